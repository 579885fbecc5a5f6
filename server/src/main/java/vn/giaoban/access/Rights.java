package vn.giaoban.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * What each may see and do. Every list, page and export joins {@link #on}; nothing filters in
 * memory. A right is a permission at a unit; there is none without a unit.
 */
@Component
public class Rights {

  private static final Pattern NAME = Pattern.compile("[a-z]+(\\.[a-z]+)+");
  private static final Pattern COLUMN = Pattern.compile("[a-z_]+\\.[a-z_]+");

  private static final Pattern PARAMETER = Pattern.compile(":[a-z]+");

  private final JdbcClient jdbc;

  Rights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The SQL condition that the account in parameter {@code :viewer} has {@code permission} at the
   * unit in {@code column}.
   *
   * @param column with its table's alias, as in {@code d.holder_id}
   */
  public static String on(String column, String permission) {
    return """
    exists (select 1 from access_right ar where ar.account_id = :viewer and ar.permission = '%s' and ar.unit_id = %s)\
    """
        .formatted(named(permission), checked(column));
  }

  /**
   * The same for lists of which the rows are looked at one by one: what was granted is found once,
   * and for each row the places above its unit.
   */
  public static String onEach(String column, String permission) {
    return reaches(checked(column), quoted(permission));
  }

  private static String reaches(String unit, String permission) {
    return """
    exists (select 1 from access_place ap where ap.descendant = %s
      and (ap.ancestor = any(%s) or (ap.depth = 0 and ap.ancestor = any(%s))) offset 0)\
    """
        .formatted(unit, arrayBelow(permission), arrayAt(permission));
  }

  /**
   * The same for a column that holds several units: at one of them at least.
   *
   * @param column an array of units, with its table's alias, as in {@code e.places}
   */
  public static String onAny(String column, String permission) {
    // "is true" keeps the planner from joining: the rights are gathered into a hash table once for
    // the whole query.
    return "exists (select 1 from unnest(%s) as held(unit_id) where (held.unit_id in (%s)) is true)"
        .formatted(checked(column), units(permission));
  }

  /**
   * The SQL condition that the account in {@code :viewer} has the permission at everything below a
   * unit; asked once a query.
   *
   * @param unit a parameter, as in {@code :parent}
   */
  public static String onAllBelow(String unit, String permission) {
    if (!PARAMETER.matcher(unit).matches()) {
      throw new IllegalArgumentException("not a parameter: " + unit);
    }
    return "exists (select 1 from access_place ap where ap.descendant = %s and ap.ancestor = any(%s))"
        .formatted(unit, grantedBelow(permission));
  }

  /** The SQL of the units at which the account in {@code :viewer} has the permission. */
  public static String units(String permission) {
    return """
    select ap.descendant from access_place ap where ap.ancestor = any(%s)
      union all select ap.descendant from access_place ap where ap.depth = 0 and ap.descendant = any(%s)\
    """
        .formatted(grantedBelow(permission), arrayAt(quoted(permission)));
  }

  /**
   * The SQL of the units at which the account in {@code :viewer} was granted the permission: all
   * its others stand below one of these.
   */
  public static String granted(String permission) {
    return "select g.unit_id from unnest(%s) as g(unit_id)".formatted(arrayAt(quoted(permission)));
  }

  /**
   * The SQL of an array of those of them at which it was granted for everything below too; asked
   * for once a query, not once a row.
   */
  public static String grantedBelow(String permission) {
    return arrayBelow(quoted(permission));
  }

  private static String arrayAt(String permission) {
    return "(select access_granted_at(:viewer, %s))::uuid[]".formatted(permission);
  }

  private static String arrayBelow(String permission) {
    return "(select access_granted_below(:viewer, %s))::uuid[]".formatted(permission);
  }

  private static String quoted(String permission) {
    return "'" + named(permission) + "'";
  }

  private static String named(String permission) {
    if (!NAME.matcher(permission).matches()) {
      throw new IllegalArgumentException("not a permission: " + permission);
    }
    return permission;
  }

  private static String checked(String column) {
    if (!COLUMN.matcher(column).matches()) {
      throw new IllegalArgumentException("not a column: " + column);
    }
    return column;
  }

  public boolean may(AccountId account, String permission, UnitId unit) {
    return jdbc.sql("select " + reaches(":unit", ":permission"))
        .param("viewer", account.value())
        .param("permission", permission)
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * What an account may do at a unit.
   *
   * @param here the permissions that it has at the unit itself
   * @param below of those, the ones that it has at everything below too
   */
  public record At(Set<String> here, Set<String> below) {

    public At {
      here = Set.copyOf(here);
      below = Set.copyOf(below);
    }
  }

  /** Everything that the account may do at the unit. */
  public At at(AccountId account, UnitId unit) {
    var here = new TreeSet<String>();
    var below = new TreeSet<String>();
    jdbc.sql(
            """
            select e.permission, bool_or(g.subtree)
            from access_grant g
              join access_permission_set_entry e on e.permission_set = g.permission_set
              join access_place p on p.ancestor = g.unit_id and p.descendant = :unit and (g.subtree or p.depth = 0)
            where g.id = any((select access_held(:viewer))::uuid[]) group by e.permission
            """)
        .param("viewer", account.value())
        .param("unit", unit.value())
        .query((row, n) -> {
          if (row.getBoolean(2)) {
            below.add(row.getString(1));
          }
          return here.add(row.getString(1));
        })
        .list();
    return new At(here, below);
  }

  /** Whether the account has the permission at any unit at all. */
  public boolean mayAnywhere(AccountId account, String permission) {
    return permissions(account).contains(permission);
  }

  /** The permissions that the account has at one unit or another. */
  public Set<String> permissions(AccountId account) {
    return new TreeSet<>(
        jdbc.sql(
                """
                select distinct e.permission
                from access_grant g join access_permission_set_entry e on e.permission_set = g.permission_set
                where g.id = any((select access_held(:viewer))::uuid[])
                """)
            .param("viewer", account.value())
            .query(String.class)
            .list());
  }
}
