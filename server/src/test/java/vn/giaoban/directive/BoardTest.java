package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Board.Figure;
import vn.giaoban.directive.Board.Filter;
import vn.giaoban.directive.Board.Order;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.ServerTest;

@ServerTest
@Import(Casework.class)
class BoardTest {

  private static final Paging ALL = new Paging(1, 200, "", false);

  @Autowired Casework casework;
  @Autowired Board board;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;
  @Autowired OfficeCalendar calendar;
  @Autowired JdbcClient jdbc;

  private Casework.People people;
  private LocalDate today;

  @BeforeEach
  void aProvinceWithTwoCommunes() {
    people = casework.people();
    today = calendar.today();
  }

  @Test
  void eachSeesTheHoldingsThatTheirRightsReach() {
    var mine = casework.given(people, toBoth(today.plusDays(30)));

    assertThat(board.counts(people.head(), Filter.NONE).all()).isEqualTo(2);
    assertThat(board.counts(people.contact(), Filter.NONE).all()).isEqualTo(1);
    assertThat(cells(people.contact(), Filter.NONE))
        .singleElement()
        .returns(people.commune(), Board.Cell::unit);
    assertThat(cells(people.neighbourContact(), Filter.NONE))
        .singleElement()
        .returns(people.neighbour(), Board.Cell::unit);
    assertThat(mine.unit()).isIn(people.commune(), people.neighbour());
  }

  @Test
  void aStrangerSeesNothing() {
    casework.given(people, today.plusDays(30));
    var stranger = casework.people().head();

    assertThat(board.counts(stranger, Filter.NONE).all()).isZero();
    assertThat(board.rows(stranger, Filter.NONE, Order.DOCUMENT, ALL).rows()).isEmpty();
    assertThat(board.silent(stranger, Filter.NONE, ALL).rows()).isEmpty();
    assertThat(board.documents(stranger)).isEmpty();
  }

  @Test
  void aUnitThatHelpsSeesTheHoldingItHelpsWith() {
    casework.given(
        people,
        new Assigning(
            List.of(people.commune()),
            List.of(people.neighbour()),
            today.plusDays(30),
            null,
            false));
    assertThat(cells(people.neighbourContact(), Filter.NONE))
        .singleElement()
        .returns(people.commune(), Board.Cell::unit);
  }

  @Test
  void everyFigureIsTheNumberOfTheRecordsBehindIt() {
    oneOfEachKind();
    var counts = board.counts(people.head(), Filter.NONE);
    assertThat(counts.all()).isEqualTo(cells(people.head(), Filter.NONE).size()).isEqualTo(7);
    assertThat(counts.requirements()).isEqualTo(7);
    assertThat(counts.units()).isEqualTo(1);
    for (var figure : Figure.values()) {
      var filter = Filter.NONE.only(figure);
      var behind = cells(people.head(), filter);
      assertThat(counts.of(figure)).as(figure.name()).isEqualTo(behind.size());
      assertThat(board.rows(people.head(), filter, Order.DOCUMENT, ALL).total())
          .as("requirements behind " + figure)
          .isEqualTo(behind.stream().map(Board.Cell::requirement).distinct().count());
      assertThat(board.rows(people.head(), filter, Order.DOCUMENT, ALL).rows())
          .as("how many hold each requirement behind " + figure)
          .allSatisfy(row ->
              assertThat(row.held())
                  .isEqualTo(
                      behind.stream()
                          .filter(cell -> cell.requirement().equals(row.requirement()))
                          .count()));
      assertThat(board.counts(people.head(), filter).figures())
          .as("the line of counts stays as it is while one of them is looked into")
          .isEqualTo(counts.figures());
    }
    assertThat(counts.of(Figure.OVERDUE)).as("the one returned is late too").isEqualTo(2);
    assertThat(counts.of(Figure.DUE_SOON)).isEqualTo(1);
    assertThat(counts.of(Figure.RETURNED)).isEqualTo(1);
    assertThat(counts.of(Figure.WAITING_FOR_CHECK)).isEqualTo(1);
    assertThat(counts.of(Figure.NO_DEADLINE)).isEqualTo(1);
    assertThat(counts.of(Figure.DONE)).isEqualTo(1);
    assertThat(counts.of(Figure.SILENT)).as("all but three that spoke").isEqualTo(5);
  }

  @Test
  void theRecordAndTheBoardSayTheSame() {
    oneOfEachKind();
    for (var cell : cells(people.head(), Filter.NONE)) {
      assertThat(assignments.find(people.head(), cell.assignment()).orElseThrow().standing())
          .isEqualTo(cell.standing());
    }
  }

  @Test
  void aFilterLetsThroughWhatItAsksFor() {
    var soon = casework.given(people, today.plusDays(2));
    var late = casework.given(people, today.plusDays(60));
    var document = requirements.find(people.head(), soon.requirement()).orElseThrow().document();

    assertThat(holdings(new Filter(document, null, null, null, null, null)))
        .containsExactly(soon.id());
    assertThat(holdings(new Filter(null, null, today.plusDays(30), null, null, null)))
        .containsExactly(late.id());
    assertThat(holdings(new Filter(null, null, null, today.plusDays(30), null, null)))
        .containsExactly(soon.id());
    assertThat(holdings(new Filter(null, people.commune(), null, null, null, null)))
        .containsExactlyInAnyOrder(soon.id(), late.id());
    assertThat(holdings(new Filter(null, people.province(), null, null, null, null)))
        .as("a unit stands for all below it")
        .containsExactlyInAnyOrder(soon.id(), late.id());
    assertThat(holdings(new Filter(null, people.neighbour(), null, null, null, null))).isEmpty();
    assertThat(holdings(new Filter(null, null, null, null, today, null))).hasSize(2);
    assertThat(holdings(new Filter(null, null, null, null, today.plusDays(1), null))).isEmpty();
  }

  @Test
  void theRowsComeInPagesThatLeaveNothingOut() {
    for (int i = 0; i < 5; i++) {
      casework.given(people, today.plusDays(10L + i));
    }
    var seen = new ArrayList<RequirementId>();
    for (int page = 1; page <= 3; page++) {
      var slice =
          board.rows(people.head(), Filter.NONE, Order.DOCUMENT, new Paging(page, 2, "", false));
      assertThat(slice.total()).isEqualTo(5);
      assertThat(slice.pages()).isEqualTo(3);
      slice.rows().forEach(row -> seen.add(row.requirement()));
    }
    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void thePressingComesFirstWhereAskedFor() {
    var calm = casework.given(people, today.plusDays(90));
    var overdue = casework.given(people, today.plusDays(30));
    backdate(overdue, 40);
    assertThat(board.rows(people.head(), Filter.NONE, Order.PRESSING, ALL).rows())
        .extracting(Board.Row::requirement)
        .containsExactly(overdue.requirement(), calm.requirement());
  }

  @Test
  void aUnitWhoseWorkFewShareNeedsNoColumn() {
    var alone = casework.given(people, today.plusDays(10));
    var holders = board.holders(people.head(), Filter.NONE, List.of(alone.requirement()));
    assertThat(holders)
        .singleElement()
        .returns(true, Board.Holder::aside)
        .returns(1L, Board.Holder::held);
  }

  @Test
  void silenceIsOldestFirstAndEndsWithTheFirstWord() {
    var young = casework.given(people, today.plusDays(30));
    var old = casework.given(people, today.plusDays(30));
    backdate(old, 42);
    var silent = board.silent(people.head(), Filter.NONE, ALL);
    assertThat(silent.rows())
        .extracting(line -> line.cell().assignment())
        .containsExactly(old.id(), young.id());
    assertThat(silent.rows().getFirst().cell().standing().daysSilent()).isEqualTo(42);
    assertThat(board.silentUnits(people.head(), Filter.NONE)).isEqualTo(1);

    assignments.report(people.contact(), old.id(), old.version(), Casework.progress(30)).orThrow();

    assertThat(board.silent(people.head(), Filter.NONE, ALL).rows())
        .extracting(line -> line.cell().assignment())
        .containsExactly(young.id());
    assertThat(board.quiet(people.head(), Filter.NONE, ALL).rows())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.cell().assignment()).isEqualTo(old.id());
          assertThat(line.cell().lastWord()).isEqualTo(today);
        });
  }

  @Test
  void whoIsReturnedIsSilentAgainFromThatDay() {
    var held = casework.reportedDone(people, today.plusDays(30));
    assertThat(board.silent(people.head(), Filter.NONE, ALL).rows()).isEmpty();
    assignments
        .returnIt(people.inspector(), held.id(), held.version(), "Chưa đủ danh mục.")
        .orThrow();
    assertThat(board.silent(people.head(), Filter.NONE, ALL).rows())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.cell().standing().silentSince()).isEqualTo(today);
          assertThat(line.cell().lastWord()).isEqualTo(today);
        });
  }

  /** Overdue, due soon, in time, without a day, waiting, returned and late, verified. */
  private void oneOfEachKind() {
    backdate(casework.given(people, today.plusDays(5)), 40);
    casework.given(people, today.plusDays(3));
    casework.given(people, today.plusDays(60));
    casework.given(people, new Assigning(List.of(people.commune()), List.of(), null, null, true));
    casework.reportedDone(people, today.plusDays(60));
    var returned = casework.reportedDone(people, today.plusDays(5));
    assignments
        .returnIt(people.inspector(), returned.id(), returned.version(), "Chưa đủ.")
        .orThrow();
    backdate(returned, 40);
    var verified = casework.reportedDone(people, today.plusDays(60));
    assignments.verify(people.inspector(), verified.id(), verified.version(), "Đủ.").orThrow();
  }

  private Assigning toBoth(LocalDate due) {
    return new Assigning(
        List.of(people.commune(), people.neighbour()), List.of(), due, null, false);
  }

  private List<Board.Cell> cells(Viewer viewer, Filter filter) {
    var shown =
        board.rows(viewer, filter, Order.DOCUMENT, ALL).rows().stream()
            .map(Board.Row::requirement)
            .toList();
    List<UnitId> units =
        board.holders(viewer, filter, shown).stream().map(Board.Holder::unit).toList();
    return board.cells(viewer, filter, shown, units);
  }

  private List<AssignmentId> holdings(Filter filter) {
    return cells(people.head(), filter).stream().map(Board.Cell::assignment).toList();
  }

  /** As if it had been given, and had last been heard of, that many days before. */
  private void backdate(Assignment held, int days) {
    jdbc.sql(
            """
            update directive_assignment set assigned_on = assigned_on - :days, due_on = due_on - :days,
              silent_since = silent_since - :days, period_from = period_from - :days
            where id = :id
            """)
        .param("days", days)
        .param("id", held.id().value())
        .update();
  }
}
