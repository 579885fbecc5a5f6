package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document says its marks before paragraphs mean: "(Quy ước: dấu + là việc làm được, dấu –
 * là việc chưa được)".
 */
final class MarkLegend {

  private static final String DASHES = "–—";

  private static final OpeningPattern OPENS =
      OpeningPattern.of("\\(? ?(?:quy ước|ghi chú|chú thích|ký hiệu|chú giải)(?!\\p{L}).{0,300}");

  private static final Pattern MARK =
      Pattern.compile(
          "(?:dấu|ký hiệu|gạch đầu dòng)? ?[“\"(]?([+*•o–—-])[”\")]? ?(?:là|chỉ|nêu|ghi|:|=) ([^,;.()]{3,60})");

  private final Map<String, FindingKind> kinds = new HashMap<>();

  /** Whether a paragraph may tell what marks mean. */
  static boolean mayTell(String plain) {
    return OPENS.matches(plain);
  }

  /**
   * Reads what the marks mean; false where the paragraph does not tell it.
   *
   * @param text as printed: a star that marks nothing else is taken for emphasis elsewhere
   */
  boolean tells(String text) {
    var found = new HashMap<String, FindingKind>();
    var marks = MARK.matcher(text);
    while (marks.find()) {
      var kind = FindingColumns.kind(marks.group(2));
      if (kind != null) {
        found.put(DASHES.contains(marks.group(1)) ? "-" : marks.group(1), kind);
      }
    }
    kinds.putAll(found);
    return found.size() > 1;
  }

  /** What stands behind this mark; null where the document does not say. */
  @Nullable FindingKind of(String marker) {
    return kinds.get(marker);
  }
}
