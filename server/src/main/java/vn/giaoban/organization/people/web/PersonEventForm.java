package vn.giaoban.organization.people.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.people.PersonEventKind;

/**
 * What somebody typed to record something that happened to a person. Each kind of event uses some
 * of it.
 *
 * @param unit by code or name: where to, at which, or the body that manages
 * @param held the post that ends
 */
public record PersonEventForm(
    @Nullable String loai,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
    @Nullable String unit,
    @Nullable String post,
    @Nullable String title,
    @Nullable UUID held,
    @Nullable String actSymbol,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate actDay,
    @Nullable String actIssuer,
    @Nullable String actTitle,
    @Nullable String note) {

  /** The kinds that are recorded by this form. */
  public static final List<PersonEventKind> KINDS =
      List.of(
          PersonEventKind.TRANSFERRED,
          PersonEventKind.APPOINTED,
          PersonEventKind.RELIEVED,
          PersonEventKind.CONFIRMED,
          PersonEventKind.MANAGED,
          PersonEventKind.RETIRED,
          PersonEventKind.ADMITTED,
          PersonEventKind.LEFT,
          PersonEventKind.DIED);

  public PersonEventKind kind() {
    var asked = PeopleQuery.text(loai).toUpperCase(Locale.ROOT);
    return KINDS.stream()
        .filter(one -> one.name().equals(asked))
        .findFirst()
        .orElse(PersonEventKind.TRANSFERRED);
  }

  Act act() {
    return new Act(
        PeopleQuery.text(actSymbol),
        actDay,
        PeopleQuery.text(actIssuer),
        PeopleQuery.text(actTitle));
  }
}
