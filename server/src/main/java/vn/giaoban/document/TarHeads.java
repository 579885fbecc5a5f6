package vn.giaoban.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.giaoban.shared.Problem;

/**
 * Looks through the heads of a .tar before it is unpacked. The library reads long names and further
 * particulars into memory, however long they are; here they have a limit. Files whose size or holes
 * are told elsewhere than in the head are refused, so that both see the same heads.
 */
final class TarHeads {

  private static final int BLOCK = 512;
  private static final int LONGEST_PARTICULARS = 64 * 1024;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE = 156;
  private static final String OF_PARTICULARS = "LKxgXNV";
  private static final char WITH_HOLES = 'S';
  private static final int OCTAL = 8;

  private TarHeads() {}

  static void check(InputStream tar) throws IOException {
    for (var head = tar.readNBytes(BLOCK); head.length == BLOCK; head = tar.readNBytes(BLOCK)) {
      char type = (char) head[TYPE];
      long size = size(head);
      if (type == WITH_HOLES) {
        throw refused("document.problem.archive.method");
      }
      if (OF_PARTICULARS.indexOf(type) < 0) {
        tar.skipNBytes(padded(size));
        continue;
      }
      if (size > LONGEST_PARTICULARS) {
        throw refused("document.problem.archive.broken");
      }
      var particulars = new String(tar.readNBytes((int) padded(size)), StandardCharsets.UTF_8);
      if (particulars.contains(" size=") || particulars.contains("GNU.sparse")) {
        throw refused("document.problem.archive.method");
      }
    }
  }

  /** In octal digits; a file so large that these do not reach is beyond every limit. */
  private static long size(byte[] head) throws ArchiveRefused {
    var digits = new String(head, SIZE, SIZE_LENGTH, StandardCharsets.ISO_8859_1);
    var octal = digits.replace('\0', ' ').strip();
    try {
      return octal.isEmpty() ? 0 : Long.parseUnsignedLong(octal, OCTAL);
    } catch (NumberFormatException e) {
      throw refused("document.problem.archive.broken");
    }
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static ArchiveRefused refused(String problem) {
    return new ArchiveRefused(Problem.of(problem));
  }
}
