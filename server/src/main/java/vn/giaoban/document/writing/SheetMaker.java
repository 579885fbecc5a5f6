package vn.giaoban.document.writing;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.giaoban.document.writing.Passage.Mark;
import vn.giaoban.document.writing.Sheet.Align;
import vn.giaoban.document.writing.Sheet.Element;
import vn.giaoban.document.writing.Sheet.Run;
import vn.giaoban.text.Arrangement;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Part;
import vn.giaoban.text.Span;

/** Sets a document in the printed form: paragraphs, tables, footnotes; header and closing apart. */
final class SheetMaker {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Manuscript manuscript;
  private final Extraction reading;
  private final Arrangement arrangement;
  private final List<Mark> marks;
  private final Footnotes footnotes;
  private final List<Element> elements = new ArrayList<>();
  private final Set<Integer> referred = new HashSet<>();

  /** Footnotes that nothing above them refers to: they are printed where they stand. */
  private final Set<Integer> inPlace = new HashSet<>();

  private SheetMaker(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.reading = manuscript.reading();
    this.arrangement = DocumentReader.standard().arrange(reading.text());
    this.marks = Marks.notes(reading);
    this.footnotes = new Footnotes(reading, arrangement);
  }

  static Sheet of(Manuscript manuscript) {
    return new SheetMaker(manuscript).make();
  }

  private Sheet make() {
    boolean header = false;
    boolean appendix = false;
    var closing = new ArrayList<Arrangement.Words>();
    for (var block : arrangement.blocks()) {
      if (block.part() == Part.HEADER) {
        if (!header) {
          elements.addAll(HeaderForm.of(HeaderLines.of(arrangement, reading.document())));
        }
        header = true;
      } else if (block.part() == Part.CLOSING && block instanceof Arrangement.Words words) {
        closing.add(words);
      } else {
        if (block.part() == Part.APPENDIX && !appendix) {
          close(closing);
          elements.add(new Sheet.PageBreak());
          appendix = true;
        }
        add(block);
      }
    }
    close(closing);
    var notes = new ArrayList<List<Run>>();
    var noteMarks = new ArrayList<String>();
    for (int i = 0; i < footnotes.size(); i++) {
      notes.add(inPlace.contains(i) ? List.of() : runs(footnotes.pieces(i)));
      noteMarks.add(footnotes.mark(i));
    }
    return new Sheet(elements, notes, noteMarks, note());
  }

  private void close(List<Arrangement.Words> closing) {
    if (!closing.isEmpty()) {
      elements.addAll(ClosingForm.of(reading, closing));
      closing.clear();
    }
  }

  private void add(Arrangement.Block block) {
    switch (block) {
      case Arrangement.Row row -> addRow(row);
      case Arrangement.Words words -> addWords(words);
    }
  }

  private void addRow(Arrangement.Row row) {
    var cells = new ArrayList<List<Run>>();
    for (var cell : row.cells()) {
      cells.add(cell.end() > cell.start() ? runs(List.of(cell)) : List.of());
    }
    if (!elements.isEmpty() && elements.getLast() instanceof Sheet.Table table) {
      table.rows().add(cells);
    } else {
      elements.add(new Sheet.Table(new ArrayList<>(List.of(cells))));
    }
  }

  private void addWords(Arrangement.Words words) {
    var note = footnotes.at(words);
    if (note != null && !referred.add(note)) {
      return;
    }
    if (note != null) {
      inPlace.add(note);
    }
    var text = runs(words.pieces());
    if (!words.marker().isEmpty()) {
      text.addFirst(Run.of(words.marker() + " "));
    }
    if (words.part() == Part.NOTE) {
      elements.add(
          new Sheet.Text(text, Align.JUSTIFIED, Sheet.NOTE_SIZE, Sheet.INDENT, 0, 3, false));
      return;
    }
    boolean centred = words.title() && words.marker().isEmpty() && isCapitals(text);
    boolean appendixTitle =
        words.part() == Part.APPENDIX && words.marker().isEmpty() && isCapitals(text);
    if (words.title() || appendixTitle) {
      text.replaceAll(run -> run.in(true, false));
    }
    elements.add(
        new Sheet.Text(
            text,
            centred || appendixTitle ? Align.CENTRE : Align.JUSTIFIED,
            Sheet.BODY_SIZE,
            centred || appendixTitle ? 0 : Sheet.INDENT,
            0,
            6,
            words.title() || appendixTitle));
  }

  private static boolean isCapitals(List<Run> runs) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 1
        && text.length() < 200;
  }

  private List<Run> runs(List<Span> pieces) {
    var runs = new ArrayList<Run>();
    for (var stretch : Passage.of(reading.text(), pieces, marks)) {
      var note =
          stretch.marks().stream().filter(mark -> footnotes.isAnchored(mark.index())).findFirst();
      if (note.isPresent() && referred.add(note.get().index())) {
        int index = note.get().index();
        if (!runs.isEmpty()) {
          // the mark stands with the word before it, also where the text has a blank there
          var last = runs.removeLast();
          runs.add(last.footnote() >= 0 ? last : Run.of(last.text().stripTrailing()));
        }
        runs.add(new Run(footnotes.mark(index), false, false, index));
      } else {
        runs.add(Run.of(stretch.text()));
      }
    }
    return runs;
  }

  private String note() {
    var note =
        new StringBuilder("Bản sao do hệ thống Giao Ban lập ngày ")
            .append(manuscript.writtenOn().format(DAY))
            .append(" từ nội dung đã đọc của văn bản; không thay bản gốc đã ký.");
    var read = reading.document();
    var holds = manuscript.header();
    var completed = new ArrayList<String>();
    if (holds.kindName() != null && !holds.kindName().equals(read.kindName())) {
      completed.add("tên loại “" + holds.kindName() + "”");
    }
    if (holds.symbol() != null && !holds.symbol().equals(read.symbol())) {
      completed.add("số, ký hiệu “" + holds.symbol() + "”");
    }
    if (holds.issuer() != null && !holds.issuer().equals(read.issuer())) {
      completed.add("cơ quan ban hành “" + holds.issuer() + "”");
    }
    if (holds.issuedOn() != null && !Objects.equals(holds.issuedOn(), read.date())) {
      completed.add("ngày ban hành " + holds.issuedOn().format(DAY));
    }
    if (holds.title() != null && !holds.title().equals(read.title())) {
      completed.add("trích yếu “" + holds.title() + "”");
    }
    if (!completed.isEmpty()) {
      note.append(" Do người dùng bổ sung: ").append(String.join("; ", completed)).append('.');
    }
    return VisibleText.of(note.toString());
  }
}
