package vn.giaoban.privacy.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.giaoban.privacy.Extract;
import vn.giaoban.privacy.ExtractFile;
import vn.giaoban.privacy.ValueWords;

/** An extract as a file, of which no copy is kept on the way. */
final class ExtractDownload {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private ExtractDownload() {}

  static ResponseEntity<byte[]> json(Extract extract, String name) {
    return file(ExtractFile.json(extract), MediaType.APPLICATION_JSON, name);
  }

  /** In Vietnamese, as what an office hands out is. */
  static ResponseEntity<byte[]> docx(
      Extract extract, MessageSource messages, String person, String name) {
    return file(
        ExtractFile.docx(
            extract,
            new ValueWords(messages, Locale.of("vi")),
            "Dữ liệu cá nhân của " + person,
            "Còn %d dòng cũ hơn; xem tệp JSON."),
        DOCX,
        name);
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
