package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Grants;
import vn.giaoban.access.GroupId;
import vn.giaoban.access.Groups;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** Groups of people, what each was granted and who was in it; and the grants given at one unit. */
@Controller
class GroupPages {

  private final Accounts accounts;
  private final Groups groups;
  private final Grants grants;
  private final Units units;
  private final WhoSees whoSees;

  GroupPages(Accounts accounts, Groups groups, Grants grants, Units units, WhoSees whoSees) {
    this.accounts = accounts;
    this.groups = groups;
    this.grants = grants;
    this.units = units;
    this.whoSees = whoSees;
  }

  @GetMapping("/quan-tri/nhom")
  @Needs(Accounts.MANAGE)
  String list(Viewer viewer, Model model) {
    showList(viewer, "", List.of(), model);
    return "organization/groups";
  }

  @PostMapping("/quan-tri/nhom")
  @Needs(Accounts.MANAGE)
  Object found(
      Viewer viewer,
      @RequestParam UnitId unit,
      @RequestParam(defaultValue = "") String name,
      Model model,
      RedirectAttributes next) {
    return switch (groups.found(viewer, unit, name)) {
      case Outcome.Refused<GroupId>(var problems) -> {
        showList(viewer, name, problems, model);
        yield new ModelAndView(
            "organization/groups", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Outcome.Accepted<GroupId>(var group) -> {
        next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("groups.done.founded", name.strip()));
        yield "redirect:/quan-tri/nhom/" + group;
      }
    };
  }

  @GetMapping("/quan-tri/nhom/{group}")
  @Needs(Accounts.MANAGE)
  String one(Viewer viewer, @PathVariable GroupId group, Model model) {
    show(viewer, group, GrantForm.EMPTY, List.of(), model);
    return "organization/group";
  }

  @PostMapping("/quan-tri/nhom/{group}/thanh-vien")
  @Needs(Accounts.MANAGE)
  String add(
      Viewer viewer,
      @PathVariable GroupId group,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      RedirectAttributes next) {
    managed(viewer, group);
    Notice.tell(next, groups.add(viewer, group, login, from, to), "groups.done.added", login);
    return "redirect:/quan-tri/nhom/" + group;
  }

  @PostMapping("/quan-tri/nhom/{group}/roi-nhom")
  @Needs(Accounts.MANAGE)
  String remove(
      Viewer viewer,
      @PathVariable GroupId group,
      @RequestParam UUID member,
      RedirectAttributes next) {
    managed(viewer, group);
    Notice.tell(next, groups.remove(viewer, group, member), "groups.done.removed");
    return "redirect:/quan-tri/nhom/" + group;
  }

  @PostMapping("/quan-tri/nhom/{group}/quyen")
  @Needs(Accounts.MANAGE)
  Object grant(
      Viewer viewer,
      @PathVariable GroupId group,
      GrantForm form,
      Model model,
      RedirectAttributes next) {
    managed(viewer, group);
    var wish = form.wish();
    Outcome<UUID> outcome =
        wish == null
            ? Outcome.refused(Problem.at("unit", "accounts.problem.unit"))
            : grants.give(viewer, group, wish);
    if (outcome instanceof Outcome.Refused<UUID>(var problems)) {
      show(viewer, group, form, problems, model);
      return new ModelAndView(
          "organization/group", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("accounts.done.granted"));
    return "redirect:/quan-tri/nhom/" + group;
  }

  @PostMapping("/quan-tri/nhom/{group}/thu-hoi")
  @Needs(Accounts.MANAGE)
  String withdraw(
      Viewer viewer,
      @PathVariable GroupId group,
      @RequestParam UUID grant,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate lastDay,
      RedirectAttributes next) {
    managed(viewer, group);
    if (grants.find(grant).filter(found -> group.equals(found.group())).isEmpty()) {
      throw new NotFound();
    }
    Notice.tell(next, grants.end(viewer, grant, lastDay), "accounts.done.withdrawn");
    return "redirect:/quan-tri/nhom/" + group;
  }

  @PostMapping("/quan-tri/nhom/{group}/giai-the")
  @Needs(Accounts.MANAGE)
  String end(Viewer viewer, @PathVariable GroupId group, RedirectAttributes next) {
    managed(viewer, group);
    Notice.tell(next, groups.end(viewer, group), "groups.done.ended");
    return "redirect:/quan-tri/nhom/" + group;
  }

  /** What was granted at this unit, and what reaches it from above. */
  @GetMapping("/to-chuc/{unit}/quyen")
  @Needs(Accounts.MANAGE)
  String atUnit(Viewer viewer, @PathVariable UnitId unit, Model model) {
    if (!accounts.mayManage(viewer, unit)) {
      throw new NotFound();
    }
    var here = grants.at(unit);
    var above = grants.reaching(unit);
    model.addAttribute("unit", units.find(unit).orElseThrow(NotFound::new));
    model.addAttribute("here", here);
    model.addAttribute("above", above);
    model.addAttribute("sets", sets());
    model.addAttribute(
        "names",
        names(Stream.concat(here.stream(), above.stream()).map(Grants.Grant::unit).toList()));
    return "organization/unitGrants";
  }

  /** Who reads at this unit, and by which grant. */
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

  private Groups.Group managed(Viewer viewer, GroupId group) {
    return groups.find(viewer, group).orElseThrow(NotFound::new);
  }

  private void showList(Viewer viewer, String name, List<Problem> problems, Model model) {
    var found = groups.list(viewer);
    model.addAttribute("groups", found);
    model.addAttribute("name", name);
    model.addAttribute("problems", problems);
    model.addAttribute("units", units.where(viewer, Accounts.MANAGE));
    model.addAttribute("names", names(found.stream().map(Groups.Group::unit).toList()));
  }

  private void show(
      Viewer viewer, GroupId id, GrantForm form, List<Problem> problems, Model model) {
    var group = managed(viewer, id);
    var held = grants.of(id);
    model.addAttribute("group", group);
    model.addAttribute("members", groups.members(id));
    model.addAttribute("grants", held);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("sets", sets());
    model.addAttribute("units", units.where(viewer, Accounts.MANAGE));
    model.addAttribute(
        "names",
        names(
            Stream.concat(Stream.of(group.unit()), held.stream().map(Grants.Grant::unit))
                .toList()));
  }

  private Map<UnitId, String> names(List<UnitId> ids) {
    return units.named(ids).values().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
  }

  private Map<String, Accounts.PermissionSet> sets() {
    return accounts.permissionSets().stream()
        .collect(
            Collectors.toMap(
                Accounts.PermissionSet::code, set -> set, (one, other) -> one, LinkedHashMap::new));
  }
}
