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
    return reader.read(Words.of(text), Arrays.asList(notes), header, home);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nợ nhiều nhất là xã Hà Vân, tiếp theo là Bình Khê, Nà Pó|xã Hà Vân;xã Bình Khê;xã Nà Pó",
        "Các chi bộ họp đều là bản Nà Lếch, thôn Rộc Cát, Trạm Thú y|chi bộ bản Nà Lếch;chi bộ thôn Rộc Cát;chi bộ Trạm Thú y",
        "Chậm nhất là dự án cầu nối xã Hà Vân với xã Bình Khê|dự án cầu nối xã Hà Vân với xã Bình Khê",
        "Tiến độ còn chậm ở một số xã (Bình Khê, Tân An)|xã Bình Khê;xã Tân An",
        "Nhiều nơi làm tốt như: Đảng bộ phường Hạc Lĩnh, Trúc Khê|Đảng bộ phường Hạc Lĩnh;Đảng bộ phường Trúc Khê",
        "UBND các xã: Bình Khê, Tân An chưa báo cáo|UBND xã Bình Khê;UBND xã Tân An",
        "Sở Y tế và Sở Xây dựng chưa gửi báo cáo|Sở Y tế;Sở Xây dựng",
        "Sáp nhập các đơn vị nhỏ (chi bộ tổ 4, tổ 5)|chi bộ tổ 4;chi bộ tổ 5",
        "Đài Truyền thanh thị xã đã mở chuyên mục|Đài Truyền thanh thị xã",
        "Chậm bàn giao mặt bằng dự án cải tạo Quốc lộ 9, chưa rõ thời hạn|dự án cải tạo Quốc lộ 9",
        "Các hồ chứa nước Khe Vàng, Đá Bạc đã xuống cấp|hồ chứa nước Khe Vàng;hồ chứa nước Đá Bạc",
        "Tổng thu của Hải Sơn tăng 9%|Hải Sơn",
        "Làm tốt có Đảng bộ xã An Khê, Tân Lũng và thị trấn Bình Lĩnh|Đảng bộ xã An Khê;Đảng bộ xã Tân Lũng;Đảng bộ thị trấn Bình Lĩnh",
        "Làm tốt có Đảng bộ các xã Ia Hrú, Kông Lơ và thị trấn Chư Tân|Đảng bộ xã Ia Hrú;Đảng bộ xã Kông Lơ;Đảng bộ thị trấn Chư Tân",
        "Đảng bộ Quân sự, Đảng bộ khối Doanh nghiệp tỉnh chưa gửi kế hoạch|Đảng bộ Quân sự;Đảng bộ khối Doanh nghiệp tỉnh",
        "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng tỉnh giải ngân thấp|Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng tỉnh",
        "Một số chi bộ trực thuộc Đảng bộ xã Cẩm Lũng sinh hoạt chưa đều|Đảng bộ xã Cẩm Lũng",
        "Cấp ủy, chính quyền các xã Ea Mơ, Cư Lâng và phường Tân Quang đã vào cuộc|xã Ea Mơ;xã Cư Lâng;phường Tân Quang",
        "Các xã vùng cao (Tà Lủng, Háng Sua) thiếu nước|xã Tà Lủng;xã Háng Sua",
        "Tổ công tác số 3 hoạt động chưa đều|Tổ công tác số 3",
        "Ghi biên bản sơ sài (Chi bộ tổ dân phố 3, tổ dân phố 8 phường Tân Long)|Chi bộ tổ dân phố 3;Chi bộ tổ dân phố 8 phường Tân Long",
        "Đảng ủy các xã Hà Lam, Hà Vân và Đảng ủy phường Tân Bình chưa gửi báo cáo|Đảng ủy xã Hà Lam;Đảng ủy xã Hà Vân;Đảng ủy phường Tân Bình",
        "Đảng bộ Khối cơ quan và doanh nghiệp tỉnh còn chậm|Đảng bộ Khối cơ quan và doanh nghiệp tỉnh",
        "Mô hình hay của Chi bộ khóm 3 được nhân rộng|Chi bộ khóm 3",
        "Dự án Khu đô thị mới Nam sông Vân chậm bàn giao|Dự án Khu đô thị mới Nam sông Vân",
        "Có 03/12 xã chưa đạt, gồm: Sơn Hà, Sơn Vân, Sơn Lĩnh.|xã Sơn Hà;xã Sơn Vân;xã Sơn Lĩnh",
        "Riêng các xã biên giới Nậm Hin, Pa Lũng còn nhiều hộ nghèo|xã Nậm Hin;xã Pa Lũng",
        "Chi trả chậm ở các hợp tác xã Đại Hà, Thượng Hà|hợp tác xã Đại Hà;hợp tác xã Thượng Hà",
        "Ngập nặng nhất tại các xã Bản Lầu, Cốc Lũng|xã Bản Lầu;xã Cốc Lũng",
        "Chi trả chậm ở các gói thầu số 12, số 15|gói thầu số 12;gói thầu số 15",
        "Các chi bộ Trung tâm Khuyến ngư, Văn phòng Sở có mô hình hay|chi bộ Trung tâm Khuyến ngư;chi bộ Văn phòng Sở",
        "Ngập sâu trên Quốc lộ 91C và Tỉnh lộ 812|Quốc lộ 91C;Tỉnh lộ 812",
        "Giữ chuẩn có 02 trường (Tiểu học số 2, Mẫu giáo Hướng Dương)|Trường Tiểu học số 2;Trường Mẫu giáo Hướng Dương",
        "Sụt lún nhiều tuyến đường, nặng nhất tại phường Hạc Lĩnh|phường Hạc Lĩnh",
        "Công trình kè sông Vân vướng mặt bằng kéo dài|Công trình kè sông Vân",
        "Tổng công ty Cảng hàng không Hà Lam đã nỗ lực|Tổng công ty Cảng hàng không Hà Lam",
        "Riêng KCN Sông Vân, CCN Tân Hà vẫn xả thải ra kênh|KCN Sông Vân;CCN Tân Hà",
        "Khai thác vượt công suất ở mỏ đá Núi Voi và việc lấn đất ở hồ Đá Bàn còn kéo dài|mỏ đá Núi Voi;hồ Đá Bàn",
        "Xả thải ra sông Vân, nhất là đoạn qua phường Kim Lân và xã Đồng Lũng|phường Kim Lân;xã Đồng Lũng",
        "Lãnh đạo UBND xã Mường Hin, UBND xã Nậm Lay buông lỏng quản lý|UBND xã Mường Hin;UBND xã Nậm Lay",
        "Mô hình ở tổ hợp tác đan lát buôn Kring phát huy tốt|tổ hợp tác đan lát buôn Kring",
        "Công ty TNHH Đá xây dựng Hòn Sim khai thác ngoài ranh giới|Công ty TNHH Đá xây dựng Hòn Sim",
        "Tỉnh đoàn và Hội Nông dân tỉnh có nhiều mô hình hay|Tỉnh đoàn;Hội Nông dân tỉnh",
        "Việc ở Đảng bộ Trường Đại học Vân Sơn đạt kết quả tốt|Đảng bộ Trường Đại học Vân Sơn",
        "Bốn chi bộ chưa sinh hoạt chuyên đề (Đồng Tâm, Bình Lũng, Nà Tông)|chi bộ Đồng Tâm;chi bộ Bình Lũng;chi bộ Nà Tông",
        "UBND một số xã còn chậm trả lời (Đồng Lũng, Bình Vân)|UBND xã Đồng Lũng;UBND xã Bình Vân",
        "Có 02 hợp tác xã ngừng hoạt động (Đồng Lũng, Bình Vân)|hợp tác xã Đồng Lũng;hợp tác xã Bình Vân",
        "Còn hình thức (các chi bộ: thôn 4, thôn 7 thuộc Đảng bộ xã Đồng Lũng; khóm Đông, khóm Tây thuộc Đảng bộ phường Hạc Lĩnh)|chi bộ thôn 4 thuộc Đảng bộ xã Đồng Lũng;chi bộ thôn 7 thuộc Đảng bộ xã Đồng Lũng;chi bộ khóm Đông thuộc Đảng bộ phường Hạc Lĩnh;chi bộ khóm Tây thuộc Đảng bộ phường Hạc Lĩnh",
        "Các chi bộ thôn Đông, Tây, Trường THPT Lũng Vân làm tốt|chi bộ thôn Đông;chi bộ thôn Tây;chi bộ Trường THPT Lũng Vân",
        "Bệnh viện Đa khoa các khu vực Vân Lũng, Bình Khê thiếu thuốc|Bệnh viện Đa khoa khu vực Vân Lũng;Bệnh viện Đa khoa khu vực Bình Khê",
        "Thi công cầm chừng (các gói thầu XL-03, XL-09)|gói thầu XL-03;gói thầu XL-09",
        "Vụ tranh chấp 3,5 ha đất rừng tại thôn 2, xã Đồng Lũng chưa giải quyết xong|Vụ tranh chấp 3,5 ha đất rừng tại thôn 2, xã Đồng Lũng",
        "Khai thác cát trái phép trên đoạn sông Vân qua xã Đồng Lũng|sông Vân;xã Đồng Lũng",
        "Điển hình là Cơ sở chế biến mứt Hương Quê, Xưởng gỗ Ba Lành|Cơ sở chế biến mứt Hương Quê;Xưởng gỗ Ba Lành",
        "Kho lưu trữ Huyện ủy Vân Lũng (cũ) ẩm mốc|Kho lưu trữ Huyện ủy Vân Lũng (cũ)",
        "Ủy ban nhân dân xã Đồng Lũng (cũ) cấp đất sai|Ủy ban nhân dân xã Đồng Lũng (cũ)",
        "Trường Tiểu học Hoa Sen xuất hiện ổ dịch|Trường Tiểu học Hoa Sen",
        "Trường Phổ thông Dân tộc bán trú Tiểu học Nậm Lũng thanh toán sai khối lượng|Trường Phổ thông Dân tộc bán trú Tiểu học Nậm Lũng",
        "Năng lực tham mưu của Phòng Kinh tế còn hạn chế|Phòng Kinh tế",
        "Phối hợp giữa Sở Y tế và Ban Quản lý các khu công nghiệp chưa chặt chẽ|Sở Y tế;Ban Quản lý các khu công nghiệp",
        "Báo cáo của Đảng ủy xã Đồng Lũng phải làm lại nhiều lần|Đảng ủy xã Đồng Lũng",
        "Cảng cá Cửa Vân và bến cá Lạch Lũng chưa thống kê sản lượng|Cảng cá Cửa Vân;bến cá Lạch Lũng",
        "Ngắt kết nối còn nhiều (Vân Lũng 18 lượt, Bình Khê 7 lượt)|Vân Lũng;Bình Khê",
        "Chi bộ Ban Quản lý dịch vụ đô thị phường Hạc Lĩnh không sinh hoạt|Chi bộ Ban Quản lý dịch vụ đô thị phường Hạc Lĩnh",
        "Nghiệm thu sai ở nhà văn hóa các thôn Bản Lũng, Nà Tông|nhà văn hóa thôn Bản Lũng;nhà văn hóa thôn Nà Tông",
        "Một số chi bộ trực thuộc Đảng bộ Quân sự tỉnh (Chi bộ Đại đội Thông tin, Chi bộ Kho K5) chưa nghiêm|Chi bộ Đại đội Thông tin;Chi bộ Kho K5",
        "Chưa đều ở Đảng bộ Sở Nội vụ, Sở Tư pháp và Công an tỉnh|Đảng bộ Sở Nội vụ;Đảng bộ Sở Tư pháp;Đảng bộ Công an tỉnh",
        "Đọc nguyên văn tài liệu (Đảng bộ xã Bình Khê, xã Tân An, Trường Chính trị tỉnh)|Đảng bộ xã Bình Khê;Đảng bộ xã Tân An;Đảng bộ Trường Chính trị tỉnh",
        "Có 02 đảng ủy xã chưa gửi báo cáo (Bình Khê, Tân An)|đảng ủy xã Bình Khê;đảng ủy xã Tân An",
        "Dịch bệnh tái phát ở thôn Bản Lũng, xã Bình Khê và thôn Nà Tông, xã Tân An|thôn Bản Lũng, xã Bình Khê;thôn Nà Tông, xã Tân An",
        "Khó khăn nhất là ở các xã mới thành lập như Bình Khê, Tân An|xã Bình Khê;xã Tân An",
        "Một số sở, ngành (Xây dựng, Y tế) chậm cho ý kiến|Sở Xây dựng;Sở Y tế",
        "Mặt trận Tổ quốc, Hội Nông dân xã vận động hiến đất|Mặt trận Tổ quốc xã;Hội Nông dân xã",
        "Người đứng đầu Sở Xây dựng chưa quyết liệt|Sở Xây dựng",
        "Giám đốc Sở Xây dựng, Chủ tịch UBND xã Bình Khê thiếu sâu sát|Giám đốc Sở Xây dựng;Chủ tịch UBND xã Bình Khê",
        "Sở Giáo dục và Đào tạo phối hợp với Công an tỉnh, Sở Y tế tổ chức kỳ thi|Sở Giáo dục và Đào tạo",
        "Bệnh viện Đa khoa tỉnh được Bộ Y tế công nhận đạt chuẩn|Bệnh viện Đa khoa tỉnh",
        "Ban Quản lý dự án công trình giao thông tỉnh chậm nghiệm thu|Ban Quản lý dự án công trình giao thông tỉnh",
        "Trung tâm Giáo dục thường xuyên Vân Lũng tuyển sinh thấp|Trung tâm Giáo dục thường xuyên Vân Lũng",
        "Đội Quản lý trật tự đô thị thành phố làm việc chưa hiệu quả|Đội Quản lý trật tự đô thị thành phố",
        "Chi bộ thôn Đông 02 đồng chí, Chi bộ Trường Tiểu học 01 đồng chí vi phạm|Chi bộ thôn Đông;Chi bộ Trường Tiểu học",
        "Nghiệm thu sai tại 02 công trình (kênh tiêu T7 và chợ Lũng Vân)|kênh tiêu T7;chợ Lũng Vân",
        "Chợ Lũng Vân mất vệ sinh; Thuế tỉnh Hà Lam và Hải quan cửa khẩu Pò Vân làm tốt|Chợ Lũng Vân;Thuế tỉnh Hà Lam;Hải quan cửa khẩu Pò Vân",
        "Đảng bộ phường Nam Thành còn chậm|Đảng bộ phường Nam Thành",
        "Đảng ủy Ủy ban nhân dân tỉnh và Văn phòng Tỉnh ủy tham mưu tốt|Đảng ủy Ủy ban nhân dân tỉnh;Văn phòng Tỉnh ủy",
        "Chủ tịch UBND các xã Bình Khê, Tân An chưa tiếp dân đủ|Chủ tịch UBND xã Bình Khê;Chủ tịch UBND xã Tân An",
        "Chưa nghiêm ở 03 chi bộ: Trung tâm Y tế, Thôn Đông và Bảo tàng tỉnh|chi bộ Trung tâm Y tế;chi bộ Thôn Đông;chi bộ Bảo tàng tỉnh",
        "Chưa có hồ sơ ở hai chi bộ có đông đảng viên là Bản Lũng và Thôn Đông|chi bộ Bản Lũng;chi bộ Thôn Đông",
        "Đảng ủy các xã: Bình Khê, Tân An và các phường: Kim Lân, Hạc Lĩnh làm tốt|Đảng ủy xã Bình Khê;Đảng ủy xã Tân An;Đảng ủy phường Kim Lân;Đảng ủy phường Hạc Lĩnh",
        "Có 04 trường dồn lớp (THCS Lê Lai 54, Tiểu học và THCS Vân Khê 55)|Trường THCS Lê Lai;Trường Tiểu học và THCS Vân Khê",
        "Vận động sai ở hai trường mầm non (19/5, Hoa Mai)|Trường mầm non 19/5;Trường mầm non Hoa Mai",
        "Giáo viên các Trường Tiểu học Tân An, Tiểu học số 2 Bình Khê và THCS Lê Lai vi phạm|Trường Tiểu học Tân An;Trường Tiểu học số 2 Bình Khê;Trường THCS Lê Lai",
        "Biểu dương Bộ Y tế và các địa phương: Hà Vân, Đông Lĩnh đã nỗ lực|Bộ Y tế;Hà Vân;Đông Lĩnh",
        "Có hồ sơ kéo dài ở các Ban Quản lý dự án: 7, Sông Vân|Ban Quản lý dự án 7;Ban Quản lý dự án Sông Vân",
        "Yếu nhất là các xã Bình Khê (06), Tân An (07)|xã Bình Khê;xã Tân An",
        "Hạt Kiểm lâm liên xã số 3 để mất rừng|Hạt Kiểm lâm liên xã số 3",
        "Thôn 2 xã Bình Khê và làng Kon Lũng thiếu nước|Thôn 2 xã Bình Khê;làng Kon Lũng",
        "Mất liên lạc tại các xã Bình Khê, Tân An và phường Hạc Lĩnh của tỉnh Hà Vân|xã Bình Khê;xã Tân An;phường Hạc Lĩnh",
        "Trừ xã Bình Khê, các xã đều quá hạn, nhất là xã Tân An|xã Tân An",
        "Đội tuyển học sinh giỏi của Trường THPT Lê Lai đạt giải|Trường THPT Lê Lai",
        "Trách nhiệm thuộc UBND các xã Bình Khê, Tân An và Công ty Lâm nghiệp Sông Vân|UBND xã Bình Khê;UBND xã Tân An;Công ty Lâm nghiệp Sông Vân",
        "Phân loại rác làm tốt ở các tổ dân phố số 2, số 5 và số 9|tổ dân phố số 2;tổ dân phố số 5;tổ dân phố số 9",
        "Đóng quỹ thấp ở các tổ dân phố số 3, 8, 12|tổ dân phố số 3;tổ dân phố số 8;tổ dân phố số 12",
        "Hai tổ đảng sinh hoạt chưa đều (Tổ đảng số 1 và số 3)|Tổ đảng số 1;Tổ đảng số 3",
        "Cấp ủy chi bộ các khu phố số 4, số 6 và số 11 chưa sâu sát|chi bộ khu phố số 4;chi bộ khu phố số 6;chi bộ khu phố số 11",
        "Các chi bộ khu phố 3, 5, 8 họp muộn|chi bộ khu phố 3;chi bộ khu phố 5;chi bộ khu phố 8",
        "Các đội thi công số 2 và số 5 nghỉ việc nhiều ngày|đội thi công số 2;đội thi công số 5",
        "Dịch tái phát ở tổ 3, tổ 8 phường Tân An|tổ 3;tổ 8 phường Tân An",
        "Dịch tái phát ở các tổ 3, 8 phường Tân An|tổ 3 phường Tân An;tổ 8 phường Tân An",
        "Phối hợp giữa Phòng Kinh tế, Hạ tầng và Đô thị với Trung tâm Phục vụ hành chính công thiếu nhịp nhàng|Phòng Kinh tế, Hạ tầng và Đô thị;Trung tâm Phục vụ hành chính công",
        "Hồ sơ quá hạn tập trung ở Bộ phận Tư pháp - Hộ tịch|Bộ phận Tư pháp - Hộ tịch",
        "Gửi chậm nhất là các Đảng bộ xã: Bình Khê, Tân An và Chi bộ Đài Truyền thanh - Truyền hình|Đảng bộ xã Bình Khê;Đảng bộ xã Tân An;Chi bộ Đài Truyền thanh - Truyền hình",
        "Liên đoàn Lao động các huyện Bình Khê, Tân An và Công đoàn ngành Y tế kiểm tra hình thức|Liên đoàn Lao động huyện Bình Khê;Liên đoàn Lao động huyện Tân An;Công đoàn ngành Y tế",
        "Có 03 đơn vị không họp, gồm CĐCS Công ty Cổ phần May Sông Hà, CĐCS Bệnh viện Mắt|CĐCS Công ty Cổ phần May Sông Hà;CĐCS Bệnh viện Mắt",
        "Hồ sơ ở BVĐK tỉnh, TTYT huyện Bình Khê và TTYT thị xã Tân An lưu thiếu|BVĐK tỉnh;TTYT huyện Bình Khê;TTYT thị xã Tân An",
        "Một số vụ việc Ban Tuyên giáo, Ban Dân vận Huyện ủy biết sau cơ sở|Ban Tuyên giáo Huyện ủy;Ban Dân vận Huyện ủy",
        "Người đứng đầu một số nơi, trong đó có Chủ tịch UBND xã Bình Khê và Chủ tịch UBND xã Tân An, chưa sâu sát|Chủ tịch UBND xã Bình Khê;Chủ tịch UBND xã Tân An",
        "Người quản lý trực tiếp (Quản đốc Phân xưởng Nghiền 2, Giám đốc Mỏ đá Núi Voi) chưa làm hết trách nhiệm|Quản đốc Phân xưởng Nghiền 2;Giám đốc Mỏ đá Núi Voi",
        "Công ty TNHH Thiết bị y tế Nam Hà trúng thầu giá cao|Công ty TNHH Thiết bị y tế Nam Hà",
        "Ba bản của xã Nậm Lũng là Pá Hà, Nà Tông, Co Lay còn 41 hộ ở tạm|bản Pá Hà;bản Nà Tông;bản Co Lay",
        "Các vụ việc đều tập trung ở Mỏ đá Núi Voi|Mỏ đá Núi Voi",
        "Nhà máy Xi măng Bình Khê 1 và Xí nghiệp Vận tải thủy duy trì 500 ngày an toàn|Nhà máy Xi măng Bình Khê 1;Xí nghiệp Vận tải thủy",
        "Chưa giải quyết vụ thu hồi đất mở rộng chợ Đồng Lũng (xã Bình Khê)|vụ thu hồi đất mở rộng chợ Đồng Lũng (xã Bình Khê)",
        "Xây sai phép là hộ ông Trần Văn Lâm và hộ bà Lê Thị Mận chưa xử lý|hộ ông Trần Văn Lâm;hộ bà Lê Thị Mận",
        "Chi hội Phụ nữ thôn nhận tự quản 2 km đường|Chi hội Phụ nữ thôn",
        "Có 04 chi bộ không giới thiệu được quần chúng tham gia lớp nhận thức về Đảng: Chợ Đông, Trường Mầm non Hoa Sen|chi bộ Chợ Đông;chi bộ Trường Mầm non Hoa Sen",
        "Ngập ở 03 phường (Cầu Ván, Trại Mơ, Hạc Lĩnh) và 02 xã (Tân An, Bình Khê)|phường Cầu Ván;phường Trại Mơ;phường Hạc Lĩnh;xã Tân An;xã Bình Khê",
        "Một số bệnh viện như Phụ sản, Nhi đồng Hải Sơn chưa bố trí màn|bệnh viện Phụ sản;bệnh viện Nhi đồng Hải Sơn",
        "Có 05 KCN (Bắc Hà, Nam Hà II, Tân An 3) và 02 CCN (Đồng Lũng, Bình Khê) chưa có trạm xử lý|KCN Bắc Hà;KCN Nam Hà II;KCN Tân An 3;CCN Đồng Lũng;CCN Bình Khê",
        "Có 02 khu công nghiệp (Bắc Hà, Nam Hà) và 03 hồ chứa (Khe Sâu, Khe Nông, Đá Bàn) chưa nghiệm thu|khu công nghiệp Bắc Hà;khu công nghiệp Nam Hà;hồ chứa Khe Sâu;hồ chứa Khe Nông;hồ chứa Đá Bàn",
        "Tỷ lệ tiến sĩ ở một số khoa còn thấp: Kinh tế, Ngoại ngữ, Công nghệ thực phẩm|khoa Kinh tế;khoa Ngoại ngữ;khoa Công nghệ thực phẩm",
        "Một số khoa (Kinh tế, Công nghệ may) thiếu giảng viên|khoa Kinh tế;khoa Công nghệ may",
        "Các khoa Kinh tế, Công nghệ may và Ngoại ngữ thiếu giảng viên|khoa Kinh tế;khoa Công nghệ may;khoa Ngoại ngữ",
        "Các phòng Tổ chức cán bộ, Kế hoạch - Tài chính chậm nộp hồ sơ|phòng Tổ chức cán bộ;phòng Kế hoạch - Tài chính",
        "Số dân vùng lũ phải di dời ở Bình Khê, Tân An và Hạc Lĩnh còn lớn|Bình Khê;Tân An;Hạc Lĩnh",
        "Việc chi trả tại Bình Khê còn chậm|Bình Khê",
        "Nhiều điểm sạt lở ở Nậm Lũng, Pá Hà chưa xử lý|Nậm Lũng;Pá Hà",
        "Phòng Công tác sinh viên, Đoàn Thanh niên và Hội Sinh viên chưa khảo sát|Phòng Công tác sinh viên;Đoàn Thanh niên;Hội Sinh viên",
        "Chi đoàn thanh niên và Chi hội Nông dân chưa giới thiệu được quần chúng|Chi đoàn thanh niên;Chi hội Nông dân",
        "Máy hỏng ở Khoa Dược Bệnh viện Đa khoa tỉnh và Khoa Xét nghiệm Trung tâm Kiểm soát bệnh tật tỉnh|Khoa Dược Bệnh viện Đa khoa tỉnh;Khoa Xét nghiệm Trung tâm Kiểm soát bệnh tật tỉnh",
        "Tổ Văn Trường THPT Trần Phú và Tổ Toán Trường THCS Lê Lợi sinh hoạt hình thức|Tổ Văn Trường THPT Trần Phú;Tổ Toán Trường THCS Lê Lợi",
        "Phòng Giao dịch Tân An Ngân hàng Chính sách xã hội tỉnh giải ngân chậm|Phòng Giao dịch Tân An Ngân hàng Chính sách xã hội tỉnh",
        "Ban Vận động Quỹ \"Vì người nghèo\" các xã Bình Khê, Tân An chưa mở sổ|Ban Vận động Quỹ \"Vì người nghèo\" xã Bình Khê;Ban Vận động Quỹ \"Vì người nghèo\" xã Tân An",
        "Câu lạc bộ \"Gia đình hạnh phúc\" thôn Đông sinh hoạt đều|Câu lạc bộ \"Gia đình hạnh phúc\" thôn Đông",
        "Việc thu phí không có biên lai ở Trường Mầm non Hoa Sen, THCS Lê Lợi và THPT Trần Phú|Trường Mầm non Hoa Sen;Trường THCS Lê Lợi;Trường THPT Trần Phú",
        "Tiểu học Kim Đồng và Mầm non Sao Mai có suất ăn không đạt|Trường Tiểu học Kim Đồng;Trường Mầm non Sao Mai",
        "Việc ở xã Bình Khê (cũ), xã Tân An (cũ) để sót 214 hồ sơ|xã Bình Khê (cũ);xã Tân An (cũ)",
        "Các đồng chí Bí thư Đảng ủy xã Bình Khê, Bí thư Đảng ủy phường Hạc Lĩnh thiếu gương mẫu|Bí thư Đảng ủy xã Bình Khê;Bí thư Đảng ủy phường Hạc Lĩnh",
        "Nhà văn hóa các thôn Đông, Đoài và thôn Thượng xuống cấp|Nhà văn hóa thôn Đông;Nhà văn hóa thôn Đoài;Nhà văn hóa thôn Thượng",
        "03 trạm y tế (Bình Khê, Tân An, Hạc Lĩnh) thiếu bác sĩ|trạm y tế Bình Khê;trạm y tế Tân An;trạm y tế Hạc Lĩnh",
        "Phải đôn đốc nhiều lần mới nhận được ý kiến của Sở Xây dựng, Sở Tài chính|Sở Xây dựng;Sở Tài chính",
        "Các đoàn kiểm tra ghi nhận tình trạng này tại Ban Quản lý Khu kinh tế Nam Hà|Ban Quản lý Khu kinh tế Nam Hà",
        "Ban Kỹ thuật sản xuất, Ban An toàn - Môi trường kiểm tra còn ít|Ban Kỹ thuật sản xuất;Ban An toàn - Môi trường",
        "Công tác của Liên đoàn Lao động các huyện Bình Khê, Tân An và Công đoàn ngành Xây dựng còn hình thức; có 09 công đoàn cơ sở không được kiểm tra|Liên đoàn Lao động huyện Bình Khê;Liên đoàn Lao động huyện Tân An;Công đoàn ngành Xây dựng",
        "Báo cáo quyết toán quý của Đảng ủy Quân sự huyện, Đảng ủy xã Tân An nộp muộn|Đảng ủy Quân sự huyện;Đảng ủy xã Tân An",
        "Hồ sơ của Đảng ủy Sở Y tế, Đảng ủy Bệnh viện Đa khoa tỉnh thiếu chữ ký|Đảng ủy Sở Y tế;Đảng ủy Bệnh viện Đa khoa tỉnh",
        "Các trung tâm y tế huyện: Bình Khê, Tân An làm sớm|trung tâm y tế huyện Bình Khê;trung tâm y tế huyện Tân An",
        "Trạm Y tế xã: Bình Khê, Tân An|Trạm Y tế xã Bình Khê;Trạm Y tế xã Tân An",
        "Hội Nông dân xã: Bình Khê, Tân An và Hạc Lĩnh họp muộn|Hội Nông dân xã Bình Khê;Hội Nông dân xã Tân An;Hội Nông dân xã Hạc Lĩnh",
        "Ổ dịch tại bản Lũng Pục, xã Sơn Hà được khống chế|bản Lũng Pục, xã Sơn Hà",
        "Cháy rừng tại tiểu khu 218 kéo dài|tiểu khu 218",
        "Khối Dân vận xã Tân An cả quý không họp|Khối Dân vận xã Tân An",
        "Bệnh viện Sản - Nhi cứu sống trẻ sinh non|Bệnh viện Sản - Nhi",
        "Nhà thầu Công ty cổ phần Nam Hà năng lực yếu|Công ty cổ phần Nam Hà",
        "Hồ điều hòa Sen Trắng bị lấn chiếm|Hồ điều hòa Sen Trắng",
        "Dự án Nhà máy thép Vũng Hà đình trệ 14 tháng|Dự án Nhà máy thép Vũng Hà",
        "Chậm vận hành Trung tâm Giám sát, điều hành thông minh tỉnh|Trung tâm Giám sát, điều hành thông minh tỉnh",
        "Để Đảng ủy, UBND xã Tân An buông lỏng quản lý|Đảng ủy xã Tân An;UBND xã Tân An",
        "Đảng ủy, HĐND, UBND và Ủy ban MTTQ phường Kim Lân vào cuộc muộn|Đảng ủy phường Kim Lân;HĐND phường Kim Lân;UBND phường Kim Lân;Ủy ban MTTQ phường Kim Lân",
        "Mặt trận Tổ quốc, Hội Nông dân xã Tân An vận động tốt|Mặt trận Tổ quốc xã Tân An;Hội Nông dân xã Tân An",
        "Việc chi trả phụ cấp ở Trung đoàn 12, Lữ đoàn 5 bảo đảm|Trung đoàn 12;Lữ đoàn 5",
        "Đảng ủy, UBND xã Tân An lúng túng trong điều hành|Đảng ủy xã Tân An;UBND xã Tân An",
        "Thường trực HĐND, UBND xã Bình Khê chưa thống nhất|Thường trực HĐND xã Bình Khê;UBND xã Bình Khê",
        "Hai đơn vị chưa đạt là Chi cục Thuế khu vực V và Điện lực Tân An|Chi cục Thuế khu vực V;Điện lực Tân An",
        "Cấp ủy xã Tân An, cấp ủy xã Bình Khê chưa quan tâm|xã Tân An;xã Bình Khê",
        "Bí thư Đảng ủy xã Tân An chưa tiếp dân theo lịch|Bí thư Đảng ủy xã Tân An",
        "Trưởng thôn Đông, Trưởng thôn Đoài chưa nhiệt tình|Trưởng thôn Đông;Trưởng thôn Đoài",
        "Nhiều nơi làm hay như xã Tân An với mô hình camera, phường Kim Lân với tuyến phố văn minh|xã Tân An;phường Kim Lân",
        "Nổi bật có mô hình \"Ba không\" của thôn Đông, \"Ngày thứ Bảy xanh\" của Chi đoàn Công an xã|thôn Đông;Chi đoàn Công an xã",
        "Tỷ lệ giải ngân thấp nhất thuộc về Sở Y tế (12%), kế đến là Trường Cao đẳng nghề Hải Sơn (18%)|Sở Y tế;Trường Cao đẳng nghề Hải Sơn",
        "Ở cấp xã, chỉ có Tân An và Bình Khê hoàn thành|Tân An;Bình Khê",
        "Đảng bộ xã Tân An đạt 98%, Đảng bộ xã Bình Khê chỉ đạt 61%|Đảng bộ xã Tân An;Đảng bộ xã Bình Khê",
        "Trong 12 xã, Tân An, Bình Khê và Hạc Lĩnh chưa có quy hoạch|Tân An;Bình Khê;Hạc Lĩnh",
        "Việc chấp hành chế độ hội họp ở Chi bộ Quân sự, Chi bộ Công an chưa nghiêm|Chi bộ Quân sự;Chi bộ Công an",
        "Tại Đại hội, Đảng bộ phường Kim Lân phát huy dân chủ tốt|Đảng bộ phường Kim Lân",
        "Tập thể lãnh đạo Sở Tài chính mất đoàn kết|Sở Tài chính",
        "Vướng mắc nhất là gói thầu số 3 và gói thầu XL-02 thuộc dự án đường tránh Tân An|gói thầu số 3;gói thầu XL-02;dự án đường tránh Tân An",
        "Ùn tắc tại nút giao Cầu Vượt, ngã tư Hàng Xanh và vòng xuyến Kim Lân|nút giao Cầu Vượt;ngã tư Hàng Xanh;vòng xuyến Kim Lân",
        "Nước thải của làng nghề Tân An, cơ sở nhuộm Hồng Phát chưa xử lý|làng nghề Tân An;cơ sở nhuộm Hồng Phát",
        "Trưởng phòng Nội vụ, Trưởng phòng Tư pháp chưa kịp thời tham mưu|Trưởng phòng Nội vụ;Trưởng phòng Tư pháp",
        "Đảng ủy xã Bình Khê (trước sắp xếp) và Đảng ủy xã Tân An chưa bàn giao hồ sơ|Đảng ủy xã Bình Khê;Đảng ủy xã Tân An",
        "Có đảng viên vi phạm ở các đảng bộ Tân An, Bình Khê|đảng bộ Tân An;đảng bộ Bình Khê",
        "Chi bộ cơ quan Đảng ủy và Chi bộ cơ quan Ủy ban nhân dân sinh hoạt ghép|Chi bộ cơ quan Đảng ủy;Chi bộ cơ quan Ủy ban nhân dân",
        "Kết quả kiểm tra 4 chi bộ: Chi bộ thôn Đông tốt; Chi bộ thôn Đoài, Chi bộ Trạm Y tế còn yếu|Chi bộ thôn Đông;Chi bộ thôn Đoài;Chi bộ Trạm Y tế",
        "Hội đồng kỷ luật Trường THPT Trần Phú xử lý chưa đúng quy trình|Hội đồng kỷ luật Trường THPT Trần Phú",
        "Đoàn xã Tân An, Hội Liên hiệp Phụ nữ xã Bình Khê vận động tốt|Đoàn xã Tân An;Hội Liên hiệp Phụ nữ xã Bình Khê",
        "Liên danh Công ty Hoàng Hà - Công ty Sông Vân thi công cầm chừng|Liên danh Công ty Hoàng Hà - Công ty Sông Vân",
        "Viện Kiểm sát nhân dân khu vực 3, Tòa án nhân dân khu vực 3 phối hợp chưa tốt|Viện Kiểm sát nhân dân khu vực 3;Tòa án nhân dân khu vực 3",
        "Trung tâm Dịch vụ tổng hợp xã Tân An, Ban Quản lý chợ xã Bình Khê thu sai|Trung tâm Dịch vụ tổng hợp xã Tân An;Ban Quản lý chợ xã Bình Khê",
        "Bộ Xây dựng, Bộ Tài chính chưa trình dự thảo Nghị định|Bộ Xây dựng;Bộ Tài chính",
        "Giải ngân thấp tại Tập đoàn Điện lực Việt Nam, Tổng công ty Đường sắt Việt Nam|Tập đoàn Điện lực Việt Nam;Tổng công ty Đường sắt Việt Nam",
        "Các tỉnh Hải Vân, Sơn Lĩnh và thành phố Vĩnh An bàn giao mặt bằng chậm|tỉnh Hải Vân;tỉnh Sơn Lĩnh;thành phố Vĩnh An",
        "Tiến độ chậm ở các dự án: Hải Vân - Sơn Lĩnh, Vĩnh An - Đông Triều|dự án Hải Vân - Sơn Lĩnh;dự án Vĩnh An - Đông Triều",
        "Cao tốc Hải Vân - Sơn Lĩnh thiếu cát đắp nền|Cao tốc Hải Vân - Sơn Lĩnh",
        "Khoa Cơ khí, Khoa Điện - Điện tử chưa rà soát chương trình|Khoa Cơ khí;Khoa Điện - Điện tử",
        "Viện Công nghệ Sinh học và Trung tâm Ngoại ngữ nộp hồ sơ muộn|Viện Công nghệ Sinh học;Trung tâm Ngoại ngữ",
        "Phòng Đào tạo, Phòng Thanh tra - Pháp chế phối hợp chưa tốt|Phòng Đào tạo;Phòng Thanh tra - Pháp chế",
        "Ký túc xá khu A và Nhà ăn số 2 xuống cấp|Ký túc xá khu A;Nhà ăn số 2",
        "Sinh viên Khoa Kế toán, Khoa Luật nợ học phí nhiều|Khoa Kế toán;Khoa Luật",
        "Tại Khoa Ngoại chấn thương, Khoa Hồi sức tích cực còn sự cố y khoa|Khoa Ngoại chấn thương;Khoa Hồi sức tích cực",
        "Khoa Khám bệnh để người bệnh chờ quá lâu, Khoa Dược cấp thuốc chậm|Khoa Khám bệnh;Khoa Dược",
        "Phòng Điều dưỡng và Phòng Công tác xã hội chưa giám sát đều|Phòng Điều dưỡng;Phòng Công tác xã hội",
        "Đơn nguyên Thận nhân tạo thiếu máy lọc|Đơn nguyên Thận nhân tạo",
        "Các khoa Nội, Ngoại, Sản quá tải giường bệnh|khoa Nội;khoa Ngoại;khoa Sản",
        "Ba khoa (Nhi, Truyền nhiễm, Tai Mũi Họng) chưa đạt điểm chất lượng|khoa Nhi;khoa Truyền nhiễm;khoa Tai Mũi Họng",
        "Ban Tài chính Kế toán, Ban Kinh doanh thiếu chủ động|Ban Tài chính Kế toán;Ban Kinh doanh",
        "Chi nhánh Hải Vân, Chi nhánh Sơn Lĩnh thu hồi công nợ chậm|Chi nhánh Hải Vân;Chi nhánh Sơn Lĩnh",
        "Công ty con Vận tải Sông Hà lỗ lũy kế|Công ty con Vận tải Sông Hà",
        "Tổ máy số 2 Nhà máy Thủy điện Sông Hà dừng 40 ngày|Tổ máy số 2 Nhà máy Thủy điện Sông Hà",
        "Đội Quản lý điện Tân An và Đội Sửa chữa số 3 vi phạm quy trình|Đội Quản lý điện Tân An;Đội Sửa chữa số 3",
        "Thường trực HĐND xã Tân An, Ban Kinh tế - Xã hội HĐND xã Bình Khê giám sát ít|Thường trực HĐND xã Tân An;Ban Kinh tế - Xã hội HĐND xã Bình Khê",
        "Chi đoàn Cơ khí K12, Chi đoàn Điện K13 hoạt động yếu|Chi đoàn Cơ khí K12;Chi đoàn Điện K13",
        "Liên chi đoàn Khoa Kinh tế, Câu lạc bộ Sách hoạt động tốt|Liên chi đoàn Khoa Kinh tế;Câu lạc bộ Sách",
        "Chi bộ Khoa Nội, Chi bộ Phòng Tổ chức cán bộ kết nạp đảng viên chậm|Chi bộ Khoa Nội;Chi bộ Phòng Tổ chức cán bộ",
        "Chi bộ Xí nghiệp 2, Chi bộ Văn phòng Tổng công ty ghi biên bản sơ sài|Chi bộ Xí nghiệp 2;Chi bộ Văn phòng Tổng công ty",
        "Ở một số chi bộ như Chi bộ Tổ Hóa - Sinh, Chi bộ Tổ Văn còn nể nang|Chi bộ Tổ Hóa - Sinh;Chi bộ Tổ Văn",
        "Tổ chuyên môn Toán và Tổ chuyên môn Ngoại ngữ dự giờ ít|Tổ chuyên môn Toán;Tổ chuyên môn Ngoại ngữ",
        "Bộ Công Thương và tỉnh Hải Vân chưa thống nhất phương án|Bộ Công Thương;tỉnh Hải Vân",
        "Hội đồng nhân dân các xã Tân An, Bình Khê chất vấn hình thức|Hội đồng nhân dân xã Tân An;Hội đồng nhân dân xã Bình Khê",
        "Ủy ban nhân dân các huyện: Tân An, Bình Khê; Ủy ban nhân dân thành phố Hạc Lĩnh chưa phân bổ vốn|Ủy ban nhân dân huyện Tân An;Ủy ban nhân dân huyện Bình Khê;Ủy ban nhân dân thành phố Hạc Lĩnh",
        "Chợ trung tâm phường Kim Lân và tuyến phố Hàng Đào lấn chiếm vỉa hè|Chợ trung tâm phường Kim Lân;tuyến phố Hàng Đào",
        "Các lớp 7A2, 8A1, 9A3 có tỷ lệ học sinh nghỉ nhiều|lớp 7A2;lớp 8A1;lớp 9A3",
        "Các chi bộ sinh viên K65, K66 chưa đủ đảng viên chính thức|chi bộ sinh viên K65;chi bộ sinh viên K66",
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
        "Ban thường vụ các huyện ủy, thị ủy được kiểm tra đã ban hành chương trình",
        "Đội ngũ cán bộ, công chức được bố trí hợp lý",
        "Đồng chí Lê Văn Minh, Phó Bí thư Thường trực chưa gương mẫu",
        "Để thất lạc hồ sơ 05 công trình, trái quy định của Luật Lưu trữ",
        "Còn đảng viên nộp đảng phí chậm (đ/c Lê Văn Tám, đ/c Hồ Thị Nở)",
        "Công đoàn, Đoàn Thanh niên làm tốt việc tạo nguồn",
        "Công tác phối hợp chặt chẽ với Hội Cựu chiến binh tỉnh được duy trì",
        "Đã yêu cầu 05 chi ủy kiểm điểm",
        "Xả thải ra sông Vân",
        "Quỹ đất tái định cư còn thiếu",
        "Triển khai Luật Phòng cháy, chữa cháy còn chậm",
        "Phục vụ tốt Đại hội đại biểu Đảng bộ tỉnh lần thứ II",
        "Đã đưa ra khỏi Đảng 17 đảng viên không còn đủ tư cách",
        "Một số Ban công tác Mặt trận thôn hoạt động chưa đều",
        "Ban Chỉ huy Phòng thủ dân sự cấp xã ở nhiều nơi chưa kiện toàn",
        "Cơ sở vật chất trường học, trạm y tế chưa đạt chuẩn",
        "Vệ sinh môi trường ở nông thôn chưa bảo đảm",
        "Đồng chí Lê Văn Minh, đảng viên Chi bộ khóm 3 đã vi phạm quy định",
        "Nghị quyết số 12-NQ/HĐND của Hội đồng nhân dân tỉnh chưa được cụ thể hóa",
        "Các tiêu chí số 5, số 17 chưa đạt",
        "Nghị quyết số 20, số 25 được quán triệt",
        "Đã chỉ đạo Ban Tổ chức, Ban Dân vận Huyện ủy nắm tình hình",
        "Hồ sơ lưu tại Kho lưu trữ và ở Trung ương đầy đủ",
        "Xử lý đơn tại Kỳ họp thứ Năm còn chậm",
        "Nguồn thu của Trường phụ thuộc vào học phí",
        "Phòng Vật tư - Thiết bị các đơn vị chưa tham mưu",
        "Chủ tịch Ủy ban nhân dân huyện nhiệm kỳ trước chưa sâu sát",
        "Theo đề nghị của Đảng ủy, UBND xã Tân An, việc này lùi lại",
        "Ông Nguyễn Văn Ba, Chủ tịch UBND xã Tân An bị nhắc nhở",
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
    assertThat(units("Nhiều nơi nộp muộn", "Gồm: Đảng ủy xã Hòa An, Đảng ủy xã Bình Khê."))
        .containsExactly("Đảng ủy xã Hòa An", "Đảng ủy xã Bình Khê");
    assertThat(units("Nhiều nơi nộp muộn", "Như Đảng ủy phường Hạc Lĩnh."))
        .containsExactly("Đảng ủy phường Hạc Lĩnh");
  }

  private List<String> unitsIn(String issuer, String title, String text) {
    var header =
        new Extraction.Header(
            "TB", "Thông báo", null, issuer, null, null, null, title, null, List.of(), null);
    return reader.read(
        Words.of(text), List.of(), header, HomePlace.of(Layout.of("", Lexicon.STANDARD)));
  }

  @Test
  void theCommitteeBelowTheSpeakerCountsWhereTheTitleTellsIt() {
    var title = "Kết luận kiểm tra đối với Ban Thường vụ Đảng ủy xã Đồng Lũng";
    assertThat(
            unitsIn(
                "Ủy ban Kiểm tra Huyện ủy Vân Lũng",
                title,
                "Ban Thường vụ Đảng ủy buông lỏng lãnh đạo, để Ủy ban nhân dân xã chi sai nguồn"))
        .containsExactly("Ban Thường vụ Đảng ủy", "Ủy ban nhân dân xã");
    assertThat(
            unitsIn(
                "Ủy ban Kiểm tra Huyện ủy Vân Lũng",
                title,
                "Năng lực lãnh đạo của Ban Thường vụ Đảng ủy xã hạn chế"))
        .containsExactly("Ban Thường vụ Đảng ủy xã");
    assertThat(units("Do Ủy ban nhân dân xã chưa quyết liệt")).isEmpty();
  }

  @Test
  void theCommitteeOfTheSamePlaceCountsWhereTheSpeakerAssessesIt() {
    assertThat(
            unitsIn(
                "Đảng ủy xã Đồng Lũng",
                "Kết quả năm 2025",
                "Ủy ban nhân dân xã giải quyết đơn thư chưa dứt điểm"))
        .containsExactly("Ủy ban nhân dân xã");
    assertThat(
            unitsIn(
                "Hội đồng nhân dân thành phố Lạc An",
                "Về kết quả giám sát",
                "Ủy ban nhân dân thành phố đã ban hành đủ quy định"))
        .containsExactly("Ủy ban nhân dân thành phố");
    assertThat(
            unitsIn("Đảng ủy xã Đồng Lũng", "Kết quả năm 2025", "Đảng ủy đã kiện toàn 22 chi bộ"))
        .isEmpty();
    assertThat(units("Tỉnh ủy đã triển khai nghiêm túc")).isEmpty();
  }

  @Test
  void aNoteListsWorksWithTheirPlaces() {
    assertThat(
            units(
                "03 công trình chậm quyết toán",
                "Đường Kênh Tư, cầu Bà Lữ (xã Long Phúc) và Nhà văn hóa ấp 6 (xã Tân Xuân)."))
        .containsExactly(
            "Đường Kênh Tư", "cầu Bà Lữ (xã Long Phúc)", "Nhà văn hóa ấp 6 (xã Tân Xuân)");
  }

  @Test
  void aNoteListsPlacesWithTheirProvinces() {
    assertThat(
            units(
                "Một số nơi thiếu nước", "Xã Sơn Lũng (tỉnh Hà Vân), xã Cẩm Lý (tỉnh Đông Lĩnh)."))
        .containsExactly("Xã Sơn Lũng (tỉnh Hà Vân)", "xã Cẩm Lý (tỉnh Đông Lĩnh)");
  }

  @Test
  void ofTwoNamesOfACommitteeTheLongerCounts() {
    assertThat(SingleUnits.isCommittee("ban cán sự đảng")).isTrue();
    assertThat(SingleUnits.isCommittee("ban cán sự đảng bộ")).isFalse();
  }

  @Test
  void sharesAndCountsBehindNamesAreNoPartOfThem() {
    assertThat(
            units(
                "Tỷ lệ cao.",
                "Đảng bộ phường Hạc Lĩnh 96,4%, phường Tân Bình 93,1%, Công an tỉnh 98,8%."))
        .containsExactly(
            "Đảng bộ phường Hạc Lĩnh", "Đảng bộ phường Tân Bình", "Đảng bộ Công an tỉnh");
    assertThat(units("Đã giải quyết 14 việc.", "Trong đó: mở đường 09 việc, sửa kênh 05 việc."))
        .isEmpty();
    assertThat(units("Một số hộ kéo lên trụ sở tiếp công dân Trung ương")).isEmpty();
  }
}
