package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Reads tables of tasks whose rows the text gives on one line each. The head says what each column
 * holds; a head may take two rows, and stand again on every page.
 */
final class TaskRows {

  private static final Pattern NUMBER_HEAD = Pattern.compile("(?:s?tt|so tt|so thu tu|)");
  private static final Pattern NUMBER = Pattern.compile("\\(?[\\dIVXLA-DĐa-z.]{0,6}[.)]*");

  private final TaskLabels labels;
  private final TaskTableReader tables;

  TaskRows(TaskLabels labels, TaskTableReader tables) {
    this.labels = labels;
    this.tables = tables;
  }

  /** The table that begins with this paragraph; null where none of tasks does. */
  TaskTableReader.@Nullable Table at(Layout layout, int from) {
    var head = row(layout, from);
    var roles = head == null ? null : roles(head);
    if (roles == null) {
      return null;
    }
    int at = from + 1;
    var below = row(layout, at);
    if (below != null && isHeadGoingOn(below)) {
      for (int i = 0; i < roles.size(); i++) {
        var role = labels.of(below.text(i));
        roles.set(i, role == null ? roles.get(i) : role);
      }
      at++;
    }
    int task = Math.max(roles.indexOf(Role.TASK), 0);
    int fault = roles.indexOf(Role.FAULT);
    var tasks = new ArrayList<Extraction.Requirement>();
    var faults = new ArrayList<TaskTableReader.Fault>();
    TableRow above = null;
    var row = row(layout, at);
    while (row != null) {
      if (row.size() == roles.size() && isTask(row, task) && !isHead(row)) {
        var whole = above == null ? row : completed(row, above);
        tasks.addAll(tasks(layout, at, whole, roles, task));
        if (fault >= 0 && !row.text(fault).isEmpty() && !row.isDitto(fault)) {
          faults.add(
              new TaskTableReader.Fault(
                  row.cells().get(fault), layout.paragraphs().get(at).heading()));
        }
        above = whole;
      }
      row = row(layout, ++at);
    }
    return new TaskTableReader.Table(tasks, faults, from, at);
  }

  private static @Nullable TableRow row(Layout layout, int paragraph) {
    if (paragraph >= layout.paragraphs().size()) {
      return null;
    }
    var at = layout.paragraphs().get(paragraph);
    return TaskTableReader.isTabular(at) ? TableRow.of(layout.text(), at.reading()) : null;
  }

  /** What each column holds; null where no column names who leads, or none names a task. */
  private @Nullable List<Role> roles(TableRow head) {
    var roles = new ArrayList<Role>();
    int open = -1;
    for (int i = 0; i < head.size(); i++) {
      var role = labels.of(head.text(i));
      if (role == null && open < 0 && !NUMBER_HEAD.matcher(Fold.words(head.text(i))).matches()) {
        open = i;
      }
      roles.add(role == null ? Role.OTHER : role);
    }
    if (!roles.contains(Role.TASK) && open >= 0) {
      roles.set(open, Role.TASK);
    }
    return roles.contains(Role.LEAD) && roles.contains(Role.TASK) ? roles : null;
  }

  /** Below columns that have one head together, each has its own. */
  private boolean isHeadGoingOn(TableRow row) {
    boolean labelled = false;
    boolean ditto = false;
    for (int i = 0; i < row.size(); i++) {
      labelled |= labels.of(row.text(i)) != null;
      ditto |= row.isDitto(i);
    }
    return labelled && ditto;
  }

  private boolean isHead(TableRow row) {
    return roles(row) != null || isHeadGoingOn(row);
  }

  /** A row with nothing but a name titles a group; one with nothing but numbers counts columns. */
  private static boolean isTask(TableRow row, int task) {
    var text = row.text(task);
    if (text.isEmpty() || row.isDitto(task) || NUMBER.matcher(text).matches()) {
      return false;
    }
    for (int i = task + 1; i < row.size(); i++) {
      if (!row.text(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static TableRow completed(TableRow row, TableRow above) {
    var cells = new ArrayList<Reading>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.isDitto(i) ? above.cells().get(i) : row.cells().get(i));
    }
    return new TableRow(cells);
  }

  /** One task for each that the cell lists; who leads and who helps is the same for all of them. */
  private List<Extraction.Requirement> tasks(
      Layout layout, int paragraph, TableRow row, List<Role> roles, int task) {
    var responsible = new ArrayList<String>();
    var coordinating = new ArrayList<String>();
    var times = List.<Reading>of();
    for (int i = 0; i < roles.size(); i++) {
      var cell = row.cells().get(i);
      switch (roles.get(i)) {
        case LEAD -> {
          var both = LeadCell.of(ContentReader.cut(cell).text());
          responsible.addAll(both == null ? names(layout, cell) : tables.names(both.lead()));
          coordinating.addAll(both == null ? List.of() : tables.names(both.help()));
        }
        case HELP -> coordinating.addAll(names(layout, cell));
        case TIME -> times = CellLines.of(layout.text(), ContentReader.cut(cell));
        case FAULT, TASK, OTHER, ABOUT -> {}
      }
    }
    var items = CellLines.items(layout.text(), row.cells().get(task));
    boolean oneTimeEach =
        times.size() == items.size()
            && times.stream().allMatch(time -> TaskTableReader.time(time.text()) != null);
    var all = times.stream().map(Reading::text).collect(Collectors.joining(" "));
    var tasks = new ArrayList<Extraction.Requirement>();
    for (int i = 0; i < items.size(); i++) {
      var time = oneTimeEach ? times.get(i).text() : all;
      tasks.add(
          TaskTableReader.requirement(
              layout,
              items.get(i),
              responsible,
              coordinating,
              TaskTableReader.time(time),
              RecurrenceReader.recurrence(time),
              layout.paragraphs().get(paragraph).heading()));
    }
    return tasks;
  }

  private List<String> names(Layout layout, Reading cell) {
    var lines = CellLines.of(layout.text(), cell);
    boolean oneALine = lines.stream().allMatch(this::isName);
    var names = new ArrayList<String>();
    for (var item : oneALine ? lines : CellLines.items(layout.text(), cell)) {
      names.addAll(tables.names(ContentReader.cut(item).text()));
    }
    return names;
  }

  /** Whether the line is a name, and not the rest of the one above. */
  private boolean isName(Reading line) {
    return Character.isUpperCase(line.text().charAt(0)) && tables.isNames(line.text());
  }
}
