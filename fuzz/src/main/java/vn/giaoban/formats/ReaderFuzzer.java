package vn.giaoban.formats;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javax.imageio.ImageIO;
import vn.giaoban.text.DocumentReader;

/**
 * Reads what Jazzer makes up with one of the readers. A finding is what no reader may do: an error,
 * an exception out of our own code, a text beyond the limits, or files and memory left behind; how
 * long one reading may take Jazzer watches.
 */
public final class ReaderFuzzer {

  /** Small, so that what grows beyond its limit is found with files of a few kilobytes. */
  private static final Limits LIMITS =
      new Limits(
          1 << 20,
          8 << 20,
          200,
          1_000,
          200,
          100,
          500_000,
          Duration.ofSeconds(20),
          256,
          2,
          Duration.ofSeconds(20),
          1_000_000,
          5);

  /** Readings between two looks at what is left behind. */
  private static final int INTERVAL = 5_000;

  /** More than a virtual machine with its libraries has open. */
  private static final int MOST_OPEN_FILES = 400;

  private static final String READER = System.getProperty("giaoban.reader", "text");

  /** Where the readers put files too, so that what they leave is seen. */
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  private static final Path FILE = FOLDER.resolve("input");
  private static final long FILES_OF_JAZZER = files();
  private static long readings;

  private ReaderFuzzer() {}

  /** Called by Jazzer first: loads what the libraries load with their first file, which takes long. */
  public static void fuzzerInitialize() throws IOException {
    for (var seed : Seeds.ofAllKinds().values()) {
      Files.write(FILE, seed);
      FormatReader.within(LIMITS).read(FILE);
    }
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    switch (READER) {
      case "structure" ->
          DocumentReader.standard().read(new String(input, StandardCharsets.UTF_8));
      case "picture" -> picture(input);
      default -> {
        Files.write(FILE, Seeds.packed(READER, input));
        check(read());
      }
    }
    if (++readings % INTERVAL == 0) {
      checkLeftovers();
    }
  }

  private static Rendering read() {
    var reader = FormatReader.within(LIMITS);
    try {
      return READER.equals("any")
          ? reader.read(FILE)
          : reader.read(FILE, Format.valueOf(READER.toUpperCase(Locale.ROOT)));
    } catch (IOException e) {
      return Rendering.Unreadable.because("broken");
    } catch (RuntimeException | StackOverflowError e) {
      expectOfLibrary(e);
      return Rendering.Unreadable.because("broken");
    }
  }

  private static void picture(byte[] input) throws IOException {
    // As a file, whose length the readers know and check against.
    Files.write(FILE, input);
    try (var in = ImageIO.createImageInputStream(FILE.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (readers.hasNext()) {
        var reader = readers.next();
        reader.setInput(in, false, true);
        Picture.of(reader, 0, LIMITS);
        reader.dispose();
      }
    } catch (IOException e) {
      // Refused, as it may be.
    } catch (RuntimeException e) {
      expectOfLibrary(e);
    }
  }

  /** The libraries throw whatever they like over broken files; our own code must not. */
  private static void expectOfLibrary(Throwable fault) {
    for (var frame : fault.getStackTrace()) {
      var name = frame.getClassName();
      if (name.startsWith("org.apache.")
          || name.startsWith("com.sun.imageio.")
          || name.startsWith("java.awt.")
          || name.startsWith("javax.imageio.")) {
        return;
      }
      if (name.startsWith(ReaderFuzzer.class.getPackageName())) {
        break;
      }
    }
    throw new AssertionError("A reader of ours broke", fault);
  }

  private static void check(Rendering rendering) {
    if (rendering instanceof Rendering.Readable readable) {
      if (readable.text().length() > LIMITS.characters()) {
        throw new AssertionError("A text of " + readable.text().length() + " characters");
      }
      if (readable.text().indexOf('\0') >= 0) {
        throw new AssertionError("A NUL in the text");
      }
    }
  }

  private static void checkLeftovers() {
    if (files() > FILES_OF_JAZZER + 1) {
      throw new AssertionError("Files are left in " + FOLDER);
    }
    var open = new File("/proc/self/fd").list();
    if (open != null && open.length > MOST_OPEN_FILES) {
      throw new AssertionError(open.length + " files are open");
    }
  }

  private static long files() {
    try (var files = Files.list(FOLDER)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
