package vn.giaoban.organization;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.UnitId;

/**
 * The classes of units that documents speak of. Which units are meant depends on the unit whose
 * document it is and on the day.
 */
@Component
public class UnitClasses {

  private final JdbcClient jdbc;

  UnitClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The classes that have a rule on the day. */
  public List<UnitClass> on(LocalDate day) {
    return jdbc.sql(
            """
            select c.code, c.name_vi, c.name_en, c.words, array_agg(distinct r.source) as sources
            from organization_unit_class c join organization_unit_class_rule r on r.class_code = c.code
            where r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)
            group by c.code order by c.position
            """)
        .param("day", day)
        .query((row, n) ->
            new UnitClass(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                texts(row.getArray(4)),
                texts(row.getArray(5))))
        .list();
  }

  /** The units of the class on a day below a unit, in the order of kinds and names. */
  public List<Unit> resolve(String code, UnitId below, LocalDate day) {
    return jdbc.sql(
            """
            with recursive tree as (
              select p.unit_id, 1 as depth from organization_unit_parent p
                where p.parent_id = :below and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
              union all
              select p.unit_id, t.depth + 1 from tree t join organization_unit_parent p on p.parent_id = t.unit_id
                and p.valid_from <= :day and (p.valid_to is null or p.valid_to >= :day)
              where exists (select 1 from organization_unit_class_rule r where r.class_code = :code and r.reach = 'BELOW')),
            rule as (select * from organization_unit_class_rule where class_code = :code
              and valid_from <= :day and (valid_to is null or valid_to >= :day))
            """
                + UnitRows.AS_OF
                + " join tree on tree.unit_id = u.id where "
                + UnitRows.EXISTS
                + """
                 and exists (select 1 from rule where s.kind = any(rule.kinds) and (rule.level is null or rule.level = s.level)
                  and (rule.reach = 'BELOW' or tree.depth = 1)
                  and (rule.name_begins is null
                    or organization_fold(n.name) like organization_fold(rule.name_begins) || ' %'))
                """
                + UnitRows.ORDER)
        .param("below", below.value())
        .param("day", day)
        .param("code", code)
        .query(UnitRows::unit)
        .list();
  }

  private static List<String> texts(java.sql.Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
