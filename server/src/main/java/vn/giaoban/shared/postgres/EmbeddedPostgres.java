package vn.giaoban.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server in a data folder, started with this process and stopped with it. It listens
 * on 127.0.0.1 only and lets in one user, with a random password that never leaves the folder. What
 * was committed is there after the next start, however the last one ended.
 *
 * <p>The folder holds {@code postgresql-<version>-<machine>} (the programs, can be deleted), {@code
 * postgresql} (the cluster) and {@code log/postgresql.log}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** The version of PostgreSQL that data on the disk have to be of. */
  public static final String MAJOR_VERSION = Binaries.MAJOR_VERSION;

  /** The database that is made with the cluster, and the user that owns it. */
  private static final String NAME = "giaoban";

  /** Connections of the pool, and a few for a person with psql. */
  private static final Map<String, String> FOR_A_SMALL_MACHINE =
      Map.ofEntries(
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "40"),
          Map.entry("shared_buffers", "64MB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "64MB"),
          Map.entry("effective_cache_size", "512MB"),
          Map.entry("max_wal_size", "512MB"),
          Map.entry("min_wal_size", "80MB"),
          Map.entry("io_method", "sync"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "Asia/Ho_Chi_Minh"),
          Map.entry("log_timezone", "Asia/Ho_Chi_Minh"),
          Map.entry("log_line_prefix", "%m [%p] "),
          Map.entry("log_checkpoints", "off"));

  private static final String ACCESS_RULES =
      """
      # Written by Giao Ban at each start. Anything else is refused.
      host all %s 127.0.0.1/32 scram-sha-256
      """
          .formatted(NAME);

  /**
   * Names the write-ahead log of this life of the cluster. A restored one begins another, so that
   * the logs of an installation and of its copies never mix.
   */
  static final String LIFE = "giaoban.life";

  /** Left by a restoration until the application has noted it in its own log. */
  static final String RESTORED = "giaoban.restored";

  /**
   * What the user of the application may do besides owning its database; raised with more rights.
   */
  private static final String RIGHTS = "1";

  /** A piece of the log that is not full is handed over after this, so that it can be restored. */
  private static final String LONGEST_UNSAVED_SECONDS = "300";

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration LONGEST_BETWEEN = Duration.ofSeconds(30);

  private static final long LARGEST_LOG_BYTES = 16L << 20;

  private static final Pattern PORT = Pattern.compile("(?m)^port = '(\\d+)'$");

  private final FolderLock lock;
  private final Postmaster postmaster;
  private final int port;
  private final String password;
  private boolean closed;

  private EmbeddedPostgres(FolderLock lock, Postmaster postmaster, int port, String password) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.port = port;
    this.password = password;
    Thread.ofVirtual().name("postgresql-watch").start(this::watch);
  }

  /**
   * Nobody else starts it again when it dies: by a fault of its own, or because the system took its
   * memory. What was committed is recovered; who was connected is told, and connects again.
   */
  private void watch() {
    var failures = 0;
    while (revived(failures)) {
      failures = isUp() ? 0 : failures + 1;
      try {
        Thread.sleep(
            Math.min(
                BETWEEN_LOOKS.toMillis() << Math.min(failures, 6), LONGEST_BETWEEN.toMillis()));
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean isUp() {
    return postmaster.process().isPresent();
  }

  /** False when it was stopped for good. */
  private synchronized boolean revived(int failures) {
    if (closed || isUp()) {
      return !closed;
    }
    LOG.error("The embedded PostgreSQL is gone; it is started again (attempt {})", failures + 1);
    try {
      postmaster.start();
    } catch (IOException | EmbeddedPostgresException e) {
      LOG.error("The embedded PostgreSQL could not be started again", e);
    }
    return true;
  }

  /**
   * Starts the server and waits until it can be connected to. A server that outlived its process is
   * stopped first; where a machine died, what was committed is recovered.
   *
   * @param dataFolder made if it does not exist
   * @param settings PostgreSQL settings that differ from ours; with {@code port} absent a free one
   *     is taken, the last one if possible
   * @throws EmbeddedPostgresException if this cannot be, with what to do about it
   */
  public static EmbeddedPostgres start(Path dataFolder, Map<String, String> settings) {
    return start(dataFolder, settings, null);
  }

  /**
   * @param backups where the write-ahead log is kept for restoring any moment; null for nowhere
   * @see #start(Path, Map)
   */
  public static EmbeddedPostgres start(
      Path dataFolder, Map<String, String> settings, @Nullable Path backups) {
    var folder = dataFolder.toAbsolutePath().normalize();
    try {
      makePrivate(folder);
      var lock = FolderLock.take(folder);
      try {
        RestoringFolder.finishWhatCrashed(folder.toRealPath());
        return start(folder.toRealPath(), settings, backups, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "Không dùng được thư mục dữ liệu %s: %s. Hãy kiểm tra quyền ghi và dung lượng còn trống."
              .formatted(folder, e),
          "The data folder %s cannot be used: %s. Check the right to write and the space left."
              .formatted(folder, e),
          e);
    }
  }

  /**
   * Starts a copy of a cluster; its write-ahead log is replayed first.
   *
   * @param folder a folder of its own, which holds {@code postgresql}
   * @param programs a data folder whose PostgreSQL is used
   * @param options of PostgreSQL, that say how far to replay; nothing that a shell would take apart
   */
  static EmbeddedPostgres startCopy(Path folder, Path programs, String options, Duration longest)
      throws IOException {
    var lock = FolderLock.take(folder);
    try {
      var cluster = folder.toRealPath().resolve("postgresql");
      checkVersion(cluster);
      var log = Files.createDirectories(folder.resolve("log")).resolve("postgresql.log");
      var postmaster = new Postmaster(Binaries.in(programs.toRealPath()), cluster, log);
      var port = freePort(0);
      writeConfiguration(cluster.resolve("giaoban.conf"), Map.of(), port);
      Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS_RULES);
      // On the command line they win over what somebody added to postgresql.conf.
      var all = new StringBuilder(options).append(" -c port=").append(port);
      CopiedCluster.settings()
          .forEach((name, value) -> all.append(" -c ").append(name).append('=').append(value));
      postmaster.start(all.toString(), longest);
      postmaster.awaitReplay(longest);
      return new EmbeddedPostgres(lock, postmaster, port, passwordOf(cluster));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The database that another process runs in the folder; nothing where that is not ready. */
  static Optional<Database.External> runningIn(Path dataFolder) {
    try {
      var cluster = dataFolder.toRealPath().resolve("postgresql");
      var port = lastPort(cluster.resolve("giaoban.conf"));
      return port == 0 || isFree(port)
          ? Optional.empty()
          : Optional.of(new Database.External(url(port, NAME), NAME, passwordOf(cluster), true));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static EmbeddedPostgres start(
      Path folder, Map<String, String> settings, @Nullable Path backups, FolderLock lock)
      throws IOException {
    var binaries = Binaries.in(folder);
    var cluster = folder.resolve("postgresql");
    var log = Files.createDirectories(folder.resolve("log")).resolve("postgresql.log");
    var postmaster = new Postmaster(binaries, cluster, log);
    if (!Files.isDirectory(cluster)) {
      create(postmaster, folder);
    }
    checkVersion(cluster);
    postmaster.stopIfRunning();
    makeRoom(log);

    var configuration = cluster.resolve("giaoban.conf");
    var fixedPort = settings.get("port");
    var port = fixedPort == null ? freePort(lastPort(configuration)) : Integer.parseInt(fixedPort);
    if (fixedPort != null && !isFree(port)) {
      throw new EmbeddedPostgresException(
          "Cổng %d của cơ sở dữ liệu (giaoban.database.port) đã có chương trình khác dùng. Hãy chọn cổng khác hoặc bỏ cài đặt này."
              .formatted(port),
          "Port %d for the database (giaoban.database.port) is taken by another program. Choose another or leave the setting out."
              .formatted(port));
    }
    var all = new TreeMap<>(settings);
    if (backups != null) {
      all.putAll(keeping(cluster, backups));
    }
    writeConfiguration(configuration, all, port);
    Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS_RULES);
    postmaster.start();
    if (!hasRights(cluster)) {
      // A cluster made by an earlier version. Only now is it certain that no crash is to be
      // recovered.
      postmaster.stopIfRunning();
      giveRights(postmaster, cluster);
      postmaster.start();
    }
    return new EmbeddedPostgres(lock, postmaster, port, passwordOf(cluster));
  }

  /**
   * The settings that have every finished piece of the write-ahead log kept. Where the folder
   * cannot be made the server still starts: PostgreSQL says so in its log, keeps the pieces and
   * tries again.
   */
  private static Map<String, String> keeping(Path cluster, Path backups) throws IOException {
    var life = lifeOf(cluster);
    if (life == null) {
      life = UUID.randomUUID().toString();
      Files.writeString(cluster.resolve(LIFE), life + "\n");
    }
    var folder = BackupFolder.writeAheadLog(backups, life);
    try {
      if (!Files.isDirectory(backups)) {
        Files.createDirectories(backups);
        Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString("rwx------"));
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      LOG.error("The folder of back-ups cannot be used; changes are not kept there: {}", folder, e);
    }
    return Map.of(
        "archive_mode",
        "on",
        "archive_library",
        "basic_archive",
        "basic_archive.archive_directory",
        folder.toString(),
        "archive_timeout",
        LONGEST_UNSAVED_SECONDS);
  }

  static @Nullable String lifeOf(Path cluster) throws IOException {
    var file = cluster.resolve(LIFE);
    return Files.exists(file) ? Files.readString(file).strip() : null;
  }

  private static boolean hasRights(Path cluster) throws IOException {
    var file = cluster.resolve("giaoban.rights");
    return Files.exists(file) && Files.readString(file).strip().equals(RIGHTS);
  }

  /** To copy the running cluster takes more than to own a database; nothing more is given. */
  private static void giveRights(Postmaster postmaster, Path cluster) throws IOException {
    postmaster.run(
        "postgres",
        List.of("--single", "-D", cluster.toString(), "-c", "exit_on_error=on", NAME),
        """
        ALTER ROLE %1$s REPLICATION
        GRANT EXECUTE ON FUNCTION pg_catalog.pg_backup_start(text, boolean) TO %1$s
        GRANT EXECUTE ON FUNCTION pg_catalog.pg_backup_stop(boolean) TO %1$s
        GRANT EXECUTE ON FUNCTION pg_catalog.pg_switch_wal() TO %1$s
        """
            .formatted(NAME));
    Files.writeString(cluster.resolve("giaoban.rights"), RIGHTS + "\n");
  }

  private static String passwordOf(Path cluster) throws IOException {
    return Files.readString(cluster.resolve("giaoban.password")).strip();
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * Makes the cluster beside its place and moves it there when it is complete, so that an
   * interruption leaves none rather than half of one.
   */
  private static void create(Postmaster postmaster, Path folder) throws IOException {
    var unfinished = folder.resolve("postgresql.unfinished");
    Binaries.delete(unfinished);
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var macOs = System.getProperty("os.name").startsWith("Mac");
    postmaster.run(
        "initdb",
        List.of(
            "--pgdata=" + unfinished,
            "--username=postgres",
            // The superuser cannot log in at all: what only it may do is done below, offline.
            "--auth=reject",
            "--encoding=UTF8",
            "--locale-provider=icu",
            "--icu-locale=vi-VN",
            "--locale=C",
            // What ICU is not asked about (text search, trigrams) must still know Vietnamese
            // letters as letters.
            "--lc-ctype=" + (macOs ? "en_US.UTF-8" : "C.UTF-8"),
            "--data-checksums",
            "--no-instructions"),
        "");
    var passwordFile =
        Files.createFile(
            unfinished.resolve("giaoban.password"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, password + "\n");
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        """
        # giaoban.conf is written anew at each start. Lines added below it win over it.
        include_if_exists 'giaoban.conf'
        """);
    postmaster.run(
        "postgres",
        List.of("--single", "-D", unfinished.toString(), "-c", "exit_on_error=on", "postgres"),
        """
        CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'
        CREATE DATABASE %1$s OWNER %1$s
        """
            .formatted(NAME, password));
    giveRights(postmaster, unfinished);
    Files.move(unfinished, folder.resolve("postgresql"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void checkVersion(Path cluster) throws IOException {
    var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!version.equals(Binaries.MAJOR_VERSION)) {
      throw new EmbeddedPostgresException(
          "Dữ liệu trong %s thuộc PostgreSQL %s, chương trình này dùng PostgreSQL %s. Hãy dùng bản Giao Ban cũ để kết xuất dữ liệu rồi nạp lại."
              .formatted(cluster, version, Binaries.MAJOR_VERSION),
          "The data in %s is of PostgreSQL %s, this program uses PostgreSQL %s. Dump it with the earlier Giao Ban and load it again."
              .formatted(cluster, version, Binaries.MAJOR_VERSION));
    }
  }

  private static void writeConfiguration(Path file, Map<String, String> settings, int port)
      throws IOException {
    var all = new TreeMap<>(FOR_A_SMALL_MACHINE);
    all.putAll(settings);
    all.put("port", String.valueOf(port));
    var text = new StringBuilder("# Written by Giao Ban at each start.\n");
    all.forEach((name, value) ->
        text.append(name).append(" = '").append(value.replace("'", "''")).append("'\n"));
    Files.writeString(file, text);
  }

  /** One predecessor is kept. */
  private static void makeRoom(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
      Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Nobody but the owner looks into a data folder. After the first start its rights are the owner's
   * business.
   */
  static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve("postgresql"))) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static int lastPort(Path configuration) throws IOException {
    if (!Files.exists(configuration)) {
      return 0;
    }
    var matcher = PORT.matcher(Files.readString(configuration));
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static int freePort(int wanted) throws IOException {
    if (wanted != 0 && isFree(wanted)) {
      return wanted;
    }
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) throws IOException {
    try (var socket = new ServerSocket()) {
      // As PostgreSQL does it: connections in their last wait do not keep a port busy.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1);
      return true;
    } catch (BindException e) {
      return false;
    }
  }

  /** JDBC address of the database of the application. */
  public String url() {
    return url(NAME);
  }

  /** JDBC address of another database in the same cluster. */
  public String url(String database) {
    return url(port, database);
  }

  /** Owns the database and may make others; is no superuser. */
  public String username() {
    return NAME;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** The main process of the server. */
  ProcessHandle process() {
    return postmaster.process().orElseThrow();
  }

  /** Ends all connections and stops the server; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      postmaster.stopIfRunning();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.close();
    }
  }
}
