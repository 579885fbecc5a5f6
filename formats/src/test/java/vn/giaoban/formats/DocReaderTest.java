package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The sample is of our own words, written as RTF and saved by LibreOffice as Word 97. */
class DocReaderTest {

  private static final Path SAMPLE = Path.of("src/test/resources/samples/fictional-tcvn3.doc");

  @Test
  void readsColumnsNumbersNotesAndTables() {
    var rendering = read();

    assertThat(Objects.requireNonNull(rendering.conversion()).encodings())
        .containsExactly(LegacyEncoding.TCVN3);
    assertThat(Objects.requireNonNull(rendering.conversion()).text())
        .isEqualTo(
            """
            UỶ BAN NHÂN DÂN
            XÃ BÌNH SƠN

            CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM

            THÔNG BÁO

            Về việc rà soát hộ nghèo¹.
            1. Các thôn lập danh sách.
            2. Xã tổng hợp.

            | TT | Nhiệm vụ | Chủ trì |
            | 1 | Lập danh sách | Trưởng thôn |

            Nơi nhận: như trên; cổng xã.

            ¹ Theo chuẩn mới.
            """);
  }

  @Test
  void keepsWhatIsInTheMarginsAside() {
    var rendering = read();

    assertThat(rendering.aside()).contains("BẢN MẬT SỐ 3");
    assertThat(rendering.text()).doesNotContain("MẬT").doesNotContain("trang");
    assertThat(rendering.remarks()).containsExactly(Remark.of("hidden-text", 2));
  }

  private static Rendering.Readable read() {
    return (Rendering.Readable) FormatReader.within(Limits.standard()).read(SAMPLE);
  }
}
