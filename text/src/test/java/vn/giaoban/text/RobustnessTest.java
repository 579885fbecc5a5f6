package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is put in, something comes out, and soon. */
class RobustnessTest {

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n\r\n\t",
        "\0",
        "\0\0 THÔNG BÁO \0",
        "\uD800",
        "a\uDC00b\n\uD83D",
        "\uFEFF\u200B\u00AD",
        "(",
        "(\n",
        "[1",
        "¹",
        "\uFFFD",
        "\uFFFD\n\uFFFD\n\uFFFD",
        "Số:",
        "Số: /-",
        "ngày tháng năm",
        "ngày 99 tháng 99 năm 9999",
        "THÔNG BÁO",
        "QUYẾT ĐỊNH:",
        "Nơi nhận:",
        "Nơi nhận:\nNơi nhận:\nNơi nhận:",
        "T/M",
        "KT. \nTM. \nTL. ",
        "I.\n1.\na)\n-\n+\n*",
        "Điều\nĐiều .\nĐiều 1",
        "Kính gửi:",
        "- ",
        "___\n---\n***",
        "| | |\n|---|---|",
        "\u0301\u0301\u0301",
      })
  void scrapsAreRead(String text) {
    check(text);
  }

  @Test
  void aTextWithoutWordsSaysSo() {
    assertThat(read(" \n\t").warnings())
        .extracting(Extraction.Warning::code)
        .containsExactly("NO_TEXT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ủy ban nhân dân xã báo cáo Ủy ban nhân dân huyện trước ngày 30/9/2025, ",
        "số 12-KH/TU ngày ",
        "a",
        " ",
        "(",
        "Kế hoạch",
        "1.",
        "“",
        "Bộ, ",
        "- ",
        "*",
        "_",
        "1",
        "năm 2025 ",
        "và ",
        "Đ",
        "\uD83D\uDE00",
        "\uFFFD",
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void oneEndlessLineIsRead(String piece) {
    check(piece.repeat(2 * MEGABYTE / piece.length()));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void fiftyMegabytesOnOneLineAreCutWithAWarning() {
    var piece = "Các xã tiếp tục rà soát sổ sách và báo cáo huyện. ";
    var text = piece.repeat(50 * MEGABYTE / piece.length());

    var extraction = read(text);

    assertThat(extraction.text()).hasSameSizeAs(text);
    assertThat(extraction.warnings())
        .extracting(Extraction.Warning::code)
        .contains("TEXT_TOO_LONG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "- Các xã báo cáo huyện trước ngày 30/9.\n",
        "1. Mục đích\n",
        "I. MỤC ĐÍCH\n",
        "THÔNG BÁO\n",
        "CÁC XÃ\n",
        "¹ Xã Bãi Dài.\n",
        "Đã họp¹ và báo cáo.\n",
        "a\n",
        "Nơi nhận:\n",
        "KT. CHỦ TỊCH\n",
        "Số: 12/KH-UBND\n",
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 3 tháng 4 năm 2024;\n",
        "và các xã trong huyện\n",
        "- Ban Tuyên giáo Huyện ủy:\n",
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void twoHundredThousandLinesAreRead(String line) {
    check(line.repeat(200_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "; ", ". ", "(", "chủ trì, ", "đơn vị chủ trì: ", "Sở A, "})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void whoLeadsBehindAnEndlessRowOfMarksIsRead(String piece) {
    var named = piece.repeat(6_000 / piece.length());
    check(
        """
        KẾ HOẠCH

        I. NHIỆM VỤ
        1. Rà soát sổ sách của các xã.
        Cơ quan chủ trì: %sSở A phối hợp với Sở B
        2. Báo cáo huyện.
        Thực hiện: %sSở A, phối hợp: Sở B
        """
            .formatted(named, named));
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "T ", "Aa", "Tp. ", "a"})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void anEndlessNameBeforeTheDateOfALetterIsRead(String piece) {
    var named = piece.repeat(6_000 / piece.length());
    check(
        """
        SỞ NỘI VỤ

        Số: 5/SNV-VP
        V/v rà soát sổ sách %s; ngày 12 tháng 10 năm 2026
        %s; ngày 12 tháng 10 năm 2026

        Kính gửi: Các xã
        """
            .formatted(named, named));
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void deepNumberingIsRead() {
    var text = new StringBuilder("KẾ HOẠCH\nThử\n\n");
    for (int i = 1; i < 20_000; i++) {
      text.append("1.".repeat(i % 40 + 1)).append(" Mục ").append(i).append('\n');
    }
    check(text.toString());
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void piecesOfDocumentsAreRead() throws IOException {
    var random = new Random(20_251_121);
    for (var document : samples()) {
      for (int i = 0; i < 150; i++) {
        int from = random.nextInt(document.length());
        int to = from + random.nextInt(document.length() - from);
        check(document.substring(from, to));
      }
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void documentsWithLinesShuffledOrLostAreRead() throws IOException {
    var random = new Random(7);
    for (var document : samples()) {
      for (int i = 0; i < 50; i++) {
        var lines = new ArrayList<>(document.lines().toList());
        for (int j = 0; j < 20; j++) {
          var line = lines.remove(random.nextInt(lines.size()));
          if (random.nextBoolean()) {
            lines.add(random.nextInt(lines.size() + 1), line);
          }
        }
        check(String.join(random.nextBoolean() ? "\n" : "\r\n", lines));
      }
    }
  }

  private static List<String> samples() throws IOException {
    var folder =
        Path.of(System.getProperty("basedir", ""), "../server/src/main/resources/sample/documents");
    var samples = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        samples.add(Files.readString(file));
      }
    }
    assertThat(samples).isNotEmpty();
    return samples;
  }

  private static Extraction read(String text) {
    return DocumentReader.standard().read(text);
  }

  /** Every span lies inside the text, and every quote is what stands there. */
  private static void check(String text) {
    var extraction = read(text);
    int end = extraction.text().length();
    extraction.headings().forEach(heading -> assertInside(heading.span(), end));
    extraction.footnotes().forEach(footnote -> assertInside(footnote.span(), end));
    extraction.citations().forEach(citation -> assertInside(citation.span(), end));
    for (var finding : extraction.findings()) {
      assertQuoted(finding.span(), finding.quote(), extraction.text());
    }
    for (var requirement : extraction.requirements()) {
      assertQuoted(requirement.span(), requirement.quote(), extraction.text());
    }
    for (int i = 0; i < extraction.headings().size(); i++) {
      var parent = extraction.headings().get(i).parent();
      if (parent != null && parent >= i) {
        throw new AssertionError("heading " + i + " stands under " + parent);
      }
    }
  }

  // plain comparisons: an assertion of the library for each of 150,000 headings takes longer than
  // the reader
  private static void assertQuoted(Span span, String quote, String text) {
    if (!span.of(text).equals(quote)) {
      throw new AssertionError(span + " is not " + quote);
    }
  }

  private static void assertInside(Span span, int end) {
    if (span.end() > end) {
      throw new AssertionError(span + " ends after " + end);
    }
  }
}
