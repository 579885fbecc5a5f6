package vn.giaoban.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

  private static final String WORD =
      "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
          + "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '{\\rtf1\\ansi Kính gửi}', RTF
          '%PDF-1.7', PDF
          'X-Header: a\n%PDF-1.4\n', PDF
          '\u0089PNG\r\n', PNG
          '\u00ff\u00d8\u00ff\u00e0', JPEG
          'II*\u0000', TIFF
          '  <!DOCTYPE html><html>', HTML
          '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', HTML
          '<!-- saved --><HTML xmlns:o="urn:schemas-microsoft-com:office:office">', HTML
          'Thông báo <b>số</b> 5', TEXT
          'Định dạng %PDF-1.7 là gì', TEXT
          """)
  void tellsTheFormatByTheBeginning(String start, Format format) throws IOException {
    assertThat(kind("ten.docx", start).format()).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'GIF89a', format-image
          'Rar!\u001a', format-archive
          '\u007fELF', format-binary
          '<?xml version="1.0"?><w:wordDocument>', format-markup
          'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x', format-web-archive
          """)
  void tellsWhatIsNotRead(String start, String reason) throws IOException {
    assertThat(kind("ten.txt", start).reason()).isEqualTo(reason);
  }

  @Test
  void tellsPackedFilesByTheirParts() throws IOException {
    assertThat(zip("[Content_Types].xml", WORD).format()).isEqualTo(Format.DOCX);
    assertThat(zip("[Content_Types].xml", WORD.replace("wordprocessing", "spreadsheet")).reason())
        .isEqualTo("format-office");
    assertThat(zip("mimetype", "application/vnd.oasis.opendocument.text").format())
        .isEqualTo(Format.ODT);
    assertThat(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet").reason())
        .isEqualTo("format-opendocument");
    assertThat(zip("van-ban.docx", "PK").reason()).isEqualTo("format-archive");
  }

  @Test
  void tellsTextsOfOpenDocumentThatAreNotPacked() throws IOException {
    var start = "<?xml version='1.0'?>\n<office:document xmlns:office=\"x\" office:mimetype=\"";
    var text = "application/vnd.oasis.opendocument.text\"";
    assertThat(kind("a.fodt", start + text).format()).isEqualTo(Format.ODT);
    assertThat(kind("a.fods", start + text.replace("text", "spreadsheet")).reason())
        .isEqualTo("format-markup");
  }

  @Test
  void tellsCompoundFilesByTheirStreams() throws IOException {
    assertThat(compound("WordDocument").format()).isEqualTo(Format.DOC);
    assertThat(compound("EncryptedPackage").reason()).isEqualTo("encrypted");
    assertThat(compound("Workbook").reason()).isEqualTo("format-old-office");
  }

  @Test
  void refusesAnArchiveOfTooManyParts() throws IOException {
    var file = folder.resolve("nhieu-phan.docx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i <= Limits.standard().parts(); i++) {
        zip.putNextEntry(new ZipEntry("p" + i));
      }
    }
    assertThat(FormatReader.within(Limits.standard()).read(file))
        .isEqualTo(Rendering.Unreadable.because("limit-parts", Limits.standard().parts()));
  }

  private FileKind kind(String name, String start) throws IOException {
    boolean bytes = start.chars().allMatch(c -> c < 256);
    var file =
        Files.writeString(
            folder.resolve(name),
            start,
            bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    return FileKind.of(file, Limits.standard());
  }

  private FileKind zip(String part, String content) throws IOException {
    var file = folder.resolve("nen");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return FileKind.of(file, Limits.standard());
  }

  private FileKind compound(String stream) throws IOException {
    var file = folder.resolve("cu");
    try (var system = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      system.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), stream);
      system.writeFilesystem(out);
    }
    return FileKind.of(file, Limits.standard());
  }
}
