package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files that have text.
 *
 * @param scans reads those whose pages are pictures
 */
record PdfReader(ContainerReader scans) implements ContainerReader {

  /** A page that has fewer characters has no text but a stamp or a number. */
  private static final int FEWEST = 20;

  @Override
  public Rendering read(Path file, Limits limits, Enclosures enclosures) throws IOException {
    try (var document = Loader.loadPDF(file.toFile())) {
      var manuscript = new Manuscript(limits);
      PdfEnclosures.read(document, enclosures, manuscript, limits);
      var rendering = read(document, limits, manuscript);
      if (rendering != null) {
        return rendering;
      }
    } catch (InvalidPasswordException e) {
      return Rendering.Unreadable.because("encrypted");
    }
    return scans.read(file, limits, enclosures);
  }

  /** What it says; null where its pages are pictures. */
  private static @Nullable Rendering read(PDDocument document, Limits limits, Manuscript manuscript)
      throws IOException {
    int count = document.getNumberOfPages();
    if (count > limits.pages()) {
      throw new LimitExceeded("limit-pages", limits.pages());
    }
    var pages = new ArrayList<PdfPage>();
    int characters = 0;
    int pictures = 0;
    for (int i = 0; i < count; i++) {
      PdfBomb.check(document.getPage(i), limits);
      var page = PdfPage.of(document, i, limits.characters() - characters + 1);
      int found = page.words().stream().mapToInt(word -> word.text().length()).sum();
      characters += found;
      if (characters > limits.characters()) {
        throw new LimitExceeded("limit-characters", limits.characters());
      }
      pictures += found < FEWEST && hasPicture(document.getPage(i)) ? 1 : 0;
      pages.add(page);
    }
    if (pictures > 0 && characters < FEWEST * count) {
      return null;
    }
    if (pictures > 0) {
      manuscript.remark("pages-without-text", pictures);
    }
    new PdfText(manuscript, new Composition(manuscript, limits)).write(pages);
    return manuscript.finish(Format.PDF, count);
  }

  private static boolean hasPicture(PDPage page) throws IOException {
    var resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }
}
