package vn.giaoban.directive.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.AssignmentId;
import vn.giaoban.directive.Board;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/**
 * What the board shows.
 *
 * @param columns the units of this page of columns
 * @param columnPage which page of columns, from 1
 * @param units how many columns there are on all pages of columns
 * @param aside the units that hold so little of what is shown that they have no column
 * @param cells by requirement, then by unit
 * @param documents those that may be asked for, and those of the rows
 * @param asked the unit asked for; null where none is
 */
public record BoardPage(
    Board.Counts counts,
    Slice<Board.Row> rows,
    List<Unit> columns,
    int columnPage,
    int columnPages,
    int units,
    Map<UnitId, Unit> names,
    Set<UnitId> aside,
    Map<RequirementId, Map<UnitId, Board.Cell>> cells,
    Map<DocumentId, DocumentLabel> documents,
    List<DocumentId> offered,
    List<Units.Node> tree,
    @Nullable Unit asked) {

  private static final int SHORT = 110;

  public BoardPage {
    columns = List.copyOf(columns);
    names = Map.copyOf(names);
    aside = Set.copyOf(aside);
    cells = Map.copyOf(cells);
    documents = Map.copyOf(documents);
    offered = List.copyOf(offered);
    tree = List.copyOf(tree);
  }

  /** Where the unit stands with the requirement; null where it does not hold it. */
  public Board.@Nullable Cell cell(Board.Row row, Unit unit) {
    return cells.getOrDefault(row.requirement(), Map.of()).get(unit.id());
  }

  /** Where the units without a column stand with the requirement. */
  public List<Board.Cell> aside(Board.Row row) {
    return cells.getOrDefault(row.requirement(), Map.of()).values().stream()
        .filter(cell -> aside.contains(cell.unit()))
        .sorted(Comparator.comparing(cell -> name(cell.unit())))
        .toList();
  }

  /** How many units hold the requirement whose columns are on other pages of columns. */
  public long elsewhere(Board.Row row) {
    return row.held() - cells.getOrDefault(row.requirement(), Map.of()).size();
  }

  public String name(UnitId unit) {
    var known = names.get(unit);
    return known == null ? "" : known.shortName();
  }

  public String symbol(DocumentId document) {
    var label = documents.get(document);
    return label == null ? "" : label.shortName();
  }

  /** The beginning of the sentence, without the dash of a list. */
  public static String sentence(String quote) {
    var words = quote.strip().replaceAll("\\s+", " ").replaceFirst("^[-+–•*]\\s*", "");
    return shortened(words, SHORT);
  }

  /** The first words of a text, up to so many characters. */
  static String shortened(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    var gap = words.lastIndexOf(' ', most);
    return words.substring(0, gap <= 0 ? most : gap) + "…";
  }

  /** The address of a record. */
  public static String record(RequirementId requirement, AssignmentId assignment) {
    return "/nhiem-vu/" + requirement + "/" + assignment;
  }
}
