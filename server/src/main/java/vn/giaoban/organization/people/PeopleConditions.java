package vn.giaoban.organization.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Places;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;

/**
 * What a list of people asks for, as SQL with its parameters. Every list takes one of {@link
 * #atFewUnits}, {@link #here} and {@link #somewhere}: these hold the rights.
 *
 * @param areas in which all lie that are meant; empty for everywhere
 * @param ties what is asked besides names and units
 */
record PeopleConditions(
    PeopleFilter filter, List<UUID> areas, List<String> ties, Map<String, Object> parameters) {

  /** Where people are found, with the keys of their names. */
  static final String PLACES = "organization_person_place p";

  /** The words before given names, each and in pairs, with the keys of the names. */
  static final String WORDS = "organization_person_words p";

  private static final String NAMES =
      """
      select g.id as person_id, g.code, g.search_key, organization_given_name(g.search_key) collate "C" as given_key,
        g.given_name collate "vi-x-icu" as given_name, g.names_before collate "vi-x-icu" as names_before
      from organization_person g\
      """;

  /** All people, with the keys of their names under the same columns. */
  static final String PEOPLE = "(" + NAMES + ") p";

  /** Those whose name begins with the words and goes on, where these are not many. */
  static final String BEGUN =
      fenced(NAMES + " where " + NameWords.BEGINS_LONGER + " limit " + PeopleSearch.MOST_BEGUN);

  /** Somebody whose code was typed. */
  static final String EXACT = "lower(p.code) = :exact";

  private static final String BEARING =
      "organization_words_in(o.search_key, o.area_id) @> :%s::text[]";

  static PeopleConditions of(
      Viewer viewer, PeopleFilter filter, NameWords words, List<UUID> areas, LocalDate day) {
    var parameters = new HashMap<String, Object>(words.parameters());
    parameters.put("viewer", viewer.account().value());
    parameters.put("gone", filter.gone());
    parameters.put("day", day);
    parameters.put("areas", areas.toArray(UUID[]::new));
    for (int i = 0; i < areas.size() && !words.none(); i++) {
      parameters.put("othersin" + i, NameWords.with(words.others(), "@" + areas.get(i)));
      parameters.put("wordsin" + i, NameWords.with(words.each(), "@" + areas.get(i)));
    }
    if (filter.unit() != null) {
      parameters.put("below", filter.unit().value());
    }
    var ties = new ArrayList<String>();
    if (filter.standing() != null) {
      parameters.put("standing", filter.standing().name());
      ties.add(tied("organization_membership", "t.standing = :standing"));
    }
    if (filter.post() != null) {
      parameters.put("post", filter.post());
      ties.add(tied("organization_person_post", "t.post = :post"));
    }
    if (filter.manager() != null) {
      parameters.put("manager", filter.manager().value());
      ties.add(tied("organization_person_managed", "t.manager_id = :manager"));
    }
    return new PeopleConditions(filter, areas, ties, parameters);
  }

  private static String tied(String table, String condition) {
    return """
    exists (select 1 from %s t where t.person_id = p.person_id and %s
      and t.valid_from <= :day and (t.valid_to is null or t.valid_to >= :day))\
    """
        .formatted(table, condition);
  }

  /** All the conditions that are not blank, and those of the filter. */
  String where(String... conditions) {
    return " where "
        + Stream.concat(Stream.of(conditions), ties.stream())
            .filter(one -> !one.isBlank())
            .collect(Collectors.joining(" and "));
  }

  /** Of {@link #PLACES}: at one of the units of the filter or of the viewer, which are few. */
  String atFewUnits() {
    return found("p")
        + (filter.unit() == null
            ? " and p.unit_id in (" + Rights.units(People.READ) + ")"
            : " and p.belongs and "
                + (filter.below()
                    ? "p.unit_id in (" + Places.allBelow() + ")"
                    : "p.unit_id = :below")
                + " and "
                + Rights.onEach("p.unit_id", People.READ));
  }

  /** Of {@link #PLACES}, looked at one by one: the person may be seen there. */
  String here() {
    return here("p");
  }

  /** Of {@link #PEOPLE}, looked at one by one: there is a place at which they may be seen. */
  String somewhere() {
    // "offset" keeps the planner from gathering all places first.
    return "exists (select 1 from organization_person_place pl where pl.person_id = p.person_id and "
        + here("pl")
        + " offset 0)";
  }

  private String here(String alias) {
    var unit = alias + ".unit_id";
    var place = found(alias);
    if (filter.unit() != null) {
      place +=
          " and "
              + alias
              + ".belongs and "
              + (filter.below() ? Places.below(unit) : unit + " = :below");
    }
    return place + " and " + Rights.onEach(unit, People.READ);
  }

  private static String found(String alias) {
    return "(" + alias + ".holds or :gone)";
  }

  /** The places in the areas of those who bear the other words. */
  String bearingOthers() {
    return fenced("select o.* from organization_person_place o where " + bearing("others"));
  }

  /**
   * The places in the areas of those who bear all the words, or whose name begins with them and
   * goes on. Somebody may be there twice.
   */
  String bearingOrBegun() {
    return fenced(
        """
        select o.* from organization_person_place o where %s
        union all
        select o.* from (select g.id from organization_person g where %s limit %d) begun
          join organization_person_place o on o.person_id = begun.id and o.area_id = any(:areas::uuid[])\
        """
            .formatted(bearing("words"), NameWords.BEGINS_LONGER, PeopleSearch.MOST_BEGUN));
  }

  /** By the index, with the mark of one of the areas. */
  private String bearing(String words) {
    return IntStream.range(0, areas.size())
        .mapToObj(area -> BEARING.formatted(words + "in" + area))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** "offset" keeps the planner from another way. */
  private static String fenced(String places) {
    return "(" + places + " offset 0) p";
  }

  JdbcClient.StatementSpec bound(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).params(parameters);
  }
}
