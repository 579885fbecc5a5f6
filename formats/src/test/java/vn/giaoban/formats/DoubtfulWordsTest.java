package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtfulWordsTest {

  @ParameterizedTest
  @CsvSource({
    "CỘNG HỊA XÃ HỘI, CỘNG HỊA, CỘNG HÒA",
    "nền hịa bình, hịa bình, hòa bình",
    "Văn phịng xã, phịng, phòng",
    "việc cơng khai, cơng, công",
    "hộ cĩ hoàn cảnh, cĩ, có",
    "Ban đă họp, đă, đã",
    "quá tŕnh rà soát, tŕnh, trình",
    "trên tồn quốc, tồn quốc, toàn quốc",
    "xin ư kiến, ư kiến, ý kiến",
  })
  void tellsWordsThatAWrongConversionLeft(String text, String word, String probably) {
    assertThat(DoubtfulWords.remarks(text))
        .containsExactly(Remark.of("bad-conversion", word, probably, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"Тrưởng thôn, Тrưởng, Trưởng", "bа con, bа, ba", "Ηội nghị, Ηội, Hội"})
  void tellsLettersOfOtherScripts(String text, String word, String probably) {
    assertThat(DoubtfulWords.remarks(text))
        .containsExactly(Remark.of("foreign-letter", word, probably, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "cán bộ c0ng chức, c0ng, cong",
    "việc 1àm mới, 1àm, làm",
    "Iập danh sách, Iập, lập",
    "ngày 5/6/2O26, 2O26, 2026",
    "Số 3O, 3O, 30",
  })
  void tellsWhatAMachineMisread(String text, String word, String probably) {
    assertThat(DoubtfulWords.remarks(text))
        .containsExactly(Remark.of("misread", word, probably, 1, 1));
  }

  @Test
  void countsAndSaysWhereAWordStandsFirst() {
    assertThat(DoubtfulWords.remarks("Điều một\nphịng A, phịng B\n\nphịng C"))
        .containsExactly(Remark.of("bad-conversion", "phịng", "phòng", 3, 2));
  }

  @Test
  void tellsDecomposedWordsAndSignsOfOneFont() {
    var text = Normalizer.normalize("Kế hoạch số\n", Normalizer.Form.NFD) + "\uF0B7 một \uF0B7";

    assertThat(DoubtfulWords.remarks(text))
        .containsExactly(
            Remark.of("decomposed", "Kế", 3, 1), Remark.of("private-use", "U+F0B7", 2, 2));
  }

  @Test
  void tellsOfManyOnlyHowMany() {
    var text = new StringBuilder();
    for (int i = 1000; i < 1030; i++) {
      text.append(i).append("O ");
    }

    var remarks = DoubtfulWords.remarks(text.toString());

    assertThat(remarks).hasSize(21).endsWith(Remark.of("doubtful-more", 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Độc lập - Tự do - Hạnh phúc; hoà, hòa, quỷ, quí, giếng",
        "Đắk Lắk, Krông Pắc, Chư Păh, Ea H'leo, Kon Plông, Pă Vy, M'Đrắk, Đăk Tơ Re",
        "Nghị quyết 18-NQ/TW, QĐ01a, A1, Q1, B2O, CO2, H2O, 5l nước, mục 1a, tỉnh1 và xã12, 4G, covid19",
        "Ia Grai, In ấn, Internet, IT, Ít nhất, Ích lợi; tồn tại, linh hồn, hố ga; lư hương; bịa đặt, đĩa",
        "Café, naïve, Größe, señor, α-amylase, 5 μm, Москва, ΑΒΓ, Ω, β2",
        "ngoại tệ, ngoằn ngoèo, khuỷu tay, xoong nồi, quốc huy, quyền, giặt gỵa, kỹ thuật, nghiêng, thuở",
      })
  void leavesGoodWordsAlone(String text) {
    assertThat(DoubtfulWords.remarks(text)).isEmpty();
  }
}
