package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** The time in a cell or a line that says by when a task is to be done. */
final class TaskTime {

  private static final int LONGEST = 60;

  private TaskTime() {}

  /** What a cell or line for the time says: a date, or else its own words; null for a period. */
  static @Nullable String of(String text) {
    var value = text.replaceFirst("[.;,/]+$", "").strip();
    var deadline = DeadlineReader.deadline(value);
    if (deadline != null) {
      return deadline;
    }
    var date = DateReader.follows(Spelling.plain(value), 0);
    if (date != null) {
      return date.date().toString();
    }
    var plain = Spelling.plain(value);
    if (plain.matches("(?:trước |ngày )*\\d{1,2}[/-]\\d{1,2} (?:hằng|hàng|mỗi) năm")) {
      return value;
    }
    boolean dated = plain.matches(".*(?:quý|tháng|năm) ?(?:[ivx]++|\\d++)(?! lần).{0,20}");
    return dated && !plain.startsWith("từ ") && value.length() < LONGEST ? value : null;
  }
}
