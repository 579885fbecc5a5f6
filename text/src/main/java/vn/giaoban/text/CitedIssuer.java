package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** Reads who issued a cited document: "… của Bộ Chính trị". */
final class CitedIssuer {

  /**
   * @param end the first word after the name
   */
  record Issuer(String name, int end) {}

  private final BodyReader bodies;

  CitedIssuer(BodyReader bodies) {
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
    int end = one.end();
    for (var more = other(words, end); more != null; more = other(words, end)) {
      end = more.end();
    }
    return new Issuer(withoutNote(words.slice(at + 1, end)), end);
  }

  /** A body that issued it together with the one before: "Bộ … và Bộ …". */
  private BodyReader.@Nullable Bodies other(Words words, int at) {
    return words.get(at).is("và") && words.get(at + 1).isCapital()
        ? bodies.single(words, at + 1)
        : null;
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
