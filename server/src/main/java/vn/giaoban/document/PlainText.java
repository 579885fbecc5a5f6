package vn.giaoban.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * The text of a file. What a file is, is told by its content, whatever its name says. Needs nothing
 * of the application: the command line reads files by the same rules.
 */
public final class PlainText {

  /**
   * The largest text that is read: 5 MB, some two thousand pages. Set in November 2026 so that
   * reading stays within a heap of 256 MB; the documents known until then have 10 to 200 KB.
   */
  static final long MOST_BYTES = 5L * 1024 * 1024;

  static final String MEDIA_TYPE = "text/plain";

  private static final int START = 4096;

  /** A text has fewer control characters than one in this many. */
  private static final int CONTROLS_ONE_IN = 200;

  private PlainText() {}

  /**
   * Reads and decodes the file: UTF-8, or UTF-16 where it begins with a byte order mark.
   *
   * @return the text without the byte order mark; refused with what the file is, or where it is
   *     broken
   */
  public static Outcome<String> of(Path file) {
    try {
      var size = Files.size(file);
      if (size == 0) {
        return Outcome.refused(Problem.of("document.problem.empty"));
      }
      var other = otherFormat(start(file));
      if (other != null) {
        return Outcome.refused(Problem.of(other));
      }
      if (size > MOST_BYTES) {
        return Outcome.refused(
            Problem.of("document.problem.too-large", megabytes(size), megabytes(MOST_BYTES)));
      }
      return decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<String> decode(byte[] bytes) {
    var charset = StandardCharsets.UTF_8;
    int from = 0;
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      from = 3;
    } else if (begins(bytes, 0xFF, 0xFE, 0, 0) || begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return Outcome.refused(Problem.of("document.problem.format.utf32"));
    } else if (begins(bytes, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (begins(bytes, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    }
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    var out = CharBuffer.allocate(bytes.length);
    var result = decoder.decode(in, out, true);
    if (result.isError()) {
      if (!wide(charset) && controls(bytes) * CONTROLS_ONE_IN > bytes.length) {
        return Outcome.refused(Problem.of("document.problem.format.binary"));
      }
      var line = 1 + out.flip().chars().filter(c -> c == '\n').count();
      return Outcome.refused(
          Problem.of(
              wide(charset) ? "document.problem.not-utf16" : "document.problem.not-utf8",
              in.position() + 1,
              line));
    }
    return check(out.flip().toString());
  }

  /** Older Vietnamese encodings have none of these, programs and data many. */
  private static long controls(byte[] bytes) {
    long controls = 0;
    for (byte b : bytes) {
      controls += b >= 0 && Character.isISOControl(b) && !Character.isWhitespace(b) ? 1 : 0;
    }
    return controls;
  }

  private static Outcome<String> check(String text) {
    int lines = 1;
    long controls = 0;
    boolean words = false;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return Outcome.refused(Problem.of("document.problem.nul", i + 1, lines));
      }
      if (c == '\n') {
        lines++;
      }
      controls += Character.isISOControl(c) && !Character.isWhitespace(c) ? 1 : 0;
      words |= Character.isLetter(c);
      blank &= Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
    if (blank) {
      return Outcome.refused(Problem.of("document.problem.blank"));
    }
    if (controls * CONTROLS_ONE_IN > text.length()) {
      return Outcome.refused(Problem.of("document.problem.format.binary"));
    }
    return words
        ? Outcome.accepted(text)
        : Outcome.refused(Problem.of("document.problem.no-words"));
  }

  /** The key of the message for a format that is not read; null where it may be text. */
  private static @Nullable String otherFormat(String start) {
    if (start.startsWith("PK\u0003\u0004")) {
      if (start.contains("mimetypeapplication/vnd.oasis.opendocument")) {
        return "document.problem.format.opendocument";
      }
      return start.contains("[Content_Types].xml") || start.contains("_rels/.rels")
          ? "document.problem.format.office"
          : "document.problem.format.archive";
    }
    if (startsWithAny(start, "%PDF-")) {
      return "document.problem.format.pdf";
    }
    if (startsWithAny(start, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return "document.problem.format.old-office";
    }
    if (startsWithAny(start, "{\\rtf")) {
      return "document.problem.format.rtf";
    }
    if (startsWithAny(
            start, "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF87a", "GIF89a", "II*\0", "MM\0*")
        || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))) {
      return "document.problem.format.image";
    }
    if (startsWithAny(
        start,
        "PK\u0005\u0006",
        "Rar!\u001a",
        "7z\u00bc\u00af",
        "\u001f\u008b",
        "BZh9",
        "\u00fd7zXZ")) {
      return "document.problem.format.archive";
    }
    if (startsWithAny(start, "\u007fELF", "\u00ca\u00fe\u00ba\u00be")
        || (start.startsWith("MZ") && start.indexOf('\0') >= 0)) {
      return "document.problem.format.binary";
    }
    var markup = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    if (startsWithAny(markup, "<!doctype html", "<html", "<?xml")) {
      return "document.problem.format.markup";
    }
    return null;
  }

  private static boolean startsWithAny(String start, String... known) {
    return List.of(known).stream().anyMatch(start::startsWith);
  }

  private static String start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean wide(Charset charset) {
    return !charset.equals(StandardCharsets.UTF_8);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** In megabytes, as a person writes it in Vietnamese: one digit behind the comma, rounded up. */
  private static String megabytes(long bytes) {
    var tenths = (bytes * 10 + 1024 * 1024 - 1) / (1024 * 1024);
    return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
  }
}
