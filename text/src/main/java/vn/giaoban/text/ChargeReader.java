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

  private final BodyReader bodies;
  private final HelpReader help;
  private final TakingPart taking;
  private final NamedInside inside;
  private final ReportReader reports;
  private final Predicates predicates;
  private final ClauseEnds clauses;
  private final ClauseSubjects subjects;
  private final LeadInReader leadIns;

  ChargeReader(BodyReader bodies) {
    this.bodies = bodies;
    help = new HelpReader(bodies);
    taking = new TakingPart(bodies);
    inside = new NamedInside(bodies);
    reports = new ReportReader(bodies);
    predicates = new Predicates(bodies);
    clauses = new ClauseEnds(bodies, predicates);
    subjects = new ClauseSubjects(bodies, predicates);
    leadIns = new LeadInReader(bodies, help);
  }

  Charge read(Words words) {
    return words.once(this, ChargeReader::charge);
  }

  private Charge charge(Words words) {
    int first = clauses.afterRunIn(words);
    var responsible = subjects(words, first);
    if (responsible.isEmpty()) {
      responsible.addAll(inside.noted(words, first));
    }
    if (responsible.isEmpty()) {
      responsible.addAll(inside.performing(words, first));
    }
    if (responsible.isEmpty()) {
      responsible.addAll(inside.given(words, first));
    }
    if (responsible.isEmpty()) {
      responsible.addAll(inside.assigned(words, first));
    }
    var collecting = inside.collecting(words, first);
    if (!responsible.isEmpty()) {
      responsible.addAll(collecting);
    }
    var joining = taking.read(words, first);
    if (!joining.containsAll(responsible)) {
      responsible.removeAll(joining);
    }
    var helping = new LinkedHashSet<>(joining);
    helping.addAll(help.read(words, first, responsible));
    if (!helping.isEmpty() && Leading.together(words, first)) {
      helping.removeAll(responsible);
    }
    var later = responsible.isEmpty() ? later(words, first) : List.<String>of();
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
        var labelled = labelled(words, end + 1);
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
        responsible.addAll(beside(words, list.end(), end));
      }
      led |= Leading.from(words, start, end, end - start);
      start = end + 1;
    }
    return responsible;
  }

  /** "… thành lập tổ công tác …; tổ công tác làm việc …": what the sentence itself has set up. */
  private static boolean isNamedBefore(Words words, int start, BodyReader.Bodies list) {
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
   * Who does what a comma adds to the clause: "Sở A giám sát vùng trồng, Sở B kiểm tra cơ sở". A
   * name that goes on with a list before the comma is none of them.
   */
  private List<String> beside(Words words, int from, int end) {
    var found = new ArrayList<String>();
    int named = from;
    for (int i = from; i < end; i++) {
      if (words.get(i).is("(")) {
        i = ClauseStarts.afterBracket(words, i, end) - 1;
        continue;
      }
      int helped = HelpReader.afterHelp(words, i);
      var helping = helped > i ? bodies.objects(words, helped) : null;
      if (helping != null) {
        named = helping.end();
        i = named - 1;
        continue;
      }
      boolean among = words.get(i - 1).is("đó") && words.get(i - 2).is("trong");
      boolean comma = i > from && (words.get(i - 1).is(",") || among) && named < i - 1;
      boolean mayOrder = words.get(i - 1).is(",") && !words.get(i).is("phân");
      int ordered = mayOrder ? Orders.after(words, i) : i;
      var objects = ordered > i ? bodies.objects(words, ordered) : null;
      if (objects != null) {
        if (!help.helpsOthers(words, objects.end())) {
          // "đề nghị các xã, yêu cầu Thủ trưởng các đơn vị …"
          found.addAll(objects.names());
        }
        named = objects.end();
        i = named - 1;
        continue;
      }
      boolean plural = BodyReader.isPlural(words, i);
      boolean everybody = words.get(i).is("nhân") && words.get(i + 1).is("dân");
      boolean opens =
          (words.get(i).isCapital() && !everybody) || plural || NamedInside.isComrade(words, i);
      var list = opens ? bodies.list(words, i) : null;
      if (list == null) {
        continue;
      }
      if (comma
          && (!plural || among)
          && list.end() < end
          && (predicates.acts(words, list.end()) || predicates.actsWith(words, list.end()))
          && !help.helpsOthers(words, list.end())) {
        found.addAll(list.names());
      }
      i = list.end() - 1;
      named = list.end();
    }
    return found;
  }

  /** "Cá nhân: đảng viên viết bản đăng ký; cán bộ …": those whom the label sums up. */
  private Set<String> labelled(Words words, int from) {
    var found = new LinkedHashSet<String>();
    int start = from;
    while (start < words.size()) {
      int end = clauses.end(words, start);
      var list = bodies.objects(words, start);
      var told = list == null ? null : RelativeClauses.withScope(list, words);
      if (told != null && predicates.acts(words, told.end())) {
        found.addAll(told.names());
      }
      start = end + 1;
    }
    return found;
  }

  /** Who is said to do something in any later clause, though the first names nobody. */
  private List<String> later(Words words, int first) {
    var found = new LinkedHashSet<String>();
    int start = clauses.end(words, first) + 1;
    while (start < words.size()) {
      int end = clauses.end(words, start);
      int at = ClauseStarts.afterOpener(words, start);
      int object = Orders.after(words, at);
      boolean named =
          words.get(at).isCapital() || BodyReader.isPlural(words, at) || words.get(at).is("người");
      var list =
          object > at ? bodies.objects(words, object) : named ? bodies.list(words, at) : null;
      if (list != null && list.end() < end && (object > at || predicates.acts(words, list.end()))) {
        found.addAll(list.names());
      }
      var behind = named ? null : subjects.afterCircumstance(words, at, end);
      if (behind != null) {
        found.addAll(behind.names());
      }
      start = end + 1;
    }
    return List.copyOf(found);
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
