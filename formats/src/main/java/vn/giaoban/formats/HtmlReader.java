package vn.giaoban.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Reads pages of HTML, those that Word saved among them. */
final class HtmlReader implements ContainerReader {

  /** Markup takes some times the room of the words. */
  private static final int MOST_BYTES_A_CHARACTER = 4;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w-]+)");

  private static final Pattern CHARSET_OF_XML =
      Pattern.compile("^\\s*<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w-]+)");

  private static final int START = 8192;

  @Override
  public Rendering read(Path path, Limits limits, Enclosures enclosures) throws IOException {
    if (Files.size(path) > (long) limits.characters() * MOST_BYTES_A_CHARACTER) {
      throw new LimitExceeded("limit-characters", limits.characters());
    }
    var page = Jsoup.parse(decode(Files.readAllBytes(path)));
    var manuscript = new Manuscript(limits);
    var out = new Composition(manuscript, limits);
    var leftOut = new LeftOut();
    new HtmlStory(out, leftOut, limits).read(page);
    out.finish();
    leftOut.remark(manuscript);
    return manuscript.finish(Format.HTML, 0);
  }

  /** What pages say of their encoding is often wrong; what is UTF-8 is seen. */
  private static String decode(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return decodeAsNamed(bytes);
    }
  }

  private static String decodeAsNamed(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(START, bytes.length), StandardCharsets.ISO_8859_1);
    var name = CHARSET_OF_XML.matcher(start);
    if (!name.find()) {
      name = CHARSET.matcher(start);
      if (!name.find()) {
        return SingleBytes.decode(bytes);
      }
    }
    try {
      var charset = Charset.forName(name.group(1));
      return switch (charset.name()) {
        // Pages in older encodings of Vietnamese say this and mean single bytes.
        case "ISO-8859-1", "US-ASCII", "windows-1252" -> SingleBytes.decode(bytes);
        case "windows-1258" ->
            Normalizer.normalize(new String(bytes, charset), Normalizer.Form.NFC);
        default -> new String(bytes, charset);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return SingleBytes.decode(bytes);
    }
  }
}
