package vn.giaoban.organization.people.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.organization.people.Gender;
import vn.giaoban.organization.people.PersonFacts;
import vn.giaoban.organization.people.Standing;

/**
 * What somebody typed to write a person down, or to put right what is written.
 *
 * @param cardNumber blank where nothing is to be written; what is on record is never shown in a
 *     form
 * @param dropCard whether the number on record is wrong and there is none
 * @param unit where the person begins, by code or name
 */
public record PersonForm(
    @Nullable String code,
    @Nullable String fullName,
    @Nullable String gender,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate bornOn,
    @Nullable String cardNumber,
    @Nullable Boolean dropCard,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate admittedOn,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate officialOn,
    @Nullable String unit,
    @Nullable String standing,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
    @Nullable String post,
    @Nullable String title,
    @Nullable Integer version) {

  static PersonForm of(PersonFacts facts, int version) {
    var gender = facts.gender();
    return new PersonForm(
        facts.code(),
        facts.fullName(),
        gender == null ? null : gender.name(),
        facts.bornOn(),
        null,
        null,
        facts.admittedOn(),
        facts.officialOn(),
        null,
        null,
        null,
        null,
        null,
        version);
  }

  PersonFacts facts() {
    return new PersonFacts(
        PeopleQuery.text(code),
        PeopleQuery.text(fullName),
        Arrays.stream(Gender.values())
            .filter(one -> one.name().equals(gender))
            .findFirst()
            .orElse(null),
        bornOn,
        admittedOn,
        officialOn);
  }

  /** The number that is to stand in the record from now on; null where the one there stays. */
  @Nullable String card() {
    var typed = PeopleQuery.text(cardNumber).strip();
    return !typed.isEmpty() ? typed : Boolean.TRUE.equals(dropCard) ? "" : null;
  }

  @Nullable Standing as() {
    return Arrays.stream(Standing.values())
        .filter(one -> one.name().equals(standing))
        .findFirst()
        .orElse(null);
  }
}
