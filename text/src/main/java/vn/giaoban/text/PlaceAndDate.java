package vn.giaoban.text;

import java.util.regex.Pattern;

/** Tells the lines that have the place and the date of a document and nothing else. */
final class PlaceAndDate {

  private static final Pattern DATED =
      Pattern.compile(
          "\\(?[^,;:]{2,40},? ?"
              + HeaderReader.DAY
              + " (?:[\\d. …_]{0,8}thang[\\d. …_]{1,8}nam[\\d. …_]{1,8}"
              + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})\\W*");

  /** A part of the day begins a sentence. */
  private static final Pattern PLACED =
      Pattern.compile(
          "\\(?(?!Hồi|Vào|Sáng|Trưa|Chiều|Tối)(?:(?:Thành phố|T[Pp]\\.|Thị xã|Đặc khu) ?)?"
              + "\\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*){0,4}[ -]?,? ?ngày\\b");

  private PlaceAndDate() {}

  static boolean isAll(Line line) {
    var folded = line.folded();
    return folded.length() <= LetterheadLines.SHORT
        && folded.contains(HeaderReader.DAY)
        && DATED.matcher(folded).matches()
        && PLACED.matcher(line.text()).lookingAt();
  }
}
