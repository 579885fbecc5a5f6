package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a news article about a document from a document: it has no header, no recipients and no
 * signature of one, but what surrounds and what writes an article.
 */
final class NewsArticle {

  /** So many signs are needed: one alone may stand in a document too. */
  private static final int SIGNS = 2;

  /** So many lines are looked at, at the beginning and at the end. */
  private static final int LINES = 150;

  private final List<Pattern> signs =
      Vocabulary.entries("news-signs.txt").stream().map(Pattern::compile).toList();

  /** What shows that it is an article, as printed; empty where it is none. */
  List<String> signs(Layout layout, Extraction.Header header) {
    boolean document =
        header.symbol() != null
            || header.kind() != null
            || !header.recipients().isEmpty()
            || layout.parts().kindLine() >= 0;
    if (document) {
      return List.of();
    }
    var found = new ArrayList<String>();
    int lines = layout.lines().size();
    for (var sign : signs) {
      for (int i = 0; i < lines && (i < LINES || lines - i < LINES); i++) {
        var line = layout.lines().get(i);
        var matcher = sign.matcher(line.folded());
        if (line.hasWords() && matcher.find()) {
          found.add(line.text().substring(matcher.start(), matcher.end()).strip());
          break;
        }
      }
    }
    return found.size() < SIGNS ? List.of() : found;
  }
}
