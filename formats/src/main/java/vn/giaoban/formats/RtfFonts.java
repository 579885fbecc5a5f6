package vn.giaoban.formats;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of fonts of an RTF file: the name of each and the bytes that its text is in. */
final class RtfFonts {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int MOST_FONTS = 10_000;
  private static final int LONGEST_NAME = 100;

  private static final class Font {
    final StringBuilder name = new StringBuilder();
    @Nullable Charset charset;
  }

  private final Map<Integer, Font> fonts = new HashMap<>();
  private Charset ansi = WINDOWS_1252;
  private @Nullable Font open;

  /** The code page of text in fonts that name none. */
  void codePage(int number) {
    ansi = charset(codePageName(number), ansi);
  }

  private static String codePageName(int number) {
    return switch (number) {
      case 65001 -> "UTF-8";
      case 932 -> "windows-31j";
      case 936 -> "GBK";
      case 949 -> "x-windows-949";
      case 950 -> "Big5";
      case 10000 -> "x-MacRoman";
      case 437, 850, 852, 866, 874 -> "IBM" + number;
      default -> "windows-" + number;
    };
  }

  private static Charset charset(String name, Charset otherwise) {
    return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
  }

  /** The table goes on with this font. */
  void begin(int number) {
    open = fonts.size() < MOST_FONTS ? fonts.computeIfAbsent(number, n -> new Font()) : null;
  }

  /** Which characters the font that began last has, by the number that Windows gives them. */
  void characters(int set) {
    if (open != null) {
      open.charset =
          switch (set) {
            case 77 -> charset("x-MacRoman", ansi);
            case 128 -> charset("windows-31j", ansi);
            case 129 -> charset("x-windows-949", ansi);
            case 134 -> charset("GBK", ansi);
            case 136 -> charset("Big5", ansi);
            case 161 -> charset("windows-1253", ansi);
            case 162 -> charset("windows-1254", ansi);
            case 163 -> charset("windows-1258", ansi);
            case 177 -> charset("windows-1255", ansi);
            case 178 -> charset("windows-1256", ansi);
            case 186 -> charset("windows-1257", ansi);
            case 204 -> charset("windows-1251", ansi);
            case 222 -> charset("x-windows-874", ansi);
            case 238 -> charset("windows-1250", ansi);
            default -> null;
          };
    }
  }

  void nameSign(int sign) {
    if (open != null && sign != ';' && open.name.length() < LONGEST_NAME) {
      open.name.append((char) sign);
    }
  }

  @Nullable String name(int font) {
    var found = fonts.get(font);
    return found == null || found.name.toString().isBlank() ? null : found.name.toString().strip();
  }

  /** The bytes of a run. Fonts older than Unicode have bytes of their own whatever they say. */
  String decode(byte[] bytes, int font) {
    var found = fonts.get(font);
    boolean own = FontEncoding.of(name(font)) != FontEncoding.OPEN || SymbolFonts.is(name(font));
    var charset =
        own ? WINDOWS_1252 : found == null || found.charset == null ? ansi : found.charset;
    return charset.equals(WINDOWS_1252) ? SingleBytes.decode(bytes) : new String(bytes, charset);
  }
}
