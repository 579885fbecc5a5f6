package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a finding holds: the bodies, places and cases that it names. */
class FindingUnitsTest {

  private final FindingUnitReader reader = new FindingUnitReader(new BodyReader());

  private List<String> units(String text, String... notes) {
    var header =
        new Extraction.Header(
            "KL",
            "Kết luận",
            null,
            "Tỉnh ủy Hải Sơn",
            "Ban Thường vụ Tỉnh ủy",
            null,
            null,
            null,
            null,
            List.of(),
            null);
    var home = HomePlace.of(Layout.of("Tỉnh Hải Sơn\n\nTỉnh Hải Sơn", Lexicon.STANDARD));
    return reader.read(text, Arrays.asList(notes), header, home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tiến độ còn chậm ở một số xã (Bình Khê, Tân An)|xã Bình Khê;xã Tân An",
        "Nhiều nơi làm tốt như: Đảng bộ phường Hạc Lĩnh, Trúc Khê|Đảng bộ phường Hạc Lĩnh;Đảng bộ phường Trúc Khê",
        "UBND các xã: Bình Khê, Tân An chưa báo cáo|UBND xã Bình Khê;UBND xã Tân An",
        "Sở Y tế và Sở Xây dựng chưa gửi báo cáo|Sở Y tế;Sở Xây dựng",
        "Sáp nhập các đơn vị nhỏ (chi bộ tổ 4, tổ 5)|chi bộ tổ 4;chi bộ tổ 5",
        "Đài Truyền thanh thị xã đã mở chuyên mục|Đài Truyền thanh thị xã",
        "Chậm bàn giao mặt bằng dự án cải tạo Quốc lộ 9, chưa rõ thời hạn|dự án cải tạo Quốc lộ 9",
        "Các hồ chứa nước Khe Vàng, Đá Bạc đã xuống cấp|hồ chứa nước Khe Vàng;hồ chứa nước Đá Bạc",
        "Tổng thu của Hải Sơn tăng 9%|Hải Sơn",
      })
  void namesEachUnitSoThatItStandsAlone(String text, String units) {
    assertThat(units(text)).containsExactly(units.split(";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Theo báo cáo của Sở Nội vụ, việc này còn chậm",
        "Ban Thường vụ Tỉnh ủy đã ban hành Kế hoạch số 12-KH/TU",
        "Việc học tập tư tưởng Hồ Chí Minh được quan tâm theo hướng dẫn của Ban Tuyên giáo Trung ương",
        "Mặt trận Tổ quốc và các đoàn thể có lúc chưa chủ động",
        "Phong trào “Bình Khê xanh” được duy trì",
      })
  void whoSpeaksOrIsQuotedIsNoUnit(String text) {
    assertThat(units(text)).isEmpty();
  }

  @Test
  void aNoteNamesUnitsWithoutRepeatingTheirHead() {
    assertThat(units("Một số nơi còn hình thức", "Đảng bộ Hòa An, Bình Khê; Đảng ủy Sở Y tế."))
        .containsExactly("Đảng bộ Hòa An", "Đảng bộ Bình Khê", "Đảng ủy Sở Y tế");
    assertThat(units("Một số nơi còn hình thức", "Các chi, đảng bộ: Hòa An, Bình Khê."))
        .containsExactly("Hòa An", "Bình Khê");
  }

  @Test
  void theSubjectCountsWhereItIsBelowTheSpeaker() {
    assertThat(units("Huyện ủy đã triển khai nghiêm túc")).containsExactly("Huyện ủy");
    assertThat(units("Tỉnh ủy đã triển khai nghiêm túc")).isEmpty();
  }
}
