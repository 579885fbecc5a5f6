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
      Set.of("giao", "yêu cầu", "đề nghị", "phân công", "ủy quyền", "điện", "kiến nghị");

  /** Words before which "kiến nghị" and the like are nouns. */
  private static final Set<String> NOUN_BEFORE =
      Set.of("các", "những", "kiến", "giải", "quyết", "lý", "theo", "được", "ý", "mọi", "của");

  /** Words with which a clause begins that stands before the one that charges. */
  private static final Set<String> SUBORDINATE =
      Set.of(
          "trên", "với", "để", "căn", "trong", "đối", "khi", "sau", "trường", "theo", "ngoài",
          "đồng", "riêng", "nếu", "từ", "tại", "nhằm", "qua", "hằng", "hàng", "định", "trước",
          "xét", "quá", "mọi", "nhận", "ngay", "thực", "tùy", "sáu", "mỗi");

  private static final Set<String> NO_VERB =
      Set.of("của", "thuộc", "và", "hoặc", "hay", "về", "ở", "tại", "trong", "đã", "được");

  /** What those do whom "do …" names: "Việc … do Sở … chủ trì". */
  private static final Set<String> PERFORMS =
      Set.of(
          "chủ trì",
          "thực hiện",
          "tham mưu",
          "đảm nhiệm",
          "đảm nhận",
          "phụ trách",
          "chịu trách",
          "làm đầu");

  private final BodyReader bodies;
  private final HelpReader help;
  private final ReportReader reports;

  ChargeReader(BodyReader bodies) {
    this.bodies = bodies;
    help = new HelpReader(bodies);
    reports = new ReportReader(bodies);
  }

  Charge read(String text) {
    var words = Words.of(text);
    int first = afterRunIn(words);
    var responsible = subjects(words, first);
    if (responsible.isEmpty()) {
      responsible.addAll(noted(words, first));
    }
    if (responsible.isEmpty()) {
      responsible.addAll(performing(words, first));
    }
    var collecting = collecting(words, first);
    if (!responsible.isEmpty()) {
      responsible.addAll(collecting);
    }
    return new Charge(List.copyOf(responsible), help.read(words, first), reports.read(words));
  }

  /** Whom the sentences charge, clause by clause; who leads stands first. */
  private Set<String> subjects(Words words, int first) {
    var responsible = new LinkedHashSet<String>();
    boolean leads = false;
    int opening = afterOpener(words, first);
    boolean subject =
        !bodies.opensInstruction(words, opening)
            || afterOrder(words, opening) > opening
            || words.get(opening + 2).is("này");
    int start = first;
    while (start < words.size()) {
      int end = clauseEnd(words, start);
      boolean ordering = words.get(start).isCapital() && words.get(start).is("giao");
      boolean mayCharge = start == first || subject || ordering;
      var list = mayCharge ? charged(words, start, end, start == first) : null;
      if (list == null && !mayCharge) {
        list = leader(words, start, end);
      }
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
    return responsible;
  }

  /**
   * Who leads what a sentence without subject before this one says: "Thu thập … . Phòng Kinh tế chủ
   * trì, …".
   */
  private BodyReader.@Nullable Bodies leader(Words words, int start, int end) {
    var list = bodies.list(words, afterOpener(words, start));
    if (list == null || list.end() >= end) {
      return null;
    }
    var verb = words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain();
    return verb.equals("chủ trì") || verb.equals("chịu trách") ? list : null;
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

  /** "Việc … do Sở … chủ trì": who does it stands behind "do". */
  private List<String> performing(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      boolean by =
          words.get(i).is("do") && !words.get(i - 1).is("lý") && !words.get(i - 1).is("tự");
      var list = by ? bodies.list(words, i + 1) : null;
      if (list != null
          && PERFORMS.contains(
              words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain())) {
        return list.names();
      }
    }
    return List.of();
  }

  /**
   * Who is to gather what others raise: "nếu có vướng mắc, … phản ánh về Sở … để tổng hợp, báo cáo
   * …". It has work of its own.
   */
  private List<String> collecting(Words words, int from) {
    boolean conditional = false;
    for (int i = from; i < words.size(); i++) {
      conditional |= words.get(i).is("nếu");
      if (conditional && (words.get(i).is("về") || words.get(i).is("qua"))) {
        var list = bodies.list(words, i + 1);
        if (list != null && gathers(words, list.end())) {
          return list.names();
        }
      }
    }
    return List.of();
  }

  private static boolean gathers(Words words, int at) {
    for (int i = at; i < at + 4; i++) {
      if (words.get(i).is("tổng") && words.get(i + 1).is("hợp")) {
        return true;
      }
      if (words.get(i).is(".")) {
        return false;
      }
    }
    return false;
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
        var list = bodies.objects(words, object);
        if (list != null) {
          return new Charge(list.names(), help.read(words, object), null);
        }
      }
      boolean opens = i == 0 || words.get(i - 1).is(",") || words.get(i - 1).is(".");
      var subject = opens ? bodies.list(words, i) : null;
      if (subject != null
          && (words.get(subject.end()).is("cần") || words.get(subject.end()).is("phải"))) {
        return new Charge(subject.names(), help.read(words, subject.end()), null);
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

  private int clauseEnd(Words words, int start) {
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
  private boolean isStop(Words words, int at) {
    var word = words.get(at);
    return word.is(";")
        || (word.is(".") && !words.get(at + 1).glued())
        || (word.is(":") && !isListColon(words, at));
  }

  private boolean isListColon(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (words.get(i).is("các")) {
        return words.get(at + 1).isCapital() && !bodies.isOrder(words, at + 1);
      }
    }
    return false;
  }

  private BodyReader.@Nullable Bodies charged(Words words, int start, int end, boolean first) {
    int at = afterOpener(words, start);
    int object = afterOrder(words, at);
    if (object > at) {
      return within(bodies.objects(words, object), words, end);
    }
    var subject = bodies.list(words, at);
    if (subject != null) {
      int order = afterAdverbs(words, subject.end());
      int ordered = afterOrder(words, order);
      var others = ordered > order ? bodies.objects(words, ordered) : null;
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
    boolean received = words.get(at).is("nhận") && words.get(at + 1).is("được");
    return SUBORDINATE.contains(words.get(at).plain())
            && (received || !bodies.opensInstruction(words, at))
        ? behindComma(words, at, end)
        : null;
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
      if (words.get(i).is("phối") && words.get(i + 1).is("hợp")) {
        return null;
      }
      if (!words.get(i).is(",")) {
        continue;
      }
      int object = afterOrder(words, i + 1);
      if (object > i + 1) {
        var list = bodies.objects(words, object);
        if (list != null) {
          return within(list, words, end);
        }
      }
      var subject = bodies.list(words, i + 1);
      if (subject != null && subject.end() <= end) {
        int order = afterAdverbs(words, subject.end());
        int ordered = afterOrder(words, order);
        var others = ordered > order ? bodies.objects(words, ordered) : null;
        if (others != null) {
          return within(others, words, end);
        }
        int knowing = informed(words, subject.end(), end);
        if (knowing >= 0) {
          return bodies.list(words, knowing);
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
    at = afterPeriod(words, at);
    if (words.get(at).is("riêng") && !words.get(at + 1).is("đối")) {
      at++;
    }
    return at;
  }

  /** Behind "Hằng quý," and "Định kỳ hằng tháng,". */
  private static int afterPeriod(Words words, int start) {
    int at = start;
    if (words.get(at).is("định") && words.get(at + 1).is("kỳ")) {
      at += 2;
    }
    if (words.get(at).is("hằng") || words.get(at).is("hàng") || words.get(at).is("mỗi")) {
      int period =
          switch (words.get(at + 1).plain()) {
            case "ngày", "tuần", "tháng", "quý", "năm" -> at + 2;
            default -> at;
          };
      at = period;
    }
    return at > start && words.get(at).is(",") ? at + 1 : at;
  }

  private static int afterAdverbs(Words words, int at) {
    if ((words.get(at).is("nghiêm") && words.get(at + 1).is("túc"))
        || (words.get(at).is("trân") && words.get(at + 1).is("trọng"))
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
    if (!ORDERS.contains(words.get(at).plain() + " " + words.get(at + 1).plain())) {
      return at;
    }
    if (words.get(at).is("phân") && !isCharged(words.get(at + 2))) {
      return at;
    }
    boolean noun = words.get(at).is("kiến") && NOUN_BEFORE.contains(words.get(at - 1).plain());
    return noun ? at : at + 2;
  }

  /** "phân công Sở …" charges; "phân công cán bộ …" is what the one charged has to do. */
  private static boolean isCharged(Words.Word object) {
    return object.isCapital() || object.is("các") || object.is("đồng");
  }

  /** Where those stand that are to know: "thông báo … để … biết, thực hiện"; -1 where nobody is. */
  private int informed(Words words, int from, int end) {
    boolean informs = false;
    for (int i = from; i < end; i++) {
      informs |= words.get(i).is("thông") && words.get(i + 1).is("báo");
      if (informs && (words.get(i).is("để") || words.get(i).is("đến") || words.get(i).is("tới"))) {
        var list = bodies.list(words, i + 1);
        int to = list == null ? -1 : list.end();
        if (to > 0 && (words.get(to).is("để") || words.get(to).is("được"))) {
          to++;
        }
        if (to > 0 && words.get(to).is("biết")) {
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
      return bodies.isInstruction(words, at + 1) || (first && words.get(at + 1).isLowerCase());
    }
    return first && word.isLowerCase() && !NO_VERB.contains(word.plain());
  }
}
