package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a page of words that were recognised into one as the others of its file. */
final class PictureWords {

  private static final float POINTS_AN_INCH = 72;

  /** Print whose boxes differ less from that of the text is taken for print of the same size. */
  private static final float ALIKE = 0.3f;

  private PictureWords() {}

  /**
   * The page.
   *
   * @param width of the picture, in picture elements, as its {@code height}
   * @param textSize the size of the print on the pages that have text
   */
  static PdfPage page(
      List<ScannedWord> recognised, int width, int height, int dotsAnInch, float textSize) {
    var turn = Turn.of(recognised);
    float scale = POINTS_AN_INCH / dotsAnInch;
    Map<Integer, List<ScannedWord>> lines = new HashMap<>();
    var upright = recognised.stream().map(word -> turn.back(word, width, height)).toList();
    upright.forEach(
        word -> lines.computeIfAbsent(word.line(), none -> new ArrayList<>()).add(word));
    var words = new ArrayList<PdfPage.Word>();
    for (var word : upright) {
      var line = lines.getOrDefault(word.line(), List.of(word));
      // The boxes of words with and without tails end at different heights.
      float base = middle(line.stream().map(ScannedWord::bottom).sorted().toList()) * scale;
      float box =
          middle(line.stream().map(each -> each.bottom() - each.top()).sorted().toList()) * scale;
      float size = Math.abs(box - textSize) <= ALIKE * textSize ? textSize : box;
      words.add(
          new PdfPage.Word(
              word.text(), word.left() * scale, word.right() * scale, base, size, null, true));
    }
    int across = turn.height(height, width);
    int down = turn.height(width, height);
    return new PdfPage(across * scale, down * scale, List.copyOf(words), List.of());
  }

  private static int middle(List<Integer> sorted) {
    return sorted.get(sorted.size() / 2);
  }
}
