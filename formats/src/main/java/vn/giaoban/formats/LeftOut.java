package vn.giaoban.formats;

/** What a file holds that is not read, counted for the remarks. */
final class LeftOut {

  private static final int MOST_HIDDEN = 20_000;

  private final StringBuilder hidden = new StringBuilder();
  private int hiddenCharacters;
  private int deletions;
  private int insertions;
  private int comments;
  private int contents;
  private int parts;
  private boolean macros;

  void hide(CharSequence words) {
    hiddenCharacters += words.toString().strip().length();
    if (hidden.length() < MOST_HIDDEN) {
      hidden.append(words);
    }
  }

  void delete() {
    deletions++;
  }

  void insert() {
    insertions++;
  }

  void comment() {
    comments++;
  }

  /** A table of contents: its lines stand in the text once more. */
  void contents() {
    contents++;
  }

  /** A document inside the document. */
  void part() {
    parts++;
  }

  void macros() {
    macros = true;
  }

  void remark(Manuscript manuscript) {
    if (hiddenCharacters > 0) {
      manuscript.remark("hidden-text", hiddenCharacters);
      manuscript.margin(hidden);
    }
    if (deletions + insertions > 0) {
      manuscript.remark("tracked-changes", deletions, insertions);
    }
    if (comments > 0) {
      manuscript.remark("comments", comments);
    }
    if (contents > 0) {
      manuscript.remark("contents");
    }
    if (parts > 0) {
      manuscript.remark("embedded", parts);
    }
    if (macros) {
      manuscript.remark("macros");
    }
  }
}
