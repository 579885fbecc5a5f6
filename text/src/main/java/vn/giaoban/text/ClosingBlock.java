package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;

/** Finds where recipients and signature begin. */
final class ClosingBlock {

  private static final String RECIPIENTS_WORDS = "noi nhan";
  private static final Pattern RECIPIENTS = Pattern.compile(RECIPIENTS_WORDS + " ?[:.]?.{0,60}");
  private static final Pattern CAPACITY =
      Pattern.compile("(?:T/M|K/T|T/L|T/UQ|TUQ|TM|KT|TL|Q)(?:\\.|(?=[ /]))\\s*\\p{Lu}.*");
  private static final Pattern FILED = Pattern.compile("- ?luu\\b.*");

  /** Recipients and signature take no more lines than this. */
  private static final int LINES = 60;

  private static final int SIGNATURE_LINE = 60;
  private static final int RECIPIENT_LINE = 100;

  private final List<Line> lines;
  private final int from;
  private final Lexicon lexicon;

  private ClosingBlock(List<Line> lines, int from, Lexicon lexicon) {
    this.lines = lines;
    this.from = from;
    this.lexicon = lexicon;
  }

  /**
   * The first line of recipients or signature, whichever comes first.
   *
   * @param from the first line that may be
   * @return -1 where there is neither
   */
  static int start(List<Line> lines, int from, Lexicon lexicon) {
    return new ClosingBlock(lines, from, lexicon).start();
  }

  private int start() {
    for (int i = from; i < lines.size(); i++) {
      if (announcesRecipients(lines.get(i))) {
        return signatureAbove(i);
      }
    }
    int filed =
        lastLine(line ->
            line.text().charAt(0) == '-'
                && line.reading().length() < RECIPIENT_LINE
                && FILED.matcher(line.folded()).matches());
    return filed >= 0 ? signatureAbove(listStart(filed)) : signature();
  }

  private static boolean announcesRecipients(Line line) {
    return line.hasWords()
        && Fold.startsWith(line.text(), RECIPIENTS_WORDS)
        && RECIPIENTS.matcher(line.folded()).matches();
  }

  private interface Test {
    boolean holds(Line line);
  }

  private int lastLine(Test test) {
    int seen = 0;
    for (int i = lines.size() - 1; i >= from && seen < LINES; i--) {
      if (lines.get(i).hasWords()) {
        seen++;
        if (test.holds(lines.get(i))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** A signature by itself: the capacity, or else a post in capitals. */
  private int signature() {
    int capacity = lastLine(this::isCapacity);
    if (capacity >= 0) {
      return signatureAbove(capacity);
    }
    int post =
        lastLine(line ->
            isSignatureLine(line)
                && lexicon.opensPost(Fold.words(line.text()))
                && Marker.at(line.reading()) == null);
    int left = 0;
    for (int i = post + 1; post >= 0 && i < lines.size(); i++) {
      left += lines.get(i).hasWords() ? 1 : 0;
    }
    return left >= 1 && left <= 4 ? post : -1;
  }

  private boolean isCapacity(Line line) {
    return isSignatureLine(line) && CAPACITY.matcher(line.text()).matches();
  }

  private static boolean isSignatureLine(Line line) {
    return line.reading().length() <= SIGNATURE_LINE && Parts.isCapitals(line.text());
  }

  /** The first line of the dashed list that ends with this line. */
  private int listStart(int end) {
    int start = end;
    int between = 0;
    for (int i = end - 1; i >= from; i--) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      between++;
      if (line.reading().length() > RECIPIENT_LINE) {
        break;
      }
      if (line.text().startsWith("-")) {
        start = i;
        between = 0;
      } else if (between > 3) {
        break;
      }
    }
    return start;
  }

  /** Where the print has the signature before the recipients, its first line. */
  private int signatureAbove(int recipients) {
    int start = recipients;
    int seen = 0;
    for (int i = recipients - 1; i >= from && seen < 7; i--) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      seen++;
      if (line.reading().length() > SIGNATURE_LINE) {
        break;
      }
      if (isCapacity(line)) {
        start = i;
      }
    }
    return start;
  }
}
