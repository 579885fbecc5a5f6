package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaoban.formats.WordFile.cell;
import static vn.giaoban.formats.WordFile.centred;
import static vn.giaoban.formats.WordFile.level;
import static vn.giaoban.formats.WordFile.numbered;
import static vn.giaoban.formats.WordFile.p;
import static vn.giaoban.formats.WordFile.r;
import static vn.giaoban.formats.WordFile.ruled;
import static vn.giaoban.formats.WordFile.styled;
import static vn.giaoban.formats.WordFile.table;
import static vn.giaoban.formats.WordFile.tc;
import static vn.giaoban.formats.WordFile.tr;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

  private static final String OUTLINE =
      "<w:abstractNum w:abstractNumId=\"0\">"
          + level(0, "upperRoman", "%1.", "")
          + level(1, "decimal", "%2.", "")
          + level(2, "decimal", "%2.%3.", "")
          + level(3, "lowerLetter", "%4)", "")
          + level(4, "bullet", "\uF0B7", "<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr>")
          + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
          + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
          + "<w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>";

  @TempDir private Path folder;

  @Test
  void putsTheColumnsOfLetterheadAndClosingOneAfterTheOther() {
    assertThat(
            text(
                WordFile.of(
                    table(
                        tr(
                            tc(centred("ỦY BAN NHÂN DÂN"), centred("TỈNH AN LÂM")),
                            tc(
                                centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                                centred("Độc lập - Tự do - Hạnh phúc"))),
                        tr(tc(centred("Số: 12/KH-UBND")), tc(centred("An Lâm, ngày 3/6/2026")))),
                    centred("KẾ HOẠCH"),
                    centred("Dọn vệ sinh trường học"),
                    p(r("Thực hiện Chỉ thị số 5.")),
                    p(),
                    p(),
                    p(r("Giao Sở Y tế báo cáo.")),
                    table(
                        tr(tc(p(r("Nơi nhận:"))), tc(centred("TM. ỦY BAN NHÂN DÂN"))),
                        tr(tc(p(r("- Như trên;"))), tc(centred("CHỦ TỊCH"))),
                        tr(tc(p(r("- Lưu: VT."))), tc(p(), centred("Hà Bình Minh")))))))
        .isEqualTo(
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN LÂM

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 12/KH-UBND

            An Lâm, ngày 3/6/2026

            KẾ HOẠCH
            Dọn vệ sinh trường học

            Thực hiện Chỉ thị số 5.

            Giao Sở Y tế báo cáo.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Hà Bình Minh
            """);
  }

  @Test
  void printsTheNumbersThatWordCounts() {
    var file =
        WordFile.of(
                numbered(1, 0, "Mục đích"),
                numbered(1, 1, "Một"),
                numbered(1, 1, "Hai"),
                numbered(1, 2, "Hai một"),
                numbered(1, 3, "Chữ"),
                numbered(1, 3, "Chữ"),
                numbered(1, 4, "Chấm"),
                numbered(1, 0, "Yêu cầu"),
                numbered(1, 1, "Lại một"),
                numbered(2, 0, "Bắt đầu từ bốn"),
                numbered(2, 0, "Năm"),
                styled("<w:pStyle w:val=\"Dieu\"/>", r("Phạm vi")),
                styled("<w:pStyle w:val=\"DieuCon\"/>", r("Đối tượng")),
                styled(
                    "<w:pStyle w:val=\"Dieu\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>",
                    r("Không số")))
            .with(
                "numbering",
                "numbering",
                OUTLINE
                    + "<w:abstractNum w:abstractNumId=\"5\">"
                    + level(0, "decimal", "Điều %1.", "<w:pStyle w:val=\"Dieu\"/>")
                    + "</w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId w:val=\"5\"/></w:num>")
            .with(
                "styles",
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"Dieu\"><w:pPr><w:numPr>"
                    + "<w:numId w:val=\"9\"/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"DieuCon\">"
                    + "<w:basedOn w:val=\"Dieu\"/></w:style>");
    assertThat(text(file))
        .isEqualTo(
            """
            I. Mục đích
            1. Một
            2. Hai
            2.1. Hai một
            a) Chữ
            b) Chữ
            • Chấm
            II. Yêu cầu
            1. Lại một
            IV. Bắt đầu từ bốn
            V. Năm
            Điều 1. Phạm vi
            Điều 2. Đối tượng
            Không số
            """);
  }

  @Test
  void writesTablesAsRowsBetweenBars() {
    var numbers =
        WordFile.of(
                ruled(
                    tr(
                        tc(p(r("TT"))),
                        tc(p(r("Nhiệm vụ"))),
                        cell("<w:gridSpan w:val=\"2\"/>", p(r("Cơ quan")))),
                    tr(
                        tc(numbered(1, 1, "")),
                        tc(p(r("Dọn A|B")), p(r("và C"))),
                        cell("<w:vMerge w:val=\"restart\"/>", p(r("Sở Y tế"))),
                        tc(p())),
                    tr(
                        tc(numbered(1, 1, "")),
                        tc(p(r("Sơn")), table(tr(tc(p(r("cửa"))), tc(p(r("cổng")))))),
                        cell("<w:vMerge/>", p()),
                        tc(p(r("Sở Tài chính")))),
                    tr(
                        tc(numbered(1, 1, "")),
                        tc(numbered(1, 2, "Quét"), p(r("lá")), numbered(1, 2, "Lau")),
                        tc(p()),
                        tc(p()))))
            .with("numbering", "numbering", OUTLINE);
    assertThat(text(numbers).replace('\u2028', '⏎'))
        .isEqualTo(
            """
            | TT | Nhiệm vụ | Cơ quan | |
            | 1. | Dọn A\\|B⏎và C | Sở Y tế | |
            | 2. | Sơn⏎cửa⏎cổng | 〃 | Sở Tài chính |
            | 3. | 3.1. Quét⏎lá⏎3.2. Lau | | |
            """);
  }

  @Test
  void putsNotesBehindTheText() {
    var note = "<w:r><w:footnoteReference w:id=\"%d\"/></w:r>";
    var file =
        WordFile.of(
                p(r("Kế hoạch"), note.formatted(7), r(" và báo cáo"), note.formatted(3)),
                p(r("diện tích 5 m"), r("<w:vertAlign w:val=\"superscript\"/>", "2")))
            .with(
                "footnotes",
                "footnotes",
                "<w:footnote w:type=\"separator\" w:id=\"-1\">"
                    + p(r("---"))
                    + "</w:footnote>"
                    + "<w:footnote w:id=\"3\">"
                    + p(r(" Số 3."))
                    + "</w:footnote>"
                    + "<w:footnote w:id=\"7\">"
                    + p(r("Số 7,"))
                    + p(r("hai dòng."))
                    + "</w:footnote>");
    assertThat(text(file))
        .isEqualTo(
            """
            Kế hoạch¹ và báo cáo²
            diện tích 5 m²

            ¹ Số 7, hai dòng.
            ² Số 3.
            """);
  }

  @Test
  void readsFloatingTextOnce() {
    var box = "<w:txbxContent>" + p(r("HỎA TỐC")) + "</w:txbxContent>";
    assertThat(
            text(
                WordFile.of(
                    p(
                        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>"
                            + box
                            + "</wps:txbx></mc:Choice><mc:Fallback><v:textbox>"
                            + box
                            + "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>",
                        r("THÔNG BÁO")))))
        .isEqualTo("HỎA TỐC\nTHÔNG BÁO\n");
  }

  @Test
  void leavesOutWhatDoesNotPrintAndSaysSo() {
    var file =
        WordFile.of(
                p(
                    r("Giao "),
                    "<w:del>" + r("Sở Cũ") + "</w:del><w:ins>" + r("Sở Mới") + "</w:ins>",
                    r("<w:vanish/>", "TUYỆT MẬT"),
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                        + "<w:r><w:instrText> REF a </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                    r(" báo cáo"),
                    "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:commentReference/></w:r>",
                    "<w:r><w:softHyphen/><w:noBreakHyphen/><w:tab/></w:r>",
                    r("<w:caps/>", "ngay")),
                p("<w:fldSimple w:instr=\"PAGE\">" + r("7") + "</w:fldSimple>"))
            .with("header", "hdr", p(r("Trang 1, MẬT")))
            .part("word/vbaProject.bin", "x");
    var readable = readable(file);
    assertThat(readable.text()).isEqualTo("Giao Sở Mới báo cáo-    NGAY\n");
    assertThat(readable.aside()).contains("Trang 1, MẬT").contains("TUYỆT MẬT");
    assertThat(readable.remarks())
        .containsExactly(
            Remark.of("hidden-text", 9),
            Remark.of("tracked-changes", 1, 1),
            Remark.of("comments", 1),
            Remark.of("macros"));
  }

  @Test
  void readsALetterheadThatStandsInTheHeadOfThePage() {
    var file =
        WordFile.of(centred("THÔNG BÁO"))
            .with(
                "header",
                "hdr",
                p(r("TỈNH ỦY AN LÂM"), "<w:r><w:tab/></w:r>", r("ĐẢNG CỘNG SẢN VIỆT NAM")));
    assertThat(text(file)).isEqualTo("TỈNH ỦY AN LÂM    ĐẢNG CỘNG SẢN VIỆT NAM\n\nTHÔNG BÁO\n");
  }

  @Test
  void refusesWhatAsksForMoreThanTheLimits() {
    var deep = "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300);
    assertThat(read(WordFile.of(deep)))
        .isEqualTo(Rendering.Unreadable.because("limit-depth", Limits.standard().depth()));
    assertThat(read(WordFile.of(p(r("a")), " ".repeat(3 << 20))))
        .isEqualTo(Rendering.Unreadable.because("limit-ratio", Limits.standard().ratio()));
  }

  @Test
  void fetchesNothingThatADocumentTypeNames() {
    var file =
        WordFile.of()
            .part(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d><p><r><t>a&x;</t></r></p></d>");
    assertThat(read(file)).isEqualTo(Rendering.Unreadable.because("document-type"));
  }

  private String text(WordFile file) {
    return readable(file).text();
  }

  private Rendering.Readable readable(WordFile file) {
    var rendering = read(file);
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    return (Rendering.Readable) rendering;
  }

  private Rendering read(WordFile file) {
    return FormatReader.within(Limits.standard()).read(file.in(folder));
  }
}
