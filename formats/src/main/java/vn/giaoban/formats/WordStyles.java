package vn.giaoban.formats;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a Word document, each with what it takes over from the one it is based on. */
final class WordStyles {

  /**
   * What a style says itself.
   *
   * @param numbering the list it belongs to; null where it says nothing of lists
   * @param ruled whether it draws lines around the cells of tables
   */
  private record Style(
      @Nullable String basedOn,
      WordLook look,
      @Nullable Integer numbering,
      @Nullable Integer level,
      @Nullable Boolean centred,
      boolean ruled) {

    static final Style NONE = new Style(null, WordLook.PLAIN, null, null, null, false);

    Style over(Style base) {
      return new Style(
          basedOn,
          look.over(base.look),
          numbering == null ? base.numbering : numbering,
          level == null ? base.level : level,
          centred == null ? base.centred : centred,
          ruled || base.ruled);
    }
  }

  private final Map<String, Style> own = new HashMap<>();
  private final Map<String, Style> whole = new HashMap<>();
  private WordLook defaults = WordLook.PLAIN;
  private @Nullable String defaultParagraph;

  static WordStyles read(@Nullable XmlCursor xml, WordFonts fonts) throws IOException {
    var styles = new WordStyles();
    while (xml != null && xml.nextWithin(0)) {
      switch (xml.name()) {
        case "rPrDefault" -> styles.defaults = styles.lookInside(xml, fonts);
        case "style" -> styles.readStyle(xml, fonts);
        default -> {}
      }
    }
    return styles;
  }

  private WordLook lookInside(XmlCursor xml, WordFonts fonts) throws IOException {
    var look = WordLook.PLAIN;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      if (xml.name().equals("rPr")) {
        look = WordLook.read(xml, fonts, this);
      }
    }
    return look;
  }

  private void readStyle(XmlCursor xml, WordFonts fonts) throws IOException {
    var id = xml.attribute("styleId", "");
    if ("paragraph".equals(xml.attribute("type")) && "1".equals(xml.attribute("default"))) {
      defaultParagraph = id;
    }
    String basedOn = null;
    var look = WordLook.PLAIN;
    Integer numbering = null;
    Integer level = null;
    Boolean centred = null;
    boolean ruled = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "basedOn" -> basedOn = xml.attribute("val");
        case "rPr" -> look = WordLook.read(xml, fonts, this);
        case "numId" -> numbering = xml.number("val", 0);
        case "ilvl" -> level = xml.number("val", 0);
        case "jc" -> centred = "center".equals(xml.attribute("val"));
        case "tblBorders" -> ruled = drawsLines(xml);
        case "tblStylePr" -> xml.skip();
        default -> {}
      }
    }
    own.put(id, new Style(basedOn, look, numbering, level, centred, ruled));
  }

  /** Whether any of the borders that begin here is drawn. */
  static boolean drawsLines(XmlCursor xml) throws IOException {
    boolean drawn = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      if (xml.isElement()) {
        var line = xml.attribute("val", "none");
        drawn |= !line.equals("none") && !line.equals("nil");
      }
    }
    return drawn;
  }

  private Style style(@Nullable String id) {
    if (id == null) {
      return Style.NONE;
    }
    var known = whole.get(id);
    if (known != null) {
      return known;
    }
    var style = Style.NONE;
    var seen = new HashSet<String>();
    var at = id;
    while (at != null && seen.add(at)) {
      var next = own.getOrDefault(at, Style.NONE);
      style = style.over(next);
      at = next.basedOn();
    }
    whole.put(id, style);
    return style;
  }

  private @Nullable String paragraphStyle(@Nullable String id) {
    return id == null ? defaultParagraph : id;
  }

  /** How a style shows characters; plain where there is none of that name. */
  WordLook look(@Nullable String id) {
    return style(id).look();
  }

  /** How characters look in a paragraph of that style. */
  WordLook paragraphLook(@Nullable String id) {
    return look(paragraphStyle(id)).over(defaults);
  }

  @Nullable Integer numbering(@Nullable String id) {
    return style(paragraphStyle(id)).numbering();
  }

  @Nullable Integer level(@Nullable String id) {
    return style(paragraphStyle(id)).level();
  }

  boolean isCentred(@Nullable String id) {
    return Boolean.TRUE.equals(style(paragraphStyle(id)).centred());
  }

  boolean isRuled(@Nullable String tableStyle) {
    return style(tableStyle).ruled();
  }
}
