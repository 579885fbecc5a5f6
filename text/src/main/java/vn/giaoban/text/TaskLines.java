package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of one document as they are found, and the lines behind them that say who does
 * them, with whom and by when: "Cơ quan chủ trì: …", "Thời hạn: …".
 */
final class TaskLines {

  /** "Thời hạn hoàn thành trước …", and no "Tiến độ giải ngân rất thấp". */
  private static final OpeningPattern TIME_ONLY =
      OpeningPattern.of(
          "(?:thời hạn|thời gian|tiến độ|hạn)(?: (?:thực hiện|hoàn thành|xong|trình|báo cáo|gửi|nộp|ban hành|triển khai|cuối|chót))*"
              + " ?(?:[:;,(]|trước|sau|chậm nhất|xong|hết|trong|từ|đến|là|vào|quý|tháng|ngày|tuần|năm|hằng|định kỳ|thường xuyên|\\d)(?!\\p{L}).{0,160}");

  private static final Pattern PARTS = Pattern.compile("(?<=;)|(?<=\\.) ");

  private static final int MOST_LABELS = 6;

  private final String text;
  private final Passages passages;
  private final TaskLabels labels;
  private final CellNames bodies;
  private final List<Extraction.Requirement> requirements = new ArrayList<>();
  private final Map<Integer, Integer> requirementOf = new HashMap<>();

  /** Requirements that have lines of their own. */
  private final Set<Integer> labelled = new HashSet<>();

  /**
   * Requirements that name themselves who does them: lines behind those after them are not theirs.
   */
  private final Set<Integer> ofItself = new HashSet<>();

  /** The requirements that the line before belongs to, and the paragraph that it is. */
  private List<Integer> tasks = List.of();

  private int lastLine = -1;

  /** The title whose tasks stand below the line; -1 where the line belongs to tasks above it. */
  private int title = -1;

  /** What lines between a title and the tasks below it say of all these, by the title. */
  private final Map<Integer, List<Said>> ahead = new HashMap<>();

  private record Said(TaskLabels.Labelled label, String value) {}

  /** The requirement that a line with its time still belongs to; -1 for none. */
  private int open = -1;

  TaskLines(String text, Passages passages, TaskLabels labels, CellNames bodies) {
    this.text = text;
    this.passages = passages;
    this.labels = labels;
    this.bodies = bodies;
  }

  List<Extraction.Requirement> requirements() {
    return requirements;
  }

  /**
   * Adds one.
   *
   * @param named whether its own words say who does it
   */
  void add(int index, Extraction.Requirement requirement, boolean named) {
    requirements.add(completed(index, requirement, named));
    open = requirements.size() - 1;
    if (named) {
      ofItself.add(open);
    }
    requirementOf.put(index, open);
  }

  /** With what lines ahead of the tasks below a title say, where it does not say so itself. */
  private Extraction.Requirement completed(
      int index, Extraction.Requirement requirement, boolean named) {
    var task = requirement;
    if (ahead.isEmpty()) {
      return task;
    }
    for (var at = passages.get(index).parent(); at != null; at = passages.get(at).parent()) {
      for (var said : ahead.getOrDefault(at, List.of())) {
        boolean own =
            switch (said.label().role()) {
              case LEAD -> named;
              case HELP -> named || !requirement.coordinating().isEmpty();
              case TIME -> requirement.deadline() != null || requirement.recurrence() != null;
              default -> true;
            };
        task = own ? task : with(task, said.label(), said.value());
      }
    }
    return task;
  }

  /**
   * Gives a requirement what its own text says behind labels: "… (Cơ quan chủ trì: Sở A; thời gian:
   * quý I/2026)".
   */
  void readWithin(Words words, boolean named) {
    var line = words.text();
    int task = requirements.size() - 1;
    var said = WhoAndWhen.atEnd(bodies, line);
    if (said != null) {
      requirements.set(task, said.given(requirements.get(task), named));
    }
    if (line.indexOf(':') < 0) {
      return;
    }
    TaskLabels.Labelled before = null;
    var value = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean ends = i == line.length() || ".;()".indexOf(line.charAt(i)) >= 0;
      if (!ends || (i < line.length() && line.charAt(i) == '.' && !endsWord(line, i))) {
        continue;
      }
      var part = line.substring(from, i).strip();
      var label = from == 0 ? null : labels.at(part);
      if (label != null) {
        give(before, value, task);
        before = label;
        value.setLength(0);
        value.append(part.substring(label.start()).strip());
      } else if (before != null && (i == line.length() || line.charAt(i) != '.')) {
        value.append("; ").append(part);
      }
      if (i < line.length() && line.charAt(i) == '.') {
        give(before, value, task);
        before = null;
        value.setLength(0);
      }
      from = i + 1;
    }
    give(before, value, task);
  }

  private void give(TaskLabels.@Nullable Labelled label, StringBuilder value, int task) {
    var said = value.toString().strip();
    if (label != null && !said.isEmpty()) {
      requirements.set(task, with(requirements.get(task), label, said));
    }
  }

  private static boolean endsWord(String line, int at) {
    return at + 1 >= line.length() || line.charAt(at + 1) == ' ';
  }

  void addAll(List<Extraction.Requirement> rows) {
    requirements.addAll(rows);
    open = -1;
  }

  /** What follows is none of the last requirement's any more. */
  void close() {
    open = -1;
  }

  /** Whether the paragraph is a line "Cơ quan chủ trì: …". */
  boolean isLabel(int index, String line) {
    var marker = passages.get(index).marker();
    return (marker.isEmpty() || "-+*•".contains(marker)) && labels.at(line) != null;
  }

  /**
   * Whether the line tells only what is looked into, where and how ("Đối tượng: …"), beside lines
   * that say who does it and when.
   */
  boolean isAbout(int index, String line) {
    var label = labels.at(line);
    if (label == null || label.role() != TaskLabels.Role.ABOUT) {
      return false;
    }
    var above = passages.get(index).parent();
    for (int i = index + 1; i < passages.size() && i <= index + MOST_LABELS; i++) {
      var beside = labels.at(passages.get(i).text());
      if (beside == null || !Objects.equals(passages.get(i).parent(), above)) {
        return false;
      }
      if (beside.role() != TaskLabels.Role.ABOUT && beside.role() != TaskLabels.Role.OTHER) {
        return true;
      }
    }
    return false;
  }

  /**
   * The heading that is itself the task whose lines begin here; null where requirements were found
   * that they belong to, or where there is no heading.
   */
  @Nullable Integer titleOf(int index) {
    var above = passages.get(index).parent();
    return tasksOf(index).isEmpty()
            && above != null
            && passages.get(above).title()
            && !standsAhead(index)
        ? above
        : null;
  }

  /** Whether tasks stand below the lines that begin here, under the same title. */
  private boolean standsAhead(int index) {
    var above = passages.get(index).parent();
    for (int i = index + 1; i < passages.size() && i <= index + MOST_LABELS; i++) {
      if (!isLabel(i, passages.get(i).text())) {
        return Objects.equals(passages.get(i).parent(), above)
            && !passages.get(i).title()
            && !passages.get(i).marker().isEmpty();
      }
    }
    return false;
  }

  /** What a line under a task says of it that is nothing but names and a time; null elsewhere. */
  @Nullable WhoAndWhen who(int index, Words line) {
    var marker = passages.get(index).marker();
    if ((!marker.isEmpty() && !"-+*•".contains(marker)) || !WhoAndWhen.mayBe(bodies, line)) {
      return null;
    }
    var said = WhoAndWhen.ofLine(bodies, line.text());
    return said != null && (!tasksOf(index).isEmpty() || titleOf(index) != null) ? said : null;
  }

  /** Gives what such a line says to the requirements that it stands under; false without any. */
  boolean give(int index, WhoAndWhen said) {
    tasks = tasksOf(index);
    lastLine = index;
    labelled.addAll(tasks);
    for (int task : tasks) {
      requirements.set(task, said.given(requirements.get(task), false));
    }
    return !tasks.isEmpty();
  }

  /**
   * Gives what the line says to the requirements that it stands under, or that stand under it;
   * false where none is.
   */
  boolean label(int index, String line) {
    var label = labels.at(line);
    if (label == null) {
      return false;
    }
    tasks = tasksOf(index);
    var above = passages.get(index).parent();
    title = tasks.isEmpty() && above != null && standsAhead(index) ? above : -1;
    lastLine = index;
    labelled.addAll(tasks);
    var value = new StringBuilder();
    for (var part : PARTS.split(line.substring(label.start()), -1)) {
      var next = labels.at(part.strip());
      if (next != null) {
        give(label, value.toString().strip());
        label = next;
        value.setLength(0);
        value.append(part.strip().substring(next.start()));
      } else {
        value.append(part);
      }
    }
    give(label, value.toString().strip());
    return !tasks.isEmpty() || title >= 0;
  }

  private void give(TaskLabels.Labelled label, String value) {
    if (title >= 0) {
      ahead.computeIfAbsent(title, any -> new ArrayList<>()).add(new Said(label, value));
    }
    for (int task : tasks) {
      requirements.set(task, with(requirements.get(task), label, value));
    }
  }

  private List<Integer> tasksOf(int index) {
    if (lastLine == index - 1 && !tasks.isEmpty()) {
      return tasks;
    }
    var above = passages.get(index).parent();
    if (above != null && requirementOf.containsKey(above)) {
      return isBullet(above)
          ? group(above, above)
          : List.of(Objects.requireNonNull(requirementOf.get(above)));
    }
    for (int i = index - 1; i >= 0 && (above == null || i > above); i--) {
      var before = passages.get(i);
      if (requirementOf.containsKey(i) && Objects.equals(before.parent(), above)) {
        return above == null ? List.of(requirementOf.get(i)) : group(i, i);
      }
      if (before.title() || (above == null && labels.at(before.text()) == null)) {
        break;
      }
    }
    return List.of();
  }

  /** This requirement and those beside it that have no lines of their own. */
  private List<Integer> group(int last, int from) {
    var group = new ArrayList<Integer>();
    var end = passages.get(last);
    for (int i = from; i >= 0; i--) {
      var before = passages.get(i);
      var task = requirementOf.get(i);
      boolean beside = Objects.equals(before.parent(), end.parent());
      if (beside && task != null) {
        boolean alike = isBullet(i) == isBullet(last) && !isNumbered(i);
        if (labelled.contains(task) || (i < last && (!alike || ofItself.contains(task)))) {
          break;
        }
        group.add(task);
        if (!alike) {
          break;
        }
      } else if (beside && !labelsAt(i)) {
        break;
      } else if (before.title()) {
        break;
      }
    }
    return List.copyOf(group);
  }

  private boolean labelsAt(int index) {
    return labels.at(passages.get(index).text()) != null;
  }

  private boolean isBullet(int index) {
    var marker = passages.get(index).marker();
    return !marker.isEmpty() && !Character.isLetterOrDigit(marker.charAt(0));
  }

  private boolean isNumbered(int index) {
    var marker = passages.get(index).marker();
    return !marker.isEmpty() && Character.isDigit(marker.charAt(0));
  }

  private Extraction.Requirement with(
      Extraction.Requirement task, TaskLabels.Labelled label, String value) {
    var role = label.role();
    var deadline = role == TaskLabels.Role.TIME ? TaskTime.of(value) : null;
    var recurrence = role == TaskLabels.Role.TIME ? RecurrenceReader.recurrence(value) : null;
    var both = role == TaskLabels.Role.LEAD ? LeadCell.of(value) : null;
    if (both == null && label.shared()) {
      return WhoAndWhen.ofCell(bodies, value, true).given(task, false);
    }
    var lead = both == null || both.lead().isEmpty() ? value : both.lead();
    var help = both == null || both.lead().isEmpty() ? value : both.help();
    return new Extraction.Requirement(
        task.quote(),
        role == TaskLabels.Role.LEAD ? bodies.of(lead) : task.responsible(),
        role == TaskLabels.Role.HELP || both != null ? bodies.of(help) : task.coordinating(),
        task.reportTo(),
        deadline == null ? task.deadline() : deadline,
        recurrence == null ? task.recurrence() : recurrence,
        task.heading(),
        task.span());
  }

  /** Adds a line "Thời hạn …" to the requirement before it; false where it is no such line. */
  boolean attach(int index, Words line) {
    if (open < 0 || !TIME_ONLY.matches(line.plain())) {
      return false;
    }
    var task = requirements.get(open);
    var deadline = DeadlineReader.deadline(line);
    int end = StatementReader.span(passages.get(index), line.text()).end();
    var span = new Span(task.span().start(), Math.max(end, task.span().end()));
    requirements.set(
        open,
        new Extraction.Requirement(
            span.of(text),
            task.responsible(),
            task.coordinating(),
            task.reportTo(),
            deadline == null ? task.deadline() : deadline,
            task.recurrence(),
            task.heading(),
            span));
    return true;
  }
}
