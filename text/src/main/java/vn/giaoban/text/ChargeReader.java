package vn.giaoban.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from an instruction whom it charges, who is to help, and to whom to report. */
final class ChargeReader {

  /**
   * @param responsible those charged, the lead first; empty where the words name nobody
   */
  record Charge(List<String> responsible, List<String> coordinating, @Nullable String reportTo) {

    static final Charge NOBODY = new Charge(List.of(), List.of(), null);

    Charge {
      responsible = List.copyOf(responsible);
      coordinating = List.copyOf(coordinating);
    }
  }

  /** Verbs whose object is charged. */
  private static final Set<String> ORDERS =
      Set.of("giao", "yêu cầu", "đề nghị", "phân công", "ủy quyền", "điện");

  /** Words with which a clause begins that stands before the one that charges. */
  private static final Set<String> SUBORDINATE =
      Set.of(
          "trên", "với", "để", "căn", "trong", "đối", "khi", "sau", "trường", "theo", "ngoài",
          "đồng", "riêng", "nếu", "từ", "tại", "nhằm", "qua", "hằng", "hàng", "định", "trước",
          "xét", "quá", "mọi");

  private static final Set<String> NO_VERB =
      Set.of("của", "thuộc", "và", "hoặc", "hay", "về", "ở", "tại", "trong", "đã", "được");

  /** How far behind "báo cáo" the body may stand that is reported to, in words. */
  private static final int REPORT_REACH = 22;

  private final BodyReader bodies;

  ChargeReader(BodyReader bodies) {
    this.bodies = bodies;
  }

  Charge read(String text) {
    var words = Words.of(text);
    int first = afterRunIn(words);
    var responsible = new LinkedHashSet<String>();
    boolean leads = false;
    int start = first;
    int opening = afterOpener(words, first);
    boolean subject =
        !bodies.opensInstruction(words, opening)
            || afterOrder(words, opening) > opening
            || words.get(opening + 2).is("này");
    while (start < words.size()) {
      int end = clauseEnd(words, start);
      boolean ordering = words.get(start).isCapital() && words.get(start).is("giao");
      var list =
          start == first || subject || ordering ? charged(words, start, end, start == first) : null;
      if (list != null) {
        boolean lead = leadsFrom(words, list.end(), end);
        if (lead && !leads && !responsible.isEmpty()) {
          var before = List.copyOf(responsible);
          responsible.clear();
          responsible.addAll(list.names());
          responsible.addAll(before);
        } else {
          responsible.addAll(list.names());
        }
        leads |= lead;
      }
      start = end + 1;
    }
    if (responsible.isEmpty()) {
      responsible.addAll(noted(words, first));
    }
    return new Charge(List.copyOf(responsible), coordinating(words, first), reportTo(words));
  }

  /** "… (Sở … chủ trì; …)": who leads stands in brackets behind the task. */
  private List<String> noted(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is("(")) {
        int at = afterOrder(words, i + 1);
        var list = bodies.list(words, at);
        if (list != null && (at > i + 1 || leadsFrom(words, list.end(), list.end() + 1))) {
          return list.names();
        }
      }
    }
    return List.of();
  }

  /**
   * Whom a sentence charges that introduces a list. Its subject is mostly the one who speaks: only
   * the object of an order counts, or who "cần" or "phải".
   */
  Charge readLeadIn(String text) {
    var words = Words.of(text);
    for (int i = 0; i < words.size(); i++) {
      int object = afterOrder(words, i);
      if (object > i && (i == 0 || !words.get(i - 1).is("được"))) {
        var list = bodies.list(words, object);
        if (list != null) {
          return new Charge(list.names(), coordinating(words, object), null);
        }
      }
      boolean opens = i == 0 || words.get(i - 1).is(",") || words.get(i - 1).is(".");
      var subject = opens ? bodies.list(words, i) : null;
      if (subject != null
          && (words.get(subject.end()).is("cần") || words.get(subject.end()).is("phải"))) {
        return new Charge(subject.names(), coordinating(words, subject.end()), null);
      }
    }
    return Charge.NOBODY;
  }

  /** Behind the title of "Về …: giao Bộ …". */
  private int afterRunIn(Words words) {
    if (!words.get(0).is("về")) {
      return 0;
    }
    int first = 0;
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).is(":") && !isListColon(words, i)) {
        if (afterOrder(words, i + 1) > i + 1 || bodies.list(words, i + 1) != null) {
          return i + 1;
        }
        first = first == 0 ? i + 1 : first;
      }
    }
    return first;
  }

  /**
   * Whom an instruction without subject sets to work: "Chỉ đạo Ủy ban nhân dân xã hoàn thành …".
   * Fit only where nothing above says who is to direct.
   */
  List<String> directed(String text) {
    var words = Words.of(text);
    int at = 0;
    while (at < 8 && !(words.get(at).is("chỉ") && words.get(at + 1).is("đạo"))) {
      if (!words.get(at).is("tiếp")
          && !words.get(at).is("tục")
          && !words.get(at).is("lãnh")
          && !words.get(at).is("đạo")
          && !words.get(at).is(",")
          && !words.get(at).is("tập")
          && !words.get(at).is("trung")) {
        return List.of();
      }
      at++;
    }
    var list = bodies.list(words, at + 2);
    return list != null && goesOn(words, list.end(), words.size(), false)
        ? list.names()
        : List.of();
  }

  private static boolean leadsFrom(Words words, int from, int end) {
    for (int i = from; i < end && i < from + 6; i++) {
      if (words.get(i).is("chủ") && words.get(i + 1).is("trì")) {
        return true;
      }
    }
    return false;
  }

  private static int clauseEnd(Words words, int start) {
    int depth = 0;
    for (int i = start; i < words.size(); i++) {
      var word = words.get(i);
      if (word.is("(")) {
        depth++;
      } else if (word.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && isStop(words, i)) {
        return i;
      }
    }
    return words.size();
  }

  /** A full stop, a semicolon, or a colon that is not part of "các Bộ: …". */
  private static boolean isStop(Words words, int at) {
    var word = words.get(at);
    return word.is(";")
        || (word.is(".") && !words.get(at + 1).glued())
        || (word.is(":") && !isListColon(words, at));
  }

  private static boolean isListColon(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (words.get(i).is("các")) {
        return words.get(at + 1).isCapital();
      }
    }
    return false;
  }

  private BodyReader.@Nullable Bodies charged(Words words, int start, int end, boolean first) {
    int at = afterOpener(words, start);
    int object = afterOrder(words, at);
    if (object > at) {
      return within(bodies.list(words, object), words, end);
    }
    var subject = bodies.list(words, at);
    if (subject != null) {
      int order = afterAdverbs(words, subject.end());
      int ordered = afterOrder(words, order);
      var others = ordered > order ? bodies.list(words, ordered) : null;
      if (others != null) {
        return within(others, words, end);
      }
      if (ordered > order && ordered >= end) {
        return null;
      }
      int knowing = informed(words, subject.end(), end);
      if (knowing >= 0) {
        return bodies.list(words, knowing);
      }
      return goesOn(words, subject.end(), end, first) ? within(subject, words, end) : null;
    }
    if (words.get(at).is("đối") && words.get(at + 1).is("với")) {
      var addressee = bodies.list(words, at + 2);
      if (addressee != null && addressee.end() >= end) {
        return addressee;
      }
    }
    if (words.get(at).is("trách") && words.get(at + 2).is("của")) {
      return bodies.list(words, at + 3);
    }
    return SUBORDINATE.contains(words.get(at).plain()) ? behindComma(words, at, end) : null;
  }

  /** Takes in bodies stressed behind the list: "…, nhất là các cơ quan được kiểm tra". */
  private BodyReader.@Nullable Bodies within(
      BodyReader.@Nullable Bodies list, Words words, int end) {
    if (list == null) {
      return null;
    }
    int at = list.end();
    if (words.get(at).is(",")) {
      at++;
    }
    boolean stressed =
        (words.get(at).is("nhất") && words.get(at + 1).is("là"))
            || (words.get(at).is("đặc")
                && words.get(at + 1).is("biệt")
                && words.get(at + 2).is("là"));
    if (!stressed || at >= end) {
      return list;
    }
    var more = bodies.list(words, at + (words.get(at).is("nhất") ? 2 : 3));
    if (more == null) {
      return list;
    }
    var names = new ArrayList<>(list.names());
    names.addAll(more.names());
    return new BodyReader.Bodies(names, more.end());
  }

  private BodyReader.@Nullable Bodies behindComma(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!words.get(i).is(",")) {
        continue;
      }
      int object = afterOrder(words, i + 1);
      if (object > i + 1) {
        var list = bodies.list(words, object);
        if (list != null) {
          return within(list, words, end);
        }
      }
      var subject = bodies.list(words, i + 1);
      if (subject != null && subject.end() <= end) {
        int order = afterAdverbs(words, subject.end());
        int ordered = afterOrder(words, order);
        var others = ordered > order ? bodies.list(words, ordered) : null;
        if (others != null) {
          return within(others, words, end);
        }
        if (goesOn(words, subject.end(), end, false)) {
          return within(subject, words, end);
        }
        i = Math.max(i, subject.end() - 1);
      }
    }
    return null;
  }

  private static int afterOpener(Words words, int start) {
    int at = start;
    if (words.get(at).is("(") && words.get(at + 2).is(")")) {
      at += 3;
    }
    if (words.get(at).is("/") || words.get(at).is("-") || words.get(at).is("+")) {
      at++;
    }
    if ((words.get(at).is("đồng") && words.get(at + 1).is("thời"))
        || (words.get(at).is("ngoài") && words.get(at + 1).is("ra"))) {
      at += 2;
    }
    if (words.get(at).is(",")) {
      at++;
    }
    if (words.get(at).is("riêng") && !words.get(at + 1).is("đối")) {
      at++;
    }
    return at;
  }

  private static int afterAdverbs(Words words, int at) {
    if ((words.get(at).is("nghiêm") && words.get(at + 1).is("túc"))
        || (words.get(at).is("tiếp") && words.get(at + 1).is("tục"))) {
      return at + 2;
    }
    return at;
  }

  /** The word behind a verb that charges, if one stands at this word; else the word itself. */
  static int afterOrder(Words words, int at) {
    if (ORDERS.contains(words.get(at).plain())) {
      return at + 1;
    }
    return ORDERS.contains(words.get(at).plain() + " " + words.get(at + 1).plain()) ? at + 2 : at;
  }

  /** Where those stand that are to know: "thông báo … để … biết, thực hiện"; -1 where nobody is. */
  private int informed(Words words, int from, int end) {
    boolean informs = false;
    for (int i = from; i < end; i++) {
      informs |= words.get(i).is("thông") && words.get(i + 1).is("báo");
      if (informs && words.get(i).is("để")) {
        var list = bodies.list(words, i + 1);
        if (list != null && words.get(list.end()).is("biết")) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  private boolean goesOn(Words words, int at, int end, boolean first) {
    if (at >= end) {
      return first;
    }
    if (bodies.isInstruction(words, at)) {
      var word = words.get(at);
      return !NO_VERB.contains(word.plain())
          || (word.is("trong") && first)
          || (word.is("được") && words.get(at + 1).is("giao"));
    }
    var word = words.get(at);
    if (word.is(",")) {
      return bodies.isInstruction(words, at + 1);
    }
    return first && word.isLowerCase() && !NO_VERB.contains(word.plain());
  }

  private List<String> coordinating(Words words, int from) {
    var names = new LinkedHashSet<String>();
    for (int i = from; i < words.size(); i++) {
      int at = afterHelp(words, i);
      if (at > i) {
        var list = bodies.list(words, at);
        if (list != null) {
          names.addAll(list.names());
        }
      }
    }
    return List.copyOf(names);
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
    if (!words.get(at).is("phối") || !words.get(at + 1).is("hợp")) {
      return at;
    }
    int next = at + 2;
    for (int i = 0; i < 4; i++) {
      var word = words.get(next);
      boolean joined = word.is(",") || word.is("và");
      int verb = joined ? next + 1 : next;
      if ((words.get(verb).is("hướng") && words.get(verb + 1).is("dẫn"))
          || (words.get(verb).is("chặt") && words.get(verb + 1).is("chẽ"))
          || (words.get(verb).is("thường") && words.get(verb + 1).is("xuyên"))
          || (words.get(verb).is("đồng") && words.get(verb + 1).is("bộ"))
          || (words.get(verb).is("hỗ") && words.get(verb + 1).is("trợ"))) {
        next = verb + 2;
      } else {
        break;
      }
    }
    return words.get(next).is("với") || words.get(next).is("cùng") ? next + 1 : next;
  }

  private @Nullable String reportTo(Words words) {
    var found = new LinkedHashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).is("báo") || !words.get(i + 1).is("cáo") || isHeard(words, i)) {
        continue;
      }
      for (int j = i + 2; j < i + REPORT_REACH && j < words.size(); j++) {
        var word = words.get(j);
        boolean direct = j == i + 2;
        boolean towards =
            word.is("về") || word.is("gửi") || word.is("cho") || word.is("lên") || word.is("với");
        if (word.is(".") || word.is(";")) {
          break;
        }
        if (direct || towards) {
          var list = bodies.list(words, towards ? afterTowards(words, j) : j);
          if (list != null) {
            found.add(words.slice(towards ? afterTowards(words, j) : j, list.end()));
            break;
          }
        }
      }
    }
    return found.isEmpty() ? null : String.join(", ", found);
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
