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
    var footnotes = new ArrayList<Extraction.Footnote>();
    for (var paragraph : paragraphs) {
      if (paragraph.part() != Part.NOTE) {
        continue;
      }
      var reading = paragraph.reading();
      var mark = marks.markOf(reading.text(), true);
      reading = reading.slice(marks.noteMark(reading.text(), true), reading.length());
      if (!reading.isEmpty()) {
        footnotes.add(new Extraction.Footnote(mark, reading.text(), null, paragraph.span()));
      }
    }
    anchor(footnotes, anchors);
    var anchored = new TreeMap<Integer, Integer>();
    for (int i = 0; i < footnotes.size(); i++) {
      var anchor = footnotes.get(i).anchor();
      if (anchor != null) {
        anchored.put(anchor.start(), i);
      }
    }
    return new Notes(List.copyOf(footnotes), anchored);
  }

  /** By their marks; those whose marks were lost in their order, where there are as many. */
  private static void anchor(List<Extraction.Footnote> footnotes, List<LineReader.Anchor> anchors) {
    var byMark = new HashMap<String, ArrayDeque<Span>>();
    for (var anchor : anchors) {
      byMark.computeIfAbsent(anchor.mark(), mark -> new ArrayDeque<>()).add(anchor.span());
    }
    var lost = byMark.get("");
    long unmarked = footnotes.stream().filter(note -> note.mark().isEmpty()).count();
    if (lost != null && lost.size() != unmarked) {
      byMark.remove("");
    }
    boolean known = footnotes.stream().anyMatch(note -> byMark.containsKey(note.mark()));
    boolean inOrder = !known && anchors.size() == footnotes.size();
    for (int i = 0; i < footnotes.size(); i++) {
      var note = footnotes.get(i);
      var place = inOrder ? anchors.get(i).span() : next(byMark.get(note.mark()));
      footnotes.set(i, new Extraction.Footnote(note.mark(), note.text(), place, note.span()));
    }
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
