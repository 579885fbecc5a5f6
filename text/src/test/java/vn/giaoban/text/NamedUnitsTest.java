package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which wordings a sentence names where it holds, and in which it names others besides. */
class NamedUnitsTest {

  private final FindingUnits units = new FindingUnits("Hoàng Long");

  private List<String> units(String text) {
    return units.in(text).stream().map(unit -> unit.toLowerCase(Locale.ROOT)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kè Mỏ Vẹt và kè Bến Giang thi công dở dang, mùa lũ tới chưa chắc bảo đảm an toàn|kè Mỏ Vẹt; kè Bến Giang",
        "Chợ gia súc Phố Rào xuống cấp, chợ vải Liên Tiên bỏ không nhiều năm|chợ gia súc Phố Rào; chợ vải Liên Tiên",
        "Hồ chứa Suối Mơ, đập Khe Tre rò rỉ chưa được sửa chữa|hồ chứa Suối Mơ; đập Khe Tre",
        "Vật tư tại kho Phú Điền để ngoài trời; kho Đồng Vang mất 12 bao xi măng|kho Phú Điền; kho Đồng Vang",
        "Hành khách phản ánh ga Vạn Phúc, ga Trà Lý Hạ thiếu nhà vệ sinh|ga Vạn Phúc; ga Trà Lý Hạ",
        "Nước thải từ cống Bà Thủy, cống Ông Đốc chảy thẳng ra biển, người dân phản ánh nhiều lần|cống Bà Thủy; cống Ông Đốc",
        "Trạm bơm dã chiến Gò Cát và trạm bơm Ngòi Sảo hỏng động cơ, chưa thay|Trạm bơm dã chiến Gò Cát; trạm bơm Ngòi Sảo",
        "Nghĩa trang nhân dân Đồi Thông hết đất chôn cất, chưa mở rộng|Nghĩa trang nhân dân Đồi Thông",
        "Nhà trọ Hoàng Anh, nhà trọ Thảo Nguyên không có lối thoát nạn thứ hai|Nhà trọ Hoàng Anh; nhà trọ Thảo Nguyên",
        "Trung tâm logistics Bình Phú hoạt động dưới công suất, kho lạnh Mỹ Xuyên bỏ trống|Trung tâm logistics Bình Phú; kho lạnh Mỹ Xuyên",
        "Còn ba công trình bỏ hoang, gồm nhà văn hóa Đông Khê, Bình Thạnh và Xuân Lộc Hạ|nhà văn hóa Đông Khê; nhà văn hóa Bình Thạnh; nhà văn hóa Xuân Lộc Hạ",
        "Sông Trà Bương, sông Vệ Giang bị ô nhiễm, cá chết hàng loạt|sông Trà Bương; sông Vệ Giang",
        "Nhà B4, nhà C2 ký túc xá dột nát chưa sửa|nhà B4; nhà C2",
        "Tàu khách SP7 và tàu hàng HB12 chậm giờ liên tục|tàu khách SP7; tàu hàng HB12",
        "Việc quản lý hàng rong trên sàn BanNhanh, sàn Chợ Ta còn lỏng lẻo|sàn BanNhanh; sàn Chợ Ta",
        "Vụ cháy kho vải tại Cụm công nghiệp Phú Lương gây thiệt hại 12 tỷ đồng do chủ quan|vụ cháy kho vải tại Cụm công nghiệp Phú Lương",
        "Vụ mua thiết bị dạy học ở Trường THCS Lê Lai kéo dài chưa kết luận|vụ mua thiết bị dạy học ở Trường THCS Lê Lai",
        "Bến phà Cồn Tiên quá tải dịp lễ; đò ngang Rạch Sâu chở quá số người quy định|Bến phà Cồn Tiên; đò ngang Rạch Sâu",
        "Hầm đường bộ Đèo Lá thấm dột; cầu vượt Ngã Sáu nứt mố|Hầm đường bộ Đèo Lá; cầu vượt Ngã Sáu",
        "Phòng Tài chính xếp nhầm mục chi của 03 đơn vị|Phòng Tài chính",
        "Để Trạm Bảo vệ rừng Khe Trúc, Trạm Bảo vệ rừng Đèo Gió bỏ vị trí nhiều ngày|Trạm Bảo vệ rừng Khe Trúc; Trạm Bảo vệ rừng Đèo Gió",
        "Đồn Biên phòng Cửa Lạch lơ là tuần tra|Đồn Biên phòng Cửa Lạch",
        "Xí nghiệp Thủy nông Suối Rao quên kiểm định van|Xí nghiệp Thủy nông Suối Rao",
        "Đánh giá cao nỗ lực của Trường Tiểu học Đèo Gió|Trường Tiểu học Đèo Gió",
        "Hồ sơ do Tổ giúp việc giải phóng mặt bằng xã Hà Lam lập còn sai sót|Tổ giúp việc giải phóng mặt bằng xã Hà Lam",
        "Đoàn kiểm tra công vụ tỉnh hoạt động thường xuyên|Đoàn kiểm tra công vụ tỉnh",
        "Bộ phận đầu mối là Phòng Hành chính thiếu nhân lực|Phòng Hành chính",
        "Xuống cấp nhất là cơ sở 2 Lạng Giang và Ký túc xá khu B|cơ sở 2 Lạng Giang; Ký túc xá khu B",
        "Thiếu nước ở phân hiệu 3 Tân Hà|phân hiệu 3 Tân Hà",
        "Dữ liệu được số hóa tốt (Thư viện); nhiều bài báo quốc tế (Viện Nghiên cứu Vật liệu)|Thư viện; Viện Nghiên cứu Vật liệu",
        "Không có phương án ứng phó (Phòng Thí nghiệm; Kho hóa chất Gò Me)|Phòng Thí nghiệm; Kho hóa chất Gò Me",
        "Đề án của Sở Y tế và Sở Xây dựng gắn với thực tế|Sở Y tế; Sở Xây dựng",
        "Phòng Kỹ thuật, Ban Quản lý đồng hồ chưa làm tròn trách nhiệm|Phòng Kỹ thuật; Ban Quản lý đồng hồ",
        "Ban Quản lý thiết bị và Ban Quản lý tòa nhà chậm bảo trì|Ban Quản lý thiết bị; Ban Quản lý tòa nhà",
        "Vỡ ống ở Trạm xử lý nước thải số 2 và Trạm bơm tăng áp số 7|Trạm xử lý nước thải số 2; Trạm bơm tăng áp số 7",
        "Khảo sát do Hiệp hội Doanh nghiệp Hà Lam thực hiện xếp Sở Xây dựng cuối bảng|Sở Xây dựng",
        "Vượt định mức do Hội đồng thành viên giao ở Chi nhánh Cấp nước Suối Mây|Chi nhánh Cấp nước Suối Mây",
        "Báo cáo muộn có Công an xã Hà Lam (hai kỳ), Trạm Y tế xã Hà Vân (một kỳ)|Công an xã Hà Lam; Trạm Y tế xã Hà Vân",
        "Cụm thủy nông Bến Lội vận hành sai lịch, dân kêu nhiều|Cụm thủy nông Bến Lội",
        "Đội Quản lý thị trường số 5 nể nang khi xử phạt|Đội Quản lý thị trường số 5",
        "Phòng Khám bệnh gọi nhầm số thứ tự, người bệnh bức xúc|Phòng Khám bệnh",
        "Khoa Nội tiết kê trùng thuốc 14 đơn; Khoa Mắt cấp phát nhầm vật tư|Khoa Nội tiết; Khoa Mắt",
        "Tổ Ngữ văn và Tổ Hóa - Sinh đổi mới phương pháp dạy học hiệu quả|Tổ Ngữ văn; Tổ Hóa - Sinh",
        "Tổng công ty Dệt Hoàng Phúc đạt doanh thu 1.200 tỷ đồng, tăng 12%|Tổng công ty Dệt Hoàng Phúc",
        "Ban Nền nếp kiểm tra qua loa, để học sinh bỏ giờ|Ban Nền nếp",
        "Đội cảnh sát giao thông ở cửa khẩu Sơn Tiên buông lỏng tuần tra|Đội cảnh sát giao thông ở cửa khẩu Sơn Tiên",
        "Ban Chỉ đạo chuyển đổi số tỉnh họp chưa đều, chỉ đạo thiếu cụ thể|Ban Chỉ đạo chuyển đổi số tỉnh",
        "Tổ kiểm soát giết mổ phường làm theo đợt, hết đợt lại buông|Tổ kiểm soát giết mổ phường",
        "Xí nghiệp Môi trường Thuận Hòa nhận rác vượt công suất|Xí nghiệp Môi trường Thuận Hòa",
        "Các ngành Thuế, Hải quan chưa chia sẻ đủ dữ liệu|ngành Thuế; ngành Hải quan",
        "Các ngành Y tế, Giáo dục và Đào tạo, Công Thương phối hợp chưa chặt chẽ|ngành Y tế; ngành Giáo dục và Đào tạo; ngành Công Thương",
        "Chi bộ các thôn Đồng Bài, Xóm Mới và Chi bộ Trường Tiểu học Hòa Sơn sinh hoạt nghiêm túc|Chi bộ thôn Đồng Bài; Chi bộ thôn Xóm Mới; Chi bộ Trường Tiểu học Hòa Sơn",
        "Chi bộ các khu phố 1, 2 và 4 chưa kết nạp được đảng viên mới|chi bộ khu phố 1; chi bộ khu phố 2; chi bộ khu phố 4",
        "Các chi bộ 1, 3 và 5 sinh hoạt chưa đúng quy định|chi bộ 1; chi bộ 3; chi bộ 5",
        "Các chi bộ số 2, 6, 9 nộp đảng phí chậm|chi bộ số 2; chi bộ số 6; chi bộ số 9",
        "Chi bộ 4, 7 và Chi bộ Quân sự hoàn thành tốt nhiệm vụ|Chi bộ 4; Chi bộ 7; Chi bộ Quân sự",
        "Trong đó, xã Hòa Bắc, xã Hòa Nam chưa giải ngân đồng nào|xã Hòa Bắc; xã Hòa Nam",
        "Còn 3 đơn vị (Sở Y tế, Sở Xây dựng, Ban Dân tộc) chưa gửi báo cáo|Sở Y tế; Sở Xây dựng; Ban Dân tộc",
        "Điển hình là Đảng bộ xã Sơn Trà, Chi bộ Bưu điện làm tốt công tác kết nạp đảng|Đảng bộ xã Sơn Trà; Chi bộ Bưu điện",
        "Một số nơi làm hình thức như Trường THPT Nguyễn Hiền, Trạm Y tế xã Bình Dân|Trường THPT Nguyễn Hiền; Trạm Y tế xã Bình Dân",
        "Đảng bộ xã Yên Lạc được Tỉnh ủy tặng bằng khen vì thành tích 5 năm liền|Đảng bộ xã Yên Lạc",
        "Được Bộ Quốc phòng hỗ trợ, Ban Chỉ huy Quân sự xã Đắk Bla hoàn thành huấn luyện sớm|Ban Chỉ huy Quân sự xã Đắk Bla",
        "UBND xã Phú Thịnh gửi báo cáo về Sở Tài chính quá hạn 15 ngày|UBND xã Phú Thịnh",
        "Nhiều tổ chức đảng không ngại khó, tiêu biểu là Đảng bộ Công an tỉnh|Đảng bộ Công an tỉnh",
        "Tại Trung tâm Y tế khu vực Đông Hà, người bệnh phải chờ lâu; Bệnh viện Phổi thiếu máy thở|Trung tâm Y tế khu vực Đông Hà; Bệnh viện Phổi",
        "Ở Sở Công Thương, hồ sơ trễ hạn còn cao|Sở Công Thương",
        "Riêng phường Trần Phú và xã đảo Hòn Gai chưa có nhà văn hóa|phường Trần Phú; xã đảo Hòn Gai",
        "Các xã vùng cao Tả Lèng, Sà Phìn và thị trấn Mường Sen thiếu nước sinh hoạt|xã Tả Lèng; xã Sà Phìn; thị trấn Mường Sen",
        "Tủ thuốc của Khoa Nhi, Khoa Sản thiếu thuốc cấp cứu|Khoa Nhi; Khoa Sản",
        "Ban Quản lý dự án huyện Tam Sơn lập hồ sơ chậm so với hướng dẫn của Sở Xây dựng|Ban Quản lý dự án huyện Tam Sơn",
        "Hội đồng Thuốc và Điều trị chưa họp|Hội đồng Thuốc và Điều trị",
        "Khoa Dược và Khoa Nhi chưa nộp báo cáo|Khoa Dược; Khoa Nhi",
        "Khoa Hóa và Môi trường chưa nộp báo cáo|Khoa Hóa và Môi trường",
        "Các khoa Dược và Nhi chưa nộp báo cáo|khoa Dược; khoa Nhi",
        "Chậm nộp có chi bộ: Khoa Luật, Khoa Hóa và Môi trường, Phòng Quản trị|Chi bộ Khoa Luật; chi bộ Khoa Hóa và Môi trường; chi bộ Phòng Quản trị",
        "Tổ Toán - Tin và Tổ Ngữ văn đạt 4 giải Nhì, cao nhất từ trước tới nay|Tổ Toán - Tin; Tổ Ngữ văn",
        "Tổ Toán và Tổ Ngữ văn đạt 4 giải Nhì|Tổ Toán; Tổ Ngữ văn",
        "Tổ Ngữ văn đạt 4 giải Nhì|Tổ Ngữ văn",
        "Phòng Điều dưỡng và Khoa Khám bệnh chưa thống nhất quy trình|Phòng Điều dưỡng; Khoa Khám bệnh",
        "Ban Văn hóa và Ban Pháp chế thẩm tra kỹ|Ban Văn hóa; Ban Pháp chế",
        "Bốn lần trả lời mỗi khác là Ủy ban Mặt trận Tổ quốc Việt Nam xã Nậm Cắn|ủy ban mặt trận tổ quốc việt nam xã nậm cắn",
        "Nổi lên là Tổ đảng Khoa học tự nhiên và Tổ đảng Văn phòng|Tổ đảng Khoa học tự nhiên; Tổ đảng Văn phòng",
        "Chi bộ Ban Quản lý Khu di tích Đền Vạn chưa công khai nguồn thu|Chi bộ Ban Quản lý Khu di tích Đền Vạn",
        "Trung tâm Giám sát an toàn không gian mạng tỉnh phát hiện kịp thời 300 lượt dò quét|Trung tâm Giám sát an toàn không gian mạng tỉnh",
        "Ban công tác Mặt trận thôn Na Lo và tổ dân phố số 9 khuyết trưởng ban|Ban công tác Mặt trận thôn Na Lo; Ban công tác Mặt trận tổ dân phố số 9",
        "Hồ sơ mời thầu của gói thầu số 3 và số 5 nêu nhãn hiệu|gói thầu số 3; gói thầu số 5",
        "Còn hai vụ việc kéo dài: vụ khiếu nại của các hộ dân khu tái định cư Bãi Sậy và tranh chấp ranh giới của Hợp tác xã Tiến Lên|vụ khiếu nại của các hộ dân khu tái định cư Bãi Sậy; tranh chấp ranh giới của Hợp tác xã Tiến Lên",
        "Ban Tổ chức Tỉnh ủy và Ủy ban Kiểm tra Tỉnh ủy có thời điểm chưa chủ động|Ban Tổ chức Tỉnh ủy; Ủy ban Kiểm tra Tỉnh ủy",
        "Ban cán sự đảng Ủy ban nhân dân tỉnh trước đây chưa thực hiện đầy đủ|Ban cán sự đảng Ủy ban nhân dân tỉnh",
        "Bốn chi bộ 3 năm liền không kết nạp được đảng viên: Chi bộ thôn Trung, Chi bộ Trạm Thú y|Chi bộ thôn Trung; Chi bộ Trạm Thú y",
        "Vụ án tham ô tại Chi nhánh Ngân hàng Nông nghiệp huyện Tân Kỳ Hạ được đưa ra xét xử|Vụ án tham ô tại Chi nhánh Ngân hàng Nông nghiệp huyện Tân Kỳ Hạ",
        "Được sự giúp đỡ của Ngân hàng Chính sách xã hội, Hội Nông dân xã Hòa Phong xóa xong nhà tạm|Hội Nông dân xã Hòa Phong",
        "Các trung tâm y tế huyện Sông Mã Hạ, Mộc Lan thiếu bác sĩ|trung tâm y tế huyện Sông Mã Hạ; trung tâm y tế huyện Mộc Lan",
        "Tiểu đoàn 5, Đại đội 12 huấn luyện an toàn|Tiểu đoàn 5; Đại đội 12",
        "Trại giam Đồng Găng quản lý chặt chẽ|Trại giam Đồng Găng",
      })
  void namesWhereItHolds(String text, String expected) {
    assertThat(units(text))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(expected.split("; "))
                .map(unit -> unit.toLowerCase(Locale.ROOT))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theo báo cáo của các xã Tân Hội, Phú Mỹ và Sở Nội vụ, tiến độ sắp xếp còn chậm",
        "Qua phản ánh của Hội Nông dân, Hội Phụ nữ các xã, giá phân bón tăng cao gây khó khăn cho sản xuất",
        "Theo đánh giá của Bộ Nội vụ và Bộ Khoa học và Công nghệ, chỉ số cải cách hành chính của tỉnh tăng 5 bậc",
        "Các đơn vị đều hoàn thành chỉ tiêu, trừ Chi nhánh Bắc Sơn và Chi nhánh Tam Đồng",
        "Hầu hết các xã đạt tiêu chí thu nhập (trừ xã Nậm Pung, xã Tả Van)",
        "Trừ xã Bản Lìm, các địa phương trong huyện đều giải ngân đạt trên 80%",
        "Một số ban công tác Mặt trận sau sáp nhập hoạt động cầm chừng",
        "Nhiều chi hội phụ nữ sinh hoạt thưa",
        "Có 04/12 Trạm Y tế được kiểm tra chưa đạt chuẩn",
        "Phòng Vật tư các đơn vị chưa tham mưu kịp thời",
      })
  void namesNobodyWhoOnlyReportsOrIsLeftOut(String text) {
    assertThat(units(text)).isEmpty();
  }
}
