/** Whether the log holds everything and shows every touch. */
@NullMarked
package vn.giaoban.audit;

import org.jspecify.annotations.NullMarked;
