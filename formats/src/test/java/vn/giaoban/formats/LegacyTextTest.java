package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {

  private static final String LETTER =
      """
      Ủy ban nhân dân xã Bình Sơn yêu cầu các thôn, tổ dân phố rà soát hộ nghèo, hộ cận nghèo; \
      lập danh sách gửi về Văn phòng trước ngày 15 tháng 7 năm 2003.
      Giữ gìn kỷ luật, kỷ cương; khuyến khích những tập thể, cá nhân gương mẫu ở cơ sở. \
      Mỗi quý một lần, bí thư chi bộ phải trực tiếp kiểm tra, xử lý kịp thời những vướng mắc ấy.
      Nguyễn Thị Ngoan đã ký thay. Xóm Hạ, huyện Phước Thuận, tỉnh Đông Giang./.
      """;

  @Test
  void readsTcvn3ByTheWordsAlone() {
    var conversion = converted(LegacySamples.tcvn3(LETTER));

    assertThat(conversion.text().toLowerCase(Locale.ROOT))
        .isEqualTo(LETTER.toLowerCase(Locale.ROOT));
    assertThat(conversion.encodings()).containsExactly(LegacyEncoding.TCVN3);
  }

  @Test
  void readsVniByTheWordsAlone() {
    var conversion = converted(LegacySamples.vni(LETTER));

    assertThat(conversion.text()).isEqualTo(LETTER);
    assertThat(conversion.encodings()).containsExactly(LegacyEncoding.VNI);
  }

  @Test
  void readsViqr() {
    var conversion = converted(LegacySamples.viqr(LETTER));

    assertThat(conversion.text()).isEqualTo(LETTER);
    assertThat(conversion.encodings()).containsExactly(LegacyEncoding.VIQR);
  }

  @Test
  void aSignWhereAWordMayBeBrokenIsNoLetter() {
    var text =
        LegacySamples.tcvn3(
            "Chi bộ thôn Hạ tưới cây, \u00adđiều 2, \u00adc) mục \u00ad2, t\u00adưới nước đủ.");
    var fonts = new Fonts();
    fonts.add(text.length(), ".VnTime");
    assertThat(Objects.requireNonNull(LegacyText.convert(text, fonts)).text())
        .isEqualTo("Chi bộ thôn Hạ tưới cây, điều 2, c) mục 2, tưới nước đủ.");
  }

  @Test
  void aToneMayStandBehindALetterThatHasItsMarkAlready() {
    assertThat(Vni.decode("viêïc nöôùc")).isEqualTo("việc nước");
  }

  @Test
  void tellsLinesOfDifferentEncodingsApart() {
    var mixed =
        LegacySamples.vni("Điều 1. Ban hành kèm theo Quyết định này bản quy định tạm thời.\n")
            + LegacySamples.tcvn3("Văn phòng, các phòng và trưởng các thôn chịu trách nhiệm.\n")
            + "Quyết định này có hiệu lực kể từ ngày ký và được phổ biến tới từng hộ.\n";

    var conversion = converted(mixed);

    assertThat(conversion.text())
        .isEqualTo(
            """
            Điều 1. Ban hành kèm theo Quyết định này bản quy định tạm thời.
            Văn phòng, các phòng và trưởng các thôn chịu trách nhiệm.
            Quyết định này có hiệu lực kể từ ngày ký và được phổ biến tới từng hộ.
            """);
    assertThat(conversion.encodings())
        .containsExactlyInAnyOrder(LegacyEncoding.TCVN3, LegacyEncoding.VNI);
  }

  @Test
  void tellsPassagesInOneLineApartByTheirWords() {
    var mixed =
        "Căn cứ Nghị quyết của Hội đồng nhân dân về việc "
            + LegacySamples.tcvn3("hỗ trợ các hộ nghèo sửa chữa nhà ở");

    assertThat(converted(mixed).text())
        .isEqualTo(
            "Căn cứ Nghị quyết của Hội đồng nhân dân về việc hỗ trợ các hộ nghèo sửa chữa nhà ở");
  }

  @Test
  void believesTheFontWhereOneWordWouldNotTell() {
    var fonts = new Fonts();
    var word = LegacySamples.tcvn3("Số 12/QĐ-UB");
    fonts.add(word.length(), "ABCDEF+.VnTime,Bold");

    var conversion = Objects.requireNonNull(LegacyText.convert(word, fonts));

    assertThat(conversion.text()).isEqualTo("Số 12/QĐ-UB");
  }

  @ParameterizedTest
  @ValueSource(strings = {".VnTimeH", "ABCDEF+.VnArialH-Bold", ".VnTimeH Tur", "VnTimeH"})
  void showsTheLettersOfAFontOfCapitalsAsCapitals(String font) {
    var fonts = new Fonts();
    var word = LegacySamples.tcvn3("thông báo kết luận abc");
    fonts.add(word.length(), font);

    var conversion = Objects.requireNonNull(LegacyText.convert(word, fonts));

    assertThat(conversion.text()).isEqualTo("THÔNG BÁO KẾT LUẬN ABC");
  }

  @Test
  void doesNotBelieveAFontThatUnicodeWasPastedInto() {
    var fonts = new Fonts();
    fonts.add(LETTER.length(), ".VnTime");

    assertThat(LegacyText.convert(LETTER, fonts)).isNull();
  }

  @Test
  void doesNotBelieveAFontOfTheOtherEncoding() {
    var text = LegacySamples.vni("Trưởng phòng báo cáo tiến độ thực hiện");
    var fonts = new Fonts();
    fonts.add(text.length(), ".VnTime");

    var conversion = Objects.requireNonNull(LegacyText.convert(text, fonts));

    assertThat(conversion.text()).isEqualTo("Trưởng phòng báo cáo tiến độ thực hiện");
  }

  @Test
  void joinsALetterAndItsMarkThoughTheirFontsDiffer() {
    var text = LegacySamples.vni("Tổ trưởng báo cáo");
    var fonts = new Fonts();
    fonts.add(2, "Times New Roman");
    fonts.add(text.length(), "VNI-Times");

    var conversion = Objects.requireNonNull(LegacyText.convert(text, fonts));

    assertThat(conversion.text()).isEqualTo("Tổ trưởng báo cáo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee's report (see a.b, f(x) and x+y) isn't due. Is it? It's 'a' to be.",
        "C'était déjà l'été à Genève : la façade, le château, les élèves, où naîtra Noël, bé.",
        "«Größe» über 5 µm, 10 µm, 20 µm; §5, §12: ±3 °C, 2 × 4 ÷ 8 – ½, ¼; © 2020 ® ™ ¥ £",
        "São Paulo, ação, coração; señor, niño, mañana; Åland, smörgås, fjäll, köttbullar",
        "a_b = c^d + e(f); if (a ? b : c) { x.y(z); u+v; o+o } // e.g. i.e. o.k.",
        "Thu+ dien tu: an.binh@example.org, http://a.example/o.u?e=1",
        "Công tác xã hội: tổ trưởng, bí thư và các hộ có công; mù chữ, bé gái, cá, lò, tò he.",
        "Là và có cả ba xã: Bà Là, Cò Mí, Sà Rò, Tà Lú, Hồ Và.",
      })
  void leavesEverythingElseAlone(String text) {
    assertThat(LegacyText.convert(text, new Fonts())).isNull();
  }

  @Test
  void leavesDecomposedUnicodeAlone() {
    var text = java.text.Normalizer.normalize(LETTER, java.text.Normalizer.Form.NFD);

    assertThat(LegacyText.convert(text, new Fonts())).isNull();
  }

  @ParameterizedTest
  @EnumSource(LegacyEncoding.class)
  void decodesEveryLetter(LegacyEncoding encoding) {
    for (var vowel : List.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "đ")) {
      for (var tone :
          vowel.equals("đ")
              ? List.of("")
              : List.of("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")) {
        var letter = java.text.Normalizer.normalize(vowel + tone, java.text.Normalizer.Form.NFC);
        var decoded =
            switch (encoding) {
              case TCVN3 -> String.valueOf(Tcvn3.decode(LegacySamples.tcvn3(letter).charAt(0)));
              case VNI -> Vni.decode(LegacySamples.vni(letter));
              case VIQR -> Viqr.letters(LegacySamples.viqr(letter));
            };
        assertThat(decoded).isEqualTo(letter);
        if (encoding == LegacyEncoding.VNI) {
          var capital = letter.toUpperCase(Locale.ROOT);
          assertThat(Vni.decode(LegacySamples.vni(capital))).isEqualTo(capital);
        }
      }
    }
  }

  private static Rendering.Conversion converted(String text) {
    var conversion = Objects.requireNonNull(LegacyText.convert(text, new Fonts()));
    return conversion;
  }
}
