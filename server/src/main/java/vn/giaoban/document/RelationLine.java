package vn.giaoban.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Span;

/**
 * What one document is to another, as one document says it.
 *
 * @param subject which one acts
 * @param object which one is acted on
 * @param statedIn the document whose text says so, which the viewer may see
 * @param proposed what the reading took it for
 * @param words where the words stand in that text; null where there are none
 * @param citation where the other one is cited there
 * @param decidedBy who confirmed or changed it; null while it is a proposal
 */
public record RelationLine(
    UUID id,
    WorkId subject,
    WorkId object,
    RelationKind kind,
    DocumentId statedIn,
    RelationKind proposed,
    float confidence,
    @Nullable Span words,
    Span citation,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  public boolean isDecided() {
    return decidedBy != null;
  }
}
