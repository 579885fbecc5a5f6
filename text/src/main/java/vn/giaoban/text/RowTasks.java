package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/** Makes requirements of a row whose cells are known: one of each thing that its task lists. */
final class RowTasks {

  private static final Pattern NUMBER =
      Pattern.compile("\\(?[\\dIVXLA-DĐa-z.]{0,6}[.)]*|[\\d.,%/ -]+");

  private final CellNames bodies;

  RowTasks(CellNames bodies) {
    this.bodies = bodies;
  }

  /**
   * Whether nothing but a name stands in the row, beside its number: it titles those below. That of
   * a body may stand in the column of those who lead as well.
   */
  boolean titlesGroup(TableRow row, TaskColumns columns) {
    var name = row.text(columns.task());
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0)) || row.isDitto(columns.task())) {
      return false;
    }
    return !isTask(row, columns) || (leadsAlone(row, columns) && bodies.isNames(name));
  }

  private static boolean leadsAlone(TableRow row, TaskColumns columns) {
    for (int i = columns.task() + 1; i < row.size(); i++) {
      if (columns.get(i) != Role.LEAD && !row.text(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** A row with nothing but a name titles a group; one with nothing but numbers counts columns. */
  static boolean isTask(TableRow row, TaskColumns columns) {
    int task = columns.task();
    var text = row.text(task);
    if (text.isEmpty() || row.isDitto(task) || NUMBER.matcher(text).matches()) {
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      boolean behind = i > task || columns.get(i) != Role.OTHER;
      if (i != task && behind && !row.text(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * One task for each that the cell lists; who leads and who helps is the same for all of them.
   *
   * @param full the row with what cells like "nt" stand for
   * @param group the row by itself that titles this one and those beside it; null without
   */
  List<Extraction.Requirement> of(
      Layout layout,
      @Nullable Integer heading,
      TableRow row,
      TableRow full,
      TaskColumns columns,
      @Nullable Reading group) {
    var responsible = new ArrayList<String>();
    var coordinating = new ArrayList<String>();
    var times = List.<Reading>of();
    var said = "";
    for (int i = 0; i < columns.size(); i++) {
      var cell = full.cells().get(i);
      switch (columns.get(i)) {
        case LEAD -> {
          var who = who(layout, cell, columns);
          responsible.addAll(who.leads());
          coordinating.addAll(row.isLeadAlone(i) ? List.of() : who.helps());
          said = columns.has(Role.TIME) ? "" : who.time();
        }
        case HELP -> coordinating.addAll(names(layout, cell));
        case TIME -> times = CellLines.of(layout.text(), ContentReader.cut(cell));
        case FAULT, TASK, OTHER, ABOUT -> {}
      }
    }
    if (responsible.isEmpty() && group != null && bodies.isNames(group.text())) {
      responsible.addAll(bodies.of(group.text()));
    }
    var items = CellLines.items(layout.text(), full.cells().get(columns.task()));
    boolean oneTimeEach =
        times.size() == items.size()
            && times.stream().allMatch(time -> TaskTime.of(time.text()) != null);
    var all = said + times.stream().map(Reading::text).collect(Collectors.joining(" "));
    var tasks = new ArrayList<Extraction.Requirement>();
    for (int i = 0; i < items.size(); i++) {
      var time = oneTimeEach ? times.get(i).text() : all;
      tasks.add(
          requirement(
              layout,
              items.get(i),
              responsible,
              coordinating,
              TaskTime.of(time),
              RecurrenceReader.recurrence(time),
              heading));
    }
    return tasks;
  }

  /** What the cell for who leads says: of those who help and of the time, too, in some tables. */
  private WhoAndWhen who(Layout layout, Reading cell, TaskColumns columns) {
    var words = ContentReader.cut(cell);
    var labelled = LeadCell.of(words.text());
    if (labelled != null) {
      var time = WhoAndWhen.ofCell(bodies, words.text(), false).time();
      return new WhoAndWhen(bodies.of(labelled.lead()), bodies.of(labelled.help()), time, true);
    }
    boolean helps = columns.has(Role.HELP);
    int bold = helps ? 0 : boldEnd(layout.text(), words);
    if (bold > 0) {
      var lead = words.text().substring(0, bold);
      var help = words.text().substring(bold).replaceFirst("^[ /,;–-]+", "");
      return new WhoAndWhen(bodies.of(lead), bodies.of(help), "", true);
    }
    var said = WhoAndWhen.ofCell(bodies, parted(layout, words, columns), columns.shared());
    return (said.told() && !helps) || columns.shared() || !said.time().isEmpty()
        ? said
        : new WhoAndWhen(names(layout, cell), List.of(), "", false);
  }

  /** The lines of a cell are its parts where both stand in one column. */
  private String parted(Layout layout, Reading words, TaskColumns columns) {
    var lines = columns.shared() ? CellLines.of(layout.text(), words) : List.<Reading>of();
    return lines.size() > 1 && lines.stream().allMatch(this::isName)
        ? lines.stream().map(Reading::text).collect(Collectors.joining("; "))
        : words.text();
  }

  /** Where names in bold end that stand before others in a cell; 0 without. */
  private static int boldEnd(String text, Reading cell) {
    if (cell.isEmpty() || !text.startsWith("**", cell.source(0) - 2)) {
      return 0;
    }
    int close = text.indexOf("**", cell.source(0));
    int last = cell.source(cell.length() - 1);
    return close < 0 || close >= last ? 0 : cell.indexOf(close);
  }

  /** What the row says was found wanting. */
  Optional<TaskTableReader.Fault> fault(
      @Nullable Integer heading, TableRow row, TaskColumns columns) {
    int fault = columns.fault();
    return fault < 0 || row.text(fault).isEmpty() || row.isDitto(fault)
        ? Optional.empty()
        : Optional.of(new TaskTableReader.Fault(row.cells().get(fault), heading));
  }

  /** Whether nothing of another column stands between its words. */
  private static boolean isWhole(String text, Reading words) {
    var runs = words.runs();
    for (int i = 1; i < runs.size(); i++) {
      for (int at = runs.get(i - 1).end(); at < runs.get(i).start(); at++) {
        if (Letters.isLetter(text.charAt(at))) {
          return false;
        }
      }
    }
    return true;
  }

  private List<String> names(Layout layout, Reading cell) {
    var lines = CellLines.of(layout.text(), cell);
    boolean oneALine = true;
    for (int i = 0; i < lines.size() && oneALine; i++) {
      oneALine =
          isName(lines.get(i))
              && (i == 0 || !bodies.goesOn(lines.get(i - 1).text(), lines.get(i).text()));
    }
    var names = new ArrayList<String>();
    for (var item : oneALine ? lines : CellLines.items(layout.text(), cell)) {
      names.addAll(bodies.of(ContentReader.cut(item).text()));
    }
    return names;
  }

  /** Whether the line is a name, and not the rest of the one above. */
  private boolean isName(Reading line) {
    return Character.isUpperCase(line.text().charAt(0)) && bodies.isNames(line.text());
  }

  /** A task by the words of its cell, without the stop at their end. */
  private static Extraction.Requirement requirement(
      Layout layout,
      Reading quoted,
      List<String> responsible,
      List<String> coordinating,
      @Nullable String deadline,
      @Nullable Recurrence recurrence,
      @Nullable Integer heading) {
    var text = quoted.text();
    int end = text.length();
    while (end > 1 && " .;,:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    var span = quoted.span(0, end);
    boolean whole = isWhole(layout.text(), quoted);
    return new Extraction.Requirement(
        whole ? span.of(layout.text()) : text.substring(0, end),
        responsible,
        coordinating,
        null,
        deadline,
        recurrence != null ? recurrence : RecurrenceReader.recurrence(text),
        heading,
        span);
  }
}
