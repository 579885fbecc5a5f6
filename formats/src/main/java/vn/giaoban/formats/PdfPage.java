package vn.giaoban.formats;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on one page: its words and the straight lines drawn on it, in points from the
 * upper left corner.
 *
 * @param words in the order in which the file has them
 */
record PdfPage(float width, float height, List<Word> words, List<Rule> rules) {

  /**
   * Characters that stand close together.
   *
   * @param base where the line of writing is
   * @param font that of its first character beyond ASCII, or else of its first
   * @param spaced whether the file has a blank before it
   */
  record Word(
      String text,
      float left,
      float right,
      float base,
      float size,
      @Nullable String font,
      boolean spaced) {

    float middle() {
      return (left + right) / 2;
    }

    float above() {
      return base - size / 3;
    }
  }

  /** A straight line, level or upright. */
  record Rule(float left, float top, float right, float bottom) {

    boolean isLevel() {
      return right - left >= bottom - top;
    }
  }

  /** Reads one page; what it has on it beyond these limits is no document. */
  static PdfPage of(PDDocument document, int number, int mostCharacters) throws IOException {
    var page = document.getPage(number);
    var reader = new Reader(page, mostCharacters);
    reader.setStartPage(number + 1);
    reader.setEndPage(number + 1);
    reader.getText(document);
    reader.endWord();
    return reader.page();
  }

  private static final class Reader extends PDFTextStripper {

    private static final int MOST_RULES = 20_000;

    /** What is thicker is no line. */
    private static final float THICKEST = 3;

    private static final float SHORTEST = 6;

    /** Parts of the size of the print. */
    private static final float WORD_GAP = 0.2f;

    private static final float WORD_GAP_BESIDE_BLANKS = 0.45f;

    private final float width;
    private final float height;
    private final float left;
    private final float bottom;
    private final boolean turned;
    private final int mostCharacters;
    private final List<Word> words = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Point2D> path = new ArrayList<>();
    private final List<Rule> drawn = new ArrayList<>();

    private final StringBuilder open = new StringBuilder();
    private @Nullable TextPosition last;
    private @Nullable String font;
    private boolean fontTells;
    private float openLeft;
    private boolean spaced;
    private boolean blanks;
    private int characters;

    Reader(PDPage page, int mostCharacters) {
      var box = page.getCropBox();
      turned = page.getRotation() % 360 != 0;
      boolean sideways = page.getRotation() % 180 != 0;
      width = sideways ? box.getHeight() : box.getWidth();
      height = sideways ? box.getWidth() : box.getHeight();
      left = box.getLowerLeftX();
      bottom = box.getLowerLeftY();
      this.mostCharacters = mostCharacters;
      for (var name : List.of("m", "l", "re", "h", "c", "v", "y")) {
        addOperator(new Path(name));
      }
      for (var name : List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
        addOperator(new Path(name));
      }
    }

    PdfPage page() {
      return new PdfPage(width, height, words, rules);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
      var text = glyph.getUnicode();
      // upright print, as stamps along the edge have it, is no part of the text
      if (text == null || glyph.getDir() != 0 || isPrintedTwice(glyph)) {
        return;
      }
      if (text.isBlank()) {
        endWord();
        spaced = true;
        blanks = true;
        return;
      }
      var before = last;
      if (before != null && !goesOn(before, glyph)) {
        endWord();
      }
      if (open.isEmpty()) {
        openLeft = glyph.getXDirAdj();
        font = glyph.getFont().getName();
        fontTells = false;
      }
      if (!fontTells && text.charAt(0) >= 0x80) {
        font = glyph.getFont().getName();
        fontTells = true;
      }
      characters += text.length();
      if (characters <= mostCharacters) {
        open.append(text);
      }
      last = glyph;
    }

    /** Some programs print heavy letters twice, a hair apart. */
    private boolean isPrintedTwice(TextPosition glyph) {
      var before = last;
      return before != null
          && before.getUnicode().equals(glyph.getUnicode())
          && Math.abs(before.getXDirAdj() - glyph.getXDirAdj()) < glyph.getWidthDirAdj() / 4
          && Math.abs(before.getYDirAdj() - glyph.getYDirAdj()) < 1;
    }

    private boolean goesOn(TextPosition before, TextPosition glyph) {
      float size = size(glyph);
      float gap = glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
      return Math.abs(before.getYDirAdj() - glyph.getYDirAdj()) < 0.5f
          && Math.abs(size(before) - size) < 0.5f
          && gap < size * (blanks ? WORD_GAP_BESIDE_BLANKS : WORD_GAP)
          && gap > -size / 2;
    }

    private static float size(TextPosition glyph) {
      return Math.max(1, Math.abs(glyph.getFontSizeInPt()));
    }

    void endWord() {
      var before = last;
      if (before != null && !open.isEmpty()) {
        words.add(
            new Word(
                open.toString(),
                openLeft,
                before.getXDirAdj() + before.getWidthDirAdj(),
                before.getYDirAdj(),
                size(before),
                font,
                spaced));
        spaced = false;
      }
      open.setLength(0);
      last = null;
    }

    /** Keeps the corners of what is drawn, and the lines among it once it is drawn. */
    private final class Path extends OperatorProcessor {

      private final String name;

      Path(String name) {
        super(Reader.this);
        this.name = name;
      }

      @Override
      public String getName() {
        return name;
      }

      @Override
      public void process(Operator operator, List<COSBase> operands) {
        var numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        switch (name) {
          case "m" -> {
            path.clear();
            corner(numbers, 0);
          }
          case "l" -> corner(numbers, 0);
          case "re" -> rectangle(numbers);
          case "h" -> {
            if (path.size() > 2) {
              line(path.getLast(), path.getFirst());
            }
          }
          case "c", "v", "y" -> path.clear();
          case "n" -> drawn.clear();
          default -> {
            if (!turned && rules.size() < MOST_RULES) {
              rules.addAll(drawn);
            }
            drawn.clear();
            path.clear();
          }
        }
      }

      private void corner(float[] numbers, int at) {
        if (numbers.length < at + 2) {
          return;
        }
        var point = point(numbers[at], numbers[at + 1]);
        if (!path.isEmpty()) {
          line(path.getLast(), point);
        }
        if (path.size() < MOST_RULES) {
          path.add(point);
        }
      }

      private void rectangle(float[] numbers) {
        if (numbers.length < 4) {
          return;
        }
        var first = point(numbers[0], numbers[1]);
        var second = point(numbers[0] + numbers[2], numbers[1] + numbers[3]);
        float x0 = (float) Math.min(first.getX(), second.getX());
        float x1 = (float) Math.max(first.getX(), second.getX());
        float y0 = (float) Math.min(first.getY(), second.getY());
        float y1 = (float) Math.max(first.getY(), second.getY());
        if (x1 - x0 < THICKEST || y1 - y0 < THICKEST) {
          line(x0, y0, x1, y1);
        } else {
          line(x0, y0, x1, y0);
          line(x0, y1, x1, y1);
          line(x0, y0, x0, y1);
          line(x1, y0, x1, y1);
        }
      }

      private Point2D point(float x, float y) {
        var point = getGraphicsState().getCurrentTransformationMatrix().transformPoint(x, y);
        return new Point2D.Float(point.x - left, height - (point.y - bottom));
      }

      private void line(Point2D from, Point2D to) {
        line(
            (float) Math.min(from.getX(), to.getX()),
            (float) Math.min(from.getY(), to.getY()),
            (float) Math.max(from.getX(), to.getX()),
            (float) Math.max(from.getY(), to.getY()));
      }

      private void line(float x0, float y0, float x1, float y1) {
        boolean thin = Math.min(x1 - x0, y1 - y0) < THICKEST;
        if (thin && Math.max(x1 - x0, y1 - y0) >= SHORTEST && drawn.size() < MOST_RULES) {
          drawn.add(new Rule(x0, y0, x1, y1));
        }
      }
    }
  }
}
