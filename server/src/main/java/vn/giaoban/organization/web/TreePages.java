package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import vn.giaoban.organization.UnitSystem;
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

  /**
   * @param from so many of those below the open unit, or of those at the top, are left out
   */
  @GetMapping("/to-chuc")
  @Needs(Units.READ)
  String tree(
      Viewer viewer,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(name = "tim", defaultValue = "") String words,
      @RequestParam(name = "mo", required = false) @Nullable UnitId open,
      @RequestParam(name = "tu", defaultValue = "0") int from,
      Model model) {
    var asOf = day == null ? calendar.today() : day;
    model.addAttribute("day", asOf);
    model.addAttribute("words", words);
    model.addAttribute("kinds", kinds());
    if (words.isBlank()) {
      var first = Math.max(0, from);
      var roots = units.roots(viewer, asOf, open == null ? first : 0, TreeLevel.most(null) + 1);
      // Units may have ended, or gone elsewhere, since an address was kept.
      if (first > 0
          && (open == null ? roots : units.children(viewer, open, asOf, first, 1)).isEmpty()) {
        return "redirect:/to-chuc?ngay=" + asOf + (open == null ? "" : "&mo=" + open);
      }
      var opened = new LinkedHashMap<UnitId, Unit>();
      if (open != null) {
        units.above(open, asOf).forEach(unit -> opened.put(unit.id(), unit));
        units.find(open, asOf).ifPresent(unit -> opened.put(unit.id(), unit));
      } else if (roots.size() <= FEW_ROOTS) {
        roots.forEach(root -> opened.put(root.id(), root));
      }
      var shown = new Shown(viewer, asOf, opened, open, first, kinds());
      model.addAttribute("top", level(shown, null, roots));
      // Those that stand below a unit that is shown are found there.
      model.addAttribute(
          "territories",
          new TreeLevel(
              nodes(
                  shown,
                  units.territories(asOf).stream()
                      .filter(one -> one.parent() == null || !units.mayRead(viewer, one.parent()))
                      .toList()),
              asOf,
              null,
              0,
              false));
      model.addAttribute("hits", List.of());
    } else {
      model.addAttribute("top", TreeLevel.none(asOf));
      model.addAttribute("territories", TreeLevel.none(asOf));
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
    var opened = open ? Map.of(unit, found) : Map.<UnitId, Unit>of();
    model.addAttribute(
        "node", nodes(new Shown(viewer, day, opened, null, 0, kinds()), List.of(found)).getFirst());
    return "organization/branch";
  }

  /**
   * What is being shown.
   *
   * @param opened the units that stand open, those above before those below
   * @param parted the unit of which those below are shown from {@code from} on; null for the top
   */
  private record Shown(
      Viewer viewer,
      LocalDate day,
      Map<UnitId, Unit> opened,
      @Nullable UnitId parted,
      int from,
      Map<String, UnitKind> kinds) {

    private int from(@Nullable UnitId above) {
      return Objects.equals(parted, above) ? from : 0;
    }
  }

  /**
   * @param found one more than are shown, where there are more
   */
  private TreeLevel level(Shown shown, @Nullable UnitId above, List<Unit> found) {
    int most = TreeLevel.most(above);
    var cut = found.size() > most;
    var beside = new ArrayList<>(cut ? found.subList(0, most) : found);
    if (cut) {
      // The way to the open unit leads through one that stands further behind.
      openedAt(shown, above).filter(unit -> !beside.contains(unit)).ifPresent(beside::add);
    }
    return new TreeLevel(nodes(shown, beside), shown.day(), above, shown.from(above), cut);
  }

  private Optional<Unit> openedAt(Shown shown, @Nullable UnitId above) {
    var readable =
        shown.opened().values().stream().filter(unit -> units.mayRead(shown.viewer(), unit.id()));
    return above == null
        ? readable.findFirst().filter(unit -> unit.system() != UnitSystem.TERRITORY)
        : readable.filter(unit -> above.equals(unit.parent())).findFirst();
  }

  private List<TreeNode> nodes(Shown shown, List<Unit> beside) {
    var day = shown.day();
    var below = units.withChildren(beside.stream().map(Unit::id).toList(), day);
    var nodes = new ArrayList<TreeNode>();
    for (var unit : beside) {
      var id = unit.id();
      var open = shown.opened().containsKey(id);
      nodes.add(
          new TreeNode(
              unit,
              Objects.requireNonNull(shown.kinds().get(unit.kind()), unit.kind()),
              day,
              below.contains(id),
              open,
              open
                  ? level(
                      shown,
                      id,
                      units.children(
                          shown.viewer(), id, day, shown.from(id), TreeLevel.most(id) + 1))
                  : TreeLevel.none(day)));
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
