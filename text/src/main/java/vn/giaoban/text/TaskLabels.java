package vn.giaoban.text;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words that tell what of a task a line or a column holds: who, with whom, by when. */
final class TaskLabels {

  /** What a line or a column holds. */
  enum Role {
    /** What was found wanting, and the task is to mend. */
    FAULT,
    TASK,
    LEAD,
    HELP,
    TIME,
    OTHER,
    /** What is no work of anybody: what is looked into, where, how. */
    ABOUT
  }

  /**
   * A line "label: value".
   *
   * @param start where the value starts in the line
   * @param shared whether those who help stand behind those who lead
   */
  record Labelled(Role role, int start, boolean shared) {}

  /** What stands before a colon further in than this is no label. */
  static final int LONGEST = 40;

  private static final String WHO =
      "(?:co quan|don vi|bo phan|ca nhan|tap the|can bo|nguoi|dau moi)";

  /** "Cơ quan tham mưu, chủ trì thực hiện". */
  private static final OpeningPattern LEADS =
      OpeningPattern.of(
          WHO
              + "(?: (?:co quan|don vi|bo phan|ca nhan|tap the|can bo|nguoi|dau moi|tham muu|soan thao|chu tri|thuc hien|phu trach|chiu trach nhiem|trach nhiem|chinh|trinh|theo doi|va|hoac|duoc giao|duoc phan cong))*"
              + " (?:chu tri|thuc hien|phu trach|chinh|trinh|theo doi|duoc giao|duoc phan cong|chiu trach nhiem)");

  /** "Cơ quan, đơn vị tham gia phối hợp". */
  private static final OpeningPattern HELPS =
      OpeningPattern.of(
          WHO
              + "(?: (?:co quan|don vi|bo phan|ca nhan|tap the|va|hoac|tham gia|cung))* (?:phoi hop|tham gia|lien quan)(?: thuc hien)?");

  /** "Thời hạn hoàn thành, báo cáo". */
  private static final OpeningPattern TIMES =
      OpeningPattern.of(
          "(?:thoi gian|thoi han|tien do|moc thoi gian|thoi diem)(?: (?:thoi gian|thoi han|tien do|va|phai|thuc hien|hoan thanh|trien khai|trinh|bao cao|gui|nop|ban hanh|ket thuc|du kien|xong|giai quyet|xu ly|khac phuc|to chuc|kiem tra|ra soat))+");

  /** What parts a label that names two roles: "Cơ quan chủ trì/phối hợp". */
  private static final Pattern BETWEEN = Pattern.compile(" ?[/;,&] ?| [-–] | và ");

  private static final OpeningPattern BARE = OpeningPattern.of(WHO);

  private static final Pattern REMEDY = Pattern.compile("^(?:bien|giai) phap|khac phuc");

  private final Map<String, Role> roles = new HashMap<>();

  TaskLabels() {
    Vocabulary.pairs("task-labels.txt")
        .forEach((words, role) -> roles.put(Fold.words(words), Role.valueOf(role)));
  }

  /** The role that a whole cell or label names; null where it names none. */
  @Nullable Role of(String label) {
    var words = Fold.words(label);
    var known = roles.get(words);
    if (known != null || words.length() > LONGEST) {
      return known;
    }
    if (LEADS.matches(words)) {
      return Role.LEAD;
    }
    if (HELPS.matches(words)) {
      return Role.HELP;
    }
    return TIMES.matches(words) ? Role.TIME : null;
  }

  /** Whether a line begins with a label other than that of the task itself. */
  @Nullable Labelled at(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || colon > LONGEST) {
      return null;
    }
    var label = line.substring(0, colon);
    var role = of(label);
    boolean shared = role == null && namesBoth(label);
    if (role == null && (shared || isNoted(label, line.substring(colon + 1)))) {
      role = Role.LEAD;
    }
    return role == null || role == Role.TASK || role == Role.FAULT || line.startsWith("Giao")
        ? null
        : new Labelled(role, colon + 1, shared);
  }

  /** Where the remedy begins in a line "Biện pháp (khắc phục): …"; 0 in any other. */
  int remedy(String line) {
    int colon = line.indexOf(':');
    return colon > 0
            && colon <= LONGEST
            && of(line.substring(0, colon)) == Role.TASK
            && REMEDY.matcher(Fold.words(line.substring(0, colon))).find()
        ? colon + 1
        : 0;
  }

  /** "Cơ quan chủ trì/phối hợp", "Chủ trì, phối hợp": those of both stand behind it. */
  private boolean namesBoth(String label) {
    if (!label.contains("phối hợp") && !label.contains("hỗ trợ")) {
      return false;
    }
    boolean leads = false;
    boolean helps = false;
    for (var part : BETWEEN.split(label, -1)) {
      var role = of(part);
      if (role == null ? !BARE.matches(Fold.words(part)) : role != Role.LEAD && role != Role.HELP) {
        return false;
      }
      leads |= role == Role.LEAD;
      helps |= role == Role.HELP;
    }
    return leads && helps;
  }

  /** "Thực hiện: Sở A (chủ trì), Sở B (phối hợp)": the label alone does not say who. */
  private static boolean isNoted(String label, String value) {
    var said = Fold.words(label).equals("thuc hien") ? LeadCell.of(value) : null;
    return said != null && !said.lead().isEmpty();
  }
}
