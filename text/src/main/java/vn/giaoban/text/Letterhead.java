package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies in the left column of a header, told from what every header has. */
final class Letterhead {

  private static final int SHORT_STAMP = 15;
  private static final int LONGEST_NAME = 60;

  /** A symbol whose rest stands on the next line: "Số: 12/TB-". */
  private static final Pattern CUT_SYMBOL = Pattern.compile("(?:so ?:? ?)?\\d[\\d ]*[-/].*[-/]");

  private final Lexicon lexicon;
  private final OrdinaryCase ordinary;

  /** What is left of columns; each is asked for more than once. */
  private final Map<String, String> left = new HashMap<>();

  Letterhead(Lexicon lexicon, OrdinaryCase ordinary) {
    this.lexicon = lexicon;
    this.ordinary = ordinary;
  }

  /**
   * What every header has.
   *
   * @param word one of its words; without it a line need not be tried
   */
  record Phrase(Pattern pattern, String word) {

    /** A short stamp takes its whole line; a long one may share it with another column. */
    static Phrase of(String words) {
      var pattern = words.replace(" ", "[\\s–-]+");
      var longest =
          Arrays.stream(words.split(" ", -1))
              .max(Comparator.comparingInt(String::length))
              .orElseThrow();
      return new Phrase(
          Pattern.compile(
              words.length() < SHORT_STAMP
                  ? "(?m)^[\\W_]*" + pattern + "[\\W_]*$"
                  : "(?<![a-z])" + pattern + "(?![a-z])"),
          longest);
    }
  }

  /** The bodies printed above the symbol, the superior one first. */
  List<String> bodies(List<Line> above, @Nullable String subject) {
    var names = new ArrayList<StringBuilder>();
    var lines = capitalLines(above, subject);
    for (var line : removedFrom(lines, Fold.of(lines)).split("\n", -1)) {
      var name = Initials.writtenOut(line.strip());
      var words = Fold.words(name);
      if (words.isEmpty() || words.startsWith("nhiem ky ")) {
        continue;
      }
      if (names.isEmpty() || (beginsBody(words) && isFinished(names.getLast().toString()))) {
        names.add(new StringBuilder(name));
      } else {
        names.getLast().append(' ').append(name);
      }
    }
    if (names.isEmpty()) {
      var written = inOrdinaryCase(above);
      return written == null ? List.of() : List.of(written);
    }
    return names.stream().map(name -> ordinary.name(TitleReader.clean(name.toString()))).toList();
  }

  /** Conversion loses the capitals of fonts that had nothing else: "Bộ Tài chính". */
  private @Nullable String inOrdinaryCase(List<Line> above) {
    for (var line : above) {
      for (var column : line.columns()) {
        var text = TitleReader.clean(removedFrom(column));
        if (!text.isEmpty()
            && text.length() < LONGEST_NAME
            && !HeaderReader.hasSymbol(text)
            && Character.isUpperCase(text.charAt(0))
            && lexicon.opensBody(Fold.words(text))) {
          return text;
        }
      }
    }
    return null;
  }

  private boolean beginsBody(String words) {
    return lexicon.opensBody(words) || lexicon.opensPost(words);
  }

  private boolean isFinished(String name) {
    var words = Fold.words(name);
    return words.indexOf(' ') > 0
        && !lexicon.isUnfinishedBody(words)
        && !lexicon.isPost(words)
        && !lexicon.leavesOpen(name.substring(name.lastIndexOf(' ') + 1));
  }

  /** The lines that can name a body, each ended by a line end. */
  private String capitalLines(List<Line> above, @Nullable String subject) {
    var capitals = new StringBuilder();
    boolean cutSymbol = false;
    for (var line : above) {
      for (var column : line.columns()) {
        if (!cutSymbol && (subject == null || !subject.contains(column.text()))) {
          capitals.append(capitals(column)).append('\n');
        }
        cutSymbol = isCutSymbol(column);
      }
    }
    return capitals.toString();
  }

  private static boolean isCutSymbol(Reading column) {
    var text = column.text();
    return (text.endsWith("-") || text.endsWith("/"))
        && CUT_SYMBOL.matcher(column.folded()).matches();
  }

  /** The words in capitals that a line begins with, before place, date or symbol. */
  private String capitals(Reading column) {
    var text = removedFrom(column).strip();
    boolean dated =
        column.folded().contains(HeaderReader.DAY)
            && HeaderReader.DATE.matcher(Fold.of(text)).find();
    var capitals =
        dated
            ? text.substring(0, leadingCapitals(text)).strip()
            : Parts.isCapitals(text) ? text : "";
    return capitals.isEmpty()
            || HeaderReader.hasSymbol(text)
            || HeaderReader.UNNUMBERED.matcher(text).matches()
        ? ""
        : capitals;
  }

  /** Where the words in capitals at the beginning end, with the blank behind them. */
  static int leadingCapitals(String text) {
    int end = 0;
    while (end < text.length() && startsCapitalWord(text, end)) {
      int blank = text.indexOf(' ', end);
      end = blank < 0 ? text.length() : blank + 1;
    }
    return end;
  }

  private static boolean startsCapitalWord(String text, int at) {
    // "TP. Hà Giang, ngày …": the place begins
    boolean city = text.startsWith("TP.", at) || text.startsWith("TP ", at);
    return !city
        && Character.isUpperCase(text.charAt(at))
        && at + 1 < text.length()
        && (Character.isUpperCase(text.charAt(at + 1)) || text.charAt(at + 1) == ' ');
  }

  /** Without national title, motto and stamps, which may be broken over two lines. */
  String removedFrom(Reading column) {
    return left.computeIfAbsent(column.text(), text -> removedFrom(text, column.folded()));
  }

  private String removedFrom(String text, String foldedText) {
    var left = text;
    var folded = foldedText;
    for (var phrase : lexicon.letterheadPhrases()) {
      var matcher = folded.contains(phrase.word()) ? phrase.pattern().matcher(folded) : null;
      if (matcher != null && matcher.find()) {
        left = left.substring(0, matcher.start()) + "\n" + left.substring(matcher.end());
        folded = Fold.of(left);
      }
    }
    return left;
  }
}
