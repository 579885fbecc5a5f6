package vn.giaoban.shared.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table that a page answers with, for the browser to keep. */
public final class Download {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Download() {}

  /**
   * @param name of the file, in ASCII
   */
  public static ResponseEntity<byte[]> csv(String name, CsvSheet sheet) {
    return file(CSV, name, sheet.bytes());
  }

  /**
   * @param name of the file, in ASCII
   */
  public static ResponseEntity<byte[]> xlsx(String name, byte[] workbook) {
    return file(XLSX, name, workbook);
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
