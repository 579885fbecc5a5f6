package vn.giaoban.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Deputies;
import vn.giaoban.access.Grants;
import vn.giaoban.access.Groups;
import vn.giaoban.access.SetupCode;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.UnitFacts;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/**
 * Loads the sample: its units and people, its documents, and what has been done with them up to
 * today. Everything in one transaction, so that an installation never holds half of it: whoever
 * breaks it off starts it again.
 */
@Component
public class SampleOffice {

  private static final String TOP = "TU";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final SetupCode setup;
  private final Accounts accounts;
  private final Grants grants;
  private final Groups groups;
  private final Deputies deputies;
  private final Units units;
  private final UnitFacts facts;
  private final OfficeCalendar calendar;
  private final SampleFiles files;
  private final SamplePeople members;
  private final Chronicle chronicle;
  private final Wishes wishes;

  SampleOffice(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SetupCode setup,
      Accounts accounts,
      Grants grants,
      Groups groups,
      Deputies deputies,
      Units units,
      UnitFacts facts,
      OfficeCalendar calendar,
      SampleFiles files,
      SamplePeople members,
      Chronicle chronicle,
      Wishes wishes) {
    this.wishes = wishes;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.setup = setup;
    this.accounts = accounts;
    this.grants = grants;
    this.groups = groups;
    this.deputies = deputies;
    this.units = units;
    this.facts = facts;
    this.calendar = calendar;
    this.files = files;
    this.members = members;
    this.chronicle = chronicle;
  }

  /**
   * Loads the sample into an installation that nobody has set up yet; leaves every other as it is.
   * For whoever starts the installation.
   */
  public Loading load() {
    return Objects.requireNonNull(Acting.asSystem("sample", this::loadOnce));
  }

  private @Nullable Loading loadOnce() {
    return transaction.execute(status -> {
      if (!claim()) {
        return new Loading.LoadedBefore();
      }
      if (!setup.pending()) {
        status.setRollbackOnly();
        return new Loading.OtherData();
      }
      return fill();
    });
  }

  /** Of two who load at once, the second waits here and then finds that it was done. */
  private boolean claim() {
    return jdbc.sql(
                "insert into sample_loading (id, loaded_at) values (1, :at) on conflict do nothing")
            .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .update()
        == 1;
  }

  private Loading fill() {
    var events = files.read("story.json", Story.Events.class);
    var peopleFile = files.read("accounts.json", Story.People.class);
    var people = peopleFile.accounts();
    var password = Accounts.oneTimePassword();
    var founded = found(files.read("organisation.json", Story.Organisation.class).units());
    var today = calendar.today();
    OfficeCalendar.asOf(
        Chronicle.morning(openedOn(events, today)), () -> open(people, founded, password));
    members.load(founded, today);
    chronicle.tell(events, founded);
    bringTogether(peopleFile, founded);
    wishes.load(today);
    var office = units.find(unit(founded, TOP)).orElseThrow().name();
    return new Loading.Loaded(office, password, roles(people));
  }

  private Map<String, UnitId> found(List<Story.UnitEntry> entries) {
    var founded = new HashMap<String, UnitId>();
    for (var entry : entries) {
      var above = entry.parent() == null ? null : unit(founded, entry.parent());
      founded.put(
          entry.code(),
          units
              .found(
                  entry.code(), entry.kind(), entry.name(), entry.shortName(), above, entry.from())
              .orThrow());
    }
    for (var entry : entries) {
      if (entry.lastDay() != null) {
        units
            .end(
                unit(founded, entry.code()),
                units(founded, entry.successors()),
                new Ordered(
                    entry.lastDay().plusDays(1),
                    entry.act() == null ? Act.UNKNOWN : entry.act(),
                    "",
                    null))
            .orThrow();
      }
      for (var body : units(founded, entry.bodies())) {
        var since = units.find(body).orElseThrow().foundedOn();
        facts
            .setTerritory(
                body,
                unit(founded, entry.code()),
                since.isAfter(entry.from()) ? since : entry.from())
            .orThrow();
      }
    }
    return founded;
  }

  /** A week before the first document came in, or today where that is still to come. */
  private static LocalDate openedOn(Story.Events events, LocalDate today) {
    return events.documents().stream()
        .map(document -> document.day().on(today, null).minusWeeks(1))
        .filter(day -> day.isBefore(today))
        .min(LocalDate::compareTo)
        .orElse(today);
  }

  private void open(List<Story.Person> people, Map<String, UnitId> founded, String password) {
    for (var person : people) {
      accounts
          .open(
              person.login(),
              person.name(),
              unit(founded, person.unit()),
              password,
              false,
              person.role(),
              unit(founded, person.over()),
              true)
          .orThrow();
    }
  }

  private void bringTogether(Story.People people, Map<String, UnitId> founded) {
    var administrator =
        people.accounts().stream()
            .filter(person -> person.role().equals("administrator"))
            .findFirst()
            .flatMap(person -> accounts.viewer(person.login()))
            .orElseThrow();
    for (var group : people.groups()) {
      var id = groups.found(administrator, unit(founded, group.unit()), group.name()).orThrow();
      grants
          .give(
              administrator,
              id,
              new Grants.Wish(group.role(), unit(founded, group.over()), true, null, null))
          .orThrow();
      group.members().forEach(login -> groups.add(administrator, id, login, null, null).orThrow());
    }
    for (var one : people.deputies()) {
      var principal = accounts.viewer(one.principal()).orElseThrow();
      deputies
          .pass(
              principal,
              one.deputy(),
              deputies.passable(principal).stream().map(Grants.Grant::id).toList(),
              null,
              calendar.today().plusDays(one.days()),
              one.reason())
          .orThrow();
    }
  }

  private List<Loading.Role> roles(List<Story.Person> people) {
    var roles = new ArrayList<Loading.Role>();
    for (var set : accounts.permissionSets()) {
      var logins =
          people.stream()
              .filter(person -> person.role().equals(set.code()))
              .map(Story.Person::login)
              .toList();
      if (!logins.isEmpty()) {
        roles.add(new Loading.Role(set.nameVi(), set.nameEn(), logins));
      }
    }
    return roles;
  }

  private static List<UnitId> units(Map<String, UnitId> founded, @Nullable List<String> codes) {
    return codes == null ? List.of() : codes.stream().map(code -> unit(founded, code)).toList();
  }

  private static UnitId unit(Map<String, UnitId> founded, String code) {
    return Objects.requireNonNull(founded.get(code), code);
  }
}
