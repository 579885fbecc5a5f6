package vn.giaoban.text;

import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Reads from an instruction to whom to report: "báo cáo … về …". */
final class ReportReader {

  /** How far behind "báo cáo" the body may stand that is reported to, in words. */
  private static final int REACH = 22;

  private static final Openings REPORTS = Openings.words("báo");

  private final BodyReader bodies;

  ReportReader(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** The bodies as written, joined by ", "; null where none is named. */
  @Nullable String read(Words words) {
    var found = new LinkedHashSet<String>();
    int size = words.size();
    for (int i = REPORTS.next(words, 0); i < size; i = REPORTS.next(words, i + 1)) {
      if (words.get(i).is("báo") && words.get(i + 1).is("cáo") && !isHeard(words, i)) {
        var body = behind(words, i + 2);
        if (body != null) {
          found.add(body);
        }
      }
    }
    return found.isEmpty() ? null : String.join(", ", found);
  }

  private @Nullable String behind(Words words, int from) {
    for (int i = from; i < from + REACH - 2 && i < words.size(); i++) {
      var word = words.get(i);
      if (word.is(".") || word.is(";")) {
        return null;
      }
      boolean towards =
          word.is("về") || word.is("gửi") || word.is("cho") || word.is("lên") || word.is("với");
      if (i == from || towards) {
        int at = towards ? afterTowards(words, i) : afterAdvice(words, i);
        var list = bodies.list(words, at);
        if (list != null) {
          return words.slice(at, list.end());
        }
      }
    }
    return null;
  }

  /** "báo cáo, đề xuất | Chủ tịch …". */
  private static int afterAdvice(Words words, int at) {
    boolean more = words.get(at).is(",") || words.get(at).is("và");
    boolean advice =
        (words.get(at + 1).is("đề") && words.get(at + 2).is("xuất"))
            || (words.get(at + 1).is("tham") && words.get(at + 2).is("mưu"));
    return more && advice ? at + 3 : at;
  }

  private static int afterTowards(Words words, int at) {
    return words.get(at).is("gửi") && words.get(at + 1).is("về") ? at + 2 : at + 1;
  }

  private static boolean isHeard(Words words, int at) {
    var before = words.get(at - 1);
    return before.is("nghe")
        || before.is("xét")
        || before.is("theo")
        || before.is("để")
        || (before.is("hợp") && words.get(at - 3).is("để"));
  }
}
