package vn.giaoban.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.writing.WriteOut;
import vn.giaoban.shared.UnitId;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

@ServerTest
class WriteOutPagesTest {

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

  private DocumentId imported(String name, String header) throws Exception {
    var text =
        """
        %s
        KẾ HOẠCH
        về việc thử xuất %s

        1. Chi bộ thôn Một gửi kế hoạch trước ngày 10-6-2026.
        """
            .formatted(header, UUID.randomUUID());
    var file = Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), text);
    return documents.importFile(clerk, commune, name, file).orThrow().id();
  }

  @Test
  void eachFormatIsOfferedAndComesWithItsName() throws Exception {
    var id = imported("mot.txt", "ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ TRANG MẪU\nSố 05-KH/ĐU\n");
    for (var format : WriteOut.values()) {
      var address = "/van-ban/" + id + "/xuat/" + format.name().toLowerCase(java.util.Locale.ROOT);
      for (var page : new String[] {"/van-ban/" + id, "/van-ban/" + id + "/thong-tin"}) {
        pages
            .perform(get(page).with(office.as(clerk)))
            .andExpect(content().string(containsString(address)));
      }
      var written =
          pages
              .perform(get(address).with(office.as(clerk)))
              .andExpect(status().isOk())
              .andExpect(content().contentTypeCompatibleWith(format.mediaType()))
              .andExpect(
                  header()
                      .string(
                          "Content-Disposition", containsString("%C4%90U." + format.extension())))
              .andReturn();
      assertThat(written.getResponse().getContentAsByteArray()).hasSizeGreaterThan(500);
    }
  }

  @Test
  void aDocumentWithoutSymbolKeepsTheNameOfItsFile() throws Exception {
    pages
        .perform(
            get("/van-ban/" + imported("ke hoach thu.v2.txt", "") + "/xuat/akn")
                .with(office.as(clerk)))
        .andExpect(
            header().string("Content-Disposition", containsString("ke%20hoach%20thu.v2.xml")));
  }

  @Test
  void strangersAndUnknownFormatsFindNothing() throws Exception {
    var id = imported("mot.txt", "");
    pages
        .perform(get("/van-ban/" + id + "/xuat/akn").with(office.as(neighbour)))
        .andExpect(status().isNotFound());
    pages
        .perform(get("/van-ban/" + id + "/xuat/exe").with(office.as(clerk)))
        .andExpect(status().isNotFound());
    pages.perform(get("/van-ban/" + id + "/xuat/akn")).andExpect(status().is3xxRedirection());
  }
}
