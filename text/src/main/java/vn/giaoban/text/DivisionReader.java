package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Division.Piece;
import vn.giaoban.text.Division.Sign;

/**
 * Finds where the documents of a text begin: at a whole letterhead behind the closing of another
 * document. To take one document for two harms more than the other way round, so whatever may be an
 * attachment, a form or the mark of a copy is left where it stands. Goes once over the beginnings
 * of lines and looks closely only where a number and symbol may stand.
 */
final class DivisionReader {

  /** Lines that look like a symbol; a text with more is a list of documents. */
  private static final int MOST_CANDIDATES = 1_000;

  private static final int LONGEST_LINE = 300;

  /** Between the symbol of a document and its closing stand more lines than this. */
  private static final int FEWEST_LINES = 2;

  /** The first symbol below so many lines is the document's own. */
  private static final int LINES_ABOVE_OWN = 40;

  /** More where only a post stands above, which may be the name of an issuer. */
  private static final int FEWEST_LINES_SIGNED = 12;

  private static final Pattern RECIPIENTS = Pattern.compile("noi nhan\\b ?[*_ ]*[:.]?.*");
  private static final Pattern FILED = Pattern.compile("- ?luu\\b.{0,90}");
  private static final Pattern CAPACITY =
      Pattern.compile("(?:T/M|K/T|T/L|T/UQ|TUQ|TM|KT|TL)(?:\\.|(?=[ /]))\\s*\\p{Lu}{2}.*");

  private final String text;
  private final Lexicon lexicon;
  private final List<Piece> pieces = new ArrayList<>();
  private int start;

  /** The line with the symbol of the document at hand; -1 where none was met. */
  private int own = -1;

  private List<Sign> signs = List.of();
  private @Nullable FullLetterhead letterhead;
  private int lines;
  private boolean recipients;
  private boolean signature;
  private int candidates;

  private DivisionReader(String text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  static Division read(String input, Lexicon lexicon) {
    var reader = new DivisionReader(Layout.composed(input), lexicon);
    reader.read();
    return new Division(reader.text, reader.pieces);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !LineReader.isLineEnd(text.charAt(end))) {
        end++;
      }
      line(at, end);
      at = end + 1;
    }
    end(text.length());
  }

  private void line(int from, int end) {
    int first = from;
    while (first < end && isMark(text.charAt(first))) {
      first++;
    }
    if (first == end) {
      return;
    }
    lines++;
    switch (Fold.of(text.charAt(first))) {
      case 'n' ->
          recipients |= lines > FEWEST_LINES && RECIPIENTS.matcher(folded(first, end)).matches();
      case '-' -> recipients |= lines > FEWEST_LINES && FILED.matcher(folded(first, end)).matches();
      case 't', 'k' ->
          signature |= lines > FEWEST_LINES && CAPACITY.matcher(piece(first, end)).matches();
      case 's' -> {
        if (first + 1 < end
            && Fold.of(text.charAt(first + 1)) == 'o'
            && candidates < MOST_CANDIDATES) {
          symbol(from, piece(first, end));
        }
      }
      default -> {}
    }
    if ((recipients || signature) && candidates < MOST_CANDIDATES && own >= 0) {
      dated(from, first, end);
    }
  }

  /** A document without number and symbol is known by the rest of its letterhead. */
  private void dated(int from, int first, int end) {
    if (end - first <= LONGEST_LINE
        && text.indexOf("ngày ", first, end) >= 0
        && FullLetterhead.isDated(folded(first, end))) {
      candidate(from);
    }
  }

  private String folded(int from, int end) {
    return Fold.of(piece(from, end));
  }

  private String piece(int from, int end) {
    return text.substring(from, Math.min(end, from + LONGEST_LINE));
  }

  private static boolean isMark(char c) {
    return c <= ' ' || c == '*' || c == '_' || c == '|' || c == '#' || c == '>' || c == '\u00a0';
  }

  private void symbol(int at, String line) {
    if (!FullLetterhead.isSymbol(line.replaceAll("[\\s*_|]+", " ").strip())) {
      return;
    }
    if (own < 0 && lines < LINES_ABOVE_OWN && !recipients && !signature) {
      own = at;
      lines = 0;
      return;
    }
    candidate(at);
  }

  private void candidate(int at) {
    candidates++;
    if (letterhead == null && own >= 0) {
      letterhead = FullLetterhead.of(text, 0, own, lexicon);
      signs = letterhead == null ? List.of() : List.copyOf(letterhead.signs());
    }
    var found = FullLetterhead.of(text, start, at, lexicon);
    if (found != null && beginsDocument(found)) {
      end(found.start());
      begin(found);
    }
  }

  /** A draft without number and closing is an attachment of the document before it. */
  private void end(int end) {
    if (!pieces.isEmpty() && signs.contains(Sign.UNNUMBERED) && !recipients && !signature) {
      var before = pieces.removeLast();
      pieces.add(new Piece(new Span(before.span().start(), end), before.signs()));
    } else {
      pieces.add(new Piece(new Span(start, end), signs));
    }
  }

  private void begin(FullLetterhead found) {
    var why = new ArrayList<Sign>();
    if (recipients) {
      why.add(Sign.AFTER_RECIPIENTS);
    }
    if (signature || found.signature()) {
      why.add(Sign.AFTER_SIGNATURE);
    }
    why.addAll(found.signs());
    start = found.start();
    own = start;
    signs = List.copyOf(why);
    letterhead = found;
    lines = 0;
    recipients = false;
    signature = false;
  }

  private boolean beginsDocument(FullLetterhead found) {
    return found.start() > start
        && (recipients || signature || (found.signature() && lines > FEWEST_LINES_SIGNED))
        && found.bounds().isEmpty()
        && found.isWhole()
        && !found.isEnclosedIn(letterhead)
        && (letterhead == null || !found.repeats(letterhead));
  }
}
