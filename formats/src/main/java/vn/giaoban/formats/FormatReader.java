package vn.giaoban.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of all kinds in this process. Where a file comes from somebody else, read it in a
 * process of its own.
 */
public final class FormatReader {

  private static final System.Logger LOG = System.getLogger(FormatReader.class.getName());

  private final Limits limits;

  private final Runnable pageBegins;

  private final boolean inside;

  private FormatReader(Limits limits, Runnable pageBegins, boolean inside) {
    this.limits = limits;
    this.pageBegins = pageBegins;
    this.inside = inside;
  }

  /** The reader of all formats within the given limits; for any number of threads. */
  public static FormatReader within(Limits limits) {
    return within(limits, () -> {});
  }

  /**
   * The same.
   *
   * @param pageBegins told before each page of a scan, which takes seconds
   */
  static FormatReader within(Limits limits, Runnable pageBegins) {
    return new FormatReader(limits, pageBegins, false);
  }

  /** The same for a file that lies in another one: what it holds itself is not looked into. */
  static FormatReader inside(Limits limits, Runnable pageBegins) {
    return new FormatReader(limits, pageBegins, true);
  }

  /**
   * Reads the file, as what its content says it is. A broken file, or one that is not read, is a
   * {@link Rendering.Unreadable} and never an exception.
   *
   * @throws UncheckedIOException where there is no such file or it may not be opened
   */
  public Rendering read(Path file) {
    try {
      long size = Files.size(file);
      if (size == 0) {
        return Rendering.Unreadable.because("empty");
      }
      if (size > limits.bytes()) {
        throw new LimitExceeded("limit-bytes", megabytes(size), megabytes(limits.bytes()));
      }
      var kind = FileKind.of(file, limits);
      return kind.format() == null
          ? Rendering.Unreadable.because(kind.reason())
          : read(file, kind.format());
    } catch (LimitExceeded e) {
      return e.refusal();
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw new UncheckedIOException(e);
    } catch (StackOverflowError e) {
      return Rendering.Unreadable.because("limit-depth", limits.depth());
    } catch (IOException | RuntimeException e) {
      return broken(file, e);
    }
  }

  /**
   * Reads the file.
   *
   * @param format what its content says it is
   */
  Rendering read(Path file, Format format) throws IOException {
    var reader = readerOf(format);
    if (reader == null) {
      return Rendering.Unreadable.because("format-unknown");
    }
    try (var enclosures = new Enclosures(limits, pageBegins, inside)) {
      var rendering = reader.read(file, limits, enclosures);
      return rendering instanceof Rendering.Readable readable
          ? whole(readable, enclosures)
          : rendering;
    }
  }

  /** The text, of the pictures of its pages where it has no other, and what lies inside it. */
  private Rendering whole(Rendering.Readable written, Enclosures enclosures) throws IOException {
    var pictures = scan(written.format());
    var readable = written;
    if (enclosures.arePages(written.text())) {
      if (!(pictures.read(enclosures.pages(), limits) instanceof Rendering.Readable recognised)) {
        return Rendering.Unreadable.because("ocr-missing");
      }
      readable = written.recognised(recognised);
    } else {
      readable = enclosures.addPageHeads(written, pictures);
    }
    var lacking = Wordless.reason(readable.text());
    return lacking == null
        ? checked(enclosures.addTo(readable))
        : Rendering.Unreadable.because(lacking);
  }

  private static Rendering checked(Rendering.Readable readable) {
    var text = readable.text();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      // Whatever it came from: no text has one, and no database keeps it.
      var line = 1 + text.substring(0, nul).chars().filter(c -> c == '\n').count();
      return Rendering.Unreadable.because("nul", nul + 1, line);
    }
    var turned = Directions.remark(readable.text());
    var checked = turned == null ? readable : readable.with(turned);
    var conversion = readable.conversion();
    for (var doubt :
        DoubtfulWords.remarks(conversion == null ? readable.text() : conversion.text())) {
      checked = checked.with(doubt);
    }
    return checked;
  }

  private @Nullable ContainerReader readerOf(Format format) {
    return switch (format) {
      case TEXT -> new PlainTextReader(Format.TEXT);
      case MARKDOWN -> new PlainTextReader(Format.MARKDOWN);
      case HTML -> new HtmlReader();
      case DOCX -> new DocxReader();
      case ODT -> new OdtReader();
      case DOC -> new DocReader();
      case RTF -> new RtfReader();
      case PDF -> new PdfReader(scan(format));
      case PNG, JPEG, TIFF -> scan(format);
    };
  }

  private ScanReader scan(Format format) {
    return new ScanReader(format, Tesseract.installed(), pageBegins);
  }

  /** What went wrong inside says nothing to a person and may hold words of the file. */
  private static Rendering broken(Path file, Throwable fault) {
    LOG.log(System.Logger.Level.DEBUG, () -> "cannot read " + file, fault);
    return Rendering.Unreadable.because("broken");
  }

  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }
}
