package vn.giaoban.text;

/** Openings behind which those stand whom a title addresses or whom an instruction directs. */
final class ChargeOpenings {

  /** What stands before the one whom a title addresses. */
  private static final PhraseTable ADDRESSES =
      PhraseTable.of(
          "đối với",
          "riêng đối với",
          "riêng với",
          "ở",
          "với",
          "về phía",
          "kiến nghị với",
          "kiến nghị đối với",
          "đề nghị với",
          "đề nghị đối với",
          "đề xuất với",
          "đề xuất đối với",
          "đề xuất, kiến nghị với",
          "kiến nghị, đề xuất với",
          "đề nghị, kiến nghị với",
          "kiến nghị, đề nghị với");

  private static final PhraseTable DIRECTS =
      PhraseTable.of(
          "chỉ đạo",
          "lãnh đạo",
          "lãnh đạo, chỉ đạo",
          "tiếp tục chỉ đạo",
          "tiếp tục lãnh đạo",
          "tiếp tục lãnh đạo, chỉ đạo",
          "tập trung chỉ đạo",
          "tập trung lãnh đạo",
          "tập trung lãnh đạo, chỉ đạo",
          "tăng cường lãnh đạo, chỉ đạo",
          "tăng cường chỉ đạo",
          "kịp thời chỉ đạo",
          "thường xuyên chỉ đạo",
          "quan tâm chỉ đạo",
          "quan tâm lãnh đạo",
          "quan tâm lãnh đạo, chỉ đạo",
          "khẩn trương chỉ đạo",
          "quyết liệt chỉ đạo",
          "trực tiếp chỉ đạo");

  private ChargeOpenings() {}

  /** Behind "Đối với", "Kiến nghị với"; {@code at} where no such opening stands. */
  static int afterAddress(Words words, int at) {
    return words.get(at).isCapital() ? ADDRESSES.end(words, at) : at;
  }

  /** Behind "Tiếp tục chỉ đạo" at the start of an instruction; 0 where it opens otherwise. */
  static int afterDirecting(Words words) {
    return DIRECTS.end(words, 0);
  }
}
