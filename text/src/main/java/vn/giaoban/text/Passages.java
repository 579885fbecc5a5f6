package vn.giaoban.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The paragraphs of one document and how they stand to each other. */
final class Passages {

  /** So many paragraphs without marker behind an article still belong to it. */
  private static final int ARTICLE_REACH = 6;

  /** At most so many paragraphs close a document. */
  private static final int CLOSING_PARAGRAPHS = 4;

  private final List<Paragraph> paragraphs;
  private final boolean[] parents;
  private final int lastBody;
  private final int lastMarked;

  Passages(List<Paragraph> paragraphs) {
    this.paragraphs = paragraphs;
    parents = new boolean[paragraphs.size()];
    int last = -1;
    int marked = -1;
    for (int i = 0; i < paragraphs.size(); i++) {
      var paragraph = paragraphs.get(i);
      if (paragraph.parent() != null) {
        parents[paragraph.parent()] = true;
      }
      if (paragraph.part() == Part.BODY) {
        last = i;
        if (paragraph.title() || !paragraph.marker().isEmpty()) {
          marked = i;
        }
      }
    }
    lastBody = last;
    lastMarked = marked;
  }

  int size() {
    return paragraphs.size();
  }

  Paragraph get(int index) {
    return paragraphs.get(index);
  }

  /** Whether other paragraphs stand under this one. */
  boolean isParent(int index) {
    return parents[index];
  }

  /** The first paragraph under this one, if it follows it; null otherwise. */
  @Nullable Paragraph firstBelow(int index) {
    if (!parents[index] || index + 1 >= paragraphs.size()) {
      return null;
    }
    var child = paragraphs.get(index + 1);
    return Objects.equals(child.parent(), index) ? child : null;
  }

  /** What a paragraph stands under; one that lost its number in a list belongs to the list. */
  @Nullable Integer container(int index) {
    var paragraph = paragraphs.get(index);
    if (!paragraph.marker().isEmpty() || index == 0 || index + 1 >= paragraphs.size()) {
      return paragraph.parent();
    }
    var before = paragraphs.get(index - 1);
    var after = paragraphs.get(index + 1);
    boolean within =
        !before.marker().isEmpty()
            && !after.marker().isEmpty()
            && !before.title()
            && !after.title()
            && before.depth() == after.depth()
            && Objects.equals(before.parent(), after.parent());
    return within ? after.parent() : paragraph.parent();
  }

  boolean isBelowTitle(int index) {
    return index > 0 && paragraphs.get(index - 1).title();
  }

  /** Whether it stands before the first heading, without marker. */
  boolean isPreamble(int index) {
    var paragraph = paragraphs.get(index);
    return paragraph.heading() == null && paragraph.marker().isEmpty();
  }

  /** Whether it is an article of a decision or stands under one. */
  boolean isArticle(int index) {
    for (Integer at = index; at != null; at = paragraphs.get(at).parent()) {
      if (paragraphs.get(at).marker().startsWith("Điều")) {
        return true;
      }
    }
    for (int i = index - 1; i >= 0 && i > index - ARTICLE_REACH; i--) {
      var before = paragraphs.get(i);
      if (!before.marker().isEmpty() || before.part() != paragraphs.get(index).part()) {
        return before.marker().startsWith("Điều");
      }
    }
    return false;
  }

  /** Unmarked paragraphs behind the last marked one: they close the document. */
  boolean isClosing(int index) {
    var paragraph = paragraphs.get(index);
    return paragraph.marker().isEmpty()
        && paragraph.part() == Part.BODY
        && index >= lastMarked
        && lastBody - index < CLOSING_PARAGRAPHS
        && !isBelowTitle(index);
  }
}
