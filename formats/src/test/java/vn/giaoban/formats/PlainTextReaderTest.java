package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextReaderTest {

  private static final String TEXT = "Thông báo\r\nsố 5\t\u00a0(Đã ký)  \n";

  @TempDir private Path folder;

  @Test
  void keepsEveryCharacterOfAText() throws IOException {
    for (var charset :
        new Charset[] {
          StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
        }) {
      assertThat(text(read("\uFEFF" + TEXT, charset))).as(charset.name()).isEqualTo(TEXT);
    }
    assertThat(text(read(TEXT, StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }

  @Test
  void keepsTheBytesOfOlderEncodingsApart() throws IOException {
    var all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    assertThat(SingleBytes.decode(all).chars().distinct().count()).isEqualTo(256);
    assertThat(text(read(new byte[] {'C', (byte) 0xE9, 'n', 'g', ' ', 'v', (byte) 0x93})))
        .isEqualTo("Céng v“");
  }

  @Test
  void saysWhereAUnicodeTextIsBroken() throws IOException {
    var bytes = "Thông báo\nsố 5 của Tỉnh ủy?".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    assertThat(read(bytes)).isEqualTo(Rendering.Unreadable.because("not-utf8", bytes.length, 2));
    assertThat(read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, (byte) 0xDC, 'b', 0}))
        .isEqualTo(Rendering.Unreadable.because("not-utf16", 5, 1));
  }

  @Test
  void refusesWhatHoldsNoWords() throws IOException {
    assertThat(read("", StandardCharsets.UTF_8)).isEqualTo(Rendering.Unreadable.because("empty"));
    assertThat(read(" \n\u00a0", StandardCharsets.UTF_8))
        .isEqualTo(Rendering.Unreadable.because("blank"));
    assertThat(read("12 - 3", StandardCharsets.UTF_8))
        .isEqualTo(Rendering.Unreadable.because("no-words"));
    assertThat(read("Kính gửi\nTỉnh" + "\0 ủy" + "a".repeat(300), StandardCharsets.UTF_8))
        .isEqualTo(Rendering.Unreadable.because("nul", 14, 2));
    assertThat(read(new byte[] {1, 2, 0, 3, 'a'}))
        .isEqualTo(Rendering.Unreadable.because("format-binary"));
  }

  private Rendering read(String text, Charset charset) throws IOException {
    return read(text.getBytes(charset));
  }

  private Rendering read(byte[] bytes) throws IOException {
    return FormatReader.within(Limits.standard())
        .read(Files.write(folder.resolve("van-ban.txt"), bytes));
  }

  private static String text(Rendering rendering) {
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    return ((Rendering.Readable) rendering).text();
  }
}
