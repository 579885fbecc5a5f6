package vn.giaoban.organization.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.HandOver;
import vn.giaoban.organization.HandOver.Choice;
import vn.giaoban.organization.HandOver.Thing;
import vn.giaoban.organization.HandOvers;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** What an ended unit left: where each thing goes, proposed by one and confirmed by another. */
@Controller
class HandOverPages {

  /** The name of a box: "to", the sort, the thing; its value is the unit. */
  private static final String PREFIX = "to.";

  /** The name of the choice for all of a sort: "all" and the sort. */
  private static final String ALL = "all.";

  private final HandOvers handOvers;
  private final Units units;
  private final WhoSees whoSees;

  HandOverPages(HandOvers handOvers, Units units, WhoSees whoSees) {
    this.whoSees = whoSees;
    this.handOvers = handOvers;
    this.units = units;
  }

  @GetMapping("/to-chuc/ban-giao/{id}")
  @Needs(HandOvers.HAND_OVER)
  ModelAndView handOver(Viewer viewer, @PathVariable UUID id) {
    return page(viewer, id, List.of());
  }

  @GetMapping("/to-chuc/ban-giao/{id}/ai-xem")
  @Needs(HandOvers.HAND_OVER)
  ModelAndView whoSees(Viewer viewer, @PathVariable UUID id, Paging paging) {
    var unit = handOvers.find(viewer, id).orElseThrow(NotFound::new).unit();
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer,
                HandOvers.HAND_OVER,
                List.of(unit.id()),
                unit.name(),
                "/to-chuc/ban-giao/" + id,
                paging));
  }

  @PostMapping("/to-chuc/ban-giao/{id}/de-xuat")
  @Needs(HandOvers.HAND_OVER)
  ModelAndView propose(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String note,
      @RequestParam MultiValueMap<String, String> given,
      RedirectAttributes next) {
    var handOver = handOvers.find(viewer, id).orElseThrow(NotFound::new);
    var chosen = chosen(handOver, given);
    var outcome =
        handOvers.propose(
            viewer,
            id,
            version,
            chosen.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList(),
            note);
    if (outcome instanceof Outcome.Refused<UUID>(var problems)) {
      return page(viewer, handOver.choosing(chosen), problems);
    }
    return after(viewer, id, outcome, "handover.done.proposed", next);
  }

  @PostMapping("/to-chuc/ban-giao/{id}/xac-nhan")
  @Needs(HandOvers.HAND_OVER)
  ModelAndView confirm(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String selfReason,
      RedirectAttributes next) {
    return after(
        viewer,
        id,
        handOvers.confirm(viewer, id, version, selfReason),
        "handover.done.confirmed",
        next);
  }

  @PostMapping("/to-chuc/ban-giao/{id}/tra-lai")
  @Needs(HandOvers.HAND_OVER)
  ModelAndView returnIt(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return after(
        viewer,
        id,
        handOvers.returnIt(viewer, id, version, reason),
        "handover.done.returned",
        next);
  }

  private ModelAndView after(
      Viewer viewer, UUID id, Outcome<?> outcome, String done, RedirectAttributes next) {
    if (outcome instanceof Outcome.Refused<?>(var problems)) {
      return page(viewer, id, problems);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(done));
    return new ModelAndView("redirect:/to-chuc/ban-giao/" + id);
  }

  private ModelAndView page(Viewer viewer, UUID id, List<Problem> problems) {
    return page(viewer, handOvers.find(viewer, id).orElseThrow(NotFound::new), problems);
  }

  private ModelAndView page(Viewer viewer, HandOver handOver, List<Problem> problems) {
    var page =
        new ModelAndView("organization/handover")
            .addObject("handOver", handOver)
            .addObject(
                "takers", units.named(handOver.passed().stream().map(HandOver.Passed::to).toList()))
            .addObject("own", viewer.account().equals(handOver.proposedBy()))
            .addObject("problems", problems);
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** What was chosen one by one, and for the rest what was chosen for all of a sort. */
  private static Map<Thing, List<UnitId>> chosen(
      HandOver handOver, MultiValueMap<String, String> given) {
    var chosen = new LinkedHashMap<Thing, List<UnitId>>();
    for (var sort : handOver.sorts()) {
      var all = chosenUnits(given.get(ALL + sort.code()));
      for (var item : sort.items()) {
        var one = chosenUnits(given.get(PREFIX + sort.code() + "." + item.id()));
        chosen.put(new Thing(sort.code(), item.id()), one.isEmpty() ? all : one);
      }
    }
    return chosen;
  }

  private static List<UnitId> chosenUnits(@Nullable List<String> values) {
    try {
      return values == null
          ? List.of()
          : values.stream().filter(value -> !value.isBlank()).map(UnitId::of).toList();
    } catch (IllegalArgumentException none) {
      throw new NotFound();
    }
  }
}
