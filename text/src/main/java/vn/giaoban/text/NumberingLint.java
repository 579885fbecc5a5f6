package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says where numbers or letters of one level repeat or leave one out. */
final class NumberingLint {

  /** A document whose numbering is this confused has another trouble; it is not asked further. */
  private static final int MOST = 5;

  /** The last number of a row: what it looked like, and how far it had come. */
  private record Last(String marker, int value) {}

  private NumberingLint() {}

  static List<Extraction.Warning> check(List<Paragraph> paragraphs) {
    var warnings = new ArrayList<Extraction.Warning>();
    Map<String, Last> rows = new HashMap<>();
    for (var paragraph : paragraphs) {
      int value = paragraph.part() == Part.BODY ? value(paragraph.marker()) : 0;
      if (value == 0) {
        continue;
      }
      var row = paragraph.parent() + style(paragraph.marker());
      var last = rows.put(row, new Last(paragraph.marker(), value));
      if (last == null || value == 1 || value == last.value + 1) {
        continue;
      }
      var code =
          value == last.value ? "NUMBER_REPEATED" : value > last.value ? "NUMBER_SKIPPED" : "";
      if (!code.isEmpty() && warnings.size() < MOST) {
        boolean repeated = value == last.value;
        warnings.add(
            Extraction.Warning.of(
                code,
                repeated
                    ? List.of(paragraph.marker(), last.marker)
                    : List.of(last.marker, paragraph.marker()),
                paragraph.marker(),
                paragraph.span()));
      }
    }
    return warnings;
  }

  /** The last number of "2.", "1.3.", "Điều 4.", "IV."; 0 for letters, dashes and what is none. */
  private static int value(String marker) {
    int end = marker.length();
    while (end > 0 && !Character.isLetterOrDigit(marker.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isDigit(marker.charAt(start - 1))) {
      start--;
    }
    if (start < end) {
      return end - start < 4 ? Integer.parseInt(marker, start, end, 10) : 0;
    }
    return roman(marker.substring(0, end));
  }

  private static int roman(String marker) {
    int value = 0;
    int before = 0;
    for (int i = marker.length() - 1; i >= 0; i--) {
      int digit = "IVXLC".indexOf(marker.charAt(i));
      if (digit < 0 || (marker.length() == 1 && digit > 2)) {
        return 0;
      }
      int worth = new int[] {1, 5, 10, 50, 100}[digit];
      value += worth < before ? -worth : worth;
      before = Math.max(before, worth);
    }
    return value;
  }

  /** What is the same for all numbers of one row: everything but the last number. */
  private static String style(String marker) {
    var style = new StringBuilder();
    for (int i = 0; i < marker.length(); i++) {
      char c = marker.charAt(i);
      char kind = Character.isDigit(c) ? '0' : "IVXLC".indexOf(c) >= 0 ? 'I' : c;
      boolean again = !style.isEmpty() && style.charAt(style.length() - 1) == kind;
      if (!again || (kind != '0' && kind != 'I')) {
        style.append(kind);
      }
    }
    return style.substring(0, Letters.endBefore(" .)/", style, style.length()));
  }
}
