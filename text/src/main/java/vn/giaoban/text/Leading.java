package vn.giaoban.text;

/** Tells whether somebody is said to lead: "chủ trì", "đồng chủ trì". */
final class Leading {

  private Leading() {}

  static boolean from(Words words, int from, int end) {
    return from(words, from, end, 6);
  }

  static boolean from(Words words, int from, int end, int reach) {
    for (int i = from; i < end && i < from + reach; i++) {
      if (words.get(i).is("chủ") && words.get(i + 1).is("trì")) {
        return true;
      }
    }
    return false;
  }

  static boolean together(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is("đồng") && words.get(i + 1).is("chủ") && words.get(i + 2).is("trì")) {
        return true;
      }
    }
    return false;
  }
}
