package vn.giaoban.text;

/**
 * Finds where names end that say in several words what a body works on: "Phòng Quản lý đào tạo",
 * "Viện Nghiên cứu phát triển Hà Lam", "Phòng Văn hóa, thông tin và Thể thao".
 */
final class FieldTails {

  /** No body is called after one of these alone. */
  private static final PhraseTable UNFINISHED =
      PhraseTable.of("quản lý", "giám sát", "điều hành", "khai thác", "bảo tồn");

  /** What a body is called after only together with what it works on. */
  private static final PhraseTable WORKS_ON =
      PhraseTable.of(
          "nghiên cứu", "hỗ trợ", "tư vấn", "quy hoạch", "thiết kế", "xúc tiến", "ứng dụng");

  private static final PhraseTable WORKS = PhraseTable.load("managed-works.txt");

  /** A field that a comma adds has fewer words than this. */
  private static final int LONGEST_FIELD = 4;

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;

  FieldTails(BodyVocabulary vocabulary, ProperNames proper) {
    this.vocabulary = vocabulary;
    this.proper = proper;
  }

  /**
   * "Cục Quản lý, giám sát vắc xin": no body is called after managing alone, so that the name goes
   * on behind the comma; {@code end} where it does not.
   */
  int unfinishedEnd(Words words, int at, int end) {
    if (end <= at + 2 && WORKS_ON.isAt(words, end - 2)) {
      // "Viện Nghiên cứu phát triển Hà Lam": what it works on is called like something to be done
      int work = WORKS.end(words, end);
      int named =
          words.get(work).isCapital() ? proper.end(words, work) : proper.describedEnd(words, work);
      if (work > end && named > work) {
        return named;
      }
    }
    boolean unfinished = end == at + 2 && UNFINISHED.isAt(words, at);
    if (unfinished && words.get(at).isCapital() && words.get(end).isLowerCase()) {
      // "Phòng Quản lý đào tạo"
      int managed = vocabulary.afterInstruction(words, end);
      return managed > end + 1 ? proper.describedEnd(words, managed) : end;
    }
    if (!unfinished || !words.get(end).is(",") || !words.get(end + 1).isLowerCase()) {
      return end;
    }
    int verb = vocabulary.afterInstruction(words, end + 1);
    int behind = verb > end + 2 ? proper.describedEnd(words, verb) : end;
    return behind > verb ? behind : end;
  }

  /** The end of the name behind a head: "Trung tâm Truyền thông - Văn hóa" goes on at a dash. */
  int endBehind(Words words, int head) {
    int from = words.get(head).is("-") && words.get(head + 1).isCapital() ? head + 1 : head;
    int end = proper.end(words, from);
    return end > from ? end : head;
  }

  /**
   * "Phòng Kế hoạch | , Đầu tư điều chỉnh …": with the field that a comma adds, where only the name
   * can go on and what the office does follows; no bodies share a head that stands only once.
   */
  int withField(Words words, int at) {
    int next = at + 1;
    if (!words.get(at).is(",") || !words.get(next).isCapital() || vocabulary.isHead(words, next)) {
      return at;
    }
    int end = vocabulary.afterSector(words, next);
    if (end == next
        && words.get(next + 1).isLowerCase()
        && !vocabulary.isInstruction(words, next + 1)) {
      // "Ban Dân chủ, Pháp luật": a field in its own spelling
      end = next + 2;
    }
    boolean acts = words.get(end).isLowerCase() && vocabulary.isInstruction(words, end);
    return end > next + 1 && acts ? end : at;
  }

  /**
   * "Phòng Văn hóa | , thông tin và Thể thao": with fields that a comma adds, where one with a
   * capital follows.
   */
  int withFields(Words words, int at) {
    if (!words.get(at).is(",") || words.get(at - 1).isNumber()) {
      return at;
    }
    int i = at + 1;
    while (i < at + LONGEST_FIELD
        && words.get(i).isLowerCase()
        && !vocabulary.isHead(words, i)
        && !BodyVocabulary.isPlural(words, i)) {
      i++;
    }
    boolean joined =
        i > at + 2
            && words.get(i).is("và")
            && words.get(i + 1).isCapital()
            && !vocabulary.isHead(words, i + 1);
    return joined ? proper.end(words, i + 1) : at;
  }
}
