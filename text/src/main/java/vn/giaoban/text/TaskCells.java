package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import vn.giaoban.text.TaskLabels.Role;

/** Finds the column of each cell of a row where print broke a cell in two, or left one out. */
final class TaskCells {

  /** A time is said in no more characters. */
  private static final int LONGEST_TIME = 60;

  /** "Đảng ủy", "Tỉnh ủy": the end of a name that is one by itself, too. */
  private static final int LONGEST_END = 2;

  private final TaskTableReader tables;

  TaskCells(TaskTableReader tables) {
    this.tables = tables;
  }

  /** The words of the cells, those of a broken one together, where there are more than columns. */
  List<String> joined(List<Paragraph> cells, int columns) {
    var texts = new ArrayList<String>();
    for (var cell : cells) {
      texts.add(ContentReader.cut(cell.reading()).text());
    }
    join(texts, columns, 0);
    join(texts, columns, LONGEST_END);
    return texts;
  }

  private void join(List<String> texts, int columns, int longestEnd) {
    for (int i = 1; i + 1 < texts.size() && texts.size() > columns; i++) {
      var whole = texts.get(i) + " " + texts.get(i + 1);
      if (goesOn(texts.get(i), texts.get(i + 1), whole, longestEnd)) {
        texts.set(i, whole);
        texts.remove(i + 1);
        i--;
      }
    }
  }

  /**
   * "Ủy ban Kiểm tra", "Đảng ủy": together fewer names than each by itself, and nothing else.
   *
   * @param longestEnd a name with more words is one by itself
   */
  private boolean goesOn(String cell, String next, String whole, int longestEnd) {
    return !next.isEmpty()
        && (!tables.isNames(next) || Words.of(next).size() <= longestEnd)
        && TaskTableReader.time(next) == null
        && tables.isNames(whole)
        && tables.names(whole).size() < tables.names(cell).size() + tables.names(next).size();
  }

  /** What a cell holds in a row that has not as many cells as there are columns. */
  Role guess(
      List<String> cells,
      int at,
      List<Role> roles,
      List<String> responsible,
      List<String> coordinating) {
    int lead = roles.indexOf(Role.LEAD);
    if (at < lead && lead < cells.size() && tables.isNames(cells.get(lead))) {
      return roles.get(at);
    }
    var text = cells.get(at);
    if (tables.isNames(text)) {
      if (responsible.isEmpty()) {
        return Role.LEAD;
      }
      return roles.contains(Role.HELP) && coordinating.isEmpty() ? Role.HELP : Role.OTHER;
    }
    return roles.contains(Role.TIME) && isTime(text) ? Role.TIME : Role.OTHER;
  }

  /** Whether it says when, or how often. */
  static boolean isTime(String text) {
    return text.length() < LONGEST_TIME
        && (TaskTableReader.time(text) != null || RecurrenceReader.recurrence(text) != null);
  }
}
