package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that say who was looked at and what was found there. */
class FindingTablesTest {

  private static List<Extraction.Finding> findings(String table) {
    return DocumentReader.standard()
        .read(
            """
            HUYỆN ỦY VÂN LŨNG
            *
            Số 12-BC/HU
            Vân Lũng, ngày 10 tháng 7 năm 2025

            BÁO CÁO
            kết quả giám sát

            I. KẾT QUẢ GIÁM SÁT

            """
                + table
                + """

                II. NHIỆM VỤ

                Văn phòng Huyện ủy theo dõi, đôn đốc.
                """)
        .findings();
  }

  @Test
  void eachRowIsAFindingInTheWordsOfItsCell() {
    assertThat(
            findings(
                """
                | STT | Tổ chức đảng | Tồn tại qua giám sát |
                |---|---|---|
                | 1 | Đảng ủy xã Nà Lũng | Chậm thu hồi 1,2 tỷ đồng chi sai chế độ |
                | 2 | Chi bộ Trường THPT Vân Lũng | Không công khai nguồn thu |
                """))
        .extracting(Extraction.Finding::kind, Extraction.Finding::quote, Extraction.Finding::units)
        .containsExactly(
            tuple(
                FindingKind.LIMITATION,
                "Chậm thu hồi 1,2 tỷ đồng chi sai chế độ",
                List.of("Đảng ủy xã Nà Lũng")),
            tuple(
                FindingKind.LIMITATION,
                "Không công khai nguồn thu",
                List.of("Chi bộ Trường THPT Vân Lũng")));
  }

  @Test
  void whatIsWellDoneHasItsTableToo() {
    assertThat(
            findings(
                """
                | Đơn vị được kiểm tra | Ưu điểm |
                | UBND xã Nà Lũng | Sổ sách đầy đủ, rõ ràng |
                """))
        .extracting(Extraction.Finding::kind, Extraction.Finding::units)
        .containsExactly(tuple(FindingKind.STRENGTH, List.of("UBND xã Nà Lũng")));
  }

  @Test
  void aTableOfFiguresHasNone() {
    assertThat(
            findings(
                """
                | STT | Đơn vị | Số chi bộ |
                | 1 | Đảng ủy xã Nà Lũng | 12 |
                | 2 | Đảng ủy xã Nà Pó | 9 |
                """))
        .isEmpty();
  }

  @Test
  void goodAndBadStandBesideEachOther() {
    assertThat(
            findings(
                """
                | Chi bộ | Mặt được | Mặt chưa được | Nguyên nhân |
                | Chi bộ thôn Nà Lũng | Họp đúng kỳ | - | - |
                | Chi bộ thôn Nà Pó | Thu đủ đảng phí | Nghị quyết chung chung | Bí thư mới nhận việc |
                """))
        .extracting(Extraction.Finding::kind, Extraction.Finding::units)
        .containsExactly(
            tuple(FindingKind.STRENGTH, List.of("Chi bộ thôn Nà Lũng")),
            tuple(FindingKind.STRENGTH, List.of("Chi bộ thôn Nà Pó")),
            tuple(FindingKind.LIMITATION, List.of("Chi bộ thôn Nà Pó")),
            tuple(FindingKind.CAUSE, List.of("Chi bộ thôn Nà Pó")));
  }

  @Test
  void theCellsMayStandBelowOneAnother() {
    assertThat(
            findings(
                """
                STT

                Cơ quan được kiểm tra

                Tồn tại

                Số tiền (đồng)

                1

                Phòng Nội vụ

                Chưa mở sổ theo dõi công văn đến

                0

                2

                Trạm Y tế xã Nà Pó

                Kê khống ngày trực của ba
                nhân viên

                12.500.000
                """))
        .extracting(Extraction.Finding::kind, Extraction.Finding::quote, Extraction.Finding::units)
        .containsExactly(
            tuple(
                FindingKind.LIMITATION,
                "Chưa mở sổ theo dõi công văn đến",
                List.of("Phòng Nội vụ")),
            tuple(
                FindingKind.LIMITATION,
                "Kê khống ngày trực của ba\nnhân viên",
                List.of("Trạm Y tế xã Nà Pó")));
  }
}
