package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.List;
import vn.giaoban.document.writing.Sheet.Align;

/** Breaks paragraphs into lines: as many words on each as go, blanks widened where justified. */
final class Typesetter {

  private static final float LEADING = 1.25f;
  private static final float RAISED_SIZE = 0.62f;
  private static final float RAISE = 0.36f;

  /**
   * Letters in one face that stand together.
   *
   * @param x from the left of the line
   * @param raise above the base line
   */
  record Glyphs(String text, PdfFonts.Face face, float size, float x, float raise) {}

  /**
   * A line on paper.
   *
   * @param height to the next line
   * @param footnotes whose marks stand on it
   */
  record SetLine(List<Glyphs> glyphs, float height, List<Integer> footnotes) {}

  /** What may not be broken: a word, perhaps in several faces. */
  private record Word(List<Glyphs> parts, float width, List<Integer> footnotes) {}

  private final PdfFonts fonts;

  Typesetter(PdfFonts fonts) {
    this.fonts = fonts;
  }

  /** The lines of a paragraph in a column of this width; at least one. */
  List<SetLine> set(Sheet.Text text, float width) {
    var words = words(text, width);
    float blank = fonts.face(false, false).width(" ", text.size());
    var lines = new ArrayList<SetLine>();
    int from = 0;
    do {
      float indent = lines.isEmpty() ? text.indent() : 0;
      float room = width - indent;
      float taken = 0;
      int to = from;
      while (to < words.size()) {
        float more = words.get(to).width() + (to > from ? blank : 0);
        if (to > from && taken + more > room) {
          break;
        }
        taken += more;
        to++;
      }
      boolean last = to == words.size();
      float extra =
          text.align() == Align.JUSTIFIED && !last && to - from > 1
              ? Math.max(0, (room - taken) / (to - from - 1))
              : 0;
      float x = indent + (text.align() == Align.CENTRE ? Math.max(0, (room - taken) / 2) : 0);
      lines.add(line(words.subList(from, to), x, blank + extra, text.size() * LEADING));
      from = to;
    } while (from < words.size());
    return lines;
  }

  private static SetLine line(List<Word> words, float x, float blank, float height) {
    var glyphs = new ArrayList<Glyphs>();
    var footnotes = new ArrayList<Integer>();
    float at = x;
    for (var word : words) {
      for (int i = 0; i < word.parts().size(); i++) {
        var part = word.parts().get(i);
        // the blank is not seen, but whoever copies or searches the text meets it
        var text = i + 1 < word.parts().size() ? part.text() : part.text() + " ";
        glyphs.add(new Glyphs(text, part.face(), part.size(), at + part.x(), part.raise()));
      }
      footnotes.addAll(word.footnotes());
      at += word.width() + blank;
    }
    return new SetLine(glyphs, height, footnotes);
  }

  private List<Word> words(Sheet.Text text, float width) {
    var words = new ArrayList<Word>();
    var open = new Draft();
    for (var run : text.runs()) {
      var face = fonts.face(run.bold(), run.italic());
      var printable = face.printable(run.text());
      if (run.footnote() >= 0) {
        open.add(printable, face, text.size() * RAISED_SIZE, text.size() * RAISE);
        open.footnotes.add(run.footnote());
        continue;
      }
      int from = 0;
      while (from <= printable.length()) {
        int blank = printable.indexOf(' ', from);
        int end = blank < 0 ? printable.length() : blank;
        for (int at = from; at < end; ) {
          int fits =
              fitting(printable, at, end, face, text.size(), width - text.indent() - open.width);
          if (fits == at && open.width > 0) {
            open.closeInto(words);
            continue;
          }
          // a single letter that is wider than the column stands out of it
          fits = Math.max(fits, at + Character.charCount(printable.codePointAt(at)));
          open.add(printable.substring(at, fits), face, text.size(), 0);
          at = fits;
          if (at < end) {
            open.closeInto(words);
          }
        }
        if (blank < 0) {
          break;
        }
        open.closeInto(words);
        from = blank + 1;
      }
    }
    open.closeInto(words);
    return words;
  }

  /** How much of a word goes into this room. */
  private static int fitting(
      String text, int from, int to, PdfFonts.Face face, float size, float room) {
    float width = 0;
    int at = from;
    while (at < to) {
      int next = at + Character.charCount(text.codePointAt(at));
      width += face.width(text.substring(at, next), size);
      if (width > room) {
        return at;
      }
      at = next;
    }
    return to;
  }

  private static final class Draft {
    private List<Glyphs> parts = new ArrayList<>();
    private List<Integer> footnotes = new ArrayList<>();
    private float width;

    void add(String text, PdfFonts.Face face, float size, float raise) {
      parts.add(new Glyphs(text, face, size, width, raise));
      width += face.width(text, size);
    }

    void closeInto(List<Word> words) {
      if (!parts.isEmpty()) {
        words.add(new Word(parts, width, footnotes));
        parts = new ArrayList<>();
        footnotes = new ArrayList<>();
        width = 0;
      }
    }
  }
}
