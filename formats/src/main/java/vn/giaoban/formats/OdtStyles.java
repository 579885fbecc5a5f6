package vn.giaoban.formats;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text, from both parts that hold such, with what they take over. */
final class OdtStyles {

  /** The list by which headings are numbered has no name of its own. */
  static final String OUTLINE = "\0outline";

  /**
   * How words look; what is null is left to the style above.
   *
   * @param ruled whether lines are drawn around a cell
   */
  record Look(
      @Nullable String parent,
      @Nullable String font,
      @Nullable Boolean hidden,
      @Nullable Boolean capitals,
      @Nullable Boolean raised,
      @Nullable Boolean centred,
      boolean ruled) {

    static final Look PLAIN = new Look(null, null, null, null, null, null, false);

    Look over(Look other) {
      return new Look(
          parent,
          font == null ? other.font : font,
          hidden == null ? other.hidden : hidden,
          capitals == null ? other.capitals : capitals,
          raised == null ? other.raised : raised,
          centred == null ? other.centred : centred,
          ruled || other.ruled);
    }
  }

  /**
   * One level of a list.
   *
   * @param format "1", "a", "I" and so on; empty where no number is printed
   * @param shown how many levels are printed, this one the last
   * @param pattern what is printed, with "%1%" for the number of the first level; null where prefix
   *     and suffix say it
   */
  record Level(
      String format,
      String prefix,
      String suffix,
      int shown,
      int start,
      @Nullable String bullet,
      @Nullable String pattern) {

    static final Level SILENT = new Level("", "", "", 1, 1, null, null);
  }

  private final Map<String, String> faces = new HashMap<>();
  private final Map<String, Look> looks = new HashMap<>();
  private final Map<String, Look> whole = new HashMap<>();
  private final Map<String, Map<Integer, Level>> lists = new HashMap<>();

  /**
   * Takes the style, or whatever else may be one, that begins here.
   *
   * @return whether it was one; if so, it has been passed over
   */
  boolean take(XmlCursor xml) throws IOException {
    switch (xml.name()) {
      case "font-face" ->
          faces.put(xml.attribute("name", ""), xml.attribute("font-family", "").replace("'", ""));
      case "style", "default-style" ->
          looks.put(xml.attribute("family", "") + " " + xml.attribute("name", ""), look(xml));
      case "list-style" -> lists.put(xml.attribute("name", ""), levels(xml));
      case "outline-style" -> lists.put(OUTLINE, levels(xml));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Look look(XmlCursor xml) throws IOException {
    var family = xml.attribute("family", "");
    var parent = xml.attribute("parent-style-name", "");
    String font = null;
    Boolean hidden = null;
    Boolean capitals = null;
    Boolean raised = null;
    Boolean centred = null;
    boolean ruled = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "text-properties" -> {
          var face = xml.attribute("font-name");
          font = face == null ? xml.attribute("font-family") : faces.getOrDefault(face, face);
          hidden = is(xml.attribute("display"), "none");
          capitals = is(xml.attribute("text-transform"), "uppercase");
          var position = xml.attribute("text-position");
          raised = position == null ? null : position.startsWith("super");
        }
        case "paragraph-properties" -> centred = is(xml.attribute("text-align"), "center");
        case "table-cell-properties" -> ruled = isRuled(xml);
        default -> {}
      }
    }
    return new Look(family + " " + parent, font, hidden, capitals, raised, centred, ruled);
  }

  private static @Nullable Boolean is(@Nullable String value, String wanted) {
    return value == null ? null : value.equals(wanted);
  }

  private static boolean isRuled(XmlCursor xml) {
    for (var side :
        new String[] {"border", "border-top", "border-bottom", "border-left", "border-right"}) {
      if (!xml.attribute(side, "none").equals("none")) {
        return true;
      }
    }
    return false;
  }

  private static Map<Integer, Level> levels(XmlCursor xml) throws IOException {
    var levels = new HashMap<Integer, Level>();
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "list-level-style-number", "outline-level-style" ->
            levels.put(
                xml.number("level", 1),
                new Level(
                    xml.attribute("num-format", ""),
                    xml.attribute("num-prefix", ""),
                    xml.attribute("num-suffix", ""),
                    xml.number("display-levels", 1),
                    xml.number("start-value", 1),
                    null,
                    xml.attribute("num-list-format")));
        case "list-level-style-bullet" ->
            levels.put(
                xml.number("level", 1),
                new Level("", "", "", 1, 1, xml.attribute("bullet-char", "•"), null));
        default -> {}
      }
    }
    return levels;
  }

  /** How a style of that family shows words. */
  Look look(String family, @Nullable String name) {
    return whole.computeIfAbsent(family + " " + (name == null ? "" : name), this::resolved);
  }

  private Look resolved(String key) {
    var look = Look.PLAIN;
    var seen = new HashSet<String>();
    var at = key;
    while (at != null && seen.add(at)) {
      var own = looks.getOrDefault(at, Look.PLAIN);
      look = look.over(own);
      at = own.parent();
    }
    return look;
  }

  Level level(@Nullable String list, int level) {
    var levels = list == null ? null : lists.get(list);
    return levels == null ? Level.SILENT : levels.getOrDefault(level, Level.SILENT);
  }
}
