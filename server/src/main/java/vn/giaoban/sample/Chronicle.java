package vn.giaoban.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Assigning;
import vn.giaoban.directive.Assignment;
import vn.giaoban.directive.AssignmentId;
import vn.giaoban.directive.Assignments;
import vn.giaoban.directive.Corrections;
import vn.giaoban.directive.Report;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.directive.Requirements;
import vn.giaoban.directive.Terms;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeldFiles;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;

/** Lets the events of the sample happen, in the order of their days and each as of its own. */
@Component
class Chronicle {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final Accounts accounts;
  private final Documents documents;
  private final HeldFiles held;
  private final Requirements requirements;
  private final Assignments assignments;
  private final Corrections corrections;
  private final OfficeCalendar calendar;
  private final SampleFiles files;

  Chronicle(
      Accounts accounts,
      Documents documents,
      HeldFiles held,
      Requirements requirements,
      Assignments assignments,
      Corrections corrections,
      OfficeCalendar calendar,
      SampleFiles files) {
    this.accounts = accounts;
    this.documents = documents;
    this.held = held;
    this.requirements = requirements;
    this.assignments = assignments;
    this.corrections = corrections;
    this.calendar = calendar;
    this.files = files;
  }

  static Instant morning(LocalDate day) {
    return day.atTime(MORNING).atZone(OfficeCalendar.ZONE).toInstant();
  }

  /**
   * Must run in a transaction: a reading counts as taken over before anybody hears of the document.
   */
  void tell(Story.Events events, Map<String, UnitId> units) {
    new Telling(events, units).tell();
  }

  private record Event(LocalDate day, Runnable work) {}

  /** What has been told so far. */
  private final class Telling {

    private final Story.Events story;
    private final Map<String, UnitId> units;
    private final Instant now = calendar.now();
    private final LocalDate today = calendar.today();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, DocumentId> known = new HashMap<>();
    private final Map<Story.Given, AssignmentId> holdings = new HashMap<>();

    Telling(Story.Events story, Map<String, UnitId> units) {
      this.story = story;
      this.units = units;
    }

    void tell() {
      story.documents().forEach(this::importing);
      story.waiting().forEach(this::receiving);
      story.requirements().forEach(this::working);
      // What happens on one day keeps the order in which it is written.
      events.sort(Comparator.comparing(Event::day));
      LocalDate day = LocalDate.MIN;
      int ofTheDay = 0;
      for (var event : events) {
        ofTheDay = event.day().equals(day) ? ofTheDay + 1 : 0;
        day = event.day();
        var moment = morning(day).plusSeconds(ofTheDay * 400L);
        OfficeCalendar.asOf(moment.isAfter(now) ? now : moment, event.work());
      }
    }

    private void importing(Story.DocumentEntry entry) {
      happens(
          entry.day().on(today, null),
          () -> {
            var holder = unit(entry.issuer());
            var id =
                files.onDisk(
                    List.of("documents/" + entry.file()),
                    copies ->
                        documents
                            .importFile(
                                person(entry.importedBy()), holder, entry.file(), copies.getFirst())
                            .orThrow()
                            .id());
            requirements.propose(id, holder);
            known.put(entry.name(), id);
            if (entry.corrects() != null) {
              correct(entry, id, Objects.requireNonNull(known.get(entry.corrects())));
            }
          });
    }

    private void correct(Story.DocumentEntry entry, DocumentId newer, DocumentId older) {
      var viewer = person(entry.importedBy());
      var before = documents.find(viewer, older).orElseThrow();
      var after = documents.find(viewer, newer).orElseThrow();
      var comparison = corrections.compare(viewer, before, after);
      var given = new HashMap<RequirementId, String>();
      for (var row : comparison.rows()) {
        if (row.asks()) {
          given.put(row.requirement().id(), Objects.requireNonNull(entry.reason()));
        }
      }
      corrections.carryOver(viewer, before, after, comparison.fingerprint(), given).orThrow();
    }

    private void receiving(Story.DocumentEntry entry) {
      happens(
          entry.day().on(today, null),
          () ->
              files.onDisk(
                  List.of("documents/" + entry.file()),
                  copies ->
                      held.receive(
                              person(entry.importedBy()),
                              unit(entry.issuer()),
                              entry.file(),
                              copies.getFirst())
                          .orThrow()));
    }

    private void working(Story.Task task) {
      // Nothing can be done with a document before it is there, whatever day the sample is loaded.
      var earliest = importedOn(task.document());
      var confirmed = task.confirmed();
      if (confirmed != null) {
        happens(dayOf(confirmed.day(), earliest), () -> confirm(task, confirmed));
      }
      var rejected = task.rejected();
      if (rejected != null) {
        happens(
            dayOf(rejected.day(), earliest),
            () -> {
              var found = found(task.document(), task.starts(), person(rejected.by()));
              requirements
                  .reject(person(rejected.by()), found.id(), found.version(), rejected.words())
                  .orThrow();
            });
      }
      for (var given : task.holdings()) {
        happens(dayOf(given.day(), earliest), () -> give(task, given));
        for (var step : given.steps()) {
          happens(dayOf(step.day(), earliest), () -> act(given, step));
        }
      }
      var superseded = task.supersededBy();
      if (superseded != null) {
        var later = importedOn(superseded.document());
        happens(
            dayOf(superseded.day(), later),
            () -> {
              var viewer = person(superseded.by());
              var found = found(task.document(), task.starts(), viewer);
              var by = found(superseded.document(), superseded.starts(), viewer);
              requirements
                  .supersede(viewer, found.id(), found.version(), by.id(), superseded.note())
                  .orThrow();
            });
      }
    }

    private void confirm(Story.Task task, Story.Confirmed confirmed) {
      var viewer = person(confirmed.by());
      var found = found(task.document(), task.starts(), viewer);
      var read = found.terms();
      var due = confirmed.due() == null ? read.dueOn() : confirmed.due().on(today, read.dueOn());
      var recurrence = confirmed.recurrence() == null ? read.recurrence() : confirmed.recurrence();
      var terms =
          new Terms(
              read.responsible(),
              read.coordinating(),
              read.reportTo(),
              due,
              recurrence,
              due == null && recurrence == null,
              confirmed.product());
      requirements.confirm(viewer, found.id(), found.version(), terms).orThrow();
    }

    private void give(Story.Task task, Story.Given given) {
      var viewer = person(given.by());
      var found = found(task.document(), task.starts(), viewer);
      var terms = found.terms();
      var due = given.due() == null ? null : given.due().on(today, terms.dueOn());
      var assigning =
          new Assigning(
              List.of(unit(given.to())),
              given.helpers().stream().map(this::unit).toList(),
              due,
              terms.recurrence(),
              due == null && terms.recurrence() == null);
      holdings.put(
          given,
          requirements.assign(viewer, found.id(), found.version(), assigning).orThrow().getFirst());
    }

    private void act(Story.Given given, Story.Step step) {
      var viewer = person(step.by());
      var id = Objects.requireNonNull(holdings.get(given));
      var version = assignments.find(viewer, id).map(Assignment::version).orElseThrow();
      var done =
          switch (Objects.requireNonNull(step.did())) {
            case "report" ->
                reporting(step, report -> assignments.report(viewer, id, version, report));
            case "reportDone" ->
                reporting(step, report -> assignments.reportDone(viewer, id, version, report));
            case "return" -> assignments.returnIt(viewer, id, version, step.words());
            case "verify" -> assignments.verify(viewer, id, version, step.words());
            case "close" -> assignments.close(viewer, id, version, step.words());
            case "suspend" -> assignments.suspend(viewer, id, version, step.words());
            case "notApplicable" -> assignments.notApplicable(viewer, id, version, step.words());
            default -> throw new IllegalStateException("no such verb: " + step.did());
          };
      done.orThrow();
    }

    private <T> T reporting(Story.Step step, Function<Report, T> verb) {
      return files.onDisk(
          step.files(),
          copies -> {
            var evidence = new ArrayList<Report.File>();
            for (int i = 0; i < copies.size(); i++) {
              var path = step.files().get(i);
              evidence.add(
                  new Report.File(
                      SampleFiles.nameOf(path), SampleFiles.mediaTypeOf(path), copies.get(i)));
            }
            return verb.apply(
                new Report(
                    step.percent(),
                    Objects.requireNonNull(step.value()),
                    Objects.requireNonNull(step.basis()),
                    evidence));
          });
    }

    private Requirement found(String document, String starts, Viewer viewer) {
      var id = Objects.requireNonNull(known.get(document), document);
      return requirements.ofDocument(viewer, id).stream()
          .filter(requirement -> requirement.quote().contains(starts))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("not read in " + document + ": " + starts));
    }

    private LocalDate importedOn(String document) {
      return story.documents().stream()
          .filter(entry -> entry.name().equals(document))
          .map(entry -> entry.day().on(today, null))
          .findFirst()
          .orElseThrow();
    }

    private LocalDate dayOf(Day day, LocalDate earliest) {
      var meant = day.on(today, null);
      return meant.isBefore(earliest) ? earliest : meant;
    }

    private void happens(LocalDate day, Runnable work) {
      events.add(new Event(day, work));
    }

    private UnitId unit(String code) {
      return Objects.requireNonNull(units.get(code), code);
    }

    private Viewer person(String login) {
      return accounts.viewer(login).orElseThrow();
    }
  }
}
