package vn.giaoban.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, told by its content whatever its name says: one of the formats that are read, or
 * something else.
 *
 * @param format null where it is something else
 * @param reason why it is not read; empty where it is
 */
record FileKind(@Nullable Format format, String reason) {

  /** So much of the beginning tells the kind. */
  private static final int START = 4096;

  /** Other programs may have written something before the beginning of a PDF. */
  private static final Pattern PDF = Pattern.compile("(?:^|[\\r\\n])%PDF-\\d");

  private static final int PDF_WITHIN = 1024;

  private static final Pattern HTML =
      Pattern.compile("<(?:!doctype html|html|head|body|meta|title|table|div|p|h[1-6]|font)\\b.*");

  /** An OpenDocument text that is not packed. */
  private static final Pattern FLAT_TEXT =
      Pattern.compile(
          "(?s)<office:document\\b[^>]*\\boffice:mimetype=\"application/vnd\\.oasis\\.opendocument\\.text");

  /** What may stand before the first element of a page. */
  private static final Pattern PROLOGUE =
      Pattern.compile("(?s)\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*+");

  private static final Pattern WEB_ARCHIVE =
      Pattern.compile("(?is)(?:[\\w-]+:[^\\n]*\\n\\s*)*?content-type:\\s*multipart/related\\b.*");

  private static final Pattern WORD_CONTENT =
      Pattern.compile(
          "wordprocessingml\\.(?:document|template)\\.main|"
              + "ms-word\\.(?:document|template)\\.macroEnabled(?:Template)?\\.main");

  private static final int CONTENT_TYPES = 1 << 20;

  static FileKind of(Path file, Limits limits) throws IOException {
    var start = start(file);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return packed(file, limits);
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return compound(file);
    }
    if (start.startsWith("{\\rtf")) {
      return read(Format.RTF);
    }
    if (PDF.matcher(start).region(0, Math.min(PDF_WITHIN, start.length())).find()) {
      return read(Format.PDF);
    }
    var picture = picture(start);
    if (picture != null) {
      return picture;
    }
    if (isAny(start, "Rar!\u001a", "7z\u00bc\u00af", "\u001f\u008b", "BZh9", "\u00fd7zXZ")
        || start.startsWith("ustar", 257)) {
      return other("format-archive");
    }
    if (isAny(start, "\u007fELF", "\u00ca\u00fe\u00ba\u00be")
        || (start.startsWith("MZ") && start.indexOf('\0') >= 0)) {
      return other("format-binary");
    }
    return isAny(start, "\u00ff\u00fe\0\0", "\0\0\u00fe\u00ff")
        ? other("format-utf32")
        : text(file, start);
  }

  private static FileKind text(Path file, String start) {
    var markup = letters(start);
    var from = PROLOGUE.matcher(markup);
    var first =
        markup.substring(from.lookingAt() ? from.end() : 0).toLowerCase(Locale.ROOT).strip();
    if (HTML.matcher(first.lines().findFirst().orElse("")).matches()) {
      return read(Format.HTML);
    }
    if (FLAT_TEXT.matcher(first).lookingAt()) {
      return read(Format.ODT);
    }
    if (markup.stripLeading().startsWith("<?xml")) {
      return other("format-markup");
    }
    if (WEB_ARCHIVE.matcher(start).matches()) {
      return other("format-web-archive");
    }
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return read(name.endsWith(".md") || name.endsWith(".markdown") ? Format.MARKDOWN : Format.TEXT);
  }

  /** Without byte order mark, and of UTF-16 the lower bytes: enough to see markup. */
  private static String letters(String start) {
    if (isAny(start, "\u00ff\u00fe", "\u00fe\u00ff")) {
      return start.substring(2).replace("\0", "");
    }
    return start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
  }

  private static @Nullable FileKind picture(String start) {
    if (start.startsWith("\u0089PNG")) {
      return read(Format.PNG);
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return read(Format.JPEG);
    }
    if (isAny(start, "II*\0", "MM\0*", "II+\0", "MM\0+")) {
      return read(Format.TIFF);
    }
    return isAny(start, "GIF87a", "GIF89a")
            || (start.startsWith("RIFF") && start.startsWith("WEBP", 8))
            || (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6))
            || Stream.of("ftypheic", "ftypmif1", "ftypavif").anyMatch(t -> start.startsWith(t, 4))
        ? other("format-image")
        : null;
  }

  private static FileKind packed(Path file, Limits limits) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > limits.parts()) {
        throw new LimitExceeded("limit-parts", limits.parts());
      }
      var mimetype = start(zip, "mimetype", START);
      if (mimetype != null && mimetype.startsWith("application/vnd.oasis.opendocument")) {
        return mimetype.startsWith("application/vnd.oasis.opendocument.text")
            ? read(Format.ODT)
            : other("format-opendocument");
      }
      var types = start(zip, "[Content_Types].xml", CONTENT_TYPES);
      if (types == null) {
        return other("format-archive");
      }
      return WORD_CONTENT.matcher(types).find() ? read(Format.DOCX) : other("format-office");
    }
  }

  private static @Nullable String start(ZipFile zip, String part, int most) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      return null;
    }
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(most), StandardCharsets.UTF_8);
    }
  }

  /** The files of Office up to 2003, and those of later ones that a password closes. */
  private static FileKind compound(Path file) throws IOException {
    try (var system = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryEntry root = system.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return other("encrypted");
      }
      return root.hasEntryCaseInsensitive("WordDocument")
          ? read(Format.DOC)
          : other("format-old-office");
    }
  }

  private static FileKind read(Format format) {
    return new FileKind(format, "");
  }

  private static FileKind other(String reason) {
    return new FileKind(null, reason);
  }

  private static boolean isAny(String start, String... known) {
    return List.of(known).stream().anyMatch(start::startsWith);
  }

  private static String start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1);
    }
  }
}
