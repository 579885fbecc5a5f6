package vn.giaoban.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents in the form of an office: a plan of a commune with header, tasks and closing. */
final class MadeDocuments {

  private final MadeTexts texts;

  MadeDocuments(long seed) {
    texts = new MadeTexts(seed);
  }

  /**
   * The text of a plan.
   *
   * @param number its number, which makes the symbol
   * @param tasks how many instructions it holds; a page has about twelve
   */
  String plan(int number, int tasks) {
    var text =
        new StringBuilder(
            """
            ĐẢNG ỦY XÃ ĐO THỬ
            *
            Số %d-KH/ĐU

            Đo Thử, ngày %02d tháng %02d năm 2026

            KẾ HOẠCH
            về việc %s

            Căn cứ Chỉ thị số %d-CT/TU, ngày 12/01/2026 của Ban Thường vụ Tỉnh ủy Đo Thử về %s; Đảng ủy xã xây dựng kế hoạch như sau:

            """
                .formatted(
                    number, 1 + number % 28, 1 + number % 9, words(12), 1 + number % 90, words(8)));
    for (int i = 0; i < tasks; i++) {
      if (i % 8 == 0) {
        text.append("%d. Nhiệm vụ %s%n%n".formatted(i / 8 + 1, words(5)));
      }
      text.append(
          "- Văn phòng Đảng ủy chủ trì, phối hợp với Ủy ban kiểm tra Đảng ủy %s; %s; báo cáo Ban Thường vụ trước ngày %d/%d/2026.%n%n"
              .formatted(words(18), words(14), 1 + i % 28, 1 + i % 12));
    }
    return text.append(
            """
            Nơi nhận:
            - Thường trực Tỉnh ủy,
            - Các chi bộ trực thuộc,
            - Lưu Văn phòng.

            T/M ĐẢNG ỦY
            BÍ THƯ

            Nguyễn Văn Đo
            """)
        .toString();
  }

  private String words(int count) {
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(texts.word());
    }
    return words.toString();
  }

  /** Writes the text as a .docx, a paragraph a line, in runs of a few words as Word leaves them. */
  static void docx(String text, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          """
          <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
          ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
          """);
      part(
          zip,
          "_rels/.rels",
          """
          <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
          Target="word/document.xml"/></Relationships>\
          """);
      var body =
          new StringBuilder(
              """
              <?xml version="1.0" encoding="UTF-8"?><w:document \
              xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
              """);
      for (var line : text.lines().toList()) {
        body.append("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>");
        var words = line.split(" ", -1);
        for (int i = 0; i < words.length; i += 4) {
          body.append(
                  "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">")
              .append(String.join(" ", List.of(words).subList(i, Math.min(i + 4, words.length))))
              .append(i + 4 < words.length ? " " : "")
              .append("</w:t></w:r>");
        }
        body.append("</w:p>");
      }
      part(zip, "word/document.xml", body.append("</w:body></w:document>").toString());
    }
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
