package vn.giaoban.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would do to the tree.
 *
 * @param entries the units it would found
 * @param unchanged how many of its units are there already just so
 * @param problems all that stands in the way, by row and column; nothing is stored while there is
 *     one
 */
public record TreePlan(List<Entry> entries, int unchanged, List<RowProblem<TreeColumn>> problems) {

  public TreePlan {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * A unit of the file.
   *
   * @param parentCode null where it goes directly below the unit that the file is imported below
   */
  public record Entry(
      int row,
      String code,
      String name,
      String shortName,
      UnitKind kind,
      Level level,
      @Nullable String parentCode,
      LocalDate foundedOn,
      @Nullable LocalDate endedOn,
      String qcvn102,
      String dvhc,
      List<String> aliases,
      String territoryCode) {

    public Entry {
      aliases = List.copyOf(aliases);
    }
  }
}
