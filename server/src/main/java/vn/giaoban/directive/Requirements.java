package vn.giaoban.directive;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.HistoryBook.Changes;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.DocumentsRead;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/**
 * The requirements: from a sentence of a document to the units that must carry it out. What each
 * unit then does with its part is in {@link Assignments}.
 *
 * <p>Every verb decides by itself whether the viewer may do it, whether the state allows it and
 * whether the viewer has seen what stands there now ({@code version}); whoever has not is refused
 * and nothing is written.
 */
@Component
public class Requirements {

  private static final Logger LOG = LoggerFactory.getLogger(Requirements.class);

  public static final String READ = "requirement.read";
  public static final String CONFIRM = "requirement.confirm";
  public static final String ASSIGN = "requirement.assign";
  public static final String REPORT = "requirement.report";
  public static final String VERIFY = "requirement.verify";
  public static final String CLOSE = "requirement.close";

  private final JdbcClient jdbc;
  private final RequirementRows rows;
  private final HistoryBook history;
  private final Proposals proposals;
  private final Documents documents;
  private final Units units;
  private final OfficeCalendar calendar;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Requirements(
      JdbcClient jdbc,
      RequirementRows rows,
      HistoryBook history,
      Proposals proposals,
      Documents documents,
      Units units,
      OfficeCalendar calendar,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.history = history;
    this.proposals = proposals;
    this.documents = documents;
    this.units = units;
    this.calendar = calendar;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * In transactions of its own: where one document is at fault the others are taken over all the
   * same. The event then counts as not delivered, and comes again at the next start.
   */
  @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
  void on(DocumentsRead read) {
    try {
      transaction.executeWithoutResult(_ -> propose(read.documents(), read.holder()));
    } catch (RuntimeException broken) {
      LOG.info(
          "Nhiệm vụ của một loạt văn bản không lưu được cùng nhau; lưu lại từng văn bản", broken);
      proposeEach(read.documents(), read.holder());
    }
  }

  private void proposeEach(List<DocumentId> documents, UnitId holder) {
    var failures = new ArrayList<RuntimeException>();
    for (var document : documents) {
      try {
        transaction.executeWithoutResult(_ -> propose(List.of(document), holder));
      } catch (RuntimeException broken) {
        failures.add(broken);
      }
    }
    if (!failures.isEmpty()) {
      var first = failures.removeFirst();
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }

  /**
   * Takes the requirements over that the reading of a document found. Doing it again adds nothing.
   *
   * @param holder the unit that follows them up
   */
  @Transactional
  public void propose(DocumentId document, UnitId holder) {
    propose(List.of(document), holder);
  }

  private void propose(List<DocumentId> documents, UnitId holder) {
    var taken =
        jdbc.sql(
                """
                insert into directive_reading (document_id, holder_id, read_at)
                select d.id, :holder, :at from unnest(:documents::uuid[]) as d(id) order by d.id
                on conflict do nothing returning document_id
                """)
            .param("documents", documents.stream().map(DocumentId::value).toArray(UUID[]::new))
            .param("holder", holder.value())
            .param("at", now())
            .query((row, n) -> new DocumentId(row.getObject(1, UUID.class)))
            .list();
    var read = new LinkedHashMap<DocumentId, Extraction>();
    documents.stream()
        .filter(taken::contains)
        .forEach(document -> read.put(document, this.documents.reading(document)));
    proposals.insert(read, holder);
  }

  /**
   * Adds a sentence that the reading passed over, as a proposal.
   *
   * @param span its place in the text of the reading; must not run into another requirement
   */
  @Transactional
  public Outcome<RequirementId> add(Viewer viewer, DocumentId document, Span span) {
    var holder =
        jdbc.sql(
                "select rd.holder_id from directive_reading rd where rd.document_id = :document and "
                    + Rights.on("rd.holder_id", CONFIRM)
                    + " for update of rd")
            .param("document", document.value())
            .param("viewer", viewer.account().value())
            .query(UUID.class)
            .optional();
    if (holder.isEmpty()) {
      return Outcome.refused(Problem.of("directive.problem.not-permitted"));
    }
    var reading = documents.reading(document);
    var words = trimmed(reading.text(), span.start(), span.end());
    if (words == null) {
      return Outcome.refused(Problem.of("directive.problem.no-words"));
    }
    if (rows.live(document, words.start(), words.end()) > 0) {
      return Outcome.refused(Problem.of("directive.problem.overlaps"));
    }
    var none = new Requirement.Suggestion(List.of(), List.of(), null, null, null);
    var terms = new Terms(List.of(), List.of(), null, null, null, false, null);
    return Outcome.accepted(
        insert(
            viewer,
            Verb.ADD,
            document,
            new UnitId(holder.get()),
            reading,
            words,
            none,
            terms,
            null));
  }

  /** Confirms that the sentence is a requirement, on these terms. */
  @Transactional
  public Outcome<RequirementId> confirm(Viewer viewer, RequirementId id, int version, Terms terms) {
    return decide(viewer, id, version, null, terms, Verb.CONFIRM);
  }

  /** Changes place and terms, and confirms, in one. */
  @Transactional
  public Outcome<RequirementId> amendAndConfirm(
      Viewer viewer, RequirementId id, int version, Span span, Terms terms) {
    return decide(viewer, id, version, span, terms, Verb.CONFIRM);
  }

  /** Changes the terms. What units were given before stays with them as it was given. */
  @Transactional
  public Outcome<RequirementId> amend(Viewer viewer, RequirementId id, int version, Terms terms) {
    return decide(viewer, id, version, null, terms, Verb.AMEND);
  }

  /**
   * Changes the place of the sentence and the terms. The place stays once units hold it, and never
   * runs into another requirement.
   */
  @Transactional
  public Outcome<RequirementId> amend(
      Viewer viewer, RequirementId id, int version, Span span, Terms terms) {
    return decide(viewer, id, version, span, terms, Verb.AMEND);
  }

  private Outcome<RequirementId> decide(
      Viewer viewer, RequirementId id, int version, @Nullable Span asked, Terms terms, Verb verb) {
    return opened(viewer, id, version, verb)
        .then(requirement -> {
          var problems = new ArrayList<>(Rule.broken(terms, TermRules.ALL));
          var reading = documents.reading(requirement.document());
          var span =
              asked == null || asked.equals(requirement.span())
                  ? requirement.span()
                  : trimmed(reading.text(), asked.start(), asked.end());
          if (span == null) {
            problems.add(Problem.at("place", "directive.problem.no-words"));
            return Outcome.refused(problems);
          }
          var moves = !span.equals(requirement.span());
          if (moves && requirement.own() == RequirementState.ASSIGNED) {
            problems.add(Problem.at("place", "directive.problem.place-held"));
          } else if (moves && rows.overlaps(requirement, span)) {
            problems.add(Problem.at("place", "directive.problem.overlaps"));
          }
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          var changes = new ArrayList<>(spans(reading, requirement.span(), span));
          changes.addAll(changes(requirement.terms(), terms));
          if (verb == Verb.AMEND && changes.isEmpty()) {
            return Outcome.accepted(id);
          }
          rows.write(viewer, requirement, span, reading, terms);
          if (verb == Verb.CONFIRM) {
            jdbc.sql(
                    """
                    update directive_requirement set state = :state, confirmed_by = :account,
                      confirmed_by_name = :name, confirmed_at = :at
                    where id = :id
                    """)
                .param("state", Moves.target(verb, requirement.own()).name())
                .param("account", viewer.account().value())
                .param("name", viewer.name())
                .param("at", now())
                .param("id", id.value())
                .update();
            events.publishEvent(
                new RequirementConfirmed(id, requirement.document(), requirement.holder()));
          }
          log(viewer, requirement, verb, null, changes);
          return Outcome.accepted(id);
        });
  }

  /**
   * Cuts a requirement in two. The first part keeps the identity; the second gets its own, with the
   * same terms.
   *
   * @param offset where the second part begins, in the text of the document's reading
   * @return the second part
   */
  @Transactional
  public Outcome<RequirementId> split(Viewer viewer, RequirementId id, int version, int offset) {
    return opened(viewer, id, version, Verb.SPLIT)
        .then(requirement -> {
          var reading = documents.reading(requirement.document());
          var whole = requirement.span();
          var inside = whole.start() < offset && offset < whole.end();
          var first = inside ? trimmed(reading.text(), whole.start(), offset) : null;
          var second = inside ? trimmed(reading.text(), offset, whole.end()) : null;
          if (first == null || second == null) {
            return Outcome.refused(Problem.at("offset", "directive.problem.split-place"));
          }
          rows.write(viewer, requirement, first, reading, requirement.terms());
          log(viewer, requirement, Verb.SPLIT, null, spans(reading, whole, first));
          return Outcome.accepted(
              insert(
                  viewer,
                  Verb.SPLIT,
                  requirement.document(),
                  requirement.holder(),
                  reading,
                  second,
                  requirement.suggested(),
                  requirement.terms(),
                  requirement));
        });
  }

  /**
   * Puts two neighbouring requirements of one document together. The one that stands first keeps
   * its identity and its terms and takes up the bodies of the other; the other is superseded by it.
   *
   * @return the one that stands first
   */
  @Transactional
  public Outcome<RequirementId> join(
      Viewer viewer, RequirementId one, int oneVersion, RequirementId other, int otherVersion) {
    jdbc.sql(
            "select id from directive_requirement where id in (:one, :other) order by id for update")
        .param("one", one.value())
        .param("other", other.value())
        .query(UUID.class)
        .list();
    return opened(viewer, one, oneVersion, Verb.JOIN)
        .then(left ->
            opened(viewer, other, otherVersion, Verb.ABSORB)
                .then(right ->
                    left.span().start() <= right.span().start()
                        ? join(viewer, left, right)
                        : join(viewer, right, left)));
  }

  private Outcome<RequirementId> join(Viewer viewer, Requirement first, Requirement second) {
    if (first.id().equals(second.id()) || !first.document().equals(second.document())) {
      return Outcome.refused(Problem.of("directive.problem.join-other"));
    }
    var whole = new Span(first.span().start(), Math.max(first.span().end(), second.span().end()));
    if (rows.live(first.document(), whole.start(), whole.end()) > 2) {
      return Outcome.refused(Problem.of("directive.problem.join-between"));
    }
    var reading = documents.reading(first.document());
    var terms = first.terms();
    var joined =
        new Terms(
            both(terms.responsible(), second.terms().responsible()),
            both(terms.coordinating(), second.terms().coordinating()),
            terms.reportTo() == null ? second.terms().reportTo() : terms.reportTo(),
            terms.dueOn(),
            terms.recurrence(),
            terms.noDeadline(),
            terms.product());
    rows.write(viewer, first, whole, reading, joined);
    var changes = new ArrayList<>(spans(reading, first.span(), whole));
    changes.addAll(changes(terms, joined));
    log(viewer, first, Verb.JOIN, null, changes);
    jdbc.sql(
            """
            update directive_requirement
            set state = :state, superseded_by = :first, version = version + 1, changed_at = :at
            where id = :id
            """)
        .param("state", Moves.target(Verb.ABSORB, second.own()).name())
        .param("first", first.id().value())
        .param("at", now())
        .param("id", second.id().value())
        .update();
    log(viewer, second, Verb.ABSORB, null, List.of());
    return Outcome.accepted(first.id());
  }

  /** Says that the sentence orders nothing, and why. */
  @Transactional
  public Outcome<RequirementId> reject(
      Viewer viewer, RequirementId id, int version, String reason) {
    return setAside(viewer, id, version, Verb.REJECT, reason);
  }

  /**
   * Says that a confirmed requirement does not apply, and why. What units hold of it and have not
   * reported done goes with it; while a report waits for its check this is refused.
   */
  @Transactional
  public Outcome<RequirementId> notApplicable(
      Viewer viewer, RequirementId id, int version, String reason) {
    return setAside(viewer, id, version, Verb.SET_ASIDE, reason);
  }

  private Outcome<RequirementId> setAside(
      Viewer viewer, RequirementId id, int version, Verb verb, String reason) {
    return opened(viewer, id, version, verb)
        .then(requirement -> {
          if (reason.isBlank()) {
            return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
          }
          if (rows.waiting(id) > 0) {
            return Outcome.refused(Problem.of("directive.problem.waiting", rows.waiting(id)));
          }
          leave(viewer, requirement, verb, reason, null);
          return Outcome.accepted(id);
        });
  }

  /**
   * Takes back that a requirement was confirmed, rejected or set aside: it waits for a word again,
   * or, where units hold it, goes on. Holdings stay as they are.
   */
  @Transactional
  public Outcome<RequirementId> restore(
      Viewer viewer, RequirementId id, int version, String reason) {
    return opened(viewer, id, version, Verb.RESTORE)
        .then(requirement -> {
          var held =
              jdbc.sql(
                      "select exists (select 1 from directive_assignment where requirement_id = :id)")
                  .param("id", id.value())
                  .query(Boolean.class)
                  .single();
          var to = held ? RequirementState.ASSIGNED : RequirementState.PROPOSED;
          jdbc.sql(
                  """
                  update directive_requirement
                  set state = :state, reason = null, confirmed_by = case when :held then confirmed_by end,
                    confirmed_by_name = case when :held then confirmed_by_name end,
                    confirmed_at = case when :held then confirmed_at end,
                    version = version + 1, changed_at = :at
                  where id = :id
                  """)
              .param("held", held)
              .param("state", to.name())
              .param("at", now())
              .param("id", id.value())
              .update();
          history.write(viewer, id, null, Verb.RESTORE, requirement.own(), to, reason, List.of());
          return Outcome.accepted(id);
        });
  }

  /**
   * Puts another requirement in the place of this one. What units hold of it and nobody has
   * verified goes with it.
   */
  @Transactional
  public Outcome<RequirementId> supersede(
      Viewer viewer, RequirementId id, int version, RequirementId by, String reason) {
    return opened(viewer, id, version, Verb.SUPERSEDE)
        .then(requirement -> {
          if (reason.isBlank()) {
            return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
          }
          var other = find(viewer, by).orElse(null);
          if (other == null
              || by.equals(id)
              || !Set.of(RequirementState.CONFIRMED, RequirementState.ASSIGNED)
                  .contains(other.own())) {
            return Outcome.refused(Problem.at("by", "directive.problem.superseding"));
          }
          leave(viewer, requirement, Verb.SUPERSEDE, reason, by);
          return Outcome.accepted(id);
        });
  }

  /**
   * Gives a requirement to units, each of which holds it by itself from now on; the document is
   * opened to them. May be done again for further units.
   */
  @Transactional
  public Outcome<List<AssignmentId>> assign(
      Viewer viewer, RequirementId id, int version, Assigning given) {
    return opened(viewer, id, version, Verb.ASSIGN)
        .then(requirement -> {
          var problems = new ArrayList<>(Rule.broken(given, Assigning.RULES));
          problems.addAll(unknownUnits(viewer, given));
          problems.addAll(holdAlready(id, given.leads()));
          if (!problems.isEmpty()) {
            return Outcome.refused(problems);
          }
          jdbc.sql(
                  """
                  update directive_requirement set state = :state, version = version + 1, changed_at = :at
                  where id = :id
                  """)
              .param("state", Moves.target(Verb.ASSIGN, requirement.own()).name())
              .param("at", now())
              .param("id", id.value())
              .update();
          return Outcome.accepted(
              given.leads().stream().map(unit -> give(viewer, requirement, unit, given)).toList());
        });
  }

  private AssignmentId give(Viewer viewer, Requirement requirement, UnitId unit, Assigning given) {
    var assignment =
        new AssignmentId(
            jdbc.sql(
                    """
                    insert into directive_assignment (requirement_id, unit_id, state, due_on, first_due_on, recurrence,
                      none_given, assigned_at, assigned_on, assigned_by, assigned_by_name, period_from, silent_since, changed_at)
                    values (:requirement, :unit, 'ASSIGNED', :due, :due, :recurrence, :none, :at, :today, :by, :name,
                      :today, :today, :at)
                    returning id
                    """)
                .param("requirement", requirement.id().value())
                .param("unit", unit.value())
                .param("due", given.dueOn(), Types.DATE)
                .param(
                    "recurrence",
                    given.recurrence() == null ? null : given.recurrence().name(),
                    Types.VARCHAR)
                .param("none", given.noneGiven())
                .param("at", now())
                .param("today", calendar.today())
                .param("by", viewer.account().value())
                .param("name", viewer.name())
                .query(UUID.class)
                .single());
    documents.share(requirement.document(), unit);
    for (var helper : given.coOperating()) {
      jdbc.sql("insert into directive_co_assignment values (:assignment, :unit)")
          .param("assignment", assignment.value())
          .param("unit", helper.value())
          .update();
      documents.share(requirement.document(), helper);
    }
    history.write(
        viewer,
        requirement.id(),
        assignment,
        Verb.ASSIGN,
        requirement.own(),
        RequirementState.ASSIGNED,
        null,
        new Changes()
            .compare("dueOn", null, given.dueOn())
            .compare("recurrence", null, given.recurrence())
            .compare("noDeadline", false, given.noneGiven())
            .list());
    events.publishEvent(new RequirementAssigned(requirement.id(), assignment, unit));
    return assignment;
  }

  /** The requirement, where the viewer may see it. */
  public Optional<Requirement> find(Viewer viewer, RequirementId id) {
    return rows.find(viewer, id);
  }

  /** What the viewer may see of a document's requirements, in the order of the text. */
  public List<Requirement> ofDocument(Viewer viewer, DocumentId document) {
    return rows.ofDocument(viewer, document);
  }

  /** Whether the viewer confirms, adds and rejects requirements of this document. */
  public boolean mayConfirm(Viewer viewer, DocumentId document) {
    return jdbc.sql(
            "select exists (select 1 from directive_reading rd where rd.document_id = :document and "
                + Rights.on("rd.holder_id", CONFIRM)
                + ")")
        .param("document", document.value())
        .param("viewer", viewer.account().value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Says that the words of the corrected version have been seen and that the terms hold for them.
   */
  @Transactional
  public Outcome<RequirementId> reconfirm(Viewer viewer, RequirementId id, int version) {
    return opened(viewer, id, version, Verb.RECONFIRM)
        .then(requirement -> {
          if (requirement.recheckFrom() == null) {
            return Outcome.refused(Moves.refusal(Verb.RECONFIRM));
          }
          jdbc.sql(
                  """
                  update directive_requirement set recheck_from = null, version = version + 1, changed_at = :at where id = :id
                  """)
              .param("at", now())
              .param("id", id.value())
              .update();
          log(viewer, requirement, Verb.RECONFIRM, null, List.of());
          return Outcome.accepted(id);
        });
  }

  /**
   * Gives a requirement its place in the corrected version of its document, with all that hangs on
   * it.
   */
  void carry(Viewer viewer, Requirement old, Requirement now, boolean changed) {
    var recheck = changed && Moves.allowed(Verb.RECONFIRM, old.own());
    jdbc.sql(
            """
            update directive_requirement set document_id = :document, span_start = :start, span_end = :end, quote = :quote,
              headings = :headings, search_key = :key,
              recheck_from = case when :recheck then coalesce(recheck_from, :oldQuote) else recheck_from end,
              version = version + 1, changed_at = :at
            where id = :id
            """)
        .param("document", now.document().value())
        .param("start", now.span().start())
        .param("end", now.span().end())
        .param("quote", now.quote())
        .param("headings", now.headings().toArray(String[]::new))
        .param(
            "key",
            Proposals.searchKey(
                now.quote(), now.headings(), old.terms().responsible(), old.terms().product()))
        .param("recheck", recheck)
        .param("oldQuote", old.quote())
        .param("at", now())
        .param("id", old.id().value())
        .update();
    jdbc.sql(
            """
            update directive_requirement
            set state = 'SUPERSEDED', superseded_by = :by, version = version + 1, changed_at = :at where id = :id
            """)
        .param("by", old.id().value())
        .param("at", now())
        .param("id", now.id().value())
        .update();
    log(viewer, now, Verb.ABSORB, null, List.of());
    log(
        viewer,
        old,
        Verb.CARRY,
        null,
        new Changes().compare("quote", old.quote(), now.quote()).list());
    jdbc.sql(
            """
            select a.unit_id from directive_assignment a where a.requirement_id = :id
            union select co.unit_id from directive_co_assignment co
              join directive_assignment a on a.id = co.assignment_id where a.requirement_id = :id
            """)
        .param("id", old.id().value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list()
        .forEach(unit -> documents.share(now.document(), unit));
  }

  /** Takes a requirement out that the corrected version no longer has. */
  Outcome<RequirementId> vanish(Viewer viewer, RequirementId id, int version, String reason) {
    var verb =
        find(viewer, id).map(Requirement::own).filter(RequirementState.PROPOSED::equals).isPresent()
            ? Verb.REJECT
            : Verb.SUPERSEDE;
    return opened(viewer, id, version, verb)
        .then(requirement -> {
          if (reason.isBlank()) {
            return Outcome.refused(Problem.at("reason", "directive.problem.reason"));
          }
          leave(viewer, requirement, verb, reason, null);
          return Outcome.accepted(id);
        });
  }

  /** What was done to it, the latest first, as far as the viewer may see it. */
  public List<HistoryLine> history(Viewer viewer, RequirementId id) {
    return history.of(viewer, id);
  }

  /**
   * The units at which {@link #READ} opens the requirement: who follows it up, and all who hold or
   * help with a part.
   */
  public List<UnitId> places(RequirementId id) {
    return jdbc.sql(
            """
            select r.holder_id from directive_requirement r where r.id = :id
            union select a.unit_id from directive_assignment a where a.requirement_id = :id
            union select c.unit_id from directive_co_assignment c
              join directive_assignment a on a.id = c.assignment_id where a.requirement_id = :id
            """)
        .param("id", id.value())
        .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * The requirement, held against others until the end of the transaction, for doing this to it.
   */
  private Outcome<Requirement> opened(Viewer viewer, RequirementId id, int version, Verb verb) {
    var requirement = rows.locked(viewer, id).orElse(null);
    if (requirement == null) {
      return Outcome.refused(Problem.of("directive.problem.unknown"));
    }
    if (!requirement.mayDo(verb)) {
      return Outcome.refused(Problem.of("directive.problem.not-permitted"));
    }
    if (requirement.version() != version) {
      return Outcome.refused(history.changedMeanwhile(id));
    }
    if (!Moves.allowed(verb, requirement.own())) {
      return Outcome.refused(Moves.refusal(verb));
    }
    return Outcome.accepted(requirement);
  }

  private RequirementId insert(
      Viewer viewer,
      Verb verb,
      DocumentId document,
      UnitId holder,
      Extraction reading,
      Span span,
      Requirement.Suggestion suggested,
      Terms terms,
      @Nullable Requirement from) {
    var id = rows.insert(document, holder, reading, span, suggested, terms, from);
    history.write(
        viewer,
        id,
        null,
        verb,
        from == null ? null : from.own(),
        from == null ? RequirementState.PROPOSED : from.own(),
        null,
        new Changes()
            .compare("quote", from == null ? null : from.quote(), span.of(reading.text()))
            .list());
    return id;
  }

  /** Takes a requirement out of the work, with what units hold of it as far as the table allows. */
  private void leave(
      Viewer viewer,
      Requirement requirement,
      Verb verb,
      String reason,
      @Nullable RequirementId by) {
    var to = Moves.target(verb, requirement.own());
    jdbc.sql(
            """
            update directive_requirement
            set state = :state, reason = :reason, superseded_by = :by, version = version + 1, changed_at = :at
            where id = :id
            """)
        .param("state", to.name())
        .param("reason", reason.strip())
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("at", now())
        .param("id", requirement.id().value())
        .update();
    log(viewer, requirement, verb, reason, List.of());
    record Held(UUID id, RequirementState state) {}
    var held =
        jdbc.sql(
                "select id, state from directive_assignment where requirement_id = :id order by id for update")
            .param("id", requirement.id().value())
            .query((row, n) ->
                new Held(row.getObject(1, UUID.class), RequirementState.valueOf(row.getString(2))))
            .list();
    for (var one : held) {
      if (Moves.allowed(verb, one.state())) {
        jdbc.sql(
                """
                update directive_assignment set state = :state, suspended_from = null, reason = :reason,
                  version = version + 1, changed_at = :at
                where id = :id
                """)
            .param("state", to.name())
            .param("reason", reason.strip())
            .param("at", now())
            .param("id", one.id())
            .update();
        history.write(
            viewer,
            requirement.id(),
            new AssignmentId(one.id()),
            verb,
            one.state(),
            to,
            reason,
            List.of());
      }
    }
  }

  private List<Problem> unknownUnits(Viewer viewer, Assigning given) {
    var asked = new LinkedHashSet<>(given.leads());
    asked.addAll(given.coOperating());
    var offered =
        units.tree(viewer).stream().map(node -> node.unit().id()).collect(Collectors.toSet());
    return offered.containsAll(asked)
        ? List.of()
        : List.of(Problem.at("leads", "directive.problem.unit"));
  }

  private List<Problem> holdAlready(RequirementId id, List<UnitId> leads) {
    if (leads.isEmpty()) {
      return List.of();
    }
    var holding =
        jdbc.sql(
                """
                select unit_id from directive_assignment
                where requirement_id = :id and unit_id in (:units)
                """)
            .param("id", id.value())
            .param("units", leads.stream().map(UnitId::value).toList())
            .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
            .list();
    return units.named(holding).values().stream()
        .map(unit -> Problem.at("leads", "directive.problem.holds-already", unit.shortName()))
        .toList();
  }

  private void log(
      Viewer viewer,
      Requirement requirement,
      Verb verb,
      @Nullable String note,
      List<HistoryLine.Change> changes) {
    history.write(
        viewer,
        requirement.id(),
        null,
        verb,
        requirement.own(),
        Moves.target(verb, requirement.own()),
        note,
        changes);
  }

  private static List<HistoryLine.Change> changes(Terms before, Terms after) {
    return new Changes()
        .compare("responsible", before.responsible(), after.responsible())
        .compare("coordinating", before.coordinating(), after.coordinating())
        .compare("reportTo", before.reportTo(), after.reportTo())
        .compare("dueOn", before.dueOn(), after.dueOn())
        .compare("recurrence", before.recurrence(), after.recurrence())
        .compare("noDeadline", before.noDeadline(), after.noDeadline())
        .compare("product", before.product(), after.product())
        .list();
  }

  private static List<HistoryLine.Change> spans(Extraction reading, Span before, Span after) {
    return new Changes()
        .compare("quote", before.of(reading.text()), after.of(reading.text()))
        .list();
  }

  private static List<String> both(List<String> one, List<String> other) {
    var all = new LinkedHashSet<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }

  /** The words between two places without the blanks around them; null where there are none. */
  private static @Nullable Span trimmed(String text, int from, int to) {
    if (from < 0 || to > text.length() || from >= to) {
      return null;
    }
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }

  private OffsetDateTime now() {
    return calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime();
  }
}
