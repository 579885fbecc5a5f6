package vn.giaoban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class AuditTrailTest {

  private static final Paging FIRST = new Paging(1, 50, "", false);

  @Autowired AuditTrail trail;
  @Autowired AuditVerification verification;
  @Autowired Office office;
  @Autowired Units units;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc web;

  @Test
  void aChangeIsNotedWithWhoDidItAndBothValues() {
    var province = office.province("Tỉnh ủy Ghi Chép");
    var commune = office.commune("Đảng ủy xã Suối Cạn", province);
    var administrator = office.person("administrator", province);
    var auditor = office.person("auditor", province);
    Acting.as(
        administrator,
        () -> units.rename(commune, "Đảng ủy xã Suối Đầy", "", LocalDate.of(2025, 8, 1)));
    assertThat(of(auditor, "organization_unit_name", commune))
        .anySatisfy(line -> {
          assertThat(line.acting()).isEqualTo(administrator.login());
          assertThat(line.action()).isEqualTo("UPDATE");
          assertThat(line.changes())
              .anySatisfy(change -> {
                assertThat(change.column()).isEqualTo("valid_to");
                assertThat(change.before()).isNotEqualTo("2025-07-31");
                assertThat(change.after()).isEqualTo("2025-07-31");
              });
        });
  }

  @Test
  void whoeverOpensATransactionByHandIsNotedToo() {
    var province = office.province("Tỉnh ủy Tự Tay");
    var administrator = office.person("administrator", province);
    Acting.as(
        administrator,
        () ->
            transaction.execute(status ->
                jdbc.sql(
                        "update organization_unit_name set short_name = 'Tự tay' where unit_id = :unit")
                    .param("unit", province.value())
                    .update()));
    assertThat(of(office.person("auditor", province), "organization_unit_name", province))
        .anySatisfy(line -> {
          assertThat(line.action()).isEqualTo("UPDATE");
          assertThat(line.acting()).isEqualTo(administrator.login());
        });
  }

  @Test
  void whatIsRefusedLeavesNoTrace() {
    var province = office.province("Tỉnh ủy Từ Chối");
    var auditor = office.person("auditor", province);
    var before = of(auditor, "organization_unit_name", province).size();
    units.rename(province, " ", "", LocalDate.of(2025, 8, 1));
    assertThat(of(auditor, "organization_unit_name", province)).hasSize(before);
  }

  @Test
  void secretsAndNamesOfPersonsAreNoPartOfIt() {
    var province = office.province("Tỉnh ủy Kín");
    var person = office.person("clerk", province);
    var lines = of(office.person("auditor", province), "access_account", province);
    var administrator = office.person("administrator", province);
    Acting.as(
        administrator, () -> accounts.resetPassword(administrator, person.account()).orThrow());
    assertThat(lines).isNotNull();
    var noted =
        jdbc.sql(
                "select string_agg(detail::text, ' ') from audit_entry where subject = 'access_account'")
            .query(String.class)
            .single();
    assertThat(noted).contains("password_hash", "***").doesNotContain("$argon2", "Nguyễn Thị");
  }

  @Test
  void lookingAtASensitiveRecordIsNoted() {
    var province = office.province("Tỉnh ủy Xem");
    var reader = office.person("head", province);
    trail.read(reader, "access_account", List.of("hồ sơ 1", "hồ sơ 2"));
    assertThat(
            trail
                .lines(
                    office.person("auditor", province),
                    new AuditTrail.Filter(reader.login(), null, "READ", null, null, null),
                    FIRST)
                .rows())
        .singleElement()
        .satisfies(line -> assertThat(line.keys()).containsExactly("hồ sơ 1", "hồ sơ 2"));
  }

  @Test
  void theLogOfOthersIsNotShown() throws Exception {
    var here = office.province("Tỉnh ủy Đây");
    var there = office.province("Tỉnh ủy Kia");
    var doer = office.person("administrator", there);
    Acting.as(doer, () -> units.rename(there, "Tỉnh ủy Kia Mới", "", LocalDate.of(2025, 9, 1)));
    var page = "/nhat-ky?ai=" + doer.login();
    assertThat(page(page, office.person("auditor", there))).contains(there.value().toString());
    assertThat(page(page, office.person("auditor", here))).doesNotContain(there.value().toString());
    for (var role : List.of("administrator", "head", "clerk")) {
      var status =
          web.perform(get(page).with(office.as(office.person(role, there))))
              .andReturn()
              .getResponse()
              .getStatus();
      assertThat(status).as(role).isEqualTo(403);
    }
  }

  @Test
  void everyTableIsWatchedOrSaysWhyNot() {
    var unwatched =
        jdbc.sql(
                """
                select c.relname from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'audit\\_%'
                  and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'audit\\_%') <> 4
                """)
            .query(String.class)
            .list();
    var excused = jdbc.sql("select table_name from audit_unwatched").query(String.class).list();
    assertThat(unwatched).isSubsetOf(excused);
    assertThat(excused)
        .allSatisfy(table ->
            assertThat(
                    jdbc.sql("select to_regclass(:table) is not null")
                        .param("table", table)
                        .query(Boolean.class)
                        .single())
                .as(table)
                .isTrue());
  }

  @Test
  void theLogOfARunningInstallationIsWhole() {
    office.province("Tỉnh ủy Trọn Vẹn");
    assertThat(verification.verify()).isInstanceOf(Proof.Whole.class);
  }

  private List<AuditTrail.Line> of(Viewer auditor, String table, UnitId record) {
    return trail
        .lines(
            auditor,
            new AuditTrail.Filter(null, table, null, record.value().toString(), null, null),
            FIRST)
        .rows();
  }

  private String page(String path, Viewer viewer) throws Exception {
    return web.perform(get(path).with(office.as(viewer)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
