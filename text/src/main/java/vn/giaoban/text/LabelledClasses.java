package vn.giaoban.text;

/** Recognises clauses that only label what follows them, or say whom to ask: they charge nobody. */
final class LabelledClasses {

  private static final int LONGEST_LABEL = 4;

  private static final PhraseTable CONTACTS =
      PhraseTable.of(
          "đầu mối",
          "đầu mối liên hệ",
          "cán bộ đầu mối",
          "chuyên viên đầu mối",
          "liên hệ",
          "xin liên hệ",
          "người liên hệ",
          "cán bộ liên hệ",
          "thông tin liên hệ",
          "thông tin chi tiết liên hệ",
          "thông tin chi tiết xin liên hệ",
          "chi tiết liên hệ",
          "chi tiết xin liên hệ",
          "mọi chi tiết liên hệ",
          "mọi chi tiết xin liên hệ",
          "điện thoại liên hệ",
          "số điện thoại");

  private LabelledClasses() {}

  /** "Đầu mối: đồng chí …, ĐT …": whom to ask. */
  static boolean isContact(Words words, int at) {
    int end = CONTACTS.end(words, at);
    if (end == at) {
      return false;
    }
    int name = words.get(end).is(":") || words.get(end).is("với") ? end + 1 : end;
    var first = words.get(name);
    return first.is("đồng")
        || first.is("đ")
        || first.is("ông")
        || first.is("bà")
        || first.is("anh")
        || first.is("chị")
        || first.isNumber();
  }

  /** "Tập thể:", "Cá nhân:": a class and nothing more. */
  static boolean isLabel(BodyReader bodies, BodyReader.Bodies list, Words words, int at) {
    return list.names().size() == 1
        && words.get(list.end()).is(":")
        && list.end() - at <= LONGEST_LABEL
        && !BodyReader.isPlural(words, at)
        && bodies.isClass(words, at);
  }
}
