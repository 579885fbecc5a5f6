package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;
import vn.giaoban.text.Recurrence;
import vn.giaoban.text.Span;

@ServerTest
@Import(Casework.class)
class RequirementsTest {

  private static final String ONE = "Sổ theo dõi ở nhà văn hóa thôn; danh mục ở bảng tin xã.";
  private static final String TWO = "Biên bản kiểm điểm gửi kèm kế hoạch.";
  private static final String THREE = "Danh mục kiến nghị của dân ở từng tổ.";
  private static final Terms NOTHING_SAID =
      new Terms(List.of(), List.of(), null, null, null, false, null);

  @Autowired Casework casework;
  @Autowired Office office;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;
  @Autowired Documents documents;
  @Autowired Units units;
  @Autowired JdbcClient jdbc;

  @Test
  void takingAReadingOverTwiceAddsNothing() {
    var people = casework.people();
    var document = casework.document(people, ONE);
    casework.proposed(people, document, ONE);
    var before = requirements.ofDocument(people.head(), document);
    requirements.propose(document, people.province());
    requirements.propose(document, people.commune());
    assertThat(requirements.ofDocument(people.head(), document)).isEqualTo(before);
  }

  @Test
  void aTaskOfATableOfColumnsKeepsItsOwnWordsWhenConfirmed() {
    var people = casework.people();
    var document =
        casework.imported(
            people,
            """
            KẾ HOẠCH
            Sửa chữa công trình

            I. PHÂN CÔNG NHIỆM VỤ

            TT   Nội dung công việc          Đơn vị chủ trì    Thời hạn
            1    Sửa chợ trung tâm xã, làm   Phòng Kinh tế     30/11/2026
                 lại mái che
            """);
    requirements.propose(document, people.province());
    var task = requirements.ofDocument(people.head(), document).getFirst();
    assertThat(task.quote()).isEqualTo("Sửa chợ trung tâm xã, làm lại mái che");
    requirements.confirm(people.head(), task.id(), task.version(), task.terms()).orThrow();
    assertThat(requirements.find(people.head(), task.id()).orElseThrow().quote())
        .isEqualTo(task.quote());
  }

  @Test
  void confirmingKeepsWhoSaidThatTheTextNamesNoDay() {
    var people = casework.people();
    var proposed = casework.proposed(people);
    assertThat(proposed.timeSaidBy()).isNull();
    assertThat(proposed.open()).containsExactly("responsible", "product", "time");
    var terms =
        new Terms(
            List.of("Đảng ủy xã Bạch Khê", " "), List.of(), null, null, null, true, "Sổ theo dõi");
    requirements.confirm(people.specialist(), proposed.id(), proposed.version(), terms).orThrow();
    var confirmed = requirements.find(people.head(), proposed.id()).orElseThrow();
    assertThat(confirmed.own()).isEqualTo(RequirementState.CONFIRMED);
    assertThat(confirmed.open()).isEmpty();
    assertThat(confirmed.terms().responsible()).containsExactly("Đảng ủy xã Bạch Khê");
    assertThat(confirmed.timeSaidBy())
        .extracting(Requirement.Said::name)
        .isEqualTo(people.specialist().name());
    assertThat(confirmed.suggested().responsible()).isEmpty();
    var line = requirements.history(people.head(), proposed.id()).getFirst();
    assertThat(line.changes())
        .extracting(
            HistoryLine.Change::field, HistoryLine.Change::before, HistoryLine.Change::after)
        .contains(
            org.assertj.core.groups.Tuple.tuple("noDeadline", "false", "true"),
            org.assertj.core.groups.Tuple.tuple("product", null, "Sổ theo dõi"));
  }

  @Test
  void aDayAndNoDayAtOnceAreRefused() {
    var people = casework.people();
    var proposed = casework.proposed(people);
    var both = new Terms(List.of(), List.of(), null, LocalDate.of(2026, 3, 1), null, true, null);
    refused(
        requirements.confirm(people.specialist(), proposed.id(), proposed.version(), both),
        "directive.problem.time-both");
    var absurd = new Terms(List.of(), List.of(), null, LocalDate.of(226, 3, 1), null, false, null);
    refused(
        requirements.amend(people.specialist(), proposed.id(), proposed.version(), absurd),
        "directive.problem.due-year");
    var long1 = "dài ".repeat(400);
    refused(
        requirements.amend(
            people.specialist(),
            proposed.id(),
            proposed.version(),
            new Terms(List.of(long1), List.of(), null, null, null, false, long1)),
        "directive.problem.names",
        "directive.problem.product");
    assertThat(requirements.find(people.head(), proposed.id())).contains(proposed);
  }

  @Test
  void periodicWithoutAPeriodLeavesTheTimeOpen() {
    var periodic = new Terms(List.of(), List.of(), null, null, Recurrence.PERIODIC, false, null);
    assertThat(periodic.timeSaid()).isFalse();
    var people = casework.people();
    var confirmed = casework.confirmed(people);
    refused(
        requirements.assign(
            people.head(),
            confirmed.id(),
            confirmed.version(),
            new Assigning(List.of(people.commune()), List.of(), null, Recurrence.PERIODIC, false)),
        "directive.problem.time-unsaid");
  }

  @Test
  void aSentenceIsSplitAndJoinedAgain() {
    var people = casework.people();
    var document = casework.document(people, ONE, TWO);
    var whole = casework.proposed(people, document, ONE);
    var text = documents.reading(document).text();
    var cut = text.indexOf("danh mục ở bảng tin");

    refused(
        requirements.split(people.specialist(), whole.id(), whole.version(), whole.span().start()),
        "directive.problem.split-place");
    refused(
        requirements.split(people.specialist(), whole.id(), whole.version(), whole.span().end()),
        "directive.problem.split-place");
    var second =
        requirements.split(people.specialist(), whole.id(), whole.version(), cut).orThrow();
    var parts = requirements.ofDocument(people.head(), document);
    assertThat(parts)
        .extracting(Requirement::quote)
        .containsExactly("Sổ theo dõi ở nhà văn hóa thôn;", "danh mục ở bảng tin xã.");
    assertThat(parts).allMatch(part -> part.span().of(text).equals(part.quote()));

    requirements
        .join(
            people.specialist(), second, parts.get(1).version(), whole.id(), parts.get(0).version())
        .orThrow();
    var joined = requirements.ofDocument(people.head(), document);
    assertThat(joined.get(0).quote()).isEqualTo(ONE);
    assertThat(joined.get(0).id()).isEqualTo(whole.id());
    assertThat(joined.get(1).own()).isEqualTo(RequirementState.SUPERSEDED);
    assertThat(joined.get(1).supersededBy()).isEqualTo(whole.id());
  }

  @Test
  void whatIsNotNeighbouringOrOfAnotherDocumentIsNotJoined() {
    var people = casework.people();
    var document = casework.document(people, ONE, TWO, THREE);
    var first = casework.proposed(people, document, ONE);
    casework.proposed(people, document, TWO);
    var third = casework.proposed(people, document, THREE);
    refused(
        requirements.join(people.specialist(), first.id(), 0, third.id(), 0),
        "directive.problem.join-between");
    refused(
        requirements.join(people.specialist(), first.id(), 0, first.id(), 0),
        "directive.problem.join-other");
    var elsewhere = casework.proposed(people);
    refused(
        requirements.join(people.specialist(), first.id(), 0, elsewhere.id(), 0),
        "directive.problem.join-other");
  }

  @Test
  void thePlaceOfASentenceIsAmendedButNeverIntoAnother() {
    var people = casework.people();
    var document = casework.document(people, ONE, TWO);
    var first = casework.proposed(people, document, ONE);
    var second = casework.proposed(people, document, TWO);
    refused(
        requirements.amend(
            people.specialist(),
            first.id(),
            first.version(),
            new Span(first.span().start(), second.span().end()),
            first.terms()),
        "directive.problem.overlaps");
    var shorter = new Span(first.span().start(), first.span().start() + "Sổ theo dõi".length());
    requirements
        .amend(people.specialist(), first.id(), first.version(), shorter, first.terms())
        .orThrow();
    assertThat(requirements.find(people.head(), first.id()).orElseThrow().quote())
        .isEqualTo("Sổ theo dõi");
    refused(requirements.add(people.specialist(), document, shorter), "directive.problem.overlaps");
  }

  @Test
  void whatIsRejectedNeedsAReasonAndCanBeRestored() {
    var people = casework.people();
    var proposed = casework.proposed(people);
    refused(
        requirements.reject(people.specialist(), proposed.id(), proposed.version(), "  "),
        "directive.problem.reason");
    requirements
        .reject(people.specialist(), proposed.id(), proposed.version(), "Câu nhận xét.")
        .orThrow();
    var rejected = requirements.find(people.head(), proposed.id()).orElseThrow();
    assertThat(rejected.own()).isEqualTo(RequirementState.NOT_APPLICABLE);
    assertThat(rejected.reason()).isEqualTo("Câu nhận xét.");
    refused(
        requirements.confirm(people.specialist(), rejected.id(), rejected.version(), NOTHING_SAID),
        "directive.problem.move.confirm");
    requirements.restore(people.specialist(), rejected.id(), rejected.version(), "").orThrow();
    assertThat(requirements.find(people.head(), proposed.id()).orElseThrow().own())
        .isEqualTo(RequirementState.PROPOSED);
  }

  @Test
  void aClassOfUnitsGivesOneHoldingEach() {
    var people = casework.people();
    var confirmed = casework.confirmed(people);
    var given =
        requirements
            .assign(
                people.head(),
                confirmed.id(),
                confirmed.version(),
                new Assigning(
                    List.of(people.commune(), people.neighbour()),
                    List.of(people.inspection()),
                    null,
                    Recurrence.MONTHLY,
                    false))
            .orThrow();
    assertThat(given).hasSize(2);
    assertThat(assignments.ofRequirement(people.head(), confirmed.id()))
        .allMatch(held -> held.coOperating().equals(List.of(people.inspection())))
        .extracting(Assignment::unit)
        .containsExactlyInAnyOrder(people.commune(), people.neighbour());
    // The document is opened to those who were given work from it.
    assertThat(documents.find(people.contact(), confirmed.document())).isPresent();
  }

  @Test
  void givingItWithoutUnitOrTimeOrTwiceIsRefused() {
    var people = casework.people();
    var confirmed = casework.confirmed(people);
    var due = LocalDate.of(2026, 12, 1);
    refused(
        assign(people, confirmed, new Assigning(List.of(), List.of(), null, null, false)),
        "directive.problem.no-lead",
        "directive.problem.time-unsaid");
    refused(
        assign(
            people,
            confirmed,
            new Assigning(List.of(people.commune()), List.of(people.commune()), due, null, true)),
        "directive.problem.lead-helps",
        "directive.problem.time-both");
    var foreign = office.province("Tỉnh ủy Nơi Khác");
    refused(
        assign(people, confirmed, new Assigning(List.of(foreign), List.of(), due, null, false)),
        "directive.problem.unit");
    var ended = office.commune("Đảng ủy xã Đã Kết Thúc", people.province());
    units.end(ended, LocalDate.of(2026, 1, 31)).orThrow();
    refused(
        assign(people, confirmed, new Assigning(List.of(ended), List.of(), due, null, false)),
        "directive.problem.unit");
    var commune = new Assigning(List.of(people.commune()), List.of(), due, null, false);
    assign(people, confirmed, commune).orThrow();
    var again = requirements.find(people.head(), confirmed.id()).orElseThrow();
    refused(assign(people, again, commune), "directive.problem.holds-already");
    assertThat(assignments.ofRequirement(people.head(), confirmed.id())).hasSize(1);
  }

  @Test
  void onlyWhatIsConfirmedIsGivenAndOnlyByWhoMay() {
    var people = casework.people();
    var proposed = casework.proposed(people);
    var commune =
        new Assigning(List.of(people.commune()), List.of(), LocalDate.of(2026, 12, 1), null, false);
    refused(assign(people, proposed, commune), "directive.problem.move.assign");
    var confirmed = casework.confirmed(people);
    refused(
        requirements.assign(people.inspector(), confirmed.id(), confirmed.version(), commune),
        "directive.problem.not-permitted");
    refused(
        requirements.assign(people.contact(), confirmed.id(), confirmed.version(), commune),
        "directive.problem.unknown");
  }

  @Test
  void settingAsideWaitsForReportsThatNobodyChecked() {
    var people = casework.people();
    var held = casework.reportedDone(people, LocalDate.of(2026, 12, 1));
    var requirement = requirements.find(people.head(), held.requirement()).orElseThrow();
    refused(
        requirements.notApplicable(
            people.head(), requirement.id(), requirement.version(), "Không còn đối tượng."),
        "directive.problem.waiting");
    assignments.returnIt(people.inspector(), held.id(), held.version(), "Thiếu.").orThrow();
    requirements
        .notApplicable(
            people.head(), requirement.id(), requirement.version(), "Không còn đối tượng.")
        .orThrow();
    assertThat(casework.again(people, held).state()).isEqualTo(RequirementState.NOT_APPLICABLE);
  }

  @Test
  void anotherRequirementTakesItsPlaceWithWhatUnitsHold() {
    var people = casework.people();
    var held = casework.given(people, LocalDate.of(2026, 12, 1));
    var old = requirements.find(people.head(), held.requirement()).orElseThrow();
    var proposed = casework.proposed(people);
    refused(
        requirements.supersede(people.head(), old.id(), old.version(), proposed.id(), "Mới."),
        "directive.problem.superseding");
    refused(
        requirements.supersede(people.head(), old.id(), old.version(), old.id(), "Mới."),
        "directive.problem.superseding");
    var newer = casework.confirmed(people);
    requirements
        .supersede(people.head(), old.id(), old.version(), newer.id(), "Văn bản sau thay thế.")
        .orThrow();
    assertThat(requirements.find(people.head(), old.id()).orElseThrow().supersededBy())
        .isEqualTo(newer.id());
    assertThat(casework.again(people, held).state()).isEqualTo(RequirementState.SUPERSEDED);
  }

  @Test
  void theWholeStandsWhereItsLeastAdvancedHoldingStands() {
    var people = casework.people();
    var both =
        casework.given(
            people,
            new Assigning(
                List.of(people.commune(), people.neighbour()),
                List.of(),
                LocalDate.of(2026, 12, 1),
                null,
                false));
    var communes =
        assignments.ofRequirement(people.head(), both.requirement()).stream()
            .filter(held -> held.unit().equals(people.commune()))
            .findFirst()
            .orElseThrow();
    assignments
        .report(people.contact(), communes.id(), communes.version(), Casework.progress(40))
        .orThrow();
    assertThat(overall(people, both)).isEqualTo(RequirementState.ASSIGNED);
    var neighbours =
        assignments.ofRequirement(people.head(), both.requirement()).stream()
            .filter(held -> held.unit().equals(people.neighbour()))
            .findFirst()
            .orElseThrow();
    assignments
        .notApplicable(people.head(), neighbours.id(), neighbours.version(), "Không có thôn.")
        .orThrow();
    assertThat(overall(people, both)).isEqualTo(RequirementState.IN_PROGRESS);
  }

  @Test
  void aPageOlderThanAnothersChangeIsRefusedWithWhoWasFirst() {
    var people = casework.people();
    var proposed = casework.proposed(people);
    requirements
        .amend(
            people.head(),
            proposed.id(),
            proposed.version(),
            new Terms(List.of("Văn phòng"), List.of(), null, null, null, false, null))
        .orThrow();
    var outcome =
        requirements.confirm(people.specialist(), proposed.id(), proposed.version(), NOTHING_SAID);
    refused(outcome, "directive.problem.changed-meanwhile");
    assertThat(outcome.problems().getFirst().arguments()).contains(people.head().name());
  }

  @Test
  void historyCanNeitherBeChangedNorTakenAway() {
    var people = casework.people();
    casework.proposed(people);
    for (var statement :
        List.of(
            "update directive_history set note = 'khác'",
            "delete from directive_history",
            "truncate directive_history")) {
      assertThatThrownBy(() -> jdbc.sql(statement).update())
          .as(statement)
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void anUnknownUserSeesNothing() {
    var people = casework.people();
    var held = casework.given(people, LocalDate.of(2026, 12, 1));
    var stranger = office.person("head", office.province("Tỉnh ủy Nơi Khác"));
    assertThat(requirements.find(stranger, held.requirement())).isEmpty();
    assertThat(assignments.find(stranger, held.id())).isEmpty();
    assertThat(requirements.history(stranger, held.requirement())).isEmpty();
    assertThat(requirements.ofDocument(stranger, held.document())).isEmpty();
    assertThat(requirements.find(people.head(), new RequirementId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aGrantThatEndedYesterdayShowsAndAllowsNothing() {
    var people = casework.people();
    var held = casework.given(people, LocalDate.of(2026, 12, 1));
    assertThat(assignments.find(people.contact(), held.id())).isPresent();
    jdbc.sql(
            """
            update access_grant set valid_from = '2026-01-01',
              valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date - 1
            where account_id = :account
            """)
        .param("account", people.contact().account().value())
        .update();
    assertThat(assignments.find(people.contact(), held.id())).isEmpty();
    refused(
        assignments.report(people.contact(), held.id(), held.version(), Casework.progress(10)),
        "directive.problem.unknown");
  }

  @Test
  void aHelperSeesTheHoldingItHelpsAndNoOther() {
    var people = casework.people();
    var helping = office.commune("Đảng ủy xã Giúp Việc", people.province());
    Viewer helper = office.person("contact", helping);
    var held =
        casework.given(
            people,
            new Assigning(
                List.of(people.commune()),
                List.<UnitId>of(helping),
                LocalDate.of(2026, 12, 1),
                null,
                false));
    var requirement = requirements.find(people.head(), held.requirement()).orElseThrow();
    requirements
        .assign(
            people.head(),
            requirement.id(),
            requirement.version(),
            new Assigning(
                List.of(people.neighbour()), List.of(), LocalDate.of(2026, 12, 1), null, false))
        .orThrow();
    assertThat(assignments.ofRequirement(helper, held.requirement()))
        .extracting(Assignment::id)
        .containsExactly(held.id());
    assertThat(assignments.ofRequirement(people.head(), held.requirement())).hasSize(2);
    assertThat(requirements.history(helper, held.requirement()))
        .extracting(HistoryLine::unit)
        .doesNotContain(people.neighbour());
  }

  private Outcome<List<AssignmentId>> assign(
      Casework.People people, Requirement requirement, Assigning assigning) {
    return requirements.assign(people.head(), requirement.id(), requirement.version(), assigning);
  }

  private RequirementState overall(Casework.People people, Assignment held) {
    return requirements.find(people.head(), held.requirement()).orElseThrow().overall();
  }

  private static void refused(Outcome<?> outcome, String... keys) {
    assertThat(outcome.problems()).extracting(Problem::key).containsExactly(keys);
  }
}
