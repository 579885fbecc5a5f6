package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.shared.web.OpenToAll;

/** The tree as of a day, and one unit. */
@Controller
class OrganizationPages {

  private final Units units;
  private final WhoSees whoSees;
  private final Accounts accounts;
  private final OfficeCalendar calendar;

  OrganizationPages(Units units, WhoSees whoSees, Accounts accounts, OfficeCalendar calendar) {
    this.units = units;
    this.whoSees = whoSees;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  @GetMapping("/to-chuc")
  @Needs(Units.READ)
  String tree(
      Viewer viewer,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      Model model) {
    var asOf = day == null ? calendar.today() : day;
    model.addAttribute("day", asOf);
    model.addAttribute("nodes", units.tree(viewer, asOf));
    model.addAttribute(
        "kinds",
        units.kinds().stream().collect(Collectors.toMap(kind -> kind.code(), kind -> kind)));
    return "organization/tree";
  }

  @GetMapping("/to-chuc/{unit}")
  @Needs(Units.READ)
  String unit(Viewer viewer, @PathVariable UnitId unit, Model model) {
    show(viewer, unit, new UnitForm(null, null, null, null, calendar.today()), List.of(), model);
    return "organization/unit";
  }

  @GetMapping("/to-chuc/{unit}/ai-xem")
  @Needs(Units.READ)
  ModelAndView whoSees(Viewer viewer, @PathVariable UnitId unit, Paging paging) {
    if (!units.mayRead(viewer, unit)) {
      throw new NotFound();
    }
    var found = units.find(unit).orElseThrow(NotFound::new);
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer, Units.READ, List.of(unit), found.name(), "/to-chuc/" + unit, paging));
  }

  @PostMapping("/to-chuc/{unit}/don-vi-moi")
  @Needs(Units.MANAGE)
  Object found(
      Viewer viewer,
      @PathVariable UnitId unit,
      UnitForm form,
      Model model,
      RedirectAttributes next) {
    manageable(viewer, unit);
    var outcome =
        units.found(
            text(form.code()),
            text(form.kind()),
            text(form.name()),
            text(form.shortName()),
            unit,
            form.foundedOn() == null ? calendar.today() : form.foundedOn());
    if (outcome instanceof Outcome.Refused<UnitId>(var problems)) {
      show(viewer, unit, form, problems, model);
      return new ModelAndView("organization/unit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.done("organization.done.founded", text(form.name())));
    return "redirect:/to-chuc/" + unit;
  }

  @PostMapping("/to-chuc/{unit}/ten-moi")
  @Needs(Units.MANAGE)
  String rename(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String shortName,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      RedirectAttributes next) {
    manageable(viewer, unit);
    Notice.tell(next, units.rename(unit, name, shortName, from), "organization.done.renamed", name);
    return "redirect:/to-chuc/" + unit;
  }

  @PostMapping("/to-chuc/{unit}/ket-thuc")
  @Needs(Units.MANAGE)
  String end(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
      RedirectAttributes next) {
    manageable(viewer, unit);
    Notice.tell(next, units.end(unit, lastDay), "organization.done.ended");
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

  private void show(
      Viewer viewer,
      UnitId id,
      UnitForm form,
      List<vn.giaoban.shared.Problem> problems,
      Model model) {
    if (!units.mayRead(viewer, id)) {
      throw new NotFound();
    }
    var unit = units.find(id).orElseThrow(NotFound::new);
    model.addAttribute("unit", unit);
    model.addAttribute(
        "parent", unit.parent() == null ? null : units.find(unit.parent()).orElse(null));
    model.addAttribute("children", units.children(id));
    model.addAttribute("names", units.names(id));
    model.addAttribute("kinds", units.kinds());
    model.addAttribute("manageable", units.mayManage(viewer, id) && unit.endedOn() == null);
    model.addAttribute("grantable", accounts.mayManage(viewer, id));
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
