package vn.giaoban.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that seals the log. It lies in a file outside the database, so that who writes in the
 * database alone cannot make a seal.
 */
final class AuditKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  private final SecretKeySpec key;

  private AuditKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** The key in this folder, made at the first start; only its owner may read it. */
  static AuditKey in(Path folder) {
    var file = folder.resolve("audit.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        make(file);
      }
      var key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != BYTES) {
        throw new IllegalStateException("not a key for the audit log: " + file);
      }
      return new AuditKey(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve("audit.key"));
  }

  private static void make(Path file) throws IOException {
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    var whole = Files.createTempFile(file.getParent(), "audit", ".new");
    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
    try {
      // A link is made only where there is none: of two nodes that start at once one key remains.
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException another) {
      // Its key is the one.
    } catch (UnsupportedOperationException e) {
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(whole);
  }

  /** The seal of an entry. */
  Seal seal(String content) {
    return Seal.of(mac(new byte[] {1}, content.getBytes(StandardCharsets.UTF_8)));
  }

  /** The seal of an entry in its place: of all entries up to it. */
  Seal chain(Seal before, long position, Seal seal) {
    return Seal.of(
        mac(
            new byte[] {2},
            before.bytes(),
            ByteBuffer.allocate(Long.BYTES).putLong(position).array(),
            seal.bytes()));
  }

  /** By which the key is known without being shown. */
  Seal print() {
    return Seal.of(mac(new byte[] {3}));
  }

  private byte[] mac(byte[]... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
