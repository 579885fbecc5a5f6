package vn.giaoban.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/** By which names accounts are known to the identity provider. */
@Component
public class ExternalNames {

  private static final Pattern NAME = Pattern.compile("\\S(.{0,198}\\S)?");

  private final JdbcClient jdbc;
  private final Grants grants;
  private final OidcSettings settings;
  private final OfficeCalendar calendar;

  ExternalNames(JdbcClient jdbc, Grants grants, OidcSettings settings, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.grants = grants;
    this.settings = settings;
    this.calendar = calendar;
  }

  /** Whether there is an identity provider at all. */
  public boolean isOn() {
    return settings.isOn();
  }

  /** What the button of the sign-in page says. */
  public String providerName() {
    return settings.name();
  }

  /** The name of an account there. */
  public Optional<String> of(AccountId account) {
    return jdbc.sql("select name from access_external_name where account_id = :id")
        .param("id", account.value())
        .query(String.class)
        .optional();
  }

  /**
   * Says by which name an account is known there; blank for none. Whoever signed in by the former
   * name is not known any more.
   */
  @Transactional
  public Outcome<AccountId> set(Viewer viewer, AccountId account, String name) {
    if (!grants.coversAll(viewer, account)) {
      return Outcome.refused(Problem.of("access.problem.reaches-further"));
    }
    var given = name.strip();
    if (of(account).filter(given::equals).isPresent()) {
      return Outcome.accepted(account);
    }
    if (!given.isEmpty() && !NAME.matcher(given).matches()) {
      return Outcome.refused(Problem.at("name", "access.problem.external-name"));
    }
    var taken =
        jdbc.sql(
                "select exists (select 1 from access_external_name where lower(name) = lower(:name) and account_id <> :id)")
            .param("name", given)
            .param("id", account.value())
            .query(Boolean.class)
            .single();
    if (taken) {
      return Outcome.refused(Problem.at("name", "access.problem.external-name-taken", given));
    }
    jdbc.sql("delete from access_external_name where account_id = :id")
        .param("id", account.value())
        .update();
    if (!given.isEmpty()) {
      jdbc.sql(
              """
              insert into access_external_name (account_id, name, set_by, set_at)
              values (:id, :name, :by, :now)
              """)
          .param("id", account.value())
          .param("name", given)
          .param("by", viewer.account().value())
          .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
          .update();
    }
    return Outcome.accepted(account);
  }

  /**
   * The person in use whom the provider vouches for. The first time goes by the name, and keeps the
   * provider's number; later only the number counts.
   */
  @Transactional
  public Optional<Viewer> viewer(String subject, String name) {
    var known = find(subject);
    if (known.isPresent()) {
      return known;
    }
    try {
      jdbc.sql(
              """
              update access_external_name set subject = :subject, linked_at = :now
              where lower(name) = lower(:name) and subject is null
              """)
          .param("subject", subject)
          .param("name", name)
          .param("now", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
          .update();
    } catch (DuplicateKeyException twice) {
      return Optional.empty();
    }
    return find(subject);
  }

  private Optional<Viewer> find(String subject) {
    return jdbc.sql(
            """
            select a.id, a.unit_id, a.login, a.display_name, null::uuid as own_unit
            from access_external_name n join access_account a on a.id = n.account_id
            where n.subject = :subject and a.active
            """)
        .param("subject", subject)
        .query(Accounts::viewer)
        .optional();
  }
}
