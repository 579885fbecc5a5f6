package vn.giaoban.document.writing;

import java.util.regex.Pattern;
import vn.giaoban.shared.Folding;

/** What a line of the header is, by its form. */
enum HeaderRole {
  /** "ĐẢNG CỘNG SẢN VIỆT NAM" or the name of the State. */
  NATIONAL,
  MOTTO,
  /** An issuing body or the one above it; anything else above the kind. */
  BODY,
  NUMBER,
  PLACE_AND_DATE,
  /** What an official letter is about: "V/v …". */
  SUBJECT,
  KIND,
  TITLE;

  private static final Pattern NATIONAL_TITLE =
      Pattern.compile("dang cong san viet nam|cong hoa xa hoi chu nghia viet nam");
  private static final Pattern MOTTO_WORDS = Pattern.compile("doc lap tu do hanh phuc");
  private static final Pattern NUMBERED = Pattern.compile("so(?: [\\d ]*)?(?: .{0,30})?");
  private static final Pattern DATED =
      Pattern.compile(".{0,100}\\bngay ?[\\d ]*thang ?[\\d ]*nam ?[\\d ]*");
  private static final Pattern ABOUT = Pattern.compile("v v .*|ve viec .*|trich yeu .*");

  /**
   * The role of a line.
   *
   * @param kindSeen whether the line with the kind stands above
   * @param kind folded name of the kind; empty where none is printed
   */
  static HeaderRole of(String line, boolean kindSeen, String kind) {
    var words = Folding.key(line);
    if (kindSeen) {
      return TITLE;
    }
    if (NATIONAL_TITLE.matcher(words).matches()) {
      return NATIONAL;
    }
    if (MOTTO_WORDS.matcher(words).matches()) {
      return MOTTO;
    }
    if (DATED.matcher(words).matches()) {
      return PLACE_AND_DATE;
    }
    if (NUMBERED.matcher(words).matches() && line.length() < 60 && isNumbered(line)) {
      return NUMBER;
    }
    if (ABOUT.matcher(words).matches()) {
      return SUBJECT;
    }
    boolean isKind =
        !kind.isEmpty() && (words.equals(kind) || words.startsWith(kind + " ")) && isCapitals(line);
    return isKind ? KIND : BODY;
  }

  private static boolean isNumbered(String line) {
    return line.chars().anyMatch(Character::isDigit)
        || line.indexOf('/') >= 0
        || line.indexOf('-') >= 0
        || line.indexOf('.') >= 0;
  }

  private static boolean isCapitals(String line) {
    long small = line.chars().filter(Character::isLowerCase).count();
    long capitals = line.chars().filter(Character::isUpperCase).count();
    // a font that had nothing but capitals leaves "Chỉ thị" alone on its line
    return small * 10 <= capitals || line.strip().length() < 30;
  }
}
