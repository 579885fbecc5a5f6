package vn.giaoban.formats;

import java.util.Objects;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.jspecify.annotations.Nullable;

/** The text of one binary Word file: paragraphs, tables, notes, boxes and printed numbers. */
final class DocText {

  private static final char NOTE = '\u0002';
  private static final char DRAWING = '\b';
  private static final char CELL_END = '\u0007';
  private static final char FIELD_BEGIN = '\u0013';
  private static final char FIELD_SEPARATOR = '\u0014';
  private static final char FIELD_END = '\u0015';
  private static final char HYPHEN_KEPT = '\u001e';
  private static final char HYPHEN_OPTIONAL = '\u001f';

  /** As the sprm for the place above the line has it. */
  private static final int RAISED = 1;

  private static final int CENTRED = 1;
  private final HWPFDocumentCore document;
  private final Composition page;
  private final LeftOut leftOut;
  private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();
  private WordFields fields;
  private boolean boxesWritten;
  private boolean inNote;
  private int notes;

  DocText(HWPFDocumentCore document, Composition page, LeftOut leftOut) {
    this.document = document;
    this.page = page;
    this.leftOut = leftOut;
    this.fields = new WordFields(leftOut);
  }

  void read() throws LimitExceeded {
    range(document.getRange(), 0);
    boxes();
    page.finish();
  }

  /** What stands in a range, tables of the level above as tables. */
  private void range(Range range, int level) throws LimitExceeded {
    int count = range.numParagraphs();
    for (int i = 0; i < count; i++) {
      var paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        var table = range.getTable(paragraph);
        table(table, level + 1);
        i += Math.max(1, table.numParagraphs()) - 1;
      } else {
        paragraph(paragraph);
      }
    }
  }

  private void table(Table table, int level) throws LimitExceeded {
    var grid = page.startTable();
    boolean drawn = false;
    for (int r = 0; r < table.numRows(); r++) {
      var row = table.getRow(r);
      grid.startRow();
      for (int c = 0; c < row.numCells(); c++) {
        var cell = row.getCell(c);
        page.startCell();
        range(cell, level);
        page.endCell(1, cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged());
        drawn |= isDrawn(cell);
      }
    }
    grid.rule(drawn ? Grid.Ruling.DRAWN : Grid.Ruling.NONE);
    page.endTable();
  }

  private static boolean isDrawn(TableCell cell) {
    return isLine(cell.getBrcTop())
        || isLine(cell.getBrcLeft())
        || isLine(cell.getBrcBottom())
        || isLine(cell.getBrcRight());
  }

  private static boolean isLine(@Nullable BorderCode border) {
    return border != null && border.getBorderType() != 0 && border.getBorderType() != 0xFF;
  }

  private void paragraph(org.apache.poi.hwpf.usermodel.Paragraph paragraph) throws LimitExceeded {
    if (!inNote) {
      number(paragraph);
    }
    page.paragraph().centre(paragraph.getJustification() == CENTRED);
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      run(paragraph.getCharacterRun(i));
    }
  }

  private void number(org.apache.poi.hwpf.usermodel.Paragraph paragraph) throws LimitExceeded {
    if (!paragraph.isInList() || paragraph.text().isBlank()) {
      return;
    }
    var list = paragraph.getList();
    if (list == null) {
      return;
    }
    var printed =
        AbstractWordUtils.getBulletText(numbering, list, (char) paragraph.getIlvl()).strip();
    if (!printed.isEmpty()) {
      // fonts older than Unicode show the soft hyphen, and so do lists set in them
      page.text(SymbolFonts.bullet(printed, null).replace('\u00ad', '-') + " ", null);
    }
  }

  private void run(CharacterRun run) throws LimitExceeded {
    var text = run.text();
    if (run.isSymbol()) {
      symbol(run);
      return;
    }
    if (!inNote && !run.isMarkedDeleted() && !run.isVanished()) {
      note(run);
    }
    var words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '\u00a0') {
        words.append(c);
        continue;
      }
      switch (c) {
        case '\u00a0' -> words.append(c);
        case HYPHEN_KEPT -> words.append('-');
        // the same sign is a letter in TCVN3
        case HYPHEN_OPTIONAL -> words.append('\u00ad');
        case NOTE -> {}
        default -> {
          words(words, run);
          control(c, run);
        }
      }
    }
    words(words, run);
  }

  private void control(char c, CharacterRun run) throws LimitExceeded {
    switch (c) {
      case FIELD_BEGIN -> fields.mark("begin");
      case FIELD_SEPARATOR -> fields.mark("separate");
      case FIELD_END -> fields.mark("end");
      case '\t' -> {
        if (isShown(run)) {
          page.tab();
        }
      }
      case '\u000b', '\u000e' -> {
        if (isShown(run)) {
          page.text("\n", null);
        }
      }
      case '\r', '\f' -> {
        if (c == '\r') {
          page.endParagraph();
        } else {
          page.breakParagraph();
        }
      }
      case CELL_END -> page.breakParagraph();
      case DRAWING -> boxes();
      default -> {}
    }
  }

  private boolean isShown(CharacterRun run) {
    return fields.isShown() && !run.isVanished() && !run.isMarkedDeleted();
  }

  private void words(StringBuilder words, CharacterRun run) throws LimitExceeded {
    if (words.isEmpty()) {
      return;
    }
    var text = words.toString();
    words.setLength(0);
    if (!fields.isShown()) {
      fields.instruct(text);
    } else if (run.isMarkedDeleted()) {
      leftOut.delete();
    } else if (run.isVanished()) {
      leftOut.hide(text);
    } else {
      if (run.isMarkedInserted()) {
        leftOut.insert();
      }
      page.words(
          text,
          run.getFontName(),
          run.isCapitalized() || run.isSmallCaps(),
          run.getSubSuperScriptIndex() == RAISED);
    }
  }

  private void symbol(CharacterRun run) throws LimitExceeded {
    if (isShown(run)) {
      var font = run.getSymbolFont();
      page.text(
          SymbolFonts.shown(
              String.valueOf(run.getSymbolCharacter()),
              font == null ? null : font.getMainFontName()),
          null);
    }
  }

  /** The note that is referred to where the run begins, if any. */
  private void note(CharacterRun run) throws LimitExceeded {
    if (document instanceof HWPFDocument word) {
      note(run, word, word.getFootnotes(), word.getFootnoteRange());
      note(run, word, word.getEndnotes(), word.getEndnoteRange());
    }
  }

  private void note(CharacterRun run, HWPFDocument word, @Nullable Notes table, Range range)
      throws LimitExceeded {
    if (table == null || table.getNotesCount() == 0 || range == null) {
      return;
    }
    int index = table.getNoteIndexByAnchorPosition(run.getStartOffset());
    if (index < 0) {
      return;
    }
    int first = range.getStartOffset();
    var note =
        new Range(
            first + table.getNoteTextStartOffset(index),
            first + table.getNoteTextEndOffset(index),
            word);
    page.mark(NoteNumbers.mark(++notes));
    page.startNote();
    inNote = true;
    aside(note);
    inNote = false;
    page.endNote(notes);
  }

  /** Text boxes are kept apart from the places where they float; they come where the first is. */
  private void boxes() throws LimitExceeded {
    if (boxesWritten || !(document instanceof HWPFDocument word)) {
      return;
    }
    var boxes = word.getMainTextboxRange();
    if (boxes == null || boxes.text().isBlank()) {
      return;
    }
    boxesWritten = true;
    page.startBox();
    aside(boxes);
    page.endBox();
  }

  private void aside(Range range) throws LimitExceeded {
    var outside = fields;
    fields = new WordFields(leftOut);
    range(range, 0);
    page.breakParagraph();
    fields = Objects.requireNonNull(outside);
  }
}
