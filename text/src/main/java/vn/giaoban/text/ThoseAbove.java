package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether those who are charged are only pointed at, because a title above names them. */
final class ThoseAbove {

  /** Words for bodies of whatever kind. */
  private static final PhraseTable THOSE =
      PhraseTable.of(
          "mỗi đơn vị",
          "mỗi cơ quan",
          "mỗi bên",
          "mỗi nơi",
          "mỗi địa phương",
          "từng đơn vị",
          "từng cơ quan",
          "từng địa phương",
          "các đơn vị",
          "các cơ quan",
          "các địa phương",
          "hai đơn vị",
          "hai cơ quan",
          "hai bên",
          "ba đơn vị",
          "ba cơ quan");

  private static final PhraseTable POINTS =
      PhraseTable.of("này", "trên", "nêu trên", "nói trên", "kể trên", "đó", "ấy");

  private static final Pattern COUNTED =
      Pattern.compile("(?:hai|ba|bốn|cả hai|cả ba) \\p{Ll}+(?: \\p{Ll}+){0,2}");

  private ThoseAbove() {}

  /** Behind "mỗi đơn vị", "từng cơ quan"; {@code at} without. */
  static int eachAt(Words words, int at) {
    return BodyVocabulary.isEach(words, at) ? THOSE.end(words, at) : at;
  }

  /** "hai chi bộ", "ba đơn vị": no more than how many they are, so that they were named before. */
  static boolean counts(List<String> names) {
    return names.size() == 1 && COUNTED.matcher(names.getFirst()).matches();
  }

  /** "Mỗi đơn vị chọn …", "Các đơn vị này …": those who are named above. */
  static boolean areMeant(BodyReader bodies, Words words) {
    int each = ClauseStarts.afterOpener(words, 0);
    int unit = THOSE.end(words, each);
    boolean acts =
        BodyVocabulary.isEach(words, each)
            && bodies.isInstruction(words, unit)
            && bodies.tail(words, unit, 0, true) == unit;
    return unit > each && (acts || POINTS.isAt(words, unit));
  }
}
