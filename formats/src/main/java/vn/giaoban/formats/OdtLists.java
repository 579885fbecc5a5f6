package vn.giaoban.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that are open where an OpenDocument text is read, and the numbers they have come to.
 */
final class OdtLists {

  private static final int LEVELS = 10;

  /** A list: its style and how far its levels have counted; zero where one has not begun. */
  static final class Counted {
    private final @Nullable String style;
    private final int[] counts = new int[LEVELS + 1];

    private Counted(@Nullable String style) {
      this.style = style;
    }
  }

  private final OdtStyles styles;
  private final Map<String, Counted> byId = new HashMap<>();
  private final Map<String, Counted> byStyle = new HashMap<>();
  private final Counted headings = new Counted(OdtStyles.OUTLINE);
  private Deque<Counted> open = new ArrayDeque<>();
  private @Nullable String pending;

  OdtLists(OdtStyles styles) {
    this.styles = styles;
  }

  /**
   * A cell, a box or a note begins, in which no list is open; those outside may go on in it.
   *
   * @return what to give back where it ends
   */
  Deque<Counted> enter() {
    var outside = open;
    open = new ArrayDeque<>();
    pending = null;
    return outside;
  }

  void leave(Deque<Counted> outside) {
    open = outside;
    pending = null;
  }

  void start(
      @Nullable String style, @Nullable String id, @Nullable String continued, boolean goesOn) {
    var outer = open.peek();
    var list = outer;
    if (outer == null) {
      list = continued == null ? null : byId.get(continued);
      if (list == null && goesOn && style != null) {
        list = byStyle.get(style);
      }
      list = list == null ? new Counted(style) : list;
    } else if (style != null && !style.equals(outer.style)) {
      list = new Counted(style);
    }
    open.push(list);
    if (id != null) {
      byId.put(id, list);
    }
    if (list.style != null) {
      byStyle.put(list.style, list);
    }
  }

  void end() {
    open.poll();
    pending = null;
  }

  /** An item begins; its number stands before its first paragraph. */
  void item(int start) {
    var list = open.peek();
    if (list != null) {
      pending = next(list, Math.min(open.size(), LEVELS), start);
    }
  }

  /** What is printed before the paragraph that begins here; empty where nothing is. */
  String printed() {
    var printed = pending == null ? "" : pending;
    pending = null;
    return printed;
  }

  /** What is printed before a heading. */
  String heading(int level) {
    return next(headings, Math.clamp(level, 1, LEVELS), -1);
  }

  private String next(Counted list, int at, int start) {
    var level = styles.level(list.style, at);
    if (level.bullet() != null) {
      return SymbolFonts.bullet(level.bullet(), null);
    }
    list.counts[at] =
        start >= 0 ? start : list.counts[at] == 0 ? level.start() : list.counts[at] + 1;
    for (int deeper = at + 1; deeper <= LEVELS; deeper++) {
      list.counts[deeper] = 0;
    }
    if (level.format().isEmpty()) {
      return "";
    }
    var pattern = level.pattern();
    if (pattern != null && !pattern.isEmpty()) {
      for (int i = 1; i <= at; i++) {
        pattern = pattern.replace("%" + i + "%", numeral(list, i));
      }
      return pattern.strip();
    }
    var numbers = new StringBuilder(level.prefix());
    for (int i = Math.max(1, at - level.shown() + 1); i <= at; i++) {
      numbers.append(numeral(list, i)).append(i < at ? "." : "");
    }
    return numbers.append(level.suffix()).toString().strip();
  }

  private String numeral(Counted list, int at) {
    var level = styles.level(list.style, at);
    int number = list.counts[at] == 0 ? level.start() : list.counts[at];
    return switch (level.format()) {
      case "" -> "";
      case "a" -> Numerals.letters(number);
      case "A" -> Numerals.upper(Numerals.letters(number));
      case "i" -> Numerals.roman(number);
      case "I" -> Numerals.upper(Numerals.roman(number));
      default -> Integer.toString(number);
    };
  }
}
