package vn.giaoban.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How characters look, as far as it changes what is read. What is null is left to the style.
 *
 * @param capitals whether small letters are shown as capitals
 * @param raised whether it stands above the line, as the marks of notes do
 */
record WordLook(
    @Nullable String font,
    @Nullable Boolean hidden,
    @Nullable Boolean capitals,
    @Nullable Boolean raised) {

  static final WordLook PLAIN = new WordLook(null, null, null, null);

  /** Reads the properties of characters that begin here, and what style they refer to. */
  static WordLook read(XmlCursor xml, WordFonts fonts, WordStyles styles) throws IOException {
    String font = null;
    Boolean hidden = null;
    Boolean capitals = null;
    Boolean raised = null;
    var style = PLAIN;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "rStyle" -> style = styles.look(xml.attribute("val"));
        case "rFonts" -> font = fonts.named(xml);
        case "vanish" -> hidden = isOn(xml);
        case "caps", "smallCaps" -> capitals = Boolean.TRUE.equals(capitals) || isOn(xml);
        case "vertAlign" -> raised = "superscript".equals(xml.attribute("val"));
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
    return new WordLook(font, hidden, capitals, raised).over(style);
  }

  /** A property that is there is on unless it says otherwise. */
  static boolean isOn(XmlCursor xml) {
    return switch (xml.attribute("val", "true")) {
      case "0", "false", "off", "none" -> false;
      default -> true;
    };
  }

  /** This, with what it leaves open taken from the other. */
  WordLook over(WordLook other) {
    return new WordLook(
        font == null ? other.font : font,
        hidden == null ? other.hidden : hidden,
        capitals == null ? other.capitals : capitals,
        raised == null ? other.raised : raised);
  }

  boolean isHidden() {
    return Boolean.TRUE.equals(hidden);
  }

  boolean isCapitals() {
    return Boolean.TRUE.equals(capitals);
  }

  boolean isRaised() {
    return Boolean.TRUE.equals(raised);
  }
}
