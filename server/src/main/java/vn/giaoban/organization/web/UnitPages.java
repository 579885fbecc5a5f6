package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.EventId;
import vn.giaoban.organization.HandOvers;
import vn.giaoban.organization.NewUnit;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitClasses;
import vn.giaoban.organization.UnitFacts;
import vn.giaoban.organization.UnitSystem;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.people.People;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.shared.web.OpenToAll;

/** One unit as of a day: where it stands, what it was, who took over, what is open. */
@Controller
class UnitPages {

  private final Units units;
  private final UnitFacts facts;
  private final UnitClasses classes;
  private final HandOvers handOvers;
  private final People people;
  private final OfficeCalendar calendar;

  UnitPages(
      Units units,
      UnitFacts facts,
      UnitClasses classes,
      HandOvers handOvers,
      People people,
      OfficeCalendar calendar) {
    this.units = units;
    this.facts = facts;
    this.classes = classes;
    this.handOvers = handOvers;
    this.people = people;
    this.calendar = calendar;
  }

  @GetMapping("/to-chuc/{unit}")
  @Needs(Units.READ)
  ModelAndView unit(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    return page(
        viewer,
        unit,
        day == null ? calendar.today() : day,
        new UnitForm(null, null, null, null, calendar.today()),
        List.of());
  }

  /** The classes of units as they are on a day below the unit, each with its list. */
  @GetMapping("/to-chuc/{unit}/nhom")
  @Needs(Units.READ)
  ModelAndView classes(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    if (!units.mayRead(viewer, unit)) {
      throw new NotFound();
    }
    var asOf = day == null ? calendar.today() : day;
    return new ModelAndView("organization/classes")
        .addObject("unit", units.find(unit, asOf).orElseThrow(NotFound::new))
        .addObject("day", asOf)
        .addObject(
            "classes",
            classes.on(asOf).stream()
                .map(one -> new ClassLine(one, classes.resolve(one.code(), unit, asOf)))
                .toList());
  }

  @PostMapping("/to-chuc/{unit}/don-vi-moi")
  @Needs(Units.MANAGE)
  ModelAndView found(
      Viewer viewer, @PathVariable UnitId unit, UnitForm form, RedirectAttributes next) {
    manageable(viewer, unit);
    var on = form.foundedOn() == null ? calendar.today() : form.foundedOn();
    var outcome =
        units.found(
            new NewUnit(
                text(form.code()),
                text(form.kind()),
                null,
                text(form.name()),
                text(form.shortName()),
                unit),
            new Ordered(on, Act.UNKNOWN, "", viewer));
    if (outcome instanceof Outcome.Refused<UnitId>(var problems)) {
      return page(viewer, unit, calendar.today(), form, problems);
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.done("organization.done.founded", text(form.name())));
    return new ModelAndView("redirect:/to-chuc/" + unit);
  }

  @PostMapping("/to-chuc/{unit}/dinh-chinh")
  @Needs(Units.MANAGE)
  String correct(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam String event,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    var found = units.event(eventId(event)).orElseThrow(NotFound::new);
    // Whoever takes it back manages every unit that it changed.
    found.touched().forEach(one -> manageable(viewer, one.unit()));
    Notice.tell(
        next,
        units.correct(found.id(), new Ordered(found.on(), Act.UNKNOWN, note, viewer)),
        "organization.done.corrected");
    return "redirect:/to-chuc/" + unit;
  }

  @PostMapping("/to-chuc/{unit}/ma")
  @Needs(Units.MANAGE)
  String code(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam String scheme,
      @RequestParam String code,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      RedirectAttributes next) {
    manageable(viewer, unit);
    Notice.tell(next, facts.giveCode(unit, scheme, code, from), "organization.done.code", code);
    return "redirect:/to-chuc/" + unit;
  }

  @PostMapping("/to-chuc/{unit}/ten-khac")
  @Needs(Units.MANAGE)
  String alias(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam String alias,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "false") boolean ends,
      RedirectAttributes next) {
    manageable(viewer, unit);
    Notice.tell(
        next,
        ends ? facts.endAlias(unit, alias, from) : facts.addAlias(unit, alias, from),
        ends ? "organization.done.alias-ended" : "organization.done.alias",
        alias);
    return "redirect:/to-chuc/" + unit;
  }

  @PostMapping("/to-chuc/{unit}/dia-ban")
  @Needs(Units.MANAGE)
  String territory(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String territory,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      RedirectAttributes next) {
    manageable(viewer, unit);
    var named =
        new UnitNaming(units)
            .one(viewer, territory, from, place -> place.system() == UnitSystem.TERRITORY);
    Notice.tell(
        next,
        named.then(place -> facts.setTerritory(unit, place.id(), from)),
        "organization.done.territory");
    return "redirect:/to-chuc/" + unit;
  }

  /** Whether the application answers; tells nothing else. */
  @GetMapping("/song")
  @OpenToAll("a load balancer asks without an account")
  ResponseEntity<String> alive() {
    return ResponseEntity.ok("ok");
  }

  private void manageable(Viewer viewer, UnitId unit) {
    if (!units.mayManage(viewer, unit)) {
      throw new NotFound();
    }
  }

  private ModelAndView page(
      Viewer viewer, UnitId id, LocalDate day, UnitForm form, List<Problem> problems) {
    var may = units.rightsAt(viewer, id);
    var now = units.find(id).orElseThrow(NotFound::new);
    if (now.isBody() && !may.here().contains(Units.READ)) {
      throw new NotFound();
    }
    var unit = day.equals(calendar.today()) ? now : units.find(id, day).orElseThrow(NotFound::new);
    // An ended unit is shown where it stood last.
    var placed = unit.endedOn() != null && day.isAfter(unit.endedOn()) ? unit.endedOn() : day;
    var peopleReadable = may.here().contains(People.READ);
    var kinds = units.allKinds();
    var territory =
        facts.territories(id).stream()
            .filter(
                one -> !one.from().isAfter(day) && (one.to() == null || !one.to().isBefore(day)))
            .findFirst()
            .flatMap(one -> units.find(one.territory(), day))
            .orElse(null);
    var bodies =
        unit.system() == UnitSystem.TERRITORY
            ? facts.bodies(id, day)
            : territory == null
                ? List.<Unit>of()
                : facts.bodies(territory.id(), day).stream()
                    .filter(body -> !body.id().equals(id))
                    .toList();
    var predecessors = units.predecessors(id);
    var successors = units.successors(id);
    var named = units.named(Stream.concat(predecessors.stream(), successors.stream()).toList());
    var mayManage = may.here().contains(Units.MANAGE);
    int most = TreeLevel.most(id);
    var below = units.children(viewer, id, day, 0, most + 1);
    var page =
        new ModelAndView("organization/unit")
            .addObject(
                "page",
                new UnitPage(
                    unit,
                    now,
                    day,
                    kinds.stream()
                        .filter(kind -> kind.code().equals(unit.kind()))
                        .findFirst()
                        .orElseThrow(),
                    units.above(id, placed),
                    below.subList(0, Math.min(below.size(), most)),
                    below.size() > most,
                    units.names(id),
                    facts.codes(id),
                    facts.aliases(id),
                    territory,
                    bodies,
                    units.events(id),
                    predecessors.stream().map(named::get).filter(Objects::nonNull).toList(),
                    successors.stream().map(named::get).filter(Objects::nonNull).toList(),
                    people.postsAt(id, placed, !peopleReadable),
                    peopleReadable ? people.members(id, placed) : Map.of(),
                    may.below().contains(People.READ) && !now.ended() ? people.below(id) : null,
                    peopleReadable,
                    handOvers.openAt(viewer, id),
                    handOvers.of(viewer, id),
                    mayManage && !now.ended(),
                    mayManage,
                    kinds,
                    facts.schemes()))
            .addObject("form", form)
            .addObject("problems", problems);
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static EventId eventId(String text) {
    try {
      return EventId.of(text);
    } catch (IllegalArgumentException none) {
      throw new NotFound();
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
