package vn.giaoban.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The footnotes of a document and where each is referred to.
 *
 * @param footnotes in the order of the notes
 * @param anchored index of the footnote by the place where the text refers to it
 */
record Notes(List<Extraction.Footnote> footnotes, NavigableMap<Integer, Integer> anchored) {

  static Notes of(
      List<Joiner.Joined> paragraphs, List<LineReader.Anchor> anchors, NoteMarks marks) {
    var byMark = new HashMap<String, ArrayDeque<Span>>();
    for (var anchor : anchors) {
      byMark.computeIfAbsent(anchor.mark(), mark -> new ArrayDeque<>()).add(anchor.span());
    }
    var footnotes = new ArrayList<Extraction.Footnote>();
    for (var paragraph : paragraphs) {
      if (paragraph.part() != Part.NOTE) {
        continue;
      }
      var reading = paragraph.reading();
      var mark = marks.markOf(reading.text(), true);
      reading = reading.slice(marks.noteMark(reading.text(), true), reading.length());
      if (!reading.isEmpty()) {
        footnotes.add(
            new Extraction.Footnote(
                mark, reading.text(), next(byMark.get(mark)), paragraph.span()));
      }
    }
    var anchored = new TreeMap<Integer, Integer>();
    for (int i = 0; i < footnotes.size(); i++) {
      var anchor = footnotes.get(i).anchor();
      if (anchor != null) {
        anchored.put(anchor.start(), i);
      }
    }
    return new Notes(List.copyOf(footnotes), anchored);
  }

  private static @Nullable Span next(@Nullable ArrayDeque<Span> spans) {
    return spans == null ? null : spans.poll();
  }

  /** Indexes of the footnotes that this paragraph refers to. */
  List<Integer> anchoredIn(Joiner.Joined paragraph) {
    if (anchored.isEmpty() || paragraph.part() == Part.NOTE) {
      return List.of();
    }
    var first = anchored.ceilingKey(paragraph.span().start());
    // a mark at the very end of a paragraph stands right after its last word
    int last = paragraph.span().end() + 1;
    return first == null || first > last
        ? List.of()
        : List.copyOf(new TreeSet<>(anchored.subMap(first, true, last, true).values()));
  }
}
