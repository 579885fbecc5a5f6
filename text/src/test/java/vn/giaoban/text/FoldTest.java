package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void foldsCaseMarksAndTonePlacementAlike() {
    assertThat(Fold.of("ĐẢNG UỶ Thuỷ Hoà")).isEqualTo("dang uy thuy hoa");
    assertThat(Fold.of("thủy hòa")).isEqualTo(Fold.of("thuỷ hoà"));
  }

  @Test
  void keepsEveryCharacterInItsPlace() {
    var text = "Số 12-QĐ/TW… “ấy” \uD83D\uDE00 \uD800 ¹";
    assertThat(Fold.of(text)).hasSameSizeAs(text);
  }

  @Test
  void separatesWordsByOneBlank() {
    assertThat(Fold.words("  Nơi nhận:\n- Như trên; (2b) ")).isEqualTo("noi nhan nhu tren 2b");
    assertThat(Fold.words("…")).isEmpty();
  }
}
