package vn.giaoban.shared;

/** The name of a file that somebody sent. */
public final class FileName {

  /** Longest that is kept; a longer one loses its beginning, not what tells its kind. */
  private static final int LONGEST = 255;

  private static final String NONE = "khong-ten";

  private FileName() {}

  /** The last part of a path as any system writes it, without control characters; never empty. */
  public static String lastPart(String path) {
    var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    var clean = name.replaceAll("\\p{C}", "").strip();
    var kept = clean.isEmpty() ? NONE : clean;
    return kept.length() <= LONGEST ? kept : kept.substring(kept.length() - LONGEST);
  }
}
