package vn.giaoban.directive.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.Corrections;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.shared.Problem;

/**
 * Two versions of a document side by side.
 *
 * @param comparison what would become of each requirement; null once it has been decided
 * @param carried what became of each; empty until then
 * @param refusal why the one cannot be marked as the correction of the other; null where it can
 */
public record ComparePage(
    StoredDocument older,
    StoredDocument newer,
    Corrections.@Nullable Comparison comparison,
    List<Corrections.Carried> carried,
    @Nullable Problem refusal) {

  public ComparePage {
    carried = List.copyOf(carried);
  }

  /** How many rows, of either kind, have met this fate. */
  public long count(Corrections.Fate fate) {
    return comparison == null
        ? carried.stream().filter(row -> row.fate() == fate).count()
        : comparison.count(fate);
  }
}
