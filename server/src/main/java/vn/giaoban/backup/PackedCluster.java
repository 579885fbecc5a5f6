package vn.giaoban.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import vn.giaoban.shared.postgres.BaseBackup;

/** The copied database in one compressed file. */
final class PackedCluster implements BaseBackup.Sink, AutoCloseable {

  private static final int BUFFER = 128 * 1024;

  private final TarArchiveOutputStream tar;
  private final byte[] buffer = new byte[BUFFER];
  private long bytes;

  PackedCluster(Path file) throws IOException {
    tar =
        new TarArchiveOutputStream(
            new QuickGzip(new BufferedOutputStream(Files.newOutputStream(file), BUFFER)));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  /**
   * A back-up is waited for; the strongest compression takes four times as long for a tenth less.
   */
  private static final class QuickGzip extends GZIPOutputStream {

    QuickGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(1);
    }
  }

  @Override
  public void folder(String path) throws IOException {
    tar.putArchiveEntry(new TarArchiveEntry(path + "/"));
    tar.closeArchiveEntry();
  }

  @Override
  public void file(String path, long size, InputStream from) throws IOException {
    var entry = new TarArchiveEntry(path);
    entry.setSize(size);
    tar.putArchiveEntry(entry);
    long left = size;
    while (left > 0) {
      int read = from.read(buffer, 0, (int) Math.min(BUFFER, left));
      if (read < 0) {
        java.util.Arrays.fill(buffer, (byte) 0);
        read = (int) Math.min(BUFFER, left);
      }
      tar.write(buffer, 0, read);
      left -= read;
    }
    tar.closeArchiveEntry();
    bytes += size;
  }

  /** How much there is when it is unpacked. */
  long bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  /**
   * Unpacks it; only its owner may read the result.
   *
   * @throws BackupRefused where the file is damaged
   */
  static void unpack(Path file, Path target) throws IOException {
    Files.createDirectory(
        target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var owner = PosixFilePermissions.fromString("rw-------");
    try (var tar =
        new TarArchiveInputStream(
            new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(file), BUFFER), BUFFER))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new BackupRefused("backup.problem.damaged", file.toString());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        try (var out = Files.newOutputStream(path)) {
          tar.transferTo(out);
        }
        Files.setPosixFilePermissions(path, owner);
      }
    } catch (ZipException | EOFException e) {
      throw new BackupRefused("backup.problem.damaged", file.toString());
    }
  }

  /** Packs one file, by itself; the name appears when it is whole. */
  static void pack(Path file, Path packed) throws IOException {
    var unfinished = packed.resolveSibling(packed.getFileName() + ".new");
    try (var in = Files.newInputStream(file);
        var out = new QuickGzip(Files.newOutputStream(unfinished))) {
      in.transferTo(out);
    }
    Sums.force(unfinished);
    Files.move(unfinished, packed, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /** The bytes of a file that may be packed. */
  static InputStream open(Path file) throws IOException {
    var in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
  }
}
