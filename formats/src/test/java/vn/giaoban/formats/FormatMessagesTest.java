package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is said about a file has words in both languages. */
class FormatMessagesTest {

  private static final Pattern REASON =
      Pattern.compile("(?:because|other|LimitExceeded)\\(\\s*\"([a-z0-9-]+)\"");
  private static final Pattern REMARK = Pattern.compile("emark(?:\\.of)?\\(\\s*\"([a-z0-9-]+)\"");

  @Test
  void everyReasonAndEveryRemarkHasWords() throws IOException {
    var used = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var file : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        var code = Files.readString(file);
        REASON.matcher(code).results().forEach(m -> used.add("formats.unreadable." + m.group(1)));
        REMARK.matcher(code).results().forEach(m -> used.add("formats.remark." + m.group(1)));
      }
    }
    assertThat(used).hasSizeGreaterThan(10);
    assertThat(read("formats").stringPropertyNames()).containsAll(used);
  }

  @Test
  void bothLanguagesSayTheSame() {
    var vietnamese = read("formats");
    var english = read("formats_en");
    assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    for (var key : english.stringPropertyNames()) {
      assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
          .as(key)
          .hasSameSizeAs(
              new MessageFormat(vietnamese.getProperty(key)).getFormatsByArgumentIndex());
    }
  }

  private static Properties read(String name) {
    var properties = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("src/main/resources/messages", name + ".properties"))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
