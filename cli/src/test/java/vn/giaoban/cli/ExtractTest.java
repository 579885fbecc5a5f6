package vn.giaoban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.shared.Problem;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.FindingKind;
import vn.giaoban.text.Recurrence;
import vn.giaoban.text.Span;

class ExtractTest {

  private static final String TEXT =
      """
      TỈNH ỦY AN LÂM
      *
      Số 12-TB/TU

      THÔNG BÁO
      Kết luận về việc giữ gìn vệ sinh trường học

      Yêu cầu các huyện ủy báo cáo trước ngày 30-6-2026.
      """;

  private final Console console = new Console();

  @TempDir private Path folder;

  @Test
  void printsOneObjectWithTheTextAndItsParts() throws IOException {
    var file = Files.writeString(folder.resolve("van ban.txt"), TEXT);
    assertThat(console.run("extract", file.toString())).isEqualTo(Giaoban.DONE);
    var json = JsonMapper.shared().readTree(console.out());
    assertThat(json.propertyNames())
        .containsExactly(
            "text",
            "document",
            "headings",
            "citations",
            "findings",
            "requirements",
            "footnotes",
            "warnings");
    assertThat(json.get("text").asString()).isEqualTo(TEXT);
    assertThat(console.err()).isEmpty();
  }

  @Test
  void writesAFileForEachDocument() throws IOException {
    var first = Files.writeString(folder.resolve("mot.txt"), TEXT);
    var second = Files.writeString(folder.resolve("hai.phan.txt"), TEXT);
    var out = folder.resolve("kết quả/tháng 6");
    assertThat(console.run("extract", first.toString(), second.toString(), "--out", out.toString()))
        .isEqualTo(Giaoban.DONE);
    assertThat(console.out()).isEmpty();
    try (var files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("mot.json", "hai.phan.json");
    }
    assertThat(JsonMapper.shared().readTree(out.resolve("mot.json")).get("text").asString())
        .isEqualTo(TEXT);
  }

  /** A notice like {@link #TEXT}, whole with letterhead and closing. */
  private static String notice(int number) {
    return """
    TỈNH ỦY AN LÂM
    *
    Số %d-TB/TU

    ĐẢNG CỘNG SẢN VIỆT NAM
    An Lâm, ngày 05 tháng 6 năm 2026

    THÔNG BÁO
    Kết luận về việc giữ gìn vệ sinh trường học

    Yêu cầu các đảng ủy xã báo cáo trước ngày 30-6-2026.

    Nơi nhận:
    - Các đảng ủy xã,
    - Lưu Văn phòng Tỉnh ủy.

    T/M BAN THƯỜNG VỤ
    PHÓ BÍ THƯ
    Lê Thị Mây

    """
        .formatted(number);
  }

  @Test
  void printsTheDocumentsOfAFileOneAfterTheOther() throws IOException {
    var text = notice(12) + notice(13);
    var file = Files.writeString(folder.resolve("hai.txt"), text);
    assertThat(console.run("extract", file.toString())).isEqualTo(Giaoban.DONE);
    assertThat(console.err()).contains("hai.txt: có 2 văn bản").contains("--several=whole");
    try (var parser = JsonMapper.shared().createParser(console.out())) {
      var documents =
          JsonMapper.shared().readerFor(JsonNode.class).<JsonNode>readValues(parser).readAll();
      assertThat(documents)
          .extracting(json -> json.at("/document/symbol").asString())
          .containsExactly("12-TB/TU", "13-TB/TU");
      var second = documents.getLast();
      assertThat(second.get("text").asString())
          .isEqualTo(text.substring(second.at("/part/span/start").asInt()));
      var requirement = second.at("/requirements/0");
      assertThat(
              second
                  .get("text")
                  .asString()
                  .substring(
                      requirement.at("/span/start").asInt(), requirement.at("/span/end").asInt()))
          .isEqualTo(requirement.get("quote").asString());
    }
  }

  @Test
  void writesTheFurtherDocumentsOfAFileUnderItsNameAndTheirNumber() throws IOException {
    var file = Files.writeString(folder.resolve("ba.txt"), notice(1) + notice(2) + notice(3));
    var out = folder.resolve("out");
    assertThat(console.run("extract", "--out=" + out, file.toString())).isEqualTo(Giaoban.DONE);
    assertThat(out.resolve("ba.json")).content().contains("\"1-TB/TU\"");
    assertThat(out.resolve("ba-2.json")).content().contains("\"2-TB/TU\"");
    assertThat(out.resolve("ba-3.json")).content().contains("\"3-TB/TU\"");
    assertThat(console.run("extract", "--several=whole", file.toString())).isEqualTo(Giaoban.DONE);
    assertThat(JsonMapper.shared().readTree(console.out()).at("/document/symbol").asString())
        .isEqualTo("1-TB/TU");
  }

  @Test
  void writesAkomaNtoso() throws Exception {
    var file = Files.writeString(folder.resolve("mot.txt"), TEXT);
    var out = folder.resolve("akn");
    assertThat(console.run("extract", file.toString(), "--format=akn", "--out", out.toString()))
        .isEqualTo(Giaoban.DONE);
    var builders = DocumentBuilderFactory.newDefaultNSInstance();
    var written = builders.newDocumentBuilder().parse(out.resolve("mot.xml").toFile());
    assertThat(written.getDocumentElement().getLocalName()).isEqualTo("akomaNtoso");
    assertThat(written.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    assertThat(written.getDocumentElement().getTextContent())
        .contains("Yêu cầu các huyện ủy báo cáo trước ngày 30-6-2026.");

    assertThat(console.run("extract", file.toString(), "--format=akn")).isEqualTo(Giaoban.DONE);
    assertThat(console.out()).isEqualTo(Files.readString(out.resolve("mot.xml")));
  }

  @Test
  void doesNotOverwriteTheResultOfAnotherFileOfThatName() throws IOException {
    var first = Files.writeString(folder.resolve("mot.txt"), TEXT);
    var second =
        Files.writeString(Files.createDirectory(folder.resolve("khac")).resolve("mot.txt"), "Khác");
    var out = folder.resolve("out");
    assertThat(console.run("extract", first.toString(), second.toString(), "--out", out.toString()))
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains(second.toString()).contains(first.toString());
    assertThat(JsonMapper.shared().readTree(out.resolve("mot.json")).get("text").asString())
        .isEqualTo(TEXT);
  }

  @Test
  void writesTheReadableFormWithoutTouchingTheDocumentBesideIt() throws IOException {
    var file = Files.writeString(folder.resolve("mot.txt"), TEXT);
    assertThat(console.run("extract", "--format=text", "--out", folder.toString(), file.toString()))
        .isEqualTo(Giaoban.DONE);
    assertThat(file).hasContent(TEXT);
    assertThat(folder.resolve("mot.outline.txt")).content().contains("Nhiệm vụ (");
  }

  @Test
  void saysWhichFilesCannotBeReadAndGoesOnWithTheOthers() throws IOException {
    var good = Files.writeString(folder.resolve("tot.txt"), TEXT);
    var empty = Files.createFile(folder.resolve("rong.txt"));
    var blank = Files.writeString(folder.resolve("trang.txt"), " \n\t\n");
    var binary = Files.write(folder.resolve("anh.bin"), new byte[] {1, 2, 0, 3});
    var pdf = Files.writeString(folder.resolve("van-ban.pdf"), "%PDF-1.7\n");
    var docx = Files.write(folder.resolve("van-ban.docx"), new byte[] {'P', 'K', 3, 4, 20, 0});
    var cut = "Số 1\nỦy ban nhân dân xã".getBytes(StandardCharsets.UTF_8);
    var damaged = Files.write(folder.resolve("cut.txt"), Arrays.copyOf(cut, cut.length - 1));
    var missing = folder.resolve("khong-co.txt");
    var out = folder.resolve("out");

    var exit =
        console.run(
            "extract",
            "--out=" + out,
            empty.toString(),
            blank.toString(),
            binary.toString(),
            pdf.toString(),
            docx.toString(),
            damaged.toString(),
            missing.toString(),
            folder.toString(),
            good.toString());

    assertThat(exit).isEqualTo(Giaoban.FAILED);
    assertThat(console.err().lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo(empty + ": không đọc được. " + words("empty")),
            line -> assertThat(line).isEqualTo(blank + ": không đọc được. " + words("blank")),
            line -> assertThat(line).startsWith(binary + ": không đọc được. "),
            line -> assertThat(line).startsWith(pdf + ": không đọc được. "),
            line -> assertThat(line).startsWith(docx + ": không đọc được. "),
            line -> assertThat(line).contains(damaged + ": ", "UTF-8", "dòng 2"),
            line -> assertThat(line).isEqualTo(missing + ": không có tệp này."),
            line -> assertThat(line).isEqualTo(folder + ": là thư mục. Hãy chỉ ra từng tệp."),
            line ->
                assertThat(line).isEqualTo("8 trong 9 tệp không đọc được; các tệp khác đã xong."));
    try (var files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("tot.json"));
    }
  }

  @Test
  void readsWhatWindowsSaves() throws IOException {
    var text = "Thông báo\r\nsố 5";
    var utf8 = Files.writeString(folder.resolve("a.txt"), "\uFEFF" + text);
    var utf16 =
        Files.write(folder.resolve("b.txt"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    for (var file : List.of(utf8, utf16)) {
      assertThat(console.run("extract", file.toString())).as(console.err()).isEqualTo(Giaoban.DONE);
      assertThat(JsonMapper.shared().readTree(console.out()).get("text").asString())
          .isEqualTo(text);
    }
  }

  @Test
  void saysWhereItCannotWrite() throws IOException {
    var file = Files.writeString(folder.resolve("mot.txt"), TEXT);
    var notAFolder = Files.writeString(folder.resolve("tep"), "");
    assertThat(console.run("extract", "--out=" + notAFolder, file.toString()))
        .isEqualTo(Giaoban.FAILED);
    assertThat(console.err()).contains("không tạo được thư mục");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(notAFolder)))
        .startsWith("rw");
  }

  @Test
  void theReadableFormShowsEachPart() {
    var text = "Thông báo số 12: Huyện ủy A Lâm báo cáo hằng tháng.";
    var span = new Span(0, 5);
    var extraction =
        new Extraction(
            text,
            new Extraction.Header(
                "TB",
                "Thông báo",
                "12-TB/TU",
                "Tỉnh ủy An Lâm",
                null,
                "An Lâm",
                LocalDate.of(2026, 3, 7),
                "Kết luận về\nvệ sinh",
                new Extraction.Signatory(
                    "T/M", "Ban Thường vụ", "Phó Bí thư", "Hà Bình Minh", span),
                List.of("Các huyện ủy"),
                span),
            List.of(
                new Extraction.Heading("I.", 1, "ĐÁNH GIÁ", null, span),
                new Extraction.Heading("1.", 2, "Ưu điểm", 0, span)),
            List.of(
                new Extraction.Citation(
                    "CT", "05-CT/TW", LocalDate.of(2016, 5, 15), null, null, span, List.of(span))),
            List.of(
                new Extraction.Finding(
                    FindingKind.LIMITATION, "Còn chậm.", List.of("xã B"), 0, List.of(), span)),
            List.of(
                new Extraction.Requirement(
                    "Báo cáo hằng tháng.",
                    List.of("Huyện ủy A Lâm"),
                    List.of(),
                    "Tỉnh ủy",
                    null,
                    Recurrence.HALF_YEARLY,
                    null,
                    span)),
            List.of(new Extraction.Footnote("1", "Xã C.", null, span)),
            List.of(
                new Extraction.Warning(
                    "X", "Hai ngày khác nhau", List.of(), null, "ngày 3", span)));
    assertThat(new ReadableOutline(new Messages(Messages.VIETNAMESE)).of(extraction))
        .isEqualTo(
            """
            Thông báo 12-TB/TU
                  Trích yếu: Kết luận về vệ sinh
                  Cơ quan ban hành: Tỉnh ủy An Lâm
                  Nơi, ngày: An Lâm, 07/03/2026
                  Người ký: T/M Ban Thường vụ, Phó Bí thư, Hà Bình Minh
                  Nơi nhận: Các huyện ủy

            Mục (2)
              I. ĐÁNH GIÁ
                1. Ưu điểm

            Nhiệm vụ (1)
              1. Báo cáo hằng tháng.
                  Chủ trì: Huyện ủy A Lâm
                  Báo cáo: Tỉnh ủy
                  Định kỳ: 6 tháng

            Đánh giá (1)
              [hạn chế] Còn chậm.
                  Đơn vị: xã B

            Văn bản được viện dẫn (1)
              05-CT/TW · CT · 15/05/2016

            Chú thích (1)
              1 Xã C.

            Cần xem lại (1)
              Hai ngày khác nhau
                  “ngày 3”\
            """);
    assertThat(new ReadableOutline(new Messages(Locale.ENGLISH)).of(extraction))
        .contains("Requirements (1)", "[limitation]", "half-yearly");
  }

  private static String words(String problem) {
    return new Messages(Messages.VIETNAMESE).of(Problem.of("formats.unreadable." + problem));
  }
}
