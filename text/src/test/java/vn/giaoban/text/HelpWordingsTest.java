package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many ways in which offices say who leads and who only helps. */
class HelpWordingsTest {

  private final ChargeReader reader = new ChargeReader(new BodyReader());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Nội vụ là cơ quan chủ trì, Sở Tài chính, Công an tỉnh là cơ quan phối hợp: rà soát biên chế. | Sở Nội vụ | Sở Tài chính / Công an tỉnh
          Phòng Kinh tế giữ vai trò chủ trì, Phòng Văn hóa giữ vai trò phối hợp tổ chức hội chợ. | Phòng Kinh tế | Phòng Văn hóa
          Chủ trì là Sở Nội vụ, phối hợp là Thuế tỉnh và Sở Tư pháp. | Sở Nội vụ | Thuế tỉnh / Sở Tư pháp
          Rà soát hồ sơ các hộ (cơ quan chủ trì: Phòng Kinh tế; cơ quan phối hợp: Công an xã). | Phòng Kinh tế | Công an xã
          Đảng ủy xã Hà Lam phúc tra; Ban Thanh tra nhân dân được mời phối hợp. | Đảng ủy xã Hà Lam | Ban Thanh tra nhân dân
          Trung tâm Y tế khám cho học sinh, Hội Chữ thập đỏ được huy động hỗ trợ. | Trung tâm Y tế | Hội Chữ thập đỏ
          Sở Xây dựng kiểm định cầu, Viện Khoa học Bến Lội được mời làm tư vấn. | Sở Xây dựng | Viện Khoa học Bến Lội
          Phòng Kỹ thuật chịu trách nhiệm chính, Phòng Kế hoạch và Đội Vận hành phối hợp, hỗ trợ việc bảo dưỡng. | Phòng Kỹ thuật | Phòng Kế hoạch / Đội Vận hành
          Sở Du lịch khảo sát tuyến mới, nhờ Hiệp hội Du lịch tỉnh hỗ trợ. | Sở Du lịch | Hiệp hội Du lịch tỉnh
          Công an xã lập chốt, kết hợp Hải quan cửa khẩu kiểm tra hàng hóa. | Công an xã | Hải quan cửa khẩu
          Ban Quản lý cảng diễn tập chữa cháy, được sự hỗ trợ của Công an tỉnh. | Ban Quản lý cảng | Công an tỉnh
          Hạt Kiểm lâm tuần tra, có sự hỗ trợ của các tổ bảo vệ rừng nhận khoán ở xã Hà Lam. | Hạt Kiểm lâm | các tổ bảo vệ rừng nhận khoán ở xã Hà Lam
          Phòng Văn hóa kiểm kê cổ vật, phối hợp với ban khánh tiết các đình, miếu chụp ảnh hiện vật. | Phòng Văn hóa | ban khánh tiết các đình, miếu
          Vận động công nhân phản ánh, có sự phối hợp của mạng lưới an toàn, vệ sinh viên. | | mạng lưới an toàn, vệ sinh viên
          Phối hợp: Sở Tài chính, Sở Nội vụ. | | Sở Tài chính / Sở Nội vụ
          Phối hợp với nghệ nhân, chủ tàu truyền dạy hát bả trạo. | | nghệ nhân, chủ tàu
          Mời Trung tâm Kỹ thuật Hạt nhân Sông Hà cùng phối hợp diễn tập. | | Trung tâm Kỹ thuật Hạt nhân Sông Hà
          Hợp tác xã Hà Lam cùng Ban Quản lý chợ có trách nhiệm bàn giao mặt bằng. | Hợp tác xã Hà Lam / Ban Quản lý chợ |
          """)
  void tellsWhoLeadsFromWhoHelps(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    var charge = reader.read(Words.of(sentence));
    assertThat(charge.responsible()).containsExactlyElementsOf(Charges.names(responsible));
    assertThat(charge.coordinating()).containsExactlyElementsOf(Charges.names(coordinating));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Riêng hai nơi còn chậm là Đảng ủy xã Hà Lam và Đảng ủy xã Bình Sa phải ban hành nghị quyết. | Đảng ủy xã Hà Lam / Đảng ủy xã Bình Sa
          Riêng các trường chưa đạt, gồm Trường Tiểu học Hà Lam và Trường Mầm non Bình Sa, phải bổ sung hồ sơ. | Trường Tiểu học Hà Lam / Trường Mầm non Bình Sa
          Trưởng các phòng: Nội vụ, Kỹ thuật - Vật tư và Giám đốc các xí nghiệp chịu trách nhiệm thi hành. | Trưởng phòng Nội vụ / Trưởng phòng Kỹ thuật - Vật tư / Giám đốc các xí nghiệp
          Thủ trưởng các phòng, ban, trưởng các khu phố: Bến Lội, Hà Lam chịu trách nhiệm. | Thủ trưởng các phòng, ban / trưởng khu phố Bến Lội / trưởng khu phố Hà Lam
          Các Tòa án nhân dân khu vực 1, khu vực 3 đẩy nhanh xét xử. | Tòa án nhân dân khu vực 1 / Tòa án nhân dân khu vực 3
          Các Phòng Thi hành án dân sự khu vực 2, 5 và 7 rà soát hồ sơ. | Phòng Thi hành án dân sự khu vực 2 / Phòng Thi hành án dân sự khu vực 5 / Phòng Thi hành án dân sự khu vực 7
          Sau khi có kết luận, Phòng Kế hoạch, Đầu tư điều chỉnh phương án. | Phòng Kế hoạch, Đầu tư
          Đảng ủy các xã, đặc biệt là xã Hà Lam, xã Bình Sa chấn chỉnh nền nếp. | Đảng ủy các xã / Đảng ủy xã Hà Lam / Đảng ủy xã Bình Sa
          Ủy ban nhân dân các xã, phường, nhất là xã Hà Lam kiểm tra. | Ủy ban nhân dân các xã, phường / Ủy ban nhân dân xã Hà Lam
          Các bến cát Bến Lội, Sông Hà dừng hoạt động. | bến cát Bến Lội / bến cát Sông Hà
          Các chi bộ tàu cá, tàu hậu cần tổ chức sinh hoạt trên biển. | Các chi bộ tàu cá, tàu hậu cần
          Đại diện Cảng vụ tại Bến Lội đo mực nước. | Đại diện Cảng vụ tại Bến Lội
          Giao Ban Kiểm soát nội bộ giám sát đấu thầu. | Ban Kiểm soát nội bộ
          Nhà Thiếu nhi tỉnh, Nhà hát Chèo Hà Lam mở lớp. | Nhà Thiếu nhi tỉnh / Nhà hát Chèo Hà Lam
          Lúc cao điểm, Hạt Kiểm lâm bố trí 03 ca trực. | Hạt Kiểm lâm
          Ngày 15 hằng tháng, Kế toán trưởng khóa sổ. | Kế toán trưởng
          Nhạc trưởng, Bếp trưởng bàn giao dụng cụ. | Nhạc trưởng / Bếp trưởng
          Phòng Tài vụ truy lĩnh phần thù lao còn thiếu. | Phòng Tài vụ
          """)
  void namesThoseWhoAreMeant(String sentence, String responsible) {
    assertThat(reader.read(Words.of(sentence)).responsible())
        .containsExactlyElementsOf(Charges.names(responsible));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mỗi đơn vị chọn một việc làm trước. | true
          Các cơ quan này gửi báo cáo. | true
          Hai đơn vị nêu trên ký quy chế. | true
          Các đơn vị gửi báo cáo. | false
          Mỗi đơn vị trực thuộc Sở Y tế chọn một việc. | false
          """)
  void knowsWhereThoseNamedAboveAreMeant(String sentence, boolean above) {
    assertThat(ThoseAbove.areMeant(new BodyReader(), Words.of(sentence))).isEqualTo(above);
  }
}
