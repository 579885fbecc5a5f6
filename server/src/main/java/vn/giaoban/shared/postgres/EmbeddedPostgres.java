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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A PostgreSQL server in a data folder, started with this process and stopped with it. It listens
 * on 127.0.0.1 only and lets in one user, with a random password that never leaves the folder. What
 * was committed is there after the next start, however the last one ended.
 *
 * <p>The folder holds {@code postgresql-<version>-<machine>} (the programs, can be deleted), {@code
 * postgresql} (the cluster) and {@code log/postgresql.log}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

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
    var folder = dataFolder.toAbsolutePath().normalize();
    try {
      makePrivate(folder);
      var lock = FolderLock.take(folder);
      try {
        return start(folder.toRealPath(), settings, lock);
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

  /** The database that another process runs in the folder; nothing where that is not ready. */
  static Optional<Database.External> runningIn(Path dataFolder) {
    try {
      var cluster = dataFolder.toRealPath().resolve("postgresql");
      var port = lastPort(cluster.resolve("giaoban.conf"));
      return port == 0 || isFree(port)
          ? Optional.empty()
          : Optional.of(new Database.External(url(port, NAME), NAME, passwordOf(cluster)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static EmbeddedPostgres start(Path folder, Map<String, String> settings, FolderLock lock)
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
    writeConfiguration(configuration, settings, port);
    Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS_RULES);
    postmaster.start();
    return new EmbeddedPostgres(lock, postmaster, port, passwordOf(cluster));
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
  private static void makePrivate(Path folder) throws IOException {
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
