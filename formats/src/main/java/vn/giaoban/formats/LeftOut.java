package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.List;

/** What a file holds that is no part of its text, counted for the remarks. */
final class LeftOut {

  private static final int MOST_HIDDEN = 20_000;

  private final StringBuilder hidden = new StringBuilder();
  private int hiddenCharacters;
  private int deletions;
  private int insertions;
  private int comments;
  private int contents;
  private int outside;
  private final List<String> pictures = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
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

  /** A document inside the document, shown in its place; by its reference. */
  void part(String reference) {
    parts.add(reference);
  }

  /** A document that the file only refers to. */
  void outside() {
    outside++;
  }

  /** A picture, by its reference. */
  void picture(String reference) {
    pictures.add(reference);
  }

  /** The references to pictures since this was last asked. */
  List<String> takePictures() {
    var taken = List.copyOf(pictures);
    pictures.clear();
    return taken;
  }

  /** The references to documents inside since this was last asked. */
  List<String> takeParts() {
    var taken = List.copyOf(parts);
    parts.clear();
    return taken;
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
    if (outside > 0) {
      manuscript.remark("outside", outside);
    }
    if (macros) {
      manuscript.remark("macros");
    }
  }
}
