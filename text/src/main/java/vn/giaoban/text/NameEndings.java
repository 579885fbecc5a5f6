package vn.giaoban.text;

/** What belongs to the name of a body behind the words that name it everywhere. */
final class NameEndings {

  private static final int LONGEST_PURPOSE = 10;

  /** "Ban Quản lý đồng hồ | chưa …": what is managed, without a name, has at most so many words. */
  private static final int LONGEST_THING = 3;

  private final BodyReader bodies;
  private final UnitWords parts;
  private final PhraseTable works = PhraseTable.load("managed-works.txt");

  NameEndings(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /**
   * Behind what the body manages, its trade, its number and the place in brackets.
   *
   * @param at where the name begins
   * @param end where it ends without them
   */
  int after(Words words, int at, int end) {
    int named = afterTrade(words, at, afterPurpose(words, at, end));
    return UnitWords.afterPlace(words, afterNumber(words, afterOwnLevel(words, named)));
  }

  /** "Chi hội Phụ nữ thôn": that of the speaker's place, which needs no name. */
  private int afterOwnLevel(Words words, int end) {
    int level = words.get(end).isLowerCase() ? parts.levelEnd(words, end) : end;
    if (level == end) {
      return end;
    }
    var behind = words.get(level);
    boolean ends = behind.isPunctuation() || behind.isNone() || parts.isPredicate(words, level);
    return ends && !behind.is("-") ? level : end;
  }

  /** "Ban Quản lý dự án … các công trình giao thông tỉnh": what it is for, up to its level. */
  private int afterPurpose(Words words, int at, int end) {
    boolean manages =
        (words.get(at + 1).is("quản") && words.get(at + 2).is("lý"))
            || words.get(at + 1).is("qlda")
            || isManager(words, at, end)
            || (words.get(end - 2).is("quản") && words.get(end - 1).is("lý"));
    if (!manages) {
      return end;
    }
    for (int i = end; i < end + LONGEST_PURPOSE && words.get(i).isLowerCase(); i++) {
      int level = BodyVocabulary.afterLevel(words, i);
      if (level > i) {
        return bodies.nameEnd(words, level);
      }
      int purpose = Math.max(works.end(words, i), bodies.fieldEnd(words, i));
      if (purpose > i + 1) {
        i = purpose - 1;
        continue;
      }
      if (i > end && i <= end + LONGEST_THING && endsThing(words, i)) {
        return i;
      }
      if (parts.isPredicate(words, i)
          || (bodies.isInstruction(words, i) && !bodies.endsNoun(words, i))) {
        return end;
      }
      if (words.get(i + 1).isCapital() && !bodies.isHead(words, i + 1)) {
        return bodies.nameEnd(words, i + 1);
      }
    }
    return end;
  }

  /** Before what is said of it, or another body. */
  private boolean endsThing(Words words, int at) {
    boolean other = words.get(at).is("và") && bodies.isHead(words, at + 1);
    return other || (UnitWords.isAuxiliary(words.get(at)) && !bodies.endsNoun(words, at));
  }

  /** "Chi bộ Ban Quản lý …": the organisation of such a body. */
  private static boolean isManager(Words words, int at, int end) {
    for (int i = at; i + 2 < end; i++) {
      if (words.get(i).is("ban") && words.get(i + 1).is("quản") && words.get(i + 2).is("lý")) {
        return true;
      }
    }
    return false;
  }

  /** "Công ty … Đá xây dựng Hòn Sơn": the trade of a firm stands before its own name. */
  private int afterTrade(Words words, int at, int end) {
    int head = parts.isFirm(words, at) ? bodies.headEnd(words, at) : end;
    if (end - head > 2 || end == head) {
      return end;
    }
    for (int i = end; i < end + 4; i++) {
      if (words.get(i).isCapital()) {
        return i > end && !bodies.isHead(words, i) ? bodies.nameEnd(words, i) : end;
      }
      if (!words.get(i).isLowerCase() || words.get(i).is("và") || parts.isPredicate(words, i)) {
        return end;
      }
    }
    return end;
  }

  /** "Tổ công tác số 3": a body told apart by its number. */
  private static int afterNumber(Words words, int at) {
    boolean numbered = words.get(at).is("số") && words.get(at + 1).isNumber();
    return numbered && !words.get(at + 2).is("-") && !words.get(at + 2).is("/") ? at + 2 : at;
  }
}
