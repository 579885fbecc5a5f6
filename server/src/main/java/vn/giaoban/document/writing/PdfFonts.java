package vn.giaoban.document.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The faces of Liberation Serif, which measure as Times New Roman does and have every Vietnamese
 * letter. Only the letters that are used go into the file.
 */
final class PdfFonts {

  /** Stands for a character that the font does not have. */
  private static final int MISSING = '\uFFFD';

  private final PDDocument document;
  private final Map<String, Face> faces = new HashMap<>();

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  Face face(boolean bold, boolean italic) {
    return faces.computeIfAbsent(
        (bold ? "Bold" : "") + (italic ? "Italic" : "") + (bold || italic ? "" : "Regular"),
        this::load);
  }

  private Face load(String name) {
    try (var file =
        Objects.requireNonNull(
            PdfFonts.class.getResourceAsStream("/liberation/LiberationSerif-" + name + ".ttf"))) {
      return new Face(PDType0Font.load(document, file, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One face with what is known of its letters. */
  static final class Face {

    private final PDType0Font font;

    /** Widths in thousandths of the size by character; negative for those that it lacks. */
    private final Map<Integer, Float> widths = new HashMap<>();

    Face(PDType0Font font) {
      this.font = font;
    }

    PDType0Font font() {
      return font;
    }

    /** The text with what the font lacks replaced visibly. */
    String printable(String text) {
      if (text.codePoints().allMatch(this::has)) {
        return text;
      }
      var printable = new StringBuilder();
      text.codePoints()
          .map(c -> has(c) ? c : has(MISSING) ? MISSING : '?')
          .forEach(printable::appendCodePoint);
      return printable.toString();
    }

    private boolean has(int c) {
      return widthOf(c) >= 0;
    }

    /** The width of a printable text in points. */
    float width(String text, float size) {
      float width = 0;
      for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
        width += widthOf(text.codePointAt(i));
      }
      return width * size / 1000;
    }

    private float widthOf(int c) {
      return widths.computeIfAbsent(c, this::measure);
    }

    private float measure(int c) {
      try {
        return font.getStringWidth(Character.toString(c));
      } catch (IllegalArgumentException missing) {
        return -1f;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
