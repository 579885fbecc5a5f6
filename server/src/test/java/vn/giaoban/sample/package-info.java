/** Shows that the sample loads and what it holds. */
@NullMarked
package vn.giaoban.sample;

import org.jspecify.annotations.NullMarked;
