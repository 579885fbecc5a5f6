package vn.giaoban.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import vn.giaoban.access.Accounts;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.testing.ServerTest;

/** The sample writes of 2026. A clock that stands before the last document must not break it. */
@ServerTest
@TestPropertySource(properties = "spring.application.name=sample-early")
class SampleOnAnEarlyDayTest {

  private static final Clock EARLY =
      Clock.fixed(
          LocalDate.of(2026, 2, 20).atTime(9, 0).atZone(OfficeCalendar.ZONE).toInstant(),
          OfficeCalendar.ZONE);

  @TestBean @Nullable Clock clock;

  @Autowired SampleOffice sample;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;

  static Clock clock() {
    return EARLY;
  }

  @Test
  void nothingHappensBeforeItsDocumentOrInTheFuture() {
    if (!(sample.load() instanceof Loading.Loaded loaded)) {
      throw new AssertionError("not loaded");
    }
    assertThat(loaded.office()).isEqualTo("Tỉnh ủy Bạch Sơn");
    assertThat(loaded.password()).hasSizeGreaterThan(10);
    assertThat(loaded.roles())
        .extracting(Loading.Role::nameVi)
        .containsExactly(
            "Văn thư",
            "Chuyên viên",
            "Lãnh đạo",
            "Đầu mối đơn vị",
            "Bí thư chi bộ",
            "Đảng viên",
            "Kiểm tra",
            "Quản trị",
            "Kiểm soát nhật ký",
            "Tổ chức cán bộ",
            "Bảo vệ dữ liệu cá nhân");
    assertThat(loaded.roles().stream().map(Loading.Role::logins).flatMap(List::stream))
        .allMatch(login -> accounts.viewer(login).isPresent());
    var wrong =
        jdbc.sql(
                """
                select count(*) from directive_history h join directive_requirement r on r.id = h.requirement_id
                  -- of a corrected document, work began with the version that it corrects
                  left join document_expression e on e.document_id = r.document_id
                  join document_document d on d.id = coalesce(e.corrects, r.document_id)
                where h.at < d.imported_at or h.at > :now
                """)
            .param("now", EARLY.instant().atZone(OfficeCalendar.ZONE).toOffsetDateTime())
            .query(Long.class)
            .single();
    assertThat(wrong).isZero();
  }
}
