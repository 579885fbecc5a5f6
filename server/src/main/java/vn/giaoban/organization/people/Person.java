package vn.giaoban.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person as they are on record today.
 *
 * @param retiredOn the first day in retirement
 * @param hasCard whether the number of a membership card is on record
 * @param version to be handed back with what is corrected
 */
public record Person(
    PersonId id,
    PersonFacts facts,
    @Nullable LocalDate retiredOn,
    @Nullable LocalDate diedOn,
    boolean hasCard,
    int version) {

  public String name() {
    return facts.fullName();
  }
}
