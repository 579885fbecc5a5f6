package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;
import vn.giaoban.text.Confidence;

@ServerTest
@Import(Casework.class)
class ReviewPagesTest {

  private static final String FIRST = "Sổ theo dõi lời hứa ở nhà văn hóa; bảng công khai ở thôn.";
  private static final String SECOND = "Danh mục kiến nghị ở trụ sở đảng ủy.";

  @Autowired MockMvc web;
  @Autowired Office office;
  @Autowired Casework casework;
  @Autowired Requirements requirements;
  @Autowired Documents documents;

  private Casework.People people;
  private DocumentId document;
  private Requirement first;
  private Requirement second;

  @BeforeEach
  void aDocumentWithTwoProposals() {
    people = casework.people();
    document = casework.document(people, FIRST, SECOND);
    first = casework.proposed(people, document, FIRST);
    second = casework.proposed(people, document, SECOND);
  }

  @Test
  void whoMayNotSeeTheDocumentIsToldThatThereIsNone() throws Exception {
    var stranger = office.person("head", office.province("Tỉnh ủy Sông Thử"));
    assertThat(open(stranger, "").getResponse().getStatus()).isEqualTo(404);
    assertThat(open(people.specialist(), "").getResponse().getStatus()).isEqualTo(200);
  }

  @Test
  void whoMayOnlyReadIsOfferedNoVerbAndRefusedEach() throws Exception {
    var reader = office.person("inspector", people.province());
    var page = open(reader, "").getResponse().getContentAsString();
    assertThat(page).contains("id=\"yc-" + first.id()).doesNotContain("/xac-nhan\"");
    for (var verb : List.of("xac-nhan", "sua", "tach", "ghep", "loai", "khoi-phuc")) {
      assertThat(send(reader, verb, first).getResponse().getStatus()).as(verb).isEqualTo(403);
    }
    assertThat(again(first).own()).isEqualTo(RequirementState.PROPOSED);
  }

  @Test
  void aQuickReaderSeesWhatWasReadRightAfterTheImport() throws Exception {
    for (int i = 0; i < 5; i++) {
      var fresh =
          casework.imported(
              people,
              """
              KẾT LUẬN

              1. Nhiệm vụ thời gian tới

              - Ban Tổ chức Tỉnh ủy chủ trì hướng dẫn các đảng ủy xã rà soát quy chế làm việc, báo cáo trước ngày 15/12/2026.
              """);
      assertThat(documents.reading(fresh).requirements()).hasSize(1);
      var page =
          web.perform(get("/van-ban/" + fresh).with(office.as(people.specialist())))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(page).contains("id=\"yc-");
    }
  }

  @Test
  void theTextOnThePageIsTheTextOfTheDocument() throws Exception {
    var page = open(people.specialist(), "").getResponse().getContentAsString();
    var paper =
        page.substring(page.indexOf("id=\"van-ban\""), page.indexOf("<aside"))
            .replaceFirst("^[^>]*>", "")
            .replaceAll("</div>(?=<div class=\"line)", "\n")
            .replaceAll("<[^>]*>", "");
    assertThat(paper.strip()).isEqualTo(documents.reading(document).text().strip());
  }

  @Test
  void confirmingFillsInWhatWasAskedAndGoesOnToTheNext() throws Exception {
    var sent =
        send(
            people.specialist(),
            "xac-nhan",
            first,
            "responsible",
            "Đảng ủy xã Bạch Khê",
            "dueOn",
            "2026-12-31",
            "product",
            "Sổ theo dõi");
    assertThat(sent.getResponse().getRedirectedUrl())
        .isEqualTo("/van-ban/%s?chon=%s#yc-%s".formatted(document, second.id(), second.id()));
    var confirmed = again(first);
    assertThat(confirmed.own()).isEqualTo(RequirementState.CONFIRMED);
    assertThat(confirmed.terms().responsible()).containsExactly("Đảng ủy xã Bạch Khê");
    assertThat(confirmed.terms().dueOn()).hasToString("2026-12-31");
    assertThat(confirmed.open()).isEmpty();
  }

  /** The first is read with its body, the second without. */
  private static final String SURE_THEN_DOUBTFUL =
      """
      KẾT LUẬN

      1. Nhiệm vụ thời gian tới

      - Ban Tổ chức Tỉnh ủy chủ trì hướng dẫn các đảng ủy xã rà soát quy chế làm việc, báo cáo trước ngày 15/12/2026.

      - Tiếp tục rà soát, chấn chỉnh lề lối làm việc ở cơ sở.
      """;

  @Test
  void whatTheReaderIsNotSureOfStandsFirstAndIsGoneThroughFirst() throws Exception {
    var fresh = casework.imported(people, SURE_THEN_DOUBTFUL);
    var page = web.perform(get("/van-ban/" + fresh).with(office.as(people.specialist())));
    var listed = order(page.andReturn(), "yc");
    var printed = order(page.andReturn(), "cau");
    var reading = documents.reading(fresh);
    var sure = Confidence.of(reading).requirements();
    assertThat(reading.requirements()).hasSize(2);
    assertThat(sure.get(1).least()).isLessThan(0.9).isLessThan(sure.get(0).least());
    assertThat(listed).containsExactly(printed.get(1), printed.get(0));
    assertThat(page.andReturn().getResponse().getContentAsString())
        .contains("class=\"doubt\"")
        .containsPattern("id=\"yc-" + listed.getFirst() + "\"[^>]*>\\s*<details[^>]* open");

    var doubtful =
        requirements
            .find(people.specialist(), new RequirementId(UUID.fromString(listed.getFirst())))
            .orElseThrow();
    var sent =
        web.perform(
            post("/van-ban/%s/yeu-cau/%s/xac-nhan".formatted(fresh, listed.getFirst()))
                .param("version", String.valueOf(doubtful.version()))
                .with(csrf())
                .with(office.as(people.specialist())));
    assertThat(sent.andReturn().getResponse().getRedirectedUrl())
        .contains("chon=" + listed.getLast());
  }

  @Test
  void theOrderOfTheTextIsThereForTheAskingAndKept() throws Exception {
    var fresh = casework.imported(people, SURE_THEN_DOUBTFUL);
    var asked =
        web.perform(get("/van-ban/" + fresh + "?xep=van-ban").with(office.as(people.specialist())))
            .andReturn();
    assertThat(order(asked, "yc")).isEqualTo(order(asked, "cau"));
    var kept = Objects.requireNonNull(asked.getResponse().getCookie("GIAOBAN_XEP"));
    var later =
        web.perform(get("/van-ban/" + fresh).cookie(kept).with(office.as(people.specialist())))
            .andReturn();
    assertThat(order(later, "yc")).isEqualTo(order(later, "cau"));
  }

  @Test
  void warningsSpeakTheLanguageOfTheReaderWithBothValues() throws Exception {
    var fresh =
        casework.imported(
            people,
            """
            TỈNH ỦY SÔNG THỬ
            Số 12-KH/TU

            CHỈ THỊ
            về công tác văn thư

            1. Nhiệm vụ

            - Ban Tổ chức Tỉnh ủy rà soát quy chế làm việc, báo cáo trước ngày 15/12/2026.
            """);
    assertThat(warnings(fresh, "vi"))
        .contains("Tên loại “Chỉ thị” không khớp với ký hiệu “12-KH/TU”");
    assertThat(warnings(fresh, "en"))
        .contains("The kind “Chỉ thị” does not go with the symbol “12-KH/TU”")
        .doesNotContain("không khớp với ký hiệu");
  }

  private String warnings(DocumentId of, String language) throws Exception {
    return web.perform(
            get("/van-ban/" + of + "?lang=" + language).with(office.as(people.specialist())))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  /** The keys of the requirements in the order in which the page has them. */
  private static List<String> order(MvcResult page, String prefix) throws Exception {
    return Pattern.compile("id=\"" + prefix + "-([0-9a-f-]{36})\"")
        .matcher(page.getResponse().getContentAsString())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void contradictoryAnswersComeBackWithTheReasonAndWhatWasTyped() throws Exception {
    var sent =
        send(
            people.specialist(),
            "xac-nhan",
            first,
            "dueOn",
            "2026-12-31",
            "noDeadline",
            "true",
            "product",
            "Sổ theo dõi đóng dấu");
    assertThat(sent.getResponse().getStatus()).isEqualTo(422);
    assertThat(sent.getResponse().getContentAsString())
        .contains("role=\"alert\"", "Sổ theo dõi đóng dấu", "2026-12-31");
    assertThat(again(first).own()).isEqualTo(RequirementState.PROPOSED);
  }

  @Test
  void whatChangedMeanwhileIsNotOverwritten() throws Exception {
    send(people.specialist(), "xac-nhan", first, "product", "Sổ");
    var late = send(people.head(), "xac-nhan", first, "product", "Bảng");
    assertThat(late.getResponse().getStatus()).isEqualTo(422);
    assertThat(again(first).terms().product()).isEqualTo("Sổ");
  }

  @Test
  void onlyWhatLeavesNothingOpenIsConfirmedTogether() throws Exception {
    send(
        people.specialist(),
        "sua",
        first,
        "responsible",
        "Đảng ủy xã Bạch Khê",
        "noDeadline",
        "true",
        "product",
        "Sổ theo dõi");
    var sent =
        web.perform(
                post("/van-ban/{document}/xac-nhan-het", document.toString())
                    .with(office.as(people.specialist()))
                    .with(csrf()))
            .andReturn();
    assertThat(sent.getResponse().getStatus()).isEqualTo(302);
    assertThat(again(first).own()).isEqualTo(RequirementState.CONFIRMED);
    assertThat(again(second).own()).isEqualTo(RequirementState.PROPOSED);
  }

  @Test
  void theQuotationIsNarrowedToWhatWasChosen() throws Exception {
    var text = documents.reading(document).text();
    var end = text.indexOf("; bảng công khai");
    send(
        people.specialist(),
        "sua",
        first,
        "start",
        String.valueOf(first.span().start()),
        "end",
        String.valueOf(end),
        "responsible",
        "Văn phòng\nBan Tổ chức");
    assertThat(again(first).quote()).isEqualTo("Sổ theo dõi lời hứa ở nhà văn hóa");
    assertThat(again(first).terms().responsible()).containsExactly("Văn phòng", "Ban Tổ chức");
  }

  @Test
  void aRequirementIsSplitAtAnOfferedPlaceAndJoinedAgain() throws Exception {
    var page =
        open(people.specialist(), "?chon=" + first.id() + "&viec=tach")
            .getResponse()
            .getContentAsString();
    var at = documents.reading(document).text().indexOf("bảng công khai");
    assertThat(page).contains("name=\"at\" value=\"" + at + "\"");

    send(people.specialist(), "tach", first, "at", String.valueOf(at));
    var parts = requirements.ofDocument(people.specialist(), document);
    assertThat(parts)
        .extracting(Requirement::quote)
        .containsExactly("Sổ theo dõi lời hứa ở nhà văn hóa;", "bảng công khai ở thôn.", SECOND);

    send(
        people.specialist(),
        "ghep",
        parts.getFirst(),
        "other",
        parts.get(1).id().toString(),
        "otherVersion",
        String.valueOf(parts.get(1).version()));
    assertThat(again(first).quote()).isEqualTo(FIRST);
    assertThat(open(people.specialist(), "").getResponse().getContentAsString())
        .as("the one taken up is not shown beside the one that took it")
        .doesNotContain("id=\"yc-" + parts.get(1).id());
  }

  @Test
  void rejectingNeedsAReasonAndCanBeTakenBack() throws Exception {
    assertThat(send(people.specialist(), "loai", first, "reason", " ").getResponse().getStatus())
        .isEqualTo(422);
    send(people.specialist(), "loai", first, "reason", "Câu nhận xét");
    assertThat(again(first).own()).isEqualTo(RequirementState.NOT_APPLICABLE);
    send(people.specialist(), "khoi-phuc", again(first));
    assertThat(again(first).own()).isEqualTo(RequirementState.PROPOSED);
  }

  @Test
  void aMissedSentenceIsAddedFromAParagraphWithoutScripts() throws Exception {
    var fresh = casework.document(people, FIRST);
    var page =
        web.perform(
                get("/van-ban/{document}?viec=them", fresh.toString())
                    .with(office.as(people.specialist())))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var start = documents.reading(fresh).text().indexOf(FIRST);
    var place = start + "-" + (start + FIRST.length());
    assertThat(page).contains("value=\"" + place + "\"");
    web.perform(
            post("/van-ban/{document}/yeu-cau/moi", fresh.toString())
                .param("place", place)
                .with(office.as(people.specialist()))
                .with(csrf()))
        .andReturn();
    assertThat(requirements.ofDocument(people.specialist(), fresh))
        .extracting(Requirement::quote)
        .containsExactly(FIRST);
  }

  @Test
  void aPlaceThatIsNoneIsRefusedWithAReason() throws Exception {
    for (var place : List.of("", "abc", "9-3", "0-999999")) {
      var sent =
          web.perform(
                  post("/van-ban/{document}/yeu-cau/moi", document.toString())
                      .param("place", place)
                      .with(office.as(people.specialist()))
                      .with(csrf()))
              .andReturn();
      assertThat(sent.getResponse().getStatus()).as(place).isEqualTo(422);
    }
  }

  @Test
  void theListOfTheSilentIsExportedWithTheSameRights() throws Exception {
    casework.given(people, java.time.LocalDate.of(2026, 12, 31));
    var mine = csv(people.contact());
    assertThat(mine).startsWith("\uFEFFĐơn vị,Yêu cầu").contains("Đảng ủy xã Bạch Khê");
    assertThat(csv(people.neighbourContact())).doesNotContain("Bạch Khê");
  }

  @Test
  void theAddressOfTheBoardMayHoldAnything() throws Exception {
    casework.given(people, java.time.LocalDate.of(2026, 12, 31));
    for (var query :
        List.of(
            "?document=&unit=&dueFrom=&dueTo=&assignedFrom=&order=DOCUMENT",
            "?document=x&unit=y&dueFrom=31/12&only=ALL&order=1&columns=-3&page=-1&size=0",
            "?unit=" + people.commune() + "&dueFrom=2026-01-01&order=PRESSING&columns=9")) {
      for (var path : List.of("/giao-ban", "/giao-ban/im-lang", "/giao-ban/im-lang.csv")) {
        var answer = web.perform(get(path + query).with(office.as(people.head()))).andReturn();
        assertThat(answer.getResponse().getStatus()).as(path + query).isEqualTo(200);
        assertThat(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
            .as(path + query)
            .contains("Bạch Khê");
      }
    }
  }

  private String csv(Viewer viewer) throws Exception {
    return web.perform(get("/giao-ban/im-lang.csv").with(office.as(viewer)))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private MvcResult open(Viewer viewer, String query) throws Exception {
    return web.perform(get("/van-ban/" + document + query).with(office.as(viewer))).andReturn();
  }

  private MvcResult send(Viewer viewer, String verb, Requirement requirement, String... form)
      throws Exception {
    var request =
        post(
                "/van-ban/{document}/yeu-cau/{requirement}/" + verb,
                document.toString(),
                requirement.id().toString())
            .param("version", String.valueOf(requirement.version()))
            .with(office.as(viewer))
            .with(csrf());
    for (int i = 0; i < form.length; i += 2) {
      request.param(form[i], form[i + 1]);
    }
    return web.perform(request).andReturn();
  }

  private Requirement again(Requirement requirement) {
    return requirements.find(people.specialist(), requirement.id()).orElseThrow();
  }
}
