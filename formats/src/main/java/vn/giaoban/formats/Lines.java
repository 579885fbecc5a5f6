package vn.giaoban.formats;

import org.jspecify.annotations.Nullable;

/** Writes lines into a manuscript, with at most one blank line between two of them. */
final class Lines {

  private final Manuscript manuscript;
  private boolean begun;
  private boolean open;
  private boolean gap;

  Lines(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** Adds to the open line. */
  void add(CharSequence text, @Nullable String font) throws LimitExceeded {
    if (!open && gap && begun) {
      manuscript.text("\n");
    }
    open = true;
    begun = true;
    gap = false;
    manuscript.text(text, font);
  }

  /** Ends the open line. */
  void end() throws LimitExceeded {
    if (open) {
      manuscript.text("\n");
    }
    open = false;
  }

  /** Leaves a blank line before the next one. */
  void gap() {
    gap = true;
  }
}
