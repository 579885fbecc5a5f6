package vn.giaoban.text;

/**
 * How clauses begin before they name anybody: "Đồng thời,", "Định kỳ hằng quý (trước ngày 15),".
 */
final class ClauseStarts {

  /** "viii". */
  private static final int LONGEST_NUMBER = 4;

  /** Words that stress who is named behind them. */
  private static final PhraseTable EMPHASIS =
      PhraseTable.of(
          "đích thân", "đích danh", "chính", "bản thân", "trực tiếp", "cá nhân", "riêng cá nhân");

  /** What may stand before an order and asks nothing by itself. */
  private static final PhraseTable BEFORE_ORDERS =
      PhraseTable.of(
          "kính",
          "trân trọng",
          "phê bình và",
          "nghiêm khắc phê bình và",
          "biểu dương và",
          "ghi nhận và",
          "hoan nghênh và",
          "một lần nữa",
          "trước mắt",
          "nay",
          "tạm thời");

  private ClauseStarts() {}

  static int afterOpener(Words words, int start) {
    int at = afterEnumerator(words, start);
    if (words.get(at).is("/") || words.get(at).is("-") || words.get(at).is("+")) {
      at++;
    }
    if ((words.get(at).is("đồng") && words.get(at + 1).is("thời"))
        || (words.get(at).is("trong") && words.get(at + 1).is("đó"))
        || (words.get(at).is("ngoài") && words.get(at + 1).is("ra"))) {
      at += 2;
    }
    if (words.get(at).is(",")) {
      at++;
    }
    at = afterPeriod(words, at);
    if (words.get(at).is("riêng") && !words.get(at + 1).is("đối")) {
      at++;
    }
    int courteous = BEFORE_ORDERS.end(words, at);
    if (courteous > at && Orders.after(words, courteous) > courteous) {
      return courteous;
    }
    return afterEmphasis(words, at);
  }

  /** Behind "đích thân", "chính" before a name: no other than the one who is named. */
  static int afterEmphasis(Words words, int at) {
    int behind = EMPHASIS.end(words, at);
    var next = words.get(behind);
    boolean named = next.isCapital() || (next.is("đồng") && words.get(behind + 1).is("chí"));
    return behind > at && named && !words.get(behind).is("phủ") ? behind : at;
  }

  /** Behind "(ii)", "b)": what numbers a clause within a sentence; {@code at} without. */
  static int afterEnumerator(Words words, int at) {
    int open = words.get(at).is("(") ? at + 1 : at;
    if (!words.get(open + 1).is(")") || !words.get(open + 1).glued()) {
      return at;
    }
    var number = words.get(open);
    boolean counts = open > at || number.isNumber() || number.isLowerCase();
    return counts && number.length() <= LONGEST_NUMBER ? open + 2 : at;
  }

  /** Behind "Hằng quý,", "Định kỳ 6 tháng, hằng năm (trước ngày 15/12),". */
  private static int afterPeriod(Words words, int start) {
    int at = start;
    if (words.get(at).is("định") && words.get(at + 1).is("kỳ")) {
      at += 2;
    }
    int period = afterOnePeriod(words, at);
    while (period > at) {
      at = period;
      if (words.get(at).is("(")) {
        at = afterBracket(words, at, words.size());
      }
      int next = words.get(at).is(",") || words.get(at).is("và") ? at + 1 : at;
      period = next > at ? afterOnePeriod(words, next) : next;
      period = period > next ? period : at;
    }
    return at > start && words.get(at).is(",") ? at + 1 : at;
  }

  private static int afterOnePeriod(Words words, int at) {
    var first = words.get(at);
    boolean each = first.is("hằng") || first.is("hàng") || first.is("mỗi");
    if (!each && !first.isNumber() && !first.is("sáu") && !first.is("cuối")) {
      return at;
    }
    return switch (words.get(at + 1).plain()) {
      case "ngày", "tuần", "tháng", "quý", "năm" -> afterOnce(words, at + 2);
      default -> at;
    };
  }

  /** Behind "một lần", "/lần". */
  private static int afterOnce(Words words, int at) {
    int from = words.get(at).is("ít") && words.get(at + 1).is("nhất") ? at + 2 : at;
    var first = words.get(from);
    int once = first.is("một") || first.is("/") || first.isNumber() ? from + 1 : from;
    return words.get(once).is("lần") ? once + 1 : at;
  }

  static int afterAdverbs(Words words, int at) {
    if ((words.get(at).is("nghiêm") && words.get(at + 1).is("túc"))
        || (words.get(at).is("trân") && words.get(at + 1).is("trọng"))
        || (words.get(at).is("tiếp") && words.get(at + 1).is("tục"))) {
      return at + 2;
    }
    return at;
  }

  static int afterBracket(Words words, int open, int end) {
    int i = open;
    while (i < end && !words.get(i).is(")")) {
      i++;
    }
    return i + 1;
  }
}
