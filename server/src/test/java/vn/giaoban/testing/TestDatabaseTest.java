package vn.giaoban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void givesEachCallerADatabaseOfItsOwn() throws SQLException {
    var first = TestDatabase.migrated();
    var second = TestDatabase.migrated();
    assertThat(first.url()).isNotEqualTo(second.url());
    try (var connection = first.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (id int)");
    }
    try (var connection = second.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT to_regclass('mine')")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isNull();
    }
  }

  @Test
  void anEmptyOneHasNoTables() throws SQLException {
    try (var connection = TestDatabase.empty().connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isZero();
    }
  }

  @Test
  void tellsTheApplicationWhereItIs() {
    var database = TestDatabase.empty();
    assertThat(database.properties())
        .containsEntry("giaoban.database.url", database.url())
        .containsEntry("giaoban.database.username", database.username())
        .containsEntry("giaoban.database.password", database.password());
  }
}
