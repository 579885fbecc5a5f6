package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of one container writes: the text, run by run with the font each is set in, and
 * what is odd. One for each file.
 */
final class Manuscript {

  private static final int MOST_MARGIN_CHARACTERS = 100_000;

  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
  private final Fonts fonts = new Fonts();
  private final StringBuilder margins = new StringBuilder();
  private final Fonts marginFonts = new Fonts();
  private final List<Remark> remarks = new ArrayList<>();

  Manuscript(Limits limits) {
    this.limits = limits;
  }

  /**
   * Adds characters, line feeds among them.
   *
   * @param font the name of the font, which tells the encoding of older files; null where unknown
   */
  Manuscript text(CharSequence run, @Nullable String font) throws LimitExceeded {
    if (text.length() + run.length() > limits.characters()) {
      throw new LimitExceeded("limit-characters", limits.characters());
    }
    text.append(run);
    fonts.add(text.length(), font);
    return this;
  }

  /** Adds characters of no known font. */
  Manuscript text(CharSequence run) throws LimitExceeded {
    return text(run, null);
  }

  /**
   * Notes the head or foot of a page, which is not part of the text: a secrecy mark may be stamped
   * there. Where the same part stands on many pages, once is enough.
   */
  void margin(CharSequence part) {
    margin(part, null);
  }

  /** The same, where the font is known. */
  void margin(CharSequence part, @Nullable String font) {
    // A mark is a few words; what a hostile file repeats beyond this need not be kept.
    if (margins.length() < MOST_MARGIN_CHARACTERS) {
      margins.append(part).append("\n\f\n");
      marginFonts.add(margins.length(), font);
    }
  }

  /** The same, of a part that was written as a manuscript of its own. */
  void margin(Manuscript part) {
    var conversion = LegacyText.convert(part.text, part.fonts);
    margin(conversion == null ? part.text : conversion.text());
  }

  /** Notes what the file says of itself; a mark may be there with a name before it or alone. */
  void property(String name, String value) {
    if (!value.isBlank()) {
      margin(
          name.isBlank() ? value.strip() : value.strip() + "\n\f\n" + name + ": " + value.strip());
    }
  }

  /** What has been written so far, undecoded. */
  CharSequence words() {
    return text;
  }

  void remark(String code, Object... values) {
    remarks.add(Remark.of(code, values));
  }

  Rendering.Readable finish(Format format, int pages) {
    var conversion = LegacyText.convert(text, fonts);
    var decodedMargins = LegacyText.convert(margins, marginFonts);
    return new Rendering.Readable(
        conversion == null ? withoutSoftHyphens() : text.toString(),
        decodedMargins == null ? margins.toString() : decodedMargins.text(),
        format,
        pages,
        remarks,
        conversion);
  }

  /** In TCVN3 the sign is a letter; elsewhere it only says where a word may be broken. */
  private String withoutSoftHyphens() {
    return text.indexOf("\u00ad") < 0 ? text.toString() : text.toString().replace("\u00ad", "");
  }
}
