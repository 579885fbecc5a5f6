package vn.giaoban.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a text together from what a file holds one after the other: paragraphs, tables in tables,
 * boxes that float beside a paragraph, notes. Writes into the manuscript as soon as it can.
 */
final class Composition {

  /** What a cell or a paragraph takes even where it is empty. */
  private static final int COST = 8;

  /** What is being filled: the page, a cell, a box or a note. */
  private static final class Frame {
    final @Nullable List<Block> blocks;
    final @Nullable Grid grid;
    Paragraph paragraph = new Paragraph();
    final List<Block> boxes = new ArrayList<>(0);

    Frame(@Nullable List<Block> blocks, @Nullable Grid grid) {
      this.blocks = blocks;
      this.grid = grid;
    }
  }

  private final Limits limits;
  private final Lines lines;
  private final BlockWriter writer;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final SortedMap<Integer, List<Block>> notes = new TreeMap<>();
  private long characters;

  Composition(Manuscript manuscript, Limits limits) {
    this.limits = limits;
    this.lines = new Lines(manuscript);
    this.writer = new BlockWriter(lines);
    frames.push(new Frame(null, null));
  }

  /** Adds words to the open paragraph; line feeds break its line. */
  void text(CharSequence text, @Nullable String font) throws LimitExceeded {
    count(text.length());
    frame().paragraph.add(text, font);
  }

  /** Adds the mark of a note: raised digits, which are letters in older encodings. */
  void mark(String raised) throws LimitExceeded {
    text(raised, FontEncoding.UNICODE_FONT);
  }

  /**
   * Adds words as their font shows them.
   *
   * @param capitals whether small letters are shown as capitals
   * @param raised whether they stand above the line; a number there is the mark of a note
   */
  void words(String words, @Nullable String font, boolean capitals, boolean raised)
      throws LimitExceeded {
    var shown = SymbolFonts.shown(words, font);
    var mark = raised ? NoteNumbers.raisedIfNumber(shown) : shown;
    if (!mark.equals(shown)) {
      mark(mark);
    } else if (capitals) {
      text(FontEncoding.capitals(shown, font), FontEncoding.ofCapitals(font));
    } else {
      text(shown, SymbolFonts.is(font) ? null : font);
    }
  }

  void tab() throws LimitExceeded {
    count(1);
    frame().paragraph.addTab();
  }

  /** The paragraph that is open; for what stands before its words, and what it looks like. */
  Paragraph paragraph() {
    return frame().paragraph;
  }

  void endParagraph() throws LimitExceeded {
    count(COST);
    var frame = frame();
    var paragraph = frame.paragraph;
    frame.paragraph = new Paragraph();
    put(frame, paragraph);
    for (var box : List.copyOf(frame.boxes)) {
      put(frame, box);
    }
    frame.boxes.clear();
  }

  /** Ends the paragraph if it has words. */
  void breakParagraph() throws LimitExceeded {
    if (!frame().paragraph.isBlank() || !frame().boxes.isEmpty()) {
      endParagraph();
    }
  }

  Grid startTable() throws LimitExceeded {
    breakParagraph();
    if (frames.size() > limits.depth()) {
      throw new LimitExceeded("limit-depth", limits.depth());
    }
    var grid = new Grid();
    frames.push(new Frame(new ArrayList<>(), grid));
    return grid;
  }

  void endTable() throws LimitExceeded {
    var grid = frames.pop().grid;
    if (grid != null) {
      put(frame(), grid);
    }
  }

  void startCell() throws LimitExceeded {
    count(COST);
    frames.push(new Frame(new ArrayList<>(), null));
  }

  /**
   * Ends the cell and puts it into the row that the table started last.
   *
   * @param columns how many it takes
   * @param continued whether it only goes on with the cell above
   */
  void endCell(int columns, boolean continued) throws LimitExceeded {
    breakParagraph();
    var blocks = frames.pop().blocks;
    var grid = frame().grid;
    if (blocks != null && grid != null) {
      grid.add(new Grid.Cell(blocks, Math.clamp(columns, 1, Grid.MOST_COLUMNS), continued));
    }
  }

  /** Something that floats beside the open paragraph begins. */
  void startBox() throws LimitExceeded {
    startCell();
  }

  /** Where the open paragraph has words already, the box follows it; otherwise it goes before. */
  void endBox() throws LimitExceeded {
    breakParagraph();
    var blocks = frames.pop().blocks;
    if (blocks == null) {
      return;
    }
    var frame = frame();
    for (var block : blocks) {
      if (frame.paragraph.isBlank() && frame.boxes.isEmpty()) {
        put(frame, block);
      } else {
        frame.boxes.add(block);
      }
    }
  }

  /** A note begins; the text refers to it by its number. */
  void startNote() throws LimitExceeded {
    startCell();
  }

  void endNote(int number) throws LimitExceeded {
    breakParagraph();
    var blocks = frames.pop().blocks;
    if (blocks != null) {
      notes.put(number, blocks);
    }
  }

  /** Writes what is left: the notes, each a line that begins with its mark. */
  void finish() throws LimitExceeded {
    breakParagraph();
    lines.gap();
    for (var note : notes.entrySet()) {
      lines.add(NoteNumbers.mark(note.getKey()), FontEncoding.UNICODE_FONT);
      for (var block : note.getValue()) {
        if (!block.text().isEmpty()) {
          lines.add(" ", null);
          if (block instanceof Paragraph paragraph) {
            paragraph.oneLine(lines, false);
          } else {
            lines.add(block.text().replace('\n', ' '), null);
          }
        }
      }
      lines.end();
    }
  }

  private Frame frame() {
    return frames.getFirst();
  }

  private void put(Frame frame, Block block) throws LimitExceeded {
    if (frame.blocks == null) {
      writer.write(block);
    } else {
      frame.blocks.add(block);
    }
  }

  private void count(int more) throws LimitExceeded {
    characters += more;
    // What is empty or left out in the end took memory as well.
    if (characters > 4L * limits.characters()) {
      throw new LimitExceeded("limit-characters", limits.characters());
    }
  }
}
