package vn.giaoban.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Finds pages of PDF files whose content grows out of all measure when it is unpacked: going
 * through it takes minutes, and nothing of it is a document.
 */
final class PdfBomb {

  /** Smaller contents may grow as much as they like. */
  private static final long RATIO_FROM = 1 << 20;

  private static final int BLOCK = 1 << 16;

  private PdfBomb() {}

  /** Refuses such a page. */
  static void check(PDPage page, Limits limits) throws IOException {
    for (var contents = page.getContentStreams(); contents.hasNext(); ) {
      var stream = contents.next().getCOSObject();
      if (isDeflated(stream)) {
        check(stream, limits);
      }
    }
  }

  /**
   * Unpacks a stream that may be large, without keeping it in memory where that can be helped; who
   * reads it counts.
   */
  static InputStream open(COSStream stream, Limits limits) throws IOException {
    var filters = stream.getFilters();
    if (filters == null) {
      return stream.createRawInputStream();
    }
    if (isDeflated(stream)) {
      boolean alone = !(filters instanceof COSArray several) || several.size() == 1;
      if (alone && !stream.containsKey(COSName.DECODE_PARMS)) {
        return new InflaterInputStream(stream.createRawInputStream());
      }
      check(stream, limits);
    }
    return stream.createInputStream();
  }

  private static boolean isDeflated(COSStream stream) {
    var filters = stream.getFilters();
    var first =
        filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
  }

  private static void check(COSStream stream, Limits limits) throws IOException {
    long packed = Math.max(1, stream.getLength());
    long unpacked = 0;
    var block = new byte[BLOCK];
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        unpacked += count;
        if (unpacked > RATIO_FROM && unpacked / packed > limits.ratio()) {
          throw new LimitExceeded("limit-ratio", limits.ratio());
        }
        if (unpacked > limits.unpackedBytes()) {
          throw new LimitExceeded("limit-unpacked", limits.unpackedBytes() >> 20);
        }
      }
    } catch (ZipException | EOFException e) {
      // A damaged page is read as far as it goes.
    }
  }
}
