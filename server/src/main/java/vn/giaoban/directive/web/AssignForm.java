package vn.giaoban.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.directive.Assigning;
import vn.giaoban.directive.Requirement;
import vn.giaoban.organization.Unit;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Recurrence;

/**
 * To whom somebody wants to give a requirement.
 *
 * @param leads the units chosen one by one
 * @param kinds all units of a kind, by its code
 * @param classes whole classes of units as documents name them, by code
 */
public record AssignForm(
    @Nullable List<UnitId> leads,
    @Nullable List<String> kinds,
    @Nullable List<String> classes,
    @Nullable List<UnitId> coOperating,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
    @Nullable String recurrence,
    @Nullable Boolean noneGiven) {

  static AssignForm of(Requirement requirement, UnitChoices choices) {
    var terms = requirement.terms();
    return new AssignForm(
        choices.suggestedLeads(),
        choices.suggestedKinds(),
        choices.suggestedClasses(),
        choices.suggestedHelpers(),
        terms.dueOn(),
        terms.recurrence() == null || terms.recurrence() == Recurrence.PERIODIC
            ? null
            : terms.recurrence().name(),
        terms.noDeadline());
  }

  /** Whether it was said outright that there is neither a day nor a period. */
  public boolean denied() {
    return Boolean.TRUE.equals(noneGiven);
  }

  public boolean leads(Unit unit) {
    return leads != null && leads.contains(unit.id());
  }

  public boolean all(String kind) {
    return kinds != null && kinds.contains(kind);
  }

  public boolean allOf(UnitChoices.ClassChoice choice) {
    return classes != null && classes.contains(choice.unitClass().code());
  }

  public boolean helps(Unit unit) {
    return coOperating != null && coOperating.contains(unit.id());
  }

  /** What is asked for, with each class as the units that are of it today and can be given it. */
  Assigning assigning(UnitChoices choices) {
    var chosen = new ArrayList<UnitId>(leads == null ? List.of() : leads);
    if (kinds != null) {
      kinds.forEach(kind -> choices.ofKind(kind).forEach(unit -> chosen.add(unit.id())));
    }
    if (classes != null) {
      choices.classes().stream()
          .filter(this::allOf)
          .forEach(choice -> choice.units().forEach(unit -> chosen.add(unit.id())));
    }
    Recurrence period = null;
    for (var known : Recurrence.values()) {
      if (known.name().equals(recurrence)) {
        period = known;
      }
    }
    return new Assigning(
        chosen, coOperating == null ? List.of() : coOperating, dueOn, period, denied());
  }
}
