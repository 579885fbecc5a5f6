package vn.giaoban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Accounts;
import vn.giaoban.organization.NationalUnits;
import vn.giaoban.organization.NationalUnits.Commune;
import vn.giaoban.organization.Replay2025;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.reform.Reform;
import vn.giaoban.organization.reform.ReformLists;
import vn.giaoban.organization.reform.ReformLists.NewProvince;
import vn.giaoban.organization.reform.ReformLists.OldDistrict;
import vn.giaoban.organization.reform.ReformLists.OldProvince;
import vn.giaoban.shared.UnitId;

/**
 * The whole country: territories before and after July 2025, bodies, grassroots organisations,
 * cells, members, accounts. What was loaded when it was stopped stays, the rest is loaded next
 * time.
 */
final class NationalData {

  static final String CENTRAL = "TW";
  static final String PASSWORD = "mot cau de do 2026";

  private static final LocalDate KNOWN_FROM = LocalDate.of(2000, 1, 1);
  private static final long SEED = 20261129;

  private final ApplicationContext context;
  private final JdbcClient jdbc;
  private final Progress progress;
  private final NationalSize size;
  private final long begin = System.nanoTime();

  private NationalData(ApplicationContext context, NationalSize size) {
    this.context = context;
    this.size = size;
    this.jdbc = context.getBean(JdbcClient.class);
    this.progress = new Progress(jdbc, context.getBean(TransactionTemplate.class));
  }

  static void load(ApplicationContext context, NationalSize size)
      throws IOException, InterruptedException, ExecutionException {
    new NationalData(context, size).load();
  }

  private void load() throws IOException, InterruptedException, ExecutionException {
    progress.begin("%,d members".formatted(size.members()));
    if (progress.isDone("all")) {
      return;
    }
    var root =
        context
            .getBean(Units.class)
            .byCode(CENTRAL)
            .map(unit -> unit.id())
            .orElseGet(() ->
                context
                    .getBean(Units.class)
                    .found(
                        CENTRAL,
                        "CENTRAL_BODY",
                        "Trung ương (dữ liệu thử)",
                        "Trung ương",
                        null,
                        KNOWN_FROM)
                    .orThrow());
    central(root);
    var units = NationalUnits.below(context, root);
    var lists = smaller(lists());
    progress.once("territories", () -> territories(root, lists));
    progress.once("committees", units::committees);
    progress.once("bodies", units::bodies);
    grassroots(units);
    progress.once("accounts", this::accounts);
    said("units and accounts are there");
    people();
    progress.once("all", () -> {});
    said("everything is there");
  }

  /** Whoever may do everything everywhere. */
  private void central(UnitId root) {
    var accounts = context.getBean(Accounts.class);
    if (accounts.viewer("trunguong").isEmpty()) {
      var account =
          accounts
              .open("trunguong", "Trung Ương", root, PASSWORD, false, "personnel", true)
              .orThrow();
      accounts.grant(account, "administrator", root, true);
    }
  }

  private static ReformLists lists() throws IOException {
    for (var folder : List.of("../shared/admin-units", "../../shared/admin-units")) {
      if (Files.isDirectory(Path.of(folder))) {
        return ReformLists.read(Path.of(folder));
      }
    }
    return InventedLists.make();
  }

  /** All provinces, and of each its share of communes. */
  private ReformLists smaller(ReformLists lists) {
    if (size.share() >= 1) {
      return lists;
    }
    return new ReformLists(
        lists.before().stream()
            .map(one ->
                new OldProvince(
                    one.unit(),
                    share(one.districts()).stream()
                        .map(district ->
                            new OldDistrict(district.unit(), share(district.communes())))
                        .toList()))
            .toList(),
        lists.after().stream()
            .map(one -> new NewProvince(one.unit(), share(one.communes())))
            .toList(),
        lists.made());
  }

  private <T> List<T> share(List<T> of) {
    return of.subList(0, (int) Math.min(of.size(), Math.ceil(of.size() * size.share())));
  }

  private void territories(UnitId root, ReformLists lists) {
    var viewer = context.getBean(Accounts.class).viewer("trunguong").orElseThrow();
    context.getBean(Replay2025.class).replay(viewer, root, KNOWN_FROM, Reform.of(lists)).orThrow();
  }

  private void grassroots(NationalUnits units) {
    var communes = units.communes();
    var grassroots = NationalSize.divide(size.grassroots(), communes.size(), 0.5, new Random(SEED));
    var cells =
        NationalUnits.cut(
            NationalSize.divide(size.cells(), size.grassroots(), 0.5, new Random(SEED + 1)),
            grassroots);
    var provinces =
        communes.stream().map(Commune::province).distinct().collect(Collectors.toList());
    for (var province : provinces) {
      progress.once(
          "grassroots " + province,
          () -> {
            var of = new ArrayList<Commune>();
            var below = new ArrayList<int[]>();
            for (int i = 0; i < communes.size(); i++) {
              if (communes.get(i).province().equals(province)) {
                of.add(communes.get(i));
                below.add(cells.get(i));
              }
            }
            units.grassroots(of, below, SEED + province.hashCode());
          });
    }
  }

  /** One account for each province, commune and cell; nobody can sign in with them. */
  private void accounts() {
    jdbc.sql(
            """
            with unit as (
              select u.id, u.code, s.kind from organization_unit u join organization_unit_standing s on s.unit_id = u.id
              where u.ended_on is null and s.kind in ('PROVINCIAL_COMMITTEE', 'COMMUNE_COMMITTEE', 'CELL')),
            account as (
              insert into access_account (login, display_name, unit_id, password_hash)
              select code, 'Người dùng ' || code, id, '!' from unit returning id, unit_id)
            insert into access_grant (account_id, permission_set, unit_id, subtree, valid_from)
            select a.id, case when u.kind = 'CELL' then 'secretary' else 'personnel' end, a.unit_id, true, :from
            from account a join unit u on u.id = a.unit_id
            """)
        .param("from", KNOWN_FROM)
        .update();
  }

  private void people() throws InterruptedException, ExecutionException {
    var tables =
        new BareTables(jdbc, context.getBean(TransactionTemplate.class), NationalPeople.TABLES);
    progress.once("stripped", tables::strip);
    if (!progress.isDone("people")) {
      new NationalPeople(jdbc, context.getBean(DataSource.class)).load(size.members(), progress);
      progress.once("people", () -> {});
    }
    said("people are written; making the indexes");
    tables.restore();
    for (var table :
        List.of(
            "organization_unit",
            "organization_unit_name",
            "organization_unit_parent",
            "organization_unit_standing",
            "organization_event_unit",
            "access_place",
            "access_account",
            "access_grant")) {
      jdbc.sql("vacuum (analyze) " + table).update();
    }
  }

  private void said(String what) {
    System.out.printf(Locale.ROOT, "%4.0f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
  }
}
