package vn.giaoban.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that names of units are made of: levels, places, and what ends a name. */
final class UnitWords {

  /** Behind a known field fewer words than this belong to a name. */
  private static final int LONGEST_ADDITION = 3;

  private static final Set<String> AUXILIARIES =
      Set.of(
          "đã", "chưa", "còn", "đang", "sẽ", "vẫn", "bị", "được", "phải", "có", "không", "là",
          "đạt", "chậm", "để", "mới", "từng", "cũng", "đều");

  private static final String SMALL_HEADS = "place-heads.txt";

  private final BodyReader bodies;
  private final PhraseTable smallHeads = PhraseTable.load(SMALL_HEADS);
  private final PhraseTable ends = PhraseTable.load("unit-ends.txt");
  private final PhraseTable nouns =
      PhraseTable.of(
          "không gian",
          "không khí",
          "không quân",
          "không lưu",
          "không phận",
          "tự nhiên",
          "tự vệ",
          "tự quản");
  private final PhraseTable authorities = PhraseTable.load("authorities.txt");

  UnitWords(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** The head of a place or of a small body at this word; null where none stands. */
  PhraseTable.@Nullable Hit small(Words words, int at) {
    return smallHeads.match(words, at);
  }

  /** With what places and small bodies begin. */
  Openings openings() {
    return smallHeads.openings();
  }

  boolean isSmall(Words words, int at) {
    return smallHeads.isAt(words, at);
  }

  boolean isPredicate(Words words, int at) {
    var end = words.get(at).isLowerCase() ? ends.match(words, at) : null;
    return end != null
        && (words.get(at - 1).isLowerCase() || end.tag().equals("any"))
        && !bodies.endsNoun(words, at)
        && !nouns.isAt(words, at)
        && !(words.get(at).is("không") && words.get(at + 1).isCapital())
        && !(words.get(at).is("làm") && words.get(at - 1).is("việc"));
  }

  /** Whether the word begins what is said and is never part of a name: "đã", "chưa", "bị". */
  static boolean isAuxiliary(Words.Word word) {
    return word.isLowerCase() && AUXILIARIES.contains(word.plain());
  }

  /** The first word from {@code from} on that says something about the body; or {@code end}. */
  int beforePredicate(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      if (isPredicate(words, i)) {
        return i;
      }
    }
    return end;
  }

  /**
   * "Phòng Tài chính xếp nhầm mục chi …": behind a known field a name goes on by a word or two, not
   * by a clause; {@code end} where it does not.
   */
  int beforeUnknownPredicate(Words words, int at, int end) {
    int head = bodies.headEnd(words, at);
    int known = bodies.fieldEnd(words, head);
    boolean pair = words.get(head).isCapital() && words.get(head + 1).isLowerCase();
    int field = known == head && pair ? head + 2 : known;
    if (head == at || field == head || end <= field) {
      return end;
    }
    for (int i = field; i < end; i++) {
      if (!words.get(i).isLowerCase()
          || BodyVocabulary.isLevel(words, i)
          || words.get(i).is("và")) {
        return end;
      }
    }
    boolean clause = opensClause(words, at) && !isPredicate(words, end) && !listGoesOn(words, end);
    return clause || (known > head && end - field >= LONGEST_ADDITION) ? field : end;
  }

  private static boolean opensClause(Words words, int at) {
    var before = words.get(at - 1);
    return at == 0 || before.is(".") || before.is(";") || before.is(":");
  }

  private boolean listGoesOn(Words words, int end) {
    int next = BodyReader.afterSeparator(words, end);
    return next > end && bodies.isHead(words, next);
  }

  /** Behind the kind of a body and its field, where what is said about it may begin. */
  int afterField(Words words, int at) {
    int head = bodies.headEnd(words, at);
    return Math.max(head + 1, bodies.fieldEnd(words, head));
  }

  /** "cấp ủy, chính quyền xã A": the place. */
  Words withoutAuthorities(Words name) {
    int place = authorities.end(name, 0);
    return place > 0 && isPlaced(name, place) ? Words.of(name.slice(place, name.size())) : name;
  }

  /** Where the level that ends a head begins ("Đảng bộ xã"); -1 where it ends with none. */
  int levelStart(Words name, int headEnd) {
    for (int i = Math.max(0, headEnd - 3); i < headEnd; i++) {
      if (levelEnd(name, i) == headEnd) {
        return i;
      }
    }
    return -1;
  }

  /** "xã A", "tổ 5": a level with the name or number of a place. */
  boolean isPlaced(Words words, int at) {
    int name = levelEnd(words, at);
    return name > at && (isProper(words.get(name)) || ProperNames.isNumbered(words, name));
  }

  /** The first word behind a level of places; {@code at} where none starts. */
  int levelEnd(Words words, int at) {
    var level = smallHeads.match(words, at);
    return level != null && level.tag().equals("level") ? level.end() : at;
  }

  /**
   * Where the proper name begins in the name of a body: behind its last level, or its head; or 0.
   */
  int headEnd(Words name) {
    int head = 0;
    for (int i = 0; i < name.size(); i++) {
      var small = name.get(i).isLowerCase() ? smallHeads.match(name, i) : null;
      if (small != null && isProper(name.get(small.end()))) {
        head = small.end();
      }
    }
    if (head == 0) {
      head = bodies.headEnd(name, 0);
    }
    return head < name.size() && isProper(name.get(head)) ? head : 0;
  }

  /** The end of the name of a place: unlike fields, it has a capital on every syllable. */
  int placeEnd(Words words, int at) {
    int end = bodies.nameEnd(words, at);
    while (end > at + 1 && words.get(end - 1).isLowerCase()) {
      end--;
    }
    return end;
  }

  /**
   * "Chi bộ thôn A | nể nang": behind the name of a place, with a capital on every syllable, what
   * is said begins even where no verb is known; {@code end} where it does not.
   */
  int beforeSaid(Words words, int at, int end) {
    int lower = end;
    while (lower > at && words.get(lower - 1).isLowerCase()) {
      lower--;
    }
    int place = lower;
    while (place > at && words.get(place - 1).isCapital()) {
      place--;
    }
    boolean said =
        lower < end
            && words.get(end).isLowerCase()
            && !isAuxiliary(words.get(end))
            && !isPredicate(words, end)
            && BodyVocabulary.afterLevel(words, end) == end;
    for (int i = Math.max(at, place - 3); said && i < place; i++) {
      if (words.get(i).isLowerCase() && levelEnd(words, i) == place) {
        return lower;
      }
    }
    return end;
  }

  int afterLevel(Words words, int at) {
    int level = BodyVocabulary.afterLevel(words, at);
    return level > at ? bodies.nameEnd(words, level) : at;
  }

  /** "… đất đai khu vực II": a body is told from its like by the area it serves. */
  static int afterArea(Words words, int at) {
    for (int i = at; i < at + 4 && words.get(i).isLowerCase(); i++) {
      if (BodyVocabulary.isArea(words, i) && isProper(words.get(i + 2))) {
        int end = i + 3;
        while (words.get(end).isCapital()) {
          end++;
        }
        return end;
      }
    }
    return at;
  }

  /** "huyện A cũ", "xã B (cũ)": it is no more. */
  static int afterFormer(Words words, int at) {
    if (words.get(at).is("(") && words.get(at + 1).is("cũ") && words.get(at + 2).is(")")) {
      return at + 3;
    }
    return words.get(at).is("cũ") && words.get(at - 1).isCapital() ? at + 1 : at;
  }

  /** "xã A (huyện B)": the place in brackets belongs to the name. */
  static int afterPlace(Words words, int at) {
    if (words.get(at).is("(")
        && (HomePlace.isLevel(words.get(at + 1).plain()) || words.get(at + 1).isCapital())) {
      for (int i = at + 2; i < at + 8; i++) {
        if (words.get(i).is(")")) {
          return i + 1;
        }
        if (words.get(i).isNumber() && words.get(i + 1).isLowerCase()) {
          return at;
        }
      }
    }
    return at;
  }

  static boolean isProper(Words.Word word) {
    return word.isCapital() || word.isNumber();
  }

  boolean isFirm(Words words, int at) {
    var head = smallHeads.match(words, at);
    return head != null && head.end() - at > 1;
  }
}
