package vn.giaoban.organization.people.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.organization.people.Gender;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.Person;
import vn.giaoban.organization.people.PersonId;
import vn.giaoban.organization.people.Standing;
import vn.giaoban.organization.people.Start;
import vn.giaoban.organization.web.UnitNaming;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/**
 * One person: where they belong, what they hold, what happened; and what is recorded about them.
 */
@Controller
class PersonPages {

  private final People people;
  private final UnitNaming naming;
  private final WhoSees whoSees;
  private final AuditTrail trail;
  private final OfficeCalendar calendar;

  PersonPages(
      People people, Units units, WhoSees whoSees, AuditTrail trail, OfficeCalendar calendar) {
    this.whoSees = whoSees;
    this.people = people;
    this.naming = new UnitNaming(units);
    this.trail = trail;
    this.calendar = calendar;
  }

  @GetMapping("/nhan-su/{person}")
  @Needs(People.READ)
  ModelAndView person(Viewer viewer, @PathVariable PersonId person) {
    return page(viewer, person, "");
  }

  /** The same page with the number of the membership card, which is opened for this one look. */
  @GetMapping("/nhan-su/{person}/so-the")
  @Needs(People.MANAGE)
  ModelAndView card(Viewer viewer, @PathVariable PersonId person) {
    managed(viewer, person);
    return page(viewer, person, people.card(viewer, person).orElseThrow(NotFound::new));
  }

  private ModelAndView page(Viewer viewer, PersonId person, String card) {
    var found = people.find(viewer, person).orElseThrow(NotFound::new);
    trail.read(viewer, People.RECORDS, List.of(person.toString()));
    return new ModelAndView("people/person")
        .addObject("person", found)
        .addObject("card", card)
        .addObject("memberships", people.memberships(person))
        .addObject("posts", people.posts(person))
        .addObject("managed", people.managed(person))
        .addObject("events", people.events(person))
        .addObject("manageable", people.mayManage(viewer, person));
  }

  @GetMapping("/nhan-su/{person}/ai-xem")
  @Needs(People.READ)
  ModelAndView whoSees(Viewer viewer, @PathVariable PersonId person, Paging paging) {
    var found = people.find(viewer, person).orElseThrow(NotFound::new);
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer,
                People.READ,
                people.places(person),
                found.name(),
                "/nhan-su/" + person,
                paging));
  }

  /**
   * @param donvi the unit to begin with
   */
  @GetMapping("/nhan-su/moi")
  @Needs(People.MANAGE)
  ModelAndView newPerson(@RequestParam(defaultValue = "") String donvi) {
    return begin(
        new PersonForm(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            donvi,
            Standing.OFFICIAL.name(),
            calendar.today(),
            null,
            null,
            null),
        List.of());
  }

  @PostMapping("/nhan-su/moi")
  @Needs(People.MANAGE)
  ModelAndView record(Viewer viewer, PersonForm form, RedirectAttributes next) {
    var on = form.on() == null ? calendar.today() : form.on();
    var outcome =
        naming
            .one(viewer, PeopleQuery.text(form.unit()), on, Unit::isBody)
            .then(unit -> {
              var post = PeopleQuery.text(form.post());
              return people.record(
                  form.facts(),
                  PeopleQuery.text(form.cardNumber()),
                  new Start(
                      unit.id(),
                      form.as(),
                      post.isBlank() ? null : post,
                      PeopleQuery.text(form.title())),
                  new Ordered(on, Act.UNKNOWN, "", viewer));
            });
    if (outcome instanceof Outcome.Refused<PersonId>(var problems)) {
      return begin(form, problems);
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.done("people.done.recorded", form.facts().fullName()));
    return new ModelAndView("redirect:/nhan-su/" + outcome.orThrow());
  }

  private ModelAndView begin(PersonForm form, List<Problem> problems) {
    return with(
        new ModelAndView("people/new")
            .addObject("form", form)
            .addObject("posts", people.postKinds())
            .addObject("genders", List.of(Gender.values()))
            .addObject("standings", List.of(Standing.values())),
        problems);
  }

  @GetMapping("/nhan-su/{person}/sua")
  @Needs(People.MANAGE)
  ModelAndView facts(Viewer viewer, @PathVariable PersonId person) {
    var found = managed(viewer, person);
    return correction(viewer, found, PersonForm.of(found.facts(), found.version()), List.of());
  }

  @PostMapping("/nhan-su/{person}/sua")
  @Needs(People.MANAGE)
  ModelAndView correct(
      Viewer viewer, @PathVariable PersonId person, PersonForm form, RedirectAttributes next) {
    var found = managed(viewer, person);
    var outcome =
        people.correct(
            viewer,
            person,
            form.version() == null ? -1 : form.version(),
            form.facts(),
            form.card());
    if (outcome instanceof Outcome.Refused<PersonId>(var problems)) {
      return correction(viewer, found, form, problems);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("people.done.corrected"));
    return new ModelAndView("redirect:/nhan-su/" + person);
  }

  private ModelAndView correction(
      Viewer viewer, Person person, PersonForm form, List<Problem> problems) {
    trail.read(viewer, People.RECORDS, List.of(person.id().toString()));
    return with(
        new ModelAndView("people/facts")
            .addObject("person", person)
            .addObject("form", form)
            .addObject("genders", List.of(Gender.values())),
        problems);
  }

  @GetMapping("/nhan-su/{person}/su-kien")
  @Needs(People.MANAGE)
  ModelAndView event(Viewer viewer, @PathVariable PersonId person, PersonEventForm form) {
    return eventPage(managed(viewer, person), form, List.of());
  }

  @PostMapping("/nhan-su/{person}/su-kien")
  @Needs(People.MANAGE)
  ModelAndView recordEvent(
      Viewer viewer, @PathVariable PersonId person, PersonEventForm form, RedirectAttributes next) {
    var found = managed(viewer, person);
    var on = form.on();
    if (on == null) {
      return eventPage(found, form, List.of(Problem.at("on", "organization.problem.day")));
    }
    var outcome =
        done(
            viewer,
            person,
            form,
            new Ordered(on, form.act(), PeopleQuery.text(form.note()), viewer));
    if (outcome instanceof Outcome.Refused<PersonId>(var problems)) {
      return eventPage(found, form, problems);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("organization.done.event"));
    // Whoever let somebody go may not see them any more.
    return new ModelAndView(
        people.find(viewer, person).isPresent()
            ? "redirect:/nhan-su/" + person
            : "redirect:/nhan-su");
  }

  private Outcome<PersonId> done(
      Viewer viewer, PersonId person, PersonEventForm form, Ordered ordered) {
    return switch (form.kind()) {
      case APPOINTED ->
          unit(viewer, form, ordered)
              .then(unit ->
                  people.appoint(
                      person,
                      unit.id(),
                      PeopleQuery.text(form.post()),
                      PeopleQuery.text(form.title()),
                      ordered));
      case RELIEVED ->
          form.held() == null
              ? Outcome.refused(Problem.at("held", "people.problem.no-post"))
              : people.relieve(person, form.held(), ordered);
      case CONFIRMED -> people.confirm(person, ordered);
      case MANAGED ->
          PeopleQuery.text(form.unit()).isBlank()
              ? people.manage(person, null, ordered)
              : unit(viewer, form, ordered).then(unit -> people.manage(person, unit.id(), ordered));
      case RETIRED -> people.retire(person, ordered);
      case ADMITTED ->
          unit(viewer, form, ordered).then(unit -> people.admit(person, unit.id(), ordered));
      case LEFT -> people.leave(person, ordered);
      case DIED -> people.died(person, ordered);
      default ->
          unit(viewer, form, ordered).then(unit -> people.transfer(person, unit.id(), ordered));
    };
  }

  private Outcome<Unit> unit(Viewer viewer, PersonEventForm form, Ordered ordered) {
    return naming.one(viewer, PeopleQuery.text(form.unit()), ordered.on(), Unit::isBody);
  }

  private ModelAndView eventPage(Person person, PersonEventForm form, List<Problem> problems) {
    return with(
        new ModelAndView("people/event")
            .addObject("person", person)
            .addObject("form", form)
            .addObject("kind", form.kind())
            .addObject("posts", people.postKinds())
            .addObject(
                "held",
                people.posts(person.id()).stream().filter(post -> post.to() == null).toList()),
        problems);
  }

  @PostMapping("/nhan-su/{person}/thu-lai")
  @Needs(People.MANAGE)
  String takeBack(
      Viewer viewer,
      @PathVariable PersonId person,
      @RequestParam UUID event,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    managed(viewer, person);
    Notice.tell(next, people.takeBack(viewer, person, event, reason), "people.done.taken-back");
    return people.find(viewer, person).isPresent()
        ? "redirect:/nhan-su/" + person
        : "redirect:/nhan-su";
  }

  private Person managed(Viewer viewer, PersonId person) {
    var found = people.find(viewer, person).orElseThrow(NotFound::new);
    if (!people.mayManage(viewer, person)) {
      throw new NotFound();
    }
    return found;
  }

  private static ModelAndView with(ModelAndView page, List<Problem> problems) {
    page.addObject("problems", problems);
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
