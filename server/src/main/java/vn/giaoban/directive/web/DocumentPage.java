package vn.giaoban.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.text.Extraction;

/**
 * What the page of one document shows.
 *
 * @param items the requirements as they stand in the text
 * @param listed the same in the order in which they are gone through
 * @param warnings those of the reading that are about no requirement
 * @param mayAdd whether the viewer may mark further sentences
 */
public record DocumentPage(
    StoredDocument document,
    String name,
    MarkedText text,
    Extraction reading,
    List<ReviewItem> items,
    List<ReviewItem> listed,
    ReviewOrder order,
    List<DoubtfulFirst<Extraction.Finding>> findings,
    List<DoubtfulFirst<CitedDocument>> citations,
    List<Extraction.Warning> warnings,
    boolean mayAdd,
    boolean mayAssign) {

  public DocumentPage {
    items = List.copyOf(items);
    listed = List.copyOf(listed);
    findings = List.copyOf(findings);
    citations = List.copyOf(citations);
    warnings = List.copyOf(warnings);
  }

  /** How many sentences count as requirements. */
  public long counted() {
    return items.stream().filter(ReviewItem::counts).count();
  }

  public long waiting() {
    return items.stream().filter(ReviewItem::proposed).count();
  }

  public long rejected() {
    return items.size() - counted();
  }

  /** How many wait for a person and leave something open. */
  public long waitingAndOpen() {
    return items.stream().filter(item -> item.proposed() && !item.open().isEmpty()).count();
  }

  /** How many wait for nothing but a word. */
  public long ready() {
    return waiting() - waitingAndOpen();
  }

  /** How many of those that wait the reader is not sure of. */
  public long doubtful() {
    return items.stream().filter(item -> item.doubt() != null).count();
  }

  /** Whether every sentence has been decided on. */
  public boolean complete() {
    return waiting() == 0 && counted() > 0;
  }

  /** How many are confirmed and nobody's yet. */
  public long unassigned() {
    return items.stream()
        .filter(item -> item.requirement().own() == RequirementState.CONFIRMED)
        .count();
  }

  public @Nullable ReviewItem chosen() {
    return items.stream().filter(ReviewItem::chosen).findFirst().orElse(null);
  }

  /** The heading over a finding; null above the first. */
  public Extraction.@Nullable Heading headingOf(Extraction.Finding finding) {
    return finding.heading() == null ? null : reading.headings().get(finding.heading());
  }
}
