package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conclusions judge and order in one list of paragraphs: each says by itself which it does. */
class ConclusionsTest {

  private static final String CONCLUSION =
      """
      HUYỆN ỦY SƠN LÂM
      *
      Số 41-TB/HU
      Sơn Lâm, ngày 12 tháng 5 năm 2025

      THÔNG BÁO
      Kết luận của Thường trực Huyện ủy tại buổi làm việc với Đảng ủy xã Hà Lam

      Sau khi nghe báo cáo, Thường trực Huyện ủy kết luận:

      """;

  private static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thường trực Huyện ủy biểu dương Đảng ủy xã Hà Vân hoàn thành cấp đổi đất sớm hai tháng.|STRENGTH|Đảng ủy xã Hà Vân",
        "Huyện ủy rất hoan nghênh, đánh giá cao nỗ lực của Trường Tiểu học Hà Lam.|STRENGTH|Trường Tiểu học Hà Lam",
        "Đối với xã Hà Lam, việc cấp đổi đất rất chậm, vướng nhất ở thôn Đồng Mít.|LIMITATION|xã Hà Lam;thôn Đồng Mít",
        "Các phòng phối hợp chưa chặt chẽ: Phòng Nội vụ trả lời muộn.|LIMITATION|Phòng Nội vụ",
        "Hồ sơ của thôn Rộc Cát còn nhiều sai sót, phải làm lại nhiều lần.|LIMITATION|thôn Rộc Cát",
        "Đo đạc mới đạt 35%, còn dây dưa ở thôn Bãi Mía.|LIMITATION|thôn Bãi Mía",
        "Nguyên nhân cơ bản là cấp ủy thiếu sâu sát, cán bộ địa chính mỏng.|CAUSE|",
        "Cấp đổi đất chậm phần lớn do Phòng Nội vụ thiếu người đo vẽ.|CAUSE|Phòng Nội vụ",
        "Xã Hà Vân mới giải ngân được 18% vốn, thấp nhất trong các xã.|LIMITATION|Xã Hà Vân",
        "Xã Hà Vân giải ngân vốn đạt 71%, cao nhất trong các xã.|STRENGTH|Xã Hà Vân",
        "Phòng Nội vụ nộp báo cáo muộn 9 ngày, số liệu sai lệch.|LIMITATION|Phòng Nội vụ",
        "Phê bình Trường Tiểu học Hà Lam để thất lạc hồ sơ.|LIMITATION|Trường Tiểu học Hà Lam",
        "Trái lại, Phòng Tư pháp xử lý xong 112 hồ sơ trước hạn, không trả lại hồ sơ nào.|STRENGTH|Phòng Tư pháp",
        "Điểm nghẽn lớn nhất là mặt bằng ở thôn Đồng Mít.|LIMITATION|thôn Đồng Mít",
        "Trách nhiệm để xảy ra chậm trễ thuộc Ban Quản lý dự án Hà Lam.|CAUSE|Ban Quản lý dự án Hà Lam",
        "Thường trực Huyện ủy đánh giá xã Hà Vân đã có nhiều cố gắng trong giảm nghèo.|STRENGTH|xã Hà Vân",
      })
  void aParagraphThatChargesNobodyMayJudge(String paragraph, FindingKind kind, String units) {
    var read = read(CONCLUSION + "1. " + paragraph + "\n\n2. Giao Phòng Nội vụ kiểm tra.\n");

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind);
    assertThat(read.findings().getFirst().units())
        .isEqualTo(units == null ? List.of() : List.of(units.split(";")));
    assertThat(read.requirements()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phòng Tài chính rà soát các dự án chậm tiến độ, còn nợ đọng.",
        "Các chủ đầu tư khắc phục ngay tình trạng hồ sơ sơ sài, thiếu chứng từ.",
        "Xã Hà Lam dứt điểm 12 vụ tranh chấp kéo dài, không để phát sinh khiếu kiện.",
        "Hoan nghênh các nhà thầu; đề nghị tăng ca để bù tiến độ chậm.",
        "Tiến độ của Phòng Y tế rất thấp; Trưởng Phòng Y tế kiểm điểm trách nhiệm.",
        "Việc đo đạc chậm, Chủ tịch Ủy ban nhân dân xã Hà Lam chịu trách nhiệm.",
        "Ban Quản lý dự án đẩy nhanh tiến độ, hoàn thành sớm 2 tháng so với kế hoạch.",
        "Xã Hà Lam giải ngân đạt 95% kế hoạch vốn trước ngày 31/12/2025.",
        "Trường THCS Lê Lai mở lớp phụ đạo cho học sinh có kết quả thấp nhất.",
        "Chi bộ thôn Hạ duy trì sinh hoạt đúng kỳ, không để đảng viên vắng không lý do.",
        "Trưởng phòng Kinh tế hằng tuần báo cáo Thường trực tiến độ, khó khăn khi có tình tiết mới.",
      })
  void anOrderStaysOneWhateverItIsToMend(String paragraph) {
    var read = read(CONCLUSION + "1. " + paragraph + "\n\n2. Giao Phòng Nội vụ kiểm tra.\n");

    assertThat(read.findings()).isEmpty();
    assertThat(read.requirements()).hasSize(2);
  }

  @Test
  void howFarTheWorkHasComeIsNoTimeOfTheTaskBefore() {
    var read =
        read(
            CONCLUSION
                + """
                1. Phòng Nội vụ kiểm tra các xã.

                2. Tiến độ của Phòng Y tế rất thấp; Trưởng Phòng Y tế kiểm điểm trách nhiệm.

                3. Phòng Tài chính bố trí kinh phí.

                Tiến độ hoàn thành: trước ngày 30/6/2025.
                """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::deadline)
        .containsExactly(null, null, "2025-06-30");
  }

  @ParameterizedTest
  @CsvSource({
    "'Về hạn chế, Báo cáo số 12/BC-AT ngày 25/02/2026 của Ban An toàn chỉ ra:',LIMITATION",
    "'Đối với những tồn tại, Đoàn kiểm tra nêu rõ:',LIMITATION",
    "'Về ưu điểm, Tổ công tác ghi nhận:',STRENGTH",
    "'Về nguyên nhân, Thanh tra huyện xác định:',CAUSE",
  })
  void aSentenceSaysWhatItsListTellsOf(String leadIn, FindingKind kind) {
    var read =
        read(
            """
            TỔNG CÔNG TY THAN HÒN GAI
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

            Số: 09/CT-THG
            Hòn Gai, ngày 02 tháng 3 năm 2026

            CHỈ THỊ
            Về an toàn mỏ

            Quý I năm 2026, Tổng công ty khai thác ở 12 mỏ.

            """
                + leadIn
                + """


                - Phân xưởng Vận tải 2: dùng 04 xe cũ.

                - Xưởng Sàng 1: thợ làm hai ca.

                Tổng Giám đốc yêu cầu:

                1. Ban Cơ điện kiểm định lại toàn bộ xe.
                """);

    assertThat(read.findings()).extracting(Extraction.Finding::kind).containsExactly(kind, kind);
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void aDiseaseThatSpreadsIsAShortfall() {
    var read =
        read(
            """
            BỘ Y TẾ

            Số: 212/BYT-DP
            Hà Nội, ngày 09 tháng 4 năm 2026

            Kính gửi: Ủy ban nhân dân các tỉnh.

            Theo thống kê từ Hệ thống giám sát, từ đầu năm đến nay bệnh sởi đã bùng phát tại 94 xã.

            Bệnh lan nhanh phần lớn do tỷ lệ tiêm chủng quá thấp (tỉnh Vân Lũng 41%).

            Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh thực hiện các nội dung sau:

            1. Tổ chức tiêm bù cho trẻ dưới 5 tuổi.
            """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION, FindingKind.CAUSE);
  }

  /** What was ordered before is told in the lead-in; its last sentence says what follows. */
  @Test
  void theLastSentenceOfALeadInSaysWhatFollows() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN HUYỆN SƠN LÂM
            Số: 41/UBND-KT
            Sơn Lâm, ngày 12 tháng 5 năm 2025

            Kính gửi: Ủy ban nhân dân các xã.

            Ngày 10/3/2025, Ủy ban nhân dân huyện đã có Văn bản số 12/UBND-KT yêu cầu hoàn thành đo
            đạc. Qua theo dõi, Ủy ban nhân dân huyện nhận thấy:

            - Xã Hà Vân bàn giao mốc sớm hơn kế hoạch, người dân phấn khởi.

            - Xã Hà Lam đo đạc cầm chừng, 5/9 tổ không có người.

            Ủy ban nhân dân huyện yêu cầu:

            1. Phòng Kinh tế kiểm tra các xã.
            """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION);
    assertThat(read.requirements()).hasSize(1);
  }

  @Test
  void whatWasOrderedEarlierDoesNotMakeOrdersOfWhatFollows() {
    var read =
        read(
            """
            ỦY BAN NHÂN DÂN
            HUYỆN SƠN LÂM
            Số: 88/UBND-VP
            Sơn Lâm, ngày 12 tháng 5 năm 2025
            V/v thu gom rơm rạ

            Kính gửi: Ủy ban nhân dân các xã.

            Ngày 02/4/2025, Ủy ban nhân dân huyện đã có văn bản yêu cầu các xã không đốt rơm rạ. Qua theo dõi, Chủ tịch Ủy ban nhân dân huyện có ý kiến như sau:

            1. Đến nay còn 04 xã chưa báo cáo, quá hạn 10 ngày.

            2. Ủy ban nhân dân xã Hà Vân phạt các hộ vi phạm trước ngày 30/5/2025.
            """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION);
    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Ủy ban nhân dân xã Hà Vân"));
  }

  @Test
  void shortfallsAgainstWhatWasDemandedAreNoOrders() {
    var read =
        read(
            CONCLUSION
                + """
                I. HẠN CHẾ

                Việc chuyển biến ở cơ sở chưa đáp ứng yêu cầu, thể hiện ở những mặt sau:

                - Một số chi bộ lập kế hoạch chậm, chép lại của cấp trên.

                - Sổ sách ghi sơ sài, thiếu chữ ký.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION, FindingKind.LIMITATION, FindingKind.LIMITATION);
    assertThat(read.requirements()).isEmpty();
  }

  @Test
  void whoeverIsBlamedAndToldWhatToDoInOneBreathIsToldWhatToDo() {
    var read =
        read(
            CONCLUSION
                + """
                1. Nguyên nhân do cán bộ địa chính ngại va chạm.

                2. Thường trực Huyện ủy phê bình và yêu cầu Đảng ủy xã Hà Lam kiểm điểm trước ngày 30/6/2025.
                """);

    assertThat(read.findings())
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.CAUSE);
    assertThat(read.requirements()).hasSize(1);
  }
}
