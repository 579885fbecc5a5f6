package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the public {@link Arrangement} of a layout. */
final class Arranger {

  /** Text beyond what is read is taken in pieces of this length. */
  private static final int UNREAD_PIECE = 20_000;

  private final Layout layout;
  private final String text;

  /** The rows of tables, by where their lines begin; the values are where they end. */
  private final TreeMap<Integer, Integer> rows = new TreeMap<>();

  /** A block, and the index in the layout's paragraphs of itself and of what it stands under. */
  private record Draft(Arrangement.Block block, int paragraph, @Nullable Integer parent) {}

  private Arranger(Layout layout) {
    this.layout = layout;
    this.text = layout.text();
  }

  static Arrangement of(Layout layout) {
    return new Arranger(layout).arrange();
  }

  private Arrangement arrange() {
    var drafts = new ArrayList<Draft>();
    addLines(drafts);
    addParagraphs(drafts);
    addUnread(drafts);
    drafts.sort(Comparator.comparingInt(draft -> draft.block().start()));
    var places = new HashMap<Integer, Integer>();
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).paragraph() >= 0) {
        places.put(drafts.get(i).paragraph(), i);
      }
    }
    return new Arrangement(text, drafts.stream().map(draft -> placed(draft, places)).toList());
  }

  private static Arrangement.Block placed(Draft draft, Map<Integer, Integer> places) {
    if (draft.parent() == null || !(draft.block() instanceof Arrangement.Words words)) {
      return draft.block();
    }
    return new Arrangement.Words(
        words.part(),
        words.line(),
        words.start(),
        words.marker(),
        places.get(draft.parent()),
        words.title(),
        words.pieces());
  }

  /** Whether the order of columns decides, so that lines are kept as printed. */
  private static boolean byLine(Part part) {
    return part == Part.HEADER || part == Part.CLOSING;
  }

  private void addLines(List<Draft> drafts) {
    for (int i = 0; i < layout.lines().size(); i++) {
      var line = layout.lines().get(i);
      var part = layout.parts().of().get(i);
      if (!line.hasWords()) {
        continue;
      }
      var cells = byLine(part) || part == Part.NOTE ? List.<Span>of() : cells(line.span());
      if (!cells.isEmpty()) {
        rows.put(line.span().start(), line.span().end());
        drafts.add(new Draft(new Arrangement.Row(part, line.span().start(), cells), -1, null));
      } else if (byLine(part)) {
        var columns = line.columns();
        for (int c = 0; c < columns.size(); c++) {
          boolean last = c + 1 == columns.size();
          var pieces = pieces(columns.get(c), last ? text.length() : columns.get(c + 1).source(0));
          drafts.add(
              new Draft(
                  new Arrangement.Words(
                      part, i, pieces.getFirst().start(), "", null, false, pieces),
                  -1,
                  null));
        }
      }
    }
  }

  private void addParagraphs(List<Draft> drafts) {
    int line = 0;
    for (int i = 0; i < layout.paragraphs().size(); i++) {
      var paragraph = layout.paragraphs().get(i);
      if (byLine(paragraph.part()) || isRow(paragraph.span().start())) {
        continue;
      }
      var pieces = pieces(paragraph.reading(), text.length());
      pieces.removeIf(piece -> isRow(piece.start()));
      while (line + 1 < layout.lines().size()
          && layout.lines().get(line + 1).span().start() <= paragraph.span().start()) {
        line++;
      }
      drafts.add(
          new Draft(
              new Arrangement.Words(
                  paragraph.part(),
                  line,
                  paragraph.span().start(),
                  paragraph.marker(),
                  null,
                  paragraph.title(),
                  pieces),
              i,
              paragraph.parent()));
    }
  }

  private void addUnread(List<Draft> drafts) {
    for (int at = Layout.LONGEST_TEXT; at < text.length(); at += UNREAD_PIECE) {
      var piece = new Span(at, Math.min(text.length(), at + UNREAD_PIECE));
      drafts.add(
          new Draft(
              new Arrangement.Words(
                  Part.BODY, layout.lines().size(), at, "", null, false, List.of(piece)),
              -1,
              null));
    }
  }

  private boolean isRow(int place) {
    var row = rows.floorEntry(place);
    return row != null && place < row.getValue();
  }

  /** The cells of a line that begins and ends with a bar; empty where it is none. */
  private List<Span> cells(Span line) {
    var bare = stripped(line.start(), line.end());
    var cells = new ArrayList<Span>();
    if (bare.end() - bare.start() < 2
        || text.charAt(bare.start()) != '|'
        || text.charAt(bare.end() - 1) != '|') {
      return cells;
    }
    int from = bare.start() + 1;
    for (int bar = text.indexOf('|', from); bar >= 0 && bar < bare.end(); ) {
      cells.add(stripped(from, bar));
      from = bar + 1;
      bar = text.indexOf('|', from);
    }
    return cells;
  }

  private Span stripped(int start, int end) {
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isSpace(char c) {
    return LineReader.isBlank(c) || LineReader.isLineEnd(c);
  }

  /**
   * The places of a reading, with the marks of footnotes that it leaves out.
   *
   * @param limit where what follows on the same line begins, if anything does
   */
  private List<Span> pieces(Reading reading, int limit) {
    var pieces = new ArrayList<Span>();
    var runs = reading.runs();
    for (int i = 0; i < runs.size(); i++) {
      var run = runs.get(i);
      int next = i + 1 < runs.size() ? runs.get(i + 1).start() : limit;
      var piece =
          new Span(run.start(), withMark(run.end(), Math.min(next, lineEnd(run.end() - 1))));
      if (!pieces.isEmpty() && pieces.getLast().end() == piece.start()) {
        piece = new Span(pieces.removeLast().start(), piece.end());
      }
      pieces.add(piece);
    }
    return pieces;
  }

  private int lineEnd(int place) {
    int low = 0;
    int high = layout.lines().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (layout.lines().get(middle).span().start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return layout.lines().get(low).span().end();
  }

  /** Where a mark that follows the words on their line ends; {@code from} where there is none. */
  private int withMark(int from, int limit) {
    int end = from;
    for (int i = from; i < limit && !LineReader.isLineEnd(text.charAt(i)); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || LineReader.isSuperscript(c)) {
        end = i + 1;
      } else if (end > from && !isSpace(c)) {
        end = i + 1;
      }
    }
    return end;
  }
}
