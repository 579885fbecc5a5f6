package vn.giaoban.text;

import java.util.regex.Pattern;

/** Tells whether text follows a title on its line, and is no list of names that it ends with. */
final class RunInText {

  /** "các" stands at most so many words before the colon of a list of names. */
  private static final int LIST_HEAD_WORDS = 4;

  private static final int LONGEST_NAME = 10;

  static final Pattern LIST_ITEMS =
      Pattern.compile("[,;:]|(?<!\\p{L})và (?=\\p{Lu}|thành phố|tỉnh|phường|xã)");

  /** A sentence that sets something against what was said before, or counts those it is about. */
  private static final OpeningPattern SENTENCE =
      OpeningPattern.of(
          "(?:trai lai|nguoc lai|the nhung|vay ma|the ma|trong khi do|(?:hien |den nay |hien nay )?(?:van con|con|co) (?:\\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi) [a-z]+ (?:chua|bi|con|khong|de|da))(?![a-z])");

  private RunInText() {}

  /** Whether text follows the title on its line, as in "Thời gian: tháng 5". */
  static boolean isIn(String title) {
    int colon = title.indexOf(':');
    while (colon >= 0 && colon < title.length() - 1) {
      if (!Character.isDigit(title.charAt(colon + 1)) && !isListColon(title, colon)) {
        return true;
      }
      colon = title.indexOf(':', colon + 1);
    }
    return false;
  }

  /** "Giám đốc các Sở: Tài chính, Y tế": names follow, each with a capital, and nothing else. */
  private static boolean isListColon(String title, int colon) {
    int words = 0;
    for (int at = colon; at > 0 && words < LIST_HEAD_WORDS; words++) {
      int blank = title.lastIndexOf(' ', at - 1);
      if (title.substring(blank + 1, at).equalsIgnoreCase("các")) {
        return isNames(title.substring(colon + 1));
      }
      at = blank;
    }
    return false;
  }

  private static boolean isNames(String list) {
    var names = list.endsWith(":") ? list.substring(0, list.length() - 1) : list;
    for (var item : LIST_ITEMS.split(names, -1)) {
      var name = item.strip();
      if (name.isEmpty() || Outline.words(name) > LONGEST_NAME) {
        return false;
      }
      char first = name.charAt(0);
      if (!Character.isUpperCase(first) && !Character.isDigit(first) && !opensPlace(name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean opensPlace(String name) {
    int blank = name.indexOf(' ');
    return blank > 0
        && HomePlace.isLevel(name.substring(0, blank))
        && Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1));
  }

  /** Whether a line that introduces others is a sentence of its own, and no title. */
  static boolean isSentence(String title) {
    return SENTENCE.opens(Fold.words(title));
  }
}
