package vn.giaoban.shared.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {

  @TempDir private Path folder;

  @Test
  void readsCommasSemicolonsAndTabsWithQuotesOverLines() throws IOException {
    for (var separator : List.of(",", ";", "\t")) {
      var text =
          "\uFEFFMã%1$sTên\r\n01%1$s\"Xã \"\"Một\"\"%1$s\nhai\"\r\n\r\n02%1$sXã Hai\r\n"
              .formatted(separator);
      var sheet = SheetFile.read(written("bang.csv", text.getBytes(StandardCharsets.UTF_8)));
      assertThat(sheet.rows())
          .as(separator)
          .containsExactly(
              new Sheet.Row(1, List.of("Mã", "Tên")),
              new Sheet.Row(2, List.of("01", "Xã \"Một\"" + separator + "\nhai")),
              new Sheet.Row(5, List.of("02", "Xã Hai")));
    }
  }

  @Test
  void readsBackWhatWasWrittenWithItsZeros() throws IOException {
    var rows =
        List.of(
            List.of("Mã", "Tên", "Ngày"),
            List.of("0012", "Xã Đầu", ""),
            List.of("", "Xã Cuối", "2025-07-01"));
    var sheet = SheetFile.read(written("bang.xlsx", XlsxSheet.bytes("Bang", rows)));
    assertThat(sheet.rows().get(1).cell(0)).isEqualTo("0012");
    assertThat(sheet.rows().get(2).cell(2)).isEqualTo("2025-07-01");
    assertThat(sheet.rows().get(2).number()).isEqualTo(3);
    assertThat(sheet.rows().get(2).cell(17)).isEmpty();
  }

  @Test
  void aDayOfASpreadsheetIsADayAndANumberANumber() throws IOException {
    var file = folder.resolve("ngay.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "t", "1.0")) {
      var sheet = workbook.newWorksheet("t");
      sheet.value(0, 0, LocalDate.of(2025, 7, 1));
      sheet.style(0, 0).format("dd/MM/yyyy").set();
      sheet.value(0, 1, 12);
      sheet.value(0, 2, "=1+1");
      workbook.finish();
    }
    assertThat(SheetFile.read(file).rows().getFirst().cells())
        .containsExactly("2025-07-01", "12", "=1+1");
  }

  @Test
  void whatIsNoTableIsRefusedWithTheReason() throws IOException {
    refused("sheet.problem.encoding", "Tên\nĐá".getBytes(StandardCharsets.UTF_16LE));
    refused("sheet.problem.empty", new byte[0]);
    refused("sheet.problem.broken", "PK\u0003\u0004 nothing".getBytes(StandardCharsets.US_ASCII));
    refused("sheet.problem.broken", new byte[] {'a', 0, 'b'});
  }

  @Test
  void aFileThatUnpacksToTooMuchIsNotUnpacked() throws IOException {
    var file = folder.resolve("bom.xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1 << 20];
      for (long written = 0; written <= SheetFile.MOST_UNPACKED; written += zeros.length) {
        zip.write(zeros);
      }
    }
    assertThat(Files.size(file)).isLessThan(SheetFile.MOST_BYTES);
    assertThatThrownBy(() -> SheetFile.read(file))
        .isInstanceOfSatisfying(
            SheetRefused.class,
            e -> assertThat(e.problem().key()).isEqualTo("sheet.problem.unpacked"));
  }

  private void refused(String key, byte[] content) throws IOException {
    var file = written("bang", content);
    assertThatThrownBy(() -> SheetFile.read(file))
        .isInstanceOfSatisfying(
            SheetRefused.class, e -> assertThat(e.problem().key()).isEqualTo(key));
  }

  private Path written(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
