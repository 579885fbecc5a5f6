package vn.giaoban.formats;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * One page as a picture in shades of grey.
 *
 * @param dotsAnInch its resolution
 */
record Picture(BufferedImage image, int dotsAnInch) {

  /** What recognition works best with. */
  static final int BEST_RESOLUTION = 300;

  /** Below this, small print is enlarged before it is recognised. */
  private static final int POOR_RESOLUTION = 200;

  /** Print on a page with fewer picture elements across cannot be read. */
  private static final int SMALLEST_PAGE = 500;

  /** Few files say their resolution and fewer say it right; nearly all show a page of A4. */
  private static final double A4_INCHES = 8.27;

  /**
   * One of the pictures of a file.
   *
   * @throws LimitExceeded before anything is decoded, where it is too large
   */
  static Picture of(ImageReader reader, int index, Limits limits) throws IOException {
    int width = reader.getWidth(index);
    int height = reader.getHeight(index);
    check(width, height, limits);
    var image = reader.read(index);
    int resolution = (int) Math.max(72, Math.min(width, height) / A4_INCHES);
    double scale = 1;
    if (resolution < POOR_RESOLUTION) {
      scale = Math.min(3, (double) BEST_RESOLUTION / resolution);
    } else if (resolution > 2 * BEST_RESOLUTION) {
      scale = 0.5;
    }
    return new Picture(grey(image, scale), (int) (resolution * scale));
  }

  /** The upper part of the page. */
  Picture upper(double share) {
    var part =
        image.getSubimage(0, 0, image.getWidth(), (int) Math.max(1, image.getHeight() * share));
    return new Picture(grey(part, 1), dotsAnInch);
  }

  /** Whether the file is a picture of the size and shape of a page; nothing of it is decoded. */
  static boolean isOfPage(Path file) {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return false;
      }
      var reader = readers.next();
      try {
        reader.setInput(in, false, true);
        return isOfPage(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Photographs lie on their side and are wider or narrower than paper. */
  private static boolean isOfPage(int width, int height) {
    double shape = (double) Math.max(width, height) / Math.max(1, Math.min(width, height));
    return Math.min(width, height) >= SMALLEST_PAGE
        && (height > width ? shape > 1.25 && shape < 1.7 : shape > 1.38 && shape < 1.45);
  }

  /** Refuses what is too large to be a page. */
  static void check(long width, long height, Limits limits) throws LimitExceeded {
    if (width <= 0 || height <= 0 || width * height > limits.pixels()) {
      throw new LimitExceeded("limit-pixels", limits.pixels() / 1_000_000);
    }
  }

  /** Also of pictures one can see through, on white. */
  private static BufferedImage grey(BufferedImage image, double scale) {
    int width = (int) Math.max(1, image.getWidth() * scale);
    int height = (int) Math.max(1, image.getHeight() * scale);
    var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = grey.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return grey;
  }

  /** Writes it as a portable graymap, which costs next to nothing to write and to read. */
  void write(Path file) throws IOException {
    var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    var header = "P5\n%d %d\n255\n".formatted(image.getWidth(), image.getHeight());
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
    }
  }
}
