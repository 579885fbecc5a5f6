package vn.giaoban.text;

import java.util.LinkedHashSet;
import java.util.List;

/** Reads from an instruction who is to help: "phối hợp với …", "…, Đoàn Thanh niên phối hợp". */
final class HelpReader {

  /** Words that may stand between "phối hợp" and the bodies, two syllables each. */
  private static final List<String> MANNERS =
      List.of("hướng dẫn", "chặt chẽ", "thường xuyên", "đồng bộ", "hỗ trợ", "kịp thời", "hiệu quả");

  private final BodyReader bodies;

  HelpReader(BodyReader bodies) {
    this.bodies = bodies;
  }

  List<String> read(Words words, int from) {
    var names = new LinkedHashSet<String>();
    for (int i = from; i < words.size(); i++) {
      int at = afterHelp(words, i);
      if (at > i) {
        var list = bodies.objects(words, at);
        if (list != null) {
          names.addAll(list.names());
        }
      }
      if (opensClause(words, i)) {
        var subject = bodies.list(words, i);
        if (subject != null && onlyHelps(words, subject.end())) {
          names.addAll(subject.names());
        }
      }
    }
    return List.copyOf(names);
  }

  /** "phối hợp", also where a scan took the second syllable for another. */
  private static boolean isHelp(Words words, int at) {
    return words.get(at).is("phối") && (words.get(at + 1).is("hợp") || words.get(at + 1).is("họp"));
  }

  /** Whether a clause begins here behind one that says who leads. */
  private static boolean opensClause(Words words, int at) {
    var before = words.get(at - 1);
    return (before.is(",") || before.is(";"))
        && words.get(at - 2).is("trì")
        && words.get(at - 3).is("chủ");
  }

  private static boolean onlyHelps(Words words, int at) {
    int verb = words.get(at).is("là") ? at + 3 : at;
    if (!isHelp(words, verb)) {
      return false;
    }
    var next = words.get(verb + 2);
    return next.text().isEmpty()
        || next.isPunctuation()
        || (next.is("thực") && words.get(verb + 3).is("hiện"));
  }

  /**
   * The word behind "phối hợp (chặt chẽ) (với)" or "chủ trì cùng"; {@code at} where none stands.
   */
  private static int afterHelp(Words words, int at) {
    if (words.get(at).is("chủ") && words.get(at + 1).is("trì")) {
      int with = words.get(at + 2).is(",") ? at + 3 : at + 2;
      if (words.get(with).is("cùng")) {
        return words.get(with + 1).is("với") ? with + 2 : with + 1;
      }
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
    return words.get(next).is("với") || words.get(next).is("cùng") ? next + 1 : next;
  }
}
