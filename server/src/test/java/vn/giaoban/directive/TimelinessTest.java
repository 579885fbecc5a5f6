package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.web.Mark;
import vn.giaoban.testing.ServerTest;
import vn.giaoban.text.Recurrence;

/** How work stands to its day, on days of the test's own choosing. */
@ServerTest
@Import({Casework.class, TimelinessTest.StandingClock.class})
class TimelinessTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class StandingClock {

    @Bean
    @Primary
    SetClock standingClock() {
      return new SetClock();
    }
  }

  /** A clock that stands where the test puts it. */
  static final class SetClock extends Clock {

    private volatile Instant now = Instant.now();

    void stand(LocalDate day) {
      now = day.atTime(9, 0).atZone(OfficeCalendar.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
      return OfficeCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final LocalDate GIVEN = LocalDate.of(2026, 8, 31);

  @Autowired Casework casework;
  @Autowired Assignments assignments;
  @Autowired WorkList work;
  @Autowired SetClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void standOnTheDayItIsGiven() {
    clock.stand(GIVEN);
  }

  @Test
  void itIsNotDueThenDueSoonThenOverdue() {
    var people = casework.people();
    var held = casework.given(people, LocalDate.of(2026, 9, 30));
    assertThat(on(people, held, LocalDate.of(2026, 9, 22)).timeliness())
        .isEqualTo(Timeliness.NOT_DUE);
    var soon = on(people, held, LocalDate.of(2026, 9, 23));
    assertThat(soon.timeliness()).isEqualTo(Timeliness.DUE_SOON);
    assertThat(soon.mark()).isEqualTo(Mark.DUE_SOON);
    assertThat(soon.markDays()).isEqualTo(7);
    assertThat(on(people, held, LocalDate.of(2026, 9, 30)).timeliness())
        .isEqualTo(Timeliness.DUE_SOON);
    var over = on(people, held, LocalDate.of(2026, 10, 1));
    assertThat(over.timeliness()).isEqualTo(Timeliness.OVERDUE);
    assertThat(over.daysOverdue()).isEqualTo(1);
    assertThat(over.daysSilent()).isEqualTo(31);
    assertThat(over.silent()).isTrue();
  }

  @Test
  void theClockStopsWhenItIsReportedDoneAndRunsOnWhenItIsReturned() {
    var people = casework.people();
    var held = casework.given(people, LocalDate.of(2026, 9, 30));
    clock.stand(LocalDate.of(2026, 9, 29));
    assignments
        .reportDone(people.contact(), held.id(), held.version(), Casework.done("a.txt"))
        .orThrow();
    assertThat(on(people, held, LocalDate.of(2026, 12, 1)).timeliness())
        .isEqualTo(Timeliness.NOT_DUE);
    clock.stand(LocalDate.of(2026, 10, 5));
    var reported = casework.again(people, held);
    assignments.returnIt(people.inspector(), held.id(), reported.version(), "Thiếu.").orThrow();
    var returned = on(people, held, LocalDate.of(2026, 10, 8));
    assertThat(returned.timeliness()).isEqualTo(Timeliness.OVERDUE);
    assertThat(returned.daysOverdue()).isEqualTo(8);
    // Silence counts from the day it came back.
    assertThat(returned.daysSilent()).isEqualTo(3);
    assertThat(returned.mark()).isEqualTo(Mark.RETURNED);
  }

  @Test
  void doneIsMeasuredByTheDayItWasReportedNotByTheDayItWasChecked() {
    var people = casework.people();
    assertThat(verified(people, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30)).timeliness())
        .isEqualTo(Timeliness.DONE_ON_TIME);
    clock.stand(GIVEN);
    assertThat(verified(people, LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 1)).mark())
        .isEqualTo(Mark.DONE_LATE);
    clock.stand(GIVEN);
    var none = verified(people, null, LocalDate.of(2026, 10, 1));
    assertThat(none.timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
    // Nobody set a day, so it was not on time either.
    assertThat(none.mark()).isEqualTo(Mark.DONE);
  }

  @Test
  void aPeriodIsCountedByMonthsFromTheDayItRunsFrom() {
    var people = casework.people();
    var held =
        casework.given(
            people,
            new Assigning(List.of(people.commune()), List.of(), null, Recurrence.MONTHLY, false));
    assertThat(held.standing().due()).isEqualTo(LocalDate.of(2026, 9, 30));
    clock.stand(LocalDate.of(2026, 9, 15));
    assignments
        .report(people.contact(), held.id(), held.version(), Casework.progress(10))
        .orThrow();
    assertThat(on(people, held, LocalDate.of(2026, 9, 16)).due())
        .isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(on(people, held, LocalDate.of(2026, 10, 16)).timeliness())
        .isEqualTo(Timeliness.OVERDUE);
  }

  @Test
  void withoutADayItIsStillSilentWithItsAge() {
    var people = casework.people();
    var held =
        casework.given(
            people, new Assigning(List.of(people.commune()), List.of(), null, null, true));
    var later = on(people, held, LocalDate.of(2026, 10, 12));
    assertThat(later.timeliness()).isEqualTo(Timeliness.NO_DEADLINE);
    assertThat(later.silent()).isTrue();
    assertThat(later.daysSilent()).isEqualTo(42);
    var filter = new WorkFilter(null, null, null, null, true, "");
    assertThat(work.page(people.contact(), filter, new Paging(1, 25, "", false)).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.standing()).isEqualTo(later));
  }

  @Test
  void theRuleOfTheDayDecidesWhatIsSoon() {
    jdbc.sql(
            """
            insert into directive_rule (code, value, valid_from, valid_to, source)
            values ('DUE_SOON_DAYS', 3, '2031-01-01', '2031-12-31', 'Phép thử')
            """)
        .update();
    var people = casework.people();
    var held = casework.given(people, LocalDate.of(2031, 6, 10));
    assertThat(on(people, held, LocalDate.of(2031, 6, 6)).timeliness())
        .isEqualTo(Timeliness.NOT_DUE);
    assertThat(on(people, held, LocalDate.of(2031, 6, 7)).timeliness())
        .isEqualTo(Timeliness.DUE_SOON);
  }

  private Standing on(Casework.People people, Assignment held, LocalDate day) {
    clock.stand(day);
    return casework.again(people, held).standing();
  }

  private Standing verified(
      Casework.People people, @org.jspecify.annotations.Nullable LocalDate due, LocalDate doneOn) {
    var held =
        casework.given(
            people, new Assigning(List.of(people.commune()), List.of(), due, null, due == null));
    clock.stand(doneOn);
    assignments
        .reportDone(people.contact(), held.id(), held.version(), Casework.done("a.txt"))
        .orThrow();
    clock.stand(doneOn.plusDays(20));
    assignments
        .verify(people.inspector(), held.id(), casework.again(people, held).version(), "")
        .orThrow();
    return casework.again(people, held).standing();
  }
}
