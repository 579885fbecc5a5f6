package vn.giaoban.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Reminder;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditVerification;
import vn.giaoban.audit.Proof;
import vn.giaoban.directive.Casework;
import vn.giaoban.organization.Act;
import vn.giaoban.organization.Ordered;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.PersonFacts;
import vn.giaoban.organization.people.PersonId;
import vn.giaoban.organization.people.Standing;
import vn.giaoban.organization.people.Start;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sealing.SealBroken;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** What persons ask about their data, and what becomes of the data. */
@ServerTest
@Import(Casework.class)
class RequestsTest {

  private static final Paging FIRST = new Paging(1, 200, "", false);

  @Autowired Requests requests;
  @Autowired DueRequests due;
  @Autowired Disposals disposals;
  @Autowired Deadlines deadlines;
  @Autowired KeyRotation rotation;
  @Autowired FieldRegister register;
  @Autowired vn.giaoban.shared.sealing.Sealing sealing;
  @Autowired Accounts accounts;
  @Autowired Office office;
  @Autowired People people;
  @Autowired Casework casework;
  @Autowired OfficeCalendar calendar;
  @Autowired AuditVerification verification;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;
  @Autowired WebApplicationContext application;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping endpoints;

  /** Somebody whose name and login stand nowhere else, with their officer and head. */
  private record Cast(UnitId unit, Viewer person, Viewer officer, Viewer head) {}

  private Cast cast() {
    var unit = office.province("Tỉnh ủy Riêng Tư");
    return new Cast(
        unit, named(unit), office.person("protector", unit), office.person("head", unit));
  }

  private Viewer named(UnitId unit) {
    var mark = UUID.randomUUID().toString().substring(0, 13);
    accounts
        .open("u" + mark, "Phùng Ưu " + mark, unit, Office.PASSWORD, false, "contact", true)
        .orThrow();
    return accounts.viewer("u" + mark).orElseThrow();
  }

  private RequestId filed(Viewer person, RequestKind kind, String words) {
    return requests
        .file(
            person, new Requests.Wish(kind, "access_account.display_name", "Phùng Đúng Tên", words))
        .orThrow();
  }

  private int version(Cast cast, RequestId id) {
    return requests.find(cast.officer(), id).orElseThrow().version();
  }

  private RequestState state(Cast cast, RequestId id) {
    return requests.find(cast.officer(), id).orElseThrow().state();
  }

  private String name(Viewer person) {
    return accounts.nameOf(person.account()).orElseThrow();
  }

  private static List<String> keys(Outcome<?> outcome) {
    return outcome.problems().stream().map(Problem::key).toList();
  }

  @Test
  void aRequestIsAnsweredWithinClocksAndWithAReason() {
    var cast = cast();
    var id = filed(cast.person(), RequestKind.CORRECTION, "Tên ghi sai");
    var request = requests.find(cast.officer(), id).orElseThrow();
    assertThat(request.respondBy()).isEqualTo(deadlines.after(calendar.today(), "RESPOND"));
    assertThat(request.dueBy()).isEqualTo(calendar.today().plusDays(10));
    assertThat(request.late(request.dueBy())).isFalse();
    assertThat(request.late(request.dueBy().plusDays(1))).isTrue();
    assertThat(request.answerLate(request.respondBy().plusDays(1))).isTrue();
    requests.takeUp(cast.officer(), id, version(cast, id)).orThrow();
    assertThat(keys(requests.grant(cast.officer(), id, version(cast, id), " ")))
        .containsExactly("privacy.problem.reason");
    requests.extend(cast.officer(), id, version(cast, id), "Chờ xác minh").orThrow();
    request = requests.find(cast.officer(), id).orElseThrow();
    assertThat(request.dueBy())
        .as("the first deadline stays")
        .isEqualTo(calendar.today().plusDays(10));
    assertThat(request.deadline()).isEqualTo(calendar.today().plusDays(25));
    assertThat(keys(requests.extend(cast.officer(), id, version(cast, id), "Nữa")))
        .containsExactly("privacy.problem.extended");
    requests.grant(cast.officer(), id, version(cast, id), "Đã đối chiếu giấy tờ").orThrow();
    assertThat(name(cast.person())).isEqualTo("Phùng Đúng Tên");
    assertThat(state(cast, id)).isEqualTo(RequestState.DONE);
    assertThat(requests.texts(cast.person(), id).answer()).isEqualTo("Đã đối chiếu giấy tờ");
    assertThat(keys(requests.refuse(cast.officer(), id, version(cast, id), "Thôi")))
        .containsExactly("privacy.problem.state");
  }

  @Test
  void workingDaysLeaveOutWeekendsAndDaysOff() {
    var friday = LocalDate.of(2027, 3, 5);
    assertThat(deadlines.after(friday, "RESPOND")).isEqualTo(LocalDate.of(2027, 3, 9));
    jdbc.sql(
            "insert into privacy_day_off values ('2027-03-08', false, 'Nghỉ bù'), ('2027-03-13', true, 'Làm bù')")
        .update();
    assertThat(deadlines.after(friday, "RESPOND")).isEqualTo(LocalDate.of(2027, 3, 10));
    assertThat(deadlines.after(LocalDate.of(2027, 3, 11), "RESPOND"))
        .isEqualTo(LocalDate.of(2027, 3, 13));
    assertThatThrownBy(() -> deadlines.after(LocalDate.of(2025, 12, 31), "RESPOND"))
        .as("before the decree was in force no rule holds")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void nobodyDecidesOnTheirOwnRequestOrOnOneOfAnotherPlace() {
    var cast = cast();
    var own = filed(cast.officer(), RequestKind.RESTRICTION, "Của chính mình");
    assertThat(keys(requests.takeUp(cast.officer(), own, 0)))
        .containsExactly("privacy.problem.own");
    var id = filed(cast.person(), RequestKind.RESTRICTION, "Nơi khác");
    var elsewhere = cast();
    assertThat(keys(requests.takeUp(elsewhere.officer(), id, 0)))
        .containsExactly("privacy.problem.not-permitted");
    assertThat(requests.find(elsewhere.officer(), id)).isEmpty();
    assertThat(keys(requests.withdraw(elsewhere.person(), id)))
        .containsExactly("privacy.problem.not-permitted");
    requests.withdraw(cast.person(), id).orThrow();
    assertThat(state(cast, id)).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void restrictionHidesTheNameEverywhereUntilItEnds() throws Exception {
    var cast = cast();
    var person = withWork(cast);
    var name = name(person);
    var id = filed(person, RequestKind.RESTRICTION, "Đang khiếu nại");
    requests.grant(cast.officer(), id, version(cast, id), "Có căn cứ").orThrow();
    assertThat(new Dump(jdbc).holding(name)).isEmpty();
    assertThat(name(person)).startsWith("Người được hạn chế");
    assertThat(page("/quan-tri/" + person.account(), office.person("administrator", cast.unit())))
        .doesNotContain(name);
    requests.release(cast.officer(), id).orThrow();
    assertThat(name(person)).isEqualTo(name);
    assertThat(new Dump(jdbc).holding(name)).contains("directive_history", "access_account");
  }

  @Test
  void erasureTakesTwoAndLeavesEveryCountAndAWholeLog() {
    var cast = cast();
    var person = withWork(cast);
    var name = name(person);
    var id = filed(person, RequestKind.ERASURE, "Đã chuyển công tác");
    requests.grant(cast.officer(), id, version(cast, id), "Không còn mục đích").orThrow();
    assertThat(name(person)).as("not before it is confirmed").isEqualTo(name);
    assertThat(keys(requests.confirm(cast.officer(), id, version(cast, id))))
        .containsExactly("privacy.problem.not-permitted");
    accounts.grant(cast.officer().account(), "head", cast.unit(), true);
    assertThat(keys(requests.confirm(cast.officer(), id, version(cast, id))))
        .containsExactly("privacy.problem.same-person");
    var dump = new Dump(jdbc);
    var counts = dump.counts();
    var sums = sums();
    requests.confirm(cast.head(), id, version(cast, id)).orThrow();
    assertThat(dump.holding(name)).isEmpty();
    assertThat(dump.holding(person.login())).isEmpty();
    assertThat(dump.counts()).isEqualTo(counts);
    assertThat(sums()).isEqualTo(sums);
    assertThat(requests.find(cast.officer(), id).orElseThrow().cleared()).isTrue();
    assertThat(requests.texts(cast.officer(), id).words()).isEmpty();
    assertThat(verification.verify()).isInstanceOf(Proof.Whole.class);
    assertThat(accounts.viewer(person.login())).isEmpty();
  }

  private String sums() {
    return jdbc.sql(
            """
            select string_agg(verb || ':' || number, ',' order by verb) from (
              select verb, account_id, count(*) as number from directive_history where account_id is not null group by 1, 2) s
            """)
        .query(String.class)
        .single();
  }

  /** Lets the person report and verify, so that their name is copied to where the work is. */
  private Viewer withWork(Cast cast) {
    var people = casework.people();
    var person = named(people.commune());
    var theirs =
        new Casework.People(
            people.province(),
            people.commune(),
            people.neighbour(),
            people.inspection(),
            people.head(),
            people.specialist(),
            person,
            people.neighbourContact(),
            people.inspector());
    Acting.as(person, () -> casework.reportedDone(theirs, calendar.today().plusDays(9)));
    jdbc.sql("update access_account set unit_id = :unit where id = :id")
        .param("unit", cast.unit().value())
        .param("id", person.account().value())
        .update();
    return accounts.viewer(person.login()).orElseThrow();
  }

  @Test
  void aHistoryStillKeepsEverythingButNames() {
    withWork(cast());
    assertThatThrownBy(() -> jdbc.sql("update directive_history set account_name = 'x'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            jdbc.sql(
                    "with allowed as (select set_config('giaoban.names', 'only', true)) update directive_history set note = 'x' from allowed")
                .update())
        .hasMessageContaining("append-only");
  }

  @Test
  void aRecordOfAPersonIsErasedOnARequestOnPaper() {
    var cast = cast();
    var code = "HS-" + UUID.randomUUID().toString().substring(0, 8);
    var person = member(cast, code, "SO-THE-" + code);
    var wish =
        new Requests.Wish(
            RequestKind.CORRECTION,
            "organization_person.born_on",
            "không phải ngày",
            "Sai ngày sinh");
    assertThat(keys(requests.fileFor(cast().officer(), code, wish)))
        .as("somewhere else")
        .containsExactly("privacy.problem.person");
    var correction = requests.fileFor(cast.officer(), code, wish).orThrow();
    assertThat(
            requests.present(
                cast.officer(), requests.find(cast.officer(), correction).orElseThrow()))
        .isEqualTo("1971-02-03");
    assertThat(keys(requests.refuse(cast.officer(), correction, 0, "Không phải ngày"))).isEmpty();
    var erasure =
        requests
            .fileFor(
                cast.officer(), code, new Requests.Wish(RequestKind.ERASURE, "", "", "Theo đơn"))
            .orThrow();
    var words = "organization_person_words.*";
    var counts = new Dump(jdbc).counts().replaceAll(words, "");
    requests.grant(cast.officer(), erasure, 0, "Có đơn").orThrow();
    requests.confirm(cast.head(), erasure, 1).orThrow();
    assertThat(new Dump(jdbc).holding("Lạ Lùng " + code)).isEmpty();
    assertThat(
            jdbc.sql(
                    "select card_number is null and card_print is null from organization_person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(new Dump(jdbc).holding(code)).isEmpty();
    assertThat(new Dump(jdbc).counts().replaceAll(words, ""))
        .as("what is derived from the words of names aside")
        .isEqualTo(counts);
  }

  private Viewer personnel(Cast cast) {
    return office.person("personnel", cast.unit());
  }

  private PersonId member(Cast cast, String code, String card) {
    return people
        .record(
            new PersonFacts(
                code, "Vũ Thị Lạ Lùng " + code, null, LocalDate.of(1971, 2, 3), null, null),
            card,
            Start.member(cast.unit(), Standing.OFFICIAL),
            new Ordered(LocalDate.of(2025, 7, 1), Act.UNKNOWN, "", null))
        .orThrow();
  }

  @Test
  void theNumberOfACardIsCorrectedWithheldAndPutBackAndOutlivesARotation() {
    var cast = cast();
    var code = "HS-" + UUID.randomUUID().toString().substring(0, 8);
    var person = member(cast, code, "CU-" + code);
    var personnel = personnel(cast);
    var correction =
        requests
            .fileFor(
                cast.officer(),
                code,
                new Requests.Wish(
                    RequestKind.CORRECTION,
                    "organization_person.card_number",
                    "MOI-" + code,
                    "Ghi sai số"))
            .orThrow();
    var looks = cardLooks(cast.officer());
    assertThat(
            requests.present(
                cast.officer(), requests.find(cast.officer(), correction).orElseThrow()))
        .isEqualTo("CU-" + code);
    assertThat(cardLooks(cast.officer())).isEqualTo(looks + 1);
    requests.grant(cast.officer(), correction, 0, "Đã đối chiếu thẻ").orThrow();
    assertThat(people.card(personnel, person)).contains("MOI-" + code);
    var restriction =
        requests
            .fileFor(
                cast.officer(),
                code,
                new Requests.Wish(RequestKind.RESTRICTION, "", "", "Theo đơn"))
            .orThrow();
    requests.grant(cast.officer(), restriction, 0, "Có căn cứ").orThrow();
    assertThat(people.card(personnel, person)).isEmpty();
    assertThat(rotation.rotate().finished()).isTrue();
    var other = member(cast, code + "-2", "MOI-" + code);
    assertThat(keys(requests.release(cast.officer(), restriction)))
        .as("somebody else was given the number meanwhile")
        .containsExactly("privacy.problem.taken");
    people
        .correct(personnel, other, 0, people.find(personnel, other).orElseThrow().facts(), "")
        .orThrow();
    requests.release(cast.officer(), restriction).orThrow();
    assertThat(people.card(personnel, person)).contains("MOI-" + code);
    assertThat(rotation.rotate().finished()).isTrue();
    assertThat(people.card(personnel, person)).contains("MOI-" + code);
    assertThat(
            keys(
                people.correct(
                    personnel,
                    other,
                    1,
                    people.find(personnel, other).orElseThrow().facts(),
                    "MOI-" + code)))
        .as("prints are renewed with the key")
        .containsExactly("people.problem.card-taken");
  }

  private long cardLooks(Viewer viewer) {
    return jdbc.sql(
            "select count(*) from audit_entry where detail->>'opened' = 'card_number' and account_id = :viewer")
        .param("viewer", viewer.account().value())
        .query(Long.class)
        .single();
  }

  @Test
  void whatIsSealedStandsNowhereInTheDatabaseAndOpensInItsPlaceOnly() {
    var cast = cast();
    var words = "Lý do rất riêng " + UUID.randomUUID();
    var one = filed(cast.person(), RequestKind.RESTRICTION, words);
    var other = filed(named(cast.unit()), RequestKind.RESTRICTION, "Khác");
    assertThat(new Dump(jdbc).holding(words)).isEmpty();
    assertThat(requests.texts(cast.officer(), one).words()).isEqualTo(words);
    jdbc.sql(
            "update privacy_request set words = (select words from privacy_request where id = :one) where id = :other")
        .param("one", one.value())
        .param("other", other.value())
        .update();
    assertThatThrownBy(() -> requests.texts(cast.officer(), other)).isInstanceOf(SealBroken.class);
    jdbc.sql("update privacy_request set words = null where id = :id")
        .param("id", other.value())
        .update();
  }

  @Test
  void aRotationThatWasBrokenOffGoesOnAndForgetsTheOldKey() {
    var cast = cast();
    var id = filed(cast.person(), RequestKind.CORRECTION, "Trước khi đổi khóa");
    var before = sealing.version();
    sealing.renew();
    var words =
        register
            .fields()
            .filter(f -> f.table().equals("privacy_request") && f.column().equals("words"))
            .findFirst()
            .orElseThrow();
    assertThat(rotation.step(words, rotation.key("privacy_request"), null).values()).isPositive();
    assertThat(sealing.rotating()).isTrue();
    assertThat(requests.texts(cast.officer(), id).words()).isEqualTo("Trước khi đổi khóa");
    assertThat(requests.texts(cast.officer(), id).wanted()).isEqualTo("Phùng Đúng Tên");
    var result = rotation.rotate();
    assertThat(result.finished()).isTrue();
    assertThat(result.version()).isEqualTo(before + 1);
    assertThat(result.values()).isPositive();
    assertThat(sealing.rotating()).isFalse();
    assertThat(requests.texts(cast.officer(), id).words()).isEqualTo("Trước khi đổi khóa");
    assertThat(requests.texts(cast.officer(), id).wanted()).isEqualTo("Phùng Đúng Tên");
    assertThat(rotation.rotate().version()).isEqualTo(before + 2);
  }

  @Test
  void noPageShowsWhatIsSealedOrAPersonsRecordWithoutALineInTheLog() throws Exception {
    var cast = cast();
    var mark = "Chỉ người có việc được xem " + UUID.randomUUID();
    var id = filed(cast.person(), RequestKind.RESTRICTION, mark);
    var card = "THE-" + UUID.randomUUID();
    var code = "HS-" + UUID.randomUUID().toString().substring(0, 8);
    var person = member(cast, code, card);
    var access =
        requests
            .fileFor(
                cast.officer(), code, new Requests.Wish(RequestKind.ACCESS, "", "", "Đơn " + mark))
            .orThrow();
    // The day of birth as pages show it and as files do.
    var telling = List.of(mark, card, "03/02/1971", "1971-02-03");
    var shown = new TreeSet<String>();
    // Not the shared one, which keeps every answer until the end of the test.
    var pages = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    for (var viewer :
        List.of(
            cast.person(),
            cast.officer(),
            cast.head(),
            personnel(cast),
            office.person("administrator", cast.unit()),
            office.person("auditor", cast.unit()))) {
      for (var path : pages(id, access, person, cast)) {
        var before = reads(viewer.account());
        var answer =
            pages
                .perform(get(path).with(office.as(viewer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var text =
            path.contains(".docx") || path.contains(".xlsx")
                ? unzipped(answer)
                : new String(answer, StandardCharsets.UTF_8);
        if (telling.stream().anyMatch(text::contains)) {
          shown.add(path);
          assertThat(reads(viewer.account())).as(path).isGreaterThan(before);
        }
      }
    }
    assertThat(shown)
        .contains(
            "/du-lieu-cua-toi",
            "/du-lieu-cua-toi/trich-xuat.docx",
            "/bao-ve-du-lieu/" + id,
            "/bao-ve-du-lieu/" + access + "/trich-xuat",
            "/bao-ve-du-lieu/" + access + "/trich-xuat.docx",
            "/bao-ve-du-lieu/" + access + "/trich-xuat.json",
            "/bao-ve-du-lieu/tim-nguoi?tim=la+lung",
            "/nhan-su",
            "/nhan-su/" + person,
            "/nhan-su/" + person + "/so-the",
            "/nhan-su/" + person + "/sua",
            "/nhan-su/xuat.csv",
            "/nhan-su/xuat.csv?sothe=true",
            "/nhan-su/xuat.xlsx?sothe=true");
  }

  /** Every page, about these records. */
  private List<String> pages(RequestId request, RequestId access, PersonId person, Cast cast) {
    var paths = new ArrayList<String>();
    for (var mapping : endpoints.getHandlerMethods().entrySet()) {
      if (mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
        for (var pattern : mapping.getKey().getPatternValues()) {
          for (var one : List.of(request, access)) {
            var path =
                pattern
                    .replace("{request}", one.toString())
                    .replace("{person}", person.toString())
                    .replace("{account}", cast.person().account().toString());
            if (!path.contains("{") && !paths.contains(path)) {
              paths.add(path);
            }
          }
        }
      }
    }
    paths.addAll(
        List.of(
            "/nhan-su/xuat.csv?sothe=true",
            "/nhan-su/xuat.xlsx?sothe=true",
            "/bao-ve-du-lieu/tim-nguoi?tim=la+lung"));
    return paths;
  }

  /** All that stands in a packed file; blank for an answer that is none. */
  private static String unzipped(byte[] content) throws Exception {
    if (content.length == 0 || content[0] != 'P') {
      return "";
    }
    var text = new StringBuilder();
    var file = Files.write(Files.createTempFile("trich", ".zip"), content);
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return text.toString();
  }

  private long reads(AccountId viewer) {
    return jdbc.sql(
            "select count(*) from audit_entry where action = 'READ' and subject in ('privacy_request', 'organization_person', 'access_account') and account_id = :viewer")
        .param("viewer", viewer.value())
        .query(Long.class)
        .single();
  }

  @Test
  void whatIsDueIsErasedOnceOneProposedAndAnotherConfirmedIt() {
    var cast = cast();
    var person = named(cast.unit());
    var name = name(person);
    var answered = filed(cast.person(), RequestKind.RESTRICTION, "Đã lâu");
    requests.refuse(cast.officer(), answered, 0, "Không có căn cứ").orThrow();
    accounts.setActive(cast.head(), person.account(), false).orThrow();
    assertThat(due(cast, person.account().value())).isEmpty();
    jdbc.sql("update access_account set shut_at = now() - interval '25 months' where id = :id")
        .param("id", person.account().value())
        .update();
    jdbc.sql("update privacy_request set done_at = now() - interval '37 months' where id = :id")
        .param("id", answered.value())
        .update();
    jdbc.sql(
            "insert into document_refusal values (:id, now() - interval '30 months'), (:id, now())")
        .param("id", cast.person().account().value())
        .update();
    var counts = new Dump(jdbc).counts().replaceAll("document_refusal.*", "");
    for (var one :
        List.of(person.account().value(), answered.value(), cast.person().account().value())) {
      var due = due(cast, one).getFirst();
      assertThat(due.source()).isNotBlank();
      assertThat(keys(disposals.confirm(cast.head(), due.rule(), one)))
          .as("nothing goes that nobody proposed")
          .containsExactly("privacy.problem.not-due");
      disposals.propose(cast.officer(), due.rule(), one).orThrow();
      disposals.confirm(cast.head(), due.rule(), one).orThrow();
      assertThat(due(cast, one)).isEmpty();
    }
    assertThat(new Dump(jdbc).holding(name)).isEmpty();
    assertThat(requests.texts(cast.officer(), answered))
        .isEqualTo(new Requests.Texts("", "", "", ""));
    assertThat(
            jdbc.sql("select count(*) from document_refusal where account_id = :id")
                .param("id", cast.person().account().value())
                .query(Long.class)
                .single())
        .isOne();
    assertThat(new Dump(jdbc).counts().replaceAll("document_refusal.*", "")).isEqualTo(counts);
  }

  private List<Disposals.Due> due(Cast cast, UUID subject) {
    return disposals.due(cast.officer()).stream()
        .filter(one -> one.subject().equals(subject))
        .toList();
  }

  @Test
  void thePagesAskAnswerAndTellWhatIsHeld() throws Exception {
    var cast = cast();
    var person = cast.person();
    web.perform(
            post("/du-lieu-cua-toi/yeu-cau")
                .param("kind", "RESTRICTION")
                .param("words", "Tạm ngừng hiển thị tên")
                .with(csrf())
                .with(office.as(person)))
        .andReturn();
    var id = requests.own(person).getFirst().id();
    assertThat(page("/du-lieu-cua-toi", person)).contains("Tạm ngừng hiển thị tên", person.login());
    assertThat(page("/du-lieu-cua-toi/trich-xuat.json", person))
        .contains(name(person), "Tạm ngừng hiển thị tên")
        .doesNotContain("$argon2");
    assertThat(page("/bao-ve-du-lieu", cast.officer())).contains(name(person), id.toString());
    assertThat(page("/bao-ve-du-lieu/den-han", cast.officer()))
        .contains("Dữ liệu nào đã hết thời hạn lưu?");
    web.perform(
            post("/bao-ve-du-lieu/" + id + "/tu-choi")
                .param("version", "0")
                .param("reason", "Không đủ căn cứ")
                .with(csrf())
                .with(office.as(cast.officer())))
        .andReturn();
    assertThat(page("/du-lieu-cua-toi", person)).contains("Không đủ căn cứ", "Đã từ chối");
    assertThat(requests.list(cast.officer(), true, FIRST).rows()).isEmpty();
    assertThat(
            web.perform(get("/bao-ve-du-lieu").with(office.as(person)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void whatIsHeldOnSomebodyWithoutAnAccountIsPreparedOnRequestOnly() throws Exception {
    var cast = cast();
    var code = "HS-" + UUID.randomUUID().toString().substring(0, 8);
    member(cast, code, "THE-" + code);
    assertThat(requests.candidates(cast.officer(), "vũ lạ LÙNG"))
        .extracting(Requests.Candidate::code)
        .containsExactly(code);
    assertThat(requests.candidates(cast.officer(), code.toLowerCase(java.util.Locale.ROOT)))
        .hasSize(1);
    assertThat(requests.candidates(cast().officer(), "vu thi la lung"))
        .as("of another place")
        .isEmpty();
    assertThat(page("/bao-ve-du-lieu/tim-nguoi?tim=la+lung", cast.officer()))
        .contains("Vũ Thị Lạ Lùng", "/bao-ve-du-lieu?ho-so=" + code);
    assertThat(page("/bao-ve-du-lieu?ho-so=" + code, cast.officer()))
        .contains("value=\"" + code + "\"");
    var wish = new Requests.Wish(RequestKind.ACCESS, "", "", "Đơn đề nghị ngày 02/11");
    assertThat(keys(requests.file(cast.person(), wish)))
        .containsExactly("privacy.problem.take-yourself");
    var id = requests.fileFor(cast.officer(), code, wish).orThrow();
    assertThat(requests.find(cast.officer(), id).orElseThrow().dueBy())
        .isEqualTo(calendar.today().plusDays(10));
    var address = "/bao-ve-du-lieu/" + id + "/trich-xuat";
    assertThat(page(address, cast.officer()))
        .contains("Vũ Thị Lạ Lùng", "THE-" + code, "Người nhận", cast.officer().name())
        .contains("03/02/1971", "Chính thức", "Ghi vào hồ sơ", "01/07/2025")
        .doesNotContain("OFFICIAL", "vu thi la lung");
    assertThat(status(address, cast.head())).as("decides on nothing").isEqualTo(403);
    assertThat(status(address, cast().officer())).isEqualTo(404);
    var other = filed(cast.person(), RequestKind.RESTRICTION, "Khác");
    assertThat(status("/bao-ve-du-lieu/" + other + "/trich-xuat", cast.officer()))
        .as("nobody asked for that")
        .isEqualTo(404);
    requests.grant(cast.officer(), id, 0, "Đã trao bản in tại phòng tiếp dân").orThrow();
    assertThat(status(address, cast.officer())).as("answered").isEqualTo(404);
  }

  @Test
  void whatIsDueStandsFirstWithWhoseTurnItIsAndWhatNext() throws Exception {
    var cast = cast();
    var late = filed(cast.person(), RequestKind.RESTRICTION, "Trễ");
    var fresh = filed(named(cast.unit()), RequestKind.RESTRICTION, "Mới");
    var agreed = filed(named(cast.unit()), RequestKind.ERASURE, "Chờ xác nhận");
    jdbc.sql("update privacy_request set respond_by = :day where id = :id")
        .param("day", calendar.today().minusDays(4))
        .param("id", late.value())
        .update();
    requests.takeUp(cast.officer(), fresh, 0).orThrow();
    requests.grant(cast.officer(), agreed, 0, "Không còn mục đích").orThrow();
    assertThat(due.due(cast.officer()))
        .extracting(one -> one.request().id(), DueRequests.Due::next, DueRequests.Due::mine)
        .containsExactly(tuple(late, Step.TAKE_UP, true), tuple(agreed, Step.CONFIRM, false));
    assertThat(due.due(cast.officer()).getFirst().days()).isEqualTo(-4);
    assertThat(due.due(cast.officer()).getLast().waitsFor()).containsExactly(cast.head().name());
    assertThat(due.waiting(cast.head()))
        .as("what the head can do")
        .extracting(Reminder::path)
        .containsExactly("/bao-ve-du-lieu/" + agreed);
    assertThat(page("/bao-ve-du-lieu", cast.officer()))
        .contains("1 yêu cầu trễ hạn", "trễ 4 ngày", "báo đã tiếp nhận", cast.head().name());
    assertThat(page("/viec-cua-toi", cast.head()))
        .contains("/bao-ve-du-lieu/" + agreed, "xác nhận xóa");
    assertThat(
            web.perform(get("/").with(office.as(cast.officer())))
                .andReturn()
                .getResponse()
                .getRedirectedUrl())
        .as("the first page of who decides")
        .isEqualTo("/bao-ve-du-lieu");
  }

  private int status(String path, Viewer viewer) throws Exception {
    return web.perform(get(path).with(office.as(viewer))).andReturn().getResponse().getStatus();
  }

  private String page(String path, Viewer viewer) throws Exception {
    return web.perform(get(path).with(office.as(viewer)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
