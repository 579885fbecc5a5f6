package vn.giaoban.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giaoban.testing.TestDatabase;

/** The register of fields against the schema as the migrations make it. */
class FieldRegisterTest {

  private static final String COLUMNS =
      """
      select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      """;

  private final FieldRegister register = new FieldRegister();
  private final TestDatabase database = TestDatabase.migrated();

  @Test
  void everyColumnOfEveryTableHasAClassAndNoneIsNamedThatIsNotThere() throws SQLException {
    var there = new TreeSet<>(asked(COLUMNS));
    var said = new TreeSet<>(names(register.fields().toList()));
    assertThat(there).hasSizeGreaterThan(200);
    assertThat(minus(there, said)).as("columns without a class in a fields.txt").isEmpty();
    assertThat(minus(said, there)).as("columns in a fields.txt that do not exist").isEmpty();
    assertThat(register.fields().count()).as("a table stands in two files").isEqualTo(said.size());
  }

  @Test
  void everyTableStandsWithItsModule() {
    assertThat(register.tables())
        .filteredOn(table -> !table.module().equals("shared"))
        .allSatisfy(table -> assertThat(table.name()).startsWith(table.module() + "_"));
  }

  @Test
  void purposesRulesReadersAndPersonsAreKnown() throws SQLException {
    var rules = asked("select code from privacy_retention_rule");
    var permissions = new TreeSet<>(asked("select permission from access_permission_set_entry"));
    permissions.add(FieldTable.NOBODY);
    permissions.add(FieldTable.SIGNED_IN);
    for (var table : register.tables()) {
      assertThat(register.purposes()).as(table.name()).containsKey(table.purpose());
      assertThat(rules).as(table.name()).contains(table.keep());
      assertThat(permissions).as(table.name()).containsAll(table.readers());
      var columns = table.fields().stream().map(Field::column).collect(Collectors.toSet());
      for (var field : table.fields()) {
        assertThat(columns)
            .as(table.name() + " about")
            .containsAll(field.about().stream().map(About::column).toList());
      }
    }
  }

  @Test
  void whatTellsWhoSomebodyIsStaysOutOfTheLog() throws SQLException {
    var noted =
        asked(
            """
            select c.relname || '.' || a.attname from pg_trigger t join pg_class c on c.oid = t.tgrelid
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where t.tgname = 'audit_insert' and c.relnamespace = current_schema()::regnamespace
              and not exists (select 1 from audit_hidden_column h where h.table_name = c.relname and h.column_name = a.attname)
            """);
    assertThat(names(register.fields().filter(field -> field.kind().tells()).toList()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(noted);
    // The key of a row is always noted.
    var keys =
        asked(
            """
            select c.relname || '.' || a.attname from pg_index i join pg_class c on c.oid = i.indrelid and i.indisprimary
              join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
              join pg_trigger t on t.tgrelid = c.oid and t.tgname = 'audit_insert'
            where c.relnamespace = current_schema()::regnamespace
            """);
    assertThat(keys)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(
            names(register.fields().filter(field -> field.kind().tells()).toList()));
  }

  @Test
  void aFileThatSaysTooLittleIsRefusedWithItsLine() {
    var table =
        """
        table t_a
          name: Một | One
          purpose: P
          keep: K
          readers: nobody
          about: id
        """;
    for (var wrong :
        List.of(
            "  identification who erase=name",
            "  identification who : Ai | Who",
            "  mystery who",
            "  none",
            "  none who who",
            "  none one two : Nghĩa | Meaning",
            "  identification who erase=null print=other : Ai | Who",
            "  sensitive who erase=null restrict sealed of=other : Ai | Who")) {
      assertThatThrownBy(() -> FieldFile.read("t", table + wrong + "\n"))
          .as(wrong)
          .hasMessageContaining("line 7");
    }
    assertThatThrownBy(() -> FieldFile.read("t", "table t_a\n  none id\n"))
        .hasMessageContaining("has no name");
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(field -> field.table() + "." + field.column()).toList();
  }

  private static Set<String> minus(Set<String> all, Set<String> without) {
    var rest = new TreeSet<>(all);
    rest.removeAll(without);
    return rest;
  }

  private List<String> asked(String sql) throws SQLException {
    var answers = new ArrayList<String>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }
}
