package vn.giaoban.formats;

import java.util.List;

/**
 * How a page lies. Tesseract reads pages that lie on their side or upside down, but says where the
 * words stand on the page as it lies; the way from word to word within the lines tells.
 */
enum Turn {
  UPRIGHT,
  CLOCKWISE,
  UPSIDE_DOWN,
  ANTICLOCKWISE;

  static Turn of(List<ScannedWord> words) {
    long across = 0;
    long down = 0;
    for (int i = 1; i < words.size(); i++) {
      var word = words.get(i);
      var before = words.get(i - 1);
      if (word.line() == before.line()) {
        across += word.left() - before.left();
        down += word.top() - before.top();
      }
    }
    if (Math.abs(down) <= Math.abs(across)) {
      return across < 0 ? UPSIDE_DOWN : UPRIGHT;
    }
    return down > 0 ? CLOCKWISE : ANTICLOCKWISE;
  }

  /** The height of the page when it is turned back. */
  int height(int width, int height) {
    return this == UPRIGHT || this == UPSIDE_DOWN ? height : width;
  }

  /** The word where it stands when the page is turned back. */
  ScannedWord back(ScannedWord word, int width, int height) {
    return switch (this) {
      case UPRIGHT -> word;
      case CLOCKWISE ->
          at(word, word.top(), width - word.right(), word.bottom(), width - word.left());
      case UPSIDE_DOWN ->
          at(
              word,
              width - word.right(),
              height - word.bottom(),
              width - word.left(),
              height - word.top());
      case ANTICLOCKWISE ->
          at(word, height - word.bottom(), word.left(), height - word.top(), word.right());
    };
  }

  private static ScannedWord at(ScannedWord word, int left, int top, int right, int bottom) {
    return new ScannedWord(
        word.text(), left, top, right, bottom, word.line(), word.paragraph(), word.confidence());
  }
}
