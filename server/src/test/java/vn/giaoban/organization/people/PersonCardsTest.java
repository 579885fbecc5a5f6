package vn.giaoban.organization.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.privacy.KeyRotation;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sealing.Sealing;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** The numbers of membership cards: sealed, unique, and opened only for a look that is logged. */
@ServerTest
class PersonCardsTest {

  private static final LocalDate SINCE = LocalDate.of(2025, 8, 1);

  @Autowired Office office;
  @Autowired People people;
  @Autowired PeopleFiles files;
  @Autowired PersonCards cards;
  @Autowired CardsSealedAtStart atStart;
  @Autowired Sealing sealing;
  @Autowired KeyRotation rotation;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private UnitId cell() {
    return office.cell("Chi bộ Thẻ", office.province("Tỉnh ủy Thẻ"));
  }

  private static String number() {
    return "THE-" + UUID.randomUUID().toString().substring(0, 12);
  }

  private static PersonFacts facts(String name) {
    return new PersonFacts("ST-" + number(), name, null, null, null, null);
  }

  private Outcome<PersonId> recorded(UnitId cell, String name, String card) {
    return people.record(
        facts(name),
        card,
        Start.member(cell, Standing.OFFICIAL),
        new Ordered(SINCE, Act.UNKNOWN, "", null));
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::key).toList();
  }

  private String page(Viewer viewer, String path) throws Exception {
    return mvc.perform(get(path).with(office.as(viewer)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private int status(Viewer viewer, String path) throws Exception {
    return mvc.perform(get(path).with(office.as(viewer))).andReturn().getResponse().getStatus();
  }

  /** How often the log says that cards were opened for the viewer, and this person's among them. */
  private long looks(Viewer viewer, PersonId person) {
    return jdbc.sql(
            """
            select count(*) from audit_entry where action = 'READ' and subject = 'organization_person'
              and account_id = :viewer and detail->>'opened' = 'card_number'
              and detail->'keys' @> to_jsonb(cast(:person as text))
            """)
        .param("viewer", viewer.account().value())
        .param("person", person.toString())
        .query(Long.class)
        .single();
  }

  @Test
  void theNumberIsShownOnDemandToThoseWhoKeepTheRecordAndEachLookIsLogged() throws Exception {
    var cell = cell();
    var personnel = office.person("personnel", cell);
    var head = office.person("head", cell);
    var card = number();
    var person = recorded(cell, "Triệu Thị Thẻ", card).orThrow();
    assertThat(
            jdbc.sql("select count(*) from organization_person p where p::text like :card")
                .param("card", "%" + card + "%")
                .query(Long.class)
                .single())
        .as("nowhere in the row")
        .isZero();
    var address = "/nhan-su/" + person;
    for (var viewer : List.of(personnel, head)) {
      assertThat(page(viewer, address)).contains("Triệu Thị Thẻ").doesNotContain(card);
      assertThat(page(viewer, "/nhan-su?tim=" + card)).doesNotContain("Triệu Thị Thẻ");
    }
    assertThat(page(personnel, address + "/sua")).doesNotContain(card);
    assertThat(looks(personnel, person)).isZero();
    assertThat(page(personnel, address + "/so-the")).contains(card);
    assertThat(looks(personnel, person)).isOne();
    assertThat(status(head, address + "/so-the")).isEqualTo(403);
    var elsewhere = office.person("personnel", cell());
    assertThat(status(elsewhere, address + "/so-the")).isEqualTo(404);
    assertThat(looks(elsewhere, person)).isZero();
    var auditor = office.person("auditor", cell);
    assertThat(page(auditor, "/nhat-ky?ho-so=" + person))
        .contains("Đã mở:", "Số thẻ đảng viên")
        .doesNotContain(card);
  }

  @Test
  void anExportHasCardsOnlyWhereAskedForAndAllowed() throws Exception {
    var cell = cell();
    var personnel = office.person("personnel", cell);
    var head = office.person("head", cell);
    var card = number();
    var person = recorded(cell, "Hà Xuất", card).orThrow();
    assertThat(page(personnel, "/nhan-su/xuat.csv")).contains("Hà Xuất").doesNotContain(card);
    assertThat(page(head, "/nhan-su/xuat.csv?sothe=true")).contains("Hà Xuất").doesNotContain(card);
    assertThat(looks(personnel, person)).isZero();
    assertThat(looks(head, person)).isZero();
    assertThat(page(personnel, "/nhan-su/xuat.csv?sothe=true")).contains(card);
    assertThat(looks(personnel, person)).isOne();
  }

  @Test
  void noTwoHaveOneCardAlsoWhileTheKeyIsBeingRenewed() {
    var cell = cell();
    var personnel = office.person("personnel", cell);
    var card = number();
    var first = recorded(cell, "Người Một", card).orThrow();
    sealing.renew();
    assertThat(keys(recorded(cell, "Người Hai", card)))
        .as("the print of the first is of the old key")
        .containsExactly("people.problem.card-taken");
    var second = recorded(cell, "Người Hai", "").orThrow();
    var found = people.find(personnel, second).orElseThrow();
    assertThat(keys(people.correct(personnel, second, found.version(), found.facts(), card)))
        .containsExactly("people.problem.card-taken");
    assertThat(rotation.rotate().finished()).isTrue();
    assertThat(keys(recorded(cell, "Người Ba", card))).containsExactly("people.problem.card-taken");
    assertThat(people.card(personnel, first)).contains(card);
    assertThat(people.card(personnel, second)).isEmpty();
  }

  @Test
  void whoCorrectsSomethingElseLeavesTheCardAsItIs() throws Exception {
    var cell = cell();
    var personnel = office.person("personnel", cell);
    var card = number();
    var person = recorded(cell, "Giữ Thẻ", card).orThrow();
    correct(personnel, person, "Đổi Tên", "", false);
    assertThat(people.card(personnel, person)).contains(card);
    var other = number();
    correct(personnel, person, "Đổi Tên", other, false);
    assertThat(people.card(personnel, person)).contains(other);
    correct(personnel, person, "Đổi Tên", "", true);
    assertThat(people.card(personnel, person)).isEmpty();
    assertThat(people.find(personnel, person).orElseThrow().hasCard()).isFalse();
    assertThat(keys(recorded(cell, "Thẻ Dài", "1".repeat(41))))
        .containsExactly("people.problem.card");
  }

  private void correct(Viewer viewer, PersonId person, String name, String card, boolean drop)
      throws Exception {
    var found = people.find(viewer, person).orElseThrow();
    mvc.perform(
            post("/nhan-su/" + person + "/sua")
                .param("version", String.valueOf(found.version()))
                .param("code", found.facts().code())
                .param("fullName", name)
                .param("cardNumber", card)
                .param("dropCard", String.valueOf(drop))
                .with(office.as(viewer))
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .andExpect(
            org.springframework.test.web.servlet.result.MockMvcResultMatchers.status()
                .is3xxRedirection());
  }

  @Test
  void whatAnOlderVersionWroteInClearIsSealedAtTheNextStartAlsoWhenOneWasBrokenOff() {
    var cell = cell();
    var personnel = office.person("personnel", cell);
    var persons =
        List.of("Cũ Một", "Cũ Hai", "Cũ Ba").stream()
            .map(name -> recorded(cell, name, "").orThrow())
            .toList();
    var numbers = persons.stream().map(person -> number()).toList();
    for (int i = 0; i < persons.size(); i++) {
      jdbc.sql("insert into organization_card_to_seal values (:person, :number)")
          .param("person", persons.get(i).value())
          .param("number", numbers.get(i))
          .update();
    }
    transaction.executeWithoutResult(status -> assertThat(cards.sealWaiting(2)).isEqualTo(2));
    atStart.afterSingletonsInstantiated();
    for (int i = 0; i < persons.size(); i++) {
      assertThat(people.card(personnel, persons.get(i))).contains(numbers.get(i));
      assertThat(keys(recorded(cell, "Trùng", numbers.get(i))))
          .containsExactly("people.problem.card-taken");
    }
    assertThat(
            jdbc.sql("select pg_relation_size('organization_card_to_seal')")
                .query(Long.class)
                .single())
        .isZero();
    atStart.afterSingletonsInstantiated();
  }
}
