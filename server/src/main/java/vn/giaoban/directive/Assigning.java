package vn.giaoban.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Recurrence;

/**
 * To whom a requirement is given, and by when. Each of the leads holds it by itself.
 *
 * @param coOperating the units that help every one of the leads
 * @param noneGiven said outright that there is neither a day nor a period
 */
public record Assigning(
    List<UnitId> leads,
    List<UnitId> coOperating,
    @Nullable LocalDate dueOn,
    @Nullable Recurrence recurrence,
    boolean noneGiven) {

  static final List<Rule<Assigning>> RULES =
      List.of(
          Assigning::somebodyLeads,
          Assigning::nobodyLeadsAndHelps,
          Assigning::theTimeIsSaid,
          Assigning::aDayIsNotGivenAndDeniedAtOnce,
          Assigning::theDayCanBeMeant);

  public Assigning {
    leads = leads.stream().distinct().toList();
    coOperating = coOperating.stream().distinct().toList();
  }

  private static Optional<Problem> somebodyLeads(Assigning given) {
    return given.leads.isEmpty()
        ? Optional.of(Problem.at("leads", "directive.problem.no-lead"))
        : Optional.empty();
  }

  private static Optional<Problem> nobodyLeadsAndHelps(Assigning given) {
    return given.leads.stream().anyMatch(given.coOperating::contains)
        ? Optional.of(Problem.at("coOperating", "directive.problem.lead-helps"))
        : Optional.empty();
  }

  private static Optional<Problem> theTimeIsSaid(Assigning given) {
    var period = given.recurrence != null && given.recurrence != Recurrence.PERIODIC;
    return given.dueOn == null && !period && !given.noneGiven
        ? Optional.of(Problem.at("dueOn", "directive.problem.time-unsaid"))
        : Optional.empty();
  }

  private static Optional<Problem> aDayIsNotGivenAndDeniedAtOnce(Assigning given) {
    return given.noneGiven && (given.dueOn != null || given.recurrence != null)
        ? Optional.of(Problem.at("noneGiven", "directive.problem.time-both"))
        : Optional.empty();
  }

  private static Optional<Problem> theDayCanBeMeant(Assigning given) {
    return given.dueOn != null && (given.dueOn.getYear() < 1930 || given.dueOn.getYear() > 2100)
        ? Optional.of(Problem.at("dueOn", "directive.problem.due-year"))
        : Optional.empty();
  }
}
