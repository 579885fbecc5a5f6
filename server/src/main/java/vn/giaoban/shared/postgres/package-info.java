/** Where the database comes from: an embedded PostgreSQL in the data folder, or an external one. */
@NullMarked
package vn.giaoban.shared.postgres;

import org.jspecify.annotations.NullMarked;
