package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How well real files in encodings older than Unicode are read: character errors against their
 * transcripts. The files are not in this repository but in a folder {@code shared} beside it; where
 * that is missing the test is skipped, except where the environment says {@code CI=true}.
 *
 * <p>Three figures a file. "As it is": NFC, white space as one blank, bars of tables left out; so
 * it counts capitals against transcripts that have small letters for fonts of capitals. "Letters":
 * besides, case folded. "Compared", which must hold: besides, what the transcripts have of the
 * program that made them is left out (field codes, control characters, heads and feet of pages,
 * page numbers alone on a line), and so are numbers and bullets at the beginnings of lines, on both
 * sides, since that program did not count Word's lists; our sentences are put into the order of the
 * transcript, which has notes and columns where print had them; and for PDF, whose transcripts have
 * blanks inside words, white space does not count.
 */
class LegacyAccuracyTest {

  private static final double MOST_ERRORS = 0.005;
  private static final int SHORTEST_PIECE = 12;
  private static final int SHORTEST_PART = 6;
  private static final int LONG_PART = 20;
  private static final int NEARBY = 400;

  /** Lines of columns are not taken apart. */
  private static final int LONGEST_LINE = 60;

  private record Result(String file, int characters, double asItIs, double letters, double errors) {

    @Override
    public String toString() {
      return "%-52s %7d %8.3f %8.3f %8.3f"
          .formatted(file, characters, 100 * asItIs, 100 * letters, 100 * errors);
    }
  }

  @Test
  void readsRealFilesAsTheirTranscriptsHaveThem() throws IOException {
    var folder = Path.of(System.getProperty("basedir", ""), "../../shared/legacy").normalize();
    if (!Files.isDirectory(folder)) {
      assertThat(System.getenv("CI")).as("files missing in " + folder).isNotEqualTo("true");
      System.out.println("LEGACY SKIPPED: no files in " + folder.toAbsolutePath().normalize());
      abort("no files in " + folder);
    }
    var results = new ArrayList<Result>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(LegacyAccuracyTest::isSource).sorted().toList()) {
        results.add(measure(file));
      }
    }
    System.out.printf(
        "%-52s %7s %8s %8s %8s%n", "errors in %", "chars", "as is", "letters", "compared");
    results.forEach(System.out::println);
    assertThat(results).hasSizeGreaterThanOrEqualTo(25);
    assertThat(results)
        .allSatisfy(result ->
            assertThat(result.errors()).as(result.file()).isLessThanOrEqualTo(MOST_ERRORS));
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*\\.(doc|rtf|pdf)");
  }

  private static Result measure(Path file) throws IOException {
    var transcript =
        Files.readString(Path.of(file.toString().replaceAll("\\.(doc|rtf|pdf)$", ".gt.txt")));
    var rendering = FormatReader.within(Limits.standard()).read(file);
    assertThat(rendering).as(file.toString()).isInstanceOf(Rendering.Readable.class);
    var readable = (Rendering.Readable) rendering;
    var ours = Objects.requireNonNull(readable.conversion()).text().replace('\u2028', ' ');
    boolean pdf = readable.format() == Format.PDF;
    var wanted = plain(withoutLeftovers(transcript, readable.aside()));
    var got = inOrder(pieces(withoutMarkers(ours)), squeezed(wanted), pdf);
    return new Result(
        file.getFileName().toString(),
        transcript.length(),
        rate(blanks(transcript), blanks(ours)),
        rate(plain(transcript), plain(ours)),
        pdf ? rate(squeezed(wanted), squeezed(got)) : rate(wanted, got));
  }

  private static double rate(String wanted, String got) {
    return (double) EditDistance.atMostBetween(wanted, got) / wanted.length();
  }

  private static String blanks(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00a0|]+", " ")
        .strip();
  }

  private static String plain(String text) {
    return blanks(text).toLowerCase(Locale.ROOT);
  }

  private static String squeezed(String text) {
    return plain(unraised(text)).replace(" ", "");
  }

  /** Transcripts have the marks of notes as ordinary digits. */
  private static String unraised(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(plain.charAt(i));
      if (digit >= 0) {
        plain.setCharAt(i, (char) ('0' + digit));
      }
    }
    return plain.toString();
  }

  private static String withoutLeftovers(String transcript, String margins) {
    var text =
        transcript
            .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ")
            .replaceAll("\\bEMBED \\S+( \\\\s)?", " ")
            .replaceAll("\\bPAGE\\b *", "")
            .replaceAll("(?m)^ *[-–]? *(trang)? *\\d{0,3} *[-–]? *$", "");
    text = withoutMarkers(text);
    for (var line : margins.lines().map(String::strip).filter(l -> l.length() > 8).toList()) {
      var words = Pattern.quote(plain(line)).replace(" ", "\\E\\s+\\Q");
      // it can only be what the text ends with
      int tail = Math.max(0, text.length() - 4 * line.length());
      text =
          text.substring(0, tail)
              + text.substring(tail).replaceFirst("(?iu)" + words + "\\s*$", "");
    }
    return text;
  }

  private static String withoutMarkers(String text) {
    return text.replaceAll(
        "(?m)^[ \\t|]*(?:[-–+•]|\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[a-zđ][.)]|[⁰¹²³⁴-⁹]+)(?=[ \\t])",
        "");
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    for (var line : text.lines().toList()) {
      if (line.length() < LONGEST_LINE) {
        pieces.add(line.replace('|', ' '));
      } else {
        pieces.addAll(List.of(line.split("(?<=[.;:,])\\s|\\|")));
      }
    }
    return pieces;
  }

  private record Placed(String piece, int place) {}

  /** The pieces in the order in which the transcript has them; what it has not, stays behind. */
  private static String inOrder(List<String> pieces, String transcript, boolean parts) {
    var placed = new ArrayList<Placed>();
    int at = 0;
    for (var piece : pieces) {
      var rest = piece;
      while (!rest.isEmpty()) {
        int length = parts ? found(rest, transcript, at) : rest.length();
        var part = squeezed(rest.substring(0, length));
        int place = place(part, transcript, at, parts ? SHORTEST_PART : SHORTEST_PIECE);
        placed.add(new Placed(rest.substring(0, length), place < 0 ? at : place));
        at = place < 0 ? at : place + part.length();
        rest = rest.substring(length);
      }
    }
    placed.sort(Comparator.comparingInt(Placed::place));
    return plain(unraised(String.join(" ", placed.stream().map(Placed::piece).toList())));
  }

  /**
   * Where the part stands next; what is short may stand in many places and is looked for nearby.
   */
  private static int place(String part, String transcript, int at, int shortest) {
    if (part.length() < shortest) {
      return -1;
    }
    int next = transcript.indexOf(part, at);
    int before = transcript.lastIndexOf(part, at);
    if (part.length() >= LONG_PART) {
      return next >= 0 ? next : before;
    }
    int nearest = before >= 0 && (next < 0 || at - before < next - at) ? before : next;
    return Math.abs(nearest - at) <= NEARBY ? nearest : -1;
  }

  /** How much of the piece the transcript has together: print may have put a note in between. */
  private static int found(String piece, String transcript, int at) {
    if (transcript.indexOf(squeezed(piece), at) >= 0 || transcript.contains(squeezed(piece))) {
      return piece.length();
    }
    int best = piece.length();
    for (int blank = piece.indexOf(' '); blank > 0; blank = piece.indexOf(' ', blank + 1)) {
      var start = squeezed(piece.substring(0, blank));
      if (!transcript.contains(start)) {
        break;
      }
      best = start.length() >= SHORTEST_PIECE ? blank : best;
    }
    return best;
  }
}
