package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the name of a unit ends and the next begins, in findings. */
class UnitWordingsTest {

  private final FindingUnits units = new FindingUnits("Hải Sơn");

  private List<String> units(String text) {
    return units.in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sai phạm xảy ra ở cả Phòng Giáo dục lẫn Trường Tiểu học Hoa Sen|Phòng Giáo dục;Trường Tiểu học Hoa Sen",
        "Cả Xí nghiệp Cấp nước Khe Vàng lẫn Trạm bơm Đồng Lũng đều ngừng chạy|Xí nghiệp Cấp nước Khe Vàng;Trạm bơm Đồng Lũng",
        "Đoàn Thanh niên Xí nghiệp Phao Tân Hà lẫn Công đoàn Trạm Đèn Hòn Vân vắng mặt|Đoàn Thanh niên Xí nghiệp Phao Tân Hà;Công đoàn Trạm Đèn Hòn Vân",
        "Ba tủ hồ sơ của Huyện ủy Vân Lũng (trước sáp nhập) bị mối mọt|Huyện ủy Vân Lũng",
        "Sân vận động xã Bình Khê (nay là phường Bình Khê) bỏ hoang|Sân vận động xã Bình Khê",
        "Trách nhiệm thuộc Văn phòng Đăng ký phương tiện Vân Lũng vì không đối chiếu|Văn phòng Đăng ký phương tiện Vân Lũng",
        "Đêm diễn ở Nhà hát Truyền thống tỉnh thưa khách|Nhà hát Truyền thống tỉnh",
        "Xí nghiệp Khoan địa chất 305 để mất 02 máy đo|Xí nghiệp Khoan địa chất 305",
        "Sinh hoạt đều có Chi bộ Đội Tuần tra đường bộ 03|Chi bộ Đội Tuần tra đường bộ 03",
        "Số vụ tăng ở huyện An Khê 07 vụ, huyện Vân Lũng 04 vụ|huyện An Khê;huyện Vân Lũng",
        "Các trường thu sai gồm: THCS Lê Lai 12 triệu đồng, THCS&THPT Vân Lũng 8 bộ|Trường THCS Lê Lai;Trường THCS&THPT Vân Lũng",
        "Chi bộ Đội Tuần tra 12 đồng chí vắng|Chi bộ Đội Tuần tra",
        "Khoa Múa và Khoa Kịch bỏ lửng đề tài, không giải trình|Khoa Múa;Khoa Kịch",
        "Bến cát Sông Vân không có người trực|Bến cát Sông Vân",
        "Công ty Hoa tiêu Vân Sơn và tàu cứu nạn Vân 02 cứu được 9 người|Công ty Hoa tiêu Vân Sơn;tàu cứu nạn Vân 02",
        "05 đơn gửi Thanh tra xã Bình Khê nằm trong tủ|Thanh tra xã Bình Khê",
        "05 đơn gửi Thanh tra xã Bình Khê đều có căn cứ|",
        "Lớp 9A Trường THCS Lê Lai có 4 em bỏ học|Lớp 9A Trường THCS Lê Lai",
        "Các khu vực 2, 5, 6 chưa có đèn|khu vực 2;khu vực 5;khu vực 6",
        "Lô 3 và lô 7 chưa giao đất|Lô 3;lô 7",
        "Bí thư Chi bộ thôn Đông nể nang, Trưởng thôn Tây né tránh|Bí thư Chi bộ thôn Đông;Trưởng thôn Tây",
        "Chi bộ thôn Đoàn kết chưa họp|Chi bộ thôn Đoàn kết",
      })
  void readsEachNameToItsEnd(String text, String expected) {
    var names = expected == null ? List.<String>of() : Arrays.asList(expected.split(";"));
    assertThat(units(text)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tòa án nhân dân khu vực 2 và khu vực 5 còn án quá hạn|Tòa án nhân dân khu vực 2;Tòa án nhân dân khu vực 5",
        "Kho bạc Nhà nước khu vực VII và khu vực IX đối chiếu chậm|Kho bạc Nhà nước khu vực VII;Kho bạc Nhà nước khu vực IX",
        "Thuế cơ sở 3 và Thuế cơ sở 7 chưa đôn đốc|Thuế cơ sở 3;Thuế cơ sở 7",
        "Đội Quản lý trật tự đô thị 3 và 5 buông lỏng|Đội Quản lý trật tự đô thị 3;Đội Quản lý trật tự đô thị 5",
        "Tuyến xe buýt 07, 12 và 31 bỏ chuyến|Tuyến xe buýt 07;Tuyến xe buýt 12;Tuyến xe buýt 31",
        "Kíp trực A, kíp trực C không ghi sổ|Kíp trực A;kíp trực C",
        "Khối 10 và khối 12 Trường THPT Bắc Lũng học yếu|Khối 10 Trường THPT Bắc Lũng;khối 12 Trường THPT Bắc Lũng",
        "Lớp 9A, 9B và lớp 8C vắng nhiều|Lớp 9A;Lớp 9B;lớp 8C",
        "Việc ôn tập cho lớp 9, lớp 12 còn chậm|",
        "Đội 3 và 5 cán bộ vắng họp|Đội 3",
        "Gói thầu XL-02 và XL-05 chậm|Gói thầu XL-02;Gói thầu XL-05",
        "Các tàu HS-90412-TS, HS-91003-TS vượt ranh giới|tàu HS-90412-TS;tàu HS-91003-TS",
        "Đến nay tàu BV 98231 TS chưa lắp thiết bị|tàu BV 98231 TS",
        "Đường ngang Km 12+300 không có người gác|Đường ngang Km 12+300",
        "Trạm biến áp 110 kV Đông Khê và tuyến cáp ngầm 22 kV quá tải|Trạm biến áp 110 kV Đông Khê;tuyến cáp ngầm 22 kV",
        "Các trạm biến áp 110 kV Đông Khê, Nam Lũng quá tải|trạm biến áp 110 kV Đông Khê;trạm biến áp 110 kV Nam Lũng",
      })
  void tellsUnitsApartByNumbersAndCodes(String text, String expected) {
    readsEachNameToItsEnd(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hồ chứa Khe Sậu thấm, hệ thống kênh Bắc Lũng bồi lắng|Hồ chứa Khe Sậu;hệ thống kênh Bắc Lũng",
        "Phần mềm và hệ thống họp trực tuyến còn lỗi|",
        "Các hồ chứa Khe Sậu, Bản Lầu thấm thân đập|hồ chứa Khe Sậu;hồ chứa Bản Lầu",
        "Điểm trường Pá Lau, Huổi Cang còn phòng học tạm|Điểm trường Pá Lau;Điểm trường Huổi Cang",
        "Ngoài xã Tân Lũng, các xã còn lại đều hoàn thành|",
        "Ngoài xã Tân Lũng, sai sót này còn có ở xã Khe Vàng|xã Tân Lũng;xã Khe Vàng",
        "Đồng chí Bí thư Chi bộ thôn Hạ thiếu gương mẫu|Bí thư Chi bộ thôn Hạ",
        "Còn nợ báo cáo (Đảng ủy xã Khe Vàng 3 kỳ, Đảng ủy phường Đông Thành 2 kỳ)|Đảng ủy xã Khe Vàng;Đảng ủy phường Đông Thành",
        "Báo cháy hỏng ở tòa A2 chung cư Hướng Dương và nhà B7 Trường Cao đẳng Khe Vàng|tòa A2 chung cư Hướng Dương;nhà B7 Trường Cao đẳng Khe Vàng",
        "Tiến độ chậm ở các tỉnh Vân Sơn, Trường Hà và thành phố Hải Thanh|tỉnh Vân Sơn;tỉnh Trường Hà;thành phố Hải Thanh",
        "Các xã Cốc Pài, Hội Sơn và Trường Xuân chưa đạt|xã Cốc Pài;xã Hội Sơn;xã Trường Xuân",
        "Ở cơ sở Hòa Bắc, việc trực đêm bị bỏ trống|cơ sở Hòa Bắc",
        "Ở cơ sở Đảng còn lúng túng|",
        "Hóa chất quá hạn (Phòng thí nghiệm Vật liệu nano: 46 kg)|Phòng thí nghiệm Vật liệu nano",
        "Phòng thí nghiệm Hóa hữu cơ và xưởng thực hành Cơ khí để lẫn|Phòng thí nghiệm Hóa hữu cơ;xưởng thực hành Cơ khí",
        "Nhà B2 khu tập thể Cảng thấm dột|Nhà B2 khu tập thể Cảng",
        "Đê Tả Giang sạt lở và hồ Sậu bồi lắng|Đê Tả Giang;hồ Sậu",
        "Ban quản trị chung cư Sao Mai không công khai quỹ|Ban quản trị chung cư Sao Mai",
        "Chi bộ lưu động Công trường cầu Khe Vàng, Chi bộ ghép Đội thi công số 5 họp thưa|Chi bộ lưu động Công trường cầu Khe Vàng;Chi bộ ghép Đội thi công số 5",
        "Đình làng Vân và chợ xã Tân Lũng xuống cấp|Đình làng Vân;chợ xã Tân Lũng",
        "Còn 41 hộ thôn Bãi Mía chưa di dời|thôn Bãi Mía",
        "Hãng taxi Thành Công không lắp thiết bị|Hãng taxi Thành Công",
        "Vụ Kế hoạch - Tài chính thẩm định chậm|Vụ Kế hoạch - Tài chính",
        "05/34 tỉnh chưa có kế hoạch, gồm Hải Bình, Trà Giang|tỉnh Hải Bình;tỉnh Trà Giang",
      })
  void namesWorksPostsAndThoseInLists(String text, String expected) {
    readsEachNameToItsEnd(text, expected);
  }
}
