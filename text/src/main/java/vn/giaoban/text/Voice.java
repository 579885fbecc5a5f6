package vn.giaoban.text;

/** Recognises the one who speaks in a document: the issuer, or on whose behalf it is written. */
final class Voice {

  /** The name of the one who speaks has at most so many words. */
  private static final int LONGEST_SPEAKER = 14;

  private static final PhraseTable REPORTS =
      PhraseTable.of("báo cáo", "kính trình", "kính báo", "kính đề", "trân trọng", "trình");

  private final BodyReader bodies;
  private final Extraction.Header header;

  Voice(BodyReader bodies, Extraction.Header header) {
    this.bodies = bodies;
    this.header = header;
  }

  /** Whether the speaker orders something in the middle: "…, Sở … đề nghị các đơn vị …". */
  boolean orders(Words words) {
    for (int i = Orders.next(words, 1); i < words.size(); i = Orders.next(words, i + 1)) {
      int object = Orders.after(words, i);
      var before = words.get(i - 1);
      if (object > i
          && !before.is("được")
          && !before.is("đã")
          && !before.is("theo")
          && bodies.list(words, object) != null
          && endsSpeaker(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the speaker reports or submits something: "…, Ủy ban … báo cáo Bộ …". */
  boolean reports(Words words) {
    for (int i = 1; i < words.size(); i++) {
      if (REPORTS.isAt(words, i)) {
        int verb = words.get(i - 1).is("trân") || words.get(i - 1).is("xin") ? i - 1 : i;
        if (!words.get(verb - 1).is(",") && endsSpeaker(words, verb)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the name that ends before the verb is the speaker's. */
  private boolean endsSpeaker(Words words, int verb) {
    for (int start = verb - 1; start >= Math.max(0, verb - LONGEST_SPEAKER); start--) {
      var list = bodies.list(words, start);
      if (list != null && list.end() == verb) {
        var longer = start > 0 ? bodies.list(words, start - 1) : null;
        if (longer == null || longer.end() != verb) {
          return isSpeaker(words.slice(start, verb));
        }
      }
    }
    return words.get(verb - 1).is(",");
  }

  private boolean isSpeaker(String body) {
    var name = unabridged(body);
    return (header.issuer() != null && alike(name, unabridged(header.issuer())))
        || (header.onBehalfOf() != null && alike(name, unabridged(header.onBehalfOf())));
  }

  private static String unabridged(String name) {
    return Fold.words(name).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan");
  }

  private static boolean alike(String name, String other) {
    return other.startsWith(name)
        || name.startsWith(other)
        || name.endsWith(other)
        || other.contains(name);
  }
}
