/** Giao Ban: follows a directive from the signed document to the proven result. */
@NullMarked
package vn.giaoban;

import org.jspecify.annotations.NullMarked;
