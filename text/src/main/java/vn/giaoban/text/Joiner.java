package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins lines that the edge of the page, or its end, cut out of one paragraph. */
final class Joiner {

  /**
   * A paragraph before its place in the outline is known.
   *
   * @param lines how many printed lines it takes
   */
  record Joined(Part part, @Nullable Marker marker, Reading reading, Span span, int lines) {}

  /** Fields that are written with a dash between them. */
  private static final List<Dashed> DASHED =
      List.of(
          new Dashed("chinh tri", "xa hoi"),
          new Dashed("kinh te", "xa hoi"),
          new Dashed("van hoa", "xa hoi"),
          new Dashed("chinh tri xa hoi", "nghe nghiep"),
          new Dashed("xa hoi", "nghe nghiep"),
          new Dashed("quoc phong", "an ninh"),
          new Dashed("quan su", "quoc phong"));

  /** "Đơn vị chủ trì: …": a line by itself below the task. */
  private static final TaskLabels LABELS = new TaskLabels();

  private record Dashed(String first, String second) {}

  /** A paragraph that a page cut is longer than this. */
  private static final int CUT_PARAGRAPH = 40;

  /** Titles take fewer lines; a line of running text without stop goes on. */
  private static final int RUNNING_TEXT = 3;

  /** What is longer is no paragraph and is taken in pieces. */
  private static final int LONGEST_PARAGRAPH = 30_000;

  /** What counts up to a marker within a sentence stands at most so many lines before it. */
  private static final int FURTHEST_BEFORE = 12;

  /** A first line set in by so many blanks begins a paragraph. */
  private static final int INDENT = 3;

  /** Behind the last words of a row; where there is more, its last cells are empty. */
  private static final int ROW_END = 2;

  private final List<Line> lines;
  private final List<Part> parts;
  private final Wrapping wrapping;
  private final NoteMarks marks;
  private final Lexicon lexicon;
  private final NameWords names;
  private final List<Joined> joined = new ArrayList<>();

  private final List<Line> open = new ArrayList<>();
  private @Nullable Part openPart;
  private boolean openCapitals;
  private int openLength;

  /** Footnotes met while a paragraph is open: the page was cut here, the paragraph may go on. */
  private final List<Line> note = new ArrayList<>();

  private final List<Joined> notesMet = new ArrayList<>();

  private Joiner(
      List<Line> lines, List<Part> parts, Wrapping wrapping, NoteMarks marks, Lexicon lexicon) {
    this.marks = marks;
    this.lines = lines;
    this.parts = parts;
    this.wrapping = wrapping;
    this.lexicon = lexicon;
    this.names = new NameWords(lines, lexicon);
  }

  /** The paragraphs of every part that has such; header and closing are left as lines. */
  static List<Joined> join(
      List<Line> lines, List<Part> parts, Wrapping wrapping, NoteMarks marks, Lexicon lexicon) {
    return GroupRows.join(new Joiner(lines, parts, wrapping, marks, lexicon).join());
  }

  private List<Joined> join() {
    boolean blank = false;
    boolean rule = false;
    boolean page = false;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.hasWords() || (line.isPageNumber() && parts.get(i) == Part.BODY)) {
        blank = true;
        page |= line.hasWords();
        rule |= line.kind() == Line.Kind.RULE;
        continue;
      }
      if (parts.get(i) == Part.NOTE) {
        if (note.isEmpty() || marks.noteMark(line.text(), true) > 0 || endsUnmarkedNote()) {
          closeNote();
        }
        note.add(line);
        blank = true;
        // the rule above a note is the note's
        rule = false;
        page = true;
        continue;
      }
      closeNote();
      if (open.isEmpty() || parts.get(i) != openPart || rule || !goesOn(i, blank, page)) {
        close();
        openPart = parts.get(i);
      }
      openCapitals = (open.isEmpty() || openCapitals) && Parts.isCapitals(line.text());
      openLength += line.reading().length() + 1;
      open.add(line);
      blank = false;
      rule = false;
      page = false;
    }
    closeNote();
    close();
    return joined;
  }

  private boolean endsUnmarkedNote() {
    return marks.noteMark(note.getFirst().text(), true) == 0
        && Parts.endsSentence(note.getLast().text());
  }

  private void closeNote() {
    if (!note.isEmpty()) {
      notesMet.add(paragraph(Part.NOTE, note));
      note.clear();
    }
  }

  private void close() {
    if (!open.isEmpty() && openPart != null) {
      if (open.getFirst().row()) {
        row(openPart, open.getFirst());
      } else {
        joined.add(paragraph(openPart, open));
      }
      open.clear();
      openLength = 0;
    }
    joined.addAll(notesMet);
    notesMet.clear();
  }

  /** A row of a table; one with nothing but a numeral and a name titles the rows below. */
  private void row(Part part, Line line) {
    var cells = line.columns();
    var reading = line.reading();
    boolean group = cells.size() <= 2 && line.span().end() - reading.span().end() > ROW_END;
    var marker = group ? Marker.at(reading) : null;
    if (marker != null && marker.rank().compareTo(Marker.Rank.ROMAN) <= 0) {
      joined.add(
          new Joined(
              part, marker, reading.slice(marker.length(), reading.length()), reading.span(), 1));
    } else if (group && cells.size() == 2 && GroupRows.isNumeral(cells.getFirst())) {
      cells.forEach(cell -> joined.add(new Joined(part, null, cell, cell.span(), 1)));
    } else {
      joined.add(new Joined(part, null, reading, reading.span(), 1));
    }
  }

  private static Joined paragraph(Part part, List<Line> lines) {
    var reading = Line.joined(lines);
    var span = reading.span();
    boolean marked = part != Part.NOTE && part != Part.HEADER;
    var marker =
        marked
            ? Marker.at(isOnlyMarker(lines.getFirst()) ? lines.getFirst().reading() : reading)
            : null;
    if (marker != null) {
      reading = reading.slice(marker.length(), reading.length());
    }
    return new Joined(part, marker, reading, span, lines.size());
  }

  private boolean goesOn(int index, boolean blank, boolean page) {
    var next = lines.get(index);
    if (openLength + next.reading().length() > LONGEST_PARAGRAPH) {
      return false;
    }
    var last = open.getLast();
    if (last.row() || next.row()) {
      return false;
    }
    boolean first = open.size() == 1;
    boolean marked = Marker.at(open.getFirst().reading()) != null;
    var text = last.text();
    char begin = next.text().charAt(0);
    var marker = Marker.at(next.reading());
    boolean ends = Parts.endsSentence(text) || last.endsWithAnchor();
    if (blank) {
      boolean running = last.reading().length() > CUT_PARAGRAPH || !first || page;
      boolean cut =
          page
              && (open.size() >= RUNNING_TEXT
                  || lexicon.leavesOpen(lastWord(last))
                  || (openCapitals && Parts.isCapitals(next.text())));
      return marker == null && !ends && running && (Character.isLowerCase(begin) || cut);
    }
    if (first && marker == null && isOnlyMarker(last)) {
      return true;
    }
    if (next.indent() >= last.indent() + INDENT && (ends || !Character.isLowerCase(begin))) {
      return false;
    }
    if (marker != null) {
      boolean dash = marker.rank() == Marker.Rank.BULLET;
      return dash
          ? !ends
              && (wrapping.isFull(last, next) || isCutAtDash(last, next, marker, first && marked))
          : wrapping.isFull(last, next) && countsOn(marker);
    }
    if (openCapitals) {
      return Parts.isCapitals(next.text())
          && !ends
          && !next.text().endsWith(":")
          && !TaskColumns.isNumberHead(next.text());
    }
    if (Character.isLowerCase(begin) || ",;:)./%”".indexOf(begin) >= 0) {
      return true;
    }
    if (LABELS.at(next.text()) != null) {
      return false;
    }
    if (!wrapping.isBroken() || last.reading().length() > Wrapping.LONGEST) {
      return false;
    }
    if (ends) {
      if (text.endsWith(":")) {
        return first
            && marked
            && last.folded().contains(" ve ")
            && wrapping.isFull(last, next)
            && lexicon.opensInstruction(Fold.words(head(next)));
      }
      return !isCutShort(index)
          && ((first && !lexicon.opensInstruction(Fold.words(head(next))))
              ? wrapping.mayBeFull(last, next, true)
              : wrapping.isFull(last, next));
    }
    if (",-–(".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return true;
    }
    if (first && marked && isTitle(last) && wrapping.isShort(last, next)) {
      return false;
    }
    if (lexicon.leavesOpen(lastWord(last))
        || Character.isDigit(begin)
        || open.size() >= RUNNING_TEXT) {
      return true;
    }
    if (first
        && marked
        && wrapping.isShort(last, next)
        && !names.follow(lastWord(last), firstWord(next))
        && !endsWithPost(next)) {
      return false;
    }
    if (wrapping.spaced() || (last.reading().length() > CUT_PARAGRAPH && endsWithPost(next))) {
      return true;
    }
    if (marked && Character.isUpperCase(begin)) {
      var word = firstWord(next);
      if (names.follow(lastWord(last), word)) {
        return true;
      }
      boolean cutName =
          wrapping.isFull(last, next) && Character.isUpperCase(lastWord(last).charAt(0));
      if (!cutName && !names.isName(word) && !lexicon.isSurname(word)) {
        return false;
      }
    }
    return wrapping.mayBeFull(last, next, first)
        && !(first && lexicon.opensInstruction(Fold.words(head(next))));
  }

  /**
   * "Giao: (i) Sở A rà soát," before "(ii) Sở B bố trí": within the paragraph stands what counts up
   * to this marker, so that it begins none.
   */
  private boolean countsOn(Marker marker) {
    var before = marker.before();
    if (before == null) {
      return false;
    }
    for (int i = Math.max(0, open.size() - FURTHEST_BEFORE); i < open.size(); i++) {
      int at = open.get(i).text().indexOf(before);
      if (at > 0 || (at == 0 && i > 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "… các tổ chức chính trị" before "- xã hội …", "Đề nghị … tuyến Khe Đá" before "- Hà Lam …":
   * the dash joins two words, and begins no item.
   */
  private boolean isCutAtDash(Line last, Line next, Marker dash, boolean item) {
    var text = next.text();
    if (dash.length() >= text.length()
        || text.charAt(0) != '-'
        || last.reading().length() <= CUT_PARAGRAPH
        || last.text().endsWith(",")) {
      return false;
    }
    if (Character.isLowerCase(text.charAt(dash.length()))) {
      var behind = Fold.words(text.substring(dash.length()));
      return DASHED.stream()
          .anyMatch(pair ->
              Fold.words(last.text()).endsWith(" " + pair.first())
                  && behind.startsWith(pair.second() + " "));
    }
    var begin = Marker.at(open.getFirst().reading());
    return item
        && begin != null
        && Character.isUpperCase(lastWord(last).charAt(0))
        && lexicon.opensInstruction(Fold.words(open.getFirst().text().substring(begin.length())))
        && !lexicon.opensInstruction(Fold.words(text.substring(dash.length())))
        && wrapping.mayBeFull(last, next, true);
  }

  /**
   * Whether the line ends far from the edge although its sentence goes on: some sources set the
   * first line of a paragraph so.
   */
  private boolean isCutShort(int index) {
    if (index + 1 >= lines.size() || parts.get(index + 1) != parts.get(index)) {
      return false;
    }
    var line = lines.get(index);
    var after = lines.get(index + 1);
    return after.hasWords()
        && Character.isLowerCase(after.text().charAt(0))
        && !Parts.endsSentence(line.text())
        && wrapping.isCutShort(line, after);
  }

  /** "…; Chỉ huy trưởng" before "Bộ Chỉ huy …": the post goes on with its body. */
  private boolean endsWithPost(Line next) {
    var words = Fold.words(open.getLast().text());
    int second = words.lastIndexOf(' ', words.lastIndexOf(' ') - 1);
    int third = second < 0 ? -1 : words.lastIndexOf(' ', second - 1);
    return (lexicon.isPost(words.substring(second + 1))
            || lexicon.isPost(words.substring(third + 1)))
        && lexicon.opensBody(Fold.words(head(next)));
  }

  /** "1. Kết quả đạt được": whole as it is, although other lines that end so go on. */
  private boolean isTitle(Line line) {
    var marker = Marker.at(line.reading());
    return marker != null
        && lexicon.opensPlainTitle(Fold.words(line.text().substring(marker.length())));
  }

  private static boolean isOnlyMarker(Line line) {
    var marker = Marker.at(line.reading());
    return marker != null && marker.length() >= line.reading().length();
  }

  private static String lastWord(Line line) {
    var text = line.text();
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static String firstWord(Line line) {
    var text = line.text();
    int blank = text.indexOf(' ');
    return blank < 0 ? text : text.substring(0, blank);
  }

  private static String head(Line line) {
    var text = line.text();
    return text.substring(0, Math.min(40, text.length()));
  }
}
