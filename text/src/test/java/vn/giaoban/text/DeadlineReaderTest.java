package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

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
          báo cáo trong tuần thứ hai của tháng 3/2026 | tuần thứ hai của tháng 3/2026
          họp dân trong tuần đầu tháng 12-2026 | tuần đầu tháng 12-2026
          khởi công vào cuối quý II/2026 | cuối quý II/2026
          thu gom, không để quá 12 giờ từ khi phát hiện | không để quá 12 giờ từ khi phát hiện
          thu hồi trước khi khóa sổ | trước khi khóa sổ
          đối chiếu vào ngày làm việc cuối cùng của mỗi tháng | ngày làm việc cuối cùng của mỗi tháng
          báo cáo trong Quý I năm 2026 | Quý I năm 2026
          neo đậu trước 17 giờ 00 ngày 21/9/2025 | 2025-09-21
          phấn đấu đến hết năm 2026, mọi thôn có sổ theo dõi | hết năm 2026
          báo cáo trước ngày 15/12 | trước ngày 15/12
          trước ngày 15 của tháng cuối quý báo cáo | trước ngày 15 của tháng cuối quý
          nộp chậm nhất năm ngày làm việc | chậm nhất năm ngày làm việc
          gửi báo cáo trong ngày 15/9/2025 | 2025-09-15
          lập hồ sơ; báo cáo Chủ tịch xã ngày 10/11/2025 | 2025-11-10
          giải ngân trên 98% vốn đến ngày 31 tháng 12 năm 2026; bàn giao mặt bằng | 2026-12-31
          nộp sổ trưóc ngày 15/9/2025 | 2025-09-15
          không để tồn đọng quá ngày 31/12/2025 | 2025-12-31
          không được chậm hơn ngày 30/9/2026 | 2026-09-30
          hạn chót 30/9/2026 | 2026-09-30
          hạn chót nộp hồ sơ: 17 giờ ngày 05/4/2026 | 2026-04-05
          bảo đảm đến ngày 02/9/2026 mọi hiện vật có mã | 2026-09-02
          trồng phục hồi 2 ha rừng đến hết năm 2028 (giao Ban Quản lý rừng) | hết năm 2028
          nạo vét kênh trước vụ Đông Xuân 2026 | trước vụ Đông Xuân 2026
          sửa mái trường trước năm học mới | trước năm học mới
          cấp áo phao trước mùa biển động | trước mùa biển động
          gửi trước 10 giờ sáng ngày 5/10/2026 | 2026-10-05
          hoàn thành trước Hội nghị Ban Chấp hành tháng 10 năm 2026 | trước Hội nghị Ban Chấp hành tháng 10 năm 2026
          hoàn thành chậm nhất đến hết ngày 31/12/2027 | 2027-12-31
          phấn đấu đến ngày 31/12/2023 đạt trên 95% | 2023-12-31
          công bố trong tháng 01 hằng năm | tháng 01 hằng năm
          trước ngày 15 tháng 6 và ngày 15 tháng 12 | trước ngày 15 tháng 6 và ngày 15 tháng 12
          thông báo chậm nhất 30 phút kể từ khi phát hiện cháy | chậm nhất 30 phút kể từ khi phát hiện cháy
          trình Hội đồng nhân dân tỉnh tại kỳ họp giữa năm 2026 | kỳ họp giữa năm 2026
          trước phiên họp ít nhất 05 ngày làm việc | trước phiên họp ít nhất 05 ngày làm việc
          hoàn thành trước khai giảng năm học 2026 - 2027 | trước khai giảng năm học 2026 - 2027
          giải quyết dứt điểm, hạn cuối là ngày 28 tháng 02 năm 2025 | 2025-02-28
          trình cấp có thẩm quyền, không chậm hơn ngày 22/9/2025 | 2025-09-22
          thu hồi hết vốn, chậm nhất không quá ngày 31/12/2025 | 2025-12-31
          thực hiện xong trong học kỳ I năm học 2026 - 2027 | học kỳ I năm học 2026 - 2027
          hoàn thành trước khi bắt đầu năm học 2026 - 2027 | trước khi bắt đầu năm học 2026 - 2027
          gửi tài liệu trước khi họp tổ ít nhất 05 ngày làm việc | trước khi họp tổ ít nhất 05 ngày làm việc
          Trước Tết 15 ngày, báo cáo kết quả | Trước Tết 15 ngày
          Đến ngày 30/11/2025, các địa phương phải giải ngân xong | 2025-11-30
          Phủ sóng tại trung tâm xã trước năm 2027 | trước năm 2027
          Thu quỹ, hoàn thành trong quý I. | quý I
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
          cấp đất xong trước Tết Trung thu để các cháu vui chơi | trước Tết Trung thu
          báo cáo Đảng ủy trước kỳ họp Hội đồng nhân dân lần thứ 4 | trước kỳ họp Hội đồng nhân dân lần thứ 4
          gửi cam kết trước khi kết thúc quý II hằng năm | trước khi kết thúc quý II hằng năm
          giải trình tại hội nghị Ban Chấp hành gần nhất | hội nghị Ban Chấp hành gần nhất
          chậm nhất sau đại hội cấp xã 15 ngày, hoàn thành | chậm nhất sau đại hội cấp xã 15 ngày
          gửi giấy mời trước ít nhất 03 ngày làm việc. | trước ít nhất 03 ngày làm việc
          gửi tài liệu ít nhất 05 ngày trước khi họp | ít nhất 05 ngày trước khi họp
          gửi số liệu trước 11 giờ thứ Ba | trước 11 giờ thứ Ba
          báo cáo tiến độ vào thứ Tư hằng tuần qua điện thoại | thứ Tư hằng tuần
          tổng hợp, gửi Đảng ủy, Ủy ban nhân dân xã vào chiều thứ Tư hằng tuần | chiều thứ Tư hằng tuần
          định kỳ thứ Hai hằng tuần báo cáo Chủ tịch xã | thứ Hai hằng tuần
          hằng tháng báo cáo Đảng ủy trước ngày 22. | trước ngày 22
          báo cáo (trước ngày 10/5 và 10/11 hằng năm) | trước ngày 10/5 và 10/11 hằng năm
          báo cáo trước ngày 12 của tháng đầu quý sau | trước ngày 12 của tháng đầu quý sau
          lập kế hoạch trước ngày 01 tháng 11 năm trước, tránh trùng | trước ngày 01 tháng 11 năm trước
          báo cáo trước ngày 20 tháng cuối quý báo cáo kết quả | trước ngày 20 tháng cuối quý
          nộp tiền chậm nhất 16 giờ 30 ngày 08/4/2026 | 2026-04-08
          thanh toán trong vòng 03 ngày làm việc khi có khối lượng, không để dồn | trong vòng 03 ngày làm việc khi có khối lượng
          trong 10 ngày kể từ ngày kiểm tra phải có kết luận | trong 10 ngày kể từ ngày kiểm tra
          gửi nhận xét cho chi bộ trong 07 ngày | trong 07 ngày
          xong châm nhất 31/5/2026 | 2026-05-31
          trình Tỉnh ủy trong quỷ IV/2026 | quỷ IV/2026
          trao giải vào dịp 02/9/2026 | 2026-09-02
          ban hành trước tháng 8/2026 | trước tháng 8/2026
          bảo đảm đến hết tháng 5/2026 mọi hộ có nước sạch | hết tháng 5/2026
          hoàn thành trong 6 tháng đầu năm 2027 | 6 tháng đầu năm 2027
          năm 2027 sơ kết, năm 2029 tổng kết Chương trình | năm 2029
          báo cáo Tỉnh ủy (qua Ban Tổ chức) khi tổng kết phong trào | khi tổng kết phong trào
          phấn đấu đến năm 2029 có 90% thôn đạt chuẩn | đến năm 2029
          """)
  void readsTheLastTimeGiven(String text, String deadline) {
    assertThat(DeadlineReader.deadline(text)).isEqualTo(deadline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thực hiện Kế hoạch số 12-KH/TU ngày 18/5/2021 của Tỉnh ủy",
        "mục tiêu phát triển năm 2025",
        "báo cáo kết quả thực hiện Kế hoạch của xã ngày 12/5/2025",
        "trước ngày 31/02/2025",
        "Từ quý I/2026, gửi báo cáo trên phần mềm",
        "treo cờ từ ngày 28/8 đến hết ngày 03/9/2025",
        "trọng tâm của cấp ủy từ nay đến hết quý III/2026",
        "tuyển người theo hợp đồng có thời hạn 12 tháng",
        "tổ chức lớp bồi dưỡng trong 02 ngày",
        "chịu trách nhiệm trước kỳ họp về số liệu",
        "thẩm định từng kế hoạch trước khi ban hành",
        "tổng vệ sinh vào sáng thứ Bảy hằng tuần",
        "chiều thứ Năm hằng tuần báo cáo Thường trực"
      })
  void aDateThatIsNoDeadlineIsNone(String text) {
    assertThat(DeadlineReader.deadline(text)).isNull();
  }
}
