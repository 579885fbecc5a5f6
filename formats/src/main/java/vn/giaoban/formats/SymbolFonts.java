package vn.giaoban.formats;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the characters of fonts that hold no letters show. */
final class SymbolFonts {

  private static final char PRIVATE = '\uF000';

  private static final Map<Character, Character> SYMBOL =
      Map.ofEntries(
          Map.entry('\u00b7', '•'),
          Map.entry('\u00e5', '∑'),
          Map.entry('\u00b0', '°'),
          Map.entry('\u00b1', '±'),
          Map.entry('\u00b4', '×'),
          Map.entry('\u00b8', '÷'),
          Map.entry('\u00a3', '≤'),
          Map.entry('\u00b3', '≥'),
          Map.entry('\u00b9', '≠'),
          Map.entry('\u00ae', '→'),
          Map.entry('\u00de', '⇒'),
          Map.entry('-', '-'),
          Map.entry('*', '*'),
          Map.entry('+', '+'));

  private static final Map<Character, Character> WINGDINGS =
      Map.ofEntries(
          Map.entry('\u00fc', '✓'),
          Map.entry('\u00fe', '☑'),
          Map.entry('\u00fd', '☒'),
          Map.entry('\u00fb', '✗'),
          Map.entry('\u00a8', '☐'),
          Map.entry('o', '☐'),
          Map.entry('q', '☐'),
          Map.entry('\u00e0', '→'),
          Map.entry('\u00f0', '→'),
          Map.entry('\u00e8', '→'),
          Map.entry('\u00d8', '➢'),
          Map.entry('\u00a7', '▪'),
          Map.entry('n', '■'),
          Map.entry('v', '•'),
          Map.entry('\u00b7', '•'),
          Map.entry('\u009f', '•'),
          Map.entry('l', '●'));

  private SymbolFonts() {}

  /** What stands before the items of a list; a sign that is not known is one all the same. */
  static String bullet(String printed, @Nullable String font) {
    var shown = shown(printed, font);
    boolean unknown =
        shown.length() == 1 && Character.getType(shown.charAt(0)) == Character.PRIVATE_USE;
    return unknown ? "•" : shown;
  }

  static boolean is(@Nullable String font) {
    return table(font) != null;
  }

  private static @Nullable Map<Character, Character> table(@Nullable String font) {
    if (font == null) {
      return null;
    }
    return switch (font.toLowerCase(Locale.ROOT)) {
      case "symbol" -> SYMBOL;
      case "wingdings", "wingdings 2", "wingdings 3", "webdings" -> WINGDINGS;
      default -> null;
    };
  }

  /** What the text shows in that font; characters that are not known stay as they are. */
  static String shown(String text, @Nullable String font) {
    var table = table(font);
    boolean hidden = text.chars().anyMatch(c -> c >= PRIVATE && c <= PRIVATE + 0xFF);
    if (table == null && !hidden) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inside = c >= PRIVATE && c <= PRIVATE + 0xFF;
      char plain = inside ? (char) (c - PRIVATE) : c;
      shown.append(
          inside || table != null ? (table == null ? SYMBOL : table).getOrDefault(plain, c) : c);
    }
    return shown.toString();
  }
}
