package vn.giaoban.document;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import vn.giaoban.formats.Limits;
import vn.giaoban.shared.Problem;

/**
 * Unpacks .zip, .tar and .tar.gz, one file after the other. The names in an archive are for people
 * only and never become paths on the disk. Archives in it are not unpacked: they are files, which
 * the reading of files refuses.
 */
public final class Archive {

  /** A year of a province's documents has fewer. */
  public static final int MOST_FILES = 10_000;

  /** What all files together may hold when unpacked: they wait on the disk. */
  public static final long MOST_BYTES = 4L << 30;

  /** In the words of formats, which has the same limit. */
  private static final String TOO_LARGE = "formats.unreadable.limit-bytes";

  private static final int LONGEST_PATH = 1000;

  /** Twice what the names of so many files take. */
  private static final long MOST_DIRECTORY_BYTES = 8L << 20;

  /** The end of a .zip: its mark, its length, and its length with the longest comment. */
  private static final int END_MARK = 0x06054b50;

  private static final int END_BYTES = 22;
  private static final int LONGEST_END = END_BYTES + 0xFFFF;
  private static final int BUFFER = 64 * 1024;
  private static final int TAR_MARK = 257;

  /** Where unpacked files go. */
  public interface Sink {

    /** Whether to go on; asked before each file. */
    boolean goesOn();

    /**
     * A new place on the disk for the next file.
     *
     * @param path as the archive names it, made harmless
     */
    Path place(String path) throws IOException;

    /** The file whose place was asked for last is complete. */
    void unpacked(String path, Path file) throws IOException;

    /** A file that is in the archive and cannot be had. */
    void refused(String path, Problem problem) throws IOException;
  }

  private final Sink sink;
  private int files;
  private long bytes;

  private Archive(Sink sink) {
    this.sink = sink;
  }

  /** Whether the file is an archive of files, and not a document that is packed like one. */
  public static boolean isOne(Path file) throws IOException {
    var start = start(file);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return !isDocument(file);
    }
    return start.startsWith("\u001f\u008b") || start.startsWith("ustar", TAR_MARK);
  }

  /**
   * Unpacks all files.
   *
   * @return false where the sink did not go on
   * @throws ArchiveRefused where it is broken or goes beyond a limit; what was unpacked until then
   *     has reached the sink
   */
  public static boolean unpack(Path archive, Sink sink) throws IOException {
    var unpacking = new Archive(sink);
    try {
      return start(archive).startsWith("PK") ? unpacking.zip(archive) : unpacking.tar(archive);
    } catch (ArchiveRefused refused) {
      throw refused;
    } catch (ZipException e) {
      throw new ArchiveRefused(Problem.of("document.problem.archive.broken"));
    }
  }

  private boolean zip(Path archive) throws IOException {
    if (directorySize(archive) > MOST_DIRECTORY_BYTES) {
      throw tooManyFiles();
    }
    try (var zip = ZipFile.builder().setPath(archive).get()) {
      var entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        if (!sink.goesOn()) {
          return false;
        }
        var entry = entries.nextElement();
        if (entry.isDirectory()) {
          continue;
        }
        if (entry.isUnixSymlink()) {
          refuse(entry.getName(), "document.problem.archive.link");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
          refuse(entry.getName(), "document.problem.archive.encrypted");
        } else if (!zip.canReadEntryData(entry)) {
          refuse(entry.getName(), "document.problem.archive.method");
        } else {
          unpack(zip, entry);
        }
      }
      return true;
    }
  }

  private void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      unpack(entry.getName(), in);
    }
  }

  private boolean tar(Path archive) throws IOException {
    boolean zipped = start(archive).startsWith("\u001f\u008b");
    try (var raw = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
        var plain = new BufferedInputStream(zipped ? unzipped(raw) : raw, BUFFER)) {
      TarHeads.check(plain);
    } catch (ArchiveRefused refused) {
      throw refused;
    } catch (IOException e) {
      throw new ArchiveRefused(Problem.of("document.problem.archive.broken"));
    }
    try (var raw = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
        var plain = zipped ? unzipped(raw) : raw;
        var tar = new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name())) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!sink.goesOn()) {
          return false;
        }
        if (entry.isDirectory() || entry.isGlobalPaxHeader()) {
          continue;
        }
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
          refuse(entry.getName(), "document.problem.archive.link");
        } else if (!tar.canReadEntryData(entry)) {
          refuse(entry.getName(), "document.problem.archive.method");
        } else {
          unpack(entry.getName(), tar);
        }
      }
      return true;
    } catch (ArchiveRefused refused) {
      throw refused;
    } catch (IOException | IllegalArgumentException e) {
      // The library says in many ways that it is broken.
      throw new ArchiveRefused(Problem.of("document.problem.archive.broken"));
    }
  }

  private static InputStream unzipped(InputStream raw) throws IOException {
    return GzipCompressorInputStream.builder()
        .setInputStream(raw)
        .setDecompressConcatenated(true)
        .get();
  }

  private void unpack(String name, InputStream in) throws IOException {
    var path = harmless(name);
    if (isOfTheSystem(path)) {
      return;
    }
    count();
    var file = sink.place(path);
    long size = 0;
    boolean tooLarge = false;
    try (var out = new Disk(Files.newOutputStream(file))) {
      var buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        bytes += read;
        if (bytes > MOST_BYTES) {
          throw new ArchiveRefused(
              Problem.of("document.problem.archive.bytes", String.valueOf(MOST_BYTES >> 30)));
        }
        tooLarge = size > Limits.standard().bytes();
        if (!tooLarge) {
          out.write(buffer, 0, read);
        }
      }
    } catch (ZipException | IllegalArgumentException broken) {
      Files.deleteIfExists(file);
      sink.refused(path, Problem.of("document.problem.archive.entry"));
      return;
    }
    if (tooLarge) {
      Files.deleteIfExists(file);
      sink.refused(
          path,
          Problem.of(
              TOO_LARGE,
              String.valueOf(size >> 20),
              String.valueOf(Limits.standard().bytes() >> 20)));
    } else {
      sink.unpacked(path, file);
    }
  }

  private void refuse(String name, String problem) throws IOException {
    count();
    sink.refused(harmless(name), Problem.of(problem));
  }

  private void count() throws ArchiveRefused {
    if (++files > MOST_FILES) {
      throw tooManyFiles();
    }
  }

  private static ArchiveRefused tooManyFiles() {
    return new ArchiveRefused(
        Problem.of("document.problem.archive.files", String.valueOf(MOST_FILES)));
  }

  /**
   * How large the list of files at the end of a .zip is, which its readers keep in memory; more
   * than there can be where the file does not say.
   */
  private static long directorySize(Path file) throws IOException {
    try (var channel = Files.newByteChannel(file)) {
      var size = (int) Math.min(channel.size(), LONGEST_END);
      var end = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - size);
      while (end.hasRemaining() && channel.read(end) >= 0) {
        // Until all of it is there.
      }
      for (int at = size - END_BYTES; at >= 0; at--) {
        if (end.getInt(at) == END_MARK) {
          return Integer.toUnsignedLong(end.getInt(at + 12));
        }
      }
      return 0;
    }
  }

  /** What cannot be written is no fault of the archive. */
  private static final class Disk extends FilterOutputStream {

    Disk(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** For showing only: no control characters, none that turn the direction of writing. */
  static String harmless(String name) {
    var clean = name.replace('\\', '/').replaceAll("[\\p{C}\\u2028\\u2029]", "").strip();
    var kept = clean.isEmpty() ? "?" : clean;
    return kept.length() <= LONGEST_PATH
        ? kept
        : "…" + kept.substring(kept.length() - LONGEST_PATH);
  }

  /** What systems leave in folders; nobody means to import it. */
  public static boolean isOfTheSystem(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    var name = lower.substring(lower.lastIndexOf('/') + 1);
    return lower.startsWith("__macosx/")
        || lower.contains("/__macosx/")
        || name.startsWith("._")
        || name.startsWith("~$")
        || name.equals(".ds_store")
        || name.equals("thumbs.db")
        || name.equals("desktop.ini");
  }

  private static boolean isDocument(Path file) throws IOException {
    if (directorySize(file) > MOST_DIRECTORY_BYTES) {
      return false;
    }
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
    } catch (ZipException broken) {
      return false;
    }
  }

  private static String start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(TAR_MARK + 8), StandardCharsets.ISO_8859_1);
    }
  }
}
