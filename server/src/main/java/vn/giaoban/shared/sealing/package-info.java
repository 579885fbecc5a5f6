/** Encryption of single values with keys that lie outside the database. */
@NullMarked
package vn.giaoban.shared.sealing;

import org.jspecify.annotations.NullMarked;
