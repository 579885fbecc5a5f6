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
        "Chi bộ Đội Tuần tra 12 đồng chí vắng|Chi bộ Đội Tuần tra",
        "Khoa Múa và Khoa Kịch bỏ lửng đề tài, không giải trình|Khoa Múa;Khoa Kịch",
        "Bến cát Sông Vân không có người trực|Bến cát Sông Vân",
        "Công ty Hoa tiêu Vân Sơn và tàu cứu nạn Vân 02 cứu được 9 người|Công ty Hoa tiêu Vân Sơn;tàu cứu nạn Vân 02",
        "05 đơn gửi Thanh tra xã Bình Khê nằm trong tủ|Thanh tra xã Bình Khê",
        "05 đơn gửi Thanh tra xã Bình Khê đều có căn cứ|",
        "Lớp 9A Trường THCS Lê Lai có 4 em bỏ học|Lớp 9A Trường THCS Lê Lai",
        "Các khu vực 2, 5, 6 chưa có đèn|khu vực 2;khu vực 5;khu vực 6",
        "Lô 3 và lô 7 chưa giao đất|Lô 3;Lô 7",
        "Bí thư Chi bộ thôn Đông nể nang, Trưởng thôn Tây né tránh|Bí thư Chi bộ thôn Đông;Trưởng thôn Tây",
        "Chi bộ thôn Đoàn kết chưa họp|Chi bộ thôn Đoàn kết",
      })
  void readsEachNameToItsEnd(String text, String expected) {
    var names = expected == null ? List.<String>of() : Arrays.asList(expected.split(";"));
    assertThat(units(text)).isEqualTo(names);
  }
}
