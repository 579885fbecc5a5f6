/** Who may do what where: every endpoint asked by every role about records of every place. */
@NullMarked
package vn.giaoban.matrix;

import org.jspecify.annotations.NullMarked;
