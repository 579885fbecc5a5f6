package vn.giaoban.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Members of all cells, invented, with posts, written by {@code COPY} in batches of whole cells.
 */
final class NationalPeople {

  /** The tables that are written. */
  static final List<String> TABLES =
      List.of(
          "organization_person",
          "organization_person_event",
          "organization_membership",
          "organization_person_post",
          "organization_person_managed",
          "organization_person_place",
          "organization_person_words");

  private static final int BATCH = 20_000;
  private static final int WRITERS = 2;
  private static final long SEED = 20261129;
  private static final long FIRST_MILLISECOND = LocalDate.of(2026, 1, 5).toEpochDay() * 86_400_000L;
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final JdbcClient jdbc;
  private final DataSource source;
  private final PersonNames names = new PersonNames();

  NationalPeople(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.source = source;
  }

  /**
   * A cell with the bodies above it.
   *
   * @param first in its grassroots organisation; likewise that in its commune, and so on
   */
  private record Cell(
      UUID unit,
      UUID grassroots,
      UUID commune,
      UUID province,
      boolean first,
      boolean firstOfCommune,
      boolean firstOfProvince) {}

  /**
   * Whole cells that are written together.
   *
   * @param firstPerson the number of the first person in them
   */
  private record Batch(int number, int from, int to, int firstPerson) {}

  /** Writes the batches that are not written yet; each is a transaction. */
  void load(int members, Progress progress) throws InterruptedException, ExecutionException {
    var cells = cells();
    var sizes = NationalSize.divide(members, cells.size(), 0.45, new Random(SEED));
    var batches = new ArrayList<Batch>();
    int from = 0;
    int person = 0;
    int first = 0;
    for (int i = 0; i < sizes.length; i++) {
      person += sizes[i];
      if (person - first >= BATCH || i == sizes.length - 1) {
        batches.add(new Batch(batches.size(), from, i + 1, first));
        from = i + 1;
        first = person;
      }
    }
    var open =
        batches.stream().filter(batch -> !progress.isDone("people " + batch.number())).toList();
    var next = new AtomicInteger();
    var written = new AtomicLong();
    long begin = System.nanoTime();
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var results = new ArrayList<Future<?>>();
      for (int i = 0; i < WRITERS; i++) {
        results.add(
            writers.submit(() -> {
              for (int at = next.getAndIncrement(); at < open.size(); at = next.getAndIncrement()) {
                int count = write(open.get(at), cells, sizes);
                long all = written.addAndGet(count);
                if (at % 20 == 19 || at == open.size() - 1) {
                  double seconds = (System.nanoTime() - begin) / 1e9;
                  System.out.printf(
                      Locale.ROOT, "  %,d members, %,.0f a second%n", all, all / seconds);
                }
              }
              return null;
            }));
      }
      for (var result : results) {
        result.get();
      }
    }
  }

  private List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    jdbc.sql(
            """
            select c.id, g.parent, co.parent, p.parent, c.code from (
              select u.id, u.code from organization_unit u
                join organization_unit_standing s on s.unit_id = u.id and s.kind = 'CELL') c
              cross join lateral (select parent_id as parent from organization_unit_parent where unit_id = c.id and valid_to is null) g
              cross join lateral (select parent_id as parent from organization_unit_parent where unit_id = g.parent and valid_to is null) co
              cross join lateral (select parent_id as parent from organization_unit_parent where unit_id = co.parent and valid_to is null) p
            order by p.parent, co.parent, g.parent, c.id
            """)
        .query((row, n) -> {
          var last = cells.isEmpty() ? null : cells.getLast();
          var grassroots = row.getObject(2, UUID.class);
          var commune = row.getObject(3, UUID.class);
          var province = row.getObject(4, UUID.class);
          return cells.add(
              new Cell(
                  row.getObject(1, UUID.class),
                  grassroots,
                  commune,
                  province,
                  last == null || !last.grassroots().equals(grassroots),
                  last == null || !last.commune().equals(commune),
                  last == null || !last.province().equals(province)));
        })
        .list();
    return cells;
  }

  private int write(Batch batch, List<Cell> cells, int[] sizes) throws SQLException, IOException {
    var random = new Random(SEED + 31L * batch.number());
    var rows = new Rows();
    int person = batch.firstPerson();
    for (int i = batch.from(); i < batch.to(); i++) {
      var before = i > batch.from() ? cells.get(i - 1).unit() : null;
      for (int n = 0; n < sizes[i]; n++) {
        member(person++, n, cells.get(i), before, random, rows);
      }
    }
    try (var connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("set local synchronous_commit = off");
        rows.copy(connection);
        statement.execute("insert into bench.done values ('people " + batch.number() + "', '')");
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    return person - batch.firstPerson();
  }

  private void member(
      int number, int place, Cell cell, @Nullable UUID before, Random random, Rows rows) {
    var female = random.nextInt(100) < 34;
    var born = LocalDate.of(1940 + random.nextInt(66), 1, 1).plusDays(random.nextInt(365));
    var admitted =
        LocalDate.of(Math.min(2026, born.getYear() + 20 + random.nextInt(25)), 1, 1)
            .plusDays(random.nextInt(300));
    var probationary = admitted.getYear() == 2026;
    var id = id(number, 0);
    var since = admitted.isBefore(DAY) ? DAY : admitted;
    rows.person(
        id,
        "%02d%07d".formatted(number % 97, number),
        names.name(female, random),
        female,
        born,
        admitted,
        probationary ? null : admitted.plusYears(1));
    var recorded = id(number, 1);
    rows.event(recorded, id, "RECORDED", since, cell.unit(), null);
    if (before != null && !probationary && random.nextInt(10) == 0) {
      var moved = id(number, 2);
      var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      if (day.isAfter(since)) {
        rows.event(moved, id, "TRANSFERRED", day, cell.unit(), before);
        rows.membership(id(number, 3), id, before, false, since, day.minusDays(1), recorded, moved);
        rows.membership(id(number, 4), id, cell.unit(), false, day, null, moved, null);
      } else {
        rows.membership(id(number, 4), id, cell.unit(), false, since, null, recorded, null);
      }
    } else {
      rows.membership(id(number, 4), id, cell.unit(), probationary, since, null, recorded, null);
    }
    rows.place(cell.unit(), id, true);
    posts(number, place, id, cell, since, recorded, rows);
  }

  /** Who stands in which place of the list of a cell holds which posts. */
  private static void posts(
      int number, int place, UUID id, Cell cell, LocalDate since, UUID event, Rows rows) {
    switch (place) {
      case 0 -> {
        rows.post(id(number, 5), id, cell.unit(), "SECRETARY", since, event);
        rows.post(
            id(number, 6),
            id,
            cell.grassroots(),
            cell.first() ? "SECRETARY" : "COMMITTEE_MEMBER",
            since,
            event);
        rows.place(cell.grassroots(), id, true);
        if (cell.first()) {
          rows.post(id(number, 7), id, cell.commune(), "COMMITTEE_MEMBER", since, event);
          rows.managed(id(number, 8), id, cell.commune(), since, event);
          rows.place(cell.commune(), id, true);
        }
      }
      case 1 -> rows.post(id(number, 5), id, cell.unit(), "DEPUTY_SECRETARY", since, event);
      case 2, 3, 4 -> {
        if (cell.firstOfCommune()) {
          rows.post(
              id(number, 5),
              id,
              cell.commune(),
              place == 2 ? "SECRETARY" : place == 3 ? "STANDING_DEPUTY_SECRETARY" : "OFFICER",
              since,
              event);
          rows.managed(id(number, 8), id, cell.province(), since, event);
          rows.place(cell.commune(), id, true);
          rows.place(cell.province(), id, false);
        }
      }
      case 5, 6, 7 -> {
        if (cell.firstOfProvince()) {
          rows.post(
              id(number, 5),
              id,
              cell.province(),
              place == 5 ? "SECRETARY" : "STANDING_MEMBER",
              since,
              event);
          rows.place(cell.province(), id, true);
        }
      }
      default -> {}
    }
  }

  /** In the order of time like those of the database, and the same at each run. */
  private static UUID id(int number, int which) {
    long sequence = 16L * number + which;
    long mixed = (sequence + 1) * 0x9E3779B97F4A7C15L;
    return new UUID(
        (FIRST_MILLISECOND + (sequence >> 12)) << 16 | 0x7000L | (sequence & 0xfff),
        0x8000000000000000L | ((mixed ^ (mixed >>> 29)) & 0x3fffffffffffffffL));
  }

  /** The rows of a batch as {@code COPY} takes them. */
  private static final class Rows {

    private static final String NONE = "\\N";

    /** With the keys of names, and the area of each unit. */
    private static final String PLACED =
        """
        insert into organization_person_place
          (unit_id, person_id, holds, belongs, area_id, search_key, given_key, given_name, names_before)
        select pl.unit_id, pl.person_id, true, pl.belongs, u.area,
          p.search_key, organization_given_name(p.search_key), p.given_name, p.names_before
        from place pl join organization_person p on p.id = pl.person_id
          join (select unit_id, organization_area(unit_id) as area from (select distinct unit_id from place) held offset 0) u
            on u.unit_id = pl.unit_id
        """;

    private static final String NAMED =
        """
        insert into organization_person_words
        select w.* from (select distinct person_id from place) pl join organization_person p on p.id = pl.person_id
          cross join lateral organization_words_of(p) w
        """;

    private final StringBuilder people = new StringBuilder();
    private final StringBuilder events = new StringBuilder();
    private final StringBuilder memberships = new StringBuilder();
    private final StringBuilder posts = new StringBuilder();
    private final StringBuilder managed = new StringBuilder();
    private final StringBuilder places = new StringBuilder();

    void person(
        UUID id,
        String code,
        String name,
        boolean female,
        LocalDate born,
        LocalDate admitted,
        @Nullable LocalDate official) {
      row(people, id, code, name, female ? "FEMALE" : "MALE", born, admitted, official);
    }

    void event(
        UUID id, UUID person, String kind, LocalDate on, UUID unit, @Nullable UUID fromUnit) {
      row(events, id, person, kind, on, unit, fromUnit, "2026-01-05 08:00:00+07", "Dữ liệu thử");
    }

    void membership(
        UUID id,
        UUID person,
        UUID unit,
        boolean probationary,
        LocalDate from,
        @Nullable LocalDate to,
        UUID event,
        @Nullable UUID closedBy) {
      row(
          memberships,
          id,
          person,
          unit,
          probationary ? "PROBATIONARY" : "OFFICIAL",
          from,
          to,
          event,
          closedBy);
    }

    void post(UUID id, UUID person, UUID unit, String post, LocalDate from, UUID event) {
      row(posts, id, person, unit, post, from, event);
    }

    void managed(UUID id, UUID person, UUID manager, LocalDate from, UUID event) {
      row(managed, id, person, manager, from, event);
    }

    void place(UUID unit, UUID person, boolean belongs) {
      row(places, unit, person, belongs);
    }

    private static void row(StringBuilder to, @Nullable Object... values) {
      for (int i = 0; i < values.length; i++) {
        to.append(i == 0 ? "" : "\t").append(values[i] == null ? NONE : values[i]);
      }
      to.append('\n');
    }

    void copy(Connection connection) throws SQLException, IOException {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI();
      copy.copyIn(
          "copy organization_person (id, code, full_name, gender, born_on, admitted_on, official_on) from stdin",
          new StringReader(people.toString()));
      copy.copyIn(
          "copy organization_person_event (id, person_id, kind, on_day, unit_id, from_unit_id, recorded_at, recorded_by_name) from stdin",
          new StringReader(events.toString()));
      copy.copyIn(
          "copy organization_membership (id, person_id, unit_id, standing, valid_from, valid_to, event_id, closed_by) from stdin",
          new StringReader(memberships.toString()));
      copy.copyIn(
          "copy organization_person_post (id, person_id, unit_id, post, valid_from, event_id) from stdin",
          new StringReader(posts.toString()));
      copy.copyIn(
          "copy organization_person_managed (id, person_id, manager_id, valid_from, event_id) from stdin",
          new StringReader(managed.toString()));
      try (var statement = connection.createStatement()) {
        statement.execute(
            "create temporary table place (unit_id uuid, person_id uuid, belongs boolean) on commit drop");
        copy.copyIn(
            "copy place (unit_id, person_id, belongs) from stdin",
            new StringReader(places.toString()));
        statement.execute(PLACED);
        statement.execute(NAMED);
      }
    }
  }
}
