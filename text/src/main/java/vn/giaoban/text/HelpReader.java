package vn.giaoban.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads from an instruction who is to help: "phối hợp với …", "cùng …", "có sự tham gia của …", "…,
 * Đoàn Thanh niên phối hợp".
 */
final class HelpReader {

  /** Words that may stand between "phối hợp" and the bodies, two syllables each. */
  private static final List<String> MANNERS =
      List.of("hướng dẫn", "chặt chẽ", "thường xuyên", "đồng bộ", "hỗ trợ", "kịp thời", "hiệu quả");

  /** What stands between "có sự" and "của": help of any kind. */
  private static final Set<String> SUPPORT =
      Set.of(
          "phối", "hợp", "tham", "gia", "hỗ", "trợ", "giúp", "đỡ", "vào", "cuộc", "góp", "ý", ",",
          "và", "chặt", "chẽ", "tích", "cực", "dự");

  /** Words before "sự tham gia của" that bring others in. */
  private static final Set<String> BRINGS = Set.of("có", "với", "trong", "cần");

  private final BodyReader bodies;

  HelpReader(BodyReader bodies) {
    this.bodies = bodies;
  }

  List<String> read(Words words, int from) {
    var names = new LinkedHashSet<String>();
    boolean led = false;
    for (int i = from; i < words.size(); i++) {
      led |= words.get(i).is("chủ") && words.get(i + 1).is("trì");
      int at = afterHelp(words, i);
      if (at > i) {
        boolean beside = words.get(i).is("cùng") && !words.get(i + 1).is("với");
        var list = beside ? bodies.list(words, at) : bodies.objects(words, at);
        if (list != null) {
          names.addAll(list.names());
        }
      }
      if (led && opensClause(words, i)) {
        var subject = bodies.list(words, i);
        if (subject != null && onlyHelps(words, subject.end())) {
          names.addAll(subject.names());
        }
      }
      if (words.get(i).is("huy") && words.get(i + 1).is("động")) {
        var called = bodies.objects(words, i + 2);
        if (called != null && words.get(called.end()).is("cùng")) {
          names.addAll(called.names());
        }
      }
    }
    return List.copyOf(names);
  }

  /** "phối hợp", also where a scan took the second syllable for another. */
  private static boolean isHelp(Words words, int at) {
    return words.get(at).is("phối") && (words.get(at + 1).is("hợp") || words.get(at + 1).is("họp"));
  }

  private static boolean opensClause(Words words, int at) {
    var before = words.get(at - 1);
    return before.is(",") || before.is(";") || before.is(".");
  }

  /** "… (có trách nhiệm) phối hợp (thực hiện)": helping is all that the subject is told to do. */
  static boolean onlyHelps(Words words, int at) {
    int verb = at;
    if (words.get(at).is("là")) {
      verb = at + 3;
    } else if (words.get(at).is("có") && words.get(at + 1).is("trách")) {
      verb = at + 3;
    } else if (words.get(at).is("cùng")) {
      verb = at + 1;
    }
    var next = words.get(verb + 2);
    return isHelp(words, verb)
        && !next.is("với")
        && !next.is("cùng")
        && !next.is("chặt")
        && afterHelp(words, verb) == verb + 2;
  }

  /** Whether the words name those who help, and charge nobody: "các cơ quan phối hợp gồm". */
  static boolean listsHelp(Words words, int at) {
    return isHelp(words, at)
        && (words.get(at + 2).is("gồm") || words.get(at + 2).is(":") || words.get(at + 2).is("là"));
  }

  /** The word behind "cùng (với)"; {@code at} where it does not stand. */
  static int afterWith(Words words, int at) {
    if (!words.get(at).is("cùng") || words.get(at + 1).is("cấp")) {
      return at;
    }
    return words.get(at + 1).is("với") ? at + 2 : at + 1;
  }

  /**
   * The word behind "phối hợp (chặt chẽ) (với)", "cùng (với)" or "có sự tham gia của"; {@code at}
   * where none stands.
   */
  private static int afterHelp(Words words, int at) {
    int with = afterWith(words, at);
    if (with > at) {
      return with;
    }
    if (words.get(at).is("sự") && BRINGS.contains(words.get(at - 1).plain())) {
      int i = at + 1;
      while (SUPPORT.contains(words.get(i).plain())) {
        i++;
      }
      return i > at + 1 && (words.get(i).is("của") || words.get(i).is("với")) ? i + 1 : at;
    }
    if (!isHelp(words, at)) {
      return at;
    }
    int next = at + 2;
    for (int i = 0; i < 4; i++) {
      var word = words.get(next);
      int manner = word.is(",") || word.is("và") ? next + 1 : next;
      if (!MANNERS.contains(words.get(manner).plain() + " " + words.get(manner + 1).plain())) {
        break;
      }
      next = manner + 2;
    }
    if (words.get(next).is("gồm") || words.get(next).is("là")) {
      next++;
    }
    return words.get(next).is("với") || words.get(next).is("cùng") || words.get(next).is(":")
        ? next + 1
        : next;
  }
}
