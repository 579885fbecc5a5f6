package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          định kỳ hằng tháng kiểm tra | MONTHLY
          đối thoại với đoàn viên ít nhất một năm hai lần | HALF_YEARLY
          bảo đảm tối thiểu 50 triệu đồng mỗi năm |
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
          sơ kết 6 tháng, tổng kết năm về công tác dân vận | HALF_YEARLY
          theo dõi, 6 tháng, một năm báo cáo Đảng ủy | HALF_YEARLY
          6 tháng đầu năm và cuối năm báo cáo | HALF_YEARLY
          mỗi học kỳ báo cáo một lần | HALF_YEARLY
          phát sóng chuyên mục 02 kỳ/tuần | WEEKLY
          gửi báo cáo tuần về Sở Y tế | WEEKLY
          01 tháng/lần cập nhật danh sách | MONTHLY
          quý/lần công khai kết quả | QUARTERLY
          định kỳ 15 ngày một lần báo cáo Chủ tịch | PERIODIC
          báo cáo Đảng ủy định kỳ và đột xuất | PERIODIC
          công khai danh sách và định kỳ sau mỗi đợt mưa báo cáo | PERIODIC
          theo dõi, đôn đốc, định kỳ tham mưu sơ kết | PERIODIC
          là tiêu chí đánh giá, xếp loại hằng năm | YEARLY
          """)
  void readsHowOften(String text, Recurrence recurrence) {
    assertThat(RecurrenceReader.recurrence(text)).isEqualTo(recurrence);
  }

  @Test
  void aYearlyThemeIsNotDoneYearly() {
    assertThat(RecurrenceReader.recurrence("học tập theo chuyên đề hằng năm")).isNull();
    assertThat(RecurrenceReader.recurrence("cam kết tiến độ từng tuần")).isNull();
    assertThat(RecurrenceReader.recurrence("trong sinh hoạt định kỳ ở chi bộ")).isNull();
    assertThat(RecurrenceReader.recurrence("chương trình 6 tháng cuối năm 2026")).isNull();
    assertThat(RecurrenceReader.recurrence("sơ kết 6 tháng đầu năm 2026")).isNull();
    assertThat(RecurrenceReader.recurrence("giải thưởng trao 02 năm/lần")).isNull();
    assertThat(RecurrenceReader.recurrence("đo độ mặn 02 giờ/lần")).isNull();
    assertThat(RecurrenceReader.recurrence("khám sức khỏe định kỳ cho công nhân")).isNull();
  }
}
