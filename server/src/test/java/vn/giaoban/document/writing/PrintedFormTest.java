package vn.giaoban.document.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaoban.formats.FormatReader;
import vn.giaoban.formats.Limits;
import vn.giaoban.formats.Rendering;
import vn.giaoban.testing.RealDocuments;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;

class PrintedFormTest {

  @TempDir Path folder;

  private static byte[] written(WriteOut format, Extraction reading) throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(Manuscript.of(reading, Samples.TODAY), out);
    return out.toByteArray();
  }

  private static String pdfText(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private String docxText(byte[] docx) throws IOException {
    var file = Files.write(folder.resolve("van-ban.docx"), docx);
    var found = FormatReader.within(Limits.standard()).read(file);
    assertThat(found).isInstanceOf(Rendering.Readable.class);
    return ((Rendering.Readable) found).text();
  }

  /** Every word as often as it stands there; columns and footnotes move when they are printed. */
  private static List<String> words(String text) {
    return Arrays.stream(VisibleText.of(text).split("[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .sorted()
        .toList();
  }

  static Stream<String> texts() {
    return Stream.concat(Samples.shipped().stream(), Samples.ODD.stream());
  }

  /** Words that are missing, and with a plus those that are too many. */
  static List<String> difference(Extraction reading, String printed) {
    var sheet = SheetMaker.of(Manuscript.of(reading, Samples.TODAY));
    var missing = new ArrayList<>(words(reading.text() + " " + sheet.note()));
    var difference = new ArrayList<String>();
    for (var word : words(printed)) {
      if (!missing.remove(word)) {
        difference.add("+" + word);
      }
    }
    difference.addAll(missing);
    return difference;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyWordIsPrintedOnce(String text) throws Exception {
    var reading = Samples.read(text);
    assertThat(difference(reading, docxText(written(WriteOut.DOCX, reading)))).isEmpty();
    assertThat(difference(reading, pdfText(written(WriteOut.PDF, reading)))).isEmpty();
  }

  @Test
  void theRealDocumentsArePrintedWhole() throws Exception {
    for (var file : RealDocuments.seeds()) {
      var reading = Samples.read(Files.readString(file));
      assertThat(difference(reading, docxText(written(WriteOut.DOCX, reading)))).isEmpty();
      assertThat(difference(reading, pdfText(written(WriteOut.PDF, reading)))).isEmpty();
    }
  }

  @Test
  void whatIsWrittenIsReadAgainAsTheSame() throws Exception {
    for (var text : Samples.shipped()) {
      var reading = Samples.read(text);
      var again = DocumentReader.standard().read(docxText(written(WriteOut.DOCX, reading)));
      assertThat(again.document().symbol()).isEqualTo(reading.document().symbol());
      assertThat(again.document().date()).isEqualTo(reading.document().date());
      assertThat(again.document().title()).isEqualTo(reading.document().title());
      assertThat(again.requirements().stream().map(Extraction.Requirement::quote))
          .containsExactlyElementsOf(
              reading.requirements().stream().map(Extraction.Requirement::quote).toList());
      assertThat(again.footnotes()).hasSameSizeAs(reading.footnotes());
    }
  }

  @Test
  void pagesAreNumberedFromTheSecondAndFontsAreInTheFile() throws Exception {
    var pdf = written(WriteOut.PDF, Samples.read(Samples.shipped().get(1)));
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
      var pages = new PDFTextStripper();
      pages.setEndPage(1);
      assertThat(pages.getText(document)).doesNotStartWith("1").contains("KẾ HOẠCH");
      pages.setStartPage(2);
      pages.setEndPage(2);
      assertThat(pages.getText(document)).startsWith("2");
      for (var name : document.getPage(0).getResources().getFontNames()) {
        var font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded() && font instanceof PDType0Font).isTrue();
      }
    }
    assertThat(pdf).hasSizeLessThan(200_000);
  }

  @Test
  void footnotesStandOnThePageThatRefersToThem() throws Exception {
    var pdf = written(WriteOut.PDF, Samples.read(Samples.shipped().get(2)));
    try (var document = Loader.loadPDF(pdf)) {
      var first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(document)).contains("hẹn giờ tiếp dân ngoài giờ");
    }
  }

  @Test
  void theSameManuscriptGivesTheSameBytes() throws Exception {
    var reading = Samples.read(Samples.JOINT_PLAN);
    for (var format : WriteOut.values()) {
      assertThat(written(format, reading)).isEqualTo(written(format, reading));
    }
  }
}
