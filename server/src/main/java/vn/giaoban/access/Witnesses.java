package vn.giaoban.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/** Who can see what stands at some units, and by which grant. */
@Component
public class Witnesses {

  private final JdbcClient jdbc;

  Witnesses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A person, and a grant that lets them see it.
   *
   * @param worksAt the unit of the person
   * @param grantedAt the unit of the grant
   * @param group by which the person holds it; null where alone
   */
  public record Witness(
      AccountId account,
      String name,
      UnitId worksAt,
      String setVi,
      String setEn,
      UnitId grantedAt,
      boolean subtree,
      @Nullable String group,
      LocalDate from,
      @Nullable LocalDate to) {}

  /**
   * Everybody whom the viewer may know about.
   *
   * @param others how many more see it, of whom the viewer may not know
   */
  public record Seen(Slice<Witness> witnesses, long others) {}

  /**
   * Who has a permission at one of the units today.
   *
   * @param knowing the permission that the viewer needs, where the person works or where the grant
   *     was given, to be told of it
   */
  public Seen who(
      Viewer viewer, String permission, Collection<UnitId> units, String knowing, Paging paging) {
    var from =
        """
        from access_holding h
          join access_grant g on g.id = h.grant_id
          join access_permission_set s on s.code = g.permission_set
          join access_permission_set_entry e on e.permission_set = g.permission_set and e.permission = :permission
          join access_account a on a.id = h.account_id
          left join access_group gr on gr.id = h.group_id
          left join access_delegation d on d.id = h.delegation_id
        where exists (select 1 from access_place p
          where p.ancestor = g.unit_id and (g.subtree or p.depth = 0) and p.descendant = any(:units))
        """;
    var known =
        " and (%s or %s)"
            .formatted(Rights.on("g.unit_id", knowing), Rights.on("a.unit_id", knowing));
    var ids = units.stream().map(UnitId::value).distinct().toArray(UUID[]::new);
    var rows =
        jdbc.sql(
                """
                select a.id, a.display_name, a.unit_id, s.name_vi, s.name_en, g.unit_id as granted_at, g.subtree,
                  gr.name as group_name, coalesce(d.valid_from, g.valid_from) as valid_from, least(d.valid_to, g.valid_to) as valid_to
                """
                    + from
                    + known
                    + """
                     order by regexp_replace(a.display_name, '^.* ', ''), a.display_name, a.id, s.position, g.id
                    limit :size offset :offset
                    """)
            .param("viewer", viewer.account().value())
            .param("permission", permission)
            .param("units", ids)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query((row, n) ->
                new Witness(
                    new AccountId(row.getObject("id", UUID.class)),
                    row.getString("display_name"),
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    row.getString("name_vi"),
                    row.getString("name_en"),
                    new UnitId(row.getObject("granted_at", UUID.class)),
                    row.getBoolean("subtree"),
                    row.getString("group_name"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)))
            .list();
    var all =
        jdbc.sql(
                "select count(*) filter (where k.known), count(distinct k.id) - count(distinct k.id) filter (where k.known)"
                    + " from (select a.id, (%s or %s) as known "
                        .formatted(Rights.on("g.unit_id", knowing), Rights.on("a.unit_id", knowing))
                    + from
                    + ") k")
            .param("viewer", viewer.account().value())
            .param("permission", permission)
            .param("units", ids)
            .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
            .single();
    return new Seen(new Slice<>(rows, all.getFirst(), paging), all.getLast());
  }
}
