package vn.giaoban.document.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.giaoban.document.writing.Typesetter.SetLine;

/**
 * The pages of a PDF, filled from top to bottom: numbers from the second on, footnotes at the foot
 * of the page that refers to them.
 */
final class PdfPages {

  private static final float NUMBER_SIZE = 13;
  private static final float THIN = 0.6f;
  private static final float BASE_LINE = 0.8f;

  /** Above the footnotes, with the line there. */
  private static final float ABOVE_NOTES = 12;

  private static final float NOTE_LINE = 120;

  /** Where words may go on: a page and a height. */
  record Position(int page, float y) {}

  /** What stands on one page. It is drawn when the page is full, but for what columns add. */
  private static final class Page {
    final PDPageContentStream content;
    final Set<Integer> notes = new LinkedHashSet<>();
    float notesHeight;

    Page(PDPageContentStream content) {
      this.content = content;
    }
  }

  private final PDDocument document;
  private final PdfFonts fonts;
  private final List<List<SetLine>> notes;
  private final List<Page> pages = new ArrayList<>();
  private int current = -1;
  private float y;

  PdfPages(PDDocument document, PdfFonts fonts, List<List<SetLine>> notes) throws IOException {
    this.document = document;
    this.fonts = fonts;
    this.notes = notes;
    next();
  }

  /** Goes to the top of the next page. */
  void next() throws IOException {
    current++;
    if (current == pages.size()) {
      var page = new PDPage(new PDRectangle(Sheet.PAGE_WIDTH, Sheet.PAGE_HEIGHT));
      document.addPage(page);
      var content = new PDPageContentStream(document, page);
      pages.add(new Page(content));
      if (pages.size() > 1) {
        var number = String.valueOf(pages.size());
        var face = fonts.face(false, false);
        show(
            content,
            face,
            NUMBER_SIZE,
            (Sheet.PAGE_WIDTH - face.width(number, NUMBER_SIZE)) / 2,
            Sheet.PAGE_HEIGHT - Sheet.TOP + 18,
            number);
      }
    }
    y = Sheet.PAGE_HEIGHT - Sheet.TOP;
  }

  boolean isFresh() {
    return y >= Sheet.PAGE_HEIGHT - Sheet.TOP;
  }

  Position position() {
    return new Position(current, y);
  }

  void back(Position position) {
    current = position.page();
    y = position.y();
  }

  /** To this place, unless that is further up. */
  void forward(Position position) {
    if (position.page() > current || (position.page() == current && position.y() < y)) {
      back(position);
    }
  }

  /** Height left above the foot of the page and its footnotes. */
  float room() {
    return y - Sheet.BOTTOM - pages.get(current).notesHeight;
  }

  void skip(float height) {
    if (!isFresh()) {
      y -= height;
    }
  }

  /**
   * How many of the lines from this one on go on the page, with their footnotes.
   *
   * @param kept height that must be left where all of them do
   */
  int fitting(List<SetLine> lines, int from, float kept) {
    float room = room();
    var here = new LinkedHashSet<>(pages.get(current).notes);
    int fits = 0;
    for (var line : lines.subList(from, lines.size())) {
      room -= line.height();
      for (int note : line.footnotes()) {
        room -= here.isEmpty() ? ABOVE_NOTES : 0;
        room -= here.add(note) ? height(notes.get(note)) : 0;
      }
      if (room < 0) {
        return fits;
      }
      fits++;
    }
    return room < kept && from == 0 && !isFresh() ? 0 : fits;
  }

  private static float height(List<SetLine> lines) {
    float height = 0;
    for (var line : lines) {
      height += line.height();
    }
    return height;
  }

  /** Draws a line and goes below it. */
  void place(SetLine line, float x) throws IOException {
    var page = pages.get(current);
    draw(page, line, x, y);
    for (int note : line.footnotes()) {
      page.notesHeight += page.notes.isEmpty() ? ABOVE_NOTES : 0;
      page.notesHeight += page.notes.add(note) ? height(notes.get(note)) : 0;
    }
    y -= line.height();
  }

  private static void draw(Page page, SetLine line, float x, float top) throws IOException {
    float base = top - line.height() * BASE_LINE;
    for (var glyphs : line.glyphs()) {
      show(
          page.content,
          glyphs.face(),
          glyphs.size(),
          Sheet.LEFT + x + glyphs.x(),
          base + glyphs.raise(),
          glyphs.text());
    }
  }

  private static void show(
      PDPageContentStream content, PdfFonts.Face face, float size, float x, float base, String text)
      throws IOException {
    content.beginText();
    content.setFont(face.font(), size);
    content.newLineAtOffset(x, base);
    content.showText(text);
    content.endText();
  }

  void horizontal(float x, float width) throws IOException {
    horizontal(pages.get(current), x, width, y);
  }

  private static void horizontal(Page page, float x, float width, float y) throws IOException {
    page.content.setLineWidth(THIN);
    page.content.moveTo(Sheet.LEFT + x, y);
    page.content.lineTo(Sheet.LEFT + x + width, y);
    page.content.stroke();
  }

  void box(float x, float width, float height) throws IOException {
    var content = pages.get(current).content;
    content.setLineWidth(THIN);
    content.addRect(Sheet.LEFT + x, y - height, width, height);
    content.stroke();
  }

  /** Draws lines at the foot of the last page, on a new one where it is full. */
  void foot(List<SetLine> lines) throws IOException {
    float height = height(lines);
    if (room() < height + ABOVE_NOTES) {
      next();
    }
    var page = pages.get(current);
    float top = Sheet.BOTTOM + height;
    page.notesHeight += page.notes.isEmpty() ? 0 : height + ABOVE_NOTES;
    for (var line : lines) {
      draw(page, line, 0, top);
      top -= line.height();
    }
  }

  /** Draws the footnotes and closes the pages. */
  void finish() throws IOException {
    for (var page : pages) {
      if (!page.notes.isEmpty()) {
        float top = Sheet.BOTTOM + page.notesHeight;
        horizontal(page, 0, NOTE_LINE, top - ABOVE_NOTES / 2);
        top -= ABOVE_NOTES;
        for (int note : page.notes) {
          for (var line : notes.get(note)) {
            draw(page, line, 0, top);
            top -= line.height();
          }
        }
      }
      page.content.close();
    }
  }
}
