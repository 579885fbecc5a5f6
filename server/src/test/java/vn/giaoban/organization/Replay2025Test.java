package vn.giaoban.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.reform.Reform;
import vn.giaoban.organization.reform.ReformLists;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/**
 * The reform of 2025 with the real lists beside the project. Without them it is skipped, and says
 * so; where the environment says CI it must not be.
 */
@ServerTest
@TestPropertySource(properties = "spring.application.name=replay")
class Replay2025Test {

  private static final Path LISTS = Path.of("..", "..", "shared", "admin-units");
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  @Autowired Office office;
  @Autowired Units units;
  @Autowired Replay2025 replay;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Test
  void everyOldUnitHasItsSuccessorsAndNoneIsLost() throws Exception {
    var lists = lists();
    var reform = Reform.of(lists);
    assertThat(lists.before()).hasSize(63);
    assertThat(lists.after()).hasSize(34);
    assertThat(reform.provinces()).hasSize(63);
    assertThat(reform.unchangedProvinces()).hasSize(11);
    System.out.println(
        "The reform of 2025: "
            + reform.links().size()
            + " links "
            + reform.bases()
            + ", open "
            + reform.open().size()
            + ", lost "
            + reform.lost().size()
            + ", remarks "
            + reform.remarks().size());
    // What was counted on 29 November 2026; a change of the reading that loses units shows here.
    assertThat(reform.lost().size()).isLessThanOrEqualTo(37);
    assertThat(reform.open().size()).isLessThanOrEqualTo(35);

    var keeper = office.unit("CENTRAL_BODY", "Cơ quan giữ danh mục", null);
    var viewer = office.person("administrator", keeper);
    var counts = replay.replay(viewer, keeper, LocalDate.of(2025, 1, 1), reform).orThrow();
    System.out.println("In the database: " + counts);

    assertThat(counts.provincesBefore()).isEqualTo(63);
    assertThat(counts.districtsBefore()).isEqualTo(696);
    assertThat(counts.communesBefore()).isEqualTo(10_035);
    assertThat(counts.provincesAfter()).isEqualTo(34);
    assertThat(counts.districtsAfter()).isZero();
    assertThat(counts.communesAfter()).isEqualTo(3_321);
    assertThat(counts.withoutSuccessor()).as("old units that nothing took over from").isZero();
    assertThat(counts.byProvinceOnly()).isLessThanOrEqualTo(37);

    thePastTreeIsTheOldListAndTodaysTheNew(viewer, lists);
    theDatesFitTogether();
    placesAreThoseOfToday();
    thePagesAnswer(viewer);
    assertThat(replay.replay(viewer, keeper, LocalDate.of(2025, 1, 1), reform).problems())
        .extracting(problem -> problem.key())
        .containsExactly("organization.problem.replayed");
  }

  private void thePastTreeIsTheOldListAndTodaysTheNew(Viewer viewer, ReformLists lists) {
    var country = units.byCode("VN").orElseThrow().id();
    var before = units.children(viewer, country, DAY.minusDays(1));
    assertThat(before).hasSize(63);
    var old = lists.before().getFirst();
    assertThat(
            units.children(
                viewer,
                units.byCode("VN-" + old.unit().code()).orElseThrow().id(),
                DAY.minusDays(1)))
        .extracting(Unit::name)
        .containsExactlyInAnyOrderElementsOf(
            old.districts().stream().map(district -> district.unit().name()).toList());
    var after = units.children(viewer, country, DAY);
    assertThat(after).hasSize(34);
    var listed = new TreeSet<String>();
    lists
        .after()
        .forEach(province ->
            province
                .communes()
                .forEach(commune -> listed.add(province.unit().code() + " " + commune.code())));
    assertThat(
            new TreeSet<>(
                jdbc.sql(
                        """
                        select above.code || ' ' || below.code from organization_unit_parent p
                          join organization_unit_code above on above.unit_id = p.parent_id and above.valid_to is null
                          join organization_unit_code below on below.unit_id = p.unit_id and below.valid_to is null
                        where p.valid_to is null
                        """)
                    .query(String.class)
                    .list()))
        .isEqualTo(listed);
  }

  private void theDatesFitTogether() {
    assertThat(
            count(
                """
                select count(*) from organization_succession s
                  join organization_unit o on o.id = s.predecessor_id join organization_unit n on n.id = s.successor_id
                where o.ended_on is null or n.founded_on > o.ended_on + 1
                """))
        .as("an end and the start that follows from it coincide")
        .isZero();
    assertThat(
            count(
                """
                select count(*) from organization_unit_parent p
                  join organization_unit u on u.id = p.unit_id join organization_unit above on above.id = p.parent_id
                where p.valid_from < above.founded_on
                  or coalesce(p.valid_to, 'infinity') > coalesce(above.ended_on, 'infinity')
                """))
        .as("nothing stands below a unit at a time when that is not there")
        .isZero();
  }

  private void placesAreThoseOfToday() {
    assertThat(
            count(
                """
                select count(*) from (
                  select p.unit_id, p.parent_id from organization_unit_parent p where p.valid_to is null
                    except select descendant, ancestor from access_place where depth = 1) missing
                """))
        .isZero();
    assertThat(
            count(
                "select count(*) from (select descendant from access_place where depth = 1 group by 1 having count(*) > 1) twice"))
        .isZero();
  }

  private void thePagesAnswer(Viewer viewer) throws Exception {
    var country = units.byCode("VN").orElseThrow().id();
    var ended =
        jdbc.sql(
                "select predecessor_id from organization_succession group by 1 order by count(*) desc limit 1")
            .query(UUID.class)
            .single();
    for (var path :
        new String[] {
          "/to-chuc?mo=" + country,
          "/to-chuc?ngay=2025-06-30&mo=" + country,
          "/to-chuc/" + ended,
          "/to-chuc/" + country + "?ngay=2025-06-30",
          "/to-chuc?tim=khe"
        }) {
      mvc.perform(MockMvcRequestBuilders.get(path).with(office.as(viewer)))
          .andExpect(MockMvcResultMatchers.status().isOk());
    }
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static ReformLists lists() throws IOException {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Files.isDirectory(LISTS), "no ../shared/admin-units: the replay was SKIPPED");
    }
    return ReformLists.read(LISTS);
  }
}
