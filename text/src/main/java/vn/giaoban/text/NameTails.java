package vn.giaoban.text;

import java.util.Set;

/**
 * Finds where words end that still belong to a name: a level with its place, "liên quan", "thuộc
 * …", what is told of a class, a note in brackets.
 */
final class NameTails {

  /** A note in brackets longer than this, in words, is not part of a name. */
  private static final int LONGEST_NOTE = 14;

  /** A body is called by so many words in quotation marks at most. */
  private static final int LONGEST_CALLED = 8;

  /** "có rừng", "có hồ đập": what tells some of a class apart has at most so many words. */
  private static final int LONGEST_CONDITION = 6;

  /** What stands in brackets behind a name and is no part of it begins with one of these. */
  private static final Set<String> NO_NOTES =
      Set.of("sau", "gọi", "khóa", "phối", "cùng", "chủ", "trước");

  private static final int LONGEST_POST = 4;

  /** "đi qua", "chảy qua": what lies in the places of a class. */
  private static final Set<String> PASSES = Set.of("đi", "chảy", "chạy", "vắt", "cắt", "kéo");

  private static final Set<String> PARTS = Set.of("điều", "mục", "khoản", "điểm", "phần");

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final UnitGroups units;
  private final BodyReader bodies;

  NameTails(BodyVocabulary vocabulary, ProperNames proper, UnitGroups units, BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.units = units;
    this.bodies = bodies;
  }

  /** Takes in what still belongs to a name: a level with its place, "liên quan", "thuộc …". */
  int end(Words words, int at, int depth, boolean plural) {
    int i = at;
    for (int steps = 0; steps < 8; steps++) {
      int before = i;
      if (UnitGroups.isAt(words, i)) {
        var group = units.list(words, i, depth);
        i = group != null && group.names().size() == 1 ? group.end() : i;
      }
      if (i > before) {
        continue;
      }
      if (words.get(i).is("các") && BodyVocabulary.isLevel(words, i + 1)) {
        var group = units.list(words, i, depth);
        if (group != null && group.names().size() == 1) {
          i = group.end();
          continue;
        }
      }
      if (words.get(i).is("nơi") && vocabulary.afterTail(words, i) == i) {
        i = RelativeClauses.afterWhere(vocabulary, words, i);
      } else if (BodyVocabulary.isLevel(words, i)) {
        i = proper.end(words, BodyVocabulary.afterLevel(words, i));
      } else if (isOwner(words, i) && depth < BodyReader.DEEPEST) {
        i = afterOwners(words, i, depth);
      } else if (words.get(i - 1).is("thuộc")
          && units.isPartyBody(words, i)
          && depth < BodyReader.DEEPEST) {
        var owner = bodies.part(words, i, depth + 1);
        i = owner != null && owner.names().size() == 1 ? owner.end() : i;
      } else if (vocabulary.afterTail(words, i) > i && (plural || !isGiven(words, i))) {
        i = proper.end(words, vocabulary.afterTail(words, i));
      } else if (proper.isOwner(words, i)) {
        var owner = bodies.part(words, i, depth + 1);
        i = owner != null && owner.names().size() == 1 ? owner.end() : i;
      } else if (words.get(i).isCapital() && (i > at || plural)) {
        i = proper.end(words, i);
      } else if (isRegion(words, i)) {
        i = afterRegion(words, i);
      } else if (isNationalFor(words, i)) {
        i = afterPurpose(words, i);
      } else if (words.get(i).is("liên") && BodyVocabulary.isLevel(words, i + 1)) {
        // "Hạt Kiểm lâm liên xã số 3"
        int level = BodyVocabulary.afterLevel(words, i + 1);
        i = ProperNames.isNumbered(words, level) ? level + 2 : proper.end(words, level);
      } else if (words.get(i).is("chi")
          && words.get(i + 1).is("nhánh")
          && words.get(i + 2).isCapital()) {
        i = proper.end(words, i + 2);
      } else if (SchoolClasses.after(words, i) > i) {
        i = SchoolClasses.after(words, i);
      } else if (isQuote(words.get(i))) {
        i = afterQuotation(words, i);
      } else if (words.get(i).is("(")) {
        i = afterNote(words, i, plural);
      } else if (plural && words.get(i).is("có")) {
        i = afterCondition(words, i);
      } else if (plural) {
        i = afterMention(words, i);
      }
      if (i == before) {
        break;
      }
    }
    return i;
  }

  /** "các cơ quan nêu tại mục 2.2": where those of a class are named. */
  private static int afterMention(Words words, int at) {
    boolean mentioned =
        (words.get(at).is("nêu") || words.get(at).is("ghi") || words.get(at).is("quy"))
            && (words.get(at + 1).is("tại") || words.get(at + 2).is("tại"));
    if (!mentioned) {
      return at;
    }
    int place = words.get(at + 1).is("tại") ? at + 2 : at + 3;
    int end = place + 1;
    boolean part = PARTS.contains(words.get(place).plain());
    while (part
        && (words.get(end).isNumber() || (words.get(end).is(".") && words.get(end + 1).glued()))) {
      end++;
    }
    return end > place + 1 ? end : at;
  }

  /** "vùng Đồng bằng sông Cửu Long", "phía Nam": where those of a class lie. */
  private static boolean isRegion(Words words, int at) {
    var word = words.get(at);
    return (word.is("vùng") || word.is("miền") || word.is("phía"))
        && word.isLowerCase()
        && words.get(at + 1).isCapital();
  }

  /** "Trung tâm Điều phối quốc gia về …": what a body of the whole country is for. */
  private static boolean isNationalFor(Words words, int at) {
    if (!words.get(at).is("về")) {
      return false;
    }
    var before = words.get(at - 2).plain() + " " + words.get(at - 1).plain();
    return before.equals("quốc gia") || before.equals("liên ngành");
  }

  private int afterPurpose(Words words, int at) {
    // what it is for may itself begin like something to be done: "về ghép tạng"
    int end = at + 2;
    while (words.get(end).isLowerCase()
        && !vocabulary.isInstruction(words, end)
        && end < at + LONGEST_NOTE) {
      end++;
    }
    return words.get(at + 1).isLowerCase() ? end : at;
  }

  private int afterRegion(Words words, int at) {
    int end = proper.end(words, at + 1);
    return words.get(end).isLowerCase()
            && words.get(end + 1).isCapital()
            && !vocabulary.isInstruction(words, end)
            && !vocabulary.isHead(words, end)
            && !words.get(end).is("và")
        ? proper.end(words, end + 1)
        : end;
  }

  /**
   * "Phòng A | được giao soạn thảo": what a single body has to do, while "Phó Bí thư được phân công
   * phụ trách | báo cáo" tells which one is meant.
   */
  private boolean isGiven(Words words, int at) {
    boolean given =
        words.get(at).is("được") && (words.get(at + 1).is("giao") || words.get(at + 1).is("phân"));
    if (!given || endsPost(words, at)) {
      return false;
    }
    int end = vocabulary.afterTail(words, at);
    var behind = words.get(end);
    boolean bound = behind.is("phải") || behind.is("cần") || words.get(end + 1).is("trách");
    var field = words.get(at + 3);
    boolean fields = end > at + 3 && (field.is("phụ") || field.is("theo"));
    boolean ends =
        behind.isPunctuation() || behind.isNone() || vocabulary.isInstruction(words, end);
    return !bound && !(fields && ends);
  }

  /** "Thành viên được phân công": a post without a name, which only this tells apart. */
  private boolean endsPost(Words words, int at) {
    for (int i = Math.max(0, at - LONGEST_POST); i < at; i++) {
      if (bodies.isPost(words, i) && bodies.headEnd(words, i) == at) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwner(Words words, int at) {
    return words.get(at).is("thuộc")
        || words.get(at).is("của")
        || (words.get(at).is("trực") && words.get(at + 1).is("thuộc"));
  }

  private int afterOwners(Words words, int at, int depth) {
    int last = isOwner(words, at + 2) && words.get(at + 2).is("trực") ? at + 2 : at;
    int behind = words.get(last).is("trực") ? last + 2 : last + 1;
    var owner = bodies.part(words, behind, depth + 1);
    if (owner != null) {
      return owner.names().size() == 1 ? owner.end() : at;
    }
    int place = proper.end(words, behind);
    if (place > behind) {
      return place;
    }
    var own = vocabulary.head(words, behind);
    if (own != null && words.get(at).is("của") && words.get(behind).isLowerCase()) {
      // "Ban biên tập của trường": the one that speaks
      return own.end();
    }
    if (words.get(at).is("thuộc") && words.get(behind).is("đối")) {
      return proper.describedEnd(words, behind);
    }
    return words.get(at).is("trực") && vocabulary.isTail(words, at) ? behind : at;
  }

  /** "các xã có rừng": which of a class are meant; {@code at} where an instruction goes on. */
  private int afterCondition(Words words, int at) {
    boolean body = words.get(at + 1).isCapital() && vocabulary.isHead(words, at + 1);
    if (body || vocabulary.afterInstruction(words, at) > at + 1 || words.get(at + 1).is("ít")) {
      return at;
    }
    int bound = beforeModal(words, at);
    if (bound > at) {
      return bound;
    }
    for (int i = at + 1; i <= at + LONGEST_CONDITION; i++) {
      var word = words.get(i);
      // "có điểm ngập": what they have is a noun, though its first word may also be a verb
      boolean noun =
          i == at + 1
              && vocabulary.afterInstruction(words, i) == i + 1
              && words.get(i + 1).isLowerCase()
              && !vocabulary.isInstruction(words, i + 1);
      boolean passes = words.get(i + 1).is("qua") && PASSES.contains(word.plain());
      if (passes && vocabulary.isInstruction(words, i + 2)) {
        // "có đường sắt đi qua | rà soát"
        return i + 2;
      }
      boolean instructs =
          vocabulary.isInstruction(words, i) && !noun && !vocabulary.endsNoun(words, i + 1);
      if (word.is(",") && i > at + 1) {
        return behindComma(words, i);
      }
      if (instructs || word.isPunctuation() || word.isNone()) {
        return i > at + 1 ? i : at;
      }
    }
    return at;
  }

  /** "có máy thở | , máy lọc máu | kiểm định": with what a comma adds to what they have. */
  private int behindComma(Words words, int comma) {
    var head = vocabulary.head(words, comma + 1);
    boolean opens =
        !words.get(comma + 1).isLowerCase()
            || BodyVocabulary.isPlural(words, comma + 1)
            || (head != null && head.isClass())
            || vocabulary.afterInstruction(words, comma + 1) > comma + 2;
    for (int i = comma + 2; !opens && i <= comma + LONGEST_CONDITION; i++) {
      if (vocabulary.afterInstruction(words, i) > i + 1 || ClassAttributes.isVerb(words.get(i))) {
        return i;
      }
      if (!words.get(i).isLowerCase() || words.get(i).isNone()) {
        break;
      }
    }
    return comma;
  }

  /** Where "phải" or "cần" ends what tells a class apart; {@code at} where neither does. */
  private static int beforeModal(Words words, int at) {
    for (int i = at + 1; i <= at + LONGEST_CONDITION; i++) {
      var word = words.get(i);
      if (word.isPunctuation() || word.text().isEmpty()) {
        return at;
      }
      if (word.is("phải") || word.is("cần")) {
        return i > at + 1 ? i : at;
      }
    }
    return at;
  }

  static boolean isQuote(Words.Word word) {
    return word.is("\"") || word.is("“");
  }

  /** "Quỹ “Vì người nghèo”": what a body is called; {@code at} where the quotation is long. */
  static int afterQuotation(Words words, int at) {
    for (int i = at + 2; i <= at + LONGEST_CALLED; i++) {
      if (words.get(i).is("\"") || words.get(i).is("”")) {
        return i + 1;
      }
    }
    return at;
  }

  private static int afterNote(Words words, int at, boolean plural) {
    for (int i = at + 1; i <= at + LONGEST_NOTE && i < words.size(); i++) {
      if (words.get(i).is(")")) {
        var first = words.get(at + 1);
        boolean describes = plural || first.isCapital();
        boolean other = NO_NOTES.contains(first.plain()) || NotedRoles.isAt(words, at);
        return describes && !other ? i + 1 : at;
      }
    }
    return at;
  }
}
