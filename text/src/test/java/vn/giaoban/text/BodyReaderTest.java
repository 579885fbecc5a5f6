package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

  private final BodyReader reader = new BodyReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Xây dựng xây dựng phương án | Sở Xây dựng
          Bộ Khoa học và Công nghệ hướng dẫn | Bộ Khoa học và Công nghệ
          Sở Văn hóa, Thể thao và Du lịch chủ trì | Sở Văn hóa, Thể thao và Du lịch
          Uỷ ban nhân dân tỉnh Lam Sơn chỉ đạo | Uỷ ban nhân dân tỉnh Lam Sơn
          Ủy ban nhân dân các phường, xã, đặc khu rà soát | Ủy ban nhân dân các phường, xã, đặc khu
          các cơ quan, đơn vị, địa phương liên quan phối hợp | các cơ quan, đơn vị, địa phương liên quan
          các chi, đảng bộ cơ sở tiếp tục | các chi, đảng bộ cơ sở
          đảng ủy trực thuộc Tỉnh ủy phân công | đảng ủy trực thuộc Tỉnh ủy
          Giám đốc Sở Tài chính tỉnh Lam Sơn báo cáo | Giám đốc Sở Tài chính tỉnh Lam Sơn
          đồng chí Bí thư Huyện ủy Hòa An trực tiếp | Bí thư Huyện ủy Hòa An
          Ban cán sự đảng Ủy ban nhân dân tỉnh: | Ban cán sự đảng Ủy ban nhân dân tỉnh
          Mỗi cán bộ, đảng viên phải gương mẫu | Mỗi cán bộ, đảng viên
          Bộ Ngoại giao giao các đơn vị | Bộ Ngoại giao
          Chủ tịch UBND các xã, phường: | Chủ tịch UBND các xã, phường
          Sở NN&MT hướng dẫn | Sở NN&MT
          Sở Nông nghiệp & Phát triển nông thôn chủ trì | Sở Nông nghiệp & Phát triển nông thôn
          các cơ quan ban ngành cấp tỉnh tổ chức họp | các cơ quan ban ngành cấp tỉnh
          các cơ quan tổ chức thực hiện | các cơ quan
          Thủ trưởng cơ quan ngang bộ chịu trách nhiệm | Thủ trưởng cơ quan ngang bộ
          đồng chí Đào Mạnh Khê, Phó Chủ tịch UBND tỉnh chỉ đạo | Đào Mạnh Khê, Phó Chủ tịch UBND tỉnh
          Chính phủ Quy định chi tiết | Chính phủ
          Ủy ban kiểm tra các đảng ủy trực thuộc Tỉnh ủy quán triệt | Ủy ban kiểm tra các đảng ủy trực thuộc Tỉnh ủy
          Ủy ban kiểm tra đảng ủy cơ sở phân công | Ủy ban kiểm tra đảng ủy cơ sở
          Các phòng nghiệp vụ của cơ quan Ủy ban Kiểm tra Tỉnh ủy giúp | Các phòng nghiệp vụ của cơ quan Ủy ban Kiểm tra Tỉnh ủy
          Văn phòng HĐND và UBND xã tổng hợp | Văn phòng HĐND và UBND xã
          Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã chịu | Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã
          Ban Quản lý dự án đầu tư xây dựng tỉnh hoàn thành | Ban Quản lý dự án đầu tư xây dựng tỉnh
          các đảng ủy sở, ngành thực hiện | các đảng ủy sở, ngành
          Văn phòng Đăng ký đất đai chủ trì | Văn phòng Đăng ký đất đai
          Công ty TNHH một thành viên Khai thác công trình thủy lợi Lam Sơn kiểm tra | Công ty TNHH một thành viên Khai thác công trình thủy lợi Lam Sơn
          Tổ công nghệ số cộng đồng các thôn đến từng hộ | Tổ công nghệ số cộng đồng các thôn
          Thuế tỉnh hướng dẫn | Thuế tỉnh
          Đài truyền thanh xã phát tin | Đài truyền thanh xã
          các Ban Hội đồng nhân dân tỉnh giám sát | các Ban Hội đồng nhân dân tỉnh
          các doanh nghiệp viễn thông trên địa bàn nâng cấp | các doanh nghiệp viễn thông trên địa bàn
          Ủy ban nhân dân các xã, phường có hồ đập kiểm tra | Ủy ban nhân dân các xã, phường có hồ đập
          các đồng chí Phó Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo | các Phó Chủ tịch Ủy ban nhân dân tỉnh
          """)
  void readsOneName(String text, String name) {
    assertThat(names(text)).containsExactly(name);
  }

  @Test
  void namesInARowEndWhereTheInstructionGoesOn() {
    assertThat(names("Bộ Tài chính, Bộ Công an và các cơ quan liên quan thẩm định hồ sơ"))
        .containsExactly("Bộ Tài chính", "Bộ Công an", "các cơ quan liên quan");
  }

  @Test
  void aSharedHeadGoesBeforeEachName() {
    assertThat(names("các Bộ: Công an, Nông nghiệp và Môi trường và Xây dựng hướng dẫn"))
        .containsExactly("Bộ Công an", "Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng");
    assertThat(names("Chủ tịch Ủy ban nhân dân các tỉnh: Lam Sơn, Hòa An và Bình Khê khẩn trương"))
        .containsExactly(
            "Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn",
            "Chủ tịch Ủy ban nhân dân tỉnh Hòa An",
            "Chủ tịch Ủy ban nhân dân tỉnh Bình Khê");
  }

  @Test
  void whatANameLeavesOutIsAddedFromTheOneBesideIt() {
    assertThat(names("Chi bộ tổ 4, tổ 5 và tổ 9 rà soát"))
        .containsExactly("Chi bộ tổ 4", "Chi bộ tổ 5", "Chi bộ tổ 9");
    assertThat(names("Chi bộ tổ 4, 5 và 9 rà soát"))
        .containsExactly("Chi bộ tổ 4", "Chi bộ tổ 5", "Chi bộ tổ 9");
    assertThat(names("UBND xã Khe Đá, phường Bến Nứa rà soát"))
        .containsExactly("UBND xã Khe Đá", "UBND phường Bến Nứa");
    assertThat(names("Hội đồng nhân dân, Ủy ban nhân dân các xã, phường: Tăng cường giám sát"))
        .containsExactly("Hội đồng nhân dân các xã, phường", "Ủy ban nhân dân các xã, phường");
  }

  @Test
  void aSharedHeadEndsBeforeNamesWithAHeadOfTheirOwn() {
    assertThat(
            names(
                "Giám đốc các Sở: Tài chính, Nội vụ; Chủ tịch UBND các xã, phường chịu trách nhiệm"))
        .containsExactly(
            "Giám đốc Sở Tài chính", "Giám đốc Sở Nội vụ", "Chủ tịch UBND các xã, phường");
    assertThat(names("Các sở: Xây dựng, Y tế, Công an tỉnh phối hợp"))
        .containsExactly("sở Xây dựng", "sở Y tế", "Công an tỉnh");
  }

  @Test
  void aColonMayOpenAListOrTheOrder() {
    assertThat(names("các Bộ, cơ quan: Công an, Xây dựng, Văn phòng Chính phủ chủ động rà soát"))
        .containsExactly("Bộ Công an", "Bộ Xây dựng", "Văn phòng Chính phủ");
    assertThat(names("Các bộ, ngành: (i) Tư pháp, (ii) Tài chính."))
        .containsExactly("Bộ Tư pháp", "Bộ Tài chính");
    assertThat(names("Các sở, ban, ngành: Chủ động rà soát")).containsExactly("Các sở, ban, ngành");
    assertThat(names("Các sở: Xây dựng kế hoạch của ngành")).containsExactly("Các sở");
  }

  @Test
  void placesGoWithTheSecretariesBeforeToo() {
    assertThat(
            names("Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh: Lam Sơn, Hòa An chỉ đạo"))
        .containsExactly(
            "Bí thư tỉnh ủy Lam Sơn",
            "Bí thư tỉnh ủy Hòa An",
            "Chủ tịch Ủy ban nhân dân tỉnh Lam Sơn",
            "Chủ tịch Ủy ban nhân dân tỉnh Hòa An");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tổ chức các hoạt động tuyên truyền",
        "Thống kê, báo cáo số liệu",
        "Phòng, chống tham nhũng",
        "Ban hành kế hoạch",
        "Tổ chức Ngày Sách hằng năm",
        "Lãnh đạo làm tốt việc đăng ký",
        "bộ máy tinh gọn",
        "tổ chức thực hiện",
        "TỔ CHỨC THỰC HIỆN"
      })
  void aVerbIsNoName(String text) {
    assertThat(names(text)).isEmpty();
  }

  private List<String> names(String text) {
    var bodies = reader.list(Words.of(text), 0);
    return bodies == null ? List.of() : bodies.names();
  }
}
