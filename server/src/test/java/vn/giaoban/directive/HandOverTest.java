package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Grants;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.HandOver;
import vn.giaoban.organization.HandOver.Choice;
import vn.giaoban.organization.HandOver.Thing;
import vn.giaoban.organization.HandOvers;
import vn.giaoban.organization.NewUnit;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** What an ended unit leaves goes to its successors by a reviewed act, and nothing is left over. */
@ServerTest
@Import(Casework.class)
class HandOverTest {

  private static final LocalDate DUE = LocalDate.of(2027, 3, 1);
  private static final Act ACT =
      new Act("99-QĐ/TU", LocalDate.of(2026, 1, 5), "Tỉnh ủy", "Về sắp xếp xã");

  @Autowired Office office;
  @Autowired Casework casework;
  @Autowired Units units;
  @Autowired HandOvers handOvers;
  @Autowired Assignments assignments;
  @Autowired Requirements requirements;
  @Autowired Accounts accounts;
  @Autowired Grants grants;
  @Autowired Rights rights;
  @Autowired OfficeCalendar calendar;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Test
  void openWorkWaitsInTheInboxUntilOneProposesAndAnotherConfirms() throws Exception {
    var people = casework.people();
    var given = casework.given(people, DUE);
    assertThat(handOvers.waiting(people.head())).isEmpty();
    var merged = merged(people);
    var waiting = handOvers.waiting(people.head());
    assertThat(waiting).extracting(HandOvers.Waiting::unit).contains(people.commune());
    mvc.perform(get("/viec-cua-toi").with(office.as(people.head())))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Chờ bàn giao")));

    var id = of(people.head(), people.commune());
    var handOver = handOvers.find(people.specialist(), id).orElseThrow();
    assertThat(handOver.candidates()).extracting(unit -> unit.id()).contains(merged);
    assertThat(keys(handOvers.propose(people.specialist(), id, handOver.version(), List.of(), "")))
        .containsExactly("organization.problem.left-over");
    handOvers
        .propose(people.specialist(), id, handOver.version(), all(handOver, merged), "Theo đề án")
        .orThrow();
    var proposed = handOvers.find(people.head(), id).orElseThrow();
    assertThat(keys(handOvers.confirm(people.specialist(), id, proposed.version(), " ")))
        .containsExactly("organization.problem.self-reason");
    handOvers.confirm(people.head(), id, proposed.version(), "").orThrow();

    var now = assignments.find(people.head(), given.id()).orElseThrow();
    assertThat(now.unit()).isEqualTo(merged);
    assertThat(now.dueOn()).isEqualTo(DUE);
    var line = assignments.history(people.head(), given.id()).getFirst();
    assertThat(line.verb()).isEqualTo(Verb.HAND_OVER);
    assertThat(line.note()).isEqualTo("99-QĐ/TU");
    assertThat(line.changes())
        .containsExactly(
            new HistoryLine.Change("unit", "Đảng ủy xã Bạch Khê", "Đảng ủy xã Hợp Khê"));
    assertThat(handOvers.of(people.head(), people.commune()).getFirst().state())
        .isEqualTo(HandOver.State.DONE);
    assertThat(handOvers.waiting(people.head()))
        .extracting(HandOvers.Waiting::unit)
        .doesNotContain(people.commune());
  }

  @Test
  void whoeverProposedMayConfirmOnlyWithAReason() {
    var people = casework.people();
    casework.given(people, DUE);
    var merged = merged(people);
    var id = of(people.head(), people.commune());
    propose(people.head(), id, merged);
    var proposed = handOvers.find(people.head(), id).orElseThrow();
    handOvers.confirm(people.head(), id, proposed.version(), "Cơ quan chỉ có một người").orThrow();
    assertThat(handOvers.find(people.head(), id).orElseThrow().selfReason())
        .isEqualTo("Cơ quan chỉ có một người");
  }

  @Test
  void severalThatHeldTheSameBecomeOneHolding() {
    var people = casework.people();
    casework.given(
        people,
        new Assigning(List.of(people.commune(), people.neighbour()), List.of(), DUE, null, false));
    var merged = merged(people);
    for (var unit : List.of(people.commune(), people.neighbour())) {
      pass(people, of(people.head(), unit), merged);
    }
    assertThat(open(merged)).isEqualTo(1);
    assertThat(open(people.commune()) + open(people.neighbour())).isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from directive_assignment where unit_id in (:one, :other) and state = 'SUPERSEDED'")
                .param("one", people.commune().value())
                .param("other", people.neighbour().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void oneGoesToSeveralAndEachHoldsItsOwn() {
    var people = casework.people();
    var given = casework.given(people, DUE);
    var east = commune(people, code(), "Đảng ủy xã Khê Đông");
    var west = commune(people, code(), "Đảng ủy xã Khê Tây");
    var founded =
        units
            .split(people.commune(), List.of(east, west), false, Map.of(), today(people))
            .orThrow();
    var id = of(people.head(), people.commune());
    var handOver = handOvers.find(people.head(), id).orElseThrow();
    var choices = new ArrayList<Choice>();
    handOver
        .sorts()
        .forEach(sort ->
            sort.items()
                .forEach(item ->
                    choices.add(
                        new Choice(
                            new Thing(sort.code(), item.id()),
                            sort.severalAllowed() ? founded : founded.subList(0, 1)))));
    handOvers.propose(people.specialist(), id, handOver.version(), choices, "").orThrow();
    handOvers
        .confirm(people.head(), id, handOvers.find(people.head(), id).orElseThrow().version(), "")
        .orThrow();
    var held = assignments.ofRequirement(people.head(), given.requirement());
    assertThat(held).extracting(Assignment::unit).containsExactlyInAnyOrderElementsOf(founded);
    assertThat(held).extracting(Assignment::dueOn).containsOnly(DUE);
  }

  @Test
  void whatWasDoneStaysWhereItWasDone() {
    var people = casework.people();
    var done = casework.reportedDone(people, DUE);
    assignments.verify(people.inspector(), done.id(), done.version(), "Đã xem").orThrow();
    var open = casework.given(people, DUE);
    var merged = merged(people);
    pass(people, of(people.head(), people.commune()), merged);
    assertThat(assignments.find(people.head(), done.id()).orElseThrow().unit())
        .isEqualTo(people.commune());
    assertThat(assignments.find(people.head(), open.id()).orElseThrow().unit()).isEqualTo(merged);
  }

  private List<Grants.Grant> open(AccountId account) {
    return grants.of(account).stream().filter(Grants.Grant::open).toList();
  }

  @Test
  void rightsAndPeoplePassToo() {
    var people = casework.people();
    casework.given(people, DUE);
    var merged = merged(people);
    pass(people, of(people.head(), people.commune()), merged);
    assertThat(open(people.contact().account()))
        .extracting(Grants.Grant::unit)
        .containsExactly(merged);
    assertThat(accounts.viewer(people.contact().login()).orElseThrow().unit()).isEqualTo(merged);
  }

  @Test
  void whatComesUpBetweenProposalAndConfirmationStopsIt() {
    var people = casework.people();
    var given = casework.given(people, DUE);
    var merged = merged(people);
    var id = of(people.head(), people.commune());
    propose(people.specialist(), id, merged);
    var newcomer = office.person("contact", people.commune());
    var proposed = handOvers.find(people.head(), id).orElseThrow();
    assertThat(keys(handOvers.confirm(people.head(), id, proposed.version(), "")))
        .containsExactly("organization.problem.left-over");
    assertThat(assignments.find(people.head(), given.id()).orElseThrow().unit())
        .isEqualTo(people.commune());
    assertThat(open(newcomer.account()))
        .extracting(Grants.Grant::unit)
        .containsExactly(people.commune());
  }

  @Test
  void aProposalCanBeReturnedAndMadeAnew() {
    var people = casework.people();
    casework.given(people, DUE);
    var merged = merged(people);
    var id = of(people.head(), people.commune());
    propose(people.specialist(), id, merged);
    var proposed = handOvers.find(people.head(), id).orElseThrow();
    handOvers.returnIt(people.head(), id, proposed.version(), "Xem lại").orThrow();
    assertThat(handOvers.find(people.head(), id).orElseThrow().state())
        .isEqualTo(HandOver.State.OPEN);
    assertThat(keys(handOvers.confirm(people.head(), id, proposed.version(), "")))
        .containsExactly("organization.problem.changed-meanwhile");
    propose(people.specialist(), id, merged);
  }

  @Test
  void onlySuccessorsAndTheUnitAboveTakeOver() {
    var people = casework.people();
    casework.given(people, DUE);
    merged(people);
    var id = of(people.head(), people.commune());
    var handOver = handOvers.find(people.head(), id).orElseThrow();
    assertThat(
            keys(
                handOvers.propose(
                    people.head(), id, handOver.version(), all(handOver, people.inspection()), "")))
        .containsExactly("organization.problem.no-successor");
    assertThat(handOvers.find(people.neighbourContact(), id)).isEmpty();
  }

  @Test
  void rightsNeverReachTheUnitAboveAndEndWhereThereIsNoSuccessor() {
    var people = casework.people();
    var head = office.person("head", people.commune());
    units.end(people.commune(), List.of(), today(people)).orThrow();
    var id = of(people.head(), people.commune());
    var handOver = handOvers.find(people.head(), id).orElseThrow();
    assertThat(handOver.sorts()).extracting(HandOver.Sort::code).contains("right", "account");
    assertThat(
            keys(
                handOvers.propose(
                    people.head(), id, handOver.version(), all(handOver, people.province()), "")))
        .containsExactly("organization.problem.no-successor");
    var choices =
        all(handOver, people.province()).stream()
            .filter(choice -> !choice.thing().sort().equals("right"))
            .toList();
    handOvers.propose(people.specialist(), id, handOver.version(), choices, "").orThrow();
    handOvers.confirm(people.head(), id, handOver.version() + 1, "").orThrow();
    assertThat(rights.permissions(head.account())).isEmpty();
  }

  @Test
  void nobodyConfirmsAloneWhereTheirOwnRightsGo() {
    var people = casework.people();
    var head = office.person("head", people.commune());
    var merged = merged(people);
    var id = of(head, people.commune());
    propose(head, id, merged);
    assertThat(
            keys(
                handOvers.confirm(
                    head,
                    id,
                    handOvers.find(head, id).orElseThrow().version(),
                    "Chỉ có một người")))
        .containsExactly("organization.problem.own-right");
  }

  @Test
  void takingTheEventBackCallsTheHandOverOffUntilItIsDone() {
    var people = casework.people();
    casework.given(people, DUE);
    var merged = merged(people);
    var administrator = office.person("administrator", people.province());
    var event = units.events(merged).getFirst();
    var id = of(people.head(), people.commune());
    units
        .correct(event.id(), new Ordered(event.on(), Act.UNKNOWN, "Nhầm", administrator))
        .orThrow();
    assertThat(handOvers.find(people.head(), id).orElseThrow().state())
        .isEqualTo(HandOver.State.CANCELLED);

    var again = merged(people);
    pass(people, of(people.head(), people.commune()), again);
    var second = units.events(again).getFirst();
    assertThat(
            keys(
                units.correct(
                    second.id(), new Ordered(second.on(), Act.UNKNOWN, "Nhầm", administrator))))
        .containsExactly("organization.problem.handed-over");
  }

  @Test
  void workThatIsTakenUpAgainAtAnEndedUnitIsFound() {
    var people = casework.people();
    var done = casework.reportedDone(people, DUE);
    assignments.verify(people.inspector(), done.id(), done.version(), "").orThrow();
    var merged = merged(people);
    pass(people, of(people.head(), people.commune()), merged);
    var verified = assignments.find(people.head(), done.id()).orElseThrow();
    assignments.reopen(people.head(), done.id(), verified.version(), "Chưa xong").orThrow();
    handOvers.findForgotten();
    assertThat(handOvers.waiting(people.head()))
        .extracting(HandOvers.Waiting::unit)
        .contains(people.commune());
  }

  @Test
  void thePageProposesAndConfirmsWithoutScript() throws Exception {
    var people = casework.people();
    var given = casework.given(people, DUE);
    var merged = merged(people);
    var id = of(people.head(), people.commune());
    var handOver = handOvers.find(people.head(), id).orElseThrow();
    mvc.perform(get("/to-chuc/ban-giao/" + id).with(office.as(people.head())))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Sổ theo dõi lời hứa")));
    var incomplete =
        post("/to-chuc/ban-giao/" + id + "/de-xuat")
            .with(office.as(people.specialist()))
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("version", String.valueOf(handOver.version()))
            .param("all." + handOver.sorts().getFirst().code(), merged.toString());
    mvc.perform(incomplete)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("checked")));
    var request =
        post("/to-chuc/ban-giao/" + id + "/de-xuat")
            .with(office.as(people.specialist()))
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .param("version", String.valueOf(handOver.version()));
    handOver
        .sorts()
        .forEach(sort ->
            sort.items()
                .forEach(item ->
                    request.param("to." + sort.code() + "." + item.id(), merged.toString())));
    mvc.perform(request).andExpect(status().is3xxRedirection());
    mvc.perform(
            post("/to-chuc/ban-giao/" + id + "/xac-nhan")
                .with(office.as(people.head()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("version", String.valueOf(handOver.version() + 1)))
        .andExpect(status().is3xxRedirection());
    assertThat(assignments.find(people.head(), given.id()).orElseThrow().unit()).isEqualTo(merged);
    mvc.perform(get("/to-chuc/ban-giao/" + id).with(office.as(people.neighbourContact())))
        .andExpect(status().isForbidden());
  }

  private UnitId merged(Casework.People people) {
    return units
        .merge(
            List.of(people.commune(), people.neighbour()),
            commune(people, code(), "Đảng ủy xã Hợp Khê"),
            today(people))
        .orThrow();
  }

  private static String code() {
    return "HK-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private NewUnit commune(Casework.People people, String code, String name) {
    return new NewUnit(code, "COMMUNE_COMMITTEE", null, name, "", people.province());
  }

  private Ordered today(Casework.People people) {
    return new Ordered(
        calendar.today(), ACT, "", office.person("administrator", people.province()));
  }

  private UUID of(Viewer viewer, UnitId unit) {
    return handOvers.of(viewer, unit).getFirst().id();
  }

  private void propose(Viewer viewer, UUID id, UnitId to) {
    var handOver = handOvers.find(viewer, id).orElseThrow();
    handOvers.propose(viewer, id, handOver.version(), all(handOver, to), "").orThrow();
  }

  private void pass(Casework.People people, UUID id, UnitId to) {
    propose(people.specialist(), id, to);
    handOvers
        .confirm(people.head(), id, handOvers.find(people.head(), id).orElseThrow().version(), "")
        .orThrow();
  }

  private static List<Choice> all(HandOver handOver, UnitId to) {
    return handOver.sorts().stream()
        .flatMap(sort -> sort.items().stream().map(item -> new Thing(sort.code(), item.id())))
        .map(thing -> new Choice(thing, List.of(to)))
        .toList();
  }

  private long open(UnitId unit) {
    return jdbc.sql(
            "select count(*) from directive_assignment a where a.unit_id = :unit and "
                + HandedOver.OPEN)
        .param("unit", unit.value())
        .query(Long.class)
        .single();
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::key).distinct().toList();
  }
}
