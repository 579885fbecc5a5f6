package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectReaderTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 5);

  private static @Nullable LocalDate from(String text) {
    var from = EffectReader.read(text).from();
    return from == null ? null : from.day(ISSUED);
  }

  private static @Nullable LocalDate until(String text) {
    var until = EffectReader.read(text).until();
    return until == null ? null : until.day();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. | 2026-03-05",
        "Quyết định này có hiệu lực thi hành từ ngày 01/4/2026. | 2026-04-01",
        "Nghị quyết này có hiệu lực từ ngày 15 tháng 4 năm 2026; thay thế Nghị quyết số 7. | 2026-04-15",
        "Quyết định này có hiệu lực thi hành sau 10 ngày, kể từ ngày ký ban hành. | 2026-03-15",
        "Thông tư này có hiệu lực thi hành sau 45 (bốn mươi lăm) ngày kể từ ngày ký. | 2026-04-19",
        "Chỉ thị này được quán triệt đến chi bộ và có hiệu lực từ ngày ban hành. | 2026-03-05",
        "Nghị quyết này đã được Hội đồng nhân dân xã thông qua và có hiệu lực từ ngày thông qua. | 2026-03-05",
        "Quy chế này được áp dụng từ ngày 1-7-2026. | 2026-07-01",
        "Các ban chịu trách nhiệm thi hành Quyết định này, có hiệu lực kể từ ngày ký./. | 2026-03-05",
        "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12-QĐ/TU, ngày 5/5/2020. | 2026-03-05",
        "1. Có hiệu lực thi hành từ ngày 02/5/2026. | 2026-05-02"
      })
  void theDayFromWhichADocumentHolds(String text, LocalDate day) {
    assertThat(from(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Quy định này có hiệu lực từ ngày 01/01/2026 đến hết ngày 31/12/2027. | 2027-12-31",
        "Quyết định này hết hiệu lực kể từ ngày 01/7/2026. | 2026-06-30",
        "Thông báo này có giá trị đến ngày 30/9/2026. | 2026-09-30"
      })
  void theLastDayOnWhichADocumentHolds(String text, LocalDate day) {
    assertThat(until(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nghị định số 9/2026/NĐ-CP có hiệu lực từ ngày 01/7/2026.",
        "Trong 30 ngày kể từ ngày Quyết định này có hiệu lực, các xã báo cáo.",
        "Các quy định trước đây trái với Quyết định này hết hiệu lực kể từ ngày 01/7/2026.",
        "Khoản 2 Điều 5 của Quy định này có hiệu lực từ ngày 01/01/2028.",
        "Sửa Điều 9 như sau: “Quy định này có hiệu lực kể từ ngày 01/01/2030”.",
        "Chi bộ thực hiện từ ngày 01/6/2026 đến hết ngày 30/6/2026.",
        "Kế hoạch này giao xã Mẫu thực hiện từ ngày 01/6/2026.",
        "Quyết định này có hiệu lực từ ngày 45/13/2026.",
        "Thẻ hội viên này có hiệu lực kể từ ngày ký."
      })
  void whatIsSaidOfOthersOrOfPartsIsPassedOver(String text) {
    assertThat(EffectReader.read(text)).isEqualTo(Effect.UNSAID);
  }

  @Test
  void theSentenceIsRemembered() {
    var text =
        "Điều 2. Các xã tổ chức thực hiện.\n\nĐiều 3. Quyết định này có hiệu lực\nkể từ ngày ký. Hết.";
    var from = Objects.requireNonNull(EffectReader.read(text).from());
    assertThat(from.span().of(text)).isEqualTo("Quyết định này có hiệu lực\nkể từ ngày ký");
    assertThat(from.confidence()).isGreaterThan(0.9);
  }

  @Test
  void twoDifferentDaysLeaveADoubt() {
    var text =
        "Quy định này có hiệu lực từ ngày 01/5/2026. Quy định này có hiệu lực từ ngày 01/6/2026.";
    var from = Objects.requireNonNull(EffectReader.read(text).from());
    assertThat(from.day()).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(from.confidence()).isLessThan(0.7);
  }

  @Test
  void aTextWithoutEndIsReadInReasonableTime() {
    assertThat(EffectReader.read("này có hiệu lực ".repeat(200_000))).isEqualTo(Effect.UNSAID);
    assertThat(EffectReader.read("có hiệu lực từ ngày 1 ".repeat(100_000)).from()).isNull();
  }
}
