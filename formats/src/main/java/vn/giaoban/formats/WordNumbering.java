package vn.giaoban.formats;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that Word prints before paragraphs and that stand nowhere in the text. One for each
 * document: it counts on with every paragraph asked for, in their order.
 */
final class WordNumbering {

  private static final int LEVELS = 9;

  /**
   * One level of a list.
   *
   * @param pattern what is printed, with "%1" for the number of the first level
   * @param restart the level behind which it starts anew; 0 where it counts on, -1 where not said
   * @param legal whether all numbers in it are printed in digits
   */
  private record Level(
      int start,
      String format,
      String pattern,
      int restart,
      boolean legal,
      @Nullable String style,
      @Nullable String font) {

    static final Level DEFAULT = new Level(1, "decimal", "", -1, false, null, null);
  }

  /** A kind of list; what counts on through all lists made of it. */
  private static final class Definition {
    final Level[] levels = new Level[LEVELS];
    final int[] counts = new int[LEVELS];
    final boolean[] running = new boolean[LEVELS];
    @Nullable String takenFromStyle;
  }

  /** A list: a definition, with starts of its own. */
  private static final class Numbered {
    int definition;
    final Map<Integer, Integer> starts = new HashMap<>();
    final Map<Integer, Level> levels = new HashMap<>();
    final Set<Integer> started = new HashSet<>();
  }

  private final Map<Integer, Definition> definitions = new HashMap<>();
  private final Map<Integer, Numbered> lists = new HashMap<>();
  private final Map<String, Integer> levelOfStyle = new HashMap<>();

  static WordNumbering read(@Nullable XmlCursor xml, WordStyles styles, WordFonts fonts)
      throws IOException {
    var numbering = new WordNumbering();
    while (xml != null && xml.nextWithin(0)) {
      switch (xml.name()) {
        case "abstractNum" -> numbering.readDefinition(xml, fonts);
        case "num" -> numbering.readList(xml, fonts);
        default -> {}
      }
    }
    numbering.takeFromStyles(styles);
    return numbering;
  }

  private void readDefinition(XmlCursor xml, WordFonts fonts) throws IOException {
    int id = xml.number("abstractNumId", -1);
    var definition = new Definition();
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "lvl" -> {
          int at = xml.number("ilvl", 0);
          var level = readLevel(xml, fonts);
          if (at >= 0 && at < LEVELS) {
            definition.levels[at] = level;
            if (level.style() != null) {
              levelOfStyle.put(id + " " + level.style(), at);
            }
          }
        }
        case "numStyleLink" -> definition.takenFromStyle = xml.attribute("val");
        default -> {}
      }
    }
    definitions.put(id, definition);
  }

  private static Level readLevel(XmlCursor xml, WordFonts fonts) throws IOException {
    int start = 0;
    var format = "decimal";
    var pattern = "";
    int restart = -1;
    boolean legal = false;
    String style = null;
    String font = null;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "start" -> start = xml.number("val", 0);
        case "numFmt" -> format = xml.attribute("val", "decimal");
        case "lvlText" -> pattern = xml.attribute("val", "");
        case "lvlRestart" -> restart = xml.number("val", -1);
        case "isLgl" -> legal = WordLook.isOn(xml);
        case "pStyle" -> style = xml.attribute("val");
        case "rFonts" -> font = fonts.named(xml);
        default -> {}
      }
    }
    return new Level(start, format, pattern, restart, legal, style, font);
  }

  private void readList(XmlCursor xml, WordFonts fonts) throws IOException {
    int id = xml.number("numId", -1);
    var list = new Numbered();
    int level = 0;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "abstractNumId" -> list.definition = xml.number("val", -1);
        case "lvlOverride" -> level = xml.number("ilvl", 0);
        case "startOverride" -> list.starts.put(level, xml.number("val", 0));
        case "lvl" -> list.levels.put(level, readLevel(xml, fonts));
        default -> {}
      }
    }
    lists.put(id, list);
  }

  /** A definition may only name the style whose list it takes. */
  private void takeFromStyles(WordStyles styles) {
    for (var list : lists.values()) {
      var definition = definitions.get(list.definition);
      if (definition != null && definition.takenFromStyle != null) {
        var numbering = styles.numbering(definition.takenFromStyle);
        var linked = numbering == null ? null : lists.get(numbering);
        if (linked != null) {
          list.definition = linked.definition;
        }
      }
    }
  }

  /** The level at which a style stands in a list; null where the list does not name the style. */
  @Nullable Integer levelOf(int numbering, @Nullable String style) {
    var list = lists.get(numbering);
    return list == null || style == null ? null : levelOfStyle.get(list.definition + " " + style);
  }

  /**
   * Counts one paragraph on.
   *
   * @return what is printed before it; empty where nothing is
   */
  String next(int numbering, int at) {
    var list = lists.get(numbering);
    var definition = list == null ? null : definitions.get(list.definition);
    if (list == null || definition == null || at < 0 || at >= LEVELS) {
      return "";
    }
    var level = level(list, definition, at);
    var start = list.starts.get(at);
    if (start != null && list.started.add(at)) {
      definition.counts[at] = start;
    } else if (definition.running[at]) {
      definition.counts[at] =
          definition.counts[at] == Integer.MAX_VALUE ? 1 : definition.counts[at] + 1;
    } else {
      definition.counts[at] = start == null ? level.start() : start;
    }
    definition.running[at] = true;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      int restart = level(list, definition, deeper).restart();
      if (restart != 0 && (restart < 0 || at < restart)) {
        definition.running[deeper] = false;
      }
    }
    return printed(list, definition, level);
  }

  private static Level level(Numbered list, Definition definition, int at) {
    var own = list.levels.get(at);
    var level = own == null ? definition.levels[at] : own;
    return level == null ? Level.DEFAULT : level;
  }

  private static String printed(Numbered list, Definition definition, Level level) {
    if (level.format().equals("bullet")) {
      return bullet(level);
    }
    var pattern = level.pattern();
    var printed = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      int named = c == '%' && at < pattern.length() ? pattern.charAt(at) - '1' : -1;
      if (named < 0 || named >= LEVELS) {
        printed.append(c);
        continue;
      }
      at++;
      var other = level(list, definition, named);
      int number = definition.running[named] ? definition.counts[named] : other.start();
      printed.append(numeral(number, level.legal() ? "decimal" : other.format()));
    }
    return printed.toString().strip();
  }

  private static String numeral(int number, String format) {
    return switch (format) {
      case "none" -> "";
      case "upperRoman" -> Numerals.upper(Numerals.roman(number));
      case "lowerRoman" -> Numerals.roman(number);
      case "upperLetter" -> Numerals.upper(Numerals.letters(number));
      case "lowerLetter" -> Numerals.letters(number);
      case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
      case "vietnameseCounting" -> Numerals.vietnamese(number);
      default -> Integer.toString(number);
    };
  }

  /** Dashes and plus signs as they are; whatever sign another font shows is a dot. */
  private static String bullet(Level level) {
    var sign = SymbolFonts.shown(level.pattern(), level.font()).strip();
    if (sign.isEmpty()) {
      return "";
    }
    char first = sign.charAt(0);
    boolean ordinary = "-–—−+*•●○▪■□◦·➢►✓☐→".indexOf(first) >= 0;
    return ordinary ? String.valueOf(first) : "•";
  }
}
