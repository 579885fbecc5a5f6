/** Tables in files: .xlsx and .csv read within limits, and written. */
@NullMarked
package vn.giaoban.shared.sheets;

import org.jspecify.annotations.NullMarked;
