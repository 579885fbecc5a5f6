package vn.giaoban.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists that lie beside this class: one entry a line, "#" begins a remark. */
final class Vocabulary {

  private Vocabulary() {}

  /** The entries as written, in order. */
  static List<String> entries(String file) {
    try (var in = Vocabulary.class.getResourceAsStream(file)) {
      var reader =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(in, () -> "no word list " + file),
                  StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries as {@link Fold#words} makes them. */
  static Set<String> folded(String file) {
    return entries(file).stream().map(Fold::words).collect(Collectors.toUnmodifiableSet());
  }

  /** The entries of the form "left = right", in order. */
  static Map<String, String> pairs(String file) {
    var pairs = new LinkedHashMap<String, String>();
    for (var entry : entries(file)) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException(file + ": no \"=\" in \"" + entry + "\"");
      }
      pairs.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
    return pairs;
  }
}
