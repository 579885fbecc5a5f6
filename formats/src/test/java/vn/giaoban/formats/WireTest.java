package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireTest {

  private static final Rendering WHOLE =
      new Rendering.Readable(
          "¤ng Lª",
          "MẬT",
          Format.DOC,
          12,
          List.of(new Remark("ocr", List.of("1", "\u202e")), new Remark("macros", List.of())),
          new Rendering.Conversion("ông Lê", Set.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI)));

  @Test
  void carriesEverythingThatIsKnownOfAFile() throws IOException {
    assertThat(read(written(WHOLE), 100)).isEqualTo(WHOLE);
    var refused = Rendering.Unreadable.because("limit-depth", 200);
    assertThat(read(written(refused), 100)).isEqualTo(refused);
    var limits = Limits.standard();
    var bytes = new ByteArrayOutputStream();
    Wire.write(limits, new DataOutputStream(bytes));
    assertThat(Wire.limits(in(bytes.toByteArray()))).isEqualTo(limits);
  }

  @Test
  void believesNoWorkerThatSaysSomethingElse() throws IOException {
    var bytes = written(WHOLE);
    assertThatThrownBy(() -> read(bytes, 5)).hasMessage("A string of 12 bytes");
    for (int length = 0; length < bytes.length; length++) {
      var part = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> read(part, 100)).isInstanceOf(IOException.class);
    }
    var format = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("D\0O\0C");
    bytes[format] = 'X';
    assertThatThrownBy(() -> read(bytes, 100)).isInstanceOf(IOException.class);
  }

  private static byte[] written(Rendering rendering) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Wire.write(rendering, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Rendering read(byte[] bytes, int characters) throws IOException {
    return Wire.rendering(in(bytes), characters);
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
