package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What somebody typed to have another act in their stead. */
public record DeputyForm(
    @Nullable String login,
    @Nullable List<UUID> grants,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
    @Nullable String reason) {

  static final DeputyForm EMPTY = new DeputyForm(null, null, null, null, null);

  String loginText() {
    return login == null ? "" : login;
  }

  String reasonText() {
    return reason == null ? "" : reason;
  }

  List<UUID> chosen() {
    return grants == null ? List.of() : grants;
  }

  public boolean chose(UUID grant) {
    return chosen().contains(grant);
  }
}
