package vn.giaoban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String TEXT =
      """
      KẾ HOẠCH
      về việc trả lời kiến nghị của nhân dân

      1. Các chi bộ treo sổ theo dõi ở nhà văn hóa. Đảng ủy xã công khai bảng phân công người trả lời kiến nghị; hằng tháng báo cáo.
      2. Văn phòng tổng hợp kiến nghị đã trả lời.
      """;

  private static String shown(String text, String looked) {
    var passage = Passage.of(text, looked);
    return passage.pieces().stream()
        .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @Test
  void theSentenceWithTheWordsIsShown() {
    assertThat(shown(TEXT, "bang phan cong"))
        .isEqualTo("Đảng ủy xã công khai [bảng phân công] người trả lời kiến nghị");
  }

  @Test
  void marksThatWereTypedCount() {
    assertThat(shown(TEXT, "sổ")).contains("[sổ]").doesNotContain("[số]");
  }

  @Test
  void wordsSideBySideWinOverWordsApart() {
    assertThat(shown(TEXT, "kiến nghị đã trả lời"))
        .isEqualTo("Văn phòng tổng hợp [kiến nghị đã trả lời]");
  }

  @Test
  void aLongSentenceIsCutAroundTheHit() {
    var passage = Passage.of("từ ".repeat(500) + "kim " + "sau ".repeat(500), "kim");
    assertThat(passage.cutBefore()).isTrue();
    assertThat(passage.cutBehind()).isTrue();
    assertThat(passage.pieces()).anyMatch(piece -> piece.found() && piece.text().equals("kim"));
    assertThat(passage.pieces().stream().mapToInt(piece -> piece.text().length()).sum())
        .isLessThan(400);
  }

  @Test
  void whereNothingIsLookedForTheBeginningStands() {
    assertThat(shown(TEXT, "")).startsWith("KẾ HOẠCH");
    assertThat(Passage.of("", "kim").pieces()).isEmpty();
  }
}
