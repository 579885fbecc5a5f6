package vn.giaoban.organization.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about a person and has no history of its own.
 *
 * @param code given by the office, unique, never reused
 * @param cardNumber of the membership card; blank where there is none
 * @param admittedOn the day of admission as probationary member
 * @param officialOn the day on which they became an official member
 */
public record PersonFacts(
    String code,
    String fullName,
    @Nullable Gender gender,
    @Nullable LocalDate bornOn,
    String cardNumber,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate officialOn) {

  public PersonFacts {
    code = code.strip();
    fullName = fullName.strip().replaceAll("\\s+", " ");
    cardNumber = cardNumber.strip();
  }
}
