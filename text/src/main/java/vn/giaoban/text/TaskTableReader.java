package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Reads tables of tasks. Where the text gives a row on one line, see {@link TaskRows}; here its
 * cells stand one after another: a row number, the task, who leads, who helps, by when. A table
 * without a column for who leads is none of tasks.
 */
final class TaskTableReader {

  private static final int MOST_COLUMNS = 12;
  private static final int LONGEST_HEAD = 60;

  /** So many pieces more than columns a row may have. */
  private static final int MOST_BROKEN = 2;

  /** What stands between two commas in a cell is a name if it has fewer words than this. */
  private static final int LONGEST_NAME = 10;

  private static final int LONGEST_REST = 7;

  /** With these a name in a cell does not go on. */
  private static final Set<String> NO_REST =
      Set.of(
          "và", "hoặc", "phối", "chủ", "cùng", "với", "để", "là", "tham", "thực", "theo", "tại",
          "trong", "có", "phụ", "chịu", "hướng", "trình", "báo");

  private static final Pattern FIRST_HEAD = Pattern.compile("(?:s?tt|so tt|so thu tu)");
  private static final Pattern ROW = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?[.)]?");
  private static final Pattern GROUP = Pattern.compile("[IVXLA-D]{1,5}[.)]?");

  private final TaskLabels labels;
  private final BodyReader bodies;
  private final TaskRows rows;
  private final TaskCells columns;

  TaskTableReader(TaskLabels labels, BodyReader bodies) {
    this.labels = labels;
    this.bodies = bodies;
    this.rows = new TaskRows(labels, this);
    this.columns = new TaskCells(this);
  }

  /**
   * What one table gives.
   *
   * @param faults the words of cells that say what was found wanting
   * @param from the first paragraph of the table
   * @param to one past its last
   */
  record Table(List<Extraction.Requirement> tasks, List<Fault> faults, int from, int to) {}

  /** The words of one cell, and the heading above the table. */
  record Fault(Reading words, @Nullable Integer heading) {}

  /** All tables of tasks in the document. */
  List<Table> read(Layout layout) {
    var tables = new ArrayList<Table>();
    var paragraphs = layout.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      var inRows = rows.at(layout, i);
      if (inRows != null) {
        tables.add(inRows);
        i = inRows.to() - 1;
      } else if (isTabular(paragraphs.get(i))
          && FIRST_HEAD.matcher(fold(paragraphs.get(i))).matches()) {
        var roles = head(paragraphs, i + 1);
        if (roles != null) {
          var table = rows(layout, i, i + 1 + roles.size(), roles);
          tables.add(table);
          i = Math.max(i, table.to() - 1);
        }
      }
    }
    return tables;
  }

  static boolean isTabular(Paragraph paragraph) {
    return paragraph.part() == Part.BODY || paragraph.part() == Part.APPENDIX;
  }

  private static String fold(Paragraph paragraph) {
    return Fold.words(paragraph.text());
  }

  /** The columns behind the row number; null where no column names who leads. */
  private @Nullable List<Role> head(List<Paragraph> paragraphs, int from) {
    var roles = new ArrayList<Role>();
    for (int i = from; i < paragraphs.size() && i < from + MOST_COLUMNS; i++) {
      var paragraph = paragraphs.get(i);
      var text = paragraph.text();
      if (!isTabular(paragraph)
          || !paragraph.marker().isEmpty()
          || text.length() > LONGEST_HEAD
          || ROW.matcher(text).matches()
          || GROUP.matcher(text).matches()) {
        break;
      }
      var role = labels.of(text);
      if (role == null && roles.contains(Role.LEAD)) {
        break;
      }
      roles.add(role == null ? Role.OTHER : role);
    }
    return roles.contains(Role.LEAD) && roles.size() > 1 ? roles : null;
  }

  private Table rows(Layout layout, int start, int from, List<Role> roles) {
    var tasks = new ArrayList<Extraction.Requirement>();
    var paragraphs = layout.paragraphs();
    int i = from;
    while (isRowWithoutNumber(paragraphs, i, roles)) {
      tasks.add(task(layout, paragraphs.subList(i, i + roles.size()), roles));
      i += roles.size();
    }
    if (namesFollow(paragraphs, afterGroups(paragraphs, i))) {
      int to = unnumbered(layout, i, roles, tasks);
      return new Table(tasks, List.of(), start, to);
    }
    if (i > from) {
      return new Table(tasks, List.of(), start, i);
    }
    while (i < paragraphs.size() && isTabular(paragraphs.get(i)) && !isBehind(paragraphs, i)) {
      boolean number = isRowNumber(paragraphs.get(i));
      boolean numbered = isNumbered(paragraphs.get(i));
      if (!number && !numbered) {
        i++;
        continue;
      }
      int first = number ? i + 1 : i;
      int end = first + 1;
      while (end < paragraphs.size()
          && isTabular(paragraphs.get(end))
          && !isRowNumber(paragraphs.get(end))
          && !isNumbered(paragraphs.get(end))
          && !titlesGroup(paragraphs.get(end))
          && !GROUP.matcher(paragraphs.get(end).text()).matches()) {
        end++;
      }
      if (first < paragraphs.size() && end - first > 1) {
        tasks.add(task(layout, paragraphs.subList(first, end), roles));
      }
      i = end;
    }
    return new Table(tasks, List.of(), start, i);
  }

  /**
   * Rows whose numbers were lost with those of the pages: a task, then who leads; one past the
   * last.
   */
  private int unnumbered(
      Layout layout, int from, List<Role> roles, List<Extraction.Requirement> tasks) {
    var paragraphs = layout.paragraphs();
    int i = from;
    while (i < paragraphs.size() && isTabular(paragraphs.get(i))) {
      i = afterHead(paragraphs, afterGroups(paragraphs, i), roles);
      if (!namesFollow(paragraphs, i)) {
        break;
      }
      int end = i + 2;
      while (end < i + roles.size() + MOST_BROKEN
          && end < paragraphs.size()
          && paragraphs.get(end).marker().isEmpty()
          && !(end - i > 2 && TaskCells.isTime(paragraphs.get(end - 1).text()))
          && !namesFollow(paragraphs, end)) {
        end++;
      }
      tasks.add(task(layout, paragraphs.subList(i, end), roles));
      i = end;
    }
    return i;
  }

  /** Behind rows that only title the group below them. */
  private static int afterGroups(List<Paragraph> paragraphs, int at) {
    int i = at;
    while (i < paragraphs.size() && titlesGroup(paragraphs.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean titlesGroup(Paragraph paragraph) {
    return paragraph.title()
        && !paragraph.marker().isEmpty()
        && Character.isUpperCase(paragraph.marker().charAt(0));
  }

  /** Behind the head where it stands again on the next page. */
  private int afterHead(List<Paragraph> paragraphs, int at, List<Role> roles) {
    if (at >= paragraphs.size() || !FIRST_HEAD.matcher(fold(paragraphs.get(at))).matches()) {
      return at;
    }
    var again = head(paragraphs, at + 1);
    return again != null && again.equals(roles) ? at + 1 + roles.size() : at;
  }

  /** Whether a task stands here and names behind it. */
  private boolean namesFollow(List<Paragraph> paragraphs, int at) {
    if (at + 1 >= paragraphs.size()) {
      return false;
    }
    var task = paragraphs.get(at);
    var lead = paragraphs.get(at + 1);
    return isTabular(task)
        && isTabular(lead)
        && task.marker().isEmpty()
        && lead.marker().isEmpty()
        && !isRowNumber(task)
        && !isNames(task.text())
        && isNames(lead.text());
  }

  /** Whether the text behind the table begins here: a title that no row follows. */
  private static boolean isBehind(List<Paragraph> paragraphs, int at) {
    var paragraph = paragraphs.get(at);
    return paragraph.title()
        && !paragraph.marker().isEmpty()
        && !Character.isDigit(paragraph.marker().charAt(0))
        && at + 1 < paragraphs.size()
        && !paragraphs.get(at + 1).marker().isEmpty()
        && at + 2 < paragraphs.size()
        && !paragraphs.get(at + 2).marker().isEmpty();
  }

  /**
   * A row whose number the print dropped: as many cells as columns, with names where they belong.
   */
  private boolean isRowWithoutNumber(List<Paragraph> paragraphs, int at, List<Role> roles) {
    if (at + roles.size() > paragraphs.size()) {
      return false;
    }
    for (int i = 0; i < roles.size(); i++) {
      var cell = paragraphs.get(at + i);
      if (!isTabular(cell)
          || !cell.marker().isEmpty()
          || cell.title()
          || isRowNumber(cell)
          || (roles.get(i) == Role.LEAD && !isNames(cell.text()))
          || (roles.get(i) == Role.TIME && isNames(cell.text()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRowNumber(Paragraph paragraph) {
    return ROW.matcher(paragraph.text()).matches();
  }

  private static boolean isNumbered(Paragraph paragraph) {
    return ROW.matcher(paragraph.marker()).matches();
  }

  private Extraction.Requirement task(Layout layout, List<Paragraph> cells, List<Role> roles) {
    var texts = columns.joined(cells, roles.size());
    boolean even = texts.size() == roles.size();
    var responsible = new ArrayList<String>();
    var coordinating = new ArrayList<String>();
    String deadline = null;
    Recurrence recurrence = null;
    int taskColumn = Math.max(0, roles.indexOf(Role.TASK));
    int quotedAt = even ? taskColumn : 0;
    var quoted = cells.get(quotedAt);
    for (int i = 0; i < texts.size(); i++) {
      if (i == quotedAt) {
        continue;
      }
      var text = texts.get(i);
      var role = even ? roles.get(i) : columns.guess(texts, i, roles, responsible, coordinating);
      switch (role) {
        case LEAD -> {
          var both = LeadCell.of(text);
          responsible.addAll(names(both == null ? text : both.lead()));
          coordinating.addAll(both == null ? List.of() : names(both.help()));
        }
        case HELP -> coordinating.addAll(names(text));
        case TIME -> {
          deadline = time(text);
          recurrence = RecurrenceReader.recurrence(text);
        }
        case FAULT, TASK, OTHER, ABOUT -> {}
      }
    }
    return requirement(
        layout,
        quoted.reading(),
        responsible,
        coordinating,
        deadline,
        recurrence,
        quoted.heading());
  }

  /** A task by the words of its cell, without the stop at their end. */
  static Extraction.Requirement requirement(
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
    return new Extraction.Requirement(
        span.of(layout.text()),
        responsible,
        coordinating,
        null,
        deadline,
        recurrence != null ? recurrence : RecurrenceReader.recurrence(text),
        heading,
        span);
  }

  /** Whether it is nothing but names of bodies. */
  boolean isNames(String text) {
    var words = Words.of(text);
    var list = bodies.list(words, 0);
    return list != null && list.end() >= words.size() - 1;
  }

  /** The names in a cell; the whole cell where none can be read. */
  List<String> names(String text) {
    var words = Words.of(text);
    var names = new ArrayList<String>();
    int at = 0;
    while (at < words.size()) {
      var list = bodies.list(words, at);
      if (list == null) {
        int end = at;
        while (end < words.size() && !isSeparator(words.get(end))) {
          end++;
        }
        if (words.get(at).isCapital() && end - at < LONGEST_NAME) {
          names.add(words.slice(at, end));
        }
        at = end + 1;
      } else {
        names.addAll(list.names());
        at = list.end();
        int end = restOfName(words, at);
        if (end > at) {
          names.set(names.size() - 1, names.getLast() + " " + words.slice(at, end));
          at = end;
        }
      }
    }
    return names;
  }

  /**
   * Behind a name that was read, where small words up to a comma or the end of the cell go on with
   * it: in a cell there is nothing else.
   */
  private static int restOfName(Words words, int at) {
    if (!words.get(at).isLowerCase() || NO_REST.contains(words.get(at).plain())) {
      return at;
    }
    int end = at;
    while (end < words.size() && words.get(end).isLowerCase() && end - at <= LONGEST_REST) {
      end++;
    }
    boolean whole = end == words.size() || isSeparator(words.get(end));
    return whole && end - at <= LONGEST_REST ? end : at;
  }

  private static boolean isSeparator(Words.Word word) {
    return word.is(",") || word.is(";") || word.is(".");
  }

  /** What a cell or line for the time says: a date, or else its own words; null for a period. */
  static @Nullable String time(String text) {
    var value = text.replaceFirst("[.;,/]+$", "").strip();
    var deadline = DeadlineReader.deadline(value);
    if (deadline != null) {
      return deadline;
    }
    var date = DateReader.follows(Spelling.plain(value), 0);
    if (date != null) {
      return date.date().toString();
    }
    var plain = Spelling.plain(value);
    boolean dated = plain.matches(".*(?:quý|tháng|năm) ?(?:[ivx]+|\\d+).{0,20}");
    return dated && !plain.startsWith("từ ") && value.length() < LONGEST_HEAD ? value : null;
  }
}
