package vn.giaoban.directive.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.Board;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/**
 * Who is silent, and who has not said anything for long.
 *
 * @param quiet whether the list is that of the quiet: those whose last word is old
 * @param longest the age in days of the longest silence; 0 where there is none
 */
public record SilencePage(
    boolean quiet,
    Slice<Board.Line> lines,
    long silentLines,
    long silentUnits,
    long longest,
    long quietLines,
    Map<UnitId, Unit> units,
    Map<DocumentId, DocumentLabel> documents,
    List<DocumentId> offered,
    List<Units.Node> tree,
    @Nullable Unit asked) {

  public SilencePage {
    units = Map.copyOf(units);
    documents = Map.copyOf(documents);
    offered = List.copyOf(offered);
    tree = List.copyOf(tree);
  }

  public String unitName(UnitId unit) {
    var known = units.get(unit);
    return known == null ? "" : known.shortName();
  }

  public String symbol(DocumentId document) {
    var label = documents.get(document);
    return label == null ? "" : label.shortName();
  }
}
