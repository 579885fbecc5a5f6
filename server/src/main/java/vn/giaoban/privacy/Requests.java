package vn.giaoban.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.audit.Disclosure;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Sealed;
import vn.giaoban.shared.sealing.Sealing;

/** Requests of persons about their data: filed, answered in time, carried out. */
@Component
public class Requests {

  /** With more people than these of one name, a code is to be typed. */
  public static final int MOST_CANDIDATES = 50;

  private static final int LONGEST = 4000;

  private static final String SELECT =
      """
      select r.*, coalesce(a.display_name, p.full_name, '') as name
      from privacy_request r
        left join access_account a on r.subject_kind = 'ACCOUNT' and a.id = r.subject_id
        left join organization_person p on r.subject_kind = 'PERSON' and p.id = r.subject_id
      """;

  private final JdbcClient jdbc;
  private final FieldRegister register;
  private final Sealing sealing;
  private final Disclosure disclosure;
  private final Deadlines deadlines;
  private final SubjectData data;
  private final SealedFields sealedFields;
  private final Rights rights;
  private final AuditTrail trail;
  private final OfficeCalendar calendar;

  Requests(
      JdbcClient jdbc,
      FieldRegister register,
      Sealing sealing,
      Disclosure disclosure,
      Deadlines deadlines,
      SubjectData data,
      SealedFields sealedFields,
      Rights rights,
      AuditTrail trail,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.register = register;
    this.sealing = sealing;
    this.disclosure = disclosure;
    this.deadlines = deadlines;
    this.data = data;
    this.sealedFields = sealedFields;
    this.rights = rights;
    this.trail = trail;
    this.calendar = calendar;
  }

  /**
   * What is asked for.
   *
   * @param field of a correction: table and column
   * @param wanted of a correction: what it shall say
   * @param words why
   */
  public record Wish(RequestKind kind, String field, String wanted, String words) {}

  /** The texts of a request, as far as there are any. */
  public record Texts(String words, String wanted, String answer, String extensionReason) {}

  /** What a person can have corrected. */
  public List<Field> correctable(SubjectKind kind) {
    return register
        .fields()
        .filter(Field::correct)
        .filter(field -> SubjectData.canBeAbout(field, kind))
        .toList();
  }

  /** Files a request about the viewer's own data. */
  @Transactional
  public Outcome<RequestId> file(Viewer viewer, Wish wish) {
    if (!RequestKind.ofOneself().contains(wish.kind())) {
      return Outcome.refused(Problem.at("kind", "privacy.problem.take-yourself"));
    }
    return file(
        viewer, new Subject(SubjectKind.ACCOUNT, viewer.account().value()), viewer.unit(), wish);
  }

  /**
   * Files a request that came on paper, of a member or official without an account here.
   *
   * @param code of the person in the records of people
   */
  @Transactional
  public Outcome<RequestId> fileFor(Viewer viewer, String code, Wish wish) {
    record Found(UUID person, UUID unit) {}
    var found =
        jdbc.sql(
                """
                select distinct on (p.id) p.id, pl.unit_id from organization_person p
                  join organization_person_place pl on pl.person_id = p.id
                where p.code = :code and %s order by p.id, pl.holds desc, pl.belongs desc
                """
                    .formatted(Rights.on("pl.unit_id", Privacy.DECIDE)))
            .param("code", code.strip())
            .param("viewer", viewer.account().value())
            .query(
                (row, n) -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
            .optional();
    if (found.isEmpty()) {
      return Outcome.refused(Problem.at("code", "privacy.problem.person"));
    }
    return file(
        viewer,
        new Subject(SubjectKind.PERSON, found.get().person()),
        new UnitId(found.get().unit()),
        wish);
  }

  private Outcome<RequestId> file(Viewer viewer, Subject subject, UnitId unit, Wish wish) {
    var problems = new ArrayList<Problem>();
    var words = wish.words().strip();
    if (words.isEmpty() || words.length() > LONGEST) {
      problems.add(Problem.at("words", "privacy.problem.words"));
    }
    var correction = wish.kind() == RequestKind.CORRECTION;
    if (correction) {
      if (field(subject.kind(), wish.field()).isEmpty()) {
        problems.add(Problem.at("field", "privacy.problem.field"));
      }
      if (wish.wanted().isBlank() || wish.wanted().length() > LONGEST) {
        problems.add(Problem.at("wanted", "privacy.problem.wanted"));
      }
    }
    if (!problems.isEmpty()) {
      return Outcome.refused(problems);
    }
    var id = new RequestId(UUID.randomUUID());
    var today = calendar.today();
    try {
      jdbc.sql(
              """
              insert into privacy_request (id, subject_kind, subject_id, unit_id, kind, state, field, wanted, words, filed_at, filed_by,
                respond_by, due_by)
              values (:id, :subjectKind, :subject, :unit, :kind, 'FILED', :field, :wanted, :words, :at, :by, :respondBy, :dueBy)
              """)
          .param("id", id.value())
          .param("subjectKind", subject.kind().name())
          .param("subject", subject.id())
          .param("unit", unit.value())
          .param("kind", wish.kind().name())
          .param("field", correction ? wish.field() : null, Types.VARCHAR)
          .param(
              "wanted", correction ? seal(id, "wanted", wish.wanted().strip()) : null, Types.BINARY)
          .param("words", seal(id, "words", words))
          .param("at", now())
          .param("by", viewer.account().value())
          .param("respondBy", deadlines.after(today, "RESPOND"))
          .param("dueBy", deadlines.after(today, wish.kind().name()))
          .update();
      return Outcome.accepted(id);
    } catch (DuplicateKeyException open) {
      return Outcome.refused(Problem.of("privacy.problem.open"));
    }
  }

  /**
   * A member or official, so that they can be told from others of the same name.
   *
   * @param unit where they are to be found
   */
  public record Candidate(
      UUID id, String code, String name, @Nullable LocalDate bornOn, UnitId unit) {}

  /**
   * People who bear these words in their names, with marks or without, or have this code, at units
   * where the viewer decides on requests; it is logged. More than {@link #MOST_CANDIDATES} are not
   * told.
   */
  @Transactional
  public List<Candidate> candidates(Viewer viewer, String words) {
    var key = Folding.key(words);
    if (key.isEmpty()) {
      return List.of();
    }
    var found =
        jdbc.sql(
                """
                select p.id, p.code, p.full_name, p.born_on, pl.unit_id from organization_person p
                  join lateral (select pl.unit_id from organization_person_place pl where pl.person_id = p.id and %s
                    order by pl.holds desc, pl.belongs desc, pl.unit_id limit 1) pl on true
                where string_to_array(p.search_key, ' ') @> :words::text[] or lower(p.code) = :code
                order by p.given_name collate "vi-x-icu", p.names_before collate "vi-x-icu", p.id limit :most
                """
                    .formatted(Rights.on("pl.unit_id", Privacy.DECIDE)))
            .param("viewer", viewer.account().value())
            .param("words", key.split(" "))
            .param("code", words.strip().toLowerCase(Locale.ROOT))
            .param("most", MOST_CANDIDATES + 1)
            .query((row, n) ->
                new Candidate(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    new UnitId(row.getObject(5, UUID.class))))
            .list();
    trail.read(
        viewer,
        "organization_person",
        found.stream().limit(MOST_CANDIDATES).map(one -> one.id().toString()).toList());
    return found;
  }

  /**
   * The request for what is held on somebody, where the viewer answers it and it is not answered.
   */
  public Optional<DataRequest> toAnswer(Viewer viewer, RequestId id) {
    return find(viewer, id)
        .filter(request -> request.kind() == RequestKind.ACCESS && request.state().open())
        .filter(request -> mayAt(viewer, Privacy.DECIDE, request) && !own(viewer, request));
  }

  /** The requests about the viewer's own data, the newest first. */
  public List<DataRequest> own(Viewer viewer) {
    return jdbc.sql(
            SELECT
                + " where r.subject_kind = 'ACCOUNT' and r.subject_id = :viewer order by r.filed_at desc, r.id")
        .param("viewer", viewer.account().value())
        .query(Requests::request)
        .list();
  }

  /** The requests of units at which the viewer may see them: open ones first, by deadline. */
  public Slice<DataRequest> list(Viewer viewer, boolean openOnly, Paging paging) {
    var where =
        " where %s%s"
            .formatted(
                Rights.on("r.unit_id", Privacy.READ),
                openOnly ? " and r.state in ('FILED', 'TAKEN_UP', 'AGREED')" : "");
    long total =
        jdbc.sql("select count(*) from privacy_request r" + where)
            .param("viewer", viewer.account().value())
            .query(Long.class)
            .single();
    var rows =
        jdbc.sql(
                SELECT
                    + where
                    + " order by r.state in ('FILED', 'TAKEN_UP', 'AGREED') desc, least(case when r.state = 'FILED' then r.respond_by end, coalesce(r.extended_to, r.due_by)), r.id limit :limit offset :offset")
            .param("viewer", viewer.account().value())
            .param("limit", paging.size())
            .param("offset", paging.offset())
            .query(Requests::request)
            .list();
    return new Slice<>(rows, total, paging);
  }

  /** A request, where the viewer may see those of its unit. */
  public Optional<DataRequest> find(Viewer viewer, RequestId id) {
    return jdbc.sql(SELECT + " where r.id = :id and " + Rights.on("r.unit_id", Privacy.READ))
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query(Requests::request)
        .optional();
  }

  /** The texts of a request that the viewer may see or that is about the viewer; it is logged. */
  public Texts texts(Viewer viewer, RequestId id) {
    return jdbc.sql(
            "select words, wanted, answer, extension_reason from privacy_request r where r.id = :id and (r.subject_id = :viewer or %s)"
                .formatted(Rights.on("r.unit_id", Privacy.READ)))
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Texts(
                shown(viewer, id, "words", row.getBytes(1)),
                shown(viewer, id, "wanted", row.getBytes(2)),
                shown(viewer, id, "answer", row.getBytes(3)),
                shown(viewer, id, "extension_reason", row.getBytes(4))))
        .single();
  }

  /** What the record says now that shall be corrected; where that is sealed it is logged. */
  public String present(Viewer viewer, DataRequest request) {
    return Optional.ofNullable(request.field())
        .flatMap(name -> field(request.subject().kind(), name))
        .flatMap(field ->
            field.sealed()
                ? sealedFields
                    .value(request.subject(), field)
                    .map(value ->
                        disclosure.show(
                            viewer, SealedFields.place(request.subject(), field), value))
                : data.present(request.subject(), field))
        .orElse("");
  }

  /** Says that it is in hand. */
  @Transactional
  public Outcome<RequestId> takeUp(Viewer viewer, RequestId id, int version) {
    return opened(viewer, id, version, Step.TAKE_UP, Privacy.DECIDE)
        .then(request ->
            moved(
                viewer,
                request,
                RequestState.TAKEN_UP,
                "taken_up_at = :at, taken_up_by = :by",
                ""));
  }

  /** Puts the deadline off, once, and says why. */
  @Transactional
  public Outcome<RequestId> extend(Viewer viewer, RequestId id, int version, String reason) {
    return opened(viewer, id, version, Step.EXTEND, Privacy.DECIDE)
        .then(request -> {
          if (request.extendedTo() != null) {
            return Outcome.refused(Problem.of("privacy.problem.extended"));
          }
          if (noReason(reason)) {
            return Outcome.refused(Problem.at("reason", "privacy.problem.reason"));
          }
          jdbc.sql(
                  "update privacy_request set extended_to = :to, extension_reason = :reason where id = :id")
              .param("to", deadlines.after(request.dueBy(), "EXTENSION"))
              .param("reason", seal(id, "extension_reason", reason.strip()))
              .param("id", id.value())
              .update();
          return moved(
              viewer,
              request,
              RequestState.TAKEN_UP,
              "taken_up_at = coalesce(taken_up_at, :at), taken_up_by = coalesce(taken_up_by, :by)",
              "");
        });
  }

  /** Says no, and why. */
  @Transactional
  public Outcome<RequestId> refuse(Viewer viewer, RequestId id, int version, String reason) {
    return opened(viewer, id, version, Step.REFUSE, Privacy.DECIDE)
        .then(request ->
            noReason(reason)
                ? Outcome.refused(Problem.at("reason", "privacy.problem.reason"))
                : moved(
                    viewer,
                    request,
                    RequestState.REFUSED,
                    "decided_at = :at, decided_by = :by, done_at = :at, done_by = null",
                    reason));
  }

  /**
   * Says yes, and what for. Correction and restriction are carried out at once; an erasure waits
   * until somebody else confirms it.
   */
  @Transactional
  public Outcome<RequestId> grant(Viewer viewer, RequestId id, int version, String reason) {
    return opened(viewer, id, version, Step.GRANT, Privacy.DECIDE)
        .then(request -> {
          if (noReason(reason)) {
            return Outcome.refused(Problem.at("reason", "privacy.problem.reason"));
          }
          var carriedOut = carryOut(viewer, request);
          if (carriedOut instanceof Outcome.Refused<Subject>(var problems)) {
            return Outcome.refused(problems);
          }
          var erasure = request.kind() == RequestKind.ERASURE;
          return moved(
              viewer,
              request,
              erasure ? RequestState.AGREED : RequestState.DONE,
              "decided_at = :at, decided_by = :by"
                  + (erasure ? "" : ", done_at = :at, done_by = :by"),
              reason);
        });
  }

  private Outcome<Subject> carryOut(Viewer viewer, DataRequest request) {
    return switch (request.kind()) {
      case ERASURE, ACCESS -> Outcome.accepted(request.subject());
      case RESTRICTION -> {
        data.restrict(request.subject());
        yield Outcome.accepted(request.subject());
      }
      case CORRECTION -> {
        if (data.restricted(request.subject())) {
          yield Outcome.refused(Problem.of("privacy.problem.restricted"));
        }
        var field = field(request.subject().kind(), String.valueOf(request.field()));
        yield field.isEmpty()
            ? Outcome.refused(Problem.of("privacy.problem.field"))
            : data.correct(request.subject(), field.get(), texts(viewer, request.id()).wanted());
      }
    };
  }

  /** Confirms an erasure that somebody else decided, and carries it out. */
  @Transactional
  public Outcome<RequestId> confirm(Viewer viewer, RequestId id, int version) {
    return opened(viewer, id, version, Step.CONFIRM, Privacy.CONFIRM)
        .then(request -> {
          if (viewer.account().value().equals(request.decidedBy())) {
            return Outcome.refused(Problem.of("privacy.problem.same-person"));
          }
          return moved(viewer, request, RequestState.DONE, "done_at = :at, done_by = :by", "")
              .then(done -> {
                data.erase(request.subject());
                return Outcome.accepted(done);
              });
        });
  }

  /** Takes one's own request back. */
  @Transactional
  public Outcome<RequestId> withdraw(Viewer viewer, RequestId id) {
    var done =
        jdbc.sql(
                """
                update privacy_request set state = 'WITHDRAWN', done_at = :at, version = version + 1
                where id = :id and subject_id = :viewer and state in ('FILED', 'TAKEN_UP')
                """)
            .param("at", now())
            .param("id", id.value())
            .param("viewer", viewer.account().value())
            .update();
    if (done == 1) {
      return Outcome.accepted(id);
    }
    return Outcome.refused(
        Problem.of(
            own(viewer).stream().anyMatch(request -> request.id().equals(id))
                ? "privacy.problem.state"
                : "privacy.problem.not-permitted"));
  }

  /** Ends a restriction and puts back what was withheld. */
  @Transactional
  public Outcome<RequestId> release(Viewer viewer, RequestId id) {
    var request = find(viewer, id).orElse(null);
    if (request == null || !mayAt(viewer, Privacy.DECIDE, request)) {
      return Outcome.refused(Problem.of("privacy.problem.not-permitted"));
    }
    if (own(viewer, request) || !data.restricted(request.subject())) {
      return Outcome.refused(Problem.of("privacy.problem.state"));
    }
    return data.release(request.subject()).then(released -> Outcome.accepted(id));
  }

  public boolean restricted(Subject subject) {
    return data.restricted(subject);
  }

  /** Whether the viewer holds the permission where the request is decided. */
  public boolean mayAt(Viewer viewer, String permission, DataRequest request) {
    return rights.may(viewer.account(), permission, request.unit());
  }

  private static boolean own(Viewer viewer, DataRequest request) {
    return viewer.account().value().equals(request.subject().id());
  }

  private Outcome<DataRequest> opened(
      Viewer viewer, RequestId id, int version, Step step, String permission) {
    var request = find(viewer, id).orElse(null);
    if (request == null || !mayAt(viewer, permission, request)) {
      return Outcome.refused(Problem.of("privacy.problem.not-permitted"));
    }
    if (own(viewer, request)) {
      return Outcome.refused(Problem.of("privacy.problem.own"));
    }
    if (request.version() != version || !step.from(request.state())) {
      return Outcome.refused(Problem.of("privacy.problem.state"));
    }
    return Outcome.accepted(request);
  }

  private Outcome<RequestId> moved(
      Viewer viewer, DataRequest request, RequestState to, String also, String answer) {
    var moved =
        jdbc.sql(
                """
                update privacy_request set state = :to, version = version + 1, answer = coalesce(:answer, answer), %s
                where id = :id and state = :from and version = :version
                """
                    .formatted(also))
            .param("to", to.name())
            .param(
                "answer",
                answer.isBlank() ? null : seal(request.id(), "answer", answer.strip()),
                Types.BINARY)
            .param("at", now())
            .param("by", viewer.account().value())
            .param("id", request.id().value())
            .param("from", request.state().name())
            .param("version", request.version())
            .update();
    return moved == 1
        ? Outcome.accepted(request.id())
        : Outcome.refused(Problem.of("privacy.problem.state"));
  }

  private Optional<Field> field(SubjectKind kind, String name) {
    return correctable(kind).stream()
        .filter(field -> (field.table() + "." + field.column()).equals(name))
        .findFirst();
  }

  private static boolean noReason(String reason) {
    return reason.isBlank() || reason.length() > LONGEST;
  }

  private byte[] seal(RequestId id, String column, String text) {
    return sealing.seal(new Cell("privacy_request", column, id.toString()), text).bytes();
  }

  private String shown(Viewer viewer, RequestId id, String column, byte @Nullable [] sealed) {
    return sealed == null
        ? ""
        : disclosure.show(
            viewer, new Cell("privacy_request", column, id.toString()), new Sealed(sealed));
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  private static DataRequest request(ResultSet row, int number) throws SQLException {
    return new DataRequest(
        new RequestId(row.getObject("id", UUID.class)),
        new Subject(
            SubjectKind.valueOf(row.getString("subject_kind")),
            row.getObject("subject_id", UUID.class)),
        row.getString("name"),
        new UnitId(row.getObject("unit_id", UUID.class)),
        RequestKind.valueOf(row.getString("kind")),
        RequestState.valueOf(row.getString("state")),
        row.getString("field"),
        row.getTimestamp("filed_at").toInstant(),
        row.getObject("respond_by", LocalDate.class),
        row.getObject("due_by", LocalDate.class),
        row.getObject("extended_to", LocalDate.class),
        moment(row, "taken_up_at"),
        moment(row, "decided_at"),
        row.getObject("decided_by", UUID.class),
        moment(row, "done_at"),
        row.getTimestamp("cleared_at") != null,
        row.getInt("version"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
