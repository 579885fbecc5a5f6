package vn.giaoban.formats;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A page of A4 as a scanner would see it, printed by hand: lines at their places. */
final class PrintedPage {

  private static final int DOTS_AN_INCH = 300;
  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;
  private static final int MARGIN = 300;
  private static final int LEADING = 72;

  private final BufferedImage image =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D graphics = image.createGraphics();
  private int y = 250;

  PrintedPage() {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    size(13);
  }

  private void size(double points) {
    graphics.setFont(
        new Font("DejaVu Serif", Font.PLAIN, 1)
            .deriveFont((float) (points * 0.9 * DOTS_AN_INCH / 72)));
  }

  /** Two columns side by side, each line in the middle of its column. */
  PrintedPage columns(List<String> left, List<String> right) {
    size(12);
    int top = y;
    left.forEach(line -> centred(line, MARGIN + 420));
    int end = y;
    y = top;
    right.forEach(line -> centred(line, WIDTH - MARGIN - 520));
    y = Math.max(y, end) + LEADING;
    return this;
  }

  /** Two columns as at the end: the left one at the margin, in small print. */
  PrintedPage closing(List<String> left, List<String> right) {
    int top = y;
    size(11);
    left.forEach(line -> at(line, MARGIN));
    int end = y;
    size(13);
    y = top;
    right.forEach(line -> centred(line, WIDTH - MARGIN - 450));
    y = Math.max(y, end);
    return this;
  }

  PrintedPage title(String... lines) {
    size(14);
    for (var line : lines) {
      centred(line, WIDTH / 2);
    }
    y += LEADING / 2;
    return this;
  }

  /** Full lines to the end of the margin, with the first one set in. */
  PrintedPage paragraph(String text) {
    size(13);
    for (var line : wrapped(text)) {
      at(line, line.startsWith("\t") ? MARGIN + 120 : MARGIN);
    }
    y += LEADING / 3;
    return this;
  }

  private List<String> wrapped(String text) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder("\t");
    for (var word : text.split(" ", -1)) {
      if (graphics.getFontMetrics().stringWidth(line + word) + 120 > WIDTH - 2 * MARGIN) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString());
    return lines;
  }

  /** An empty line, or a thin rule as under a title. */
  PrintedPage rule() {
    graphics.fillRect(WIDTH / 2 - 150, y - LEADING / 2, 300, 3);
    y += LEADING;
    return this;
  }

  private void centred(String line, int middle) {
    at(line, middle - graphics.getFontMetrics().stringWidth(line) / 2);
  }

  private void at(String line, int x) {
    graphics.drawString(line.strip(), x, y);
    y += LEADING;
  }

  BufferedImage image() {
    return image;
  }
}
