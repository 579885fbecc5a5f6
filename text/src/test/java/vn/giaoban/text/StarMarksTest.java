package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Asterisks that refer to footnotes, and those that only set something off. */
class StarMarksTest {

  @Test
  void asterisksReferToTheLinesThatBeginWithThem() {
    var layout =
        Layout.of(
            """
            1. Khoa Nhi không có ca nhiễm khuẩn trong quý*.

            2. Khoa Sản báo cáo chậm**, Khoa Mắt báo cáo sơ sài.

            * Số liệu giám sát đến hết tháng 6.
            ** Chậm 12 ngày.
            """,
            Lexicon.STANDARD);

    assertThat(layout.footnotes())
        .extracting(Extraction.Footnote::mark, Extraction.Footnote::text)
        .containsExactly(
            tuple("*", "Số liệu giám sát đến hết tháng 6."), tuple("**", "Chậm 12 ngày."));
    assertThat(layout.paragraphs().get(0).footnotes()).containsExactly(0);
    assertThat(layout.paragraphs().get(1).footnotes()).containsExactly(1);
    assertThat(layout.paragraphs().get(0).reading().text()).doesNotContain("*");
  }

  @Test
  void boldItalicsAndBulletsAreNone() {
    var text =
        """
        **Về kết quả**: các xã *đã làm tốt* việc tiếp dân.

        Phong trào “*Học tập và làm
        theo gương Bác*” được duy trì.

        * Công an xã tuần tra.
        * Xã đội trực chiến.
        """;

    assertThat(StarMarks.in(text)).isEmpty();
    assertThat(Layout.of(text, Lexicon.STANDARD).footnotes()).isEmpty();
  }

  @Test
  void aBulletWithoutReferenceBeforeItIsNoNote() {
    assertThat(StarMarks.in("* Mở đầu.\n\nKhoa Nhi làm tốt*.\n")).isEmpty();
    assertThat(StarMarks.in("Khoa Nhi làm tốt*.\n\n* Một.\n* Hai.\n")).isEmpty();
  }
}
