package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of pages: PNG, JPEG, TIFF of any number of pages, and PDF whose pages are
 * pictures. What it reads was recognised by a machine and needs a person to check it.
 *
 * @param pageBegins told before each page, since each takes seconds
 */
record ScanReader(Format format, Tesseract tesseract, Runnable pageBegins)
    implements ContainerReader {

  private static final System.Logger LOG = System.getLogger(ScanReader.class.getName());

  private static final double POINTS_AN_INCH = 72;

  /** No decoder of these may be given away under the licence of this program. */
  private static final String JPEG_2000 = "jpx";

  /** The part of a page that its head takes. */
  static final double HEAD = 0.45;

  /** Print of ten points is hardly recognised below. */
  private static final double LOWEST_RESOLUTION = 100;

  /** One page after the other; each is made when it is asked for and forgotten after. */
  private interface Pages {
    /**
     * How many.
     *
     * @param most where there are more, it is enough to say that
     */
    int count(int most) throws IOException;

    Picture get(int index) throws IOException;
  }

  @Override
  public Rendering read(Path file, Limits limits, Enclosures enclosures) throws IOException {
    return format == Format.PDF ? readPdf(file, limits) : readPictures(file, limits);
  }

  private Rendering readPdf(Path file, Limits limits) throws IOException {
    try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      var renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      return read(
          new Pages() {
            @Override
            public int count(int most) {
              return document.getNumberOfPages();
            }

            @Override
            public Picture get(int index) throws IOException {
              return render(document, renderer, index, limits);
            }
          },
          limits);
    }
  }

  private static Picture render(PDDocument document, PDFRenderer renderer, int index, Limits limits)
      throws IOException {
    var box = document.getPage(index).getCropBox();
    double area = box.getWidth() / POINTS_AN_INCH * (box.getHeight() / POINTS_AN_INCH);
    var resolution = Math.min(Picture.BEST_RESOLUTION, Math.sqrt(limits.pixels() / area));
    if (resolution < LOWEST_RESOLUTION) {
      throw new LimitExceeded("limit-pixels", limits.pixels() / 1_000_000);
    }
    checkPictures(document.getPage(index), limits);
    return new Picture(
        renderer.renderImageWithDPI(index, (float) resolution, ImageType.GRAY), (int) resolution);
  }

  /** Before they are decoded. */
  private static void checkPictures(PDPage page, Limits limits) throws IOException {
    var resources = page.getResources();
    if (resources == null) {
      return;
    }
    for (var name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImage image) {
        Picture.check(image.getWidth(), image.getHeight(), limits);
        if (JPEG_2000.equals(image.getSuffix())) {
          throw new LimitExceeded("picture-jpeg2000");
        }
      }
    }
  }

  /**
   * Pages that were recognised among pages with text.
   *
   * @param pages by their places in the file, counted from 0
   * @param confidence the mean of their words, from 0 to 100; 0 where there are none
   */
  record Recognised(Map<Integer, PdfPage> pages, long confidence) {}

  /**
   * Recognises pages of a PDF whose other pages have text. What cannot be read is left out, and so
   * is all where that is not installed or would take too long: the rest of the file can be read.
   *
   * @param textSize the size of the print on the other pages
   */
  Recognised pages(PDDocument document, List<Integer> numbers, float textSize, Limits limits)
      throws IOException {
    var pages = new TreeMap<Integer, PdfPage>();
    if (numbers.size() > limits.scannedPages() || !tesseract.isReady()) {
      return new Recognised(pages, 0);
    }
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    double confidence = 0;
    int words = 0;
    var folder = Scratch.create();
    try {
      for (int number : numbers) {
        pageBegins.run();
        try {
          var picture = render(document, renderer, number, limits);
          var read = words(picture, folder.resolve("page" + number + ".pgm"), limits);
          pages.put(
              number,
              PictureWords.page(
                  read,
                  picture.image().getWidth(),
                  picture.image().getHeight(),
                  picture.dotsAnInch(),
                  textSize));
          confidence += read.stream().mapToDouble(ScannedWord::confidence).sum();
          words += read.size();
        } catch (IOException e) {
          LOG.log(System.Logger.Level.DEBUG, "page not recognised", e);
        }
      }
    } finally {
      Scratch.delete(folder);
    }
    return new Recognised(pages, Math.round(confidence / Math.max(1, words)));
  }

  private List<ScannedWord> words(Picture picture, Path file, Limits limits) throws IOException {
    picture.write(file);
    return tesseract.words(file, picture.dotsAnInch(), limits.scannedPageTime());
  }

  /** Reads the pictures of pages that were found in another file. */
  Rendering read(List<Path> pictures, Limits limits) throws IOException {
    return read(
        new Pages() {
          @Override
          public int count(int most) {
            return pictures.size();
          }

          @Override
          public Picture get(int index) throws IOException {
            return first(pictures.get(index), limits);
          }
        },
        limits);
  }

  /**
   * What stands in the upper part of a page, where a secrecy mark is stamped.
   *
   * @return null where that cannot be said
   */
  @Nullable String head(Path picture, Limits limits) throws IOException {
    var folder = Scratch.create();
    try {
      var head = first(picture, limits).upper(HEAD);
      var words = words(head, folder.resolve("head.pgm"), limits);
      return ScannedPage.text(words, true, head.image().getWidth(), head.image().getHeight());
    } catch (IOException | RuntimeException e) {
      return null;
    } finally {
      Scratch.delete(folder);
    }
  }

  private static Picture first(Path file, Limits limits) throws IOException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no picture");
      }
      var reader = readers.next();
      try {
        reader.setInput(in, false, true);
        return Picture.of(reader, 0, limits);
      } finally {
        reader.dispose();
      }
    }
  }

  private Rendering readPictures(Path file, Limits limits) throws IOException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Rendering.Unreadable.because("broken");
      }
      var reader = readers.next();
      try {
        reader.setInput(in, false, true);
        return read(pages(reader, limits), limits);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Pages pages(ImageReader reader, Limits limits) {
    return new Pages() {
      @Override
      public int count(int most) throws IOException {
        int count = 0;
        // One after the other: the last picture may lead back to the first.
        while (count <= most && exists(count)) {
          count++;
        }
        return count;
      }

      private boolean exists(int index) throws IOException {
        try {
          return reader.getWidth(index) > 0;
        } catch (IndexOutOfBoundsException e) {
          return false;
        }
      }

      @Override
      public Picture get(int index) throws IOException {
        return Picture.of(reader, index, limits);
      }
    };
  }

  private Rendering read(Pages pages, Limits limits) throws IOException {
    int count = pages.count(limits.scannedPages());
    if (count > limits.scannedPages()) {
      throw new LimitExceeded("limit-scanned-pages", limits.scannedPages());
    }
    if (!tesseract.isReady()) {
      return Rendering.Unreadable.because("ocr-missing");
    }
    var manuscript = new Manuscript(limits);
    double confidence = 0;
    int words = 0;
    var folder = Scratch.create();
    try {
      for (int index = 0; index < count; index++) {
        pageBegins.run();
        var picture = pages.get(index);
        var read = words(picture, folder.resolve("page" + index + ".pgm"), limits);
        manuscript.text(
            ScannedPage.text(
                read, index == 0, picture.image().getWidth(), picture.image().getHeight()));
        manuscript.text("\n");
        confidence += read.stream().mapToDouble(ScannedWord::confidence).sum();
        words += read.size();
      }
    } finally {
      Scratch.delete(folder);
    }
    manuscript.remark("ocr", count, Math.round(confidence / Math.max(1, words)));
    return manuscript.finish(format, count);
  }
}
