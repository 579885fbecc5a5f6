package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {

  private static final String STYLES =
      """
      <text:list-style style:name="L1">
        <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
        <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."
            text:display-levels="2"/>
        <text:list-level-style-bullet text:level="3" text:bullet-char="-"/>
      </text:list-style>
      <style:style style:name="giữa" style:family="paragraph">
        <style:paragraph-properties fo:text-align="center"/></style:style>
      <style:style style:name="ẩn" style:family="text">
        <style:text-properties text:display="none"/></style:style>
      <style:style style:name="hoa" style:family="text">
        <style:text-properties fo:text-transform="uppercase"/></style:style>
      <style:style style:name="khung" style:family="table-cell">
        <style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
      """;

  @TempDir private Path folder;

  @Test
  void readsATextThatIsNotPacked() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("a.fodt"),
            """
            <?xml version="1.0"?><office:document xmlns:office="o" xmlns:text="t" xmlns:style="s"
              xmlns:meta="m" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:meta><meta:keyword>TỐI MẬT</meta:keyword><meta:document-statistic
              meta:page-count="3"/></office:meta>
            <office:master-styles><style:master-page><style:header><text:p>Đầu trang</text:p>
              </style:header></style:master-page></office:master-styles>
            <office:body><office:text><text:p>Số 12</text:p></office:text></office:body>
            </office:document>
            """);
    var readable = (Rendering.Readable) FormatReader.within(Limits.standard()).read(file);
    assertThat(readable.text()).isEqualTo("Số 12\n");
    assertThat(readable.aside()).contains("TỐI MẬT").contains("Đầu trang");
    assertThat(readable.pages()).isEqualTo(3);
    assertThat(readable.format()).isEqualTo(Format.ODT);
  }

  @Test
  void printsTheNumbersOfListsAndHeadings() throws IOException {
    assertThat(
            readable(
                    """
                    <text:list text:style-name="L1"><text:list-item><text:p>Mục đích</text:p>
                      <text:p>Đoạn thứ hai</text:p>
                      <text:list><text:list-item><text:p>Một</text:p></text:list-item>
                        <text:list-item><text:p>Hai</text:p>
                          <text:list><text:list-item><text:p>Gạch</text:p></text:list-item></text:list>
                        </text:list-item></text:list>
                    </text:list-item></text:list>
                    <text:p>Xen giữa</text:p>
                    <table:table><table:table-row><table:table-cell table:style-name="khung">
                      <text:list text:style-name="L1" text:continue-numbering="true">
                        <text:list-item><text:p/></text:list-item></text:list></table:table-cell>
                      <table:table-cell><text:p>Ô</text:p></table:table-cell>
                    </table:table-row></table:table>
                    <text:list text:style-name="L1" text:continue-numbering="true">
                      <text:list-item><text:p>Yêu cầu</text:p></text:list-item></text:list>
                    <text:h text:outline-level="1">Điều</text:h>
                    """)
                .text())
        .isEqualTo(
            """
            I. Mục đích
            Đoạn thứ hai
            I.1. Một
            I.2. Hai
            - Gạch
            Xen giữa

            | II. | Ô |

            III. Yêu cầu
            Điều
            """);
  }

  @Test
  void readsTablesNotesAndBoxes() throws IOException {
    assertThat(
            readable(
                    """
                    <table:table><table:table-row>
                      <table:table-cell><text:p>TỈNH ỦY AN LÂM</text:p></table:table-cell>
                      <table:table-cell><text:p>ĐẢNG CỘNG SẢN VIỆT NAM</text:p></table:table-cell>
                    </table:table-row></table:table>
                    <text:p text:style-name="giữa"><draw:frame><draw:text-box><text:p>HỎA TỐC</text:p>
                    </draw:text-box></draw:frame>THÔNG BÁO</text:p>
                    <text:p>Giao  Sở<text:s text:c="1"/>Y tế<text:note><text:note-citation>5
                    </text:note-citation><text:note-body><text:p>Tại  tỉnh.</text:p></text:note-body>
                    </text:note> báo<text:line-break/>cáo.</text:p>
                    <table:table><table:table-row>
                      <table:table-cell table:style-name="khung" table:number-rows-spanned="2">
                        <text:p>1</text:p></table:table-cell>
                      <table:table-cell table:number-columns-spanned="2"><text:p>A</text:p>
                        </table:table-cell><table:covered-table-cell/>
                    </table:table-row><table:table-row><table:covered-table-cell/>
                      <table:table-cell><text:list text:style-name="L1"><text:list-item>
                        <text:p>B</text:p></text:list-item><text:list-item><text:p>C</text:p>
                        </text:list-item></text:list></table:table-cell>
                      <table:table-cell><text:p>C</text:p></table:table-cell>
                    </table:table-row></table:table>
                    """)
                .text()
                .replace('\u2028', '⏎'))
        .isEqualTo(
            """
            TỈNH ỦY AN LÂM

            ĐẢNG CỘNG SẢN VIỆT NAM

            HỎA TỐC

            THÔNG BÁO

            Giao Sở Y tế¹ báo
            cáo.

            | 1 | A | |
            | 〃 | I. B⏎II. C | C |

            ¹ Tại tỉnh.
            """);
  }

  @Test
  void leavesOutWhatDoesNotPrintAndSaysSo() throws IOException {
    var readable =
        readable(
            """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>Cũ</text:p>
              </text:deletion></text:changed-region></text:tracked-changes>
            <text:p>Trang <text:page-number>3</text:page-number><text:span
              text:style-name="ẩn">TỐI MẬT</text:span><text:span text:style-name="hoa">hết</text:span>
              <office:annotation><text:p>Xem lại</text:p></office:annotation></text:p>
            """);
    assertThat(readable.text()).isEqualTo("Trang HẾT\n");
    assertThat(readable.aside()).contains("TỐI MẬT").contains("Đầu trang");
    assertThat(readable.pages()).isEqualTo(4);
    assertThat(readable.remarks())
        .containsExactly(
            Remark.of("hidden-text", 7),
            Remark.of("tracked-changes", 1, 0),
            Remark.of("comments", 1));
  }

  @Test
  void refusesWhatAPasswordCloses() throws IOException {
    var parts = parts("<text:p>x</text:p>");
    parts.put(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
    assertThat(read(parts)).isEqualTo(Rendering.Unreadable.because("encrypted"));
  }

  private Rendering.Readable readable(String body) throws IOException {
    var rendering = read(parts(body));
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    return (Rendering.Readable) rendering;
  }

  private static Map<String, String> parts(String body) {
    var names =
        " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"tb\" xmlns:style=\"s\" xmlns:fo=\"f\""
            + " xmlns:draw=\"d\" xmlns:meta=\"m\"";
    var parts = new LinkedHashMap<String, String>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.text");
    parts.put(
        "styles.xml",
        "<office:document-styles"
            + names
            + "><style:header><text:p>Đầu trang</text:p></style:header></office:document-styles>");
    parts.put(
        "content.xml",
        "<office:document-content"
            + names
            + "><office:automatic-styles>"
            + STYLES
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    parts.put(
        "meta.xml",
        "<office:document-meta"
            + names
            + "><office:meta><meta:document-statistic meta:page-count=\"4\"/></office:meta>"
            + "</office:document-meta>");
    return parts;
  }

  private Rendering read(Map<String, String> parts) throws IOException {
    var file = folder.resolve("van-ban.odt");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return FormatReader.within(Limits.standard()).read(file);
  }
}
