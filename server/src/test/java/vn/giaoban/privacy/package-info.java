@NullMarked
package vn.giaoban.privacy;

import org.jspecify.annotations.NullMarked;
