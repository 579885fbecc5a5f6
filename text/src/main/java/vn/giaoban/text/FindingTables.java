package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * Tables that say in one column who was looked at and in another what was found there, good or
 * wanting. Each row is one finding, told in the words of its cell.
 */
final class FindingTables {

  /**
   * A row.
   *
   * @param what the words of the cell that says what was found
   * @param where the words of the cell that names who was looked at
   */
  record Row(FindingKind kind, Reading what, Reading where, @Nullable Integer heading) {}

  /**
   * @param from the first paragraph of the table, its head
   * @param to one past its last
   */
  record Table(List<Row> rows, int from, int to) {}

  /** What the column is called that names bodies and places. */
  private static final Pattern WHERE =
      Pattern.compile(
          "(?:ten )?(?:(?:co quan|don vi|dia phuong|to chuc|to chuc dang|cap uy|chi bo|dang bo|dang uy|xa|phuong|thon|truong|khoa|phong|so|nganh|doi tuong|dia ban|noi|chu dau tu|cong trinh|du an|va) ?)+"
              + "(?:(?:truc thuoc|duoc|bi|kiem tra|giam sat|thanh tra|khao sat|kiem toan|vi pham|lien quan|co so) ?)*");

  private static final Pattern MERIT =
      Pattern.compile(
          "(?:nhung |cac )?(?:uu diem|mat duoc|diem manh|cach lam hay|mo hinh hay|mo hinh, cach lam hay|ket qua noi bat|thanh tich)(?: .{0,30})?");

  private final ColumnHeads heads;

  FindingTables(ColumnHeads heads) {
    this.heads = heads;
  }

  /** The columns of a table: who, and what was found. */
  private record Columns(FindingKind kind, int what, int where, int size) {}

  /** The table that begins with this paragraph; null where none does. */
  @Nullable Table at(Layout layout, int from) {
    var head = row(layout, from);
    var columns = head == null ? null : columns(head);
    if (columns == null) {
      return null;
    }
    var rows = new ArrayList<Row>();
    int at = from + 1;
    for (var row = row(layout, at); row != null; row = row(layout, ++at)) {
      boolean told = row.size() == columns.size() && !row.text(columns.what()).isEmpty();
      if (told && !row.isDitto(columns.what())) {
        rows.add(
            new Row(
                columns.kind(),
                row.cells().get(columns.what()),
                row.cells().get(columns.where()),
                layout.paragraphs().get(at).heading()));
      }
    }
    return rows.isEmpty() ? null : new Table(rows, from, at);
  }

  private static @Nullable TableRow row(Layout layout, int paragraph) {
    if (paragraph >= layout.paragraphs().size()) {
      return null;
    }
    var at = layout.paragraphs().get(paragraph);
    return TaskTableReader.isTabular(at) ? TableRow.of(layout.text(), at.reading()) : null;
  }

  private @Nullable Columns columns(TableRow head) {
    int what = -1;
    int where = -1;
    var kind = FindingKind.LIMITATION;
    for (int i = 0; i < head.size(); i++) {
      var words = Fold.words(head.text(i));
      if (what < 0 && heads.of(head.text(i)) == Role.FAULT) {
        what = i;
      } else if (what < 0 && MERIT.matcher(words).matches()) {
        what = i;
        kind = FindingKind.STRENGTH;
      } else if (where < 0 && WHERE.matcher(words).matches()) {
        where = i;
      }
    }
    return what < 0 || where < 0 ? null : new Columns(kind, what, where, head.size());
  }
}
