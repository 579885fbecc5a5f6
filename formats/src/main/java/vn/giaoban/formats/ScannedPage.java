package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From the words of a scanned page to its text. Documents have two columns at two places only: the
 * issuer beside the name of the state or the Party at the head, and the recipients beside the
 * signature at the end. There the left column is written first, and else line by line.
 */
final class ScannedPage {

  /** A gap of so many heights of a line parts two columns; between words it is half of one. */
  private static final double GAP = 1.6;

  /** The head takes less than this share of the first page. */
  private static final double HEAD = 0.4;

  /** The gap between columns is somewhere here, as shares of the width of the text. */
  private static final double LEFTMOST_GAP = 0.25;

  private static final double RIGHTMOST_GAP = 0.65;
  private static final double STEP = 0.01;

  /** A line whose middle is that near to the middle of the page is a title. */
  private static final double CENTRED = 0.05;

  private static final Pattern RECIPIENTS =
      Pattern.compile("^N[ơờoớ]i\\s?nh[ậâaạ]n.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—]? ?\\d{1,4} ?[-–—]?");

  /** Part of a line: words with no wide gap between them. */
  private record Piece(String text, int left, int top, int right, int bottom, ScannedWord first) {

    int middle() {
      return (top + bottom) / 2;
    }

    boolean besides(Piece other) {
      return (middle() > other.top && middle() < other.bottom)
          || (other.middle() > top && other.middle() < bottom);
    }
  }

  /** What is written at once where its first piece stands: two columns. */
  private record Columns(List<Piece> left, List<Piece> right) {

    Set<Piece> all() {
      var all = new HashSet<>(left);
      all.addAll(right);
      return all;
    }

    boolean areTwo() {
      return left.size() > 1 && right.size() > 1;
    }
  }

  private static final Columns NONE = new Columns(List.of(), List.of());

  private final List<Piece> pieces;
  private final boolean first;
  private final int left;
  private final int width;
  private final int height;

  private ScannedPage(List<Piece> pieces, boolean first, int height) {
    this.pieces = pieces;
    this.first = first;
    this.left = pieces.stream().mapToInt(Piece::left).min().orElse(0);
    this.width = pieces.stream().mapToInt(Piece::right).max().orElse(0) - left;
    this.height = height;
  }

  /**
   * The text.
   *
   * @param first whether this is the first page of the document
   * @param width of the page as it lies, in picture elements, as its {@code height}
   */
  static String text(List<ScannedWord> words, boolean first, int width, int height) {
    var turn = Turn.of(words);
    var upright = words.stream().map(word -> turn.back(word, width, height)).toList();
    return new ScannedPage(pieces(upright), first, turn.height(width, height)).text();
  }

  private static List<Piece> pieces(List<ScannedWord> words) {
    var pieces = new ArrayList<Piece>();
    var piece = new ArrayList<ScannedWord>();
    for (var word : words) {
      if (!piece.isEmpty() && !continues(piece.getLast(), word)) {
        add(piece, pieces);
        piece.clear();
      }
      piece.add(word);
    }
    add(piece, pieces);
    return pieces;
  }

  private static boolean continues(ScannedWord word, ScannedWord next) {
    int height = Math.max(word.bottom() - word.top(), next.bottom() - next.top());
    return word.line() == next.line() && next.left() - word.right() < GAP * height;
  }

  private static void add(List<ScannedWord> words, List<Piece> pieces) {
    var text = String.join(" ", words.stream().map(ScannedWord::text).toList());
    // Rules under titles and along tables, and the dirt of the copier.
    if (text.equals("*") || text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(
          new Piece(
              text,
              words.getFirst().left(),
              words.stream().mapToInt(ScannedWord::top).min().orElse(0),
              words.getLast().right(),
              words.stream().mapToInt(ScannedWord::bottom).max().orElse(0),
              words.getFirst()));
    }
  }

  private String text() {
    var head = first ? head() : NONE;
    var closing = closing(head.all());
    var numbers = first ? Set.<Piece>of() : pageNumbers();
    var columns = new ArrayList<>(List.of(head, closing));
    var text = new StringBuilder();
    var before = (Piece) null;
    for (var piece : pieces) {
      if (numbers.contains(piece)) {
        continue;
      }
      var both = columns.stream().filter(c -> c.all().contains(piece)).findFirst();
      if (both.isPresent()) {
        columns.remove(both.get());
        write(both.get(), text);
        before = null;
      } else if (!head.all().contains(piece) && !closing.all().contains(piece)) {
        if (before != null) {
          text.append(between(before, piece));
        }
        text.append(piece.text());
        before = piece;
      }
    }
    return text.toString().strip() + "\n";
  }

  private static String between(Piece before, Piece piece) {
    if (before.first().line() == piece.first().line()) {
      return " ";
    }
    return before.first().paragraph() == piece.first().paragraph() ? "\n" : "\n\n";
  }

  private static void write(Columns columns, StringBuilder text) {
    text.append("\n\n");
    write(columns.left(), text);
    text.append('\n');
    write(columns.right(), text);
    text.append('\n');
  }

  private static void write(List<Piece> column, StringBuilder text) {
    var rest = new ArrayList<>(column);
    rest.sort(Comparator.comparingInt(Piece::middle));
    while (!rest.isEmpty()) {
      var start = rest.getFirst();
      var line = rest.stream().filter(start::besides).toList();
      rest.removeAll(line);
      rest.remove(start);
      text.append(
              String.join(
                  " ",
                  line.stream()
                      .sorted(Comparator.comparingInt(Piece::left))
                      .map(Piece::text)
                      .toList()))
          .append('\n');
    }
  }

  private Columns head() {
    var down = new ArrayList<>(pieces);
    down.sort(Comparator.comparingInt(Piece::middle));
    return widest(down, (int) (height * HEAD));
  }

  /** The pieces above the first that reaches across, wherever the gap lets in most of them. */
  private Columns widest(List<Piece> inOrder, int lowest) {
    var best = NONE;
    for (double share = LEFTMOST_GAP; share <= RIGHTMOST_GAP; share += STEP) {
      var columns = untitled(split(inOrder, left + (int) (share * width), lowest));
      if (columns.areTwo() && columns.all().size() > best.all().size()) {
        best = columns;
      }
    }
    return best;
  }

  private static Columns split(List<Piece> inOrder, int gap, int lowest) {
    var columns = new Columns(new ArrayList<>(), new ArrayList<>());
    for (var piece : inOrder) {
      if ((piece.left() < gap && piece.right() > gap) || piece.middle() > lowest) {
        break;
      }
      (piece.right() <= gap ? columns.left() : columns.right()).add(piece);
    }
    return columns;
  }

  /** Without the short lines of the title below, which stand in the middle and alone. */
  private Columns untitled(Columns columns) {
    var all = new ArrayList<>(columns.all());
    all.sort(Comparator.comparingInt(Piece::middle));
    while (!all.isEmpty() && isTitle(all.getLast(), all)) {
      var title = all.removeLast();
      columns.left().remove(title);
      columns.right().remove(title);
    }
    return columns;
  }

  private boolean isTitle(Piece piece, List<Piece> all) {
    int middle = (piece.left() + piece.right()) / 2;
    return Math.abs(middle - left - width / 2) < CENTRED * width
        && all.stream().noneMatch(other -> !other.equals(piece) && other.besides(piece));
  }

  /** Where the recipients are named, with what stands beside them and below. */
  private Columns closing(Set<Piece> head) {
    var down = new ArrayList<>(pieces);
    down.removeAll(head);
    down.sort(Comparator.comparingInt(Piece::middle));
    var names = down.stream().filter(p -> RECIPIENTS.matcher(p.text()).matches()).findFirst();
    if (names.isEmpty()) {
      return NONE;
    }
    var anchor = names.get();
    var from = down.stream().filter(p -> p.middle() > anchor.top()).toList();
    var columns = widest(from, height);
    if (!columns.left().contains(anchor)) {
      return NONE;
    }
    addAbove(columns, down);
    return columns;
  }

  /** The signature may begin a few lines higher than the recipients. */
  private static void addAbove(Columns columns, List<Piece> down) {
    int border = columns.left().stream().mapToInt(Piece::right).max().orElse(0);
    int highest = columns.all().stream().mapToInt(Piece::top).min().orElse(0);
    for (var piece : down.reversed()) {
      if (piece.middle() >= highest) {
        continue;
      }
      if (piece.left() < border) {
        break;
      }
      columns.right().add(piece);
    }
  }

  /** At the top or at the foot of a page. */
  private Set<Piece> pageNumbers() {
    var numbers = new HashSet<Piece>();
    pieces.stream()
        .min(Comparator.comparingInt(Piece::middle))
        .filter(ScannedPage::isNumber)
        .ifPresent(numbers::add);
    pieces.stream()
        .max(Comparator.comparingInt(Piece::middle))
        .filter(ScannedPage::isNumber)
        .ifPresent(numbers::add);
    return numbers;
  }

  private static boolean isNumber(Piece piece) {
    return PAGE_NUMBER.matcher(piece.text()).matches();
  }
}
