package vn.giaoban.shared.postgres;

import org.jspecify.annotations.Nullable;

/** A PostgreSQL database that can be connected to, for as long as this is open. */
sealed interface Database extends AutoCloseable {

  /** JDBC address. */
  String url();

  @Nullable String username();

  @Nullable String password();

  @Override
  void close();

  /**
   * Somebody else starts and stops it.
   *
   * @param embeddedElsewhere whether it is the one in our data folder, run by another process
   */
  record External(
      String url, @Nullable String username, @Nullable String password, boolean embeddedElsewhere)
      implements Database {

    @Override
    public void close() {
      // Not ours to stop.
    }
  }

  /** Lives and dies with this process. */
  record Embedded(EmbeddedPostgres server) implements Database {

    @Override
    public String url() {
      return server.url();
    }

    @Override
    public String username() {
      return server.username();
    }

    @Override
    public String password() {
      return server.password();
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
