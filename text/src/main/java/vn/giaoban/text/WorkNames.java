package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Works, waters and places of trade that a common noun, a few words of description and a name of
 * their own tell: "chợ hải sản A", "cơ sở sơ chế sứa B", "nhà A7".
 */
final class WorkNames {

  /** What a work is for, or what is done at a place of trade, takes at most so many words. */
  private static final int LONGEST_DESCRIPTION = 4;

  private static final int LONGEST_CODE = 8;

  /** Waters: where something happens only behind one of {@link #AT} or as what is told of. */
  private static final Set<String> WATERS = Set.of("sông", "kênh", "rạch", "suối", "đầm");

  private static final Set<String> AT =
      Set.of("đoạn", "tại", "ở", "trên", "tuyến", "mặt", "và", ",");

  /** Behind one of these another name begins. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "tại", "ở", "của", "trên", "thuộc", "và", "do", "trong", "về", "cho", "theo", "bằng",
          "qua", "đến", "các", "những", "với");

  private final BodyReader bodies;
  private final Set<String> ends;
  private final PhraseTable none = PhraseTable.load("no-works.txt");

  /**
   * @param ends lower-case words that end the name, since what is said about it begins
   */
  WorkNames(BodyReader bodies, Set<String> ends) {
    this.bodies = bodies;
    this.ends = ends;
  }

  /** Whether it is a river that is told only to say where something else lies. */
  boolean isUnplacedWater(Words words, int at) {
    var before = words.get(at - 1);
    boolean opens = at == 0 || before.is(".") || before.is(";");
    return WATERS.contains(words.get(at).plain()) && !opens && !AT.contains(before.plain());
  }

  static boolean isPreposition(Words.Word word) {
    return PREPOSITIONS.contains(word.plain());
  }

  /** "Cơ sở sơ chế sứa Minh Phát": what is done there, then its own name; null without one. */
  @Nullable Bodies trade(Words words, int start, int headEnd) {
    int name = afterDescription(words, headEnd);
    boolean placed =
        words.get(start).isCapital()
            || AT.contains(words.get(start - 1).plain())
            || (name == headEnd && headEnd - start > 1);
    boolean named =
        placed
            && words.get(name).isCapital()
            && (name > headEnd || !words.get(headEnd - 1).is("sở"));
    return named ? ended(words, start, bodies.nameEnd(words, name)) : null;
  }

  /**
   * "chợ gia súc Phố Rào", "tàu khách SP7": what it is for, then its name or code; null without
   * one.
   */
  @Nullable Bodies described(Words words, int start, int headEnd) {
    int name = none.isAt(words, start) ? start : afterDescription(words, headEnd);
    if (name <= headEnd || !words.get(name).isCapital()) {
      return null;
    }
    int code = afterCode(words, name);
    if (code > name) {
      return new Bodies(List.of(words.slice(start, code)), code);
    }
    boolean proper = words.get(name + 1).isCapital() && !bodies.isHead(words, name);
    return proper ? ended(words, start, bodies.nameEnd(words, name)) : null;
  }

  /** "nhà A7", "tàu chất lượng cao ST5/ST6": what only a code tells apart; null without one. */
  @Nullable Bodies coded(Words words, int start, int headEnd) {
    int name = afterDescription(words, headEnd);
    int code = afterCode(words, name);
    return code > name ? new Bodies(List.of(words.slice(start, code)), code) : null;
  }

  private static Bodies ended(Words words, int start, int nameEnd) {
    int end = UnitWords.afterFormer(words, nameEnd);
    return new Bodies(List.of(words.slice(start, end)), end);
  }

  private int afterDescription(Words words, int headEnd) {
    int i = headEnd;
    while (words.get(i).isLowerCase() && i < headEnd + LONGEST_DESCRIPTION) {
      if (isPreposition(words.get(i)) || isEnd(words, i) || BodyVocabulary.isLevel(words, i)) {
        return headEnd;
      }
      i++;
    }
    return i;
  }

  private boolean isEnd(Words words, int at) {
    var word = words.get(at).plain();
    return ends.contains(word) || ends.contains(word + " " + words.get(at + 1).plain());
  }

  /** "A7", "SE19", "ST5/ST6": letters and digits; {@code at} where none stand. */
  static int afterCode(Words words, int at) {
    if (!isCode(words.get(at))) {
      return at;
    }
    boolean second =
        (words.get(at + 1).is("/") || words.get(at + 1).is("-")) && isCode(words.get(at + 2));
    return second ? at + 3 : at + 1;
  }

  private static boolean isCode(Words.Word word) {
    var text = word.text();
    return word.length() > 1
        && word.length() < LONGEST_CODE
        && Character.isUpperCase(text.charAt(0))
        && Character.isDigit(text.charAt(text.length() - 1));
  }
}
