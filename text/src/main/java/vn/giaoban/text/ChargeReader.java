package vn.giaoban.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from an instruction whom it charges, who is to help, and to whom to report. */
final class ChargeReader {

  /**
   * @param responsible those charged, the lead first; empty where the words name nobody
   * @param later those who have work of their own behind a sentence that names nobody: they count
   *     where nothing above says who is charged
   */
  record Charge(
      List<String> responsible,
      List<String> coordinating,
      @Nullable String reportTo,
      List<String> later) {

    static final Charge NOBODY = new Charge(List.of(), List.of(), null, List.of());

    Charge {
      responsible = List.copyOf(responsible);
      coordinating = List.copyOf(coordinating);
      later = List.copyOf(later);
    }
  }

  private static final Set<String> AGREES =
      Set.of(
          "thống nhất",
          "nhất trí",
          "đồng ý",
          "ghi nhận",
          "tán thành",
          "hoan nghênh",
          "biểu dương",
          "đánh giá",
          "chấp thuận");

  private static final PhraseTable SETTLED =
      PhraseTable.of(
          "vị trí",
          "địa điểm",
          "ranh giới",
          "quy mô",
          "phương án",
          "đơn giá",
          "mức",
          "danh sách",
          "danh mục",
          "thời gian",
          "thời điểm",
          "lịch",
          "tiến độ",
          "cách",
          "hướng",
          "quy trình",
          "nội dung",
          "kế hoạch",
          "biện pháp",
          "số liệu",
          "mẫu");

  private final BodyReader bodies;
  private final HelpReader help;
  private final TakingPart taking;
  private final NotedRoles roles;
  private final NamedInside inside;
  private final ReportReader reports;
  private final Predicates predicates;
  private final ClauseEnds clauses;
  private final ClauseSubjects subjects;
  private final FurtherSubjects further;
  private final LeadInReader leadIns;

  ChargeReader(BodyReader bodies) {
    this.bodies = bodies;
    help = new HelpReader(bodies);
    taking = new TakingPart(bodies);
    roles = new NotedRoles(bodies);
    reports = new ReportReader(bodies);
    predicates = new Predicates(bodies);
    inside = new NamedInside(bodies, predicates);
    clauses = new ClauseEnds(bodies, predicates);
    subjects = new ClauseSubjects(bodies, predicates);
    further = new FurtherSubjects(bodies, help, predicates, clauses, subjects, inside);
    leadIns = new LeadInReader(bodies, help);
  }

  Charge read(Words words) {
    return words.once(this, ChargeReader::charge);
  }

  private Charge charge(Words words) {
    int first = clauses.afterRunIn(words);
    var responsible = subjects(words, first);
    if (responsible.isEmpty()) {
      var named = inside.read(words, first);
      if (named != null) {
        responsible.addAll(named.names());
        responsible.addAll(further.beside(words, named.end(), clauses.end(words, named.end())));
      }
    }
    if (responsible.isEmpty()) {
      responsible.addAll(BlamedToMend.charged(bodies, words));
    }
    var collecting = inside.collecting(words, first);
    if (!responsible.isEmpty()) {
      responsible.addAll(collecting);
    }
    var noted = roles.read(words, first);
    if (!noted.leads().isEmpty()) {
      var others = List.copyOf(responsible);
      responsible.clear();
      responsible.addAll(noted.leads());
      responsible.addAll(others);
    }
    responsible.removeAll(noted.helps());
    var joining = taking.read(words, first);
    if (!joining.containsAll(responsible)) {
      responsible.removeAll(joining);
    }
    var helping = new LinkedHashSet<>(noted.helps());
    helping.addAll(joining);
    helping.addAll(help.read(words, first, responsible));
    if (!helping.isEmpty() && Leading.together(words, first)) {
      helping.removeAll(responsible);
    }
    var later = responsible.isEmpty() ? further.later(words, first) : List.<String>of();
    return new Charge(List.copyOf(responsible), List.copyOf(helping), reports.read(words), later);
  }

  /** Whom the sentences charge, clause by clause; who leads stands first. */
  private Set<String> subjects(Words words, int first) {
    var responsible = new LinkedHashSet<String>();
    boolean leads = false;
    int opening = ClauseStarts.afterOpener(words, first);
    boolean subject =
        !bodies.opensInstruction(words, opening)
            || Orders.after(words, opening) > opening
            || words.get(opening + 2).is("này");
    int start = first;
    boolean led = false;
    boolean addressed = false;
    while (start < words.size()) {
      int end = clauses.end(words, start);
      boolean ordering = words.get(start).isCapital() && Orders.after(words, start) > start;
      boolean numbered = ClauseStarts.afterEnumerator(words, start) > start;
      boolean mayCharge = start == first || subject || ordering || numbered;
      if (start > first
          && LabelledClasses.isContact(words, ClauseStarts.afterOpener(words, start))) {
        break;
      }
      end = afterNames(words, start, end);
      var list =
          mayCharge && !(agrees(words, start) && ordersBehind(words, end))
              ? subjects.of(words, start, end, start == first)
              : null;
      if (list == null && !mayCharge) {
        list = subjects.leader(words, start, end);
      }
      if (list != null && start == first && LabelledClasses.isLabel(bodies, list, words, start)) {
        var labelled = further.labelled(words, end + 1);
        if (!labelled.isEmpty()) {
          return labelled;
        }
      }
      if (list != null && start == first && isTopic(words, list, end)) {
        list = null;
      }
      if (list != null
          && start > first
          && isAnswerable(words, ClauseStarts.afterOpener(words, start), list)) {
        list = null;
      }
      if (list != null && start > first && isNamedBefore(words, start, list)) {
        list = null;
      }
      if (list != null && addressed && asksOthers(words, start)) {
        list = null;
      }
      if (list != null && (led || !responsible.isEmpty()) && help.helpsOthers(words, list.end())) {
        list = null;
      }
      if (list != null) {
        boolean lead = Leading.from(words, list.end(), end);
        if (lead && !leads && !responsible.isEmpty()) {
          var before = List.copyOf(responsible);
          responsible.clear();
          responsible.addAll(list.names());
          responsible.addAll(before);
        } else {
          responsible.addAll(list.names());
        }
        leads |= lead;
        addressed |= start == first && words.get(list.end()).is(":");
        responsible.addAll(further.beside(words, list.end(), end));
      }
      led |= Leading.from(words, start, end, end - start);
      start = end + 1;
    }
    return responsible;
  }

  /** "Giám đốc Sở A: kiểm tra …; yêu cầu chủ đầu tư …": whom the one addressed is to ask. */
  private static boolean asksOthers(Words words, int start) {
    int at = ClauseStarts.afterOpener(words, start);
    return words.get(at).isLowerCase()
        && Orders.after(words, at) > at
        && (words.get(at).is("yêu") || words.get(at).is("đề"));
  }

  /** "… thành lập tổ công tác …; tổ công tác làm việc …": what the sentence itself has set up. */
  private static boolean isNamedBefore(Words words, int start, BodyReader.Bodies list) {
    if (ThoseAbove.counts(list.names())) {
      return true;
    }
    int at = ClauseStarts.afterOpener(words, start);
    int length = list.end() - at;
    if (list.names().size() > 1 || !words.get(at).isLowerCase() || BodyReader.isPlural(words, at)) {
      return false;
    }
    for (int i = 0; i + length <= start; i++) {
      int same = 0;
      while (same < length && words.get(i + same).is(words.get(at + same).plain())) {
        same++;
      }
      if (same == length) {
        return true;
      }
    }
    return false;
  }

  /** "Riêng Trường A: Ủy ban nhân dân xã làm rõ …": of whom is spoken, while another is charged. */
  private boolean isTopic(Words words, BodyReader.Bodies list, int end) {
    boolean apart = words.get(0).is("riêng") || words.get(0).is("về");
    if (!apart || list.end() != end || !words.get(end).is(":")) {
      return false;
    }
    var subject = bodies.list(words, end + 1);
    return subject != null && predicates.acts(words, subject.end());
  }

  /** "Chánh Văn phòng; Giám đốc các sở chịu trách nhiệm …": a clause goes on behind its names. */
  private int afterNames(Words words, int start, int end) {
    var names =
        words.get(end).is(";") ? bodies.list(words, ClauseStarts.afterOpener(words, start)) : null;
    return names == null || names.end() <= end ? end : clauses.end(words, names.end());
  }

  /**
   * "…; người đứng đầu chịu trách nhiệm nếu để xảy ra …": who answers for what others do is charged
   * only where nobody else is.
   */
  private static boolean isAnswerable(Words words, int at, BodyReader.Bodies list) {
    return words.get(at).is("người") && words.get(at + 1).is("đứng") && answers(words, list.end());
  }

  /** "(trực tiếp chỉ đạo và) chịu trách nhiệm": within the clause. */
  private static boolean answers(Words words, int from) {
    for (int i = from; i < words.size() && !words.get(i).is(";") && !words.get(i).is("."); i++) {
      boolean answers = words.get(i).is("chịu") && words.get(i + 1).is("trách");
      if (answers || (words.get(i).is("kiểm") && words.get(i + 1).is("điểm"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause says only that its subject agrees: "UBND tỉnh thống nhất chủ trương". */
  private boolean agrees(Words words, int start) {
    var subject = bodies.list(words, ClauseStarts.afterOpener(words, start));
    if (subject == null) {
      return false;
    }
    int at = subject.end();
    if (words.get(at).is("cơ") && words.get(at + 1).is("bản")) {
      at += 2;
    }
    var verb = words.get(at).plain() + " " + words.get(at + 1).plain();
    if (verb.equals("thống nhất") && subject.names().size() > 1 && SETTLED.isAt(words, at + 2)) {
      // "Cục A và Sở B thống nhất vị trí": what two have to settle with each other
      return false;
    }
    return AGREES.contains(verb)
        && !words.get(at + 2).is("với")
        && (!verb.equals("đánh giá") || words.get(at + 2).is("cao"));
  }

  /** Who, as the subject, orders others to do something: "Sở A yêu cầu các đơn vị …". */
  List<String> ordering(Words words) {
    var subject = bodies.list(words, ClauseStarts.afterOpener(words, 0));
    int order = subject == null ? 0 : ClauseStarts.afterAdverbs(words, subject.end());
    return subject != null && Orders.after(words, order) > order ? subject.names() : List.of();
  }

  /** Whether it begins with an order to many: "Yêu cầu các đơn vị …". */
  boolean ordersMany(Words words) {
    int order = ClauseStarts.afterOpener(words, 0);
    int object = Orders.after(words, order);
    return object > order && BodyReader.isPlural(words, object);
  }

  /** Whether the first clause says only that its subject agrees. */
  boolean agrees(Words words) {
    return agrees(words, 0);
  }

  /** Whether a later clause gives somebody an order. */
  private boolean ordersBehind(Words words, int end) {
    for (int i = Orders.next(words, end + 1); i < words.size(); i = Orders.next(words, i + 1)) {
      int object = Orders.after(words, i);
      if (object > i && opensClause(words, i) && bodies.list(words, object) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensClause(Words words, int at) {
    var before = words.get(at - 1);
    return before.is(";") || before.is(".") || before.is(":") || before.is(",");
  }

  /**
   * Whom a sentence charges that introduces a list. Its subject is mostly the one who speaks: only
   * the object of an order counts, or who "cần" or "phải".
   */
  Charge readLeadIn(Words words) {
    return leadIns.read(words);
  }

  /**
   * Whom an instruction without subject sets to work: "Chỉ đạo Ủy ban nhân dân xã hoàn thành …".
   * Fit only where nothing above says who is to direct.
   */
  List<String> directed(Words words) {
    int at = ChargeOpenings.afterDirecting(words);
    var list = at > 0 ? bodies.list(words, at) : null;
    return list != null && predicates.goesOn(words, list.end(), words.size(), false)
        ? list.names()
        : List.of();
  }

  /**
   * Whether "Lãnh đạo Ủy ban …" may be no post but what somebody named above has to do: to lead the
   * committee.
   */
  boolean mayDirect(Words words, Charge charge) {
    return words.get(0).is("lãnh")
        && words.get(1).is("đạo")
        && !charge.responsible().isEmpty()
        && Words.of(charge.responsible().getFirst()).get(0).is("lãnh");
  }
}
