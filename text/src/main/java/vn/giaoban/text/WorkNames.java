package vn.giaoban.text;

import java.util.ArrayList;
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

  /** What the number of a station, line or plant is one of. */
  private static final Set<String> RATINGS = Set.of("kv", "mw", "kw", "mva");

  /** Waters: where something happens only behind one of {@link #AT} or as what is told of. */
  private static final Set<String> WATERS = Set.of("sông", "kênh", "rạch", "suối", "đầm");

  private static final Set<String> AT =
      Set.of("đoạn", "tại", "ở", "trên", "tuyến", "mặt", "và", ",");

  /** Behind one of these another name begins. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "tại", "ở", "của", "trên", "thuộc", "và", "do", "trong", "về", "cho", "theo", "bằng",
          "qua", "đến", "các", "những", "với");

  /** Of which a place may have one that is called after it. */
  private static final Set<String> OF_PLACES =
      Set.of("chợ", "đình", "đền", "chùa", "miếu", "cầu", "đập", "kè", "hồ", "đê");

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
            && (name > headEnd || !words.get(headEnd - 1).is("sở") || isProper(words, name));
    return named ? ended(words, start, bodies.nameEnd(words, name)) : null;
  }

  /**
   * "chợ gia súc Phố Rào", "tàu khách SP7": what it is for, then its name or code; null without
   * one.
   */
  @Nullable Bodies described(Words words, int start, int headEnd) {
    int level = BodyVocabulary.afterLevel(words, headEnd);
    if (level > headEnd
        && words.get(level).isCapital()
        && OF_PLACES.contains(words.get(start).plain())) {
      // "đình làng A", "chợ xã B"
      return ended(words, start, bodies.nameEnd(words, level));
    }
    int name = none.isAt(words, start) ? start : afterDescription(words, headEnd);
    if (name <= headEnd || !words.get(name).isCapital()) {
      return null;
    }
    int code = UnitCodes.end(words, name);
    if (code > name) {
      return new Bodies(List.of(words.slice(start, code)), code);
    }
    return isProper(words, name) ? ended(words, start, bodies.nameEnd(words, name)) : null;
  }

  /** "nhà A7", "tàu HS-90412-TS, HS-90413-TS": what only codes tell apart; null without one. */
  @Nullable Bodies coded(Words words, int start, int headEnd) {
    int name = afterDescription(words, headEnd);
    var names = new ArrayList<String>();
    int end = name;
    int next = name;
    while (UnitCodes.end(words, next) > next) {
      end = UnitCodes.end(words, next);
      names.add(words.slice(start, name) + " " + words.slice(next, end));
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /** "ở cơ sở Hòa Bắc", but not "ở cơ sở Đảng". */
  private boolean isProper(Words words, int at) {
    return words.get(at + 1).isCapital()
        && !ProperNames.isAllCapitals(words.get(at))
        && !bodies.isHead(words, at);
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

  /** Behind what a station or line is rated at: "trạm biến áp 110 kV A", "220/110 kV". */
  static int afterRating(Words words, int at) {
    int i = at;
    while (words.get(i).isNumber() && words.get(i + 1).is("/")) {
      i += 2;
    }
    boolean rated = words.get(i).isNumber() && RATINGS.contains(words.get(i + 1).plain());
    return rated ? i + 2 : at;
  }
}
