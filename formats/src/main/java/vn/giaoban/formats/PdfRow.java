package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that stand on one line of a page, from left to right, in one column or more.
 *
 * @param words at least one
 */
record PdfRow(List<PdfPage.Word> words) {

  /** Parts of the size of the print that separate two columns. */
  private static final float COLUMN_GAP = 2.2f;

  /** Parts of the size of the print by which the lines of two columns may differ. */
  private static final float LEVEL = 0.5f;

  private static final float RAISED_SIZE = 0.85f;
  private static final float RAISED = 0.12f;

  /** Puts words into rows, from the top. */
  static List<PdfRow> of(List<PdfPage.Word> words) {
    var sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PdfPage.Word::base));
    var rows = new ArrayList<PdfRow>();
    var open = new ArrayList<PdfPage.Word>();
    for (var word : sorted) {
      if (!open.isEmpty()) {
        var first = largest(open);
        float smaller = Math.min(word.size(), first.size());
        float larger = Math.max(word.size(), first.size());
        // what is raised reaches into its line with less of itself
        if (word.base() - first.base()
            > LEVEL * (smaller < RAISED_SIZE * larger ? larger : smaller)) {
          rows.add(row(open));
          open = new ArrayList<>();
        }
      }
      open.add(word);
    }
    if (!open.isEmpty()) {
      rows.add(row(open));
    }
    return rows;
  }

  private static PdfPage.Word largest(List<PdfPage.Word> words) {
    var largest = words.getFirst();
    for (var word : words) {
      if (word.size() > largest.size()) {
        largest = word;
      }
    }
    return largest;
  }

  private static PdfRow row(List<PdfPage.Word> words) {
    words.sort(Comparator.comparingDouble(PdfPage.Word::left));
    return new PdfRow(List.copyOf(words));
  }

  float left() {
    return words.getFirst().left();
  }

  float right() {
    return words.stream().map(PdfPage.Word::right).max(Float::compare).orElse(0f);
  }

  float size() {
    return largest(words).size();
  }

  float base() {
    return largest(words).base();
  }

  String text() {
    var text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && isSpaced(i)) {
        text.append(' ');
      }
      text.append(shown(i));
    }
    return text.toString();
  }

  /** The parts that wide gaps separate. */
  List<PdfRow> columns() {
    var columns = new ArrayList<PdfRow>();
    int from = 0;
    float right = words.getFirst().right();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).left() - right > COLUMN_GAP * size()) {
        columns.add(new PdfRow(words.subList(from, i)));
        from = i;
      }
      right = Math.max(right, words.get(i).right());
    }
    columns.add(new PdfRow(words.subList(from, words.size())));
    return columns;
  }

  /**
   * Writes its words into the open paragraph.
   *
   * @param after whether other words stand before them
   * @param offset how much more than printed the numbers of notes are
   */
  void write(Composition page, boolean after, int offset) throws LimitExceeded {
    for (int i = 0; i < words.size(); i++) {
      if (i == 0 ? after : isSpaced(i)) {
        page.text(" ", null);
      }
      var word = words.get(i);
      if (isMark(i)) {
        page.mark(NoteNumbers.mark(Integer.parseInt(word.text()) + offset));
      } else {
        page.text(SymbolFonts.shown(word.text(), null), word.font());
      }
    }
  }

  /** Digits in small print above the line are the mark of a note. */
  boolean isMark(int at) {
    var word = words.get(at);
    return word.text().length() <= 3
        && word.text().chars().allMatch(c -> c >= '0' && c <= '9')
        && word.size() < RAISED_SIZE * size()
        && word.base() < base() - RAISED * size();
  }

  private String shown(int at) {
    var text = words.get(at).text();
    return isMark(at) ? NoteNumbers.raisedIfNumber(text) : text;
  }

  private boolean isSpaced(int at) {
    var word = words.get(at);
    float gap = word.left() - words.get(at - 1).right();
    boolean mark = isMark(at) || isMark(at - 1);
    return word.spaced() || gap > (mark ? 0.5f : 0.12f) * word.size();
  }
}
