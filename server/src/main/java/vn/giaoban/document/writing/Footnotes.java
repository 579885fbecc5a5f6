package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Arrangement;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Part;
import vn.giaoban.text.Span;

/** Brings the footnotes of a reading together with the paragraphs that hold their words. */
final class Footnotes {

  private static final int LONGEST_MARK = 8;
  private static final int BEGINNING = 12;

  private final Extraction reading;
  private final Map<Integer, Integer> byStart = new HashMap<>();
  private final Map<Integer, Arrangement.Words> words = new HashMap<>();

  Footnotes(Extraction reading, Arrangement arrangement) {
    this.reading = reading;
    for (int i = 0; i < reading.footnotes().size(); i++) {
      byStart.put(reading.footnotes().get(i).span().start(), i);
    }
    for (var block : arrangement.blocks()) {
      var index = byStart.get(block.start());
      if (index != null && block.part() == Part.NOTE && block instanceof Arrangement.Words note) {
        words.put(index, note);
      }
    }
  }

  int size() {
    return reading.footnotes().size();
  }

  /** The footnote that this paragraph is; null where the reading has none here. */
  @Nullable Integer at(Arrangement.Words block) {
    var index = byStart.get(block.start());
    return index != null && block.equals(words.get(index)) ? index : null;
  }

  /** Whether the text says where it refers to the note, and the words of the note are there. */
  boolean isAnchored(int index) {
    var anchor = reading.footnotes().get(index).anchor();
    return anchor != null && anchor.end() > anchor.start() && words.containsKey(index);
  }

  /** The mark as printed at the note; its number where the print lost it. */
  String mark(int index) {
    var mark = reading.footnotes().get(index).mark();
    return mark.isBlank() ? String.valueOf(index + 1) : VisibleText.of(mark);
  }

  /** The words of a note without its mark. */
  List<Span> pieces(int index) {
    var note = words.get(index);
    if (note == null) {
      return List.of();
    }
    var pieces = new ArrayList<>(note.pieces());
    var text = reading.footnotes().get(index).text();
    var beginning = text.substring(0, Math.min(BEGINNING, text.length()));
    var first = pieces.getFirst();
    int mark = first.of(reading.text()).indexOf(beginning);
    if (mark >= 0 && mark <= LONGEST_MARK) {
      pieces.set(0, new Span(first.start() + mark, first.end()));
    }
    return pieces;
  }
}
