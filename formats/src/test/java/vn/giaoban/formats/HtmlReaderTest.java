package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {

  @TempDir private Path folder;

  @Test
  void readsAPageAsABrowserShowsIt() throws IOException {
    var readable =
        readable(
            """
            <!doctype html><title>Trang</title><style>p { }</style><nav>Trang chủ</nav>
            <table border="0"><tr><td align="center">TỈNH ỦY<br>AN LÂM</td>
              <td>ĐẢNG CỘNG SẢN VIỆT NAM</td></tr></table>
            <p align="center"><b>THÔNG
              BÁO</b></p>
            <p>Giao <i>Sở Y</i> tế<sup>1</sup>.</p><p>&nbsp;</p><div style="DISPLAY: none">MẬT</div>
            <ol type="I"><li><p>Mục đích</p><ul><li>Một</ul></li>
              <li value="4">Bốn<ol style="list-style-type: lower-alpha"><li>x<li>y</ol></ol>
            <table border="1"><tr><th>TT<th>Việc<th>Ai<tr><td rowspan="2">1<td>Dọn<td>A
              <tr><td><p>Rửa</p><ul><li>bát<li>chén</ul><td>B<br>C<tr><td colspan="2">Hết<td>C</table>
            <p><span style="mso-list:Ignore">1.<span>&nbsp; &nbsp; </span></span>Do Word lưu</p>
            <script>alert(1)</script>
            """,
            StandardCharsets.UTF_8);
    assertThat(readable.text().replace('\u2028', '⏎'))
        .isEqualTo(
            """
            TỈNH ỦY
            AN LÂM

            ĐẢNG CỘNG SẢN VIỆT NAM

            THÔNG BÁO

            Giao Sở Y tế¹.

            I. Mục đích
            • Một
            IV. Bốn
            a. x
            b. y

            | TT | Việc | Ai |
            | 1 | Dọn | A |
            | 〃 | Rửa⏎• bát⏎• chén | B⏎C |
            | Hết | | C |

            1. Do Word lưu
            """);
    assertThat(readable.aside()).contains("MẬT");
  }

  @Test
  void findsTheEncodingEvenWhereThePageSaysAnother() throws IOException {
    var page = "<html><meta charset=\"%s\"><p>Tỉnh ủy An Lâm</p>";
    assertThat(readable(page.formatted("windows-1252"), StandardCharsets.UTF_8).text())
        .isEqualTo("Tỉnh ủy An Lâm\n");
    assertThat(readable("\uFEFF" + page.formatted("utf-16"), StandardCharsets.UTF_16LE).text())
        .isEqualTo("Tỉnh ủy An Lâm\n");
    assertThat(
            readable(
                    "<html><meta charset=windows-1258><p>T\u0309nh a\u0301n</p>",
                    Charset.forName("windows-1258"))
                .text())
        .isEqualTo("T\u0309nh án\n");
  }

  private Rendering.Readable readable(String page, Charset charset) throws IOException {
    var file = Files.write(folder.resolve("trang.txt"), page.getBytes(charset));
    var rendering = FormatReader.within(Limits.standard()).read(file);
    assertThat(rendering).isInstanceOf(Rendering.Readable.class);
    var readable = (Rendering.Readable) rendering;
    assertThat(readable.format()).isEqualTo(Format.HTML);
    return readable;
  }
}
