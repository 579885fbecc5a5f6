package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
@Import(Casework.class)
class AssignmentsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

  @Autowired Casework casework;
  @Autowired Office office;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;
  @Autowired JdbcClient jdbc;

  @Test
  void aReportHasAValueAuthorAndDate() {
    var people = casework.people();
    var held = casework.given(people, DUE);
    assertThat(held.standing().silent()).isTrue();
    assertThat(held.percent()).isNull();
    assignments
        .report(
            people.contact(),
            held.id(),
            held.version(),
            Casework.progress(0, Casework.file("so-theo-doi.csv")))
        .orThrow();
    var now = casework.again(people, held);
    assertThat(now.state()).isEqualTo(RequirementState.IN_PROGRESS);
    assertThat(now.standing().silent()).isFalse();
    // Nought is a value, not the lack of one.
    assertThat(now.percent()).isEqualTo(0);
    assertThat(assignments.progress(people.head(), held.id()))
        .singleElement()
        .satisfies(progress -> {
          assertThat(progress.author()).isEqualTo(people.contact().name());
          assertThat(progress.unit()).isEqualTo(people.commune());
          assertThat(progress.basis()).isEqualTo("Bản ghi sổ theo dõi");
        });
    assertThat(assignments.evidence(people.head(), held.id()))
        .extracting(Evidence::fileName)
        .containsExactly("so-theo-doi.csv");
  }

  @Test
  void aHundredPercentWithoutEvidenceIsRefused() {
    var people = casework.people();
    var held = casework.given(people, DUE);
    refused(
        report(people, held, Casework.progress(100)), "directive.problem.hundred-without-evidence");
    report(people, held, Casework.progress(60, Casework.file("dot-mot.csv"))).orThrow();
    // Evidence that came with an earlier report counts.
    held = casework.again(people, held);
    report(people, held, Casework.progress(100)).orThrow();
  }

  @Test
  void reportingDoneNeedsABasisAndEvidence() {
    var people = casework.people();
    var held = casework.given(people, DUE);
    refused(
        assignments.reportDone(
            people.contact(),
            held.id(),
            held.version(),
            new Report(null, "Đã xong", " ", List.of())),
        "directive.problem.done-without-basis",
        "directive.problem.done-without-evidence");
    assertThat(casework.again(people, held)).isEqualTo(held);
    assertThat(assignments.progress(people.head(), held.id())).isEmpty();
  }

  @Test
  void everythingWrongWithAReportIsSaidAtOnce() throws java.io.IOException {
    var people = casework.people();
    var held = casework.given(people, DUE);
    refused(
        report(people, held, new Report(101, "", "", List.of(Casework.file("rong.txt", "")))),
        "directive.problem.percent",
        "directive.problem.empty-file");
    refused(
        report(people, held, new Report(null, "", "", List.of())), "directive.problem.no-value");
    refused(
        report(people, held, new Report(null, "dài ".repeat(300), "", List.of())),
        "directive.problem.text-length");
    var many =
        java.util.stream.IntStream.range(0, 21)
            .mapToObj(i -> Casework.file("tep-" + i + ".txt"))
            .toList();
    refused(report(people, held, new Report(5, "", "", many)), "directive.problem.many-files");
    var film = java.nio.file.Files.createTempFile("phim", ".mp4");
    try (var content = new java.io.RandomAccessFile(film.toFile(), "rw")) {
      content.setLength(100L * 1024 * 1024 + 1);
    }
    refused(
        report(
            people,
            held,
            new Report(5, "", "", List.of(new Report.File("phim.mp4", "video/mp4", film)))),
        "directive.problem.large-file");
    java.nio.file.Files.delete(film);
    assertThat(evidenceRows(held)).isZero();
  }

  @Test
  void aFileThatBearsASecrecyMarkIsRefusedAndNothingKept() {
    var people = casework.people();
    var held = casework.given(people, DUE);
    var secret = Casework.file("bao-cao.txt", "TUYỆT MẬT\n\nBÁO CÁO\nNội dung báo cáo của xã.\n");
    refused(
        report(people, held, Casework.progress(50, Casework.file("thuong.txt"), secret)),
        "directive.problem.secret-file");
    assertThat(evidenceRows(held)).isZero();
    assertThat(casework.again(people, held)).isEqualTo(held);
  }

  @Test
  void onlyTheUnitThatHoldsItReports() {
    var people = casework.people();
    var held = casework.given(people, DUE);
    refused(
        assignments.report(
            people.neighbourContact(), held.id(), held.version(), Casework.progress(10)),
        "directive.problem.unknown");
    refused(
        assignments.report(people.inspector(), held.id(), held.version(), Casework.progress(10)),
        "directive.problem.not-permitted");
  }

  @Test
  void theUnitThatDidTheWorkNeverChecksItEvenWithTheRight() {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    var communeHead = office.person("head", people.commune());
    refused(
        assignments.verify(communeHead, held.id(), held.version(), ""),
        "directive.problem.own-work");
    refused(
        assignments.returnIt(communeHead, held.id(), held.version(), "Thiếu."),
        "directive.problem.own-work");
    var file = assignments.evidence(people.head(), held.id()).getFirst();
    refused(
        assignments.review(communeHead, held.id(), held.version(), file.id(), true, ""),
        "directive.problem.own-work");
    var seen = assignments.find(communeHead, held.id()).orElseThrow();
    assertThat(seen.offers(Verb.VERIFY)).isFalse();
    assertThat(seen.awaitsOthers()).isTrue();
  }

  @Test
  void aUnitThatHelpedDoesNotCheckEither() {
    var people = casework.people();
    var held =
        casework.given(
            people,
            new Assigning(
                List.of(people.commune()), List.of(people.inspection()), DUE, null, false));
    assignments
        .reportDone(people.contact(), held.id(), held.version(), Casework.done("bien-ban.txt"))
        .orThrow();
    held = casework.again(people, held);
    refused(
        assignments.verify(people.inspector(), held.id(), held.version(), ""),
        "directive.problem.own-work");
    // Somebody of another unit with the same right may.
    assignments.verify(people.head(), held.id(), held.version(), "").orThrow();
  }

  @Test
  void whoMayNotCheckIsToldSo() {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    refused(
        assignments.verify(people.contact(), held.id(), held.version(), ""),
        "directive.problem.not-permitted");
    refused(
        assignments.close(people.specialist(), held.id(), held.version(), ""),
        "directive.problem.not-permitted");
    refused(
        assignments.close(people.head(), held.id(), held.version(), ""),
        "directive.problem.move.close");
  }

  @Test
  void workIsNotVerifiedOnEvidenceThatWasAllRejected() {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    var file = assignments.evidence(people.head(), held.id()).getFirst();
    refused(
        assignments.review(people.inspector(), held.id(), held.version(), file.id(), false, ""),
        "directive.problem.reason");
    assignments
        .review(people.inspector(), held.id(), held.version(), file.id(), false, "Bản cũ.")
        .orThrow();
    held = casework.again(people, held);
    var rejected = assignments.evidence(people.head(), held.id()).getFirst();
    assertThat(rejected.state()).isEqualTo(Evidence.State.REJECTED);
    assertThat(rejected.reason()).isEqualTo("Bản cũ.");
    refused(
        assignments.verify(people.inspector(), held.id(), held.version(), ""),
        "directive.problem.all-rejected");
    assignments.returnIt(people.inspector(), held.id(), held.version(), "Bản cũ.").orThrow();
    held = casework.again(people, held);
    // What was rejected does not carry a second report either.
    refused(
        assignments.reportDone(people.contact(), held.id(), held.version(), Casework.done()),
        "directive.problem.done-without-evidence");
  }

  @Test
  void everyStepBackNeedsItsReason() {
    var people = casework.people();
    var reported = casework.reportedDone(people, DUE);
    refused(
        assignments.returnIt(people.inspector(), reported.id(), reported.version(), " "),
        "directive.problem.reason");
    var given = casework.given(people, DUE);
    refused(
        assignments.suspend(people.head(), given.id(), given.version(), ""),
        "directive.problem.reason");
    refused(
        assignments.notApplicable(people.head(), given.id(), given.version(), ""),
        "directive.problem.reason");
    refused(
        assignments.reschedule(people.head(), given.id(), given.version(), null, ""),
        "directive.problem.reason");
  }

  @Test
  void resumedWorkStandsWhereItStood() {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    assignments.returnIt(people.inspector(), held.id(), held.version(), "Thiếu.").orThrow();
    held = casework.again(people, held);
    assignments.suspend(people.head(), held.id(), held.version(), "Chờ kiện toàn.").orThrow();
    held = casework.again(people, held);
    assertThat(held.state()).isEqualTo(RequirementState.SUSPENDED);
    assertThat(held.standing().timeliness()).isEqualTo(Timeliness.NOT_COUNTED);
    refused(report(people, held, Casework.progress(10)), "directive.problem.move.report");
    assignments.resume(people.head(), held.id(), held.version(), "").orThrow();
    assertThat(casework.again(people, held).state()).isEqualTo(RequirementState.RETURNED);
  }

  @Test
  void anotherDayLeavesTheFirstOnRecord() {
    var people = casework.people();
    var held = casework.given(people, DUE);
    var later = LocalDate.of(2027, 3, 31);
    assignments
        .reschedule(people.head(), held.id(), held.version(), later, "Chờ hướng dẫn.")
        .orThrow();
    held = casework.again(people, held);
    assertThat(held.dueOn()).isEqualTo(later);
    assertThat(held.firstDueOn()).isEqualTo(DUE);
    assignments
        .reschedule(people.head(), held.id(), held.version(), null, "Không đặt hạn.")
        .orThrow();
    held = casework.again(people, held);
    assertThat(held.noneGiven()).isTrue();
    assertThat(held.firstDueOn()).isEqualTo(DUE);
    assertThat(assignments.history(people.head(), held.id()).get(1).changes())
        .containsExactly(new HistoryLine.Change("dueOn", DUE.toString(), later.toString()));
  }

  @Test
  void closedWorkCanBeReopenedByTheHolder() {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    assignments.verify(people.inspector(), held.id(), held.version(), "").orThrow();
    held = casework.again(people, held);
    assignments.close(people.head(), held.id(), held.version(), "").orThrow();
    held = casework.again(people, held);
    refused(report(people, held, Casework.progress(10)), "directive.problem.move.report");
    assignments.reopen(people.head(), held.id(), held.version(), "Tái diễn.").orThrow();
    held = casework.again(people, held);
    assertThat(held.state()).isEqualTo(RequirementState.IN_PROGRESS);
    assertThat(held.verified()).isNull();
  }

  @Test
  void restIsGivenToAllWhoWorkOnItAtOnce() {
    var people = casework.people();
    var held =
        casework.given(
            people,
            new Assigning(
                List.of(people.commune(), people.neighbour()), List.of(), DUE, null, false));
    refused(
        assignments.suspendAll(people.head(), held.requirement(), ""), "directive.problem.reason");
    assertThat(assignments.suspendAll(people.head(), held.requirement(), "Chờ.").orThrow())
        .isEqualTo(2);
    refused(
        assignments.suspendAll(people.head(), held.requirement(), "Chờ."),
        "directive.problem.move.suspend");
  }

  @Test
  void ofTwoWhoVerifyAtOnceOneWinsAndTheOtherIsToldWhoDid() throws Exception {
    var people = casework.people();
    for (int round = 0; round < 5; round++) {
      var held = casework.reportedDone(people, DUE);
      var barrier = new CyclicBarrier(2);
      try (var both = Executors.newFixedThreadPool(2)) {
        Callable<Outcome<AssignmentId>> verifies =
            () -> {
              barrier.await();
              return assignments.verify(people.inspector(), held.id(), held.version(), "");
            };
        Callable<Outcome<AssignmentId>> returns =
            () -> {
              barrier.await();
              return assignments.returnIt(people.head(), held.id(), held.version(), "Thiếu.");
            };
        var first = both.submit(verifies);
        var second = both.submit(returns);
        var outcomes = List.of(first.get(), second.get());
        assertThat(outcomes).filteredOn(outcome -> outcome.problems().isEmpty()).hasSize(1);
        var loser =
            outcomes.stream().filter(one -> !one.problems().isEmpty()).findFirst().orElseThrow();
        refused(loser, "directive.problem.changed-meanwhile");
        var won = first.get().problems().isEmpty();
        assertThat(loser.problems().getFirst().arguments())
            .contains((won ? people.inspector() : people.head()).name());
        assertThat(casework.again(people, held).state())
            .isEqualTo(won ? RequirementState.VERIFIED : RequirementState.RETURNED);
        assertThat(assignments.history(people.head(), held.id()))
            .extracting(HistoryLine::verb)
            .containsExactly(won ? Verb.VERIFY : Verb.RETURN, Verb.REPORT_DONE, Verb.ASSIGN);
      }
    }
  }

  private Outcome<AssignmentId> report(Casework.People people, Assignment held, Report report) {
    return assignments.report(people.contact(), held.id(), held.version(), report);
  }

  private long evidenceRows(Assignment held) {
    return jdbc.sql("select count(*) from directive_evidence where assignment_id = :id")
        .param("id", held.id().value())
        .query(Long.class)
        .single();
  }

  private static void refused(Outcome<?> outcome, String... keys) {
    assertThat(outcome.problems()).extracting(Problem::key).containsExactly(keys);
  }
}
