package vn.giaoban.directive.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.Terms;
import vn.giaoban.text.Recurrence;
import vn.giaoban.text.Span;

/**
 * What a person says about a requirement while going through a document. Null where the form did
 * not ask.
 *
 * @param responsible the bodies charged, one a line or set off by semicolons
 * @param start where the quotation is to begin
 */
public record ReviewForm(
    @Nullable String responsible,
    @Nullable String coordinating,
    @Nullable String reportTo,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn,
    @Nullable String recurrence,
    @Nullable Boolean noDeadline,
    @Nullable String product,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String reason) {

  private static final Pattern BETWEEN_NAMES = Pattern.compile("[;\\r\\n]+");

  /** What stands there now. */
  static ReviewForm of(Requirement requirement) {
    var terms = requirement.terms();
    return new ReviewForm(
        String.join("\n", terms.responsible()),
        String.join("\n", terms.coordinating()),
        terms.reportTo(),
        terms.dueOn(),
        terms.recurrence() == null ? null : terms.recurrence().name(),
        terms.noDeadline(),
        terms.product(),
        requirement.span().start(),
        requirement.span().end(),
        null);
  }

  /** The terms with what was asked for filled in; what was already decided stays. */
  Terms answering(Terms terms) {
    var timeAsked = !terms.timeSaid();
    return new Terms(
        terms.responsible().isEmpty() ? names(responsible) : terms.responsible(),
        terms.coordinating(),
        terms.reportTo(),
        timeAsked ? dueOn : terms.dueOn(),
        timeAsked ? periodOr(terms.recurrence()) : terms.recurrence(),
        timeAsked ? withoutDeadline() : terms.noDeadline(),
        terms.product() == null ? product : terms.product());
  }

  /** The terms as the whole form gives them. */
  Terms terms() {
    return new Terms(
        names(responsible),
        names(coordinating),
        reportTo,
        dueOn,
        period(),
        withoutDeadline(),
        product);
  }

  /** Whether the person says that the text gives no time; a box left empty is not sent at all. */
  public boolean withoutDeadline() {
    return Boolean.TRUE.equals(noDeadline);
  }

  /** The chosen quotation; the present one where the choice makes none. */
  Span span(Span present) {
    var from = start == null ? present.start() : start;
    var to = end == null ? present.end() : end;
    return from >= 0 && from < to ? new Span(from, to) : present;
  }

  /** "Periodically" without a period does not stand beside the word that no time is given. */
  private @Nullable Recurrence periodOr(@Nullable Recurrence read) {
    return period() != null ? period() : withoutDeadline() ? null : read;
  }

  private @Nullable Recurrence period() {
    for (var known : Recurrence.values()) {
      if (known.name().equals(recurrence)) {
        return known;
      }
    }
    return null;
  }

  private static List<String> names(@Nullable String lines) {
    return lines == null ? List.of() : List.of(BETWEEN_NAMES.split(lines));
  }
}
