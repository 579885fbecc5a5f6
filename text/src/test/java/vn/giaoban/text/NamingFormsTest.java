package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which a sentence names who does something and who helps, each in several fields. */
class NamingFormsTest {

  private final ChargeReader reader = new ChargeReader(new BodyReader());

  private void assertRead(
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
          Rà soát nhà ở xuống cấp: Sở Xây dựng (chủ trì), Sở Tài chính, Công an tỉnh (phối hợp). | Sở Xây dựng | Sở Tài chính / Công an tỉnh
          Sở Xây dựng (chủ trì), Sở Tài chính, Công an tỉnh (phối hợp) rà soát nhà ở xuống cấp. | Sở Xây dựng | Sở Tài chính / Công an tỉnh
          Giao Sở Y tế (chủ trì), Sở Giáo dục và Đào tạo (phối hợp) tổ chức khám cho học sinh. | Sở Y tế | Sở Giáo dục và Đào tạo
          Ban Tổ chức Tỉnh ủy (chủ trì), Ủy ban Kiểm tra Tỉnh ủy và Văn phòng Tỉnh ủy (phối hợp) xây dựng đề án. | Ban Tổ chức Tỉnh ủy | Ủy ban Kiểm tra Tỉnh ủy / Văn phòng Tỉnh ủy
          Mở lớp bồi dưỡng cấp ủy viên mới (Ban Xây dựng Đảng chủ trì; Trung tâm Chính trị phối hợp). | Ban Xây dựng Đảng | Trung tâm Chính trị
          Mở lớp bồi dưỡng cấp ủy viên mới. Thực hiện: Ban Xây dựng Đảng (chủ trì), Trung tâm Chính trị (phối hợp). | Ban Xây dựng Đảng | Trung tâm Chính trị
          Tổ Toán (chủ trì), Tổ Văn (phối hợp), Thư viện (hỗ trợ) tổ chức hội thi. | Tổ Toán | Tổ Văn / Thư viện
          Khoa Dược (đầu mối), Phòng Tài chính - Kế toán (phối hợp) kiểm kê thuốc. | Khoa Dược | Phòng Tài chính - Kế toán
          Kiểm kê thuốc (Khoa Dược - chủ trì; Khoa Nội, Khoa Ngoại - phối hợp). | Khoa Dược | Khoa Nội / Khoa Ngoại
          Hội Nông dân xã (cơ quan chủ trì), Hội Phụ nữ xã, Đoàn xã (cơ quan phối hợp) tổ chức phiên chợ. | Hội Nông dân xã | Hội Phụ nữ xã / Đoàn xã
          Ủy ban MTTQ xã (giữ vai trò chủ trì) và Công an xã (phối hợp) vận động dân. | Ủy ban MTTQ xã | Công an xã
          Nạo vét kênh Hà Lam; phân công: Phòng Kinh tế (chủ trì), Hợp tác xã Hà Lam (tham gia). | Phòng Kinh tế | Hợp tác xã Hà Lam
          Công ty Cấp nước Hà Lam (thực hiện chính), Điện lực Hà Lam (phối hợp) di dời đường ống. | Công ty Cấp nước Hà Lam | Điện lực Hà Lam
          """)
  void tellsThePartThatANoteGives(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ngoài Sở Y tế chủ trì, Sở Tài chính và Công an tỉnh cùng tham gia thẩm định. | Sở Y tế | Sở Tài chính / Công an tỉnh
          Ngoài Ban Tổ chức Tỉnh ủy chủ trì, Ủy ban Kiểm tra Tỉnh ủy cùng tham gia thẩm tra hồ sơ. | Ban Tổ chức Tỉnh ủy | Ủy ban Kiểm tra Tỉnh ủy
          Ngoài Phòng Kinh tế là cơ quan chủ trì, Công an xã và các thôn cùng phối hợp kiểm đếm. | Phòng Kinh tế | Công an xã / các thôn
          Ngoài Đoàn xã làm nòng cốt, có thêm Hội Cựu chiến binh xã tham gia dọn nghĩa trang. | Đoàn xã | Hội Cựu chiến binh xã
          Rà soát hồ sơ người có công; ngoài Phòng Văn hóa chủ trì, Hội Cựu chiến binh xã cùng tham gia. | Phòng Văn hóa | Hội Cựu chiến binh xã
          Ngoài Khoa Khám bệnh chịu trách nhiệm chính, Khoa Dược và Phòng Điều dưỡng cùng tham gia. | Khoa Khám bệnh | Khoa Dược / Phòng Điều dưỡng
          Bên cạnh Sở Nội vụ chủ trì, Sở Tư pháp phối hợp thẩm định văn bản. | Sở Nội vụ | Sở Tư pháp
          """)
  void tellsWhoLeadsFromThoseBeside(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Xây dựng sửa cầu Bến Lội, huy động Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh tham gia. | Sở Xây dựng | Công an tỉnh / Bộ Chỉ huy Quân sự tỉnh
          Huy động Đoàn Thanh niên, Hội Cựu chiến binh tham gia dọn kênh mương. | | Đoàn Thanh niên / Hội Cựu chiến binh
          Tổ chức dạy bơi; huy động giáo viên thể dục, cha mẹ học sinh cùng tham gia. | | giáo viên thể dục, cha mẹ học sinh
          Khoa Cấp cứu diễn tập, huy động Khoa Nội, Phòng Hành chính hỗ trợ. | Khoa Cấp cứu | Khoa Nội / Phòng Hành chính
          Vận động Hội Doanh nghiệp tỉnh, các ngân hàng tham gia tài trợ. | | Hội Doanh nghiệp tỉnh / các ngân hàng
          Đảng ủy xã dựng nhà, vận động Hội Nông dân xã, Đoàn xã góp công. | Đảng ủy xã | Hội Nông dân xã / Đoàn xã
          Hạt Kiểm lâm chữa cháy rừng, điều động Công an xã, Ban Chỉ huy Quân sự xã hỗ trợ. | Hạt Kiểm lâm | Công an xã / Ban Chỉ huy Quân sự xã
          Trạm Y tế tiêm vắc xin, trưng dụng Trường Mầm non Hà Lam hỗ trợ địa điểm. | Trạm Y tế | Trường Mầm non Hà Lam
          """)
  void namesThoseWhoAreCalledUpon(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Y tế lập đoàn kiểm tra liên ngành gồm Công an tỉnh, Sở Công Thương kiểm tra bếp ăn. | Sở Y tế | Công an tỉnh / Sở Công Thương
          Sở Xây dựng thành lập tổ công tác có đại diện Sở Tài chính, Thanh tra tỉnh để rà soát dự án. | Sở Xây dựng | Sở Tài chính / Thanh tra tỉnh
          Ủy ban nhân dân xã lập tổ đo đạc, có đại diện thôn, Mặt trận xã, tiến hành kiểm đếm. | Ủy ban nhân dân xã | thôn / Mặt trận xã
          Ủy ban Kiểm tra Đảng ủy lập đoàn phúc tra, thành phần gồm Văn phòng Đảng ủy và Ban Xây dựng Đảng. | Ủy ban Kiểm tra Đảng ủy | Văn phòng Đảng ủy / Ban Xây dựng Đảng
          Thành lập đoàn giám sát gồm đại diện Hội Phụ nữ, Đoàn Thanh niên, Ban Thanh tra nhân dân. | | Hội Phụ nữ / Đoàn Thanh niên / Ban Thanh tra nhân dân
          Trường Tiểu học Hà Lam lập tổ kiểm thực có đại diện cha mẹ học sinh, Trạm Y tế. | Trường Tiểu học Hà Lam | cha mẹ học sinh / Trạm Y tế
          Khoa Kiểm soát nhiễm khuẩn lập nhóm giám sát với đại diện Khoa Ngoại, Khoa Nhi. | Khoa Kiểm soát nhiễm khuẩn | Khoa Ngoại / Khoa Nhi
          Ban Quản lý dự án mở tổ kiểm đếm lưu động, trong tổ có cán bộ Phòng Kinh tế và Công an xã. | Ban Quản lý dự án | Phòng Kinh tế / Công an xã
          Phòng Kinh tế lập hội đồng nghiệm thu, thành viên là đại diện Phòng Văn hóa và nhà thầu. | Phòng Kinh tế | Phòng Văn hóa / nhà thầu
          """)
  void namesTheMembersOfATeam(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rà soát danh mục thiết bị dạy học. Phòng Thiết bị. | Phòng Thiết bị |
          Lập danh sách hộ nghèo - Phòng Văn hóa - Xã hội. | Phòng Văn hóa - Xã hội |
          Lập danh sách hộ nghèo - Phòng Văn hóa. | Phòng Văn hóa |
          Kiểm kê kho vật tư – Phòng Kế hoạch. | Phòng Kế hoạch |
          Sửa trạm bơm Hà Lam, xong trước 15/5/2026 - Hợp tác xã Hà Lam. | Hợp tác xã Hà Lam |
          Tổng hợp góp ý của chi bộ — Văn phòng Đảng ủy, Ban Xây dựng Đảng. | Văn phòng Đảng ủy / Ban Xây dựng Đảng |
          Thẩm tra lý lịch cấp ủy viên - Ban Tổ chức Tỉnh ủy chủ trì, Công an tỉnh phối hợp. | Ban Tổ chức Tỉnh ủy | Công an tỉnh
          """)
  void findsWhoStandsBehindTheTask(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Phòng Kinh tế được giao làm đầu mối tổng hợp. | Phòng Kinh tế |
          Phòng Kỹ thuật được giao làm việc với nhà thầu để chốt khối lượng. | Phòng Kỹ thuật |
          Trạm Y tế được phân công trực cấp cứu tại sân vận động. | Trạm Y tế |
          Tổ Văn phòng được giao soạn thảo quy chế. | Tổ Văn phòng |
          Công an xã được giao bảo đảm trật tự tại lễ hội. | Công an xã |
          Việc soạn thảo đề án được giao cho Ban Tuyên giáo Tỉnh ủy. | Ban Tuyên giáo Tỉnh ủy |
          Việc rà soát hồ sơ được phân công cho Phòng Nội vụ. | Phòng Nội vụ |
          Nhiệm vụ này được giao Văn phòng Đảng ủy, với sự tham gia của Ban Xây dựng Đảng. | Văn phòng Đảng ủy | Ban Xây dựng Đảng
          """)
  void findsWhomAPassiveCharges(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đích thân Giám đốc Sở Y tế chỉ đạo việc truy vết. | Giám đốc Sở Y tế |
          Chính Giám đốc Sở Xây dựng phải kiểm tra hiện trường. | Giám đốc Sở Xây dựng |
          Đích thân Bí thư Đảng ủy xã chủ trì đối thoại với dân. | Bí thư Đảng ủy xã |
          Chính Hiệu trưởng các trường ký giao nhận thực phẩm. | Hiệu trưởng các trường |
          Yêu cầu đích thân Chủ tịch UBND xã trực tiếp giải quyết. | Chủ tịch UBND xã |
          Giao đích danh Phó Giám đốc Sở Nội vụ phụ trách. | Phó Giám đốc Sở Nội vụ |
          Cá nhân đồng chí Trưởng phòng Kinh tế chịu trách nhiệm nếu để chậm. | Trưởng phòng Kinh tế |
          Bản thân Giám đốc Công ty Hà Lam ký cam kết. | Giám đốc Công ty Hà Lam |
          Trực tiếp Bí thư chi bộ đến từng hộ vận động. | Bí thư chi bộ |
          """)
  void readsOverWhatStressesAName(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hệ thống dân vận cơ sở nắm tình hình dư luận. | Hệ thống dân vận cơ sở |
          Mặt trận Tổ quốc xã và hệ thống đài truyền thanh thôn tuyên truyền. | Mặt trận Tổ quốc xã / hệ thống đài truyền thanh thôn |
          Ngân hàng Chính sách xã hội, hệ thống quỹ tín dụng nhân dân giãn nợ cho hộ dân. | Ngân hàng Chính sách xã hội / hệ thống quỹ tín dụng nhân dân |
          Phối hợp với hệ thống thư viện trường học luân chuyển sách. | | hệ thống thư viện trường học
          Hệ thống công đoàn các cấp chăm lo đoàn viên. | Hệ thống công đoàn các cấp |
          """)
  void chargesAWholeSystem(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lớp 9A, 9B trực nhật sân trường. | Lớp 9A / Lớp 9B |
          Giao lớp 9A, 9B và 9C trồng bồn hoa. | lớp 9A / lớp 9B / lớp 9C |
          Các lớp 10A1, 10A2 chuẩn bị gian hàng. | lớp 10A1 / lớp 10A2 |
          Giáo viên chủ nhiệm lớp 9A, 9B lập danh sách. | Giáo viên chủ nhiệm lớp 9A / Giáo viên chủ nhiệm lớp 9B |
          Đoàn trường phối hợp với lớp 12A, 12B trang trí lễ đài. | Đoàn trường | lớp 12A / lớp 12B
          Chi đoàn 11A2, 11A5 dọn vệ sinh nghĩa trang. | Chi đoàn 11A2 / Chi đoàn 11A5 |
          Chi đoàn lớp 11A2 dọn vệ sinh. | Chi đoàn lớp 11A2 |
          Tổ 1, Tổ 2 trực nhật. | Tổ 1 / Tổ 2 |
          """)
  void tellsTheClassesOfASchoolApart(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đề nghị Viện Kiểm sát nhân dân khu vực 2 sớm phê chuẩn. | Viện Kiểm sát nhân dân khu vực 2 |
          Giao trách nhiệm Hiệu trưởng Trường Tiểu học Bình Sa xây dựng phương án. | Hiệu trưởng Trường Tiểu học Bình Sa |
          Phân công các đồng chí Ủy viên Ban Thường vụ dự sinh hoạt chi bộ. | các Ủy viên Ban Thường vụ |
          Ủy nhiệm Phó Chủ tịch Hội Nông dân tỉnh ký kết chương trình. | Phó Chủ tịch Hội Nông dân tỉnh |
          Chỉ định Công ty Môi trường Hà Lam thu gom rác. | Công ty Môi trường Hà Lam |
          Trân trọng đề nghị Quý Sở phối hợp cung cấp số liệu. | Quý Sở |
          Kính đề nghị Ban Thường vụ Tỉnh ủy cho chủ trương. | Ban Thường vụ Tỉnh ủy |
          Đồng ý giao Sở Tài chính làm chủ đầu tư. | Sở Tài chính |
          Thống nhất giao cho Phòng Kinh tế lập dự toán. | Phòng Kinh tế |
          Tiếp tục giao Sở Y tế theo dõi dịch. | Sở Y tế |
          Tạm giao Phòng Nội vụ quản lý con dấu. | Phòng Nội vụ |
          Nay giao Đội Thuế số 2 rà soát hộ khoán. | Đội Thuế số 2 |
          Giao cho đồng chí Lê Văn Hải theo dõi. | Lê Văn Hải |
          Giao đồng chí Lê Văn Hải, Phó Chủ tịch UBND xã chỉ đạo. | Lê Văn Hải, Phó Chủ tịch UBND xã |
          Giao nhiệm vụ cho Khoa Dược lập danh mục. | Khoa Dược |
          Lưu ý Sở Giáo dục và Đào tạo công khai khoản thu. | Sở Giáo dục và Đào tạo |
          Nhắc Phòng Tài vụ quyết toán trước ngày 10/01. | Phòng Tài vụ |
          Phê bình và yêu cầu Ban Quản lý dự án huyện rút kinh nghiệm. | Ban Quản lý dự án huyện |
          Hoan nghênh Đoàn Thanh niên; đề nghị Đoàn Thanh niên nhân rộng mô hình. | Đoàn Thanh niên |
          """)
  void knowsTheVerbsOfOrders(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Y tế, phối hợp với Sở Tài chính và các bệnh viện, lập dự toán. | Sở Y tế | Sở Tài chính / các bệnh viện
          Sở Y tế phối hợp cùng Bảo hiểm xã hội tỉnh giám định. | Sở Y tế | Bảo hiểm xã hội tỉnh
          Sở Y tế phối kết hợp với Hội Chữ thập đỏ tỉnh hiến máu. | Sở Y tế | Hội Chữ thập đỏ tỉnh
          Phòng Kinh tế chủ trì, có sự phối hợp của Công an xã. | Phòng Kinh tế | Công an xã
          Phòng Kinh tế với sự tham gia của Hội Nông dân, Đoàn Thanh niên xã thẩm định. | Phòng Kinh tế | Hội Nông dân xã / Đoàn Thanh niên xã
          Phòng Kinh tế kết hợp với Hợp tác xã Hà Lam tổ chức phiên chợ. | Phòng Kinh tế | Hợp tác xã Hà Lam
          Phòng Kinh tế cùng với Công an xã kiểm tra. | Phòng Kinh tế | Công an xã
          Phòng Kinh tế mời Viện Quy hoạch Hà Lam tham gia thẩm tra. | Phòng Kinh tế | Viện Quy hoạch Hà Lam
          Phòng Kinh tế chủ trì; các phòng Nội vụ, Tư pháp phối hợp. | Phòng Kinh tế | phòng Nội vụ / phòng Tư pháp
          Phòng Kinh tế (chủ trì, phối hợp với Công an xã) kiểm tra. | Phòng Kinh tế | Công an xã
          Xí nghiệp Vận tải chủ trì, với sự hỗ trợ kỹ thuật của Phòng Cơ điện. | Xí nghiệp Vận tải | Phòng Cơ điện
          Công an xã chủ trì, phối hợp Ban Chỉ huy Quân sự, Đoàn Thanh niên xã tuần tra. | Công an xã | Ban Chỉ huy Quân sự xã / Đoàn Thanh niên xã
          Văn phòng tham mưu (có Phòng Tài vụ phối hợp). | Văn phòng | Phòng Tài vụ
          Sở Công Thương đầu mối; tham gia: Sở Y tế, Công an tỉnh. | Sở Công Thương | Sở Y tế / Công an tỉnh
          Đội 1 đào mương, Đội 2 cùng tham gia. | Đội 1 | Đội 2
          Sở Xây dựng chủ trì thẩm định và Sở Tài chính là cơ quan phối hợp. | Sở Xây dựng | Sở Tài chính
          Sở Xây dựng được giao chủ trì, Sở Tài chính được giao phối hợp. | Sở Xây dựng | Sở Tài chính
          Do Sở Xây dựng chủ trì, Sở Tài chính phối hợp thực hiện. | Sở Xây dựng | Sở Tài chính
          Việc thẩm định do Sở Xây dựng chủ trì, phối hợp cùng Sở Tài chính thực hiện. | Sở Xây dựng | Sở Tài chính
          Nhiệm vụ này do Đảng ủy xã lãnh đạo, Ủy ban nhân dân xã tổ chức thực hiện. | Đảng ủy xã / Ủy ban nhân dân xã |
          Sở Xây dựng và Sở Tài chính cùng phối hợp rà soát. | Sở Xây dựng / Sở Tài chính |
          Hội Phụ nữ xã, Đoàn xã phối hợp tổ chức ngày hội. | Hội Phụ nữ xã / Đoàn xã |
          Phòng Nội vụ phối hợp, hỗ trợ các thôn kiện toàn tổ tự quản. | Phòng Nội vụ | các thôn
          """)
  void namesThoseWhoHelp(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Tư pháp lấy ý kiến Sở Nội vụ, Sở Tài chính về dự thảo. | Sở Tư pháp |
          Sở Tư pháp xin ý kiến Ban Thường vụ Tỉnh ủy. | Sở Tư pháp |
          Sở Tư pháp hướng dẫn Ủy ban nhân dân các xã rà soát văn bản. | Sở Tư pháp |
          Phòng Nội vụ tham mưu cho Ủy ban nhân dân xã ban hành quyết định. | Phòng Nội vụ |
          Chi bộ báo cáo Đảng ủy xã kết quả cùng kỳ. | Chi bộ |
          Ủy ban nhân dân xã bàn giao mặt bằng cho Ban Quản lý dự án tỉnh. | Ủy ban nhân dân xã |
          Sở Y tế kiểm tra việc phối hợp giữa các trạm y tế với Trung tâm Y tế khu vực. | Sở Y tế |
          Văn phòng gửi giấy mời đến Sở Nội vụ, Sở Tài chính. | Văn phòng |
          Phòng Văn hóa mời báo chí đưa tin. | Phòng Văn hóa |
          Thanh tra tỉnh làm việc với Ban Quản lý dự án tỉnh. | Thanh tra tỉnh |
          Phòng Kinh tế ký hợp đồng với Công ty Hà Lam. | Phòng Kinh tế |
          Đảng ủy xã chỉ đạo Ủy ban nhân dân xã tổ chức thực hiện. | Đảng ủy xã |
          Sở Nội vụ đôn đốc các cơ quan gửi báo cáo. | Sở Nội vụ |
          """)
  void knowsThoseWhoOnlyAppear(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Trên cơ sở kết quả rà soát, Sở Xây dựng lập kế hoạch. | Sở Xây dựng |
          Trước ngày 15/9/2026, Phòng Kinh tế trình phương án. | Phòng Kinh tế |
          Chậm nhất đến 17 giờ ngày 12/9, các xã báo cáo nhanh. | các xã |
          Trong quý III, giao Phòng Nội vụ hoàn thiện đề án. | Phòng Nội vụ |
          Khi có mưa lớn, Đội Xung kích xã trực tại cầu Hà Lam. | Đội Xung kích xã |
          Nhằm bảo đảm an toàn, Trường Mầm non Bình Sa lắp hàng rào. | Trường Mầm non Bình Sa |
          Với vai trò thường trực, Văn phòng Đảng ủy tổng hợp. | Văn phòng Đảng ủy |
          Với tư cách chủ đầu tư, Ban Quản lý dự án tỉnh chịu trách nhiệm tiến độ. | Ban Quản lý dự án tỉnh |
          Là cơ quan thường trực, Sở Nội vụ theo dõi, đôn đốc. | Sở Nội vụ |
          Là đơn vị chủ quản, Công ty Hà Lam khắc phục ngay. | Công ty Hà Lam |
          Về nhân lực, Sở Y tế luân phiên bác sĩ. | Sở Y tế |
          Về kinh phí: Sở Tài chính cân đối. | Sở Tài chính |
          Đối với hồ sơ tồn, Chi cục Thuế giải quyết xong trong tháng. | Chi cục Thuế |
          Riêng về học phí, Sở Giáo dục và Đào tạo hướng dẫn riêng. | Sở Giáo dục và Đào tạo |
          Tại các xã ven biển, Đồn Biên phòng Hà Lam kiểm đếm tàu. | Đồn Biên phòng Hà Lam |
          Song song với đó, Hội Nông dân xã mở lớp nghề. | Hội Nông dân xã |
          Ngoài nhiệm vụ chung, Đoàn xã đảm nhận công trình thanh niên. | Đoàn xã |
          Để đạt mục tiêu trên, các khoa rà soát chuẩn đầu ra. | các khoa |
          Bằng nguồn vốn sự nghiệp, Ủy ban nhân dân xã sửa trường. | Ủy ban nhân dân xã |
          Dưới sự chỉ đạo của Đảng ủy, Hội Cựu chiến binh xã rà soát hội viên. | Hội Cựu chiến binh xã |
          Được sự đồng ý của Tỉnh ủy, Ban Tổ chức Tỉnh ủy mở lớp. | Ban Tổ chức Tỉnh ủy |
          """)
  void findsWhoStandsBehindACircumstance(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đoàn Thanh niên thôn nhặt rác ở cống vào chiều thứ bảy. | Đoàn Thanh niên thôn |
          Chi hội Nông dân thôn, Chi hội Cựu chiến binh thôn chia nhau trông kênh. | Chi hội Nông dân thôn / Chi hội Cựu chiến binh thôn |
          Ban Công tác Mặt trận thôn khôi phục giám sát cộng đồng. | Ban Công tác Mặt trận thôn |
          Đề nghị Hội Người cao tuổi ấp sửa lại quy ước. | Hội Người cao tuổi ấp |
          Chi hội Phụ nữ bản phối hợp với Chi đoàn bản dọn suối. | Chi hội Phụ nữ bản | Chi đoàn bản
          Chi hội Phụ nữ khu phố phối hợp Chi đoàn khu phố thu gom pin cũ. | Chi hội Phụ nữ khu phố | Chi đoàn khu phố
          Phối hợp với chi bộ công trường nhận xét đảng viên. | | chi bộ công trường
          Trách nhiệm của chi bộ công trường | chi bộ công trường |
          Công đoàn nhà máy, đoàn thanh niên nhà máy chăm lo chỗ ở cho thợ. | Công đoàn nhà máy / đoàn thanh niên nhà máy |
          Phối hợp công đoàn cơ sở, đoàn thanh niên công trường chăm lo chỗ ở. | | công đoàn cơ sở / đoàn thanh niên công trường
          Chi bộ tổ dân phố kiểm điểm đảng viên vi phạm. | Chi bộ tổ dân phố |
          Công an xóm, Mặt trận xóm vận động hộ dân. | Công an xóm / Mặt trận xóm |
          Chi bộ xí nghiệp, chi bộ nông trường kết nạp công nhân trẻ. | Chi bộ xí nghiệp / chi bộ nông trường |
          """)
  void takesInWhereASmallBodyIs(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Phòng Kế toán - Tài chính Tòa án nhân dân tỉnh lập dự toán. | Phòng Kế toán - Tài chính Tòa án nhân dân tỉnh |
          Phối hợp với Phòng Cơ yếu - Công nghệ thông tin Văn phòng Tỉnh ủy mở chuyên mục. | | Phòng Cơ yếu - Công nghệ thông tin Văn phòng Tỉnh ủy
          Phòng Tổng hợp Văn phòng Ủy ban nhân dân tỉnh theo dõi. | Phòng Tổng hợp Văn phòng Ủy ban nhân dân tỉnh |
          Phòng Nghiệp vụ Y Sở Y tế hướng dẫn. | Phòng Nghiệp vụ Y Sở Y tế |
          Khoa Nội Bệnh viện Đa khoa Hà Lam bố trí giường. | Khoa Nội Bệnh viện Đa khoa Hà Lam |
          Tổ Kiểm tra Ủy ban Kiểm tra Tỉnh ủy thẩm tra. | Tổ Kiểm tra Ủy ban Kiểm tra Tỉnh ủy |
          Phòng Dân tộc Ủy ban nhân dân tỉnh rà soát. | Phòng Dân tộc Ủy ban nhân dân tỉnh |
          Phối hợp Phòng Nghiệp vụ 2 Viện kiểm sát nhân dân tỉnh phúc tra. | | Phòng Nghiệp vụ 2 Viện kiểm sát nhân dân tỉnh
          Phòng Hành chính - Tổng hợp Văn phòng Đảng ủy xã đóng dấu. | Phòng Hành chính - Tổng hợp Văn phòng Đảng ủy xã |
          """)
  void takesInTheBodyAbove(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ủy ban nhân dân các tỉnh: Vân Sơn, Trường Hà kiểm điểm. | Ủy ban nhân dân tỉnh Vân Sơn / Ủy ban nhân dân tỉnh Trường Hà |
          Ủy ban nhân dân các xã Vân Sơn, Trường Hà, Đoàn Kết kiểm điểm. | Ủy ban nhân dân xã Vân Sơn / Ủy ban nhân dân xã Trường Hà / Ủy ban nhân dân xã Đoàn Kết |
          Đảng ủy các xã: Hội Xuân, Liên Minh, Trường Giang báo cáo. | Đảng ủy xã Hội Xuân / Đảng ủy xã Liên Minh / Đảng ủy xã Trường Giang |
          Ủy ban nhân dân xã Trường Giang, xã Đoàn Kết rà soát. | Ủy ban nhân dân xã Trường Giang / Ủy ban nhân dân xã Đoàn Kết |
          Đảng ủy xã Liên Minh phối hợp với Đảng ủy xã Hội Xuân. | Đảng ủy xã Liên Minh | Đảng ủy xã Hội Xuân
          """)
  void knowsPlacesThatAreCalledLikeBodies(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ủy ban nhân dân các tỉnh, thành phố có đường sắt đi qua rà soát lối đi. | Ủy ban nhân dân các tỉnh, thành phố có đường sắt đi qua |
          Các xã có kênh chính chảy qua phát quang bờ kênh. | Các xã có kênh chính chảy qua |
          Các trường có bếp ăn, căng tin ký cam kết. | Các trường có bếp ăn, căng tin |
          Các thôn có hộ nuôi lợn ven suối kiểm đếm chuồng trại. | Các thôn có hộ nuôi lợn ven suối |
          """)
  void takesInWhatAClassHas(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mỗi tháng một lần, chi bộ các thôn làm muối dành thời gian kiểm điểm. | chi bộ các thôn làm muối |
          Cục Đường sắt Việt Nam và Ủy ban nhân dân thành phố Hải Lam thống nhất vị trí cầu vượt trước ngày 15/01/2026. | Cục Đường sắt Việt Nam / Ủy ban nhân dân thành phố Hải Lam |
          Kiểm điểm lái xe vi phạm là trách nhiệm của Đội Xe số 3 và Đội Xe số 7. | Đội Xe số 3 / Đội Xe số 7 |
          Dọn kênh N4 là việc của Hợp tác xã Hà Lam. | Hợp tác xã Hà Lam |
          Việc trực đêm thuộc trách nhiệm của Khoa Cấp cứu. | Khoa Cấp cứu |
          Giữ gìn vệ sinh là nhiệm vụ của lớp 9A, lớp 9B. | lớp 9A / lớp 9B |
          Ban Dân chủ, Pháp luật chủ trì, phối hợp với Hội Luật gia thành phố mở điểm tư vấn. | Ban Dân chủ, Pháp luật | Hội Luật gia thành phố
          Ban Phong trào, Tuyên giáo và Dân vận mở chuyên mục. | Ban Phong trào, Tuyên giáo và Dân vận |
          Phòng Tổ chức, Hành chính và Quản trị lập dự toán. | Phòng Tổ chức, Hành chính và Quản trị |
          Giao Phòng Tổ chức đảng, đảng viên theo dõi. | Phòng Tổ chức đảng, đảng viên |
          Thôn Đông, thôn Tây đóng góp ngày công. | Thôn Đông / thôn Tây |
          """)
  void findsWhoseWorkItIs(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ban Chỉ đạo quốc gia về bình đẳng giới ban hành kế hoạch. | Ban Chỉ đạo quốc gia về bình đẳng giới |
          Hội đồng quốc gia về giáo dục nghề nghiệp góp ý. | Hội đồng quốc gia về giáo dục nghề nghiệp |
          Văn phòng Điều phối nông thôn mới tỉnh thẩm định. | Văn phòng Điều phối nông thôn mới tỉnh |
          Sở Y tế báo cáo về tình hình dịch. | Sở Y tế |
          """)
  void takesInWhatANationalBodyIsFor(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Làng Đông, làng Tây nạo vét kênh. | Làng Đông / làng Tây |
          Trung tâm Điều phối quốc gia về ghép bộ phận cơ thể người cấp thẻ. | Trung tâm Điều phối quốc gia về ghép bộ phận cơ thể người |
          Các công ty có kho xăng, kho hóa chất diễn tập chữa cháy. | Các công ty có kho xăng, kho hóa chất |
          Ủy ban nhân dân các phường Hội Xuân, Trường Thi và Sở Xây dựng rà soát. | Ủy ban nhân dân phường Hội Xuân / Ủy ban nhân dân phường Trường Thi / Sở Xây dựng |
          Chủ trì: Sở Xây dựng, Sở Tài chính. Phối hợp: Công an tỉnh. | Sở Xây dựng / Sở Tài chính | Công an tỉnh
          Sở Y tế trao đổi, thống nhất với Sở Tài chính trước khi trình. | Sở Y tế | Sở Tài chính
          Phòng Kinh tế, Hội Nông dân xã, mỗi đơn vị nhận hướng dẫn 05 hộ. | Phòng Kinh tế / Hội Nông dân xã |
          """)
  void endsNamesWhereTheWorkBegins(
      String sentence, @Nullable String responsible, @Nullable String coordinating) {
    assertRead(sentence, responsible, coordinating);
  }
}
