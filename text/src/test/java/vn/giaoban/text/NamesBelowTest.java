package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A judgement whose names stand below it in lines of their own is one finding. */
class NamesBelowTest {

  private static Extraction read(String text) {
    return DocumentReader.standard()
        .read(
            """
            HUYỆN ỦY VÂN LŨNG
            *
            Số 12-BC/HU
            Vân Lũng, ngày 10 tháng 7 năm 2025

            BÁO CÁO
            kết quả phòng, chống rét

            I. ĐÁNH GIÁ

            """
                + text
                + """

                II. NHIỆM VỤ

                Văn phòng Huyện ủy theo dõi, đôn đốc.
                """);
  }

  @Test
  void theNamesBelongToTheSentenceAboveThem() {
    var findings =
        read("""
        - Có ba xã chưa dựng xong chuồng trại, gồm:
        + Nà Lũng (12 hộ);
        + Bình Khê (thiếu mái che);
        + Tân Pó.

        - Người dân chủ động dự trữ rơm rạ, giữ được đàn trâu.
        """)
            .findings();

    assertThat(findings)
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.LIMITATION, FindingKind.STRENGTH);
    assertThat(findings.getFirst().quote()).endsWith("Tân Pó");
    assertThat(findings.getFirst().units())
        .containsExactly("xã Nà Lũng", "xã Bình Khê", "xã Tân Pó");
  }

  @Test
  void whatSaysMoreThanNamesIsAFindingOfItsOwn() {
    var findings =
        read("""
        - Qua kiểm tra còn những hạn chế sau:
        + Xã Nà Lũng chưa dựng xong chuồng trại.
        + Xã Bình Khê thiếu mái che.
        """)
            .findings();

    assertThat(findings)
        .extracting(Extraction.Finding::units)
        .containsExactly(List.of("Xã Nà Lũng"), List.of("Xã Bình Khê"));
  }

  @Test
  void theDocumentSaysWhatItsMarksMean() {
    var findings =
        read("""
        (Quy ước: dấu + là việc làm được; dấu – là việc chưa được; dấu * là nguyên nhân)

        + Trâu bò được tiêm phòng đầy đủ.

        – Chuồng trại còn tạm bợ.

        * Giá tôn tăng; thợ bỏ việc giữa chừng.
        """)
            .findings();

    assertThat(findings)
        .extracting(Extraction.Finding::kind)
        .containsExactly(FindingKind.STRENGTH, FindingKind.LIMITATION, FindingKind.CAUSE);
  }
}
