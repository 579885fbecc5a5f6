package vn.giaoban.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** The fields that are open where a Word text is read: of each only the result is print. */
final class WordFields {

  private static final class Field {
    final StringBuilder instruction = new StringBuilder();
    boolean result;
    boolean dropped;
  }

  private static final int LONGEST_NAME = 40;

  private final Deque<Field> open = new ArrayDeque<>();
  private final LeftOut leftOut;

  WordFields(LeftOut leftOut) {
    this.leftOut = leftOut;
  }

  void mark(String type) {
    switch (type) {
      case "begin" -> open.push(new Field());
      case "separate" -> {
        if (!open.isEmpty()) {
          open.getFirst().result = true;
          open.getFirst().dropped = isDropped(open.getFirst().instruction.toString());
        }
      }
      case "end" -> open.poll();
      default -> {}
    }
  }

  void instruct(String words) {
    var field = open.peek();
    if (field != null && field.instruction.length() < LONGEST_NAME) {
      field.instruction.append(words);
    }
  }

  /** Numbers of pages, and tables of contents, are no words of the document. */
  boolean isDropped(String instruction) {
    var name = instruction.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    return switch (name) {
      case "PAGE", "NUMPAGES", "SECTIONPAGES" -> true;
      case "TOC" -> {
        leftOut.contents();
        yield true;
      }
      default -> false;
    };
  }

  /** Whether what stands here is print. */
  boolean isShown() {
    for (var field : open) {
      if (!field.result || field.dropped) {
        return false;
      }
    }
    return true;
  }
}
