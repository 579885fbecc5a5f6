package vn.giaoban.access;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaoban.shared.UnitId;

/** The tree that rights run down. The organisation keeps it equal to its own tree of today. */
@Component
public class Places {

  private static final Pattern COLUMN = Pattern.compile("[a-z_]+\\.[a-z_]+");

  private final JdbcClient jdbc;

  Places(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts a place, with all below it, under another; a new place is made. Rights on the places above
   * hold for it from now.
   *
   * @param parent null for a place at the top
   * @throws IllegalArgumentException where {@code parent} stands below {@code unit}
   */
  @Transactional
  public void put(UnitId unit, @Nullable UnitId parent) {
    if (parent != null && isWithin(parent, unit)) {
      throw new IllegalArgumentException("a place cannot stand below itself");
    }
    jdbc.sql("insert into access_place values (:unit, :unit, 0) on conflict do nothing")
        .param("unit", unit.value())
        .update();
    jdbc.sql(
            """
            delete from access_place
            where descendant in (select descendant from access_place where ancestor = :unit)
              and ancestor not in (select descendant from access_place where ancestor = :unit)
            """)
        .param("unit", unit.value())
        .update();
    if (parent != null) {
      jdbc.sql(
              """
              insert into access_place (ancestor, descendant, depth)
              select above.ancestor, below.descendant, above.depth + below.depth + 1
              from access_place above cross join access_place below
              where above.descendant = :parent and below.ancestor = :unit
              """)
          .param("parent", parent.value())
          .param("unit", unit.value())
          .update();
    }
  }

  /**
   * Makes places for many new units at once, each below its parent, which may be one of them.
   *
   * @param parents of the units, in their order
   */
  @Transactional
  public void addAll(List<UnitId> units, List<UnitId> parents) {
    jdbc.sql(
            """
            with recursive pair as (select * from unnest(:units::uuid[], :parents::uuid[]) as p(unit, parent)),
            up as (
              select unit, unit as above, 0 as depth from pair
              union all
              select up.unit, pair.parent, up.depth + 1 from up join pair on pair.unit = up.above)
            insert into access_place (ancestor, descendant, depth)
            select above, unit, depth from up where above in (select unit from pair)
            union all
            select place.ancestor, up.unit, up.depth + place.depth
            from up join access_place place on place.descendant = up.above
            where up.above not in (select unit from pair)
            """)
        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("parents", parents.stream().map(UnitId::value).toArray(UUID[]::new))
        .update();
  }

  /**
   * The SQL condition that the unit in {@code column} is the one in parameter {@code :below}, or
   * stands below it.
   *
   * @param column with its table's alias, as in {@code a.unit_id}
   */
  public static String below(String column) {
    if (!COLUMN.matcher(column).matches()) {
      throw new IllegalArgumentException("not a column: " + column);
    }
    return "exists (select 1 from access_place ap where ap.ancestor = :below and ap.descendant = %s)"
        .formatted(column);
  }

  /** The same for a column that holds several units: for one of them at least. */
  public static String anyBelow(String column) {
    return below(column)
        .replace("ap.descendant = " + column, "ap.descendant = any(" + column + ")");
  }

  /** The SQL of the unit in parameter {@code :below} and all below it. */
  public static String allBelow() {
    return "select ap.descendant from access_place ap where ap.ancestor = :below";
  }

  /** Whether {@code unit} is {@code top} or stands below it. */
  public boolean isWithin(UnitId unit, UnitId top) {
    return jdbc.sql(
            "select exists (select 1 from access_place where ancestor = :top and descendant = :unit)")
        .param("top", top.value())
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }
}
