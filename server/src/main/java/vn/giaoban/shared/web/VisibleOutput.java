package vn.giaoban.shared.web;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page so that nothing in a text of others works unseen: characters that turn the
 * direction of writing or have no width get a small sign, and turn nothing beyond it. The
 * characters themselves stay, so that places in the text and what is copied from it remain right.
 */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x00AD, "SHY"),
          Map.entry(0x061C, "ALM"),
          Map.entry(0x200B, "ZWSP"),
          Map.entry(0x200C, "ZWNJ"),
          Map.entry(0x200D, "ZWJ"),
          Map.entry(0x200E, "LRM"),
          Map.entry(0x200F, "RLM"),
          Map.entry(0x202A, "LRE"),
          Map.entry(0x202B, "RLE"),
          Map.entry(0x202C, "PDF"),
          Map.entry(0x202D, "LRO"),
          Map.entry(0x202E, "RLO"),
          Map.entry(0x2060, "WJ"),
          Map.entry(0x2066, "LRI"),
          Map.entry(0x2067, "RLI"),
          Map.entry(0x2068, "FSI"),
          Map.entry(0x2069, "PDI"),
          Map.entry(0xFEFF, "BOM"));

  /** Where a line ends inside a cell of a table. */
  private static final int LINE_IN_CELL = 0x2028;

  /** The first character that may be one; most texts of a page have only smaller ones. */
  private static final char FIRST = 0x00AD;

  /** What stands in these is no markup, so the sign is written instead of the character. */
  private static final Set<String> WORDS_ONLY = Set.of("title", "option", "text", "tspan", "desc");

  /** What stands in these comes back to the program or is none of a page. */
  private static final Set<String> UNTOUCHED = Set.of("textarea", "script", "style");

  private @Nullable String tag;
  private @Nullable String attribute;

  VisibleOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(@Nullable String tagName, @Nullable String attributeName) {
    tag = tagName;
    attribute = attributeName;
    super.setContext(tagName, attributeName);
  }

  @Override
  public void writeUserContent(@Nullable String text) {
    if (text == null || attribute != null || tag == null || UNTOUCHED.contains(tag)) {
      super.writeUserContent(text);
      return;
    }
    int written = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c >= FIRST && isUnseen(c)) {
        super.writeUserContent(text.substring(written, at));
        sign(c, text.substring(at, next));
        written = next;
      }
      at = next;
    }
    super.writeUserContent(written == 0 ? text : text.substring(written));
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT || c == LINE_IN_CELL;
  }

  private void sign(int c, String character) {
    if (WORDS_ONLY.contains(String.valueOf(tag))) {
      super.writeUserContent(c == LINE_IN_CELL ? " " : "\u27e8" + name(c) + "\u27e9");
    } else if (c == LINE_IN_CELL) {
      writeContent("<span class=\"line-in-cell\">" + character + "</span>");
    } else {
      writeContent("<span class=\"unseen\" data-sign=\"" + name(c) + "\">" + character + "</span>");
    }
  }

  private static String name(int c) {
    return NAMES.getOrDefault(c, "U+%04X".formatted(c));
  }
}
