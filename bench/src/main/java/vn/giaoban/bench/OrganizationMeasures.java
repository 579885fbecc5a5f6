package vn.giaoban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.people.ListedPeople;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.PeopleFilter;
import vn.giaoban.organization.web.CalledPages;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/**
 * What the pages of the organisation ask for, asked by eight clients at a time: as somebody of the
 * centre, of a province, of a commune, and as the secretary of a cell. Each beside a plain query.
 */
final class OrganizationMeasures {

  /** What is measured, in this order. */
  static final List<String> PARTS = List.of("pages", "sums", "trees", "searches", "lists", "move");

  private static final double MEDIAN_MILLISECONDS = 30;
  private static final double P99_MILLISECONDS = 150;
  private static final double MOST_TIMES = 2;
  private static final double MOVE_SECONDS = 30;
  private static final int DIFFERENT = 400;

  private static final LocalDate EVE = LocalDate.of(2025, 6, 30);
  private static final LocalDate EARLIER = LocalDate.of(2012, 5, 19);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final Path data;
  private final int calls;
  private final Random random = new Random(7);
  private final PersonNames names = new PersonNames();
  private boolean kept = true;

  OrganizationMeasures(ApplicationContext context, Path data, int calls) {
    this.context = context;
    this.data = data;
    this.jdbc = context.getBean(JdbcClient.class);
    this.calls = calls;
  }

  /**
   * Whether every wanted figure was reached.
   *
   * @param only of {@link #PARTS}
   */
  boolean measure(List<String> only) throws InterruptedException {
    var central = List.of(viewer("trunguong"));
    var provinces = viewers("PROVINCIAL_COMMITTEE");
    var communes = viewers("COMMUNE_COMMITTEE");
    var secretaries = viewers("CELL");
    var today = context.getBean(OfficeCalendar.class).today();
    warmUp(central.getFirst());
    for (var part : only) {
      switch (part) {
        case "pages" -> unitPages(central, provinces, communes, secretaries);
        case "sums" -> counts();
        case "trees" -> {
          for (var day : List.of(EARLIER, EVE, REFORM, today)) {
            pastTree("the tree on " + day, day, central, provinces, communes, secretaries);
          }
        }
        case "searches" -> searches(central, provinces, communes, secretaries);
        case "lists" -> lists(central, provinces, secretaries);
        case "move" -> move(central.getFirst());
        default -> throw new IllegalArgumentException(part);
      }
    }
    return kept;
  }

  /** The virtual machine compiles what is called often; a server that runs has done so. */
  private void warmUp(Viewer central) throws InterruptedException {
    var pages = new CalledPages(context);
    var of = units("COMMUNE_COMMITTEE");
    ask(i -> pages.unit(central, of.get(i % of.size())));
  }

  private void unitPages(
      List<Viewer> central, List<Viewer> provinces, List<Viewer> communes, List<Viewer> secretaries)
      throws InterruptedException {
    var pages = new CalledPages(context);
    var units = context.getBean(Units.class);
    var kinds =
        List.of(
            "CENTRAL_BODY",
            "PROVINCIAL_COMMITTEE",
            "DISTRICT_COMMITTEE",
            "COMMUNE_COMMITTEE",
            "GRASSROOTS_COMMITTEE",
            "CELL",
            "PEOPLES_COMMITTEE",
            "TERRITORY_COUNTRY",
            "TERRITORY_PROVINCE",
            "TERRITORY_COMMUNE");
    for (var kind : kinds) {
      var of = units(kind);
      var plain = ask(i -> units.find(of.get(i % of.size())));
      told(
          "page of a unit, " + kind.toLowerCase(Locale.ROOT),
          plain,
          i -> pages.unit(central.getFirst(), of.get(i % of.size())));
    }
    own("own page, province", provinces, pages);
    own("own page, commune", communes, pages);
    own("own page, cell secretary", secretaries, pages);
  }

  private void own(String what, List<Viewer> viewers, CalledPages pages)
      throws InterruptedException {
    var units = context.getBean(Units.class);
    var plain = ask(i -> units.find(one(viewers, i).unit()));
    told(what, plain, i -> pages.unit(one(viewers, i), one(viewers, i).unit()));
  }

  private void counts() throws InterruptedException {
    var people = context.getBean(People.class);
    for (var kind :
        List.of(
            "CENTRAL_BODY",
            "PROVINCIAL_COMMITTEE",
            "COMMUNE_COMMITTEE",
            "GRASSROOTS_COMMITTEE",
            "CELL")) {
      var of = units(kind);
      var plain =
          ask(
              i ->
                  jdbc.sql("select count(*) from access_place where ancestor = :unit")
                      .param("unit", of.get(i % of.size()).value())
                      .query(Long.class)
                      .single(),
              kind.equals("CENTRAL_BODY") ? 16 : calls);
      told(
          "count of everything below, " + kind.toLowerCase(Locale.ROOT),
          plain,
          i -> people.below(of.get(i % of.size())));
    }
  }

  private void pastTree(
      String what,
      LocalDate day,
      List<Viewer> central,
      List<Viewer> provinces,
      List<Viewer> communes,
      List<Viewer> secretaries)
      throws InterruptedException {
    var pages = new CalledPages(context);
    var units = context.getBean(Units.class);
    var plain = ask(i -> units.children(one(provinces, i).unit()));
    told(what + ", centre", plain, i -> pages.tree(central.getFirst(), day));
    told(what + ", province", plain, i -> pages.tree(one(provinces, i), day));
    told(what + ", commune", plain, i -> pages.tree(one(communes, i), day));
    told(what + ", cell secretary", plain, i -> pages.tree(one(secretaries, i), day));
    var opened =
        jdbc.sql(
                """
                select distinct parent_id from organization_unit_parent p join organization_unit u on u.id = p.parent_id
                where p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
                  and u.founded_on <= :day and (u.ended_on is null or u.ended_on >= :day)
                order by 1 limit 5000
                """)
            .param("day", day)
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .list();
    told(
        what + ", a branch opened",
        plain,
        i -> pages.branch(central.getFirst(), opened.get(i * 37 % opened.size()), day));
  }

  private void searches(
      List<Viewer> central, List<Viewer> provinces, List<Viewer> communes, List<Viewer> secretaries)
      throws InterruptedException {
    search("centre", central, central.getFirst());
    search("province", provinces, central.getFirst());
    search("commune", communes, central.getFirst());
    search("cell secretary", secretaries, central.getFirst());
  }

  private void search(String who, List<Viewer> viewers, Viewer central)
      throws InterruptedException {
    var pages = new vn.giaoban.organization.people.web.CalledPages(context);
    var people = new ListedPeople(context);
    var asked = new ArrayList<Asked>();
    asked.add(new Asked("a given name", () -> any(names.given())));
    asked.add(new Asked("a family name", () -> any(names.family())));
    asked.add(new Asked("a middle name", () -> any(names.middle())));
    asked.add(
        new Asked("family and given name", () -> any(names.family()) + " " + any(names.given())));
    asked.add(
        new Asked("middle and given name", () -> any(names.middle()) + " " + any(names.given())));
    asked.add(new Asked("a full name", () -> names.name(random.nextInt(3) == 0, random)));
    for (var one : asked) {
      var words =
          IntStream.range(0, DIFFERENT).mapToObj(i -> Folding.key(one.words().get())).toList();
      var plain = ask(i -> people.rowsWithoutRights(central, PeopleFilter.named(words.get(i))));
      told(
          "search by %s, %s".formatted(one.what(), who),
          plain,
          i -> pages.named(one(viewers, i), words.get(i)));
    }
  }

  /** What is looked for. */
  private record Asked(String what, Supplier<String> words) {}

  private void lists(List<Viewer> central, List<Viewer> provinces, List<Viewer> secretaries)
      throws InterruptedException {
    var people = new ListedPeople(context);
    ratio(
        "list of all people, centre",
        i -> people.rows(central.getFirst(), PeopleFilter.named("")),
        i -> people.rowsWithoutRights(central.getFirst(), PeopleFilter.named("")));
    ratio(
        "list of the people of a province, its own viewer",
        i -> people.rows(one(provinces, i), PeopleFilter.named("")),
        i -> people.rowsWithoutRights(one(provinces, i), PeopleFilter.named("")));
    ratio(
        "list of the cell, its secretary",
        i -> people.rows(one(secretaries, i), PeopleFilter.at(one(secretaries, i).unit(), true)),
        i ->
            people.rowsWithoutRights(
                one(secretaries, i), PeopleFilter.at(one(secretaries, i).unit(), true)));
    var units = context.getBean(Units.class);
    var day = context.getBean(OfficeCalendar.class).today();
    var communes = units("COMMUNE_COMMITTEE");
    ratio(
        "list of the units of a commune, centre",
        i -> units.children(central.getFirst(), communes.get(i % communes.size()), day),
        i -> units.children(communes.get(i % communes.size())));
  }

  private void move(Viewer central) {
    var units = context.getBean(Units.class);
    var day = context.getBean(OfficeCalendar.class).today();
    var region =
        units
            .byCode("VUNG")
            .map(unit -> unit.id())
            .orElseGet(() ->
                units
                    .found("VUNG", "CENTRAL_BODY", "Vùng thử", "", central.unit(), day.minusDays(1))
                    .orThrow());
    var act = new Act("1-QĐ/TW", day, "Trung ương", "");
    var largest =
        jdbc.sql(
                """
                select u.id from organization_unit u join organization_unit_standing s on s.unit_id = u.id and s.kind = 'PROVINCIAL_COMMITTEE'
                where u.ended_on is null order by (select count(*) from access_place where ancestor = u.id) desc limit 1
                """)
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .single();
    var below =
        jdbc.sql("select count(*) from access_place where ancestor = :unit")
            .param("unit", largest.value())
            .query(Long.class)
            .single();
    long begin = System.nanoTime();
    units.move(largest, region, new Ordered(day, act, "", central)).orThrow();
    double seconds = (System.nanoTime() - begin) / 1e9;
    judged(seconds <= MOVE_SECONDS);
    System.out.printf(
        Locale.ROOT,
        "a province with %,d units moved in %.1f s   %.2f of the limit of %.0f s%n",
        below,
        seconds,
        seconds / MOVE_SECONDS,
        MOVE_SECONDS);
    var back =
        units.events(largest).stream().filter(event -> event.latest()).findFirst().orElseThrow();
    units.correct(back.id(), new Ordered(day, act, "Đo xong", central)).orThrow();
  }

  /**
   * Something asked for as often as told, each time with another number below {@link #DIFFERENT}.
   */
  private Times ask(Call call) throws InterruptedException {
    return ask(call, calls);
  }

  private Times ask(Call call, int times) throws InterruptedException {
    return Clients.ask(
        times, IntStream.range(0, DIFFERENT).mapToObj(i -> (Runnable) () -> call.with(i)).toList());
  }

  private interface Call {
    void with(int number);
  }

  private void told(String what, Times plain, Call call) throws InterruptedException {
    var before = used();
    var times = ask(call);
    double processor = used().minus(before).toNanos() / 1e6 / (calls + Clients.warmingUp(calls));
    boolean good = times.median() <= MEDIAN_MILLISECONDS && times.p99() <= P99_MILLISECONDS;
    judged(good);
    System.out.printf(
        Locale.ROOT,
        "%-52s %s   %6.1f ms of processor   %6.1f times the plain query%s%n",
        what,
        times,
        processor,
        times.median() / plain.median(),
        good ? "" : "   TOO SLOW");
  }

  /** By the server and its database; on a machine that does other work that says more than time. */
  private Duration used() {
    try {
      return ProcessorTime.now(data).all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ratio(String what, Call with, Call without) throws InterruptedException {
    // Each twice, in turn: the first ones warm up.
    ask(with);
    ask(without);
    var filtered = ask(with);
    var free = ask(without);
    double times = filtered.median() / free.median();
    judged(times <= MOST_TIMES);
    System.out.printf(
        Locale.ROOT,
        "%-52s %s   %.2f times without rights (%.1f ms)%s%n",
        what,
        filtered,
        times,
        free.median(),
        times <= MOST_TIMES ? "" : "   TOO SLOW");
  }

  private void judged(boolean good) {
    kept &= good;
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> T one(List<T> of, int number) {
    return of.get(number % of.size());
  }

  private List<UnitId> units(String kind) {
    return jdbc.sql(
            """
            select u.id from organization_unit u join organization_unit_standing s on s.unit_id = u.id and s.kind = :kind
            order by md5(u.code) limit :most
            """)
        .param("kind", kind)
        .param("most", DIFFERENT)
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  private List<Viewer> viewers(String kind) {
    return jdbc
        .sql(
            """
            select a.login from access_account a join organization_unit_standing s on s.unit_id = a.unit_id and s.kind = :kind
            order by md5(a.login) limit 50
            """)
        .param("kind", kind)
        .query(String.class)
        .list()
        .stream()
        .map(login -> viewer(Objects.requireNonNull(login)))
        .toList();
  }

  private Viewer viewer(String login) {
    return context.getBean(Accounts.class).viewer(login).orElseThrow();
  }
}
