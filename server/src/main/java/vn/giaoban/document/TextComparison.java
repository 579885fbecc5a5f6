package vn.giaoban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as it stands in a file beside what its conversion makes of it: how it begins, and where
 * the conversion is in doubt.
 */
public record TextComparison(List<Line> beginning, List<Line> doubtful) {

  private static final int MOST_LINES = 12;
  private static final int LONGEST_LINE = 400;

  /** Letters and signs that no Vietnamese document has: what a wrong conversion leaves behind. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "[\\u0080-\\u009f¡-¦¨-ª¬®¯²-¶¸-º¼-¿]"
              + "|[À-ɏ&&[^ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư]]");

  /** A marked capital behind a small letter: mostly the wrong one of two fonts. */
  private static final Pattern WRONG_CASE =
      Pattern.compile("\\p{Ll}[\\p{Lu}&&[^A-Z]]|\\p{Lu}\\p{Lu}[\\p{Ll}&&[^a-z]]\\p{Lu}");

  /**
   * A line of both texts.
   *
   * @param number of the line, from 1
   */
  public record Line(int number, String before, String after) {}

  public TextComparison {
    beginning = List.copyOf(beginning);
    doubtful = List.copyOf(doubtful);
  }

  /** The same text twice; a conversion changes no line ends. */
  static TextComparison of(String asItStands, String converted) {
    var before = asItStands.lines().toList();
    var after = converted.lines().toList();
    var doubtful = FOREIGN.asPredicate().or(WRONG_CASE.asPredicate());
    return new TextComparison(
        lines(before, after, line -> !line.isBlank()), lines(before, after, doubtful));
  }

  private static List<Line> lines(
      List<String> before, List<String> after, Predicate<String> wanted) {
    var lines = new ArrayList<Line>();
    IntStream.range(0, Math.min(before.size(), after.size()))
        .filter(i -> wanted.test(after.get(i)))
        .limit(MOST_LINES)
        .forEach(
            i -> lines.add(new Line(i + 1, shortened(before.get(i)), shortened(after.get(i)))));
    return lines;
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }
}
