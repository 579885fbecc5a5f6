package vn.giaoban.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitClass;
import vn.giaoban.organization.UnitKind;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.UnitId;

/**
 * The units that a requirement can be given to, by kind, and which of them the document seems to
 * name. A name in the plural ("các đảng ủy xã") means the kind with these words.
 *
 * @param kinds the kinds that have units here
 * @param byKind the units that do not hold the requirement yet
 * @param classes as documents name them, each with its units that do not hold it yet
 */
public record UnitChoices(
    List<UnitKind> kinds,
    Map<String, List<Unit>> byKind,
    List<ClassChoice> classes,
    List<UnitId> suggestedLeads,
    List<String> suggestedKinds,
    List<String> suggestedClasses,
    List<UnitId> suggestedHelpers) {

  private static final Set<String> PLURALS = Set.of("cac", "nhung", "moi");

  /** A class of units and those of it that can be given the requirement. */
  public record ClassChoice(UnitClass unitClass, List<Unit> units) {

    public ClassChoice {
      units = List.copyOf(units);
    }
  }

  /** Finds the units that a name may mean, the best first. */
  @FunctionalInterface
  interface Finder {
    List<Unit> alike(String written, List<Unit> offered);
  }

  static UnitChoices of(
      List<Unit> offered,
      List<UnitKind> allKinds,
      List<ClassChoice> allClasses,
      List<String> responsible,
      List<String> coordinating,
      Finder finder) {
    var byKind = new LinkedHashMap<String, List<Unit>>();
    for (var kind : allKinds) {
      var units = offered.stream().filter(unit -> unit.kind().equals(kind.code())).toList();
      if (!units.isEmpty()) {
        byKind.put(kind.code(), units);
      }
    }
    var kinds = allKinds.stream().filter(kind -> byKind.containsKey(kind.code())).toList();
    var classes = allClasses.stream().filter(one -> !one.units().isEmpty()).toList();
    var leads = new ArrayList<UnitId>();
    var whole = new ArrayList<String>();
    var wholeKinds = new ArrayList<String>();
    for (var written : responsible) {
      var named = classes.stream().filter(one -> one.unitClass().isMeantBy(written)).findFirst();
      if (named.isPresent()) {
        whole.add(named.get().unitClass().code());
        continue;
      }
      var meant = kinds.stream().filter(kind -> means(written, kind)).toList();
      if (meant.isEmpty()) {
        finder.alike(written, offered).stream().limit(1).forEach(unit -> leads.add(unit.id()));
      } else {
        meant.forEach(kind -> wholeKinds.add(kind.code()));
      }
    }
    var helpers = new ArrayList<UnitId>();
    for (var written : coordinating) {
      finder.alike(written, offered).stream()
          .limit(1)
          .map(Unit::id)
          .filter(unit -> !leads.contains(unit))
          .forEach(helpers::add);
    }
    return new UnitChoices(
        kinds,
        byKind,
        classes,
        leads.stream().distinct().toList(),
        wholeKinds.stream().distinct().toList(),
        whole.stream().distinct().toList(),
        helpers.stream().distinct().toList());
  }

  public List<Unit> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  public boolean isEmpty() {
    return byKind.isEmpty();
  }

  private static boolean means(String written, UnitKind kind) {
    var words = new ArrayList<>(Arrays.asList(Folding.key(written).split(" ")));
    if (words.size() < 2 || !PLURALS.contains(words.removeFirst())) {
      return false;
    }
    var named = new HashSet<>(Arrays.asList(Folding.key(kind.nameVi()).split(" ")));
    return named.containsAll(words);
  }
}
