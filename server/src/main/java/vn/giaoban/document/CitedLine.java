package vn.giaoban.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Span;

/**
 * A document that another one cites, in the words of the citing one.
 *
 * @param position among the citations of the reading, from 0
 * @param work what it is taken for, where the viewer may see a document of it; null for a
 *     placeholder and while it is open
 * @param choices what it may be, where more than one fits and a person has to say
 * @param relation what the citing document is to it
 * @param settledBy who said which one it is
 */
public record CitedLine(
    UUID id,
    int position,
    @Nullable String kind,
    @Nullable String symbol,
    @Nullable String issuer,
    @Nullable LocalDate date,
    @Nullable String name,
    Span span,
    @Nullable WorkId identity,
    @Nullable WorkLabel work,
    List<WorkLabel> choices,
    @Nullable Relation relation,
    @Nullable String settledBy,
    @Nullable Instant settledAt) {

  public CitedLine {
    choices = List.copyOf(choices);
  }

  /** What the citing document is to the cited one. */
  public record Relation(
      UUID id,
      RelationKind kind,
      RelationKind proposed,
      float confidence,
      @Nullable Span words,
      int version,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {

    public boolean isDecided() {
      return decidedBy != null;
    }
  }

  public boolean isHere() {
    return work != null;
  }
}
