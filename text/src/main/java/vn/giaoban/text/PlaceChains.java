package vn.giaoban.text;

/** "thôn A, xã B": a place told with the one above it, behind a comma. */
final class PlaceChains {

  private static final int NO_PLACE = 0;

  private PlaceChains() {}

  /**
   * The end of a name that ends with a place, with the place above it.
   *
   * @param name the name, which ends before word {@code end}
   */
  static int after(UnitWords parts, Words words, String name, int end) {
    if (!words.get(end).is(",")) {
      return end;
    }
    int level = parts.levelEnd(words, end + 1);
    if (level == end + 1 || !words.get(level).isCapital()) {
      return end;
    }
    int above = rank(words, end + 1);
    int own = lastRank(parts, Words.of(name));
    if (own == NO_PLACE || above != own + 1) {
      return end;
    }
    int behind = parts.placeEnd(words, level);
    int next = BodyReader.afterSeparator(words, behind);
    boolean list = next > behind && !words.get(behind).is(";") && rank(words, next) == above;
    return list ? end : behind;
  }

  private static int lastRank(UnitWords parts, Words name) {
    for (int i = name.size() - 1; i >= 0; i--) {
      int level = parts.levelEnd(name, i);
      boolean head = i == 0 || name.get(i).isLowerCase();
      if (head && level > i && level < name.size() && UnitWords.isProper(name.get(level))) {
        boolean second = i > 0 && parts.levelEnd(name, i - 1) == level;
        return rank(name, second ? i - 1 : i);
      }
    }
    return NO_PLACE;
  }

  private static int rank(Words words, int at) {
    return switch (words.get(at).plain()) {
      case "xã", "phường", "đặc" -> 2;
      case "huyện", "quận" -> 3;
      case "thị" -> words.get(at + 1).is("trấn") ? 2 : 3;
      case "tỉnh" -> 4;
      case "thành" -> 3;
      case "thôn", "bản", "ấp", "tổ", "làng", "buôn", "bon", "xóm", "khóm", "tiểu", "plei" -> 1;
      case "khu" -> words.get(at + 1).is("vực") ? NO_PLACE : 1;
      default -> NO_PLACE;
    };
  }
}
