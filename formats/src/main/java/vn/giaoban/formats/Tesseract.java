package vn.giaoban.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program Tesseract of this machine, which recognises print in pictures. It is no part of the
 * product; the packages tesseract-ocr and tesseract-ocr-vie of Debian bring it.
 */
record Tesseract(String program) {

  private static final String LANGUAGE = "vie";
  private static final Duration TIME_TO_SAY_LANGUAGES = Duration.ofSeconds(20);

  /** The program of that name on the path of the machine. */
  static Tesseract installed() {
    return new Tesseract("tesseract");
  }

  /** Whether the program is there, with what it needs to know about Vietnamese. */
  boolean isReady() throws IOException {
    var folder = Scratch.create();
    try {
      var languages = folder.resolve("languages");
      return run(List.of(program, "--list-langs"), languages, TIME_TO_SAY_LANGUAGES)
          && Files.readString(languages).lines().anyMatch(LANGUAGE::equals);
    } catch (NotThere e) {
      return false;
    } finally {
      Scratch.delete(folder);
    }
  }

  /**
   * Recognises one page.
   *
   * @param picture a file of a kind that any Tesseract reads
   * @param dotsAnInch the resolution of the picture
   * @return the words, in the order of the text
   */
  List<ScannedWord> words(Path picture, int dotsAnInch, Duration time) throws IOException {
    var table = Path.of(picture + ".tsv");
    var command =
        List.of(
            program,
            picture.toString(),
            picture.toString(),
            "-l",
            LANGUAGE,
            "--dpi",
            String.valueOf(dotsAnInch),
            // Blocks, and pages that lie on their side.
            "--psm",
            "1",
            "-c",
            "tessedit_create_tsv=1");
    if (!run(command, Path.of(picture + ".out"), time)) {
      throw new IOException("Tesseract gives no words for a page");
    }
    return ScannedWord.ofTable(Files.readString(table, StandardCharsets.UTF_8));
  }

  private static boolean run(List<String> command, Path out, Duration time) throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // One core for one file: its threads gain little and take the machine from the people.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new NotThere(e);
    }
    try {
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LimitExceeded("limit-page-time", time.toSeconds());
      }
      return process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static final class NotThere extends IOException {
    NotThere(IOException cause) {
      super(cause);
    }
  }
}
