package vn.giaoban.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person and has no history of its own. The number of the membership
 * card is kept apart, because it is sealed.
 *
 * @param code given by the office, unique, never reused
 * @param admittedOn the day of admission as probationary member
 * @param officialOn the day on which they became an official member
 */
public record PersonFacts(
    String code,
    String fullName,
    @Nullable Gender gender,
    @Nullable LocalDate bornOn,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate officialOn) {

  public PersonFacts {
    code = code.strip();
    fullName = fullName.strip().replaceAll("\\s+", " ");
  }
}
