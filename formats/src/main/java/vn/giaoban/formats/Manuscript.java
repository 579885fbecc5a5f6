package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of one container writes: the text, run by run with the font each is set in, and
 * what is odd. One for each file.
 */
final class Manuscript {

  private final Limits limits;
  private final StringBuilder text = new StringBuilder();
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

  void remark(String code, Object... values) {
    remarks.add(Remark.of(code, values));
  }

  Rendering.Readable finish(Format format, int pages) {
    return new Rendering.Readable(text.toString(), format, pages, remarks, null);
  }
}
