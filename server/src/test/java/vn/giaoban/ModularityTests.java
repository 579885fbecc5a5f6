package vn.giaoban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/**
 * The module map. A new arrow changes this list, {@code docs/modules.md} and a decision record in
 * the same change.
 */
class ModularityTests {

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("shared", Set.of()),
          Map.entry("access", Set.of("shared")),
          Map.entry("audit", Set.of("shared", "access")),
          Map.entry("backup", Set.of("shared", "access", "audit", "document")),
          Map.entry("organization", Set.of("shared", "access", "audit")),
          Map.entry("privacy", Set.of("shared", "access", "audit", "organization")),
          Map.entry("search", Set.of("shared", "access")),
          Map.entry(
              "document",
              Set.of("shared", "access", "audit", "search", "organization", "formats", "text")),
          Map.entry("directive", Set.of("shared", "access", "organization", "document", "text")),
          Map.entry(
              "sample",
              Set.of(
                  "shared", "access", "organization", "document", "directive", "privacy", "text")),
          Map.entry("formats", Set.of()),
          Map.entry("text", Set.of()));

  private final ApplicationModules modules = ApplicationModules.of(GiaobanServer.class);

  @Test
  void nobodyReachesIntoAnotherModuleOrRoundInACircle() {
    modules.verify();
  }

  @Test
  void everyArrowIsOnTheList() {
    var arrows = new TreeMap<String, Set<String>>();
    modules.forEach(module ->
        arrows.put(
            module.getIdentifier().toString(),
            module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(name -> !name.equals(module.getIdentifier().toString()))
                .collect(Collectors.toCollection(TreeSet::new))));
    System.out.println("The module map: " + arrows);
    assertThat(arrows.keySet()).isSubsetOf(MAY_KNOW.keySet());
    arrows.forEach(
        (module, known) -> assertThat(known).as(module).isSubsetOf(MAY_KNOW.get(module)));
  }
}
