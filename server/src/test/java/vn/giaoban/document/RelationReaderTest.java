package vn.giaoban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;

class RelationReaderTest {

  private static final DocumentReader READER = DocumentReader.standard();

  private static Extraction read(String body) {
    return READER.read(
        """
        TỈNH ỦY MƯỜNG THỬ
        *
        Số 31-QĐ/TU

        Mường Thử, ngày 05 tháng 3 năm 2026

        QUYẾT ĐỊNH
        về quản lý sổ theo dõi kiến nghị

        %s
        """
            .formatted(body));
  }

  /** "[12-QĐ/TU]" for what acts or is acted on, "[này]" for the document itself. */
  private static List<String> relations(String body) {
    var reading = read(body);
    return RelationReader.read(reading).stream()
        .filter(one -> one.kind() != RelationKind.MENTIONS)
        .map(one ->
            name(reading, one.subject()) + " " + one.kind() + " " + name(reading, one.object()))
        .toList();
  }

  private static String name(Extraction reading, @Nullable Integer citation) {
    return citation == null ? "này" : String.valueOf(reading.citations().get(citation).symbol());
  }

  @Test
  void whatIsNamedAtTheHeadIsTheGround() {
    assertThat(
            relations(
                """
                - Căn cứ Quy định số 08-QĐ/TW, ngày 03-02-2025 của Bộ Chính trị về công tác văn thư;

                Thực hiện Kế hoạch số 12-KH/TU, ngày 10-01-2026 của Ban Thường vụ Tỉnh ủy, Ban Thường vụ Tỉnh ủy ban hành quyết định như sau:\
                """))
        .containsExactly("này BASIS 08-QĐ/TW", "này CARRIES_OUT 12-KH/TU");
  }

  @Test
  void anOrderToCarryOutAnotherOneOnlyMentionsIt() {
    assertThat(
            relations(
                """
                1. Nhiệm vụ

                - Các đảng ủy xã, phường thực hiện nghiêm túc Quy định số 08-QĐ/TW, ngày 03-02-2025 của Bộ Chính trị trước ngày 30-4-2026.\
                """))
        .isEmpty();
  }

  @Test
  void thisDocumentReplacesAmendsAndRepeals() {
    assertThat(
            relations(
                """
                Quyết định này thay thế Quyết định số 12-QĐ/TU, ngày 10-01-2021 của Ban Thường vụ Tỉnh ủy.

                Điều 4. Bãi bỏ Quyết định số 14-QĐ/TU, ngày 11-01-2021 của Ban Thường vụ Tỉnh ủy.

                Điều 5. Sửa đổi, bổ sung Quy chế số 03-QC/TU, ngày 12-01-2021 của Ban Thường vụ Tỉnh ủy.

                Quyết định số 16-QĐ/TU, ngày 12-02-2021 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.\
                """))
        .containsExactlyInAnyOrder(
            "này REPLACES 12-QĐ/TU",
            "này REPEALS 14-QĐ/TU",
            "này AMENDS 03-QC/TU",
            "này REPEALS 16-QĐ/TU");
  }

  @Test
  void doingAwayWithAPartAmendsTheWhole() {
    assertThat(
            relations(
                "Quyết định này bãi bỏ khoản 2 Điều 5 Quy chế số 03-QC/TU, ngày 12-01-2021 của Ban Thường vụ Tỉnh ủy."))
        .containsExactly("này AMENDS 03-QC/TU");
  }

  @Test
  void thePassiveTurnsItRound() {
    assertThat(
            relations(
                "Nội dung theo Quy định số 08-QĐ/TU, ngày 03-02-2022 được sửa đổi, bổ sung bởi Quy định số 15-QĐ/TU, ngày 04-03-2024 của Ban Thường vụ Tỉnh ủy."))
        .containsExactly("15-QĐ/TU AMENDS 08-QĐ/TU");
    assertThat(
            relations(
                "Quy định số 09-QĐ/TU, ngày 03-02-2022 đã được thay thế bằng Quy định số 17-QĐ/TU, ngày 04-03-2024 của Ban Thường vụ Tỉnh ủy."))
        .containsExactly("17-QĐ/TU REPLACES 09-QĐ/TU");
  }

  @Test
  void anotherDocumentActsWhereItStandsBeforeTheVerb() {
    assertThat(
            relations(
                "Ban Thường vụ đã ban hành Quy định số 17-QĐ/TU, ngày 04-03-2024 thay thế Quy định số 09-QĐ/TU, ngày 03-02-2022."))
        .containsExactly("17-QĐ/TU REPLACES 09-QĐ/TU");
  }

  @Test
  void whatIsOnlyThoughtOfChangesNothing() {
    assertThat(
            relations(
                "Sau hội nghị này, đề nghị nghiên cứu sửa đổi, bổ sung Quy chế số 03-QC/TU, ngày 12-01-2021 của Ban Thường vụ Tỉnh ủy."))
        .isEmpty();
  }
}
