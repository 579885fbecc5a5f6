package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrangementTest {

  private static Arrangement of(String text) {
    return DocumentReader.standard().arrange(text);
  }

  private static String words(Arrangement arrangement) {
    return arrangement.blocks().stream()
        .map(block ->
            switch (block) {
              case Arrangement.Words words ->
                  words.marker() + " " + joined(arrangement, words.pieces());
              case Arrangement.Row row -> joined(arrangement, row.cells());
            })
        .collect(Collectors.joining("\n"));
  }

  private static String joined(Arrangement arrangement, List<Span> spans) {
    return spans.stream().map(span -> span.of(arrangement.text())).collect(Collectors.joining(" "));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static final String REPORT =
      """
      ĐẢNG ỦY XÃ TRANG MẪU          ĐẢNG CỘNG SẢN VIỆT NAM
                *
      Số 05-BC/ĐU                   Trang Mẫu, ngày 10 tháng 6 năm 2026

      BÁO CÁO
      kết quả thử sáu tháng đầu năm

      Đảng ủy báo cáo kết quả như sau (1):

      I. KẾT QUẢ

      1. Việc đã làm

      Các chi bộ đã **họp đủ**, đúng kỳ¹ và ghi biên bản.

      | TT | Chi bộ | Số việc |
      |---|---|---|
      | 1 | Thôn Một | 12 |
      | 2 | Thôn Hai | |

      Còn lại hai việc.

      Nơi nhận:
      - Tỉnh ủy,
      - Lưu.

      T/M ĐẢNG ỦY
      BÍ THƯ

      Tạ Văn Mẫu

      ¹ Kỳ họp tháng 5.
      """;

  @Test
  void everyWordStandsInOneBlockInOrder() {
    assertThat(letters(words(of(REPORT)))).isEqualTo(letters(REPORT));
  }

  @Test
  void columnsOfAPrintedLineShareTheirLine() {
    var header =
        of(REPORT).blocks().stream()
            .filter(block -> block.part() == Part.HEADER)
            .map(Arrangement.Words.class::cast)
            .toList();
    assertThat(header.get(0).line()).isEqualTo(header.get(1).line());
    assertThat(header.get(1).pieces().getFirst().of(REPORT)).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
  }

  @Test
  void rowsKeepTheirEmptyCells() {
    var rows =
        of(REPORT).blocks().stream()
            .filter(Arrangement.Row.class::isInstance)
            .map(Arrangement.Row.class::cast)
            .map(row -> row.cells().stream().map(cell -> cell.of(REPORT)).toList())
            .toList();
    assertThat(rows)
        .containsExactly(
            List.of("TT", "Chi bộ", "Số việc"),
            List.of("1", "Thôn Một", "12"),
            List.of("2", "Thôn Hai", ""));
  }

  @Test
  void whatIsTooLongToReadIsStillThere() {
    var text = "Chi bộ họp đều. ".repeat(130_000);
    assertThat(letters(words(of(text))).equals(letters(text))).isTrue();
  }
}
