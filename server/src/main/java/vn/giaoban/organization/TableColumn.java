package vn.giaoban.organization;

/**
 * A column of a kind of table; the kinds are enumerations, in the order in which they are written.
 */
public interface TableColumn {

  /** What stands above it in a file that is written. */
  String heading();

  boolean required();

  /** Other headings that are understood, separated by semicolons. */
  String also();
}
