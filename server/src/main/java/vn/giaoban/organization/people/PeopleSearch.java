package vn.giaoban.organization.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.OfficeCalendar;

/**
 * Which people a list shows, and in which order, whether there are twenty or five million. Who
 * bears the given name that is looked for stands before those who bear the words elsewhere.
 */
@Component
class PeopleSearch {

  /** More units than these are not gone through unit by unit. */
  private static final int WIDE = 2_000;

  /** More areas than these are not gone through one by one. */
  private static final int MOST_AREAS = 8;

  /** So many people are looked for when a way is chosen; about a page. */
  private static final int PAGE = 25;

  /** More people than these are not fetched because their names begin so. */
  static final int MOST_BEGUN = 600;

  /** To fetch somebody takes about as long as to pass so many in an index. */
  private static final int FETCHED = 3;

  private static final String IN_ORDER = "p.given_name, p.names_before, p.person_id";
  private static final String BY_GIVEN = "p.given_key, " + IN_ORDER;

  private final JdbcClient jdbc;
  private final WordShares shares;
  private final OfficeCalendar calendar;

  PeopleSearch(JdbcClient jdbc, WordShares shares, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.shares = shares;
    this.calendar = calendar;
  }

  /** Where to begin. The outcome is the same. */
  enum Way {
    /** With the units that come into question, of which there are few. */
    FROM_UNITS,
    /** With the words of the name: in areas where few bear them, everywhere in their order. */
    FROM_WORDS,
    /** With the people of an area, or of a few, in their order, until there are enough. */
    IN_AREAS,
    /** With all people in their order, until there are enough. */
    IN_ORDER
  }

  /**
   * How a list is made.
   *
   * @param given how those are found whose given name is looked for, who stand first
   * @param elsewhere how the others are found
   * @param areas in which all lie that the list can show; empty where that narrows nothing
   */
  record Plan(Way given, Way elsewhere, List<UUID> areas) {

    boolean fromUnits() {
      return given == Way.FROM_UNITS;
    }
  }

  /**
   * People that were found.
   *
   * @param all how many there are in the whole list; null where nobody has counted
   */
  record Found(List<PersonId> people, @Nullable Long all) {

    static Found of(List<PersonId> people) {
      return new Found(people, null);
    }
  }

  Plan plan(Viewer viewer, PeopleFilter filter) {
    if (reachesFew(viewer, filter)) {
      return new Plan(Way.FROM_UNITS, Way.FROM_UNITS, List.of());
    }
    var areas = areas(viewer, filter);
    var words = words(filter);
    if (words.none()) {
      var way = areas.isEmpty() ? Way.IN_ORDER : Way.IN_AREAS;
      return new Plan(way, way, areas);
    }
    return areas.isEmpty()
        ? new Plan(Way.FROM_WORDS, Way.FROM_WORDS, areas)
        : new Plan(given(words, areas), elsewhere(words, areas), areas);
  }

  /** The list made in a certain way; people of areas are gone through only where there are any. */
  Plan plan(Viewer viewer, PeopleFilter filter, Way way) {
    var areas = areas(viewer, filter);
    var possible = way == Way.IN_AREAS && areas.isEmpty() ? Way.IN_ORDER : way;
    return new Plan(possible, possible, areas);
  }

  /** Fetches those who bear the other words where that takes less than to look for a page. */
  private Way given(NameWords words, List<UUID> areas) {
    double places = shares.places(areas);
    double fetched = FETCHED * places * shares.share(words.others());
    // Going in order, all of that given name have to be passed: families stand together.
    double passed = places * shares.shareBeginning(words.last());
    return words.others().isEmpty() || fetched > passed ? Way.IN_AREAS : Way.FROM_WORDS;
  }

  private Way elsewhere(NameWords words, List<UUID> areas) {
    double share = shares.share(words.each());
    return FETCHED * shares.places(areas) * share <= PAGE / share ? Way.FROM_WORDS : Way.IN_AREAS;
  }

  private NameWords words(PeopleFilter filter) {
    return NameWords.of(filter.words(), word -> shares.share(List.of(word)));
  }

  /** So many people of the list, in its order, from {@code offset} on. */
  Found find(Viewer viewer, PeopleFilter filter, Plan plan, int offset, int limit) {
    var words = words(filter);
    var asked = PeopleConditions.of(viewer, filter, words, plan.areas(), calendar.today());
    var part = new Part(offset, limit);
    if (!words.none()) {
      var exact = each(asked, PeopleConditions.PEOPLE, IN_ORDER, part, PeopleConditions.EXACT);
      if (!exact.isEmpty()) {
        return Found.of(exact);
      }
    }
    if (plan.fromUnits()) {
      return fromUnits(asked, words, part);
    }
    return Found.of(
        words.none()
            ? ordered(asked, "", IN_ORDER, plan.given(), part)
            : inOrder(asked, words, plan, part));
  }

  /** Which part of a list is asked for. */
  private record Part(int offset, int limit) {}

  /** How many there are, where that is few enough to be counted; at most {@code most}. */
  long count(Viewer viewer, PeopleFilter filter, int most) {
    var words = words(filter);
    var asked = PeopleConditions.of(viewer, filter, words, List.of(), calendar.today());
    return asked
        .bound(
            jdbc,
            "select count(*) from (select distinct p.person_id from %s%s limit %d) counted"
                .formatted(
                    PeopleConditions.PLACES,
                    asked.where(asked.atFewUnits(), words.condition()),
                    most))
        .query(Long.class)
        .single();
  }

  /** All have to be fetched to sort them, so they are counted as well. */
  private Found fromUnits(PeopleConditions asked, NameWords words, Part part) {
    var all = new AtomicReference<@Nullable Long>();
    var people =
        bound(
                asked,
                part,
                "select p.person_id, count(*) over () from (%s) p order by %s limit :limit offset :offset"
                    .formatted(
                        "select distinct "
                            + (words.none() ? "" : NameWords.GIVEN_LAST + " as given_last, ")
                            + BY_GIVEN
                            + " from "
                            + PeopleConditions.PLACES
                            + asked.where(asked.atFewUnits(), words.condition()),
                        words.none() ? IN_ORDER : "p.given_last desc, " + BY_GIVEN))
            .query((row, n) -> {
              all.set(row.getLong(2));
              return new PersonId(row.getObject(1, UUID.class));
            })
            .list();
    return new Found(people, all.get());
  }

  /** First those with the given name, then the others. */
  private List<PersonId> inOrder(PeopleConditions asked, NameWords words, Plan plan, Part part) {
    var lists = new ArrayList<Sorted>();
    boolean everywhere = asked.areas().isEmpty();
    if (plan.given() != Way.FROM_WORDS
        || (everywhere ? words.before() : words.others()).isEmpty()) {
      lists.add(some -> ordered(asked, NameWords.GIVEN_LAST, BY_GIVEN, plan.given(), some));
    } else if (everywhere) {
      lists.add(some ->
          each(
              asked,
              PeopleConditions.WORDS,
              BY_GIVEN,
              some,
              NameWords.OTHERS_BEFORE + " and " + NameWords.GIVEN_LAST));
    } else {
      lists.add(some -> bearing(asked, NameWords.GIVEN_LAST, some));
    }
    lists.add(some -> elsewhere(asked, words, plan.elsewhere(), some));
    return joined(lists, part);
  }

  private interface Sorted {
    List<PersonId> of(Part part);
  }

  /** A part of lists that stand one behind the other. */
  private static List<PersonId> joined(List<Sorted> lists, Part part) {
    var found = new ArrayList<PersonId>();
    int before = 0;
    for (var list : lists) {
      int from = Math.max(0, part.offset() - before);
      var some = list.of(new Part(from, part.limit() - found.size()));
      found.addAll(some);
      if (found.size() == part.limit()) {
        return found;
      }
      before += some.isEmpty() && from > 0 ? list.of(new Part(0, from)).size() : from + some.size();
    }
    return found;
  }

  private List<PersonId> bearing(PeopleConditions asked, String condition, Part part) {
    return sorted(
        asked, BY_GIVEN, once(asked.bearingOthers() + asked.where(condition, asked.here())), part);
  }

  private List<PersonId> elsewhere(PeopleConditions asked, NameWords words, Way way, Part part) {
    var others = "not " + NameWords.GIVEN_LAST + " and " + NameWords.ELSEWHERE;
    if (way != Way.FROM_WORDS || !beginsFew(asked)) {
      return ordered(
          asked, others, BY_GIVEN, asked.areas().isEmpty() ? Way.IN_ORDER : Way.IN_AREAS, part);
    }
    return sorted(
        asked,
        BY_GIVEN,
        asked.areas().isEmpty()
            ? withWords(asked, words, others)
            : once(asked.bearingOrBegun() + asked.where(others, asked.here())),
        part);
  }

  /** Each way in which a name can have the words or begin with them, in order, as far as asked. */
  private static String withWords(PeopleConditions asked, NameWords words, String others) {
    var ways = new ArrayList<String>();
    ways.add(
        PeopleConditions.WORDS + asked.where(NameWords.LAST_BEFORE, others, asked.somewhere()));
    if (!words.others().isEmpty()) {
      ways.add(
          PeopleConditions.WORDS + asked.where(NameWords.OTHER_GIVEN, others, asked.somewhere()));
    }
    ways.add(PeopleConditions.BEGUN + asked.where(others, asked.somewhere()));
    return once(
        ways.stream()
            .map(way ->
                "(select %1$s from %2$s order by %1$s limit :limit + :offset)"
                    .formatted(BY_GIVEN, way))
            .collect(Collectors.joining(" union all ", "(", ") p")));
  }

  /** The places of people in an order, until there are enough. */
  private List<PersonId> ordered(
      PeopleConditions asked, String condition, String order, Way way, Part part) {
    if (way != Way.IN_AREAS) {
      return each(asked, PeopleConditions.PEOPLE, order, part, condition);
    }
    return sorted(
        asked,
        order,
        """
        select distinct one.* from unnest(:areas::uuid[]) as area(id) cross join lateral (
          select distinct %1$s from %2$s%3$s order by %1$s limit :limit + :offset) one\
        """
            .formatted(
                order,
                PeopleConditions.PLACES,
                asked.where("p.area_id = area.id", condition, asked.here())),
        part);
  }

  /** People one by one in an order, until there are enough. */
  private List<PersonId> each(
      PeopleConditions asked, String people, String order, Part part, String condition) {
    return ids(
        asked,
        part,
        "select p.person_id from %s%s order by %s limit :limit offset :offset"
            .formatted(people, asked.where(condition, asked.somewhere()), order));
  }

  private List<PersonId> sorted(PeopleConditions asked, String order, String people, Part part) {
    return ids(
        asked,
        part,
        "select p.person_id from (%s) p order by %s limit :limit offset :offset"
            .formatted(people, order));
  }

  /** Who is found at several places is one person. */
  private static String once(String places) {
    return "select distinct " + BY_GIVEN + " from " + places;
  }

  private List<PersonId> ids(PeopleConditions asked, Part part, String sql) {
    return bound(asked, part, sql)
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  private JdbcClient.StatementSpec bound(PeopleConditions asked, Part part, String sql) {
    return asked.bound(jdbc, sql).param("limit", part.limit()).param("offset", part.offset());
  }

  private boolean beginsFew(PeopleConditions asked) {
    return asked
            .bound(
                jdbc,
                "select count(*) from (select 1 from organization_person g where %s limit %d) counted"
                    .formatted(NameWords.BEGINS_LONGER, MOST_BEGUN + 1))
            .query(Integer.class)
            .single()
        <= MOST_BEGUN;
  }

  private boolean reachesFew(Viewer viewer, PeopleFilter filter) {
    var unit = filter.unit();
    if (unit != null && !filter.below()) {
      return true;
    }
    return (unit == null
            ? jdbc.sql(
                    """
                    select not exists (select 1 from organization_tally where unit_id = any(%s) and units > :most)
                      and (select count(*) from (%s limit :most + 1) reached) <= :most
                    """
                        .formatted(Rights.grantedBelow(People.READ), Rights.units(People.READ)))
                .param("viewer", viewer.account().value())
            : jdbc.sql(
                    "select count(*) <= :most from ("
                        + Places.allBelow()
                        + " limit :most + 1) reached")
                .param("below", unit.value()))
        .param("most", WIDE)
        .query(Boolean.class)
        .single();
  }

  /** The areas in which all lie that the list can show; none where one may lie in no area. */
  private List<UUID> areas(Viewer viewer, PeopleFilter filter) {
    var unit = filter.unit();
    var areas = new ArrayList<@Nullable UUID>();
    (unit == null
            ? jdbc.sql(
                    "select organization_area(granted.unit_id) from (%s limit :most) granted"
                        .formatted(Rights.granted(People.READ)))
                .param("viewer", viewer.account().value())
                .param("most", MOST_AREAS + 1)
            : jdbc.sql("select organization_area(:unit)").param("unit", unit.value()))
        .query((row, n) -> areas.add(row.getObject(1, UUID.class)))
        .list();
    return areas.size() > MOST_AREAS || areas.contains(null)
        ? List.of()
        : areas.stream().map(Objects::requireNonNull).distinct().toList();
  }
}
