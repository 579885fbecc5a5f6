package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * Which unit somebody means who typed its code or its name. Among thousands one is found so; a list
 * to choose from would have to be sent whole.
 */
public record UnitNaming(Units units) {

  private static final int ENOUGH = 20;

  /** The one unit that is meant; refused where there is none, or more than one. */
  public Outcome<Unit> one(Viewer viewer, String typed, LocalDate day, Predicate<Unit> wanted) {
    var words = typed.strip();
    var byCode =
        units.byCode(words).filter(wanted).filter(unit -> units.mayRead(viewer, unit.id()));
    if (byCode.isPresent()) {
      return Outcome.accepted(byCode.get());
    }
    var found =
        units.search(viewer, words, day, ENOUGH).stream()
            .filter(hit -> wanted.test(hit.unit()) && hit.unit().existsOn(day))
            .toList();
    var exact =
        found.stream()
            .filter(hit -> Folding.key(hit.matched()).equals(Folding.key(words)))
            .toList();
    var meant = exact.isEmpty() ? found : exact;
    if (meant.size() == 1) {
      return Outcome.accepted(meant.getFirst().unit());
    }
    return Outcome.refused(
        meant.isEmpty()
            ? Problem.of("organization.problem.named-none", words)
            : Problem.of(
                "organization.problem.named-several",
                words,
                String.join(", ", meant.stream().limit(5).map(hit -> hit.unit().code()).toList())));
  }

  /** The units of a text with one on each line, or separated by semicolons. */
  Outcome<List<Unit>> several(Viewer viewer, String typed, LocalDate day, Predicate<Unit> wanted) {
    var problems = new ArrayList<Problem>();
    var meant = new ArrayList<Unit>();
    for (var line : typed.split("[\\n;]", -1)) {
      if (!line.isBlank()) {
        switch (one(viewer, line, day, wanted)) {
          case Outcome.Accepted(var unit) -> meant.add(unit);
          case Outcome.Refused(var refused) -> problems.addAll(refused);
        }
      }
    }
    return problems.isEmpty() ? Outcome.accepted(meant) : Outcome.refused(problems);
  }
}
