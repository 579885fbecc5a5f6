package vn.giaoban.directive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.Versions;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * What becomes of requirements when a document is corrected. A requirement that the corrected
 * version has too keeps its id, its holdings, reports, evidence and history, and gets its place in
 * the corrected version; one whose words changed asks to be confirmed anew; of one that is gone a
 * person says whether it is given up or stays.
 */
@Component
public class Corrections {

  private static final Set<RequirementState> WITH_WORD =
      Set.of(RequirementState.CONFIRMED, RequirementState.ASSIGNED);

  private final JdbcClient jdbc;
  private final Requirements requirements;
  private final Versions versions;
  private final OfficeCalendar calendar;

  Corrections(
      JdbcClient jdbc, Requirements requirements, Versions versions, OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.requirements = requirements;
    this.versions = versions;
    this.calendar = calendar;
  }

  /** What becomes of a requirement; the names stand in message keys and in the database. */
  public enum Fate {
    SAME,
    MOVED,
    CHANGED,
    VANISHED,
    /** Gone from the text; a person said that it stays in work. */
    KEPT,
    NEW;

    /** The end of its message keys. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One row of a comparison.
   *
   * @param requirement the one that goes on; for a new one, that of the corrected version
   * @param oldQuote null for a new one
   * @param newQuote null for one that is gone
   * @param asks whether a person has to say what becomes of it
   */
  public record Row(
      Fate fate,
      Requirement requirement,
      @Nullable String oldQuote,
      @Nullable String newQuote,
      boolean asks) {

    /** The words that differ; empty where one side is missing. */
    public List<Wording.Piece> difference() {
      return oldQuote == null || newQuote == null
          ? List.of()
          : Wording.difference(oldQuote, newQuote);
    }
  }

  /**
   * Two versions side by side.
   *
   * @param fingerprint of what was compared, to be handed back with the decision
   */
  public record Comparison(List<Row> rows, String fingerprint) {

    public Comparison {
      rows = List.copyOf(rows);
    }

    public long count(Fate fate) {
      return rows.stream().filter(row -> row.fate() == fate).count();
    }

    public long asked() {
      return rows.stream().filter(Row::asks).count();
    }
  }

  /** What would become of each requirement, as far as the viewer may see them. */
  @Transactional
  public Comparison compare(Viewer viewer, StoredDocument older, StoredDocument newer) {
    requirements.propose(older.id(), older.holder());
    requirements.propose(newer.id(), newer.holder());
    var rows = new ArrayList<Row>();
    for (var pair : align(viewer, older.id(), newer.id())) {
      var old = pair.old();
      var now = pair.now();
      if (old == null) {
        rows.add(new Row(Fate.NEW, Objects.requireNonNull(now), null, now.quote(), false));
      } else if (now == null) {
        rows.add(new Row(Fate.VANISHED, old, old.quote(), null, asks(old)));
      } else {
        rows.add(new Row(Fate.valueOf(pair.fate().name()), old, old.quote(), now.quote(), false));
      }
    }
    return new Comparison(rows, fingerprint(viewer, older.id(), newer.id()));
  }

  /** A sentence that a person has rejected needs no word when it is gone. */
  private static boolean asks(Requirement old) {
    return WITH_WORD.contains(old.own()) || old.own() == RequirementState.PROPOSED;
  }

  /**
   * Marks {@code newer} as the corrected version of {@code older} and carries the requirements
   * over, all in one transaction or nothing of it.
   *
   * @param fingerprint that of the comparison which the person saw
   * @param given for each requirement that is gone and asks: the reason for which it is given up,
   *     or blank where it stays in work
   * @return how many were carried over
   */
  @Transactional
  public Outcome<Integer> carryOver(
      Viewer viewer,
      StoredDocument older,
      StoredDocument newer,
      String fingerprint,
      Map<RequirementId, String> given) {
    if (!requirements.mayConfirm(viewer, older.id())
        || !requirements.mayConfirm(viewer, newer.id())) {
      return Outcome.refused(Problem.of("directive.problem.not-permitted"));
    }
    jdbc.sql(
            "select id from directive_requirement where document_id in (:older, :newer) order by id for update")
        .param("older", older.id().value())
        .param("newer", newer.id().value())
        .query(UUID.class)
        .list();
    if (!fingerprint(viewer, older.id(), newer.id()).equals(fingerprint)) {
      return Outcome.refused(Problem.of("directive.problem.versions-changed"));
    }
    var pairs = align(viewer, older.id(), newer.id());
    for (var pair : pairs) {
      var old = pair.old();
      if (old != null && pair.now() == null && asks(old)) {
        if (!given.containsKey(old.id())) {
          return Outcome.refused(Problem.of("directive.problem.vanished-open"));
        }
        if (!given.getOrDefault(old.id(), "").isBlank()
            && WITH_WORD.contains(old.own())
            && !old.mayAssign()) {
          return Outcome.refused(Problem.of("directive.problem.vanished-right"));
        }
      }
    }
    return versions
        .correct(viewer, newer, older)
        .then(document -> {
          int carried = 0;
          for (var pair : pairs) {
            carried += carry(viewer, older.id(), newer.id(), pair, given);
          }
          return Outcome.accepted(carried);
        });
  }

  private int carry(
      Viewer viewer,
      DocumentId older,
      DocumentId newer,
      Alignment.Pair pair,
      Map<RequirementId, String> given) {
    var old = pair.old();
    var now = pair.now();
    if (old == null) {
      return 0;
    }
    if (now != null) {
      var changed = pair.fate() == Alignment.Fate.CHANGED;
      requirements.carry(viewer, old, now, changed);
      note(viewer, old, older, newer, Fate.valueOf(pair.fate().name()), now.quote(), null);
      return 1;
    }
    if (asks(old)) {
      var reason = given.getOrDefault(old.id(), "");
      if (!reason.isBlank()) {
        requirements.vanish(viewer, old.id(), old.version(), reason).orThrow();
      }
      note(
          viewer,
          old,
          older,
          newer,
          reason.isBlank() ? Fate.KEPT : Fate.VANISHED,
          null,
          reason.isBlank() ? null : reason.strip());
    }
    return 0;
  }

  private void note(
      Viewer viewer,
      Requirement old,
      DocumentId older,
      DocumentId newer,
      Fate fate,
      @Nullable String newQuote,
      @Nullable String reason) {
    jdbc.sql(
            """
            insert into directive_carried (requirement_id, older_id, newer_id, fate, old_start, old_end, old_quote, new_quote,
              reason, carried_by, carried_by_name, carried_at)
            values (:requirement, :older, :newer, :fate, :start, :end, :oldQuote, :newQuote, :reason, :by, :name, :at)
            """)
        .param("requirement", old.id().value())
        .param("older", older.value())
        .param("newer", newer.value())
        .param("fate", fate.name())
        .param("start", old.span().start())
        .param("end", old.span().end())
        .param("oldQuote", old.quote())
        .param("newQuote", newQuote, java.sql.Types.VARCHAR)
        .param("reason", reason, java.sql.Types.VARCHAR)
        .param("by", viewer.account().value())
        .param("name", viewer.name())
        .param("at", calendar.now().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
        .update();
  }

  /**
   * What became of one requirement when its document was corrected.
   *
   * @param reason why it was given up
   */
  public record Carried(
      RequirementId requirement,
      Fate fate,
      String oldQuote,
      @Nullable String newQuote,
      @Nullable String reason,
      String by,
      Instant at) {

    /** The words that differ; empty where it is gone. */
    public List<Wording.Piece> difference() {
      return newQuote == null ? List.of() : Wording.difference(oldQuote, newQuote);
    }
  }

  /** What became of the requirements of the older version, as far as the viewer may see them. */
  public List<Carried> carried(Viewer viewer, DocumentId older, DocumentId newer) {
    return jdbc.sql(
            """
            select c.requirement_id, c.fate, c.old_quote, c.new_quote, c.reason, c.carried_by_name, c.carried_at
            from directive_carried c join directive_requirement r on r.id = c.requirement_id
            where c.older_id = :older and c.newer_id = :newer and %s
            order by c.old_start
            """
                .formatted(Sight.REQUIREMENT))
        .param("older", older.value())
        .param("newer", newer.value())
        .param("viewer", viewer.account().value())
        .query((row, n) ->
            new Carried(
                new RequirementId(row.getObject(1, UUID.class)),
                Fate.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7).toInstant()))
        .list();
  }

  /** What counts on either side; what nobody can carry on takes no part. */
  private List<Alignment.Pair> align(Viewer viewer, DocumentId older, DocumentId newer) {
    return Alignment.of(
        requirements.ofDocument(viewer, older).stream()
            .filter(one -> one.own() != RequirementState.SUPERSEDED)
            .toList(),
        requirements.ofDocument(viewer, newer).stream()
            .filter(one ->
                one.own() == RequirementState.PROPOSED || one.own() == RequirementState.CONFIRMED)
            .toList());
  }

  private String fingerprint(Viewer viewer, DocumentId older, DocumentId newer) {
    var state = new StringBuilder();
    for (var document : List.of(older, newer)) {
      for (var one : requirements.ofDocument(viewer, document)) {
        state.append(one.id()).append(' ').append(one.version()).append('\n');
      }
    }
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(
              digest.digest(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
