package vn.giaoban.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Places;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Assignment;
import vn.giaoban.directive.Assignments;
import vn.giaoban.directive.HistoryLine;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.directive.Requirements;
import vn.giaoban.directive.Timeliness;
import vn.giaoban.directive.Verb;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Lineage;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "spring.application.name=sample")
class SampleOfficeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TestBean @Nullable Clock clock;

  @Autowired SampleOffice sample;
  @Autowired Accounts accounts;
  @Autowired Units units;
  @Autowired Places places;
  @Autowired Documents documents;
  @Autowired Lineage lineage;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;
  @Autowired JdbcClient jdbc;

  static Clock clock() {
    return Clock.fixed(
        TODAY.atTime(9, 0).atZone(OfficeCalendar.ZONE).toInstant(), OfficeCalendar.ZONE);
  }

  @BeforeEach
  void theSampleIsThere() {
    sample.load();
  }

  @Test
  void holdsARequirementInEveryState() {
    var secretary = person("bithu");
    assertThat(
            Stream.concat(
                    seen(secretary).stream().map(Requirement::overall),
                    held(secretary).stream().map(Assignment::state))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RequirementState.class));
    assertThat(seen(secretary))
        .filteredOn(requirement -> requirement.own() == RequirementState.PROPOSED)
        .hasSize(3);
  }

  @Test
  void holdsEveryStandingToTheDayAndSilencesOfManyAges() {
    var held = held(person("bithu"));
    assertThat(held).extracting(one -> one.standing().timeliness()).contains(Timeliness.values());
    assertThat(held)
        .filteredOn(one -> one.standing().silent())
        .extracting(one -> one.standing().daysSilent())
        .contains(12L, 41L, 73L, 100L, 110L, 140L)
        .contains(24L);
  }

  @Test
  void everythingHappenedOnItsOwnDay() {
    var secretary = person("bithu");
    var closed =
        held(secretary).stream()
            .filter(one -> unit(one).equals("XLT") && one.state() == RequirementState.CLOSED)
            .findFirst()
            .orElseThrow();
    assertThat(assignments.history(secretary, closed.id()))
        .extracting(HistoryLine::verb, line -> OfficeCalendar.dayOf(line.at()))
        .containsExactly(
            tuple(Verb.CLOSE, -4),
            tuple(Verb.VERIFY, -8),
            tuple(Verb.REPORT_DONE, -12),
            tuple(Verb.REPORT, -33),
            tuple(Verb.RETURN, -41),
            tuple(Verb.REPORT_DONE, -48),
            tuple(Verb.ASSIGN, -110));
    assertThat(closed.standing().timeliness()).isEqualTo(Timeliness.DONE_LATE);
    var directive = documents.bySymbol(secretary, "09-CT/TU").getFirst();
    assertThat(
            OfficeCalendar.dayOf(
                documents.find(secretary, directive.id()).orElseThrow().importedAt()))
        .isEqualTo(LocalDate.of(2026, 1, 13));
  }

  @Test
  void holdsACorrectedPlanAmongWhatStandsBelowTheDirective() {
    var secretary = person("bithu");
    var directive = documents.bySymbol(secretary, "09-CT/TU").getFirst().id();
    var work = lineage.workOf(directive).orElseThrow();
    assertThat(lineage.below(secretary, work, 3).next())
        .extracting(step -> step.work().symbol())
        .contains("17-KH/ĐU", "08-KH/ĐU");
    assertThat(lineage.above(secretary, work, 3).next())
        .as("not in the register")
        .anyMatch(step -> "21-KL/TU".equals(step.work().symbol()) && !step.work().isHere());
    var versions = documents.bySymbol(secretary, "08-KH/ĐU");
    assertThat(versions).hasSize(2);
    assertThat(versions)
        .map(label -> lineage.workOf(label.id()).orElseThrow())
        .containsOnly(lineage.workOf(versions.getFirst().id()).orElseThrow());
  }

  @Test
  void loadingAgainChangesNothing() {
    var before = rows();
    assertThat(before).containsKeys("directive_history", "document_document", "access_account");
    assertThat(sample.load()).isInstanceOf(Loading.LoadedBefore.class);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void theContactOfACommuneSeesOnlyItsOwn() {
    var contact = person("xbk.daumoi");
    var commune = units.byCode("XBK").orElseThrow().id();
    var held = held(contact);
    assertThat(held)
        .hasSizeGreaterThan(5)
        .allMatch(
            one -> places.isWithin(one.unit(), commune) || one.coOperating().contains(commune));
    assertThat(held.size()).isLessThan(held(person("bithu")).size() / 2);
    assertThat(seen(contact)).noneMatch(one -> one.own() == RequirementState.PROPOSED);
    assertThat(units.tree(contact)).allMatch(node -> places.isWithin(node.unit().id(), commune));
  }

  @Test
  void whatIsVerifiedWasCheckedByAnotherUnit() {
    var checked =
        held(person("bithu")).stream()
            .flatMap(
                one -> Stream.ofNullable(one.verified()).map(by -> List.of(by.unit(), one.unit())))
            .toList();
    assertThat(checked).hasSizeGreaterThan(5);
    assertThat(checked).noneMatch(pair -> pair.getFirst().equals(pair.getLast()));
  }

  private Viewer person(String login) {
    return accounts.viewer(login).orElseThrow();
  }

  private List<Requirement> seen(Viewer viewer) {
    return Stream.of("09-CT/TU", "17-KH/ĐU", "64-TB/TU")
        .flatMap(symbol -> documents.bySymbol(viewer, symbol).stream())
        .map(DocumentLabel::id)
        .flatMap(document -> requirements.ofDocument(viewer, document).stream())
        .toList();
  }

  private List<Assignment> held(Viewer viewer) {
    return seen(viewer).stream()
        .flatMap(requirement -> assignments.ofRequirement(viewer, requirement.id()).stream())
        .toList();
  }

  private String unit(Assignment held) {
    return units.find(held.unit()).orElseThrow().code();
  }

  private static org.assertj.core.groups.Tuple tuple(Verb verb, int day) {
    return org.assertj.core.api.Assertions.tuple(verb, TODAY.plusDays(day));
  }

  /** The print of the sealing key comes by itself, with the first seal. */
  private Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    jdbc.sql(
            "select tablename from pg_tables where schemaname = 'public' and tablename <> 'audit_key'")
        .query(String.class)
        .list()
        .forEach(table ->
            rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    return rows;
  }
}
