package vn.giaoban.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents named by their title: "Nghị quyết của Chính phủ về …", and drafts. */
final class TitledMentions {

  /** A title longer than this many words is cut. */
  private static final int LONGEST = 60;

  /** Between a kind and its day stand at most so many words. */
  private static final int DAY_REACH = 8;

  private static final Set<String> VERBS =
      Set.of(
          "quy định",
          "hướng dẫn",
          "báo cáo",
          "kết luận",
          "thông báo",
          "quyết định",
          "kế hoạch",
          "chương trình");

  /** "Quy chế làm việc của … nhiệm kỳ 2025 - 2030": the rules that a body gave itself. */
  private static final Pattern TERM =
      Pattern.compile(
          ",? (?:nhiệm kỳ \\d{4} ?- ?\\d{4}|khóa [ivxl]{1,6}(?:,? nhiệm kỳ \\d{4} ?- ?\\d{4})?)(?!\\p{L})");

  private static final Pattern CONGRESS_REPORT =
      Pattern.compile(
          " (?:trình |tại |của )?đại hội[^.;:,\"“”]{0,60}?lần thứ (?:[ivxl]{1,6}|\\d{1,2})(?![\\p{L}\\d])(?: của đảng(?! bộ))?");

  private final KindTable kinds;
  private final BodyReader bodies;
  private final CitedIssuer issuers;

  TitledMentions(KindTable kinds, BodyReader bodies, CitedIssuer issuers) {
    this.kinds = kinds;
    this.bodies = bodies;
    this.issuers = issuers;
  }

  /** A document of which there is one: "Hiến pháp", "Báo cáo chính trị". */
  void fixed(CitingText in, int at, KindTable.Hit hit) {
    var words = in.words;
    int end = hit.end();
    if (words.get(end).is("năm") && words.get(end + 1).isNumber()) {
      end += 2;
    }
    int start = words.get(at).start();
    int stop = words.get(end - 1).end();
    if (hit.kind().code() != null) {
      var congress = CONGRESS_REPORT.matcher(in.plain).region(stop, in.plain.length());
      stop = congress.lookingAt() ? congress.end() : stop;
    }
    in.addName(
        hit.kind(), "name " + hit.kind().word(), in.slice(start, stop), null, null, start, stop);
  }

  void titled(CitingText in, int at, KindTable.Hit hit, boolean needsIssuer) {
    var words = in.words;
    if (dated(in, at, hit) || rules(in, at, hit) || draft(in, at, hit)) {
      return;
    }
    int i = hit.end();
    String issuer = null;
    if (words.get(i).is("của")) {
      var list = issuers.list(words, i + 1);
      if (list == null) {
        return;
      }
      issuer = list.name();
      i = list.end();
      if (hit.kind().word().equals("di chúc")) {
        add(in, hit, at, i, issuer);
        return;
      }
    } else if (needsIssuer) {
      return;
    } else if (words.get(i).is("trung") && words.get(i + 1).is("ương")) {
      i += 2;
    }
    boolean about = words.get(i).is("về") && !words.get(i + 1).is("việc");
    if (about && !isNotNamed(in, at, hit)) {
      add(in, hit, at, titleEnd(words, i + 1), issuer);
    }
  }

  private static void add(
      CitingText in, KindTable.Hit hit, int at, int end, @Nullable String issuer) {
    var name = in.words.slice(at, end);
    in.addName(
        hit.kind(),
        "name " + Spelling.plain(name),
        name,
        null,
        issuer,
        in.words.get(at).start(),
        in.words.get(end - 1).end());
  }

  /** "Báo cáo kết quả thanh tra ngày 06/10/2025 của Trưởng Đoàn": told by its day. */
  boolean dated(CitingText in, int at, KindTable.Hit hit) {
    var words = in.words;
    int i = hit.end();
    while (i < hit.end() + DAY_REACH && words.get(i).isLowerCase() && !words.get(i).is("ngày")) {
      i++;
    }
    if (!words.get(i).is("ngày") || i == hit.end() || hit.kind().code() == null) {
      return false;
    }
    int stop = words.get(i - 1).end();
    var date = DateReader.follows(in.plain, stop);
    var issuer = date == null ? null : issuers.after(words, date.end());
    if (date == null || issuer == null || isNotNamed(in, at, hit)) {
      return false;
    }
    var name = words.slice(at, i);
    in.addName(
        hit.kind(),
        "name " + Spelling.plain(name) + " " + date.date(),
        name,
        date,
        issuer.name(),
        words.get(at).start(),
        date.end());
    return true;
  }

  private boolean rules(CitingText in, int at, KindTable.Hit hit) {
    var words = in.words;
    int of = hit.end() + 2;
    if (!hit.kind().word().equals("quy chế")
        || !words.get(hit.end()).is("làm")
        || !words.get(of).is("của")) {
      return false;
    }
    var owner = issuers.list(words, of + 1);
    if (owner == null) {
      return false;
    }
    int stop = words.get(owner.end() - 1).end();
    var term = TERM.matcher(in.plain).region(stop, in.plain.length());
    if (!term.lookingAt()) {
      return false;
    }
    stop = term.end();
    int start = words.get(at).start();
    var name = in.slice(start, stop);
    in.addName(hit.kind(), "name " + Spelling.plain(name), name, null, owner.name(), start, stop);
    return true;
  }

  /** "dự thảo Nghị quyết quy định …": a draft that has a name. */
  private boolean draft(CitingText in, int at, KindTable.Hit hit) {
    var words = in.words;
    var next = words.get(hit.end());
    boolean drafted = words.get(at - 1).is("thảo") && words.get(at - 2).is("dự");
    if (!drafted || !(next.is("quy") || next.is("sửa") || next.is("ban"))) {
      return false;
    }
    add(in, hit, at, titleEnd(words, hit.end() + 1), null);
    return true;
  }

  /** A verb at the start of a sentence, what another document issues, or one still to come. */
  private static boolean isNotNamed(CitingText in, int at, KindTable.Hit hit) {
    var words = in.words;
    var before = words.get(at - 1);
    if (VERBS.contains(hit.kind().word())
        && (at == 0
            || (before.isPunctuation() && !before.is(",") && !before.is("(") && !before.is("“")))) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if ((words.get(i).is("hành") && words.get(i - 1).is("ban"))
          || (words.get(i).is("duyệt") && words.get(i - 1).is("phê"))
          || (words.get(i).is("dựng") && words.get(i - 1).is("xây"))
          || (words.get(i).is("mưu") && words.get(i - 1).is("tham"))) {
        return true;
      }
    }
    for (int i = at - 1; i >= 0 && i > at - 40; i--) {
      var word = words.get(i);
      if (word.is(";") || word.is(".")) {
        return false;
      }
      if (in.endsSymbol(word.end())) {
        return true;
      }
    }
    return false;
  }

  private int titleEnd(Words words, int from) {
    int i = from;
    int depth = 0;
    while (i < words.size() && i - from < LONGEST) {
      var word = words.get(i);
      if (word.is("“")) {
        depth++;
      } else if (word.is("\"") && i == from) {
        return closing(words, from);
      } else if (word.is("”") && --depth <= 0) {
        return i + 1;
      }
      if (depth == 0
          && (word.is(";")
              || word.is(".")
              || word.is(":")
              || (word.is(",")
                  && (bodies.opensInstruction(words, i + 1) || words.get(i + 1).is("nhằm")))
              || word.is("nhằm")
              || word.is("gắn")
              || (word.is("và")
                  && words.get(i + 1).isCapital()
                  && kinds.at(words, i + 1) != null))) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int closing(Words words, int quote) {
    for (int i = quote + 1; i < words.size() && i - quote < LONGEST; i++) {
      if (words.get(i).is("\"")) {
        return i + 1;
      }
    }
    return Math.min(words.size(), quote + LONGEST);
  }
}
