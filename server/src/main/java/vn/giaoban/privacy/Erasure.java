package vn.giaoban.privacy;

/** What stands in a column after its person was erased. */
public enum Erasure {
  /** Not touched: the column tells nothing, or its row goes as a whole. */
  NOT,
  /**
   * "Người đã xóa" and a few signs of the id, so that lines of one person still belong together.
   */
  NAME,
  /** A code that belongs to nobody. */
  CODE,
  /** What is computed from the other columns. */
  FOLLOWS,
  /** A login name that nobody can sign in with. */
  LOGIN,
  /** A hash that no password has. */
  LOCK,
  /** Nothing. */
  NULL
}
