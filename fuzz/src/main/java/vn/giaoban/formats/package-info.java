/** Fuzzing of the readers, from within their package; run by a command of its own. */
@org.jspecify.annotations.NullMarked
package vn.giaoban.formats;
