/** What tests of all modules share. */
@NullMarked
package vn.giaoban.testing;

import org.jspecify.annotations.NullMarked;
