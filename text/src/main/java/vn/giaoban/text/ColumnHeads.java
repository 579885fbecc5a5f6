package vn.giaoban.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.TaskLabels.Role;

/**
 * The grammar of the heads of columns in tables of tasks: who does something ("bộ phận phụ trách"),
 * who helps, by when, what is to be done, what was found wanting. A head is shorter and freer than
 * the label of a line, of which {@link TaskLabels} knows.
 */
final class ColumnHeads {

  private static final String AND = "va|hoac";

  private static final String WHO =
      "co quan|don vi|bo phan|ca nhan|tap the|to chuc|can bo|cong chuc|vien chuc|dang vien|nguoi|dau moi|dong chi|d c|cap uy|chi bo|phong|ban|so|nganh|dia phuong|thanh vien|luc luong|thanh phan|lanh dao|nhan su|ben|chu the"
          + "|khoa(?! giao)|vien|truong|trung tam|doi|to|nhom|khoi|bo mon|phan xuong|chi nhanh|xi nghiep|cong ty|doanh nghiep|chu dau tu|nha thau|hoi|doan the|cap|bo|xa|phuong|thon|to dan pho|giao vien|nhan vien|chuyen vien|ho ten|ho va ten|noi|ai";

  private static final String DOES =
      "chu tri|thuc hien|phu trach|trach nhiem|chiu trach nhiem|chiu|chinh|theo doi|chi dao|dam nhiem|duoc giao|duoc phan cong|phan cong|tham muu|soan thao|xu ly|giai quyet|khac phuc|trien khai|to chuc|dau moi|trinh|lam|giao|cho|nhiem vu";

  private static final Map<Role, OpeningPattern> HEADS = new LinkedHashMap<>();

  static {
    HEADS.put(
        Role.HELP,
        words(
            WHO + "|" + AND + "|cung|tham gia|phoi hop",
            "phoi hop|tham gia|ho tro|cung lam|cung thuc hien|lien quan",
            "thuc hien|cung|voi|chinh|phoi hop|giai quyet"));
    HEADS.put(
        Role.LEAD,
        words(
            WHO + "|" + AND + "|" + DOES,
            "chu tri|phu trach|chiu trach nhiem|trach nhiem|phan cong|dau moi|dam nhiem|duoc giao|giao|"
                + "(?:"
                + WHO
                + ") (?:thuc hien|lam|theo doi|chi dao|tham muu|soan thao|xu ly|giai quyet|khac phuc|trien khai)",
            DOES + "|" + WHO + "|" + AND));
    HEADS.put(
        Role.TIME,
        words(
            "du kien|moc",
            "thoi gian|thoi han|thoi diem|tien do|han|lo trinh|ky han|moc|xong|hoan thanh|ngay|khi nao|bao gio|luc nao",
            AND
                + "|thoi gian|thoi han|tien do|chot|xong|khi nao|bao gio|luc nao|cuoi|cung|truoc|vao|ngay|phai|thuc hien|hoan thanh|trien khai|trinh|bao cao|gui|nop|ban hanh|ket thuc|du kien|giai quyet|xu ly|khac phuc|to chuc|kiem tra|ra soat|thang|quy|nam"));
    HEADS.put(
        Role.FAULT,
        words(
            "noi dung|ten|nhung|cac|van de|viec|" + AND,
            "han che|khuyet diem|ton tai|vi pham|sai pham|yeu kem|thieu sot|bat cap",
            AND
                + "|han che|khuyet diem|ton tai|vi pham|sai pham|yeu kem|thieu sot|can|khac phuc|duoc|chi ra|da|neu|sau|kiem tra|giam sat|thanh tra|khao sat|ra soat|kiem toan|phat hien|qua|trong|chu yeu|chinh|cu the|con"));
    HEADS.put(
        Role.TASK,
        words(
            "ten|danh muc|cac|nhom",
            "nhiem vu|noi dung|cong viec|hoat dong|dau viec|viec|de an|chuong trinh|giai phap|bien phap",
            AND
                + "|nhiem vu|noi dung|cong viec|hoat dong|de an|du an|chuong trinh|giai phap|bien phap|can|phai|lam|thuc hien|trien khai|cu the|trong tam|chinh|chu yeu|duoc giao|khac phuc|yeu cau|chi dao|tham muu|xay dung|ban hanh|giao|cong tac"));
  }

  /** "Đơn vị", "Cơ quan, địa phương": who, but not what they do. */
  private static final OpeningPattern BARE =
      OpeningPattern.of(
          "(?:(?:cac|ten) )?(?:co quan|don vi|bo phan|nguoi|ca nhan|dia phuong|phong ban)(?: (?:va|co quan|don vi|bo phan|nguoi|ca nhan|dia phuong))*");

  /** What parts a head that names two things. */
  private static final Pattern BETWEEN =
      Pattern.compile(" ?[/;,+&] ?| [-–] |(?i: (?:và|kèm|kèm theo) )");

  private static final Pattern NOTE = Pattern.compile("\\([^()]{0,40}\\)");

  private final TaskLabels labels;

  ColumnHeads(TaskLabels labels) {
    this.labels = labels;
  }

  private static OpeningPattern words(String before, String core, String behind) {
    return OpeningPattern.of("(?:(?:" + before + ") )*(?:" + core + ")(?: (?:" + behind + "))*");
  }

  /** What the column below this head holds; null where the head does not say. */
  @Nullable Role of(String head) {
    var known = labels.of(head);
    if (known != null) {
      return known;
    }
    var words = Fold.words(head.indexOf('(') < 0 ? head : NOTE.matcher(head).replaceAll(" "));
    if (words.length() > TaskLabels.LONGEST) {
      return null;
    }
    for (var role : HEADS.entrySet()) {
      if (role.getValue().matches(words)) {
        return role.getKey();
      }
    }
    return mayBeTwo(words) && leadsAndMore(head) ? Role.LEAD : null;
  }

  private static boolean mayBeTwo(String words) {
    return words.contains("phoi hop")
        || words.contains("ho tro")
        || words.contains("thoi ")
        || words.contains("han");
  }

  /** "Chủ trì/phối hợp", "Cơ quan chủ trì; phối hợp; thời hạn": one column for all of them. */
  private boolean leadsAndMore(String head) {
    var parts = BETWEEN.split(head, -1);
    boolean leads = false;
    for (int i = 0; i < parts.length && parts.length > 1; i++) {
      var role = of(parts[i]);
      if (role == null && !isWho(parts[i])) {
        return false;
      }
      leads |= role == null || role == Role.LEAD;
      if (role != null && role != Role.LEAD && role != Role.HELP && role != Role.TIME) {
        return false;
      }
    }
    return leads;
  }

  /** Whether the column of those who lead names those who help as well. */
  boolean shares(String head) {
    for (var part : BETWEEN.split(head, -1)) {
      if (of(part) == Role.HELP) {
        return true;
      }
    }
    return false;
  }

  /** "Đơn vị": whether the head names who, and nothing that they do. */
  boolean isWho(String head) {
    return head.length() <= TaskLabels.LONGEST && BARE.matches(Fold.words(head));
  }
}
