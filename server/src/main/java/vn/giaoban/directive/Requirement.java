package vn.giaoban.directive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;
import vn.giaoban.text.Span;

/**
 * One sentence of one document that orders something, as a viewer may see it.
 *
 * @param holder the unit that follows it up
 * @param span where it stands in the text of the document's reading
 * @param headings the headings above it, the outermost first
 * @param suggested what the reading suggested; never changed
 * @param terms what was decided; equal to the suggestion until somebody changes it
 * @param timeSaidBy who said by when, or that the text does not say; null where nobody has
 * @param own the state kept on the requirement itself
 * @param overall where it stands as a whole: its own state, or that of its least advanced holding
 * @param reason why it was rejected, set aside or superseded
 * @param recheckFrom the words that were confirmed, where a corrected version has others and nobody
 *     has confirmed those yet
 * @param version to be handed back with what is done to it
 */
public record Requirement(
    RequirementId id,
    DocumentId document,
    UnitId holder,
    Span span,
    String quote,
    List<String> headings,
    Suggestion suggested,
    Terms terms,
    @Nullable Said timeSaidBy,
    RequirementState own,
    RequirementState overall,
    @Nullable String reason,
    @Nullable RequirementId supersededBy,
    @Nullable Said confirmed,
    @Nullable String recheckFrom,
    boolean mayConfirm,
    boolean mayAssign,
    int version) {

  public Requirement {
    headings = List.copyOf(headings);
  }

  /** What the reading found, as written; a deadline is an ISO date or the words of the text. */
  public record Suggestion(
      List<String> responsible,
      List<String> coordinating,
      @Nullable String reportTo,
      @Nullable String deadline,
      @Nullable String recurrence) {

    public Suggestion {
      responsible = List.copyOf(responsible);
      coordinating = List.copyOf(coordinating);
    }
  }

  /** Who said something, and when. */
  public record Said(String name, Instant at) {}

  /** Whether the viewer may do this to it now. The verb itself decides again. */
  public boolean offers(Verb verb) {
    return mayDo(verb) && Moves.allowed(verb, own);
  }

  boolean mayDo(Verb verb) {
    return switch (verb) {
      case ASSIGN, SET_ASIDE, SUPERSEDE -> mayAssign;
      default -> mayConfirm;
    };
  }

  /** What the text leaves open and somebody has to say, by the keys of its names. */
  public List<String> open() {
    var open = new java.util.ArrayList<String>();
    if (terms.responsible().isEmpty()) {
      open.add("responsible");
    }
    if (terms.product() == null) {
      open.add("product");
    }
    if (!terms.timeSaid()) {
      open.add("time");
    }
    return List.copyOf(open);
  }
}
