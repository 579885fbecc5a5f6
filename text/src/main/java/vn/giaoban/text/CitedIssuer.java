package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** Reads who issued a cited document: "… của Bộ Chính trị", "Sở Tài chính (đã) ban hành …". */
final class CitedIssuer {

  /** The name of a body that stands before what it issued has at most so many words. */
  private static final int LONGEST_NAME = 14;

  /** What is said between a body and the document it issued. */
  private static final PhraseTable ISSUES =
      PhraseTable.of("ban hành", "có", "trình bày", "ký ban hành");

  private static final int LONGEST_VERB = 5;

  /** These two issue together. */
  private static final PhraseTable BUREAU = PhraseTable.of("Bộ Chính trị");

  private static final PhraseTable SECRETARIAT = PhraseTable.of("Ban Bí thư");

  private static final PhraseTable ALREADY =
      PhraseTable.of("đã", "vừa", "kịp thời", "đã kịp thời", "tiếp tục", "đã có", "cũng");

  /**
   * @param end the first word after the name
   */
  record Issuer(String name, int end) {}

  private final KindTable kinds;
  private final BodyReader bodies;

  CitedIssuer(KindTable kinds, BodyReader bodies) {
    this.kinds = kinds;
    this.bodies = bodies;
  }

  /** The issuer named behind this character; null where none is. */
  @Nullable Issuer after(Words words, int offset) {
    int at = words.indexAt(offset);
    if (words.get(at).is(",") || words.get(at).is(")")) {
      at++;
    }
    if (!words.get(at).is("của")) {
      return null;
    }
    var one = bodies.single(words, at + 1);
    if (one == null) {
      return null;
    }
    int end = nameEnd(words, at + 1, one.end());
    for (var more = other(words, end); more != null; more = other(words, end)) {
      end = more.end();
    }
    var name = withoutNote(words.slice(at + 1, end));
    // a title in capitals does not show where the name ends
    return Parts.isCapitals(name) ? null : new Issuer(name, end);
  }

  /**
   * A body that issued it together with the one before: "Bộ … và Bộ …", "Bộ Chính trị, Ban Bí thư".
   */
  private BodyReader.@Nullable Bodies other(Words words, int at) {
    boolean joins = words.get(at).is("và") || isBureau(words, at);
    return joins && words.get(at + 1).isCapital() && kinds.at(words, at + 1) == null
        ? bodies.single(words, at + 1)
        : null;
  }

  private static boolean isBureau(Words words, int comma) {
    return words.get(comma).is(",")
        && BUREAU.end(words, comma - 3) == comma
        && SECRETARIAT.isAt(words, comma + 1);
  }

  /** "Bộ Xây dựng | và Quyết định số …": the next document is no part of the name. */
  private int nameEnd(Words words, int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (words.get(i).is("và") && kinds.at(words, i + 1) != null) {
        return i;
      }
    }
    return to;
  }

  /**
   * Who is said to have issued it before it is named: "của Sở A tại Tờ trình số …", "Sở A đã ban
   * hành Kế hoạch số …", "của Thủ tướng Chính phủ (Quyết định số …"; null where nobody is.
   *
   * @param at the first word of what names the document
   */
  @Nullable String before(Words words, int at) {
    boolean given = words.get(at - 1).is("tại") || words.get(at - 1).is("(");
    int end = given ? at - 1 : verb(words, at);
    for (int i = Math.max(0, end - LONGEST_NAME); i < end; i++) {
      boolean begins = given ? i > 0 && words.get(i - 1).is("của") : words.get(i).isCapital();
      var body = begins ? bodies.single(words, i) : null;
      if (body != null && body.end() == end) {
        return words.slice(i, end);
      }
    }
    return null;
  }

  /** Where the words begin that say that somebody issued what follows; 0 where none do. */
  private static int verb(Words words, int at) {
    for (int i = Math.max(1, at - LONGEST_VERB); i < at; i++) {
      if (ISSUES.end(words, ALREADY.end(words, i)) == at) {
        return i;
      }
    }
    return 0;
  }

  private static String withoutNote(String name) {
    int note = name.indexOf(" (");
    return note < 0 ? name : name.substring(0, note);
  }

  /** All bodies named at word {@code at}, which stands behind "của"; null where none is. */
  @Nullable Issuer list(Words words, int at) {
    var list = bodies.list(words, at);
    return list == null ? null : new Issuer(words.slice(at, list.end()), list.end());
  }

  /** The issuer named between these words; null where none is. */
  @Nullable String within(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).is("của")) {
        var list = list(words, i + 1);
        return list == null ? null : list.name();
      }
    }
    return null;
  }
}
