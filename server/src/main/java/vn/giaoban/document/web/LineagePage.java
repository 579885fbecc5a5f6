package vn.giaoban.document.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.CitedLine;
import vn.giaoban.document.InForce;
import vn.giaoban.document.Lineage;
import vn.giaoban.document.RelationKind;
import vn.giaoban.document.RelationLine;
import vn.giaoban.document.WorkId;
import vn.giaoban.document.WorkLabel;
import vn.giaoban.organization.Unit;
import vn.giaoban.shared.UnitId;

/**
 * What the page of what stands above and below a document shows.
 *
 * @param work the document, or a placeholder
 * @param levels how many levels of the trees are shown
 * @param around everything that is said between it and others
 * @param labels of those others
 * @param silent units that were given work from it and have no document of their own for it
 * @param cited what it cites; empty for a placeholder
 */
public record LineagePage(
    WorkLabel work,
    LocalDate day,
    InForce inForce,
    int levels,
    Lineage.Step above,
    Lineage.Step below,
    LineagePicture picture,
    List<RelationLine> around,
    Map<WorkId, WorkLabel> labels,
    List<Lineage.OwnPlan> plans,
    List<UnitId> silent,
    Map<UnitId, Unit> units,
    List<CitedLine> cited,
    boolean mayDecide) {

  public LineagePage {
    around = List.copyOf(around);
    plans = List.copyOf(plans);
    silent = List.copyOf(silent);
    cited = List.copyOf(cited);
  }

  /** What it does to others, or others to it, where that changes what holds. */
  public List<RelationLine> changes() {
    return around.stream().filter(line -> line.kind().changes() && known(line)).toList();
  }

  /** The documents that only name it. */
  public List<RelationLine> mentionedBy() {
    return around.stream()
        .filter(line ->
            line.kind() == RelationKind.MENTIONS && line.object().equals(work.id()) && known(line))
        .toList();
  }

  /** The other side of a relation. */
  public @Nullable WorkLabel other(RelationLine line) {
    return labels.get(line.subject().equals(work.id()) ? line.object() : line.subject());
  }

  private boolean known(RelationLine line) {
    return other(line) != null;
  }

  /** How many of what it cites still wait for a person's word. */
  public long undecided() {
    return cited.stream()
        .filter(line -> line.relation() != null && !line.relation().isDecided())
        .count();
  }

  public long open() {
    return cited.stream().filter(line -> !line.choices().isEmpty()).count();
  }
}
