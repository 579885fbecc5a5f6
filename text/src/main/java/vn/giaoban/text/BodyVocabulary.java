package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that names of bodies, posts and classes of bodies are made of. */
final class BodyVocabulary {

  /** What may follow the head of a name; see body-words.txt. */
  enum Kind {
    POST,
    WHOLE,
    NAMED,
    CLASS,
    PEOPLE
  }

  /**
   * The first words of a name.
   *
   * @param end the first word after them
   * @param length how many words they are
   * @param capital whether they name a body only where they begin with a capital
   * @param described whether lower-case words behind them describe what the body does
   */
  record Head(int end, int length, Kind kind, boolean capital, boolean described) {

    boolean isClass() {
      return kind == Kind.CLASS || kind == Kind.PEOPLE;
    }
  }

  private record Form(Kind kind, boolean capital, boolean described) {

    static Form of(String tag) {
      var words = tag.split(" ", -1);
      boolean capital = false;
      boolean described = false;
      for (int i = 1; i < words.length; i++) {
        switch (words[i]) {
          case "capital" -> capital = true;
          case "described" -> described = true;
          default -> throw new IllegalStateException("unknown mark of a head: " + tag);
        }
      }
      return new Form(
          Kind.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), capital, described);
    }
  }

  private static final PhraseTable PLURALS =
      PhraseTable.of(
          "các", "những", "từng", "mỗi", "mọi", "toàn thể", "toàn bộ", "tất cả", "tất cả các");

  /** "ba tỉnh": before a level these make it many. */
  private static final PhraseTable NUMERALS =
      PhraseTable.of("hai", "ba", "bốn", "sáu", "bảy", "tám", "chín");

  /** Bodies and posts of which there are several, so that they are counted. */
  private static final PhraseTable COUNTED =
      PhraseTable.of(
          "chi bộ",
          "đảng bộ",
          "đảng ủy",
          "chi ủy",
          "tổ đảng",
          "chi đoàn",
          "chi hội",
          "sở",
          "phòng",
          "ban",
          "vụ",
          "cục",
          "khoa",
          "trường",
          "trung tâm",
          "bệnh viện",
          "công ty",
          "xí nghiệp",
          "chi nhánh",
          "chi cục",
          "phó chủ tịch",
          "phó bí thư",
          "phó giám đốc",
          "phó hiệu trưởng",
          "phó trưởng ban");

  /** With one of these the name of a level begins; what follows has to be looked at. */
  private static final PhraseTable LEVELS =
      PhraseTable.of(
          "tỉnh", "huyện", "quận", "xã", "phường", "thôn", "bản", "ấp", "tổ", "khu", "thành", "thị",
          "đặc", "khóm", "buôn", "xóm", "làng", "bon", "phum", "sóc");

  static final Openings MANY = PLURALS.openings().with(NUMERALS.openings());

  private static final String HEADS = "body-words.txt";

  private final PhraseTable heads = PhraseTable.load(HEADS);
  private final Openings openings = heads.openings();
  private final OncePerWord<Head> known = new OncePerWord<>(this::read);
  private final PhraseTable tails = PhraseTable.load("body-tails.txt");
  private final PhraseTable sectors = PhraseTable.load("sector-names.txt");
  private final PhraseTable instructions = PhraseTable.load("instruction-words.txt");
  private final PhraseTable openers = PhraseTable.load("clause-openers.txt");
  private final PhraseTable nouns = PhraseTable.load("noun-pairs.txt");
  private final Map<String, Form> forms = new HashMap<>();

  BodyVocabulary() {
    heads.tags().forEach(tag -> forms.put(tag, Form.of(tag)));
  }

  /** With what a name begins whose first words are known, or what makes it many. */
  Openings openings() {
    return MANY.with(openings);
  }

  /** The longest head at this word, whatever its case. */
  @Nullable Head head(Words words, int at) {
    return openings.mayBeAt(words, at) ? known.at(words, at) : null;
  }

  private @Nullable Head read(Words words, int at) {
    var hit = heads.match(words, at);
    if (hit == null) {
      return null;
    }
    int last = hit.end() - 1;
    // "tổ chức hội nghị": the last word begins another one; "nhà thầu thi công lập": it ends one
    if (last - at > 1 && nouns.isAt(words, last) && !instructions.isAt(words, last - 1)) {
      return null;
    }
    var form = forms.get(hit.tag());
    return form == null
        ? null
        : new Head(hit.end(), hit.end() - at, form.kind(), form.capital(), form.described());
  }

  boolean isHead(Words words, int at) {
    return heads.isAt(words, at);
  }

  /** Whether the head at this word is that of a Party organisation: "chi bộ", "đảng ủy". */
  boolean isPartyHead(Words words, int at) {
    var head = head(words, at);
    return head != null
        && head.length() == 2
        && head.kind() == Kind.WHOLE
        && (words.get(head.end() - 1).is("ủy") || words.get(head.end() - 1).is("bộ"));
  }

  /** The first word behind lower-case words that belong to a name; {@code at} where none do. */
  int afterTail(Words words, int at) {
    if (!words.get(at).isLowerCase()) {
      return at;
    }
    int end = tails.end(words, at);
    // "cùng cấp ủy": not "cùng cấp"; "đảng ủy cơ sở": not "đảng"
    boolean party = words.get(end).is("ủy") || words.get(end).is("bộ");
    boolean begins = words.get(end - 1).is("cấp") || words.get(end - 1).is("đảng");
    // "trường hợp": another word that begins so
    boolean other = end == at + 1 && (instructions.end(words, at) > end || nouns.isAt(words, at));
    return end > at && ((begins && party) || other) ? at : end;
  }

  boolean isTail(Words words, int at) {
    return tails.isAt(words, at);
  }

  /** The first word behind the name of a field; {@code at} where none starts. */
  int afterSector(Words words, int at) {
    return sectors.end(words, at);
  }

  /** The first word behind an instruction; {@code at} where none starts. */
  int afterInstruction(Words words, int at) {
    return instructions.end(words, at);
  }

  boolean isInstruction(Words words, int at) {
    return instructions.isAt(words, at);
  }

  /** Whether the word is the second syllable of a noun: "công trình", but not "thi công | lập". */
  boolean endsNoun(Words words, int at) {
    return nouns.isAt(words, at - 1) && instructions.end(words, at - 2) != at;
  }

  /** The first word behind what opens a circumstance; {@code at} where none starts. */
  int afterOpener(Words words, int at) {
    return openers.end(words, at);
  }

  /** "mỗi", "từng": behind a name they begin what each of several has to do. */
  static boolean isEach(Words words, int at) {
    return words.get(at).is("mỗi") || words.get(at).is("từng");
  }

  static boolean isPlural(Words words, int at) {
    return MANY.mayBeAt(words, at)
        && (PLURALS.isAt(words, at)
            || (NUMERALS.isAt(words, at)
                && (LEVELS.isAt(words, at + 1) || COUNTED.isAt(words, at + 1))));
  }

  /** "khu vực", whose name follows. */
  static boolean isArea(Words words, int at) {
    return words.get(at).is("khu") && words.get(at + 1).is("vực");
  }

  /** The first word behind "các", "toàn thể", "tất cả các". */
  static int afterPlural(Words words, int at) {
    return Math.max(at + 1, PLURALS.end(words, at));
  }

  /** The first word behind the name of a level of places; {@code at} where none starts. */
  static int afterLevel(Words words, int at) {
    if (!LEVELS.isAt(words, at)) {
      return at;
    }
    var next = words.get(at + 1);
    return switch (words.get(at).plain()) {
      case "tỉnh", "huyện", "quận", "xã", "phường" -> next.is("ủy") ? at : at + 1;
      case "thôn", "bản", "ấp", "khóm", "buôn", "xóm", "làng", "bon", "phum", "sóc" ->
          next.isCapital() || next.isNumber() ? at + 1 : at;
      case "tổ" -> {
        if (next.isCapital() || next.isNumber()) {
          yield at + 1;
        }
        yield next.is("dân") && words.get(at + 2).is("phố") ? at + 3 : at;
      }
      case "khu" -> next.is("phố") || next.is("vực") ? at + 2 : at;
      case "thành" -> next.is("phố") ? at + 2 : at;
      case "thị" -> next.is("xã") || next.is("trấn") ? at + 2 : at;
      case "đặc" -> next.is("khu") ? at + 2 : at;
      default -> at;
    };
  }

  static boolean isLevel(Words words, int at) {
    return afterLevel(words, at) > at;
  }

  /** Whether it names a place by its level: "tỉnh A". */
  static boolean isPlace(String name) {
    var words = Words.of(name);
    int level = afterLevel(words, 0);
    return level > 0 && words.get(level).isCapital();
  }
}
