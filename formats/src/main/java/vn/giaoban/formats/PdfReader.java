package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDF files that have text. Pages among them that are pictures, such as a page that was
 * signed and scanned, are recognised at their place.
 *
 * @param scans reads pictures of pages, and files of nothing else
 */
record PdfReader(ScanReader scans) implements ContainerReader {

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
  private @Nullable Rendering read(PDDocument document, Limits limits, Manuscript manuscript)
      throws IOException {
    int count = document.getNumberOfPages();
    if (count > limits.pages()) {
      throw new LimitExceeded("limit-pages", limits.pages());
    }
    var pages = new ArrayList<PdfPage>();
    int characters = 0;
    var pictures = new ArrayList<Integer>();
    for (int i = 0; i < count; i++) {
      PdfBomb.check(document.getPage(i), limits);
      var page = PdfPage.of(document, i, limits.characters() - characters + 1);
      int found = page.words().stream().mapToInt(word -> word.text().length()).sum();
      characters += found;
      if (characters > limits.characters()) {
        throw new LimitExceeded("limit-characters", limits.characters());
      }
      if (found < FEWEST && hasPicture(document.getPage(i))) {
        pictures.add(i);
      }
      pages.add(page);
    }
    if (!pictures.isEmpty()) {
      if (characters < FEWEST * count) {
        return null;
      }
      recognise(document, pictures, pages, limits, manuscript);
    }
    new PdfText(manuscript, new Composition(manuscript, limits)).write(pages);
    return manuscript.finish(Format.PDF, count);
  }

  /** Puts what the pictures say at the place of their pages; says which it could not read. */
  private void recognise(
      PDDocument document,
      List<Integer> pictures,
      List<PdfPage> pages,
      Limits limits,
      Manuscript manuscript)
      throws IOException {
    var rows = pages.stream().map(page -> PdfRow.of(page.words())).toList();
    var recognised = scans.pages(document, pictures, PdfText.textSize(rows), limits);
    recognised.pages().forEach(pages::set);
    recognised.pages().values().forEach(page -> manuscript.margin(head(page)));
    if (!recognised.pages().isEmpty()) {
      manuscript.remark("ocr-pages", numbers(recognised.pages().keySet()), recognised.confidence());
    }
    var unread = pictures.stream().filter(page -> !recognised.pages().containsKey(page)).toList();
    if (!unread.isEmpty()) {
      manuscript.remark("pages-without-text", unread.size(), numbers(unread));
    }
  }

  /** Where a secrecy mark is stamped, whatever the page stands behind. */
  private static String head(PdfPage page) {
    var upper =
        page.words().stream()
            .filter(word -> word.base() < ScanReader.HEAD * page.height())
            .toList();
    return PdfRow.of(upper).stream().map(PdfRow::text).collect(Collectors.joining("\n"));
  }

  /** As people count them. */
  private static String numbers(Collection<Integer> pages) {
    return pages.stream().map(page -> String.valueOf(page + 1)).collect(Collectors.joining(", "));
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
