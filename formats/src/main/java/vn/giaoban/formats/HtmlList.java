package vn.giaoban.formats;

import java.util.Locale;

/** A list of a page, and how far it has counted. */
final class HtmlList {

  private final String type;
  private int count;

  private HtmlList(String type, int count) {
    this.type = type;
    this.count = count;
  }

  /**
   * A list that begins.
   *
   * @param type as the attribute or the style sheet has it; empty where neither says anything
   */
  static HtmlList of(boolean ordered, String type, String start) {
    var usual = ordered ? "decimal" : "disc";
    return new HtmlList(type.isBlank() ? usual : type, XmlCursor.numberIn(start, 1) - 1);
  }

  /** What is printed before its next item; empty where nothing is. */
  String next(String value) {
    count = XmlCursor.numberIn(value, count + 1);
    return switch (type.length() == 1 ? type : type.toLowerCase(Locale.ROOT)) {
      case "none" -> "";
      case "disc", "circle", "square", "inside", "outside" -> "•";
      case "a", "lower-alpha", "lower-latin" -> Numerals.letters(count) + ".";
      case "A", "upper-alpha", "upper-latin" -> Numerals.upper(Numerals.letters(count)) + ".";
      case "i", "lower-roman" -> Numerals.roman(count) + ".";
      case "I", "upper-roman" -> Numerals.upper(Numerals.roman(count)) + ".";
      case "decimal-leading-zero" -> (count < 10 ? "0" : "") + count + ".";
      default -> count + ".";
    };
  }
}
