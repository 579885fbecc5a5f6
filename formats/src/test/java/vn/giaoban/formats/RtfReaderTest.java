package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {

  private static final String FONTS =
      "{\\fonttbl{\\f0\\froman\\fcharset0{\\*\\panose 02020603}Times New Roman;}"
          + "{\\f1\\fswiss\\fcharset0 .VnTime;}{\\f2\\fswiss\\fcharset162 .VnTimeH Tur;}"
          + "{\\f3\\fcharset0 VNI-Times;}{\\f4\\fcharset163 Arial;}{\\f5\\fcharset2 Symbol;}"
          + "{\\f6\\fcharset204{\\*\\fname Arial;}Arial Cyr;}}";

  @TempDir private Path folder;

  @Test
  void readsRunsInTheEncodingOfTheirFonts() {
    var file =
        "\\f2 "
            + bytes(LegacySamples.tcvn3("thông báo"))
            + "\\par\\f1 "
            + bytes(LegacySamples.tcvn3("Hướng dẫn các xã"))
            + "\\f0  (draft) \\f3 "
            + bytes(LegacySamples.vni("rà soát hộ nghèo"))
            + "\\par";

    var rendering = readable(file);

    assertThat(Objects.requireNonNull(rendering.conversion()).text())
        .isEqualTo("THÔNG BÁO\nHướng dẫn các xã (draft) rà soát hộ nghèo\n");
    assertThat(Objects.requireNonNull(rendering.conversion()).encodings())
        .containsExactlyInAnyOrder(LegacyEncoding.TCVN3, LegacyEncoding.VNI);
    assertThat(rendering.text()).contains(LegacySamples.tcvn3("các xã"));
  }

  @Test
  void readsUnicodeWithItsSubstitutes() {
    assertThat(
            text(
                "K\\u7871 ? ho\\u7841\\'3fch \\uc2 n\\u259\\'61\\'61m{\\uc0\\u8230}\\uc1 \\u-3913?.\\par"))
        .isEqualTo("Kế hoạch năm…•.\n");
  }

  @Test
  void readsCodePagesAndJoinsTheMarksOfWindows1258() {
    assertThat(text("\\f4 Vi\\'ea\\'f2t Nam \\f6 \\'cf\\'f0\\par")).isEqualTo("Việt Nam Пр\n");
  }

  @Test
  void keepsPrintedNumbersAndNamedSigns() {
    assertThat(
            text(
                "{\\pntext\\pard 1.\\tab}M\\'f4t\\par{\\listtext\\f5 \\'b7\\tab}Hai\\par"
                    + "\\ldblquote a\\rdblquote\\~b\\_c\\-d\\emdash e\\line f\\par"))
        .isEqualTo("1. Môt\n• Hai\n“a”\u00a0b-cd—e\nf\n");
  }

  @Test
  void putsNotesAtTheEnd() {
    assertThat(
            text(
                "M\\'f4t c\\'e2u{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn} Xem"
                    + " k\\'e8m.\\par Hai.} n\\'faa{\\super 2}.\\par Cu\\'f4i.\\par"))
        .isEqualTo("Môt câu¹ núa².\nCuôi.\n\n¹ Xem kèm. Hai.\n");
  }

  @Test
  void readsTablesAsRowsAndFormsAsColumns() {
    var drawn = "\\clbrdrt\\brdrs\\brdrw10 \\cellx3000\\clbrdrt\\brdrs\\brdrw10 \\cellx6000";
    assertThat(
            text(
                "\\trowd"
                    + drawn
                    + "\\pard\\intbl Task\\cell Lead\\cell\\row\\trowd"
                    + drawn
                    + "\\pard\\intbl First\\par and second\\cell The unit\\cell\\row"
                    + "\\pard After\\par"))
        .isEqualTo("| Task | Lead |\n| First\u2028and second | The unit |\n\nAfter\n");
    assertThat(
            text(
                "\\trowd\\cellx3000\\cellx6000\\pard\\intbl A\\par B\\cell C\\par D\\cell\\row"
                    + "\\pard After\\par"))
        .isEqualTo("A\nB\n\nC\nD\n\nAfter\n");
  }

  @Test
  void leavesOutWhatIsNotPrintedAndSaysSo() {
    var rendering =
        readable(
            "{\\header MAT\\par}{\\info{\\title T}}{\\*\\unknown x{y}}{\\stylesheet{\\s1 S;}}"
                + "a{\\v hidden}b{\\deleted gone}c{\\pict\\bin3 }}{}d{\\object{\\*\\objdata 00}"
                + "{\\result e}}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par"
                + "{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}{\\shprslt z}}f\\par");

    assertThat(rendering.text()).isEqualTo("abcde\nbox\nf\n");
    assertThat(rendering.aside()).contains("MAT").contains("hidden");
    assertThat(rendering.remarks())
        .extracting(Remark::code)
        .containsExactly("hidden-text", "tracked-changes", "enclosed-unread");
  }

  @Test
  void readsAFileThatStopsAnywhere() {
    var whole =
        "{\\rtf1"
            + FONTS
            + "\\trowd\\cellx1\\pard\\intbl a\\cell{\\footnote x}\\row\\pard{\\shp{\\*\\shpinst"
            + "{\\shptxt b\\par}}}\\u7871 ?\\'e9\\par}";
    for (int end = 6; end < whole.length(); end++) {
      assertThat(read(whole.substring(0, end), Limits.standard())).isNotNull();
    }
  }

  @Test
  void refusesGroupsThatAreNestedTooDeep() {
    var deep = "{\\rtf1 " + "{".repeat(100_000) + "a" + "}".repeat(100_000) + "}";

    assertThat(read(deep, Limits.standard()))
        .isEqualTo(new Rendering.Unreadable("limit-depth", List.of("200")));
  }

  private String text(String body) {
    return readable(body).text();
  }

  private Rendering.Readable readable(String body) {
    var file = "{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1" + FONTS + "\\pard\\plain " + body + "}";
    return (Rendering.Readable) read(file, Limits.standard());
  }

  private Rendering read(String content, Limits limits) {
    try {
      var file = Files.writeString(folder.resolve("a.rtf"), content, StandardCharsets.ISO_8859_1);
      return FormatReader.within(limits).read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bytes(String signs) {
    var escaped = new StringBuilder();
    for (int i = 0; i < signs.length(); i++) {
      char c = signs.charAt(i);
      escaped.append(c < 0x80 ? String.valueOf(c) : "\\'%02x".formatted((int) c));
    }
    return escaped.toString();
  }
}
