package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * The columns of a table that tells what was found: one names who was looked at, one or several say
 * what is well done, what is wanting, and why.
 *
 * @param found from left to right
 */
record FindingColumns(int where, List<Found> found, int size) {

  /** A column that says what was found. */
  record Found(FindingKind kind, int column) {}

  /** What the column is called that names bodies and places. */
  private static final Pattern WHERE =
      Pattern.compile(
          "(?:ten )?(?:(?:co quan|don vi|dia phuong|to chuc|to chuc dang|cap uy|chi bo|dang bo|dang uy|xa|phuong|thon|truong|khoa|phong|so|nganh|doi tuong|dia ban|noi|chu dau tu|cong trinh|du an|va) ?)+"
              + "(?:(?:truc thuoc|duoc|bi|kiem tra|giam sat|thanh tra|khao sat|kiem toan|vi pham|lien quan|co so) ?)*");

  private static final OpeningPattern MERIT =
      OpeningPattern.of(
          "(?:(?:nhung|cac|noi dung) )?(?:uu diem|mat (?:duoc|manh|lam duoc)|diem (?:manh|sang|cong)|viec (?:da )?lam (?:duoc|tot)|cach lam hay|mo hinh hay|mo hinh, cach lam hay|ket qua noi bat|thanh tich|lam duoc|lam tot)(?: .{0,30})?");

  private static final OpeningPattern FAULT =
      OpeningPattern.of(
          "(?:(?:nhung|cac|noi dung) )?(?:mat (?:chua (?:lam )?duoc|yeu|con yeu|han che)|diem (?:yeu|tru|chua duoc)|viec chua (?:lam )?(?:duoc|tot)|han che|khuyet diem|ton tai|chua lam (?:duoc|tot)|chua duoc|cho chua duoc)(?: .{0,20})?");

  private static final OpeningPattern CAUSE =
      OpeningPattern.of("(?:(?:nhung|cac) )?(?:nguyen nhan|ly do)(?: .{0,30})?");

  /** What else is told of those who were looked at: how much, since when. */
  private static final OpeningPattern BESIDE =
      OpeningPattern.of(
          "(?:so (?:tien|luong|vu|ho|luot|du|von|lieu)|gia tri|ty le|tong|dien tich|khoi luong|diem so|xep loai|ghi chu|nam|ky|thoi diem|can cu|muc do|diem)(?: .{0,30})?");

  private static final Pattern NOTE = Pattern.compile("\\([^()]{0,40}\\)");

  FindingColumns {
    found = List.copyOf(found);
  }

  /** The columns under these heads; null where nobody is named, or nothing found. */
  static @Nullable FindingColumns of(List<String> titles, ColumnHeads heads) {
    int where = -1;
    var found = new ArrayList<Found>();
    for (int i = 0; i < titles.size(); i++) {
      var kind = kind(titles.get(i), heads);
      if (kind != null) {
        found.add(new Found(kind, i));
      } else if (where < 0 && names(titles.get(i))) {
        where = i;
      }
    }
    boolean tells = found.stream().anyMatch(column -> column.kind() != FindingKind.CAUSE);
    return where < 0 || !tells ? null : new FindingColumns(where, found, titles.size());
  }

  private static @Nullable FindingKind kind(String title, ColumnHeads heads) {
    return heads.of(title) == Role.FAULT ? FindingKind.LIMITATION : kind(title);
  }

  /** What a few words say that something is: what was done well, what was not, why. */
  static @Nullable FindingKind kind(String title) {
    var words = Fold.words(title);
    if (FAULT.matches(words)) {
      return FindingKind.LIMITATION;
    }
    return MERIT.matches(words)
        ? FindingKind.STRENGTH
        : CAUSE.matches(words) ? FindingKind.CAUSE : null;
  }

  /** Whether the column below this head names who was looked at. */
  static boolean names(String title) {
    return WHERE.matcher(Fold.words(title)).matches();
  }

  /** Whether this is the head of any column of such a table. */
  static boolean isHead(String title, ColumnHeads heads) {
    var words = Fold.words(NOTE.matcher(title).replaceAll(" "));
    return TaskColumns.isNumberHead(title)
        || names(title)
        || kind(title, heads) != null
        || heads.of(title) == Role.OTHER
        || BESIDE.matches(words);
  }
}
