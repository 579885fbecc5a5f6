package vn.giaoban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.giaoban.text.Division;
import vn.giaoban.text.DocumentReader;

/** A text and its lines, cut into documents for a person to look at. */
final class TextParts {

  /** Lines that are shown of the beginning of a document. */
  private static final int BEGINNING = 8;

  /** Lines that are shown on either side of a cut. */
  private static final int NEAR = 8;

  private static final int LONGEST_LINE = 160;
  private static final int MOST_LINES = 2_000;

  /** So much of a document is read to say what its letterhead says. */
  private static final int HEAD = 6_000;

  private final Division division;
  private final String text;
  private final List<Integer> starts;

  TextParts(String text) {
    this.division = Readings.divide(text);
    this.text = division.text();
    this.starts = Cuts.lineStarts(this.text);
  }

  String text() {
    return text;
  }

  int lineCount() {
    return starts.size();
  }

  Cuts proposed() {
    return Cuts.proposed(division);
  }

  /** The documents; cuts that do not fit the text give one. */
  List<PartOfFile> parts(Cuts cuts) {
    var places = cuts.in(text);
    var found = new ArrayList<PartOfFile>();
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      int line = i == 0 ? 1 : cuts.lines().get(i - 1);
      found.add(
          new PartOfFile(
              i + 1,
              line,
              header(place),
              lines(line, i + 1 < places.size() ? cuts.lines().get(i) : lineCount() + 1, BEGINNING),
              signs(place)));
    }
    return found;
  }

  private HeaderValues header(FilePart.Place place) {
    var head = text.substring(place.start(), Math.min(place.end(), place.start() + HEAD));
    var read = DocumentReader.standard().read(head).document();
    return new HeaderValues(
        read.kindName(), read.symbol(), read.issuer(), read.date(), read.title());
  }

  private List<Division.Sign> signs(FilePart.Place place) {
    return division.pieces().stream()
        .filter(piece -> place.start() > 0 && piece.span().start() == place.start())
        .findFirst()
        .map(Division.Piece::signs)
        .orElse(List.of());
  }

  List<HeldDivision.Cut> cuts(Cuts cuts) {
    var found = new ArrayList<HeldDivision.Cut>();
    for (int i = 0; i < cuts.lines().size(); i++) {
      int line = cuts.lines().get(i);
      int after = i == 0 ? 1 : cuts.lines().get(i - 1);
      int before = i + 1 < cuts.lines().size() ? cuts.lines().get(i + 1) : lineCount() + 1;
      found.add(new HeldDivision.Cut(line, near(line, after, before)));
    }
    return found;
  }

  /** The lines with words round a cut, and the cut itself. */
  private List<PartOfFile.Line> near(int cut, int after, int before) {
    Set<Integer> numbers = new TreeSet<>();
    for (int line = cut - 1; line > after && numbers.size() < NEAR; line--) {
      if (!words(line).isEmpty()) {
        numbers.add(line);
      }
    }
    numbers.add(cut);
    int most = numbers.size() + NEAR;
    for (int line = cut + 1; line < before && numbers.size() < most; line++) {
      if (!words(line).isEmpty()) {
        numbers.add(line);
      }
    }
    return numbers.stream().map(this::line).toList();
  }

  List<PartOfFile.Line> lines() {
    return lines(1, lineCount() + 1, MOST_LINES);
  }

  private List<PartOfFile.Line> lines(int from, int until, int most) {
    var found = new ArrayList<PartOfFile.Line>();
    for (int line = from; line < until && found.size() < most; line++) {
      if (!words(line).isEmpty()) {
        found.add(line(line));
      }
    }
    return found;
  }

  private PartOfFile.Line line(int number) {
    var words = words(number);
    return new PartOfFile.Line(
        number, words.length() <= LONGEST_LINE ? words : words.substring(0, LONGEST_LINE) + "…");
  }

  private String words(int line) {
    int end = line < starts.size() ? starts.get(line) : text.length();
    return text.substring(starts.get(line - 1), end).strip();
  }
}
