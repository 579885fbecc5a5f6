package vn.giaoban.formats;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the name of a font says of the encoding of what is set in it. */
enum FontEncoding {
  /** Nothing. */
  OPEN(null),
  TCVN3(LegacyEncoding.TCVN3),
  /** As TCVN3, and every letter is shown as a capital. */
  TCVN3_CAPITALS(LegacyEncoding.TCVN3),
  VNI(LegacyEncoding.VNI),
  /** The signs are themselves, whatever stands around them. */
  UNICODE(null);

  /** The name of no font but of signs that a reader puts into a text. */
  static final String UNICODE_FONT = "\u0000";

  /** In a file for print the name may have lost its point and begins with a tag of six letters. */
  private static final Pattern ABC =
      Pattern.compile("(?:[A-Z]{6}\\+)?(?:\\.vn|\\.Vn|\\.VN|Vn(?=[A-Z3])).*");

  /** Shows all letters as capitals. */
  private static final String CAPITALS = ".VnTimeH";

  private static final Pattern VNI_FONT = Pattern.compile("(?:[A-Z]{6}\\+)?(?i:vni)[-_ ].*");

  private static final Pattern STYLE =
      Pattern.compile("(?i)[ ,-]+(?:bold|italic|regular|oblique|ce|cyr|greek|tur|baltic).*");

  private final @Nullable LegacyEncoding encoding;

  FontEncoding(@Nullable LegacyEncoding encoding) {
    this.encoding = encoding;
  }

  @Nullable LegacyEncoding encoding() {
    return encoding;
  }

  static FontEncoding of(@Nullable String font) {
    if (font == null) {
      return OPEN;
    }
    if (font.equals(UNICODE_FONT)) {
      return UNICODE;
    }
    var name = font.strip();
    if (ABC.matcher(name).matches()) {
      return showsCapitals(name) ? TCVN3_CAPITALS : TCVN3;
    }
    return VNI_FONT.matcher(name).matches() ? VNI : OPEN;
  }

  /**
   * What is shown of text set as capitals. Of a font older than Unicode that waits until it is
   * decoded; {@link #ofCapitals} says so in its name.
   */
  static String capitals(String text, @Nullable String font) {
    return of(font) == OPEN ? text.toUpperCase(Locale.ROOT) : text;
  }

  /** The font of text set as capitals. */
  static @Nullable String ofCapitals(@Nullable String font) {
    return of(font) == TCVN3 ? CAPITALS : font;
  }

  /** Of a name in capitals throughout only those that are known to end in one more H. */
  private static boolean showsCapitals(String font) {
    var name = STYLE.matcher(font).replaceFirst("");
    return name.endsWith("H")
        && (!name.equals(name.toUpperCase(Locale.ROOT))
            || name.endsWith("TIMEH")
            || name.endsWith("ARIALH"));
  }
}
