package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedMarkersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nội dung 1: Rà soát hộ nghèo | Nội dung 1: | 1
          Nhiệm vụ thứ hai: Sửa chợ | Nhiệm vụ thứ hai: | 2
          Bước 3. Bàn giao | Bước 3. | 3
          Nhóm giải pháp 4 - Về nguồn lực | Nhóm giải pháp 4 - | 4
          Một là, rà soát hộ nghèo. | Một là, | 1
          Hai là phòng ngừa từ sớm. | Hai là | 2
          Thứ ba, sửa chợ. | Thứ ba, | 3
          ② Sửa chợ. | ② | 2
          """)
  void countInWordsAndCircles(String line, String printed, int number) {
    var marker =
        Objects.requireNonNull(Marker.at(LineReader.read(line).lines().getFirst().reading()));
    assertThat(marker.printed()).isEqualTo(printed);
    assertThat(marker.number()).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "'Thứ hai, ngày 15/9/2025, họp giao ban.'",
    "'Thứ ba (16/9) tiếp dân.'",
    "'Nội dung 1 và nội dung 2 giao Văn phòng.'",
    "'Nhiệm vụ năm 2025 còn nặng.'",
  })
  void otherWordsAreNone(String line) {
    assertThat(Marker.at(LineReader.read(line).lines().getFirst().reading())).isNull();
  }

  @Test
  void eachSuchParagraphIsAnItemOfItsOwn() {
    var read =
        DocumentReader.standard()
            .read(
                SamplePlan.PLAN_WITH_TASKS
                    + """
                    Một là, rà soát hộ nghèo, giao Phòng Văn hóa hoàn thành trước ngày 15/9/2025.
                    Hai là, Phòng Kinh tế lập dự toán sửa chợ.
                    Ba là, tăng cường tuần tra ban đêm (Công an xã).
                    """);

    assertThat(read.requirements())
        .extracting(Extraction.Requirement::responsible)
        .containsExactly(List.of("Phòng Văn hóa"), List.of("Phòng Kinh tế"), List.of("Công an xã"));
  }

  @Test
  void aTitleThatCountsInWordsStandsUnderTheOneAbove() {
    var read =
        DocumentReader.standard()
            .read(
                SamplePlan.PLAN_WITH_TASKS
                    + """
                    Nội dung 1: Rà soát hộ nghèo
                    Phòng Văn hóa lập danh sách hộ nghèo trước ngày 15/9/2025.
                    Nội dung 2: Sửa chợ
                    Phòng Kinh tế lập dự toán sửa chợ trước ngày 15/9/2025.
                    """);

    assertThat(read.headings())
        .extracting(
            Extraction.Heading::marker, Extraction.Heading::level, Extraction.Heading::title)
        .containsExactly(
            tuple("II.", 1, "NHIỆM VỤ"),
            tuple("Nội dung 1:", 2, "Rà soát hộ nghèo"),
            tuple("Nội dung 2:", 2, "Sửa chợ"));
  }
}
