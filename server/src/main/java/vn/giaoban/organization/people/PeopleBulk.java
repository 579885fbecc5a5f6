package vn.giaoban.organization.people;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.people.PeoplePlan.Entry;
import vn.giaoban.shared.OfficeCalendar;

/**
 * Writes thousands of people in a few statements. Whoever calls has checked everything: nothing is
 * refused here.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleBulk {

  /** So many people go into one statement. */
  private static final int BATCH = 5_000;

  private final JdbcClient jdbc;
  private final PersonCards cards;
  private final PersonChanges changes;
  private final OfficeCalendar calendar;

  PeopleBulk(JdbcClient jdbc, PersonCards cards, PersonChanges changes, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.changes = changes;
    this.calendar = calendar;
  }

  /** One file at a time. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('organization_people'))")
        .query((row, n) -> n)
        .list();
  }

  void store(List<Entry> entries, Viewer by) {
    for (int from = 0; from < entries.size(); from += BATCH) {
      batch(entries.subList(from, Math.min(entries.size(), from + BATCH)), by);
    }
  }

  private void batch(List<Entry> entries, Viewer by) {
    var people = people(entries);
    var ids = entries.stream().map(entry -> id(people, entry.facts().code())).toList();
    var events = events(entries, ids, by);
    var joined = new Rows();
    var posts = new Rows();
    var managed = new Rows();
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var event = Objects.requireNonNull(events.get(ids.get(i)));
      var member = entry.joined();
      if (member != null) {
        joined.add(
            ids.get(i), member.unit().value(), member.standing().name(), "", member.since(), event);
      }
      for (var held : entry.posts()) {
        posts.add(ids.get(i), held.unit().value(), held.post(), held.title(), held.since(), event);
      }
      var manager = entry.managed();
      if (manager != null) {
        managed.add(ids.get(i), manager.manager().value(), "", "", manager.since(), event);
      }
    }
    joined.insert(
        "insert into organization_membership (person_id, unit_id, standing, valid_from, event_id)"
            + " select person, unit, what, since::date, event");
    posts.insert(
        "insert into organization_person_post (person_id, unit_id, post, title, valid_from, event_id)"
            + " select person, unit, what, title, since::date, event");
    managed.insert(
        "insert into organization_person_managed (person_id, manager_id, valid_from, event_id)"
            + " select person, unit, since::date, event");
    changes.place(ids.stream().map(PersonId::new).toList());
  }

  private Map<String, UUID> people(List<Entry> entries) {
    // A card is sealed for its row, so that ids come first.
    var fresh =
        jdbc.sql("select uuidv7() from generate_series(1, :number)")
            .param("number", entries.size())
            .query(UUID.class)
            .list();
    var values = new byte @Nullable [entries.size()][];
    var prints = new byte @Nullable [entries.size()][];
    for (int i = 0; i < values.length; i++) {
      var card = entries.get(i).card();
      if (!card.isEmpty()) {
        var stored = cards.stored(fresh.get(i), card);
        values[i] = stored.value().bytes();
        prints[i] = stored.print().bytes();
      }
    }
    var ids = new HashMap<String, UUID>();
    jdbc.sql(
            """
            insert into organization_person (id, code, full_name, gender, born_on, card_number, card_print, admitted_on, official_on)
            select id, code, name, gender, born::date, card, print, admitted::date, official::date
            from unnest(:ids::uuid[], :codes::text[], :names::text[], :genders::text[], :born::text[], :cards::bytea[],
              :prints::bytea[], :admitted::text[], :official::text[])
              as t (id, code, name, gender, born, card, print, admitted, official)
            returning id, code
            """)
        .param("ids", fresh.toArray(UUID[]::new))
        .param("codes", texts(entries, PersonFacts::code))
        .param("names", texts(entries, PersonFacts::fullName))
        .param("genders", texts(entries, PersonFacts::gender))
        .param("born", texts(entries, PersonFacts::bornOn))
        .param("cards", values)
        .param("prints", prints)
        .param("admitted", texts(entries, PersonFacts::admittedOn))
        .param("official", texts(entries, PersonFacts::officialOn))
        .query((row, n) -> ids.put(row.getString(2), row.getObject(1, UUID.class)))
        .list();
    return ids;
  }

  private Map<UUID, UUID> events(List<Entry> entries, List<UUID> people, Viewer by) {
    var events = new HashMap<UUID, UUID>();
    jdbc.sql(
            """
            insert into organization_person_event (person_id, kind, on_day, unit_id, recorded_at, recorded_by, recorded_by_name)
            select person, 'RECORDED', since::date, unit, :at, :by, :name
            from unnest(:people::uuid[], :days::text[], :units::uuid[]) as t (person, since, unit)
            returning id, person_id
            """)
        .param("people", people.toArray(UUID[]::new))
        .param(
            "days", entries.stream().map(entry -> since(entry).toString()).toArray(String[]::new))
        .param("units", entries.stream().map(PeopleBulk::unit).toArray(UUID[]::new))
        .param("at", now())
        .param("by", by.account().value())
        .param("name", by.name())
        .query((row, n) -> events.put(row.getObject(2, UUID.class), row.getObject(1, UUID.class)))
        .list();
    return events;
  }

  /** Since when the office knows the person: from the first thing that the file says of them. */
  private static LocalDate since(Entry entry) {
    var days = new ArrayList<LocalDate>();
    if (entry.joined() != null) {
      days.add(entry.joined().since());
    }
    entry.posts().forEach(held -> days.add(held.since()));
    return days.stream().min(LocalDate::compareTo).orElseThrow();
  }

  private static UUID unit(Entry entry) {
    return entry.joined() != null
        ? entry.joined().unit().value()
        : entry.posts().iterator().next().unit().value();
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  private static @Nullable String[] texts(
      List<Entry> entries, Function<PersonFacts, @Nullable Object> part) {
    var texts = new @Nullable String[entries.size()];
    for (int i = 0; i < texts.length; i++) {
      var value = part.apply(entries.get(i).facts());
      texts[i] = value == null ? null : value.toString();
    }
    return texts;
  }

  private static UUID id(Map<String, UUID> ids, String code) {
    return Objects.requireNonNull(ids.get(code), code);
  }

  /** Rows of a dated table, column by column. */
  private final class Rows {

    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    private final List<String> whats = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> days = new ArrayList<>();
    private final List<UUID> events = new ArrayList<>();

    void add(UUID person, UUID unit, String what, String title, LocalDate since, UUID event) {
      people.add(person);
      units.add(unit);
      whats.add(what);
      titles.add(title);
      days.add(since.toString());
      events.add(event);
    }

    void insert(String select) {
      if (people.isEmpty()) {
        return;
      }
      jdbc.sql(
              select
                  + """
                   from unnest(:people::uuid[], :units::uuid[], :whats::text[], :titles::text[], :days::text[], :events::uuid[])
                    as t (person, unit, what, title, since, event)
                  """)
          .param("people", people.toArray(UUID[]::new))
          .param("units", units.toArray(UUID[]::new))
          .param("whats", whats.toArray(String[]::new))
          .param("titles", titles.toArray(String[]::new))
          .param("days", days.toArray(String[]::new))
          .param("events", events.toArray(UUID[]::new))
          .update();
    }
  }
}
