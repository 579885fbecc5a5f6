package vn.giaoban.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The two fonts that a theme names for styles to refer to.
 *
 * @param major of headings; null where the theme names none
 * @param minor of text
 */
record WordFonts(@Nullable String major, @Nullable String minor) {

  static WordFonts read(@Nullable XmlCursor theme) throws IOException {
    String major = null;
    String minor = null;
    if (theme != null) {
      boolean inMajor = false;
      while (theme.nextWithin(0)) {
        switch (theme.name()) {
          case "majorFont" -> inMajor = true;
          case "minorFont" -> inMajor = false;
          case "latin" -> {
            if (inMajor) {
              major = major == null ? theme.attribute("typeface") : major;
            } else {
              minor = minor == null ? theme.attribute("typeface") : minor;
            }
          }
          default -> {}
        }
      }
    }
    return new WordFonts(major, minor);
  }

  /** The font that an element {@code rFonts} names for letters beyond ASCII; null where none. */
  @Nullable String named(XmlCursor fonts) {
    for (var letters : new String[] {"hAnsi", "ascii"}) {
      var theme = fonts.attribute(letters + "Theme");
      if (theme != null) {
        return theme.startsWith("major") ? major : minor;
      }
      var name = fonts.attribute(letters);
      if (name != null) {
        return name;
      }
    }
    return null;
  }
}
