package vn.giaoban.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaoban.testing.Office;
import vn.giaoban.testing.ServerTest;

/** The register as a document and as a page. */
@ServerTest
class RegisterDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "personal-data.md");

  @Autowired FieldRegister register;
  @Autowired RetentionRules rules;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc web;
  @Autowired Office office;

  @Test
  void theDocumentIsUpToDate() throws IOException {
    var roles = new HashMap<String, List<String>>();
    jdbc.sql(
            """
            select e.permission, s.name_en from access_permission_set_entry e
              join access_permission_set s on s.code = e.permission_set order by s.position
            """)
        .query(row -> {
          roles.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(row.getString(2));
        });
    var text = new RegisterDocument(register, rules.all(), roles).text();
    if (Boolean.getBoolean("giaoban.write")) {
      Files.writeString(DOCUMENT, text, StandardCharsets.UTF_8);
    }
    assertThat(DOCUMENT).content(StandardCharsets.UTF_8).isEqualTo(text);
  }

  @Test
  void thePageShowsEveryTableOnPersonsToThoseWhoMay() throws Exception {
    var province = office.province("Tỉnh ủy Danh Mục");
    for (var role : List.of("protector", "administrator", "auditor")) {
      var answer =
          web.perform(
                  get("/bao-ve-du-lieu/danh-muc").with(office.as(office.person(role, province))))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(role).isEqualTo(200);
      for (var table : register.tables()) {
        if (table.personal()) {
          assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains(table.name());
        }
      }
    }
    assertThat(
            web.perform(
                    get("/bao-ve-du-lieu/danh-muc")
                        .with(office.as(office.person("clerk", province))))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }
}
