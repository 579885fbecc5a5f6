package vn.giaoban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.GiaobanServer;
import vn.giaoban.organization.reform.Reform;

/** National data on a small scale: that they can still be made, hold together and be measured. */
class NationalDataTest {

  private static final NationalSize SMALL = NationalSize.of(3_000);

  @Test
  void aLoadThatFailedGoesOnAndWhatItMadeHoldsTogether(@TempDir Path folder) throws Exception {
    try (var context =
        SpringApplication.run(
            GiaobanServer.class,
            "--giaoban.data=" + folder,
            "--server.port=-1",
            "--giaoban.database.url=")) {
      var jdbc = context.getBean(JdbcClient.class);
      var before = parts(jdbc);
      jdbc.sql("create schema bench").update();
      jdbc.sql(
              "create table bench.done (step text primary key, what text not null, constraint stops check (step <> 'people 0'))")
          .update();
      assertThatThrownBy(() -> NationalData.load(context, SMALL)).hasStackTraceContaining("stops");
      assertThat(count(jdbc, "organization_person")).isZero();
      jdbc.sql("alter table bench.done drop constraint stops").update();
      NationalData.load(context, SMALL);
      NationalData.load(context, SMALL);

      assertThat(count(jdbc, "organization_person")).isEqualTo(3_000);
      assertThat(
              count(
                  jdbc, "organization_membership where valid_to is null and standing = 'OFFICIAL'"))
          .isGreaterThan(2_300);
      assertThat(count(jdbc, "organization_unit_standing where kind = 'CELL'"))
          .isEqualTo(SMALL.cells());
      assertThat(count(jdbc, "organization_unit_standing where kind = 'GRASSROOTS_COMMITTEE'"))
          .isEqualTo(SMALL.grassroots());
      assertThat(count(jdbc, "organization_person_post where post = 'SECRETARY'"))
          .isGreaterThanOrEqualTo(SMALL.cells() + SMALL.grassroots());
      assertThat(parts(jdbc)).as("indexes, references and triggers").isEqualTo(before);
      holdsTogether(jdbc);
      new OrganizationMeasures(context, folder, 8).measure(OrganizationMeasures.PARTS);
      assertThatThrownBy(() -> NationalData.load(context, NationalSize.of(4_000)))
          .hasMessageContaining("another size");
    }
  }

  /** What is derived is what the product would derive. */
  private static void holdsTogether(JdbcClient jdbc) {
    assertThat(
            count(
                jdbc,
                """
                (with recursive tree as (
                  select unit_id as ancestor, unit_id as descendant, 0 as depth from organization_unit_name
                  union all
                  select p.parent_id, t.descendant, t.depth + 1 from tree t join organization_unit_parent p on p.unit_id = t.ancestor
                    join organization_unit u on u.id = p.unit_id
                    and p.valid_to is not distinct from u.ended_on)
                (table tree except table access_place) union all (table access_place except table tree)) difference
                """))
        .as("places and the tree")
        .isZero();
    assertThat(
            count(
                jdbc,
                """
                (with named as (select w.* from organization_person p cross join lateral organization_words_of(p) w)
                (table named except table organization_person_words)
                  union all (table organization_person_words except table named)) difference
                """))
        .as("words of names")
        .isZero();
    assertThat(count(jdbc, "organization_person_words")).isGreaterThan(6_000);
    for (var derived : List.of("organization_person_place", "organization_apart")) {
      jdbc.sql("create table bench.earlier as table " + derived).update();
      jdbc.sql(
              derived.equals("organization_apart")
                  ? "select organization_set_apart(null)"
                  : "select organization_place_people(array(select id from organization_person), current_date)")
          .query((row, n) -> n)
          .list();
      assertThat(
              count(
                  jdbc,
                  "((table bench.earlier except table %1$s) union all (table %1$s except table bench.earlier)) difference"
                      .formatted(derived)))
          .as(derived)
          .isZero();
      assertThat(count(jdbc, derived)).isPositive();
      jdbc.sql("drop table bench.earlier").update();
    }
  }

  @Test
  void theInventedCountryIsAsLargeAsTheRealOne() {
    var reform = Reform.of(InventedLists.make());
    assertThat(reform.lists().before()).hasSize(63);
    assertThat(reform.lists().after()).hasSize(34);
    assertThat(reform.lists().after().stream().mapToInt(one -> one.communes().size()).sum())
        .isEqualTo(3_321);
    assertThat(reform.provinces()).hasSize(63);
    assertThat(reform.lost()).hasSizeLessThan(100);
  }

  @Test
  void partsAddUpToTheWhole() {
    var parts = NationalSize.divide(1_000, 90, 0.5, new java.util.Random(1));
    assertThat(parts).hasSize(90);
    assertThat(java.util.Arrays.stream(parts).sum()).isEqualTo(1_000);
    assertThat(java.util.Arrays.stream(parts).min().orElse(0)).isPositive();
  }

  private static List<@Nullable String> parts(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select pg_get_indexdef(indexrelid) from pg_index where indrelid = any(:tables::regclass[])
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
              where conrelid = any(:tables::regclass[]) and contype <> 'n'
            union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger
              where tgrelid = any(:tables::regclass[]) and not tgisinternal
            order by 1
            """)
        .param("tables", NationalPeople.TABLES.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static long count(JdbcClient jdbc, String of) {
    return jdbc.sql("select count(*) from " + of).query(Long.class).single();
  }
}
