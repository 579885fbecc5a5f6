/** Reads the text of a Vietnamese administrative or Party document into its structure. */
@NullMarked
package vn.giaoban.text;

import org.jspecify.annotations.NullMarked;
