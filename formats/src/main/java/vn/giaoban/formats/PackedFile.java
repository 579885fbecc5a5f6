package vn.giaoban.formats;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A packed file whose parts are unpacked one at a time, within the limits. */
final class PackedFile implements Closeable {

  /** Smaller parts may grow as much as they like. */
  private static final long RATIO_FROM = 1 << 20;

  private final ZipFile zip;
  private final Limits limits;
  private long unpacked;

  PackedFile(Path file, Limits limits) throws IOException {
    this.limits = limits;
    this.zip = new ZipFile(file.toFile());
    try {
      check();
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private void check() throws IOException {
    if (zip.size() > limits.parts()) {
      throw new LimitExceeded("limit-parts", limits.parts());
    }
    if (zip.stream().map(ZipEntry::getName).distinct().count() < zip.size()) {
      // One program would show this part and another that.
      throw new LimitExceeded("repeated-part");
    }
  }

  /** Whether some part's name ends so, in whatever case. */
  boolean hasSomeEndingWith(String end) {
    return zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(end));
  }

  /** Whether some part's name begins so, in whatever case. */
  boolean hasSomeStartingWith(String start) {
    return zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).startsWith(start));
  }

  /** The names of all parts. */
  List<String> parts() {
    return zip.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
  }

  boolean has(String part) {
    return entry(part) != null;
  }

  /** Whether the first bytes of a part are these. */
  boolean begins(String part, byte[] start) throws IOException {
    try (var in = open(part)) {
      return Arrays.equals(in.readNBytes(start.length), start);
    }
  }

  /** Unpacks a part. */
  InputStream open(String part) throws IOException {
    var entry = entry(part);
    if (entry == null) {
      throw new IOException("no part " + part);
    }
    return new Unpacking(zip.getInputStream(entry), entry);
  }

  /** Begins to go through a part; null where there is none of that name. */
  @Nullable XmlCursor xml(String part) throws IOException {
    var entry = entry(part);
    if (entry == null) {
      return null;
    }
    return XmlCursor.open(new Unpacking(zip.getInputStream(entry), entry), limits);
  }

  private @Nullable ZipEntry entry(String part) {
    return zip.getEntry(part.startsWith("/") ? part.substring(1) : part);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what comes out of a part against what went in, and adds it up. */
  private final class Unpacking extends FilterInputStream {

    private final long packed;
    private final long sum;
    private final CRC32 sumOfRead = new CRC32();
    private long read;

    Unpacking(InputStream in, ZipEntry entry) {
      super(in);
      this.packed = Math.max(1, entry.getCompressedSize());
      this.sum = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      if (count < 0) {
        if (sum != sumOfRead.getValue()) {
          throw new IOException("a part is not what it was when it was packed");
        }
        return count;
      }
      sumOfRead.update(bytes, from, count);
      count(count);
      return count;
    }

    private void count(int more) throws LimitExceeded {
      read += more;
      unpacked += more;
      if (read > RATIO_FROM && read / packed > limits.ratio()) {
        throw new LimitExceeded("limit-ratio", limits.ratio());
      }
      if (unpacked > limits.unpackedBytes()) {
        throw new LimitExceeded("limit-unpacked", limits.unpackedBytes() >> 20);
      }
    }
  }
}
