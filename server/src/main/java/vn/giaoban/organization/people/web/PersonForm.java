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
 * @param unit where the person begins, by code or name
 */
public record PersonForm(
    @Nullable String code,
    @Nullable String fullName,
    @Nullable String gender,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate bornOn,
    @Nullable String cardNumber,
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
        facts.cardNumber(),
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
        PeopleQuery.text(cardNumber),
        admittedOn,
        officialOn);
  }

  @Nullable Standing as() {
    return Arrays.stream(Standing.values())
        .filter(one -> one.name().equals(standing))
        .findFirst()
        .orElse(null);
  }
}
