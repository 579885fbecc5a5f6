package vn.giaoban.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.access.Viewer;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** Who gets which page, and what the addresses refuse. */
@ServerTest
@Import(Casework.class)
class WorkPagesTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

  @Autowired Casework casework;
  @Autowired Office office;
  @Autowired Requirements requirements;
  @Autowired Assignments assignments;
  @Autowired MockMvc mvc;

  @Test
  void anotherUnitsRecordsDoNotExistForAUnitsUser() throws Exception {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    var file = assignments.evidence(people.head(), held.id()).getFirst();
    var requirement = "/nhiem-vu/" + held.requirement();
    var holding = requirement + "/" + held.id();
    for (var address : List.of(requirement, holding, holding + "/minh-chung/" + file.id())) {
      mvc.perform(get(address).with(office.as(people.neighbourContact())))
          .andExpect(status().isNotFound());
      mvc.perform(get(address).with(office.as(people.contact()))).andExpect(status().isOk());
    }
    mvc.perform(
            multipart(holding + "/bao-cao")
                .param("version", "1")
                .param("words", "Đã xong")
                .with(csrf())
                .with(office.as(people.neighbourContact())))
        .andExpect(status().isNotFound());
    mvc.perform(get("/nhiem-vu").with(office.as(people.neighbourContact())))
        .andExpect(content().string(Matchers.not(Matchers.containsString(held.id().toString()))));
  }

  @Test
  void aHoldingIsOnlyFoundUnderItsOwnRequirement() throws Exception {
    var people = casework.people();
    var held = casework.given(people, DUE);
    var other = casework.given(people, DUE);
    mvc.perform(
            get("/nhiem-vu/" + other.requirement() + "/" + held.id())
                .with(office.as(people.head())))
        .andExpect(status().isNotFound());
  }

  @Test
  void whoHoldsNoRightAnywhereGetsNoPage() throws Exception {
    var people = casework.people();
    var administrator = office.person("administrator", people.province());
    for (var address : List.of("/nhiem-vu", "/viec-cua-toi", "/nhiem-vu/xuat.csv")) {
      mvc.perform(get(address).with(office.as(administrator))).andExpect(status().isForbidden());
      mvc.perform(get(address)).andExpect(status().is3xxRedirection());
    }
  }

  @Test
  void theFirstPageIsTheOneTheViewerCameFor() throws Exception {
    var people = casework.people();
    home(people.contact(), "/giao-ban");
    home(office.person("administrator", people.province()), "/to-chuc");
    var nobody = office.person("contact", people.commune(), office.province("Nơi Khác"), false);
    home(nobody, "/giao-ban");
  }

  @Test
  void aRefusedReportComesBackWithWhatWasTyped() throws Exception {
    var people = casework.people();
    var held = casework.given(people, DUE);
    var path = "/nhiem-vu/" + held.requirement() + "/" + held.id();
    mvc.perform(
            multipart(path + "/bao-cao")
                .param("version", String.valueOf(held.version()))
                .param("words", "12 trên 18 \"thôn\"")
                .param("percent", "một nửa")
                .with(csrf())
                .with(office.as(people.contact())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Tỷ lệ phải từ 0 đến 100")))
        .andExpect(content().string(Matchers.containsString("một nửa")))
        .andExpect(content().string(Matchers.containsString("12 trên 18")));
    mvc.perform(
            multipart(path + "/bao-cao")
                .file(new MockMultipartFile("files", "", null, new byte[0]))
                .param("version", String.valueOf(held.version()))
                .param("words", "12 trên 18 thôn")
                .param("percent", "66")
                .with(csrf())
                .with(office.as(people.contact())))
        .andExpect(redirectedUrl(path));
    assertThat(casework.again(people, held).percent()).isEqualTo(66);
  }

  @Test
  void aStepFromAnOldPageIsRefusedWithTheReason() throws Exception {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    var path = "/nhiem-vu/" + held.requirement() + "/" + held.id();
    assignments.verify(people.head(), held.id(), held.version(), "").orThrow();
    mvc.perform(
            post(path + "/xac-minh")
                .param("version", String.valueOf(held.version()))
                .with(csrf())
                .with(office.as(people.inspector())))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Trong lúc đồng chí mở trang")));
  }

  @Test
  void evidenceComesBackAsItWasSentAndNeverOpensInTheBrowser() throws Exception {
    var people = casework.people();
    var held = casework.given(people, DUE);
    var path = "/nhiem-vu/" + held.requirement() + "/" + held.id();
    var bytes = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    mvc.perform(
            multipart(path + "/bao-cao")
                .file(
                    new MockMultipartFile(
                        "files", "C:\\thư mục\\biên bản.html", "text/html", bytes))
                .param("version", String.valueOf(held.version()))
                .param("words", "Đã họp")
                .with(csrf())
                .with(office.as(people.contact())))
        .andExpect(redirectedUrl(path));
    var file = assignments.evidence(people.head(), held.id()).getFirst();
    assertThat(file.fileName()).isEqualTo("biên bản.html");
    mvc.perform(get(path + "/minh-chung/" + file.id()).with(office.as(people.inspector())))
        .andExpect(content().bytes(bytes))
        .andExpect(header().string("Content-Type", "application/octet-stream"))
        .andExpect(header().string("Content-Disposition", Matchers.startsWith("attachment")));
  }

  @Test
  void theExportHoldsWhatTheListHoldsAndNoFormula() throws Exception {
    var people = casework.people();
    var sentence = "=SUM(A1:A9) ghi ở sổ \"lời hứa\", trang một.";
    var document = casework.document(people, sentence, "Danh mục ở bảng tin của xã.");
    var proposed = casework.proposed(people, document, sentence);
    casework.proposed(people, document, "Danh mục ở bảng tin của xã.");
    var csv =
        mvc.perform(
                get("/nhiem-vu/xuat.csv")
                    .param("document", document.toString())
                    .param("search", "so loi hua")
                    .with(office.as(people.head())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFFVăn bản,Yêu cầu,");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv)
        .contains("\"'=SUM(A1:A9) ghi ở sổ \"\"lời hứa\"\", trang một.\"")
        .contains("/nhiem-vu/" + proposed.id());
    var none =
        mvc.perform(
                get("/nhiem-vu/xuat.csv")
                    .param("document", document.toString())
                    .with(office.as(people.contact())))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(none.lines()).hasSize(1);
  }

  @Test
  void theAddressFiltersSortsAndPagesAndForgivesNonsense() throws Exception {
    var people = casework.people();
    var soon = casework.given(people, LocalDate.of(2026, 12, 1));
    var later = casework.given(people, LocalDate.of(2027, 6, 1));
    var page =
        mvc.perform(
                get("/nhiem-vu?sort=due&descending=true&size=1").with(office.as(people.contact())))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains(later.id().toString()).doesNotContain(soon.id().toString());
    mvc.perform(
            get("/nhiem-vu?state=NONSENSE&document=x&unit=y&timeliness=z&sort=;drop&page=-4")
                .with(office.as(people.contact())))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString(soon.id().toString())));
    mvc.perform(get("/nhiem-vu?timeliness=DONE_LATE").with(office.as(people.contact())))
        .andExpect(content().string(Matchers.containsString("Không có nhiệm vụ nào khớp")));
  }

  @Test
  void theInboxShowsWhatWaitsForThisPersonOnly() throws Exception {
    var people = casework.people();
    var held = casework.reportedDone(people, DUE);
    var own = casework.given(people, DUE);
    inbox(people.inspector(), held.id().toString(), true);
    inbox(people.inspector(), own.id().toString(), false);
    inbox(people.contact(), own.id().toString(), true);
    inbox(people.contact(), held.id().toString(), false);
    inbox(people.neighbourContact(), own.id().toString(), false);
    mvc.perform(get("/viec-cua-toi").with(office.as(people.neighbourContact())))
        .andExpect(
            content().string(Matchers.containsString("Không có việc nào đang chờ đồng chí")));
    // The commune's own head has the right to verify, but not the work of the commune.
    inbox(office.person("head", people.commune()), held.id().toString(), false);
  }

  private void inbox(Viewer viewer, String shown, boolean there) throws Exception {
    var contains = Matchers.containsString(shown);
    mvc.perform(get("/viec-cua-toi").with(office.as(viewer)))
        .andExpect(status().isOk())
        .andExpect(content().string(there ? contains : Matchers.not(contains)));
  }

  private void home(Viewer viewer, String address) throws Exception {
    mvc.perform(get("/").with(office.as(viewer))).andExpect(redirectedUrl(address));
  }
}
