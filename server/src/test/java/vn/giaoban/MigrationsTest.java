package vn.giaoban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giaoban.testing.TestDatabase;

/** What the files that make the database have to keep to. */
class MigrationsTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "db", "migration");
  private static final Pattern NAME =
      Pattern.compile("V\\d{4}_\\d{2}_\\d{2}_\\d{4}__([a-z]+)_[a-z0-9_]+\\.sql");

  /** A trigger that forbids "truncate on" a table destroys nothing. */
  private static final Pattern DESTROYS = Pattern.compile("drop table|truncate (?!on )");

  private static final Pattern TABLE =
      Pattern.compile(
          "create (?:unlogged )?(?:table|view|materialized view)\\s+(?:if not exists\\s+)?([a-z_0-9]+)");
  private static final Set<String> OF_LIBRARIES =
      Set.of("spring_session", "spring_session_attributes", "event_publication");

  /** Which module's tables a module may point to with a foreign key. */
  private static final Map<String, Set<String>> MAY_POINT_TO =
      Map.of(
          "shared", Set.of("shared"),
          "access", Set.of("access"),
          "audit", Set.of("audit"),
          "organization", Set.of("organization", "access"),
          "document", Set.of("document", "organization", "access"),
          "directive", Set.of("directive", "document", "organization", "access"),
          "privacy", Set.of("privacy", "access"),
          "sample", Set.of("sample"));

  @Test
  void eachIsNamedByItsTimeAndItsModule() {
    var wrong = new ArrayList<String>();
    var times = new HashMap<String, Path>();
    for (var file : files()) {
      var name = NAME.matcher(file.getFileName().toString());
      if (!name.matches() || !moduleOf(file).equals(name.group(1))) {
        wrong.add(file.toString());
      }
      var twin = times.put(file.getFileName().toString().substring(0, 17), file);
      if (twin != null) {
        wrong.add(file + " has the time of " + twin);
      }
    }
    assertThat(files()).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  @Test
  void eachMakesOnlyTablesOfItsModuleAndDestroysNothing() {
    var wrong = new ArrayList<String>();
    for (var file : files()) {
      var module = moduleOf(file);
      var sql = statements(file);
      TABLE
          .matcher(sql)
          .results()
          .map(table -> table.group(1))
          .filter(table -> !table.startsWith(module + "_") && !OF_LIBRARIES.contains(table))
          .forEach(table ->
              wrong.add(file.getFileName() + ": " + table + " is not named after its module"));
      if (!module.equals("shared") && sql.contains("on delete cascade")) {
        wrong.add(file.getFileName() + ": a cascade could take evidence with it");
      }
      if (DESTROYS.matcher(sql).find()) {
        wrong.add(file.getFileName() + ": destroys data");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void foreignKeysPointOnlyToModulesThatMayBeKnown() throws SQLException {
    var wrong = new ArrayList<String>();
    try (var connection = TestDatabase.migrated().connect();
        var statement = connection.createStatement();
        var keys =
            statement.executeQuery(
                "select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f'")) {
      int count = 0;
      while (keys.next()) {
        count++;
        var from = module(keys.getString(1));
        var to = module(keys.getString(2));
        if (!MAY_POINT_TO.getOrDefault(from, Set.of(from)).contains(to)) {
          wrong.add(keys.getString(1) + " points to " + keys.getString(2));
        }
      }
      assertThat(count).isPositive();
    }
    assertThat(wrong).isEmpty();
  }

  private static String moduleOf(Path file) {
    return FOLDER.relativize(file).getName(0).toString();
  }

  private static String module(String table) {
    return OF_LIBRARIES.contains(table) ? "shared" : table.substring(0, table.indexOf('_'));
  }

  private static String statements(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .replaceAll("--[^\\n]*", "")
          .toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() {
    try (Stream<Path> found = Files.walk(FOLDER)) {
      // What runs after every migration is no migration.
      return found
          .filter(path -> path.toString().endsWith(".sql"))
          .filter(path -> !path.getFileName().toString().startsWith("afterMigrate__"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
