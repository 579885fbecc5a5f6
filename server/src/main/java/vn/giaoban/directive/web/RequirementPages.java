package vn.giaoban.directive.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Assignment;
import vn.giaoban.directive.AssignmentId;
import vn.giaoban.directive.Assignments;
import vn.giaoban.directive.HistoryLine;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.directive.Requirements;
import vn.giaoban.directive.Verb;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitClasses;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** One requirement: its sentence, who holds it, how each stands, and what was done to it. */
@Controller
class RequirementPages {

  private static final int LONGEST_NAME = 80;

  private final Requirements requirements;
  private final WhoSees whoSees;
  private final Assignments assignments;
  private final Units units;
  private final UnitClasses classes;
  private final Documents documents;
  private final OfficeCalendar calendar;

  RequirementPages(
      Requirements requirements,
      Assignments assignments,
      Units units,
      WhoSees whoSees,
      UnitClasses classes,
      Documents documents,
      OfficeCalendar calendar) {
    this.requirements = requirements;
    this.whoSees = whoSees;
    this.assignments = assignments;
    this.units = units;
    this.classes = classes;
    this.documents = documents;
    this.calendar = calendar;
  }

  @GetMapping("/nhiem-vu/{id}")
  @Needs(Requirements.READ)
  ModelAndView requirement(Viewer viewer, @PathVariable RequirementId id) {
    return page(viewer, found(viewer, id), null, List.of());
  }

  @GetMapping("/nhiem-vu/{id}/ai-xem")
  @Needs(Requirements.READ)
  ModelAndView whoSees(Viewer viewer, @PathVariable RequirementId id, Paging paging) {
    var requirement = found(viewer, id);
    return whoSees(viewer, requirement, requirements.places(id), "/nhiem-vu/" + id, paging);
  }

  @GetMapping("/nhiem-vu/{id}/{assignment}/ai-xem")
  @Needs(Requirements.READ)
  ModelAndView whoSees(
      Viewer viewer,
      @PathVariable RequirementId id,
      @PathVariable AssignmentId assignment,
      Paging paging) {
    var held =
        assignments
            .find(viewer, assignment)
            .filter(one -> one.requirement().equals(id))
            .orElseThrow(NotFound::new);
    var places = new ArrayList<UnitId>(List.of(held.holder(), held.unit()));
    places.addAll(held.coOperating());
    return whoSees(viewer, found(viewer, id), places, "/nhiem-vu/" + id + "/" + assignment, paging);
  }

  private ModelAndView whoSees(
      Viewer viewer, Requirement requirement, List<UnitId> places, String back, Paging paging) {
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer,
                Requirements.READ,
                places,
                BoardPage.shortened(requirement.quote(), LONGEST_NAME),
                back,
                paging));
  }

  @PostMapping("/nhiem-vu/{id}/giao")
  @Needs(Requirements.ASSIGN)
  ModelAndView assign(
      Viewer viewer,
      @PathVariable RequirementId id,
      @RequestParam int version,
      AssignForm form,
      RedirectAttributes next) {
    var requirement = found(viewer, id);
    var choices = choices(viewer, requirement, assignments.ofRequirement(viewer, id));
    return switch (requirements.assign(viewer, id, version, form.assigning(choices))) {
      case Outcome.Refused<?>(var problems) -> page(viewer, found(viewer, id), form, problems);
      case Outcome.Accepted<? extends List<?>>(var given) -> {
        next.addFlashAttribute(
            Notice.ATTRIBUTE, Notice.done("requirement.done.assigned", given.size()));
        yield new ModelAndView("redirect:/nhiem-vu/" + id);
      }
    };
  }

  @PostMapping("/nhiem-vu/{id}/tam-dung")
  @Needs(Requirements.ASSIGN)
  ModelAndView suspend(
      Viewer viewer,
      @PathVariable RequirementId id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    Outcome<Integer> outcome =
        found(viewer, id).mayAssign()
            ? assignments.suspendAll(viewer, id, reason)
            : Outcome.refused(Problem.of("directive.problem.not-permitted"));
    return after(viewer, id, outcome, "requirement.done.suspended", next);
  }

  @PostMapping("/nhiem-vu/{id}/khong-ap-dung")
  @Needs(Requirements.ASSIGN)
  ModelAndView notApplicable(
      Viewer viewer,
      @PathVariable RequirementId id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    found(viewer, id);
    return after(
        viewer,
        id,
        requirements.notApplicable(viewer, id, version, reason),
        "requirement.done.set-aside",
        next);
  }

  @PostMapping("/nhiem-vu/{id}/thay-the")
  @Needs(Requirements.ASSIGN)
  ModelAndView supersede(
      Viewer viewer,
      @PathVariable RequirementId id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    found(viewer, id);
    var other = idIn(by);
    Outcome<RequirementId> outcome =
        other == null
            ? Outcome.refused(Problem.at("by", "directive.problem.superseding"))
            : requirements.supersede(viewer, id, version, other, reason);
    return after(viewer, id, outcome, "requirement.done.superseded", next);
  }

  @PostMapping("/nhiem-vu/{id}/khoi-phuc")
  @Needs(Requirements.CONFIRM)
  ModelAndView restore(
      Viewer viewer,
      @PathVariable RequirementId id,
      @RequestParam int version,
      RedirectAttributes next) {
    found(viewer, id);
    return after(
        viewer,
        id,
        requirements.restore(viewer, id, version, ""),
        "requirement.done.restored",
        next);
  }

  private ModelAndView after(
      Viewer viewer, RequirementId id, Outcome<?> outcome, String done, RedirectAttributes next) {
    if (outcome instanceof Outcome.Refused<?>(var problems)) {
      return page(viewer, found(viewer, id), null, problems);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(done));
    return new ModelAndView("redirect:/nhiem-vu/" + id);
  }

  private Requirement found(Viewer viewer, RequirementId id) {
    return requirements.find(viewer, id).orElseThrow(NotFound::new);
  }

  private ModelAndView page(
      Viewer viewer, Requirement requirement, @Nullable AssignForm form, List<Problem> problems) {
    var held = assignments.ofRequirement(viewer, requirement.id());
    var history = requirements.history(viewer, requirement.id());
    var choices = choices(viewer, requirement, held);
    var supersededBy =
        requirement.supersededBy() == null
            ? null
            : requirements.find(viewer, requirement.supersededBy()).orElse(null);
    var page =
        new ModelAndView("directive/requirement")
            .addObject("requirement", requirement)
            .addObject("held", held)
            .addObject("history", history)
            .addObject("choices", choices)
            .addObject("form", form == null ? AssignForm.of(requirement, choices) : form)
            .addObject("problems", problems)
            .addObject("supersededBy", supersededBy)
            .addObject("others", others(viewer, requirement))
            .addObject(
                "names",
                Names.of(
                    units,
                    shown(requirement, held, history),
                    documents,
                    List.of(requirement.document())));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private UnitChoices choices(Viewer viewer, Requirement requirement, List<Assignment> held) {
    if (!requirement.offers(Verb.ASSIGN)) {
      return UnitChoices.of(List.of(), List.of(), List.of(), List.of(), List.of(), units::alike);
    }
    var holding = held.stream().map(Assignment::unit).toList();
    var offered =
        units.tree(viewer).stream()
            .map(Units.Node::unit)
            .filter(unit -> !holding.contains(unit.id()))
            .toList();
    var terms = requirement.terms();
    return UnitChoices.of(
        offered,
        units.kinds(),
        classes(requirement, offered),
        terms.responsible(),
        terms.coordinating(),
        units::alike);
  }

  /** The classes as they are today below the unit that follows the requirement up. */
  private List<UnitChoices.ClassChoice> classes(Requirement requirement, List<Unit> offered) {
    var today = calendar.today();
    return classes.on(today).stream()
        .map(one -> {
          var units = new ArrayList<>(classes.resolve(one.code(), requirement.holder(), today));
          units.retainAll(offered);
          return new UnitChoices.ClassChoice(one, units);
        })
        .toList();
  }

  /** The requirements of the same document that could take the place of this one. */
  private List<Requirement> others(Viewer viewer, Requirement requirement) {
    return requirement.offers(Verb.SUPERSEDE)
        ? requirements.ofDocument(viewer, requirement.document()).stream()
            .filter(one -> !one.id().equals(requirement.id()))
            .filter(one ->
                one.own() == RequirementState.CONFIRMED || one.own() == RequirementState.ASSIGNED)
            .toList()
        : List.of();
  }

  /** The id in an address or by itself; null where there is none. */
  private static @Nullable RequirementId idIn(String text) {
    var last = text.strip().replaceAll("[?#].*$", "").replaceAll("^.*/nhiem-vu/", "");
    try {
      return RequirementId.of(last);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static List<UnitId> shown(
      Requirement requirement, List<Assignment> held, List<HistoryLine> history) {
    var shown = new ArrayList<UnitId>();
    shown.add(requirement.holder());
    held.forEach(one -> {
      shown.add(one.unit());
      shown.addAll(one.coOperating());
    });
    history.forEach(line -> {
      shown.add(line.place());
      shown.add(line.unit());
    });
    return shown.stream().filter(Objects::nonNull).distinct().toList();
  }
}
