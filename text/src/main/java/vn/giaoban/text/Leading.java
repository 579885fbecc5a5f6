package vn.giaoban.text;

/** Tells whether somebody is said to lead: "chủ trì", "đồng chủ trì". */
final class Leading {

  private static final Openings LEADS = Openings.words("chủ");

  private Leading() {}

  static boolean from(Words words, int from, int end) {
    return from(words, from, end, 6);
  }

  static boolean from(Words words, int from, int end, int reach) {
    int stop = Math.min(end, from + reach);
    for (int i = LEADS.next(words, from, stop); i < stop; i = LEADS.next(words, i + 1, stop)) {
      if (words.get(i).is("chủ") && words.get(i + 1).is("trì")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Sở A cùng với Sở B | đồng chủ trì", "Sở A cùng Sở B | chịu trách nhiệm": whether two do with
   * the same right what stands at this word.
   *
   * @param companions where "cùng" stands, or {@code at}
   */
  static boolean sharesDuty(Words words, int companions, int at) {
    if (words.get(at).is("đồng")) {
      return words.get(at + 1).is("chủ");
    }
    boolean answers = words.get(at).is("có") || words.get(at).is("chịu");
    return answers
        && words.get(at + 1).is("trách")
        && words.get(companions).is("cùng")
        && !words.get(companions + 1).is("với");
  }

  static boolean together(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is("đồng") && words.get(i + 1).is("chủ") && words.get(i + 2).is("trì")) {
        return true;
      }
      if (words.get(i).is("cùng") && answersBehind(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean answersBehind(Words words, int companions) {
    for (int i = companions + 2; i < words.size() && !words.get(i).isPunctuation(); i++) {
      if (sharesDuty(words, companions, i)) {
        return true;
      }
    }
    return false;
  }
}
