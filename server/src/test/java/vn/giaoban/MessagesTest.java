package vn.giaoban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word stands in both languages, and every word that a page or a refusal names is there. */
class MessagesTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "messages");
  private static final Pattern USED = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"[,)]");
  private static final Pattern IN_CODE =
      Pattern.compile(
          "(?:Problem\\.of\\(|Problem\\.at\\(\\s*\"[A-Za-z-]+\",|Notice\\.done\\(|new NavigationEntry\\()\\s*\"([a-z0-9.-]+)\"");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    for (var module : modules()) {
      assertThat(new TreeSet<>(read(module + "_en").stringPropertyNames()))
          .as(module)
          .isEqualTo(new TreeSet<>(read(module).stringPropertyNames()));
    }
  }

  @Test
  void everyMessageCanBeFormattedAndLosesNoQuote() {
    for (var module : modules()) {
      for (var file : List.of(module, module + "_en")) {
        var messages = read(file);
        for (var key : messages.stringPropertyNames()) {
          var pattern = messages.getProperty(key);
          new MessageFormat(pattern);
          assertThat(pattern.replace("''", ""))
              .as("an apostrophe has to be doubled: " + key)
              .doesNotContain("'");
        }
      }
    }
  }

  @Test
  void everyKeyThatIsUsedIsThere() {
    var known = new TreeSet<String>();
    modules().forEach(module -> known.addAll(read(module).stringPropertyNames()));
    var missing = new ArrayList<String>();
    int used = 0;
    for (var file : sources()) {
      var text = text(file);
      for (var pattern : List.of(USED, IN_CODE)) {
        for (var use : pattern.matcher(text).results().toList()) {
          used++;
          if (!known.contains(use.group(1))) {
            missing.add(file.getFileName() + ": " + use.group(1));
          }
        }
      }
    }
    assertThat(used).isGreaterThan(100);
    assertThat(missing).isEmpty();
  }

  private static List<String> modules() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.endsWith("_en"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      return files
          .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(String name) {
    var messages = new Properties();
    try (var reader =
        Files.newBufferedReader(FOLDER.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
      messages.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
