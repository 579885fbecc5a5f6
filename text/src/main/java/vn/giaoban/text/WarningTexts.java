package vn.giaoban.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The words of the warnings, in the languages of this library. */
final class WarningTexts {

  private static final Properties VIETNAMESE = load("warnings.properties");
  private static final Properties ENGLISH = load("warnings_en.properties");

  private WarningTexts() {}

  private static Properties load(String file) {
    var texts = new Properties();
    try (var in = WarningTexts.class.getResourceAsStream(file)) {
      texts.load(
          new InputStreamReader(
              Objects.requireNonNull(in, () -> "no texts " + file), StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a code with its values in Vietnamese; the code where it is unknown. */
  static String vietnamese(String code, List<String> values) {
    return of(VIETNAMESE, code, values, code);
  }

  /**
   * The text of a code with its values in English.
   *
   * @param otherwise what is said where the code is unknown
   */
  static String english(String code, List<String> values, String otherwise) {
    return of(ENGLISH, code, values, otherwise);
  }

  private static String of(Properties texts, String code, List<String> values, String otherwise) {
    var pattern = texts.getProperty(code);
    if (pattern == null) {
      return otherwise;
    }
    var text = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      int value = Integer.parseInt(pattern, open + 1, close, 10);
      text.append(pattern, from, open)
          .append(value < values.size() ? values.get(value) : pattern.substring(open, close + 1));
      from = close + 1;
    }
    return text.append(pattern, from, pattern.length()).toString();
  }
}
