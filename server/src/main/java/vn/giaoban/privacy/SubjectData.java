package vn.giaoban.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Sealed;
import vn.giaoban.shared.sealing.Sealing;

/**
 * Changes what the tables of all modules hold on one person, as the register of fields says. Rows
 * stay, so that every count and sum stays; what tells who somebody is goes.
 */
@Component
class SubjectData {

  private static final String WITHHELD = "privacy_withheld";

  private final JdbcClient jdbc;
  private final FieldRegister register;
  private final Sealing sealing;
  private final SealedFields sealedFields;
  private final OfficeCalendar calendar;
  private final FindByIndexNameSessionRepository<?> sessions;

  SubjectData(
      JdbcClient jdbc,
      FieldRegister register,
      Sealing sealing,
      SealedFields sealedFields,
      OfficeCalendar calendar,
      FindByIndexNameSessionRepository<?> sessions) {
    this.jdbc = jdbc;
    this.register = register;
    this.sealing = sealing;
    this.sealedFields = sealedFields;
    this.calendar = calendar;
    this.sessions = sessions;
  }

  /** The SQL condition that a row is about {@code :subject}, known as this kind. */
  static String isAbout(Field field, SubjectKind kind) {
    return field.about().stream()
        .filter(about -> about.kind() == kind)
        .map(about -> about.column() + " = :subject")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  static boolean canBeAbout(Field field, SubjectKind kind) {
    return field.about().stream().anyMatch(about -> about.kind() == kind);
  }

  /** The person's own record, and not one of somebody who acts for them. */
  private static String isOwn(Field field, SubjectKind kind) {
    return field.about().stream()
        .filter(about -> about.kind() == kind)
        .findFirst()
        .map(about -> about.column() + " = :subject")
        .orElse("false");
  }

  boolean restricted(Subject subject) {
    return jdbc.sql("select exists (select 1 from privacy_restriction where subject_id = :id)")
        .param("id", subject.id())
        .query(Boolean.class)
        .single();
  }

  /** Takes what tells who the person is out of every reader's sight, to be put back later. */
  @Transactional
  void restrict(Subject subject) {
    var begun =
        jdbc.sql(
                "insert into privacy_restriction (subject_id, subject_kind, since) values (:id, :kind, :at) on conflict do nothing")
            .param("id", subject.id())
            .param("kind", subject.kind().name())
            .param("at", now())
            .update();
    if (begun == 0) {
      return;
    }
    namesOnly();
    for (var field : fields(subject, Field::restrict)) {
      if (field.sealed()) {
        sealedFields
            .opened(subject, field)
            .ifPresent(value -> {
              keep(subject, field, null, value);
              sealedFields.empty(subject, field);
            });
        continue;
      }
      var values =
          jdbc.sql(
                  "select distinct %s::text from %s where %s and %s is not null order by 1"
                      .formatted(
                          field.column(),
                          field.table(),
                          isAbout(field, subject.kind()),
                          field.column()))
              .param("subject", subject.id())
              .query(String.class)
              .list();
      for (int number = 1; number <= values.size(); number++) {
        withhold(subject, field, values.get(number - 1), number);
      }
    }
    signOut(subject);
  }

  private void withhold(Subject subject, Field field, String value, int number) {
    var placeholder =
        field.erasure() == Erasure.NAME
            ? "Người được hạn chế " + subject.sign() + (number == 1 ? "" : "-" + number)
            : null;
    keep(subject, field, placeholder, value);
    jdbc.sql(
            "update %1$s set %2$s = cast(:placeholder as %4$s) where %3$s and %2$s::text = :value"
                .formatted(
                    field.table(), field.column(), isAbout(field, subject.kind()), type(field)))
        .param("placeholder", placeholder, java.sql.Types.VARCHAR)
        .param("subject", subject.id())
        .param("value", value)
        .update();
  }

  private void keep(Subject subject, Field field, @Nullable String placeholder, String value) {
    var id = UUID.randomUUID();
    jdbc.sql(
            "insert into privacy_withheld (id, subject_id, table_name, column_name, placeholder, value) values (:id, :subject, :table, :column, :placeholder, :value)")
        .param("id", id)
        .param("subject", subject.id())
        .param("table", field.table())
        .param("column", field.column())
        .param("placeholder", placeholder, java.sql.Types.VARCHAR)
        .param("value", sealing.seal(new Cell(WITHHELD, "value", id.toString()), value).bytes())
        .update();
  }

  private record Withheld(Field field, String value, @Nullable String placeholder) {}

  /** Puts back what was withheld, unless somebody else was given meanwhile what one alone has. */
  @Transactional
  Outcome<Subject> release(Subject subject) {
    var withheld = withheld(subject);
    for (var one : withheld) {
      if (one.field().sealed() && sealedFields.taken(subject, one.field(), one.value())) {
        return Outcome.refused(Problem.of("privacy.problem.taken"));
      }
    }
    namesOnly();
    withheld.forEach(one -> putBack(subject, one));
    jdbc.sql("delete from privacy_withheld where subject_id = :subject")
        .param("subject", subject.id())
        .update();
    jdbc.sql("delete from privacy_restriction where subject_id = :subject")
        .param("subject", subject.id())
        .update();
    signOut(subject);
    return Outcome.accepted(subject);
  }

  private List<Withheld> withheld(Subject subject) {
    return fields(subject, Field::restrict).stream()
        .flatMap(field ->
            jdbc
                .sql(
                    "select id, placeholder, value from privacy_withheld where subject_id = :subject and table_name = :table and column_name = :column")
                .param("subject", subject.id())
                .param("table", field.table())
                .param("column", field.column())
                .query((row, n) ->
                    new Withheld(
                        field,
                        sealing.open(
                            new Cell(WITHHELD, "value", row.getString(1)),
                            new Sealed(row.getBytes(3))),
                        row.getString(2)))
                .list()
                .stream())
        .toList();
  }

  /** What was written meanwhile in the place of what was withheld stays. */
  private void putBack(Subject subject, Withheld one) {
    var field = one.field();
    if (field.sealed()) {
      if (sealedFields.value(subject, field).isEmpty()) {
        sealedFields.write(subject, field, one.value());
      }
      return;
    }
    jdbc.sql(
            "update %1$s set %2$s = cast(:value as %4$s) where %3$s and %2$s::text is not distinct from :placeholder"
                .formatted(
                    field.table(), field.column(), isAbout(field, subject.kind()), type(field)))
        .param("value", one.value())
        .param("subject", subject.id())
        .param("placeholder", one.placeholder(), java.sql.Types.VARCHAR)
        .update();
  }

  /** Erases what tells who the person is, for good. An account is shut out and loses its rights. */
  @Transactional
  void erase(Subject subject) {
    namesOnly();
    signOut(subject);
    if (subject.kind() == SubjectKind.ACCOUNT) {
      jdbc.sql(
              "update access_account set active = false, failed_logins = 0, locked_until = null where id = :subject or person_id = :subject or stands_for = :subject")
          .param("subject", subject.id())
          .update();
      jdbc.sql(
              "update access_grant set ended_at = :at where account_id = :subject and ended_at is null")
          .param("subject", subject.id())
          .param("at", now())
          .update();
      jdbc.sql(
              "update access_delegation set ended_at = :at where (principal_id = :subject or deputy_id = :subject) and ended_at is null")
          .param("subject", subject.id())
          .param("at", now())
          .update();
    }
    for (var table : register.tables()) {
      if (table.eraseRows() && table.nobody() == null) {
        table.fields().stream()
            .filter(field -> canBeAbout(field, subject.kind()))
            .findFirst()
            .ifPresent(field ->
                jdbc.sql(
                        "delete from %s where %s"
                            .formatted(table.name(), isAbout(field, subject.kind())))
                    .param("subject", subject.id())
                    .update());
      }
    }
    for (var field :
        fields(subject, one -> one.erasure() != Erasure.NOT && one.erasure() != Erasure.FOLLOWS)) {
      jdbc.sql(
              "update %1$s set %2$s = %4$s%5$s where %3$s and %2$s is not null"
                  .formatted(
                      field.table(),
                      field.column(),
                      isAbout(field, subject.kind()),
                      // Somebody may have several, which stay apart.
                      field.erasure() == Erasure.LOGIN ? ":value || id" : ":value",
                      field.print() == null ? "" : ", " + field.print() + " = null"))
          .param("value", replacement(field, subject), java.sql.Types.OTHER)
          .param("subject", subject.id())
          .update();
    }
    jdbc.sql("delete from privacy_restriction where subject_id = :subject")
        .param("subject", subject.id())
        .update();
    jdbc.sql(
            "update privacy_request set cleared_at = :at where subject_id = :subject and cleared_at is null")
        .param("at", now())
        .param("subject", subject.id())
        .update();
  }

  private static @Nullable String replacement(Field field, Subject subject) {
    return switch (field.erasure()) {
      case NAME -> "Người đã xóa " + subject.sign();
      case CODE -> "DX-" + subject.id();
      case LOGIN -> "da-xoa-";
      case LOCK -> "!";
      case NULL, NOT, FOLLOWS -> null;
    };
  }

  /** Writes another value where the person's own record has it. */
  @Transactional
  Outcome<Subject> correct(Subject subject, Field field, String value) {
    if (field.sealed()) {
      if (sealedFields.taken(subject, field, value.strip())) {
        return Outcome.refused(Problem.at("wanted", "privacy.problem.value"));
      }
      sealedFields.write(subject, field, value.strip());
      return Outcome.accepted(subject);
    }
    try {
      jdbc.sql(
              "update %1$s set %2$s = cast(:value as %4$s) where %3$s"
                  .formatted(
                      field.table(), field.column(), isOwn(field, subject.kind()), type(field)))
          .param("value", value.strip())
          .param("subject", subject.id())
          .update();
      return Outcome.accepted(subject);
    } catch (DataIntegrityViolationException e) {
      return Outcome.refused(Problem.at("wanted", "privacy.problem.value"));
    }
  }

  /**
   * What the person's own record says now in a column that is not sealed; for the value beside
   * which another is asked for.
   */
  Optional<String> present(Subject subject, Field field) {
    return jdbc.sql(
            "select %s::text from %s where %s"
                .formatted(field.column(), field.table(), isOwn(field, subject.kind())))
        .param("subject", subject.id())
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(value -> value);
  }

  private String type(Field field) {
    return jdbc.sql(
            """
            select format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = to_regclass(:table) and attname = :column
            """)
        .param("table", field.table())
        .param("column", field.column())
        .query(String.class)
        .single();
  }

  private List<Field> fields(Subject subject, Predicate<Field> wanted) {
    return register
        .fields()
        .filter(field -> canBeAbout(field, subject.kind()))
        .filter(wanted)
        .toList();
  }

  /** Histories let names be changed in this transaction, and nothing else of a row. */
  private void namesOnly() {
    jdbc.sql("select set_config('giaoban.names', 'only', true)").query(String.class).single();
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  private void signOut(Subject subject) {
    if (subject.kind() == SubjectKind.ACCOUNT) {
      jdbc.sql("select login from access_account where id = :id")
          .param("id", subject.id())
          .query(String.class)
          .optional()
          .ifPresent(
              login -> sessions.findByPrincipalName(login).keySet().forEach(sessions::deleteById));
    }
  }
}
