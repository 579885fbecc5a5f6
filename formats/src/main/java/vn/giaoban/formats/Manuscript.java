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
  private final StringBuilder margins = new StringBuilder();
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
    // A mark is a few words; what a hostile file repeats beyond this need not be kept.
    int room = MOST_MARGIN_CHARACTERS - margins.length();
    if (room > 0) {
      margins.append(part, 0, Math.min(room, part.length())).append("\n\f\n");
    }
  }

  void remark(String code, Object... values) {
    remarks.add(Remark.of(code, values));
  }

  Rendering.Readable finish(Format format, int pages) {
    return new Rendering.Readable(
        text.toString(), margins.toString(), format, pages, remarks, null);
  }
}
