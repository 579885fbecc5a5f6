package vn.giaoban.shared.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals values with AES-256-GCM, bound to their place, and opens them there. Keys have versions;
 * the database knows their prints and never the keys.
 */
public class Sealing {

  private static final int TAG_BITS = 128;

  /**
   * So many bytes of a print are kept: among a thousand million texts no two are alike by chance.
   */
  private static final int PRINT = 20;

  private final JdbcClient jdbc;
  private final KeyFile file;
  private final SecureRandom random = new SecureRandom();
  private SortedMap<Integer, byte[]> keys = new TreeMap<>();
  private @Nullable FileTime read;

  Sealing(JdbcClient jdbc, Path folder) {
    this.jdbc = jdbc;
    this.file = new KeyFile(folder);
  }

  /**
   * Seals a text for its place, with the newest key.
   *
   * @throws KeyLost where there was a key and it is gone
   */
  public Sealed seal(Cell place, String clear) {
    var known = keys();
    int version = known.lastKey();
    var nonce = new byte[Sealed.NONCE];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key(known, version), nonce, place);
      var hidden = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
      return new Sealed(
          ByteBuffer.allocate(Sealed.HEAD + hidden.length)
              .put(Sealed.FORMAT)
              .putInt(version)
              .put(nonce)
              .put(hidden)
              .array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Opens a value in its place. Whoever shows it to a person goes through the log of reading.
   *
   * @throws KeyLost where its key is not there
   * @throws SealBroken where it was altered or comes from another place
   */
  public String open(Cell place, Sealed sealed) {
    var bytes = sealed.bytes();
    var nonce = Arrays.copyOfRange(bytes, 1 + Integer.BYTES, Sealed.HEAD);
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key(keys(), sealed.version()), nonce, place);
      return new String(
          cipher.doFinal(bytes, Sealed.HEAD, bytes.length - Sealed.HEAD), StandardCharsets.UTF_8);
    } catch (AEADBadTagException e) {
      throw new SealBroken(place);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * By which an equal text of the same column is found, and two of them are noticed, without
   * opening anything: with the newest key, whose version stands in front.
   */
  public Print print(String table, String column, String clear) {
    var known = keys();
    return print(known, known.lastKey(), table, column, clear);
  }

  /** The prints under every key that is still needed, for looking for a text. */
  public List<Print> prints(String table, String column, String clear) {
    var known = keys();
    return known.keySet().stream()
        .map(version -> print(known, version, table, column, clear))
        .toList();
  }

  private static Print print(
      SortedMap<Integer, byte[]> known, int version, String table, String column, String clear) {
    // A key of its own, so that no print ever says anything about the key that seals.
    var key = mac(Objects.requireNonNull(known.get(version)), "giaoban print key");
    var whole = mac(key, table + '\n' + column + '\n' + clear);
    return new Print(
        ByteBuffer.allocate(Integer.BYTES + PRINT).putInt(version).put(whole, 0, PRINT).array());
  }

  /** The version that seals now. */
  public int version() {
    return keys().lastKey();
  }

  /** Whether values of older versions may still be about. */
  public boolean rotating() {
    return keys().size() > 1;
  }

  /**
   * Makes a new version, which seals from now on, unless one was made before and the older ones are
   * still there.
   *
   * @return when the newest version began
   */
  public synchronized OffsetDateTime renew() {
    var known = keys();
    if (known.size() == 1) {
      var more = new TreeMap<>(known);
      int version = known.lastKey() + 1;
      var key = KeyFile.fresh();
      more.put(version, key);
      // The file first: a print without a key would say that a key was lost.
      file.replace(more);
      register(version, key);
    }
    return jdbc.sql("select since from shared_sealing_key where version = :version")
        .param("version", keys().lastKey())
        .query(OffsetDateTime.class)
        .single();
  }

  /** Forgets all versions but the newest. For whoever knows that nothing is sealed with them. */
  public synchronized void retire() {
    var known = keys();
    int version = known.lastKey();
    // The prints first: a print without a key would say to another process that a key was lost.
    jdbc.sql(
            "update shared_sealing_key set retired_at = now() where version < :version and retired_at is null")
        .param("version", version)
        .update();
    file.replace(known.tailMap(version));
    keys();
  }

  /** What is in the file now: another process may have renewed the key. */
  private synchronized SortedMap<Integer, byte[]> keys() {
    var changed = file.changed();
    if (keys.isEmpty() || changed == null || !Objects.equals(changed, read)) {
      load();
    }
    return keys;
  }

  private void load() {
    var changed = file.changed();
    var found = file.read();
    var prints = new TreeMap<Integer, byte[]>();
    jdbc.sql("select version, print from shared_sealing_key where retired_at is null")
        .query(row -> {
          prints.put(row.getInt("version"), row.getBytes("print"));
        });
    if (found.isEmpty() && prints.isEmpty()) {
      file.create(new TreeMap<>(java.util.Map.of(1, KeyFile.fresh())));
      found = file.read();
    }
    for (var print : prints.entrySet()) {
      var key = found.get(print.getKey());
      if (key == null || !MessageDigest.isEqual(print(key), print.getValue())) {
        if (!Objects.equals(changed, file.changed())) {
          // Another process renewed the key between the two looks.
          load();
          return;
        }
        throw new KeyLost(print.getKey(), file.path());
      }
    }
    found.forEach((version, key) -> {
      if (!prints.containsKey(version)) {
        register(version, key);
      }
    });
    read = changed;
    keys = found;
  }

  private void register(int version, byte[] key) {
    jdbc.sql(
            "insert into shared_sealing_key (version, print) values (:version, :print) on conflict do nothing")
        .param("version", version)
        .param("print", print(key))
        .update();
  }

  private SecretKeySpec key(SortedMap<Integer, byte[]> known, int version) {
    var key = known.get(version);
    if (key == null) {
      throw new KeyLost(version, file.path());
    }
    return new SecretKeySpec(key, "AES");
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, Cell place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.bytes());
    return cipher;
  }

  /** By which a key is known without being shown. */
  private static byte[] print(byte[] key) {
    return mac(key, "giaoban data key");
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
