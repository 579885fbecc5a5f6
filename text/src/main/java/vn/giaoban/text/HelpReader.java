package vn.giaoban.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an instruction who is to help: "phối hợp với …", "cùng …", "có sự tham gia của …", "…,
 * Đoàn Thanh niên phối hợp".
 */
final class HelpReader {

  /**
   * Words that may stand between "phối hợp" and the bodies, two syllables each, without marks:
   * these are often mistyped.
   */
  private static final List<String> MANNERS =
      List.of("huong dan", "chat che", "thuong xuyen", "dong bo", "ho tro", "kip thoi", "hieu qua");

  /** Kinds of help that "có sự … của" may speak of. */
  private static final PhraseTable SUPPORT =
      PhraseTable.of(
          "phối hợp",
          "tham gia",
          "hỗ trợ",
          "giúp đỡ",
          "giúp sức",
          "vào cuộc",
          "góp ý",
          "góp sức",
          "đồng hành",
          "tham dự");

  /** Words that stand with "ý kiến" before what is asked of others. */
  private static final Set<String> OPINION =
      Set.of("phối", "hợp", "tham", "gia", "góp", "ý", ",", "và");

  /** What is told of the help has at most so many words. */
  private static final int LONGEST_SUPPORT = 10;

  /** Words before "sự tham gia của" that bring others in. */
  private static final Set<String> BRINGS =
      Set.of("có", "với", "trong", "cần", "được", "dưới", "nhận", "thêm", "qua");

  /** Last words of verbs that call for the help of those who are named, and not of everybody. */
  private static final Set<String> CALLS = Set.of("động", "thủ", "gọi", "hút", "nhờ", "mời");

  /** Words before "phối hợp" that make a thing of it: "quan hệ phối hợp", "quy chế phối hợp". */
  private static final Set<String> NOUN_BEFORE =
      Set.of("hệ", "chế", "tác", "trình", "sự", "việc", "thức", "hoạch");

  /** What is done with others, and is help only where "với" follows. */
  private static final PhraseTable WITH_OTHERS =
      PhraseTable.of(
          "hiệp đồng", "liên tịch", "kết hợp", "chung tay", "chung sức", "sát cánh", "cộng tác");

  /** What is done together is told in so many words at most: "phối hợp thi công với …". */
  private static final int LONGEST_WORK = 3;

  /** "sự tham gia của", "cùng với". */
  private static final Openings SUPPORTS = Openings.words("sự", "cùng");

  private static final PhraseTable JOIN = PhraseTable.of("phối", "phôi", "phổi", "phồi");
  private static final PhraseTable HELP = PhraseTable.of("hợp", "họp", "hơp");

  /** With these begins what {@link #afterHelp} goes behind. */
  static final Openings HELPS = SUPPORTS.with(JOIN.openings().with(WITH_OTHERS.openings()));

  /** Without one of these nobody helps. */
  private static final Openings HELPING =
      HELPS.with(OnlyHelping.TAKES_PART.openings()).with(CalledUpon.OPENINGS);

  /** With these begins what names those who help, or tells that somebody leads. */
  private static final Openings NAMING =
      HELPS.with(CalledUpon.OPENINGS).with(Openings.words("chủ"));

  /** Behind one of these a clause may begin. */
  private static final Openings BOUNDS = Openings.words("và", "còn", ",", ";", ".", "(");

  private final BodyReader bodies;
  private final CalledUpon called;

  HelpReader(BodyReader bodies) {
    this.bodies = bodies;
    called = new CalledUpon(bodies);
  }

  /**
   * Those who are to help.
   *
   * @param charged those who are charged, so that others of whom it is said only help
   */
  List<String> read(Words words, int from, Collection<String> charged) {
    var names = new LinkedHashSet<String>();
    boolean led = !charged.isEmpty() || bodies.opensInstruction(words, from);
    int end = endOfHelping(words, from);
    for (int i = from; i < end; i++) {
      boolean opens = i > from && BOUNDS.mayBeAt(words, i - 1) && opensClause(words, i);
      if (!opens && !NAMING.mayBeAt(words, i)) {
        continue;
      }
      led |= words.get(i).is("chủ") && words.get(i + 1).is("trì");
      int at = afterHelp(words, i);
      if (at > i) {
        boolean beside = words.get(i).is("cùng") && !words.get(i + 1).is("với");
        var list = beside ? beside(words, at) : bodies.objects(words, at);
        if (list != null) {
          list = StressedNames.with(bodies, list, words);
          boolean alone = words.get(i).is("sự") && words.get(i - 1).is("có");
          names.addAll((alone ? RelativeClauses.toEnd(list, words) : list).names());
        } else if (joinsOpenly(words, at)) {
          names.addAll(bodies.described(words, at));
        }
      }
      if (led && opens) {
        int ordered = Orders.after(words, i);
        var subject = ordered > i ? bodies.objects(words, ordered) : bodies.list(words, i);
        if (subject != null
            && helpsOthers(words, subject.end())
            && !charged.containsAll(subject.names())) {
          names.addAll(subject.names());
        }
      }
      names.addAll(called.at(words, i));
    }
    return List.copyOf(names);
  }

  /** Behind the last word with which anything that tells of help may begin. */
  private static int endOfHelping(Words words, int from) {
    int end = words.size();
    while (end > from && !HELPING.mayBeAt(words, end - 1)) {
      end--;
    }
    return end;
  }

  /** "cùng Sở A", "cùng chủ đầu tư kiểm tra": a class only before what they do together. */
  private BodyReader.@Nullable Bodies beside(Words words, int at) {
    var list = bodies.list(words, at);
    if (list != null || words.get(at).is("cấp") || !bodies.isClass(words, at)) {
      return list;
    }
    var others = bodies.objects(words, at);
    return others != null && bodies.isInstruction(words, others.end()) ? others : null;
  }

  /** "phối hợp", also where a mark was mistyped or a scan took a syllable for another. */
  static boolean isHelp(Words words, int at) {
    return (JOIN.isAt(words, at) && HELP.isAt(words, at + 1))
        || (WITH_OTHERS.isAt(words, at)
            && (words.get(at + 2).is("với") || words.get(at + 2).isCapital()));
  }

  /** "phối hợp với …", "có sự tham gia của …": whatever is named behind these helps. */
  private static boolean joinsOpenly(Words words, int at) {
    var before = words.get(at - 1);
    return (before.is("với") && words.get(at - 2).is("hợp"))
        || (before.is("với") && words.get(at - 2).is("chẽ"))
        || (before.is("cùng") && words.get(at - 2).is("hợp"))
        || before.is("của");
  }

  private static boolean opensClause(Words words, int at) {
    var before = words.get(at - 1);
    if (before.is("và") || before.is("còn")) {
      return words.get(at).isCapital();
    }
    return before.isPunctuation()
        && (before.is(",") || before.is(";") || before.is(".") || before.is("("));
  }

  /**
   * "…, Văn phòng và Ban Tổ chức phối hợp (chuẩn bị nội dung)": they help the one who is charged;
   * where other bodies follow, those help.
   */
  boolean helpsOthers(Words words, int at) {
    int verb = at + 2;
    if (isHelp(words, at)) {
      int behind = afterHelp(words, at);
      // "phối hợp, hỗ trợ việc …": more than one verb of help
      boolean goesOn = words.get(verb).is(",") && !words.get(behind - 1).is("với");
      if (behind == verb || goesOn) {
        return bodies.objects(words, behind) == null
            && (goesOn
                || OnlyHelping.isAt(words, at)
                || bodies.afterInstruction(words, verb) > verb + 1);
      }
    }
    return OnlyHelping.isAt(words, at);
  }

  /** Whether the words name those who help, and charge nobody: "các cơ quan phối hợp gồm". */
  static boolean listsHelp(Words words, int at) {
    return isHelp(words, at)
        && (words.get(at + 2).is("gồm") || words.get(at + 2).is(":") || words.get(at + 2).is("là"));
  }

  /** The word behind "cùng (với)"; {@code at} where it does not stand. */
  static int afterWith(Words words, int at) {
    boolean level = words.get(at + 1).is("cấp") && !words.get(at + 2).is("ủy");
    if (!words.get(at).is("cùng") || level) {
      return at;
    }
    return words.get(at + 1).is("với") ? at + 2 : at + 1;
  }

  /**
   * The word behind "phối hợp (chặt chẽ) (với)", "cùng (với)" or "có sự tham gia của"; {@code at}
   * where none stands.
   */
  static int afterHelp(Words words, int at) {
    if (!HELPS.mayBeAt(words, at)) {
      return at;
    }
    int with = afterWith(words, at);
    if (with > at) {
      return with;
    }
    if (words.get(at).is("sự")) {
      var before = words.get(at - 1).plain();
      int behind = BRINGS.contains(before) || CALLS.contains(before) ? afterSupport(words, at) : at;
      boolean named = words.get(behind).isCapital() || BodyReader.isPlural(words, behind);
      return named || BRINGS.contains(before) ? behind : at;
    }
    if (!isHelp(words, at)) {
      return at;
    }
    int next = at + 2;
    if (words.get(next).is("của") && isOpinion(words, at)) {
      return next + 1;
    }
    for (int i = 0; i < 4; i++) {
      var word = words.get(next);
      int manner = word.is(",") || word.is("và") ? next + 1 : next;
      if (words.get(manner).is("giúp") && words.get(manner + 1).isCapital()) {
        return manner + 1;
      }
      if (!MANNERS.contains(
          Fold.of(words.get(manner).plain() + " " + words.get(manner + 1).plain()))) {
        break;
      }
      next = manner + 2;
    }
    if (words.get(next).is("gồm") || words.get(next).is("là")) {
      next++;
    }
    boolean joins = isWith(words.get(next)) || words.get(next).is(":");
    if (joins) {
      return afterColon(words, next + 1);
    }
    return NOUN_BEFORE.contains(words.get(at - 1).plain()) ? next : afterWork(words, next);
  }

  private static boolean isWith(Words.Word word) {
    return word.is("với") || word.is("cùng");
  }

  /** "phối hợp | thi công với Sở A": behind what is done together; {@code at} without "với". */
  private static int afterWork(Words words, int at) {
    for (int i = at; i <= at + LONGEST_WORK && words.get(i).isLowerCase(); i++) {
      if (isWith(words.get(i))) {
        return i > at ? i + 1 : at;
      }
    }
    return at;
  }

  /** Behind "sự phối hợp (chặt chẽ) của": whose help it is. */
  private static int afterSupport(Words words, int at) {
    boolean helps = false;
    for (int i = at + 1; i < at + LONGEST_SUPPORT; i++) {
      var word = words.get(i);
      if (helps && (word.is("của") || word.is("với") || word.is("từ"))) {
        return afterDelegates(words, i + 1);
      }
      if (!word.isLowerCase() && !word.is(",")) {
        return at;
      }
      helps |= SUPPORT.isAt(words, i);
    }
    return at;
  }

  /** "lấy ý kiến (tham gia,) phối hợp của Sở A". */
  private static boolean isOpinion(Words words, int at) {
    int i = at;
    while (i > 0 && OPINION.contains(words.get(i - 1).plain())) {
      i--;
    }
    return words.get(i - 1).is("kiến");
  }

  /** "phối hợp với: Sở A, Sở B". */
  private static int afterColon(Words words, int at) {
    return words.get(at).is(":") ? at + 1 : at;
  }

  /** "của đại diện các thôn": those are meant whom they stand for. */
  private static int afterDelegates(Words words, int at) {
    return words.get(at).is("đại") && words.get(at + 1).is("diện") ? at + 2 : at;
  }
}
