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

  /** What somebody is told who "được" asked or charged. */
  private static final Set<String> ASKED =
      Set.of("giao", "đề", "yêu", "phân", "ủy", "mời", "chỉ", "cử");

  /** Words with which a clause begins that stands before the one that charges. */
  private static final Set<String> SUBORDINATE =
      Set.of(
          "trên", "với", "để", "căn", "trong", "đối", "khi", "sau", "trường", "theo", "ngoài",
          "đồng", "riêng", "nếu", "từ", "tại", "nhằm", "qua", "hằng", "hàng", "định", "trước",
          "xét", "quá", "mọi", "nhận", "ngay", "thực", "tùy", "sáu", "mỗi", "thừa", "hết", "cuối",
          "đầu", "vào", "kể", "bên", "cùng", "song", "dù", "khẩn", "do", "thay", "chậm", "muộn",
          "chiều", "sáng", "đến");

  private static final Set<String> NO_VERB =
      Set.of(
          "của", "thuộc", "và", "hoặc", "hay", "về", "ở", "tại", "trong", "đã", "được", "chưa",
          "bị", "vẫn", "đang", "từng");

  /** What tells a class apart before a colon has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 8;

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

  /** What a body does that others bring something before. */
  private static final Set<String> DECIDES =
      Set.of(
          "xem xét",
          "quyết định",
          "phê duyệt",
          "chỉ đạo",
          "cho ý",
          "ban hành",
          "thông qua",
          "giao cho",
          "phân công",
          "biết để",
          "theo dõi",
          "quy định",
          "phối hợp");

  /** Words behind a name that begin a circumstance, not what the body does. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "theo", "để", "trước", "sau", "khi", "từ", "với", "như", "nhằm", "bị", "là", "đến", "cho",
          "vào", "qua", "bởi", "do", "mà", "thì", "nếu", "trên", "dưới", "giữa", "cùng", "bằng",
          "đang", "sẽ", "chưa", "còn", "có", "biết", "giao", "ngoài", "riêng", "ra", "lên");

  private final BodyReader bodies;
  private final HelpReader help;
  private final TakingPart taking;
  private final NamedInside inside;
  private final ReportReader reports;

  ChargeReader(BodyReader bodies) {
    this.bodies = bodies;
    help = new HelpReader(bodies);
    taking = new TakingPart(bodies);
    inside = new NamedInside(bodies);
    reports = new ReportReader(bodies);
  }

  Charge read(Words words) {
    return words.once(this, ChargeReader::charge);
  }

  private Charge charge(Words words) {
    int first = afterRunIn(words);
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
    if (leadTogether(words, first)) {
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
      int end = clauseEnd(words, start);
      boolean ordering = words.get(start).isCapital() && Orders.after(words, start) > start;
      boolean mayCharge = start == first || subject || ordering;
      if (start > first
          && LabelledClasses.isContact(words, ClauseStarts.afterOpener(words, start))) {
        break;
      }
      end = afterNames(words, start, end);
      var list =
          mayCharge && !(agrees(words, start) && ordersBehind(words, end))
              ? charged(words, start, end, start == first)
              : null;
      if (list == null && !mayCharge) {
        list = leader(words, start, end);
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
        responsible.addAll(beside(words, list.end(), end));
      }
      led |= leadsFrom(words, start, end, end - start);
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
    return subject != null && acts(words, subject.end());
  }

  /** "Chánh Văn phòng; Giám đốc các sở chịu trách nhiệm …": a clause goes on behind its names. */
  private int afterNames(Words words, int start, int end) {
    var names =
        words.get(end).is(";") ? bodies.list(words, ClauseStarts.afterOpener(words, start)) : null;
    return names == null || names.end() <= end ? end : clauseEnd(words, names.end());
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
    return AGREES.contains(verb) && (!verb.equals("đánh giá") || words.get(at + 2).is("cao"));
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
    for (int i = end + 1; i < words.size(); i++) {
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
      boolean opens = words.get(i).isCapital() || plural || NamedInside.isComrade(words, i);
      var list = opens ? bodies.list(words, i) : null;
      if (list == null) {
        continue;
      }
      if (comma
          && (!plural || among)
          && list.end() < end
          && (acts(words, list.end()) || actsWith(words, list.end()))) {
        found.addAll(list.names());
      }
      i = list.end() - 1;
      named = list.end();
    }
    return found;
  }

  /** Whether a body does something of its own here, and is not asked to decide. */
  private boolean acts(Words words, int at) {
    var verb = words.get(at).plain() + " " + words.get(at + 1).plain();
    return bodies.isInstruction(words, at)
        && !NO_VERB.contains(words.get(at).plain())
        && !DECIDES.contains(verb)
        && !CIRCUMSTANCES.contains(words.get(at).plain());
  }

  /** "…, Ban Tổ chức phối hợp với Ủy ban Kiểm tra thẩm định": it does more than help. */
  private boolean actsWith(Words words, int at) {
    int with = words.get(at + 2).is("với") ? HelpReader.afterHelp(words, at) : at;
    var others = with > at ? bodies.objects(words, with) : null;
    return others != null && bodies.isInstruction(words, others.end());
  }

  /** "Cá nhân: đảng viên viết bản đăng ký; cán bộ …": those whom the label sums up. */
  private Set<String> labelled(Words words, int from) {
    var found = new LinkedHashSet<String>();
    int start = from;
    while (start < words.size()) {
      int end = clauseEnd(words, start);
      var list = bodies.objects(words, start);
      var told = list == null ? null : RelativeClauses.withScope(list, words);
      if (told != null && acts(words, told.end())) {
        found.addAll(told.names());
      }
      start = end + 1;
    }
    return found;
  }

  /** Who is said to do something in any later clause, though the first names nobody. */
  private List<String> later(Words words, int first) {
    var found = new LinkedHashSet<String>();
    int start = clauseEnd(words, first) + 1;
    while (start < words.size()) {
      int end = clauseEnd(words, start);
      int at = ClauseStarts.afterOpener(words, start);
      int object = Orders.after(words, at);
      boolean named =
          words.get(at).isCapital() || BodyReader.isPlural(words, at) || words.get(at).is("người");
      var list =
          object > at ? bodies.objects(words, object) : named ? bodies.list(words, at) : null;
      if (list != null && list.end() < end && (object > at || acts(words, list.end()))) {
        found.addAll(list.names());
      }
      start = end + 1;
    }
    return List.copyOf(found);
  }

  /**
   * Who leads what a sentence without subject before this one says: "Thu thập … . Phòng Kinh tế chủ
   * trì, …".
   */
  private BodyReader.@Nullable Bodies leader(Words words, int start, int end) {
    var told = identified(words, ClauseStarts.afterOpener(words, start), end);
    if (told != null) {
      return told;
    }
    var list = bodies.list(words, ClauseStarts.afterOpener(words, start));
    if (list == null || list.end() >= end) {
      return null;
    }
    var verb = words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain();
    return verb.equals("chủ trì") || verb.equals("chịu trách") ? list : null;
  }

  /**
   * Whom a sentence charges that introduces a list. Its subject is mostly the one who speaks: only
   * the object of an order counts, or who "cần" or "phải".
   */
  Charge readLeadIn(Words words) {
    var alone = bodies.list(words, ClauseStarts.afterOpener(words, 0));
    if (alone != null && (words.get(alone.end()).is(":") || answersFor(words, alone.end()))) {
      return new Charge(alone.names(), help.read(words, alone.end(), List.of()), null, List.of());
    }
    for (int i = 0; i < words.size(); i++) {
      int object = Orders.after(words, i);
      if (object > i && (i == 0 || !words.get(i - 1).is("được"))) {
        var list = bodies.objects(words, object);
        if (list != null) {
          return new Charge(list.names(), help.read(words, object, List.of()), null, List.of());
        }
      }
      boolean opens = i == 0 || words.get(i - 1).is(",") || words.get(i - 1).is(".");
      var subject = opens ? bodies.list(words, i) : null;
      int modal = subject == null ? -1 : beforeModal(words, subject.end());
      if (subject != null && modal >= 0) {
        var whole =
            modal > subject.end() ? RelativeClauses.extended(subject, words, modal) : subject;
        return new Charge(whole.names(), help.read(words, modal, List.of()), null, List.of());
      }
    }
    return Charge.NOBODY;
  }

  /** "… có trách nhiệm", "… chịu trách nhiệm": what follows is theirs, not the speaker's. */
  private static boolean answersFor(Words words, int at) {
    return (words.get(at).is("có") || words.get(at).is("chịu"))
        && words.get(at + 1).is("trách")
        && words.get(at + 2).is("nhiệm");
  }

  /** Where "cần" or "phải" follows, a few words of the name further at most; -1 where none does. */
  private int beforeModal(Words words, int from) {
    for (int i = from; i < from + LONGEST_DESCRIPTION; i++) {
      var word = words.get(i);
      if (word.is("cần") || word.is("phải")) {
        return i;
      }
      if (word.isPunctuation() || word.isNone() || bodies.isInstruction(words, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind the title of "Về …: giao Bộ …". */
  private int afterRunIn(Words words) {
    if (!words.get(0).is("về") || words.get(1).is("phía")) {
      return 0;
    }
    int first = 0;
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).is(":") && (!isListColon(words, i) || charges(words, i + 1))) {
        if (Orders.after(words, i + 1) > i + 1 || bodies.list(words, i + 1) != null) {
          return i + 1;
        }
        first = first == 0 ? i + 1 : first;
      }
    }
    return first;
  }

  /** Whether somebody is told here what to do: "Sở Y tế tham mưu …". */
  private boolean charges(Words words, int at) {
    var list = bodies.isHead(words, at) ? bodies.list(words, at) : null;
    return list != null && acts(words, list.end());
  }

  /**
   * Whom an instruction without subject sets to work: "Chỉ đạo Ủy ban nhân dân xã hoàn thành …".
   * Fit only where nothing above says who is to direct.
   */
  List<String> directed(Words words) {
    int at = ChargeOpenings.afterDirecting(words);
    var list = at > 0 ? bodies.list(words, at) : null;
    return list != null && goesOn(words, list.end(), words.size(), false)
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

  static boolean leadsFrom(Words words, int from, int end) {
    return leadsFrom(words, from, end, 6);
  }

  private static boolean leadsFrom(Words words, int from, int end, int reach) {
    for (int i = from; i < end && i < from + reach; i++) {
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
        || (word.is(":") && !isListColon(words, at) && !words.get(at - 1).is("với"));
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
    int at = ClauseStarts.afterOpener(words, start);
    var addressee = addressee(words, at, end);
    if (addressee != null) {
      return addressee;
    }
    int object = Orders.after(words, at);
    if (object > at) {
      return within(bodies.objects(words, object), words, end);
    }
    var told = identified(words, at, end);
    if (told != null) {
      return told;
    }
    var subject = described(first ? bodies.subjects(words, at) : bodies.list(words, at), words, at);
    if (subject != null && isCondition(words, at, subject.end(), end)) {
      return null;
    }
    if (subject != null && words.get(subject.end() - 1).is("nào")) {
      // "Đơn vị nào để chậm, Thủ trưởng đơn vị đó …"
      return behindComma(words, at, end);
    }
    if (subject != null) {
      if (HelpReader.listsHelp(words, subject.end())) {
        // "Sở A; đơn vị phối hợp: Sở B": the last name is not charged but introduces those who help
        int leads = subject.names().size() - 1;
        return leads == 0
            ? null
            : new BodyReader.Bodies(subject.names().subList(0, leads), subject.end());
      }
      int behind = afterCompanions(words, afterApposition(words, subject.end()));
      if (words.get(behind).is("đồng") && words.get(behind + 1).is("chủ")) {
        return together(subject, words);
      }
      int order = ClauseStarts.afterAdverbs(words, behind);
      int ordered = Orders.after(words, order);
      var others = ordered > order ? bodies.objects(words, ordered) : null;
      if (others != null) {
        return within(isMany(subject) ? subject : others, words, end);
      }
      if (ordered > order && ordered >= end) {
        return null;
      }
      int knowing = informed(words, subject.end(), end);
      if (knowing >= 0) {
        return bodies.list(words, knowing);
      }
      return goesOn(words, behind, end, first)
          ? within(inBrackets(subject, words), words, end)
          : null;
    }
    if (words.get(at).is("trách") && words.get(at + 2).is("của")) {
      return bodies.objects(words, at + 3);
    }
    boolean duties = words.get(at).is("nhiệm") && words.get(at + 1).is("vụ");
    if (duties || (words.get(at).is("trách") && words.get(at + 1).is("nhiệm"))) {
      return duties(words, at + 2, end);
    }
    if (words.get(at).is("cùng")) {
      // "Cùng Sở A, Sở B mở chuyên mục": those with whom it is done are none that are charged
      int with = HelpReader.afterWith(words, at);
      var companions = with > at ? bodies.objects(words, with) : null;
      return companions == null
          ? behindComma(words, at, end)
          : behindComma(words, companions.end(), end);
    }
    boolean received = words.get(at).is("nhận") && words.get(at + 1).is("được");
    return SUBORDINATE.contains(words.get(at).plain())
            && (received || !bodies.opensInstruction(words, at))
        ? behindComma(words, at, end)
        : null;
  }

  /** "Cơ quan chủ trì là Sở A", "Đơn vị chịu trách nhiệm là Sở B": who that is. */
  private BodyReader.@Nullable Bodies identified(Words words, int at, int end) {
    if (!bodies.isClass(words, at) || BodyReader.isPlural(words, at)) {
      return null;
    }
    for (int i = at + 2; i < end && i < at + LONGEST_DESCRIPTION; i++) {
      if (words.get(i).isPunctuation()) {
        return null;
      }
      if (words.get(i).is("là")
          && (leadsFrom(words, at, i, LONGEST_DESCRIPTION) || isCharge(words, i))) {
        var list = bodies.list(words, i + 1);
        return list != null && words.get(i + 1).isCapital() ? list : null;
      }
    }
    return null;
  }

  /** "… chịu trách nhiệm là", "… phụ trách là". */
  private static boolean isCharge(Words words, int at) {
    return words.get(at - 1).is("nhiệm")
        || (words.get(at - 1).is("trách") && words.get(at - 2).is("phụ"));
  }

  /** "Tập thể, cá nhân vi phạm … thì bị xử lý": of whom something is said, and nothing asked. */
  private boolean isCondition(Words words, int at, int from, int end) {
    if (!bodies.isClass(words, at)) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (words.get(i).is("phải") || words.get(i).is("cần")) {
        return false;
      }
      if (words.get(i).is("thì")) {
        return true;
      }
    }
    return false;
  }

  /** Behind what a dash says of the body: "Bộ A - cơ quan thường trực của Tổ công tác". */
  private int afterApposition(Words words, int at) {
    boolean tells = words.get(at).is("-") && words.get(at + 1).isLowerCase();
    var told = tells ? bodies.objects(words, at + 1) : null;
    return told == null || told.names().size() > 1 ? at : told.end();
  }

  /** Behind those with whom somebody acts: "Sở A (,) cùng với Sở B"; {@code at} without any. */
  private int afterCompanions(Words words, int at) {
    int start = words.get(at).is(",") ? at + 1 : at;
    int with = HelpReader.afterWith(words, start);
    var companions = with > start ? bodies.objects(words, with) : null;
    return companions == null ? at : companions.end();
  }

  private static boolean leadTogether(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.get(i).is("đồng") && words.get(i + 1).is("chủ") && words.get(i + 2).is("trì")) {
        return true;
      }
    }
    return false;
  }

  /** "Sở A cùng với Sở B đồng chủ trì": both lead. */
  private BodyReader.Bodies together(BodyReader.Bodies subject, Words words) {
    int start = words.get(subject.end()).is(",") ? subject.end() + 1 : subject.end();
    int with = HelpReader.afterWith(words, start);
    var companions = with > start ? bodies.objects(words, with) : null;
    if (companions == null) {
      return subject;
    }
    var names = new ArrayList<>(subject.names());
    names.addAll(companions.names());
    return new BodyReader.Bodies(names, companions.end());
  }

  /** "Nhiệm vụ, quyền hạn của Tổ công tác": whose duties follow. */
  private BodyReader.@Nullable Bodies duties(Words words, int from, int end) {
    for (int i = from; i < end && i < from + LONGEST_DESCRIPTION; i++) {
      boolean lies = words.get(i).is("thuộc");
      if (lies || words.get(i).is("của")) {
        int whose = lies && words.get(i + 1).is("về") ? i + 2 : i + 1;
        var list = bodies.list(words, whose);
        return list != null && list.end() >= end ? list : null;
      }
    }
    return null;
  }

  /** "Đối với các nhà thầu thi công:", "Kiến nghị với Tỉnh ủy": whom a title addresses. */
  private BodyReader.@Nullable Bodies addressee(Words words, int at, int end) {
    int addressed = ChargeOpenings.afterAddress(words, at);
    var addressee = addressed > at ? bodies.list(words, addressed) : null;
    if (addressee == null || addressee.end() >= end) {
      return addressee;
    }
    if (words.get(addressee.end()).is(",")) {
      // "Về phía Sở A, khẩn trương rà soát"
      var subject = behindComma(words, addressee.end(), end);
      return subject == null && bodies.isInstruction(words, addressee.end() + 1)
          ? addressee
          : subject;
    }
    return isDescribed(words, addressee.end(), end)
        ? RelativeClauses.extended(addressee, words, end)
        : null;
  }

  /** Whether no proper name tells which body is meant. */
  private boolean isGeneral(Words words, int at, int end) {
    if (BodyReader.isPlural(words, at) || bodies.isClass(words, at)) {
      return true;
    }
    for (int i = at + 1; i < end; i++) {
      if (words.get(i).isCapital()) {
        return false;
      }
    }
    return true;
  }

  /** Many do not speak in a document: "Ủy ban nhân dân các xã yêu cầu các hộ …" charges them. */
  private static boolean isMany(BodyReader.Bodies subject) {
    var name = Spelling.plain(subject.names().getLast());
    return name.startsWith("các ") || name.contains(" các ");
  }

  /** "các xã chưa gửi hồ sơ": with what tells the class apart. */
  private BodyReader.@Nullable Bodies described(
      BodyReader.@Nullable Bodies subject, Words words, int at) {
    if (subject == null || !isGeneral(words, at, subject.end())) {
      return subject;
    }
    int from = words.get(subject.end() - 1).is("chậm") ? subject.end() - 1 : subject.end();
    int end = RelativeClauses.end(bodies, words, from);
    return end > subject.end() ? RelativeClauses.extended(subject, words, end) : subject;
  }

  /** "Đối với các nhà thầu thi công:": up to the colon it is one name. */
  private static boolean isDescribed(Words words, int from, int end) {
    if (!words.get(end).is(":") || end - from > LONGEST_DESCRIPTION) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (words.get(i).isPunctuation()) {
        return false;
      }
    }
    return true;
  }

  /** "các đảng ủy quá hạn (Đảng ủy xã A, Đảng ủy xã B) phải …": those in the brackets are meant. */
  private BodyReader.Bodies inBrackets(BodyReader.Bodies subject, Words words) {
    int open = subject.end();
    while (open < subject.end() + LONGEST_DESCRIPTION && words.get(open).isLowerCase()) {
      open++;
    }
    if (!words.get(open).is("(") || !words.get(open + 1).isCapital()) {
      return subject;
    }
    var named = bodies.list(words, open + 1);
    return named != null && named.names().size() > 1 && words.get(named.end()).is(")")
        ? named
        : subject;
  }

  private BodyReader.@Nullable Bodies within(
      BodyReader.@Nullable Bodies list, Words words, int end) {
    return list == null || list.end() >= end ? list : StressedNames.with(bodies, list, words);
  }

  private BodyReader.@Nullable Bodies behindComma(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.get(i).is("phối") && words.get(i + 1).is("hợp")) {
        return null;
      }
      boolean asked =
          words.get(i + 1).is("đề")
              && !Orders.makesNoun(words.get(i))
              && !bodies.isInstruction(words, i);
      if (!words.get(i).is(",") && !words.get(i).is("thì") && !asked) {
        continue;
      }
      int object = Orders.after(words, i + 1);
      if (object > i + 1) {
        var list = bodies.objects(words, object);
        if (list != null) {
          return within(list, words, end);
        }
      }
      if (asked) {
        continue;
      }
      var subject = bodies.list(words, i + 1);
      if (subject == null && isBound(words, i + 1)) {
        subject = bodies.objects(words, i + 1);
      }
      if (subject != null && subject.end() <= end) {
        int behind = afterCompanions(words, subject.end());
        int order = ClauseStarts.afterAdverbs(words, behind);
        int ordered = Orders.after(words, order);
        var others = ordered > order ? bodies.objects(words, ordered) : null;
        if (others != null) {
          return within(others, words, end);
        }
        int knowing = informed(words, subject.end(), end);
        if (knowing >= 0) {
          return bodies.list(words, knowing);
        }
        if (goesOn(words, behind, end, false)) {
          return within(subject, words, end);
        }
        i = Math.max(i, subject.end() - 1);
      }
    }
    return null;
  }

  /** "…, cơ quan chủ trì phải …": a class needs no "các" where it is told what it must do. */
  private boolean isBound(Words words, int at) {
    var list = BodyReader.isPlural(words, at) ? null : bodies.objects(words, at);
    return list != null
        && (words.get(list.end()).is("phải")
            || words.get(list.end()).is("cần")
            || words.get(list.end() + 1).is("trách"));
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

  private static boolean endsClause(Words.Word word) {
    return word.isNone() || word.is(",") || word.is(";") || word.is(".");
  }

  private boolean goesOn(Words words, int from, int end, boolean first) {
    int at = words.get(from).is("(") ? ClauseStarts.afterBracket(words, from, end) : from;
    if (at >= end) {
      return first;
    }
    if (bodies.isInstruction(words, at)) {
      var word = words.get(at);
      if ((word.is("trước") || word.is("sau")) && endsClause(words.get(at + 1))) {
        return false;
      }
      boolean has = word.is("có") && bodies.afterInstruction(words, at) == at + 1;
      return (!NO_VERB.contains(word.plain()) && (first || !has))
          || (word.is("trong") && first)
          || (word.is("được") && ASKED.contains(words.get(at + 1).plain()));
    }
    var word = words.get(at);
    if (word.is(",")) {
      return bodies.isInstruction(words, at + 1) || (first && words.get(at + 1).isLowerCase());
    }
    return first && word.isLowerCase() && !NO_VERB.contains(word.plain());
  }
}
