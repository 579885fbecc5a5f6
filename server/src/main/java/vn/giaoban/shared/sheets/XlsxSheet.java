package vn.giaoban.shared.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes one table as an .xlsx file: every cell text, so that codes keep their zeros. */
public final class XlsxSheet {

  private XlsxSheet() {}

  /**
   * @param name of the table
   * @param rows the first is the heading
   */
  public static byte[] bytes(String name, List<List<String>> rows) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Giao Ban", "1.0")) {
      var sheet = workbook.newWorksheet(name);
      for (int row = 0; row < rows.size(); row++) {
        var cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          if (!cells.get(column).isEmpty()) {
            sheet.value(row, column, cells.get(column));
          }
        }
      }
      if (!rows.isEmpty()) {
        sheet.range(0, 0, 0, Math.max(0, rows.getFirst().size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
      }
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
