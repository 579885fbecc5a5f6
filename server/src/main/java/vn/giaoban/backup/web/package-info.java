/** The page on how the back-ups stand. */
@NullMarked
package vn.giaoban.backup.web;

import org.jspecify.annotations.NullMarked;
