package vn.giaoban.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads text: UTF-8, UTF-16 where it begins with a byte order mark, and the single bytes of older
 * encodings, which are kept one character a byte.
 */
record PlainTextReader(Format format) implements ContainerReader {

  /** No character of a text takes more bytes, whatever its encoding. */
  private static final int MOST_BYTES_A_CHARACTER = 3;

  /** A text has fewer control characters than one in this many. */
  private static final int CONTROLS_ONE_IN = 200;

  @Override
  public Rendering read(Path file, Limits limits, Enclosures enclosures) throws IOException {
    if (Files.size(file) > (long) limits.characters() * MOST_BYTES_A_CHARACTER) {
      throw new LimitExceeded("limit-characters", limits.characters());
    }
    var bytes = Files.readAllBytes(file);
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8, limits);
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE, limits);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE, limits);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8, limits);
  }

  private Rendering decode(byte[] bytes, int from, Charset charset, Limits limits)
      throws LimitExceeded {
    var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    var out = CharBuffer.allocate(bytes.length);
    if (!strict(charset).decode(in, out, true).isError()) {
      return check(out.flip().toString(), limits);
    }
    boolean wide = !charset.equals(StandardCharsets.UTF_8);
    if (!wide && from == 0 && !isMostlyUtf8(bytes)) {
      return check(SingleBytes.decode(bytes), limits);
    }
    var line = 1 + out.flip().chars().filter(c -> c == '\n').count();
    return Rendering.Unreadable.because(wide ? "not-utf16" : "not-utf8", in.position() + 1, line);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** In a damaged UTF-8 text most characters beyond ASCII are whole, in an older encoding few. */
  private static boolean isMostlyUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; ) {
      int first = bytes[i++] & 0xFF;
      if (first < 0x80) {
        continue;
      }
      int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : 0;
      int seen = 0;
      while (seen < more && i < bytes.length && (bytes[i] & 0xC0) == 0x80) {
        seen++;
        i++;
      }
      if (more > 0 && seen == more) {
        whole++;
      } else {
        broken++;
      }
    }
    return whole > broken;
  }

  private Rendering check(String text, Limits limits) throws LimitExceeded {
    int lines = 1;
    long controls = 0;
    int nul = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 && nul < 0) {
        nul = i;
      }
      lines += c == '\n' && nul < 0 ? 1 : 0;
      controls += Character.isISOControl(c) && c < 0x80 && !Character.isWhitespace(c) ? 1 : 0;
    }
    if (controls * CONTROLS_ONE_IN > text.length()) {
      return Rendering.Unreadable.because("format-binary");
    }
    return nul >= 0
        ? Rendering.Unreadable.because("nul", nul + 1, lines)
        : new Manuscript(limits).text(text).finish(format, 0);
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
}
