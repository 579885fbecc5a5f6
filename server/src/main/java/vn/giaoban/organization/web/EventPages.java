package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Level;
import vn.giaoban.organization.NewUnit;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitSystem;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** Records what happened to a unit: one form, and the part of it that the kind of event needs. */
@Controller
class EventPages {

  /** More neighbours than these are named by code. */
  private static final int MOST_NEIGHBOURS = 200;

  private final Units units;
  private final UnitNaming naming;
  private final OfficeCalendar calendar;

  EventPages(Units units, OfficeCalendar calendar) {
    this.units = units;
    this.naming = new UnitNaming(units);
    this.calendar = calendar;
  }

  @GetMapping("/to-chuc/{unit}/su-kien")
  @Needs(Units.MANAGE)
  ModelAndView form(Viewer viewer, @PathVariable UnitId unit, EventForm form) {
    return page(viewer, manageable(viewer, unit), form, List.of());
  }

  @PostMapping("/to-chuc/{unit}/su-kien")
  @Needs(Units.MANAGE)
  ModelAndView record(
      Viewer viewer, @PathVariable UnitId unit, EventForm form, RedirectAttributes next) {
    var subject = manageable(viewer, unit);
    if (form.on() == null) {
      return page(viewer, subject, form, List.of(Problem.at("on", "organization.problem.day")));
    }
    var outcome =
        done(
            viewer,
            subject,
            form,
            new Ordered(form.on(), form.act(), EventForm.text(form.note()), viewer));
    if (outcome instanceof Outcome.Refused<UnitId>(var refused)) {
      return page(viewer, subject, form, refused);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("organization.done.event"));
    return new ModelAndView("redirect:/to-chuc/" + outcome.orThrow());
  }

  /** Does it, and says which unit to show then. */
  private Outcome<UnitId> done(Viewer viewer, Unit subject, EventForm form, Ordered ordered) {
    var unit = subject.id();
    return switch (form.eventKind()) {
      case MOVE ->
          named(viewer, subject, form.parent(), ordered.on())
              .then(parent -> managed(viewer, List.of(parent.id())))
              .then(parent -> units.move(unit, parent.getFirst(), ordered));
      case MERGE -> merged(viewer, subject, form, ordered);
      case SPLIT -> split(subject, form, ordered);
      case END ->
          neighbours(viewer, subject, form, ordered.on())
              .then(heirs -> managed(viewer, heirs))
              .then(heirs -> units.end(unit, heirs, ordered))
              .then(event -> Outcome.accepted(unit));
      case LEVEL_CHANGE ->
          units.reclassify(unit, EventForm.text(form.kind()), level(form.level()), ordered);
      default ->
          units.rename(
              unit, EventForm.text(form.name()), EventForm.text(form.shortName()), ordered);
    };
  }

  private Outcome<UnitId> merged(Viewer viewer, Unit subject, EventForm form, Ordered ordered) {
    return neighbours(viewer, subject, form, ordered.on())
        .then(others -> {
          var merging = new LinkedHashSet<UnitId>();
          merging.add(subject.id());
          merging.addAll(others);
          return managed(viewer, List.copyOf(merging));
        })
        .then(merging -> {
          if (!EventForm.text(form.into()).isBlank()) {
            return named(viewer, subject, form.into(), ordered.on())
                .then(heir -> managed(viewer, List.of(heir.id())))
                .then(heir ->
                    units.mergeInto(
                        merging.stream().filter(one -> !one.equals(heir.getFirst())).toList(),
                        heir.getFirst(),
                        ordered));
          }
          return parent(viewer, subject, form, ordered.on())
              .then(parent ->
                  units.merge(
                      merging,
                      new NewUnit(
                          EventForm.text(form.code()),
                          EventForm.text(form.kind()),
                          null,
                          EventForm.text(form.name()),
                          EventForm.text(form.shortName()),
                          parent),
                      ordered));
        });
  }

  private Outcome<UnitId> split(Unit subject, EventForm form, Ordered ordered) {
    var parts = new ArrayList<NewUnit>();
    var numbers = new HashMap<Integer, Integer>();
    for (int part = 0; part < EventForm.PARTS; part++) {
      if (!form.partName(part).isBlank() || !form.partCode(part).isBlank()) {
        numbers.put(part + 1, parts.size());
        parts.add(
            new NewUnit(
                form.partCode(part),
                subject.kind(),
                subject.level(),
                form.partName(part),
                "",
                subject.parent()));
      }
    }
    Map<UnitId, Integer> carried = new HashMap<>();
    units
        .children(subject.id())
        .forEach(child -> {
          var number = numbers.get(form.goesTo(child.id()));
          if (number != null) {
            carried.put(child.id(), number);
          }
        });
    return units
        .split(subject.id(), parts, form.stays(), carried, ordered)
        .then(founded -> Outcome.accepted(subject.id()));
  }

  private Outcome<UnitId> parent(Viewer viewer, Unit subject, EventForm form, LocalDate day) {
    if (EventForm.text(form.parent()).isBlank()) {
      return subject.parent() == null
          ? Outcome.refused(Problem.at("parent", "organization.problem.parent"))
          : Outcome.accepted(subject.parent());
    }
    return named(viewer, subject, form.parent(), day)
        .then(parent -> managed(viewer, List.of(parent.id())))
        .then(parent -> Outcome.accepted(parent.getFirst()));
  }

  private Outcome<List<UnitId>> neighbours(
      Viewer viewer, Unit subject, EventForm form, LocalDate day) {
    return naming
        .several(viewer, EventForm.text(form.others()), day, like(subject))
        .then(others -> {
          var all = new LinkedHashSet<UnitId>(form.chosen() == null ? List.of() : form.chosen());
          others.forEach(other -> all.add(other.id()));
          return Outcome.accepted(List.copyOf(all));
        });
  }

  private Outcome<Unit> named(Viewer viewer, Unit subject, @Nullable String typed, LocalDate day) {
    return naming.one(viewer, EventForm.text(typed), day, like(subject));
  }

  /**
   * A territory and the committee of it often bear one name: the one of the subject's sort is
   * meant.
   */
  private static Predicate<Unit> like(Unit subject) {
    return unit -> unit.isBody() == subject.isBody();
  }

  /** The units, where the viewer manages all of them. */
  private Outcome<List<UnitId>> managed(Viewer viewer, List<UnitId> asked) {
    return asked.stream().allMatch(unit -> units.mayManage(viewer, unit))
        ? Outcome.accepted(asked)
        : Outcome.refused(Problem.of("organization.problem.not-managed"));
  }

  private static @Nullable Level level(@Nullable String text) {
    for (var level : Level.values()) {
      if (level.name().equals(text)) {
        return level;
      }
    }
    return null;
  }

  private Unit manageable(Viewer viewer, UnitId unit) {
    if (!units.mayManage(viewer, unit)) {
      throw new NotFound();
    }
    return units.find(unit).filter(found -> !found.ended()).orElseThrow(NotFound::new);
  }

  private ModelAndView page(Viewer viewer, Unit unit, EventForm form, List<Problem> problems) {
    var today = calendar.today();
    var neighbours =
        unit.parent() == null
            ? List.<Unit>of()
            : units.children(viewer, unit.parent(), today).stream()
                .filter(one -> !one.id().equals(unit.id()))
                .filter(like(unit))
                .toList();
    var page =
        new ModelAndView("organization/event")
            .addObject("unit", unit)
            .addObject("kind", form.eventKind())
            .addObject("form", form)
            .addObject("neighbours", neighbours.stream().limit(MOST_NEIGHBOURS).toList())
            .addObject("children", units.children(unit.id()))
            .addObject(
                "kinds",
                unit.system() == UnitSystem.TERRITORY
                    ? units.allKinds().stream()
                        .filter(kind -> kind.system() == UnitSystem.TERRITORY)
                        .toList()
                    : units.kinds())
            .addObject("problems", problems);
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
