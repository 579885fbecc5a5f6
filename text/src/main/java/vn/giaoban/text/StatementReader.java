package vn.giaoban.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.ChargeReader.Charge;
import vn.giaoban.text.SectionReader.Purpose;

/**
 * Sorts the paragraphs of the body into those that instruct, those that assess and the rest, and
 * gives each instruction whom it charges: the bodies it names, or else those named nearest above.
 */
final class StatementReader {

  /** What was found, in the order of the text. */
  record Statements(List<Extraction.Finding> findings, List<Extraction.Requirement> requirements) {}

  private static final int SHORTEST = 4;

  /** At most so many paragraphs close a document. */
  private static final int CLOSING_PARAGRAPHS = 4;

  /** The name of the one who speaks has at most so many words. */
  private static final int LONGEST_SPEAKER = 14;

  /** So many paragraphs without marker behind an article still belong to it. */
  private static final int ARTICLE_REACH = 6;

  /** A closing courtesy shorter than this, in words, orders nothing. */
  private static final int SHORTEST_CLOSING = 15;

  private static final Pattern TIME_ONLY =
      Pattern.compile(
          "(?:thời hạn|thời gian|tiến độ|hạn) ?(?:thực hiện|hoàn thành|xong|trình|báo cáo)?\\b.{0,160}");
  private static final Pattern COURTESY =
      Pattern.compile(
          ".*(?:trân trọng (?:thông báo|cảm ơn|báo cáo|đề nghị)|kính (?:báo cáo|trình|đề nghị|mong)).{0,40}");
  private static final Pattern INFORMS = Pattern.compile(".*\\bđể\\b.*\\bbiết\\b.*");
  private static final Pattern ENACTS =
      Pattern.compile(
          "(?:quyết định|nghị quyết|chỉ thị|thông tư|quy định|quy chế|kế hoạch|nghị định|văn bản) này (?:có hiệu lực|thay thế|bãi bỏ).*"
              + "|(?:ban hành|công bố|phê duyệt|bãi bỏ|thành lập|sửa đổi|bổ sung|công nhận|cho phép|thu hồi|thông qua),? .*");
  private static final Pattern ITSELF =
      Pattern.compile(
          "(?:thông báo|chỉ thị|kế hoạch|nghị quyết|quyết định|kết luận|hướng dẫn|chương trình|quy định|báo cáo)(?: kết luận)?(?: này)?(?: được)? (?:phổ biến|có hiệu lực|được|gửi|triển khai)");
  private static final Pattern EXECUTES =
      Pattern.compile(
          ".*(?:chịu trách nhiệm|có trách nhiệm|căn cứ|tổ chức) ?.{0,30}(?:thi hành|thực hiện).*");

  /** What a meeting or course is about, not what somebody has to do. */
  private static final Pattern DESCRIBES =
      Pattern.compile("(?:nội dung|chuyên đề|hình thức) ?: ?(?=chuyên đề|[“\"])");

  private final BodyReader bodies;
  private final ChargeReader charges;
  private final SectionReader sections;
  private final OrderWording wording;
  private final AssessmentReader assessments;
  private final FindingUnitReader units;
  private final TaskLabels labels;
  private final TaskTableReader tables;

  StatementReader(BodyReader bodies) {
    this.bodies = bodies;
    charges = new ChargeReader(bodies);
    sections = new SectionReader();
    wording = new OrderWording(bodies, charges);
    assessments = new AssessmentReader(bodies, wording);
    units = new FindingUnitReader(bodies);
    labels = new TaskLabels();
    tables = new TaskTableReader(labels, bodies);
  }

  Statements read(Layout layout, Extraction.Header header) {
    var run = new Run(layout, header);
    run.read();
    return new Statements(run.findings, run.requirements);
  }

  /** What is above a paragraph, as far as it bears on the paragraph. */
  private record Context(@Nullable Purpose purpose, Charge charge) {}

  private final class Run {

    final List<Extraction.Finding> findings = new ArrayList<>();
    final List<Extraction.Requirement> requirements = new ArrayList<>();

    private final Layout layout;
    private final List<Paragraph> paragraphs;
    private final Extraction.Header header;

    /** The last sentence that introduces a list, by the paragraph under which it stands. */
    private final Map<Integer, Integer> leadIns = new HashMap<>();

    private final Map<Integer, Charge> chargeOf = new HashMap<>();
    private final Map<Integer, Integer> requirementOf = new HashMap<>();
    private final boolean[] parents;
    private final int lastBody;
    private final int lastMarked;
    private final HomePlace home;

    /** The requirement that lines with its time and bodies still belong to; -1 for none. */
    private int open = -1;

    Run(Layout layout, Extraction.Header header) {
      this.layout = layout;
      this.header = header;
      paragraphs = layout.paragraphs();
      parents = new boolean[paragraphs.size()];
      int last = -1;
      int marked = -1;
      for (int i = 0; i < paragraphs.size(); i++) {
        var paragraph = paragraphs.get(i);
        if (paragraph.parent() != null) {
          parents[paragraph.parent()] = true;
        }
        if (paragraph.part() == Part.BODY) {
          last = i;
          if (paragraph.title() || !paragraph.marker().isEmpty()) {
            marked = i;
          }
        }
      }
      lastBody = last;
      lastMarked = marked;
      home = HomePlace.of(layout);
    }

    void read() {
      var found = new ArrayDeque<>(tables.read(layout));
      for (int i = 0; i < paragraphs.size(); i++) {
        var paragraph = paragraphs.get(i);
        if (!found.isEmpty() && i >= found.getFirst().from()) {
          var table = found.removeFirst();
          requirements.addAll(table.tasks());
          open = -1;
          i = table.to() - 1;
          continue;
        }
        boolean attached = paragraph.part() == Part.APPENDIX && paragraph.heading() != null;
        if ((paragraph.part() != Part.BODY && !attached) || paragraph.reading().isEmpty()) {
          continue;
        }
        if (paragraph.title()) {
          open = -1;
        } else {
          paragraph(i, paragraph);
        }
      }
    }

    private static int key(@Nullable Integer container) {
      return container == null ? -1 : container;
    }

    /** What a paragraph stands under; one that lost its number in a list belongs to the list. */
    private @Nullable Integer container(int index, Paragraph paragraph) {
      if (!paragraph.marker().isEmpty() || index == 0 || index + 1 >= paragraphs.size()) {
        return paragraph.parent();
      }
      var before = paragraphs.get(index - 1);
      var after = paragraphs.get(index + 1);
      boolean within =
          !before.marker().isEmpty()
              && !after.marker().isEmpty()
              && !before.title()
              && !after.title()
              && before.depth() == after.depth()
              && Objects.equals(before.parent(), after.parent());
      return within ? after.parent() : paragraph.parent();
    }

    private void paragraph(int index, Paragraph paragraph) {
      var text = ContentReader.cut(paragraph.reading()).text();
      var plain = Spelling.plain(text);
      var context = context(index, paragraph);
      boolean leadIn = Phrasing.leadsIn(plain);
      if (leadIn && paragraph.marker().isEmpty()) {
        leadIns.put(key(paragraph.parent()), index);
      }
      if (label(index, paragraph, text)) {
        return;
      }
      if ((wordCount(text) < SHORTEST && !paragraph.marker().isEmpty())
          || attach(paragraph, plain, text)) {
        return;
      }
      var kind = assessments.kind(context.purpose(), plain, text, isPreamble(paragraph));
      if (kind != null) {
        open = -1;
        finding(kind, paragraph, text);
        return;
      }
      if (leadIn && (plain.endsWith(":") || parents[index] || paragraph.marker().isEmpty())) {
        return;
      }
      if (instructs(context.purpose(), paragraph, plain, text, index)) {
        boolean apart =
            isClosing(index, paragraph)
                && (!wording.opens(text) || ITSELF.matcher(plain).lookingAt());
        requirement(paragraph, text, apart ? Charge.NOBODY : context.charge(), index);
      } else {
        open = -1;
      }
    }

    private Context context(int index, Paragraph paragraph) {
      var purpose = sections.ofLabel(paragraph.text());
      Charge charge = null;
      boolean mayOrder = false;
      Integer at = container(index, paragraph);
      int below = index;
      while (true) {
        Integer lead = leadIns.get(key(at));
        if (lead != null && lead < below && lead != index) {
          var leadText = paragraphs.get(lead).text();
          if (purpose == null && sections.ordersWhatFollows(leadText)) {
            purpose = Purpose.INSTRUCT;
          }
          mayOrder |= sections.mayOrder(leadText);
          if (charge == null) {
            charge = named(lead, leadText);
          }
        }
        if (at == null) {
          break;
        }
        var above = paragraphs.get(at);
        var title = above.text();
        if (charge == null) {
          charge = named(at, title);
        }
        if (purpose == null) {
          purpose = above.title() ? sections.ofHeading(title) : null;
          if (purpose == null
              && !above.title()
              && Phrasing.leadsIn(Spelling.plain(title))
              && sections.ordersWhatFollows(title)) {
            purpose = Purpose.INSTRUCT;
          }
        }
        below = at;
        at = above.parent();
      }
      if (purpose == null && mayOrder) {
        purpose = Purpose.INSTRUCT;
      }
      return new Context(purpose, charge == null ? Charge.NOBODY : charge);
    }

    private @Nullable Charge named(int index, String text) {
      var paragraph = paragraphs.get(index);
      boolean speaks = paragraph.marker().isEmpty() && !paragraph.title();
      var charge =
          speaks
              ? charges.readLeadIn(text)
              : chargeOf.computeIfAbsent(index, fresh -> charges.read(text));
      return charge.responsible().isEmpty() ? null : charge;
    }

    private boolean isPreamble(Paragraph paragraph) {
      return paragraph.heading() == null && paragraph.marker().isEmpty();
    }

    private boolean instructs(
        @Nullable Purpose purpose, Paragraph paragraph, String plain, String text, int index) {
      if (wordCount(text) < SHORTEST || isQuotation(text)) {
        return false;
      }
      if (COURTESY.matcher(plain).matches()
          && !INFORMS.matcher(plain).matches()
          && (wordCount(text) < SHORTEST_CLOSING || !wording.orders(text))) {
        return false;
      }
      if (Phrasing.agrees(plain) || isRepeatedBelow(index, text)) {
        return false;
      }
      if (DESCRIBES.matcher(plain).lookingAt()
          && !wording.opens(text.substring(text.indexOf(':') + 1))) {
        return false;
      }
      if (isArticle(index)) {
        return !ENACTS.matcher(plain).matches()
            && (EXECUTES.matcher(plain).matches()
                || wording.orders(text)
                || (purpose == Purpose.INSTRUCT && wording.opens(text)));
      }
      if (ENACTS.matcher(plain).matches() && plain.contains(" này có hiệu lực")) {
        return false;
      }
      if (isClosing(index, paragraph)) {
        return wording.orders(text)
            || INFORMS.matcher(plain).matches()
            || plain.contains("phổ biến đến")
            || (purpose == Purpose.INSTRUCT && wording.opens(text));
      }
      if (purpose == null && paragraph.part() == Part.APPENDIX) {
        return false;
      }
      if (purpose == null) {
        return wording.beginsWithOrder(text)
            || speaksOrder(paragraph, text)
            || (!paragraph.marker().isEmpty()
                && (wording.opens(text) || wording.orders(text))
                && planned());
      }
      boolean marked = !paragraph.marker().isEmpty();
      return switch (purpose) {
        case INSTRUCT ->
            marked || wording.opens(text) || wording.orders(text) || precededByHeading(index);
        case TOPIC ->
            wording.opens(text)
                || wording.orders(text)
                || plain.contains(" phải ")
                || (marked && planned());
        case AIMS -> Phrasing.demands(plain) && !plain.startsWith("nhằm");
        case FUNDING -> wording.orders(text);
        default -> assessments.demands(text);
      };
    }

    /** An order by the one who speaks in the middle of a letter: "…, Sở … đề nghị các đơn vị …". */
    private boolean speaksOrder(Paragraph paragraph, String text) {
      if (paragraph.marker().isEmpty() && paragraph.heading() == null && !text.endsWith(":")) {
        var words = Words.of(text);
        for (int i = 1; i < words.size(); i++) {
          int object = ChargeReader.afterOrder(words, i);
          var before = words.get(i - 1);
          if (object > i
              && !before.is("được")
              && !before.is("đã")
              && !before.is("theo")
              && bodies.list(words, object) != null
              && isSpeaker(words, i)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean isSpeaker(Words words, int verb) {
      for (int start = verb - 1; start >= Math.max(0, verb - LONGEST_SPEAKER); start--) {
        var list = bodies.list(words, start);
        if (list != null && list.end() == verb) {
          var name = unabridged(words.slice(start, verb));
          var longer = start > 0 ? bodies.list(words, start - 1) : null;
          if (longer != null && longer.end() == verb) {
            continue;
          }
          return (header.issuer() != null && alike(name, unabridged(header.issuer())))
              || (header.onBehalfOf() != null && alike(name, unabridged(header.onBehalfOf())));
        }
      }
      return words.get(verb - 1).is(",");
    }

    private static String unabridged(String name) {
      return Fold.words(name)
          .replace("ubnd", "uy ban nhan dan")
          .replace("hdnd", "hoi dong nhan dan");
    }

    private static boolean alike(String name, String other) {
      return other.startsWith(name)
          || name.startsWith(other)
          || name.endsWith(other)
          || other.contains(name);
    }

    /** An order without bodies of its own is not counted again where its sub-items say it. */
    private boolean isRepeatedBelow(int index, String text) {
      if (!parents[index] || index + 1 >= paragraphs.size() || paragraphs.get(index + 1).title()) {
        return false;
      }
      var child = paragraphs.get(index + 1);
      return Objects.equals(child.parent(), index)
          && labels.at(child.text()) == null
          && !wording.orders(text);
    }

    private boolean planned() {
      return header.kind() == null || (!header.kind().equals("BC") && !header.kind().equals("TTr"));
    }

    private static boolean isQuotation(String text) {
      return text.startsWith("“")
          || text.startsWith("\"")
          || (text.startsWith("(") && text.endsWith(")"));
    }

    private boolean isArticle(int index) {
      for (Integer at = index; at != null; at = paragraphs.get(at).parent()) {
        if (paragraphs.get(at).marker().startsWith("Điều")) {
          return true;
        }
      }
      for (int i = index - 1; i >= 0 && i > index - ARTICLE_REACH; i--) {
        var before = paragraphs.get(i);
        if (!before.marker().isEmpty() || before.part() != paragraphs.get(index).part()) {
          return before.marker().startsWith("Điều");
        }
      }
      return false;
    }

    /** Unmarked paragraphs behind the last marked one: they close the document. */
    private boolean isClosing(int index, Paragraph paragraph) {
      if (!paragraph.marker().isEmpty() || paragraph.part() != Part.BODY) {
        return false;
      }
      if (index < lastMarked) {
        return false;
      }
      return lastBody - index < CLOSING_PARAGRAPHS && !precededByHeading(index);
    }

    private boolean precededByHeading(int index) {
      return index > 0 && paragraphs.get(index - 1).title();
    }

    private void finding(FindingKind kind, Paragraph paragraph, String text) {
      var span = span(paragraph, text);
      findings.add(
          new Extraction.Finding(
              kind,
              span.of(layout.text()),
              units.read(text, notes(paragraph), header, home),
              paragraph.heading(),
              paragraph.footnotes(),
              span));
    }

    private List<String> notes(Paragraph paragraph) {
      return paragraph.footnotes().stream()
          .map(note -> layout.footnotes().get(note).text())
          .toList();
    }

    private void requirement(Paragraph paragraph, String text, Charge above, int index) {
      var own =
          Objects.requireNonNull(chargeOf.computeIfAbsent(index, fresh -> charges.read(text)));
      boolean inherits = own.responsible().isEmpty();
      var charged = inherits ? above.responsible() : own.responsible();
      var responsible = home.full(charged.isEmpty() ? charges.directed(text) : charged);
      var span = span(paragraph, text);
      var coordinating =
          own.coordinating().isEmpty() && inherits ? above.coordinating() : own.coordinating();
      requirements.add(
          new Extraction.Requirement(
              span.of(layout.text()),
              responsible,
              home.full(coordinating),
              own.reportTo(),
              DeadlineReader.deadline(text),
              DeadlineReader.recurrence(text),
              paragraph.heading(),
              span));
      open = requirements.size() - 1;
      requirementOf.put(index, open);
    }

    /** "Cơ quan chủ trì: …" and the like belong to the tasks that they stand under. */
    private boolean label(int index, Paragraph paragraph, String text) {
      var marker = paragraph.marker();
      if (!marker.isEmpty() && !"-+*•".contains(marker)) {
        return false;
      }
      var label = labels.at(text);
      if (label == null) {
        return false;
      }
      var tasks = tasksOf(index, paragraph);
      for (int task : tasks) {
        var role = label.role();
        var value = new StringBuilder();
        for (var part : text.substring(label.start()).split("(?<=;)|(?<=\\.) ", -1)) {
          var next = labels.at(part.strip());
          if (next != null) {
            requirements.set(task, with(requirements.get(task), role, value.toString().strip()));
            role = next.role();
            value.setLength(0);
            value.append(part.strip().substring(next.start()));
          } else {
            value.append(part);
          }
        }
        requirements.set(task, with(requirements.get(task), role, value.toString().strip()));
      }
      return !tasks.isEmpty();
    }

    private List<Integer> tasksOf(int index, Paragraph paragraph) {
      var above = paragraph.parent();
      if (above != null && requirementOf.containsKey(above)) {
        return List.of(requirementOf.get(above));
      }
      var siblings = new ArrayList<Integer>();
      for (int i = index - 1; i >= 0 && (above == null || i > above); i--) {
        var before = paragraphs.get(i);
        var task = requirementOf.get(i);
        if (task != null && Objects.equals(before.parent(), above)) {
          siblings.add(task);
          if (above == null || !before.marker().equals(paragraph.marker())) {
            break;
          }
        } else if (before.title()
            || (above == null && task == null && labels.at(before.text()) == null)) {
          break;
        }
      }
      if (siblings.isEmpty() && above != null && paragraphs.get(above).title()) {
        var context = context(above, paragraphs.get(above));
        if (context.purpose() == null || context.purpose().instructs()) {
          requirement(paragraphs.get(above), paragraphs.get(above).text(), context.charge(), above);
          return List.of(requirements.size() - 1);
        }
      }
      return siblings;
    }

    private Extraction.Requirement with(
        Extraction.Requirement task, TaskLabels.Role role, String value) {
      var deadline = role == TaskLabels.Role.TIME ? TaskTableReader.time(value) : null;
      var recurrence = role == TaskLabels.Role.TIME ? DeadlineReader.recurrence(value) : null;
      return new Extraction.Requirement(
          task.quote(),
          role == TaskLabels.Role.LEAD ? tables.names(value) : task.responsible(),
          role == TaskLabels.Role.HELP ? tables.names(value) : task.coordinating(),
          task.reportTo(),
          deadline == null ? task.deadline() : deadline,
          recurrence == null ? task.recurrence() : recurrence,
          task.heading(),
          task.span());
    }

    /** "Thời hạn: …" and the like after a task belong to it. */
    private boolean attach(Paragraph paragraph, String plain, String text) {
      if (open < 0 || !TIME_ONLY.matcher(plain).matches()) {
        return false;
      }
      var task = requirements.get(open);
      var deadline = DeadlineReader.deadline(text);
      var end = span(paragraph, text).end();
      var span = new Span(task.span().start(), Math.max(end, task.span().end()));
      requirements.set(
          open,
          new Extraction.Requirement(
              span.of(layout.text()),
              task.responsible(),
              task.coordinating(),
              task.reportTo(),
              deadline == null ? task.deadline() : deadline,
              task.recurrence(),
              task.heading(),
              span));
      return true;
    }

    /** Without marker and without the stop at the end. */
    private Span span(Paragraph paragraph, String text) {
      int end = text.length();
      while (end > 1 && " .;,:/".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return paragraph.reading().span(0, end);
    }

    private static int wordCount(String text) {
      int count = 0;
      boolean inside = false;
      for (int i = 0; i < text.length(); i++) {
        boolean letter = text.charAt(i) != ' ';
        if (letter && !inside) {
          count++;
        }
        inside = letter;
      }
      return count;
    }
  }
}
