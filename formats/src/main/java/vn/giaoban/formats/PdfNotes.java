package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;

/** The notes at the foot of pages: smaller print below the text, each begun by its number. */
final class PdfNotes {

  /**
   * One note.
   *
   * @param number as the document counts, where pages begin anew
   * @param rows its lines; the first begins with its mark
   */
  record Note(int number, List<PdfRow> rows) {}

  /** Parts of the size of the text. */
  private static final float SMALLER = 0.93f;

  /** The line above notes is shorter than this part of the page, and longer than that. */
  private static final float LONGEST_LINE = 0.5f;

  private static final float SHORTEST_LINE = 0.1f;

  /** Notes stand below this part of the page. */
  private static final float FOOT = 0.3f;

  private final List<Note> notes = new ArrayList<>();
  private final float textSize;
  private int highest;

  PdfNotes(float textSize) {
    this.textSize = textSize;
  }

  List<Note> notes() {
    return notes;
  }

  /**
   * Takes the notes away from the rows of a page.
   *
   * @return how much more than printed the numbers of this page's notes are
   */
  int take(PdfPage page, List<PdfRow> rows) {
    int first = first(page, rows);
    if (first == rows.size()) {
      return 0;
    }
    var part = List.copyOf(rows.subList(first, rows.size()));
    int offset = offset(part);
    for (var row : part) {
      int number = number(row);
      if (number > 0) {
        var lines = new ArrayList<PdfRow>();
        lines.add(row);
        notes.add(new Note(number + offset, lines));
        highest = Math.max(highest, number + offset);
      } else if (!notes.isEmpty()) {
        notes.getLast().rows().add(row);
      }
    }
    rows.subList(first, rows.size()).clear();
    return offset;
  }

  private int offset(List<PdfRow> part) {
    for (var row : part) {
      int number = number(row);
      if (number > 0) {
        return number > highest ? 0 : highest + 1 - number;
      }
    }
    return 0;
  }

  /** The first row of the notes; the number of rows where there are none. */
  private int first(PdfPage page, List<PdfRow> rows) {
    int first = rows.size();
    boolean marked = false;
    while (first > 0) {
      var row = rows.get(first - 1);
      if (row.base() < FOOT * page.height() || row.size() > SMALLER * textSize) {
        break;
      }
      first--;
      marked |= number(row) > 0;
      if (isRuled(page, rows, first)) {
        return marked || !notes.isEmpty() ? first : rows.size();
      }
    }
    while (first < rows.size() && !startsWithMark(rows.get(first))) {
      first++;
    }
    return first;
  }

  private static boolean isRuled(PdfPage page, List<PdfRow> rows, int at) {
    float below = rows.get(at).base();
    float above = at == 0 ? 0 : rows.get(at - 1).base();
    return page.rules().stream()
        .anyMatch(r ->
            r.isLevel()
                && r.top() > above
                && r.top() < below
                && r.right() - r.left() < LONGEST_LINE * page.width()
                && r.right() - r.left() > SHORTEST_LINE * page.width());
  }

  private static boolean startsWithMark(PdfRow row) {
    return row.words().size() > 1 && row.isMark(0);
  }

  /** The number that a note begins with; 0 where none begins here. */
  private static int number(PdfRow row) {
    var mark = row.words().getFirst().text();
    boolean digits = mark.length() <= 3 && mark.chars().allMatch(c -> c >= '0' && c <= '9');
    return row.words().size() > 1 && digits ? Integer.parseInt(mark) : 0;
  }
}
