package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I. TÌNH HÌNH | I. | ROMAN",
        "III- TỔ CHỨC | III- | ROMAN",
        "A. ĐÁNH GIÁ CHUNG | A. | UPPER",
        "B- TỔ CHỨC THỰC HIỆN | B- | UPPER",
        "1. Mục đích | 1. | NUMBER",
        "1- Các cấp ủy | 1- | NUMBER",
        "2-Các chi bộ | 2- | NUMBER",
        "3/ Kinh phí | 3/ | NUMBER",
        "1.1. Giao Sở | 1.1. | DECIMAL",
        "3.2 Đối với xã | 3.2 | DECIMAL",
        "a) Hạn chế | a) | LETTER",
        "đ) Việc khác | đ) | LETTER",
        "b/ Việc khác | b/ | LETTER",
        "(2) Huy động | (2) | ENCLOSED",
        "(iv) Tài chính | (iv) | ENCLOSED",
        "- Các xã | - | BULLET",
        "– Các xã | - | BULLET",
        "-Các xã | - | BULLET",
        "+ Nguyên nhân | + | BULLET",
        "• Các xã | • | BULLET",
        "Điều 2 . Giao Sở | Điều 2. | ARTICLE",
        "Chương I QUY ĐỊNH CHUNG | Chương I | CHAPTER",
        "Phần thứ nhất | Phần thứ nhất | PART",
        "Phần thứ hai - PHƯƠNG HƯỚNG | Phần thứ hai - | PART",
        "Chương II – Tổ chức thực hiện | Chương II – | CHAPTER",
        "Phần một: Kết quả | Phần một: | PART",
      })
  void readsMarkers(String line, String printed, Marker.Rank rank) {
    var marker = Objects.requireNonNull(Marker.at(reading(line)));
    assertThat(marker.printed()).isEqualTo(printed);
    assertThat(marker.rank()).isEqualTo(rank);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "650/QĐ-UBND ngày 3 tháng 4",
        "05-CT/TU của Thường vụ",
        "18.11.2025 là hạn cuối",
        "1.014390.H05",
        "30/4 hằng năm",
        "V/V TẬP TRUNG",
        "-5 độ",
        "Điều 5 Luật Thư viện",
        "Việc tổ chức",
        "2025 là năm cuối",
      })
  void takesNoSymbolDateOrSentenceForOne(String line) {
    assertThat(Marker.at(reading(line))).isNull();
  }

  @Test
  void knowsThePlaceInTheRun() {
    assertThat(Marker.at(reading("3.2. Kết quả"))).extracting(Marker::number).isEqualTo(2);
    assertThat(Marker.at(reading("(7) Ban hành"))).extracting(Marker::number).isEqualTo(7);
  }

  private static Reading reading(String line) {
    return LineReader.read(line).lines().getFirst().reading();
  }
}
