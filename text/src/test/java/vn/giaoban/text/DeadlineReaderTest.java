package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gửi báo cáo trước ngày 05 tháng 12 năm 2025 | 2025-12-05
          hoàn thành trước ngày 30/11/2025; xây mới xong trước ngày 31/01/2026 | 2026-01-31
          báo cáo kết quả trong tháng 12 năm 2025 | tháng 12 năm 2025
          báo cáo trong Quý I năm 2026 | Quý I năm 2026
          neo đậu trước 17 giờ 00 ngày 21/9/2025 | 2025-09-21
          phấn đấu đến hết năm 2026, mọi thôn có sổ theo dõi | hết năm 2026
          báo cáo trước ngày 15/12 | trước ngày 15/12
          trước ngày 15 của tháng cuối quý báo cáo | trước ngày 15 của tháng cuối quý
          nộp chậm nhất năm ngày làm việc | chậm nhất năm ngày làm việc
          gửi báo cáo trong ngày 15/9/2025 | 2025-09-15
          hoàn thành chậm nhất đến hết ngày 31/12/2027 | 2027-12-31
          phấn đấu đến ngày 31/12/2023 đạt trên 95% | 2023-12-31
          công bố trong tháng 01 hằng năm | tháng 01 hằng năm
          trước ngày 15 tháng 6 và ngày 15 tháng 12 | trước ngày 15 tháng 6 và ngày 15 tháng 12
          thông báo chậm nhất 30 phút kể từ khi phát hiện cháy | chậm nhất 30 phút kể từ khi phát hiện cháy
          trình Hội đồng nhân dân tỉnh tại kỳ họp giữa năm 2026 | tại kỳ họp giữa năm 2026
          trước phiên họp ít nhất 05 ngày làm việc | trước phiên họp ít nhất 05 ngày làm việc
          hoàn thành trước khai giảng năm học 2026 - 2027 | trước khai giảng năm học 2026 - 2027
          Trước Tết 15 ngày, báo cáo kết quả | Trước Tết 15 ngày
          Đến ngày 30/11/2025, các địa phương phải giải ngân xong | 2025-11-30
          Phủ sóng tại trung tâm xã trước năm 2027 | trước năm 2027
          Thu quỹ, hoàn thành trong quý I. | trong quý I
          kết nạp 24 đảng viên trong năm 2027, chú ý người trẻ | năm 2027
          báo cáo nhanh trước 05 giờ và 15 giờ mỗi ngày | trước 05 giờ và 15 giờ mỗi ngày
          tiêu hủy xong trong 36 giờ. | trong 36 giờ
          gửi hồ sơ không quá 04 ngày làm việc kể từ khi nhận đủ | không quá 04 ngày làm việc kể từ khi nhận đủ
          báo cáo trước ngày 07 của tháng liền sau | trước ngày 07 của tháng liền sau
          hoãn họp, trực tại chỗ trước 20 giờ hôm nay | trước 20 giờ hôm nay
          trước 14 giờ ngày mùng 4 Tết | trước 14 giờ ngày mùng 4 Tết
          sơ kết vào năm 2028 và tổng kết vào năm 2030 | năm 2030
          cho ý kiến tại cuộc họp tháng 3/2026 | tháng 3/2026
          gửi về Sở Nội vụ trước 30/9 hằng năm | trước 30/9 hằng năm
          niêm yết chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định. | chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định
          """)
  void readsTheLastTimeGiven(String text, String deadline) {
    assertThat(DeadlineReader.deadline(text)).isEqualTo(deadline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thực hiện Kế hoạch số 12-KH/TU ngày 18/5/2021 của Tỉnh ủy",
        "mục tiêu phát triển năm 2025",
        "trước ngày 31/02/2025",
        "Từ quý I/2026, gửi báo cáo trên phần mềm",
        "treo cờ từ ngày 28/8 đến hết ngày 03/9/2025"
      })
  void aDateThatIsNoDeadlineIsNone(String text) {
    assertThat(DeadlineReader.deadline(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          định kỳ hằng tháng kiểm tra | MONTHLY
          báo cáo hàng quý | QUARTERLY
          định kỳ 3 tháng một lần báo cáo | QUARTERLY
          Sáu tháng và cuối năm, Chi bộ đánh giá | HALF_YEARLY
          báo cáo 6 tháng, hằng năm | HALF_YEARLY
          Hằng năm, lấy kết quả để xếp loại | YEARLY
          định kỳ báo cáo Ban Thường vụ | PERIODIC
          giao ban hằng tuần | WEEKLY
          6 tháng một lần báo cáo | HALF_YEARLY
          sinh hoạt chuyên đề ít nhất 01 lần/quý | QUARTERLY
          đưa vào sinh hoạt chi bộ định kỳ | PERIODIC
          """)
  void readsHowOften(String text, Recurrence recurrence) {
    assertThat(DeadlineReader.recurrence(text)).isEqualTo(recurrence);
  }

  @Test
  void aYearlyThemeIsNotDoneYearly() {
    assertThat(DeadlineReader.recurrence("học tập theo chuyên đề hằng năm")).isNull();
    assertThat(DeadlineReader.recurrence("cam kết tiến độ từng tuần")).isNull();
    assertThat(DeadlineReader.recurrence("trong sinh hoạt định kỳ ở chi bộ")).isNull();
  }
}
