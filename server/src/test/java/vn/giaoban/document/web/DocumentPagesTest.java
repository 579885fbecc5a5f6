package vn.giaoban.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class DocumentPagesTest {

  @Autowired MockMvc pages;
  @Autowired Office office;
  @Autowired Documents documents;
  @TempDir Path folder;

  private UnitId commune;
  private Viewer clerk;
  private Viewer neighbour;

  @BeforeEach
  void twoCommunes() {
    var province = office.province("Tỉnh ủy Trang Mẫu");
    commune = office.commune("Đảng ủy xã Trang Mẫu", province);
    clerk = office.person("clerk", commune);
    neighbour = office.person("clerk", office.commune("Đảng ủy xã Láng Giềng", province));
  }

  private static String text() {
    return """
    KẾ HOẠCH
    về việc thử các trang %s

    1. Chi bộ thôn Một gửi kế hoạch trước ngày 10-6-2026.
    """
        .formatted(UUID.randomUUID());
  }

  private DocumentId imported(String text) throws Exception {
    var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text);
    return documents.importFile(clerk, commune, "kế hoạch số 1.txt", file).orThrow().id();
  }

  private static MockMultipartFile sent(String name, String text) {
    return new MockMultipartFile(
        "files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private MockMultipartHttpServletRequestBuilder form(MockMultipartFile... files) {
    var form = multipart("/van-ban/nhap");
    for (var file : files) {
      form.file(file);
    }
    form.param("holder", commune.toString());
    form.with(office.as(clerk));
    form.with(csrf());
    return form;
  }

  @Test
  void anotherUnitsDocumentIsNotThere() throws Exception {
    var id = imported(text());
    for (var page : new String[] {"/thong-tin", "/ban-goc"}) {
      pages.perform(get("/van-ban/" + id + page).with(office.as(clerk))).andExpect(status().isOk());
      pages
          .perform(get("/van-ban/" + id + page).with(office.as(neighbour)))
          .andExpect(status().isNotFound());
      pages
          .perform(get("/van-ban/" + UUID.randomUUID() + page).with(office.as(neighbour)))
          .andExpect(status().isNotFound());
      pages.perform(get("/van-ban/" + id + page)).andExpect(status().is3xxRedirection());
    }
    pages
        .perform(
            post("/van-ban/" + id + "/thong-tin")
                .param("version", "0")
                .with(csrf())
                .with(office.as(neighbour)))
        .andExpect(status().isNotFound());
    pages
        .perform(get("/van-ban").with(office.as(neighbour)))
        .andExpect(content().string(not(containsString(id.toString()))));
  }

  @Test
  void theOriginalComesBackByteForByteAsADownload() throws Exception {
    var text = "\ufeff" + text().replace("\n", "\r\n");
    pages
        .perform(get("/van-ban/" + imported(text) + "/ban-goc").with(office.as(clerk)))
        .andExpect(content().bytes(text.getBytes(StandardCharsets.UTF_8)))
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"));
  }

  @Test
  void oneBadFileDoesNotTakeTheOthersWithIt() throws Exception {
    pages
        .perform(
            form(
                    sent("mot.txt", text()),
                    sent("rong.txt", ""),
                    sent("mat.txt", "MẬT\n\nBÁO CÁO\n"),
                    sent("hai.txt", text()))
                .param("declared", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("mot.txt")))
        .andExpect(content().string(containsString("Tệp không có byte nào")))
        .andExpect(content().string(containsString("dấu chỉ độ mật")))
        .andExpect(content().string(containsString("hai.txt")))
        .andExpect(content().string(containsString("Đọc và xác nhận 1 yêu cầu")));
  }

  @Test
  void aScriptGetsTheLineOfItsFileAlone() throws Exception {
    pages
        .perform(
            form(sent("<b>mot.txt", text())).param("declared", "true").header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("data-result=\"NEW\"")))
        .andExpect(content().string(containsString("&lt;b&gt;mot.txt")))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void withoutTheDeclarationNothingIsTaken() throws Exception {
    var text = text();
    pages
        .perform(form(sent("mot.txt", text)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Chưa xác nhận tệp")));
    pages
        .perform(form(sent("mot.txt", text)).header("HX-Request", "true"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("data-result=\"REFUSED\"")));
    pages
        .perform(form(sent("mot.txt", text)).param("declared", "true").header("HX-Request", "true"))
        .andExpect(content().string(containsString("data-result=\"NEW\"")));
  }

  @Test
  void aFormWithoutFileOrForAnotherUnitIsRefusedWithTheReason() throws Exception {
    pages
        .perform(form().param("declared", "true"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Chưa chọn tệp nào")));
    var foreign = multipart("/van-ban/nhap").file(sent("mot.txt", text()));
    foreign.param("holder", neighbour.unit().toString());
    foreign.param("declared", "true");
    pages
        .perform(foreign.with(csrf()).with(office.as(clerk)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("không có quyền nhập văn bản cho đơn vị này")));
  }

  @Test
  void whoMayNotImportDoesNotGetTheForm() throws Exception {
    pages
        .perform(get("/van-ban/nhap").with(office.as(office.person("contact", commune))))
        .andExpect(status().isForbidden());
  }

  @Test
  void theHeaderIsCompletedAndBothValuesAreShown() throws Exception {
    var id = imported(text());
    pages
        .perform(get("/van-ban/" + id + "/thong-tin").with(office.as(clerk)))
        .andExpect(content().string(containsString("Không thấy trong văn bản.")))
        .andExpect(content().string(containsString("Cần số và ký hiệu để nhận ra văn bản trùng")));
    pages
        .perform(
            post("/van-ban/" + id + "/thong-tin")
                .param("version", "0")
                .param("kind", "Chương trình")
                .param("symbol", "05-CTr/ĐU")
                .param("issuedOn", "2026-05-04")
                .with(csrf())
                .with(office.as(clerk)))
        .andExpect(redirectedUrl("/van-ban/" + id + "/thong-tin"));
    pages
        .perform(get("/van-ban/" + id + "/thong-tin").with(office.as(clerk)))
        .andExpect(content().string(containsString("Kế hoạch")))
        .andExpect(content().string(containsString("value=\"Chương trình\"")))
        .andExpect(content().string(containsString(clerk.name() + " bổ sung lúc")))
        .andExpect(content().string(containsString(clerk.name() + " ghi khác giá trị đọc được")));
    assertThat(documents.find(clerk, id).orElseThrow().read().kindName()).isEqualTo("Kế hoạch");
  }

  @Test
  void aWrongValueIsToldBesideItsField() throws Exception {
    var id = imported(text());
    pages
        .perform(
            post("/van-ban/" + id + "/thong-tin")
                .param("version", "0")
                .param("symbol", "không có chữ số")
                .with(csrf())
                .with(office.as(clerk)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Số và ký hiệu phải có chữ số")))
        .andExpect(content().string(containsString("không có chữ số")));
  }

  @Test
  void nonsenseInTheAddressOfTheRegisterCountsAsNotGiven() throws Exception {
    pages
        .perform(
            get("/van-ban?nam=abc&page=-3&size=999999&sort=x&tim=%25'&loai=")
                .with(office.as(clerk)))
        .andExpect(status().isOk());
  }
}
