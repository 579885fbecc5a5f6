package vn.giaoban.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.HistoryBook.Changes;
import vn.giaoban.document.ContentHash;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Originals;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Recurrence;

/**
 * What units do with the requirements they were given: report, have it checked by somebody else, be
 * done with it.
 *
 * <p>Every verb decides by itself whether the viewer may do it, whether the state allows it and
 * whether the viewer has seen what stands there now ({@code version}). Of two who act at once the
 * first wins; the other is refused with who was first, and nothing is written.
 */
@Component
public class Assignments {

  private static final String SELECT =
      """
      select a.*, r.document_id, r.holder_id, r.quote, d.due,
        directive_timeliness(a.state, d.due, a.done_on, :today, :soon) as timeliness,
        array(select hc.unit_id from directive_co_assignment hc where hc.assignment_id = a.id) as helpers,
        %s as may_report, (%s or %s) as may_verify, %s as may_close, %s as may_assign
      from directive_assignment a
        join directive_requirement r on r.id = a.requirement_id
        cross join lateral (select directive_due(a.due_on, a.recurrence, a.period_from) as due) d
      """
          .formatted(
              Rights.on("a.unit_id", Requirements.REPORT),
              Rights.on("a.unit_id", Requirements.VERIFY),
              Rights.on("r.holder_id", Requirements.VERIFY),
              Rights.on("r.holder_id", Requirements.CLOSE),
              Rights.on("r.holder_id", Requirements.ASSIGN));

  private final JdbcClient jdbc;
  private final HistoryBook history;
  private final Documents documents;
  private final Originals originals;
  private final OfficeRules rules;
  private final OfficeCalendar calendar;
  private final ApplicationEventPublisher events;

  Assignments(
      JdbcClient jdbc,
      HistoryBook history,
      Documents documents,
      Originals originals,
      OfficeRules rules,
      OfficeCalendar calendar,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.history = history;
    this.documents = documents;
    this.originals = originals;
    this.rules = rules;
    this.calendar = calendar;
    this.events = events;
  }

  /** The holding, where the viewer may see it. */
  public Optional<Assignment> find(Viewer viewer, AssignmentId id) {
    return select(viewer, "a.id = :id", id.value()).stream().findFirst();
  }

  /** What the viewer may see of a requirement's holdings, the least advanced first. */
  public List<Assignment> ofRequirement(Viewer viewer, RequirementId requirement) {
    return select(viewer, "a.requirement_id = :id", requirement.value());
  }

  /** What the unit reported, the latest first; nothing where the viewer may not see the holding. */
  public List<Progress> progress(Viewer viewer, AssignmentId id) {
    return jdbc.sql(
            """
            select p.percent, p.words, p.basis, p.claims_done, p.at, p.account_name, p.unit_id
            from directive_progress p
              join directive_assignment a on a.id = p.assignment_id
              join directive_requirement r on r.id = a.requirement_id
            where a.id = :id and %s
            order by p.at desc, p.id desc
            """
                .formatted(Sight.HOLDING))
        .param("id", id.value())
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Progress(
                row.getObject(1, Integer.class),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                new UnitId(row.getObject(7, UUID.class))))
        .list();
  }

  /** The files put forward, the latest first; nothing where the viewer may not see the holding. */
  public List<Evidence> evidence(Viewer viewer, AssignmentId id) {
    return files(viewer, id, null);
  }

  /** One file of a holding, where the viewer may see the holding. */
  public Optional<Evidence> evidence(Viewer viewer, AssignmentId id, EvidenceId file) {
    return files(viewer, id, file.value()).stream().findFirst();
  }

  /** What was done to the holding, the latest first, where the viewer may see it. */
  public List<HistoryLine> history(Viewer viewer, AssignmentId id) {
    return history.of(viewer, id);
  }

  /** Reports how far the work is. */
  @Transactional
  public Outcome<AssignmentId> report(Viewer viewer, AssignmentId id, int version, Report report) {
    return report(viewer, id, version, report, Verb.REPORT);
  }

  /** Reports that the work is done, to be checked by another unit. */
  @Transactional
  public Outcome<AssignmentId> reportDone(
      Viewer viewer, AssignmentId id, int version, Report report) {
    return report(viewer, id, version, report, Verb.REPORT_DONE);
  }

  private Outcome<AssignmentId> report(
      Viewer viewer, AssignmentId id, int version, Report report, Verb verb) {
    return opened(viewer, id, version, verb)
        .then(held -> {
          var done = verb == Verb.REPORT_DONE;
          var broken =
              Rule.broken(
                  new ReportRules.Attempt(report, done, standingEvidence(id), secretFiles(report)),
                  ReportRules.ALL);
          if (!broken.isEmpty()) {
            return Outcome.refused(broken);
          }
          // What is not done yet opens the next period; what is done is measured by its own.
          var moved =
              jdbc.sql(
                      """
                      update directive_assignment set state = :to, version = version + 1, silent_since = null,
                        percent = :percent, progress_on = :today, reason = null,
                        done_on = case when :done then :today::date end,
                        period_from = case when :done then period_from else :today end,
                        changed_at = :at
                      where id = :id and state = :from and version = :version
                      """)
                  .param("percent", report.percent(), Types.INTEGER)
                  .param("today", calendar.today())
                  .param("done", done)
                  .param("to", Moves.target(verb, held.state()).name())
                  .param("at", now())
                  .param("id", id.value())
                  .param("from", held.state().name())
                  .param("version", version)
                  .update();
          if (moved == 0) {
            return Outcome.refused(history.changedMeanwhile(held.requirement()));
          }
          keep(viewer, held, report, done);
          log(
              viewer,
              held,
              verb,
              Moves.target(verb, held.state()),
              report.basis(),
              new Changes()
                  .compare("percent", held.percent(), report.percent())
                  .compare("words", null, report.words().isEmpty() ? null : report.words())
                  .compare(
                      "files", List.of(), report.files().stream().map(Report.File::name).toList())
                  .list());
          events.publishEvent(new ProgressReported(held.requirement(), id, done));
          return Outcome.accepted(id);
        });
  }

  private void keep(Viewer viewer, Assignment held, Report report, boolean done) {
    var progress =
        jdbc.sql(
                """
                insert into directive_progress
                  (assignment_id, percent, words, basis, claims_done, at, account_id, account_name, unit_id)
                values (:assignment, :percent, :words, :basis, :done, :at, :account, :name, :unit)
                returning id
                """)
            .param("assignment", held.id().value())
            .param("percent", report.percent(), Types.INTEGER)
            .param("words", report.words())
            .param("basis", report.basis())
            .param("done", done)
            .param("at", now())
            .param("account", viewer.account().value())
            .param("name", viewer.name())
            .param("unit", viewer.unit().value())
            .query(UUID.class)
            .single();
    for (var file : report.files()) {
      var original = originals.store(file.content());
      jdbc.sql(
              """
              insert into directive_evidence (assignment_id, progress_id, file_name, media_type, size, sha256)
              values (:assignment, :progress, :name, :type, :size, :hash)
              """)
          .param("assignment", held.id().value())
          .param("progress", progress)
          .param("name", file.name())
          .param("type", file.mediaType())
          .param("size", original.size())
          .param("hash", original.hash().hex())
          .update();
    }
  }

  /** Does not uphold that the work is done, and says why. The unit owes a word again. */
  @Transactional
  public Outcome<AssignmentId> returnIt(
      Viewer viewer, AssignmentId id, int version, String reason) {
    return opened(viewer, id, version, Verb.RETURN)
        .then(held -> {
          var broken =
              Rule.broken(
                  new CheckRules.Attempt(held, standingEvidence(id)), CheckRules.OF_A_CHECK);
          if (!broken.isEmpty()) {
            return Outcome.refused(broken);
          }
          if (reason.isBlank()) {
            return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
          }
          return changed(
                  viewer,
                  held,
                  Verb.RETURN,
                  RequirementState.RETURNED,
                  reason,
                  "reason = :reason, done_on = null, silent_since = :today")
              .then(returned -> {
                events.publishEvent(new RequirementReturned(held.requirement(), id));
                return Outcome.accepted(returned);
              });
        });
  }

  /**
   * Upholds that the work is done. Refused to everybody from the unit that did it or helped.
   *
   * @param note what was checked; may be empty
   */
  @Transactional
  public Outcome<AssignmentId> verify(Viewer viewer, AssignmentId id, int version, String note) {
    return opened(viewer, id, version, Verb.VERIFY)
        .then(held -> {
          var broken =
              Rule.broken(
                  new CheckRules.Attempt(held, standingEvidence(id)), CheckRules.OF_A_VERIFICATION);
          if (!broken.isEmpty()) {
            return Outcome.refused(broken);
          }
          return changed(
                  viewer,
                  held,
                  Verb.VERIFY,
                  RequirementState.VERIFIED,
                  note,
                  "verified_at = :at, verified_by = :account, verified_by_name = :name, verified_unit_id = :unit")
              .then(verified -> {
                events.publishEvent(new RequirementVerified(held.requirement(), id));
                return Outcome.accepted(verified);
              });
        });
  }

  /** Closes what was verified. */
  @Transactional
  public Outcome<AssignmentId> close(Viewer viewer, AssignmentId id, int version, String note) {
    return opened(viewer, id, version, Verb.CLOSE)
        .then(held ->
            changed(viewer, held, Verb.CLOSE, RequirementState.CLOSED, note, "closed_at = :at"))
        .then(closed -> {
          find(viewer, id)
              .ifPresent(
                  held -> events.publishEvent(new RequirementClosed(held.requirement(), id)));
          return Outcome.accepted(closed);
        });
  }

  /** Takes up again what was verified or closed, and says why. */
  @Transactional
  public Outcome<AssignmentId> reopen(Viewer viewer, AssignmentId id, int version, String reason) {
    return withReason(
        viewer,
        id,
        version,
        Verb.REOPEN,
        reason,
        "reason = :reason, done_on = null, closed_at = null, verified_at = null, verified_by = null,"
            + " verified_by_name = null, verified_unit_id = null");
  }

  /** Lets the work rest, and says why; no clock runs until it is resumed. */
  @Transactional
  public Outcome<AssignmentId> suspend(Viewer viewer, AssignmentId id, int version, String reason) {
    return withReason(
        viewer, id, version, Verb.SUSPEND, reason, "reason = :reason, suspended_from = state");
  }

  /**
   * Lets all the work on a requirement rest that can, and says why.
   *
   * @return how many holdings; refused where there is none
   */
  @Transactional
  public Outcome<Integer> suspendAll(Viewer viewer, RequirementId requirement, String reason) {
    if (reason.isBlank()) {
      return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
    }
    var open =
        ofRequirement(viewer, requirement).stream()
            .filter(held -> held.offers(Verb.SUSPEND))
            .toList();
    int suspended = 0;
    for (var held : open) {
      var outcome = suspend(viewer, held.id(), held.version(), reason);
      if (outcome instanceof Outcome.Accepted<AssignmentId>) {
        suspended++;
      }
    }
    return suspended == 0
        ? Outcome.refused(Moves.refusal(Verb.SUSPEND))
        : Outcome.accepted(suspended);
  }

  /** Takes the work up again where it stood. */
  @Transactional
  public Outcome<AssignmentId> resume(Viewer viewer, AssignmentId id, int version, String note) {
    return opened(viewer, id, version, Verb.RESUME)
        .then(held ->
            held.suspendedFrom() == null
                ? Outcome.refused(Moves.refusal(Verb.RESUME))
                : changed(
                    viewer,
                    held,
                    Verb.RESUME,
                    held.suspendedFrom(),
                    note,
                    "suspended_from = null, reason = null"));
  }

  /** Says that the requirement does not apply to this unit, and why. */
  @Transactional
  public Outcome<AssignmentId> notApplicable(
      Viewer viewer, AssignmentId id, int version, String reason) {
    return withReason(
        viewer, id, version, Verb.SET_ASIDE, reason, "reason = :reason, suspended_from = null");
  }

  /** Takes back that it does not apply to this unit. */
  @Transactional
  public Outcome<AssignmentId> restore(Viewer viewer, AssignmentId id, int version, String note) {
    return opened(viewer, id, version, Verb.RESTORE)
        .then(held ->
            changed(
                viewer,
                held,
                Verb.RESTORE,
                RequirementState.ASSIGNED,
                note,
                "reason = null, silent_since = :today"));
  }

  /**
   * Gives another day, or none, and says why. The first day stays on record.
   *
   * @param dueOn null to say that there is none
   */
  @Transactional
  public Outcome<AssignmentId> reschedule(
      Viewer viewer, AssignmentId id, int version, @Nullable LocalDate dueOn, String reason) {
    return opened(viewer, id, version, Verb.RESCHEDULE)
        .then(held -> {
          if (reason.isBlank()) {
            return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
          }
          if (dueOn != null && (dueOn.getYear() < 1930 || dueOn.getYear() > 2100)) {
            return Outcome.refused(Problem.at("dueOn", "directive.problem.due-year"));
          }
          var moved =
              jdbc.sql(
                      """
                      update directive_assignment set due_on = :due, first_due_on = coalesce(first_due_on, :due),
                        none_given = (:due::date is null and recurrence is null),
                        version = version + 1, changed_at = :at
                      where id = :id and state = :from and version = :version
                      """)
                  .param("due", dueOn, Types.DATE)
                  .param("at", now())
                  .param("id", id.value())
                  .param("from", held.state().name())
                  .param("version", version)
                  .update();
          if (moved == 0) {
            return Outcome.refused(history.changedMeanwhile(held.requirement()));
          }
          log(
              viewer,
              held,
              Verb.RESCHEDULE,
              held.state(),
              reason,
              new Changes().compare("dueOn", held.dueOn(), dueOn).list());
          return Outcome.accepted(id);
        });
  }

  /**
   * Accepts or rejects one file of evidence, while the work is open.
   *
   * @param reason why it is rejected; not looked at where it is accepted
   */
  @Transactional
  public Outcome<EvidenceId> review(
      Viewer viewer,
      AssignmentId id,
      int version,
      EvidenceId file,
      boolean accepted,
      String reason) {
    var verb = accepted ? Verb.ACCEPT_EVIDENCE : Verb.REJECT_EVIDENCE;
    return opened(viewer, id, version, verb)
        .then(held -> {
          var broken =
              Rule.broken(
                  new CheckRules.Attempt(held, standingEvidence(id)), CheckRules.OF_A_CHECK);
          if (!broken.isEmpty()) {
            return Outcome.refused(broken);
          }
          if (!accepted && reason.isBlank()) {
            return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
          }
          var before = evidence(viewer, id, file).orElse(null);
          if (before == null) {
            return Outcome.refused(Problem.of("directive.problem.unknown"));
          }
          return changed(viewer, held, verb, held.state(), null, "id = id")
              .then(counted -> {
                var state = accepted ? Evidence.State.ACCEPTED : Evidence.State.REJECTED;
                jdbc.sql(
                        """
                        update directive_evidence set state = :state, reason = :reason, reviewed_by = :account, reviewed_by_name = :name,
                          reviewed_unit_id = :unit, reviewed_at = :at
                        where id = :file
                        """)
                    .param("state", state.name())
                    .param("reason", accepted ? null : reason.strip(), Types.VARCHAR)
                    .param("account", viewer.account().value())
                    .param("name", viewer.name())
                    .param("unit", viewer.unit().value())
                    .param("at", now())
                    .param("file", file.value())
                    .update();
                return Outcome.accepted(file);
              });
        });
  }

  private Outcome<AssignmentId> withReason(
      Viewer viewer, AssignmentId id, int version, Verb verb, String reason, String also) {
    return opened(viewer, id, version, verb)
        .then(held ->
            reason.isBlank()
                ? Outcome.refused(Problem.at("reason", "directive.problem.reason"))
                : changed(viewer, held, verb, Moves.target(verb, held.state()), reason, also));
  }

  /** The holding, where the viewer may do this to it as it stands now. */
  private Outcome<Assignment> opened(Viewer viewer, AssignmentId id, int version, Verb verb) {
    var held = find(viewer, id).orElse(null);
    if (held == null) {
      return Outcome.refused(Problem.of("directive.problem.unknown"));
    }
    if (!held.powers().allow(verb)) {
      return Outcome.refused(Problem.of("directive.problem.not-permitted"));
    }
    if (held.version() != version) {
      return Outcome.refused(history.changedMeanwhile(held.requirement()));
    }
    if (!Moves.allowed(verb, held.state())) {
      return Outcome.refused(Moves.refusal(verb));
    }
    return (verb == Verb.REOPEN || verb == Verb.RESTORE) && hasOpenTwin(held)
        ? Outcome.refused(Problem.of("directive.problem.open-twin"))
        : Outcome.accepted(held);
  }

  /** The unit may have taken over the same requirement from another that ended. */
  private boolean hasOpenTwin(Assignment held) {
    return jdbc.sql(
            "select exists (select 1 from directive_assignment a where a.requirement_id = :requirement"
                + " and a.unit_id = :unit and a.id <> :id and "
                + HandedOver.OPEN
                + ")")
        .param("requirement", held.requirement().value())
        .param("unit", held.unit().value())
        .param("id", held.id().value())
        .query(Boolean.class)
        .single();
  }

  /**
   * The one conditional update of a move, with its line in the history. Whoever comes second finds
   * another version and changes nothing.
   *
   * @param also further columns to set; a constant of this class, never anything that was typed
   */
  private Outcome<AssignmentId> changed(
      Viewer viewer,
      Assignment held,
      Verb verb,
      RequirementState to,
      @Nullable String note,
      String also) {
    var moved =
        jdbc.sql(
                """
                update directive_assignment set state = :to, version = version + 1, changed_at = :at, %s
                where id = :id and state = :from and version = :version
                """
                    .formatted(also))
            .param("to", to.name())
            .param("at", now())
            .param("reason", note == null ? "" : note.strip())
            .param("today", calendar.today())
            .param("account", viewer.account().value())
            .param("name", viewer.name())
            .param("unit", viewer.unit().value())
            .param("id", held.id().value())
            .param("from", held.state().name())
            .param("version", held.version())
            .update();
    if (moved == 0) {
      return Outcome.refused(history.changedMeanwhile(held.requirement()));
    }
    log(viewer, held, verb, to, note, List.of());
    return Outcome.accepted(held.id());
  }

  private void log(
      Viewer viewer,
      Assignment held,
      Verb verb,
      RequirementState to,
      @Nullable String note,
      List<HistoryLine.Change> changes) {
    history.write(viewer, held.requirement(), held.id(), verb, held.state(), to, note, changes);
  }

  private List<String> secretFiles(Report report) {
    return report.files().stream()
        .filter(file -> documents.bearsSecrecyMark(file.content()))
        .map(Report.File::name)
        .toList();
  }

  private long standingEvidence(AssignmentId id) {
    return jdbc.sql(
            "select count(*) from directive_evidence where assignment_id = :id and state <> 'REJECTED'")
        .param("id", id.value())
        .query(Long.class)
        .single();
  }

  private List<Assignment> select(Viewer viewer, String condition, UUID id) {
    var today = calendar.today();
    return jdbc.sql(
            SELECT
                + " where "
                + condition
                + " and "
                + Sight.HOLDING
                + " order by directive_rank(a.state), d.due nulls last, a.assigned_at, a.id")
        .param("id", id)
        .param("viewer", viewer.account().value())
        .param("today", today)
        .param("soon", rules.dueSoonDays(today))
        .query((row, n) -> assignment(row, today, viewer))
        .list();
  }

  private List<Evidence> files(Viewer viewer, AssignmentId id, @Nullable UUID file) {
    return jdbc.sql(
            """
            select e.id, e.file_name, e.media_type, e.size, e.sha256, e.state, e.reason,
              e.reviewed_by_name, e.reviewed_unit_id, e.reviewed_at, p.at
            from directive_evidence e
              join directive_progress p on p.id = e.progress_id
              join directive_assignment a on a.id = e.assignment_id
              join directive_requirement r on r.id = a.requirement_id
            where a.id = :id and (:file::uuid is null or e.id = :file) and %s
            order by p.at desc, e.file_name
            """
                .formatted(Sight.HOLDING))
        .param("id", id.value())
        .param("file", file, Types.OTHER)
        .param("viewer", viewer.account().value())
        .query((row, n) -> {
          var name = row.getString(8);
          return new Evidence(
              new EvidenceId(row.getObject(1, UUID.class)),
              row.getString(2),
              row.getString(3),
              row.getLong(4),
              new ContentHash(row.getString(5)),
              Evidence.State.valueOf(row.getString(6)),
              row.getString(7),
              name == null
                  ? null
                  : new Evidence.Reviewed(
                      name,
                      new UnitId(row.getObject(9, UUID.class)),
                      row.getTimestamp(10).toInstant()),
              row.getTimestamp(11).toInstant());
        })
        .list();
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }

  private static Assignment assignment(ResultSet row, LocalDate today, Viewer viewer)
      throws SQLException {
    var unit = new UnitId(row.getObject("unit_id", UUID.class));
    var helpers =
        Arrays.stream((UUID[]) row.getArray("helpers").getArray()).map(UnitId::new).toList();
    var recurrence = row.getString("recurrence");
    var suspendedFrom = row.getString("suspended_from");
    var verifiedBy = row.getString("verified_by_name");
    return new Assignment(
        new AssignmentId(row.getObject("id", UUID.class)),
        new RequirementId(row.getObject("requirement_id", UUID.class)),
        new DocumentId(row.getObject("document_id", UUID.class)),
        row.getString("quote"),
        unit,
        helpers,
        new UnitId(row.getObject("holder_id", UUID.class)),
        WorkList.standing(row, today),
        row.getObject("due_on", LocalDate.class),
        row.getObject("first_due_on", LocalDate.class),
        recurrence == null ? null : Recurrence.valueOf(recurrence),
        row.getBoolean("none_given"),
        row.getTimestamp("assigned_at").toInstant(),
        row.getString("assigned_by_name"),
        row.getObject("percent", Integer.class),
        row.getObject("progress_on", LocalDate.class),
        verifiedBy == null
            ? null
            : new Assignment.Verified(
                verifiedBy,
                new UnitId(row.getObject("verified_unit_id", UUID.class)),
                row.getTimestamp("verified_at").toInstant()),
        suspendedFrom == null ? null : RequirementState.valueOf(suspendedFrom),
        row.getString("reason"),
        new Assignment.Powers(
            row.getBoolean("may_report"),
            row.getBoolean("may_verify"),
            row.getBoolean("may_close"),
            row.getBoolean("may_assign"),
            !viewer.worksAt(unit) && helpers.stream().noneMatch(viewer::worksAt)),
        row.getInt("version"));
  }
}
