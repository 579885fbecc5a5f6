package vn.giaoban.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.people.Gender;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.PersonFacts;
import vn.giaoban.organization.people.PersonId;
import vn.giaoban.organization.people.Standing;
import vn.giaoban.organization.people.Start;
import vn.giaoban.shared.UnitId;

/** The members and officials of the sample, and what happened to some of them. */
@Component
class SamplePeople {

  private final People people;
  private final SampleFiles files;

  SamplePeople(People people, SampleFiles files) {
    this.people = people;
    this.files = files;
  }

  /**
   * The file.
   *
   * @param steps in the order in which they happened
   */
  record Persons(List<Entry> people, List<Step> steps) {}

  /** A member, with the posts held. */
  record Entry(
      String code,
      String name,
      Gender gender,
      LocalDate born,
      @Nullable String card,
      @Nullable LocalDate admitted,
      @Nullable LocalDate official,
      String unit,
      Standing standing,
      LocalDate since,
      List<Post> posts,
      @Nullable String managedBy) {}

  record Post(String unit, String post, String title, LocalDate since) {}

  /** Somebody moved to another unit, or retired where there is none. */
  record Step(String code, @Nullable String unit, LocalDate on, String act) {}

  /**
   * @param today what is still to come on this day is left out
   */
  void load(Map<String, UnitId> founded, LocalDate today) {
    var file = files.read("people.json", Persons.class);
    var known = new HashMap<String, PersonId>();
    for (var entry : file.people()) {
      if (!entry.since().isAfter(today)) {
        known.put(entry.code(), write(entry, founded));
      }
    }
    for (var step : file.steps()) {
      var person = known.get(step.code());
      if (person != null && !step.on().isAfter(today)) {
        var ordered = new Ordered(step.on(), new Act(step.act(), null, "", ""), "", null);
        if (step.unit() == null) {
          people.retire(person, ordered).orThrow();
        } else {
          people.transfer(person, unit(founded, step.unit()), ordered).orThrow();
        }
      }
    }
  }

  private PersonId write(Entry entry, Map<String, UnitId> founded) {
    var person =
        people
            .record(
                new PersonFacts(
                    entry.code(),
                    entry.name(),
                    entry.gender(),
                    entry.born(),
                    entry.admitted(),
                    entry.official()),
                entry.card() == null ? "" : entry.card(),
                Start.member(unit(founded, entry.unit()), entry.standing()),
                from(entry.since()))
            .orThrow();
    for (var post : entry.posts()) {
      people
          .appoint(
              person, unit(founded, post.unit()), post.post(), post.title(), from(post.since()))
          .orThrow();
    }
    if (entry.managedBy() != null) {
      people.manage(person, unit(founded, entry.managedBy()), from(entry.since())).orThrow();
    }
    return person;
  }

  private static Ordered from(LocalDate day) {
    return new Ordered(day, Act.UNKNOWN, "", null);
  }

  private static UnitId unit(Map<String, UnitId> founded, String code) {
    return Objects.requireNonNull(founded.get(code), code);
  }
}
