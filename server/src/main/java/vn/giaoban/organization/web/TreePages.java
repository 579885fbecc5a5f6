package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitKind;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;

/**
 * The tree as of a day, opened step by step so that it is quick whatever its size, and the search.
 */
@Controller
class TreePages {

  private static final int MOST_HITS = 50;

  /** So many units stand below the top ones of a small office that it is shown open. */
  private static final int FEW_ROOTS = 3;

  private final Units units;
  private final OfficeCalendar calendar;

  TreePages(Units units, OfficeCalendar calendar) {
    this.units = units;
    this.calendar = calendar;
  }

  @GetMapping("/to-chuc")
  @Needs(Units.READ)
  String tree(
      Viewer viewer,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "mo", required = false) @Nullable UnitId open,
      Model model) {
    var asOf = day == null ? calendar.today() : day;
    model.addAttribute("day", asOf);
    model.addAttribute("words", words);
    model.addAttribute("kinds", kinds());
    if (words.isBlank()) {
      var roots = units.roots(viewer, asOf);
      var territories = units.territories(asOf);
      var opened = new HashSet<UnitId>();
      if (open != null) {
        opened.add(open);
        units.above(open, asOf).forEach(unit -> opened.add(unit.id()));
      } else if (roots.size() <= FEW_ROOTS) {
        roots.forEach(root -> opened.add(root.id()));
      }
      model.addAttribute("nodes", nodes(viewer, roots, asOf, opened));
      // Those that stand below a unit that is shown are found there.
      model.addAttribute(
          "territories",
          nodes(
              viewer,
              territories.stream()
                  .filter(one -> one.parent() == null || !units.mayRead(viewer, one.parent()))
                  .toList(),
              asOf,
              opened));
      model.addAttribute("hits", List.of());
    } else {
      model.addAttribute("nodes", List.of());
      model.addAttribute("territories", List.of());
      model.addAttribute("hits", units.search(viewer, words, asOf, MOST_HITS));
    }
    return "organization/tree";
  }

  @GetMapping("/to-chuc/{unit}/nhanh")
  @Needs(Units.READ)
  String branch(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam(name = "ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(name = "mo") boolean open,
      Model model) {
    if (!units.mayRead(viewer, unit)) {
      throw new NotFound();
    }
    var found = units.find(unit, day).orElseThrow(NotFound::new);
    model.addAttribute(
        "node", nodes(viewer, List.of(found), day, open ? Set.of(unit) : Set.of()).getFirst());
    return "organization/branch";
  }

  private List<TreeNode> nodes(Viewer viewer, List<Unit> shown, LocalDate day, Set<UnitId> opened) {
    return nodes(viewer, shown, day, opened, kinds());
  }

  private List<TreeNode> nodes(
      Viewer viewer,
      List<Unit> shown,
      LocalDate day,
      Set<UnitId> opened,
      Map<String, UnitKind> kinds) {
    var below = units.withChildren(shown.stream().map(Unit::id).toList(), day);
    var nodes = new ArrayList<TreeNode>();
    for (var unit : shown) {
      var open = opened.contains(unit.id());
      nodes.add(
          new TreeNode(
              unit,
              Objects.requireNonNull(kinds.get(unit.kind()), unit.kind()),
              day,
              below.contains(unit.id()),
              open,
              open
                  ? nodes(viewer, units.children(viewer, unit.id(), day), day, opened, kinds)
                  : List.of()));
    }
    return nodes;
  }

  private Map<String, UnitKind> kinds() {
    return units.allKinds().stream()
        .collect(
            Collectors.toMap(
                UnitKind::code, Function.identity(), (one, other) -> one, HashMap::new));
  }
}
