package vn.giaoban.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.shared.postgres.DataFolder;

/**
 * The bytes of files as they came, named by their SHA-256. The same bytes lie here once, however
 * many records point to them. Nothing is ever overwritten, and every reading is checked against the
 * name. Modules keep the name in their own tables, with a foreign key to {@code
 * document_original(sha256)}.
 *
 * <p>Holds no rights: whoever hands bytes to a person has checked that the person may see the
 * record that points to them. Must not be given a file before its secrecy was checked.
 */
@Component
public class Originals {

  private static final Logger LOG = LoggerFactory.getLogger(Originals.class);
  private static final int BUFFER = 64 * 1024;

  /** Held by those who delete bytes, together, and by those who want none deleted, alone. */
  private static final long DELETIONS = 0x66696c65735f3031L;

  private final JdbcClient jdbc;
  private final PlatformTransactionManager manager;
  private final TransactionTemplate transaction;
  private final TemporaryFiles temporary;
  private final Path folder;

  Originals(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      TemporaryFiles temporary,
      DataFolder data) {
    this.jdbc = jdbc;
    this.manager = transactions;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.temporary = temporary;
    this.folder = data.data().resolve("files");
    finishWhatCrashed();
  }

  /** A file in the store. */
  public record Original(ContentHash hash, long size) {}

  /**
   * The bytes under a name are missing or are no longer those that were stored. The original has to
   * be brought back from a back-up.
   */
  public static final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Damaged(ContentHash hash) {
      super("original missing or damaged: " + hash);
    }
  }

  /**
   * Keeps a copy of {@code file}. Runs in the caller's transaction: the bytes get their place just
   * before it commits, and where it is rolled back they go again. Until the transaction ends,
   * another one that stores the same bytes waits.
   *
   * @param file not empty; left as it is
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Original store(Path file) {
    return storeAll(List.of(file)).getFirst();
  }

  /** The same for several. */
  @Transactional(propagation = Propagation.MANDATORY)
  List<Original> storeAll(List<Path> files) {
    var arriving = arriving();
    try {
      var stored = new ArrayList<Original>();
      for (var file : files) {
        stored.add(arriving.copyOf(file));
      }
      lock(stored.stream().map(Original::hash).toList());
      for (var one : stored) {
        arriving.note(one.hash());
      }
      jdbc.sql(
              """
              insert into document_original (sha256, size)
              select * from unnest(:hashes::text[], :sizes::bigint[]) on conflict do nothing
              """)
          .param("hashes", stored.stream().map(one -> one.hash().hex()).toArray(String[]::new))
          .param("sizes", stored.stream().map(Original::size).toArray(Long[]::new))
          .update();
      return stored;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the present transaction has stored so far. */
  private Arriving arriving() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(one -> one instanceof Arriving arriving && arriving.isOf(this))
        .map(Arriving.class::cast)
        .findFirst()
        .orElseGet(() -> {
          var first = new Arriving();
          TransactionSynchronizationManager.registerSynchronization(first);
          return first;
        });
  }

  /**
   * The files that a transaction stores. They are written to the disk for good together: waiting
   * for the disk is most of what storing a small file takes.
   */
  private final class Arriving implements TransactionSynchronization {

    private final Map<Path, ContentHash> copies = new LinkedHashMap<>();
    private final Map<Path, ContentHash> notes = new LinkedHashMap<>();

    Original copyOf(Path file) throws IOException {
      var copy = temporary.newFile();
      try {
        var hash = copy(file, copy);
        copies.put(copy, hash);
        return new Original(hash, Files.size(copy));
      } catch (IOException e) {
        deleteQuietly(copy);
        throw e;
      }
    }

    /** From here on the bytes may be in the store without a record, should this process die. */
    void note(ContentHash hash) throws IOException {
      notes.put(temporary.pending(hash), hash);
    }

    boolean isOf(Originals store) {
      return store.equals(Originals.this);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      try {
        force(copies.keySet(), StandardOpenOption.WRITE);
        var folders = new LinkedHashSet<Path>();
        for (var one : copies.entrySet()) {
          putInPlace(one.getKey(), one.getValue());
          folders.addAll(List.of(shard(one.getValue()), shardsOf(one.getValue()), folder));
        }
        // Without this a new name may be lost with the power, though the bytes are on the disk.
        force(folders, StandardOpenOption.READ);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      notes.forEach((note, hash) -> {
        if (status != STATUS_COMMITTED) {
          deleteUnlessReferred(hash);
        }
        deleteQuietly(note);
      });
      copies.keySet().forEach(Originals::deleteQuietly);
    }
  }

  /**
   * Opens the bytes after checking all of them against their name.
   *
   * @throws Damaged where they are missing or not what was stored
   */
  public InputStream open(ContentHash hash) {
    var file = place(hash);
    try {
      if (!Files.exists(file) || !digest(file).equals(hash)) {
        LOG.error("Tệp gốc {} bị mất hoặc hỏng trong kho; cần khôi phục từ bản sao lưu.", hash);
        throw new Damaged(hash);
      }
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Bytes that are in the store already, for another record that points to them. Until the caller's
   * transaction ends nobody else can give them up.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Original again(ContentHash hash) {
    lock(hash);
    return new Original(
        hash,
        jdbc.sql("select size from document_original where sha256 = :hash")
            .param("hash", hash.hex())
            .query(Long.class)
            .single());
  }

  /**
   * Gives up one reference to the bytes; where it was the last, they go when the caller's
   * transaction has ended. The caller has deleted the row that pointed to them.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(ContentHash hash) {
    lock(hash);
    var savepoint = new TransactionTemplate(manager);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    try {
      savepoint.executeWithoutResult(_ ->
          jdbc.sql("delete from document_original where sha256 = :hash")
              .param("hash", hash.hex())
              .update());
    } catch (DataIntegrityViolationException stillReferred) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            deleteUnlessReferred(hash);
          }
        });
  }

  /**
   * Does {@code work} while no bytes are deleted: whoever gives up the last reference meanwhile
   * waits for its end. For those who copy the files together with the database.
   */
  public void withoutDeletions(Runnable work) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("select pg_advisory_xact_lock(:key)")
          .param("key", DELETIONS)
          .query((row, n) -> true)
          .single();
      work.run();
    });
  }

  Path place(ContentHash hash) {
    return shard(hash).resolve(hash.hex());
  }

  /** One of 65,536 folders, so that none holds too many files. */
  private Path shard(ContentHash hash) {
    return shardsOf(hash).resolve(hash.hex().substring(2, 4));
  }

  private Path shardsOf(ContentHash hash) {
    return folder.resolve(hash.hex().substring(0, 2));
  }

  private void lock(ContentHash hash) {
    lock(List.of(hash));
  }

  /** In one order, so that of two that store the same files none waits for ever. */
  private void lock(List<ContentHash> hashes) {
    jdbc.sql("select pg_advisory_xact_lock(k) from unnest(:keys::bigint[]) k")
        .param(
            "keys",
            hashes.stream().map(ContentHash::lockKey).sorted().distinct().toArray(Long[]::new))
        .query((row, n) -> true)
        .list();
  }

  private void finishWhatCrashed() {
    try {
      for (var left : temporary.leftPending().entrySet()) {
        deleteUnlessReferred(left.getValue());
        Files.deleteIfExists(left.getKey());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void deleteUnlessReferred(ContentHash hash) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
          .param("key", DELETIONS)
          .query((row, n) -> true)
          .single();
      lock(hash);
      var referred =
          jdbc.sql("select exists (select 1 from document_original where sha256 = :hash)")
              .param("hash", hash.hex())
              .query(Boolean.class)
              .single();
      if (!referred) {
        deleteQuietly(place(hash));
      }
    });
  }

  private void putInPlace(Path copy, ContentHash hash) throws IOException {
    var target = place(hash);
    if (Files.exists(target)) {
      if (digest(target).equals(hash)) {
        return;
      }
      var aside = target.resolveSibling(hash.hex() + ".damaged-" + System.currentTimeMillis());
      LOG.error("Tệp gốc {} trong kho bị hỏng; bản hỏng được giữ ở {}.", hash, aside);
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.createDirectories(shard(hash));
    Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Waits until all these are on the disk; at the same time, because the disk takes them so. */
  private static void force(Collection<Path> paths, OpenOption opened) throws IOException {
    var waiting = new ArrayList<Future<?>>();
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var path : paths) {
        waiting.add(
            each.submit(() -> {
              try (var channel = FileChannel.open(path, opened)) {
                channel.force(true);
              }
              return path;
            }));
      }
      for (var one : waiting) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static ContentHash copy(Path from, Path to) throws IOException {
    var sha256 = sha256();
    try (var in = FileChannel.open(from, StandardOpenOption.READ);
        var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.allocate(BUFFER);
      while (in.read(buffer) >= 0) {
        sha256.update(buffer.flip());
        buffer.rewind();
        while (buffer.hasRemaining()) {
          out.write(buffer);
        }
        buffer.clear();
      }
    }
    return new ContentHash(HexFormat.of().formatHex(sha256.digest()));
  }

  /** The name that the bytes of this file have in every store. */
  static ContentHash hashOf(Path file) {
    try {
      return digest(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContentHash digest(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return new ContentHash(HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("Không xóa được tệp tạm {}: {}", file, e.getMessage());
    }
  }
}
