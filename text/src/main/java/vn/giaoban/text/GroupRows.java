package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In tables whose cells became lines, a numeral by itself ("II", "B") stands before the name of a
 * group of rows. The two are put together; a numeral that does not count on is left alone, because
 * "X" also ticks a box.
 */
final class GroupRows {

  private static final List<String> ROMAN =
      List.of(
          "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
          "XV");

  private static final List<String> LETTERS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

  private static final int LONGEST_NAME = 300;

  private int romans;
  private int letters;

  private GroupRows() {}

  static List<Joiner.Joined> join(List<Joiner.Joined> paragraphs) {
    return new GroupRows().joined(paragraphs);
  }

  /** Whether it may stand before the name of a group. */
  static boolean isNumeral(Reading reading) {
    return ROMAN.contains(reading.text()) || LETTERS.contains(reading.text());
  }

  private List<Joiner.Joined> joined(List<Joiner.Joined> paragraphs) {
    var joined = new ArrayList<Joiner.Joined>(paragraphs.size());
    for (int i = 0; i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      var next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      var marker = numeral(paragraph, next);
      if (marker == null || next == null) {
        joined.add(paragraph);
      } else {
        joined.add(
            new Joiner.Joined(
                next.part(),
                marker,
                next.reading(),
                new Span(paragraph.span().start(), next.span().end()),
                paragraph.lines() + next.lines()));
        i++;
      }
    }
    return joined;
  }

  private @Nullable Marker numeral(Joiner.Joined paragraph, Joiner.@Nullable Joined next) {
    if (paragraph.part() != Part.BODY && paragraph.part() != Part.APPENDIX) {
      return null;
    }
    var text = paragraph.reading().text();
    boolean counted = romans > 0 || letters > 0;
    if (counted && text.regionMatches(true, 0, "phụ lục", 0, "phụ lục".length())) {
      romans = 0;
      letters = 0;
    }
    if (paragraph.marker() != null
        || text.length() > 4
        || next == null
        || next.part() != paragraph.part()
        || next.marker() != null
        || next.reading().length() > LONGEST_NAME
        || !Character.isUpperCase(next.reading().text().charAt(0))) {
      return null;
    }
    int roman = ROMAN.indexOf(text);
    if (roman >= 0 && (roman == romans || roman == 0)) {
      romans = roman + 1;
      return new Marker(text, Marker.Rank.ROMAN, "roman", roman + 1, 0);
    }
    int letter = LETTERS.indexOf(text);
    if (letter >= 0 && letter == letters) {
      letters = letter + 1;
      romans = 0;
      return new Marker(text, Marker.Rank.UPPER, "upper", letter + 1, 0);
    }
    return null;
  }
}
