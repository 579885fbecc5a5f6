package vn.giaoban.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.directive.Verb;
import vn.giaoban.shared.web.Mark;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Recurrence;

/**
 * One requirement in the list beside the text.
 *
 * @param number its position in the document, from 1
 * @param chosen whether it stands open
 * @param doubt what the reader is not sure of; null where it is, or where a person has had a word
 * @param next the requirement that follows and that it could be joined with; null where none does
 * @param warnings of the reading about its words
 */
public record ReviewItem(
    Requirement requirement,
    int number,
    boolean chosen,
    @Nullable Doubt doubt,
    @Nullable Requirement next,
    List<Extraction.Warning> warnings) {

  public ReviewItem {
    warnings = List.copyOf(warnings);
  }

  public String key() {
    return requirement.id().toString();
  }

  public boolean offers(Verb verb) {
    return requirement.offers(verb) && !(verb == Verb.JOIN && next == null);
  }

  /** The first sign of its state. */
  public Mark mark() {
    return switch (requirement.own()) {
      case PROPOSED -> Mark.PROPOSED;
      case NOT_APPLICABLE -> Mark.NOT_APPLICABLE;
      case SUPERSEDED -> Mark.SUPERSEDED;
      default -> Mark.CONFIRMED;
    };
  }

  /** Whether units hold it. */
  public boolean assigned() {
    return requirement.own() == RequirementState.ASSIGNED;
  }

  public boolean proposed() {
    return requirement.own() == RequirementState.PROPOSED;
  }

  /** Whether it counts: neither rejected nor taken up by another. */
  public boolean counts() {
    return requirement.own() != RequirementState.NOT_APPLICABLE
        && requirement.own() != RequirementState.SUPERSEDED;
  }

  /** The keys of what the text leaves open, as long as nobody has decided and no unit holds it. */
  public List<String> open() {
    return counts() && !assigned() ? requirement.open() : List.of();
  }

  /** Why the time has to be asked for, as the end of a message key. */
  public String whyTimeIsOpen() {
    var suggested = requirement.suggested();
    if (suggested.recurrence() != null
        && suggested.recurrence().equals(Recurrence.PERIODIC.toString())) {
      return "period";
    }
    return suggested.deadline() == null ? "nothing" : "words";
  }
}
