package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The full name of a body that the letterhead prints below the one it belongs to: "SỞ Y TẾ" below
 * "UBND TỈNH A", "BAN TỔ CHỨC" below "TỈNH ỦY A". As the text itself calls it, else with the name
 * or place of the superior one.
 */
final class IssuerName {

  private static final Pattern PEOPLES_COMMITTEE =
      Pattern.compile("(?:uy ban nhan dan|ubnd) +(?=\\S)");
  private static final String COMMITTEE_IN_FULL = "Ủy ban nhân dân";

  private static final Pattern PARTY_COMMITTEE =
      Pattern.compile(" (?:(?:tinh|thanh|huyen|thi|quan|dang) uy|dang bo) ");
  private static final Pattern PLACE_WORD =
      Pattern.compile(
          "(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|\\p{Lu}\\p{L}*|ủy|uỷ|ương)(?=[ ,;.:)]|$)");

  /** What every body may have, so that its name alone says little. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:van phong|thanh tra|thuong truc|ban (?!quan ly|to chuc|xay dung|tuyen giao|noi chinh|dan van)|phong|khoa)\\b");

  private static final Pattern PLACED =
      Pattern.compile(
          "(?iu) (?:tỉnh|thành phố|huyện|thị xã|quận|xã(?! hội)|phường|thị trấn|đặc khu)(?: |$)");

  private static final Set<String> LEVELS =
      Set.of("tinh", "thanh pho", "huyen", "thi xa", "quan", "xa", "phuong", "thi tran", "dac khu");

  private final Layout layout;

  IssuerName(Layout layout) {
    this.layout = layout;
  }

  /**
   * The name of the last body.
   *
   * @param bodies as the header stacks them, the superior one first
   */
  String of(List<String> bodies) {
    var body = bodies.getLast();
    if (bodies.size() == 1) {
      return body;
    }
    var parent = bodies.get(bodies.size() - 2);
    var named = inText(body, parent);
    return named == null ? below(parent, body) : named;
  }

  /** Where the text does not call the body by its name. */
  private String below(String parent, String body) {
    var words = Fold.words(body);
    var committee = PEOPLES_COMMITTEE.matcher(Fold.of(parent));
    if (committee.lookingAt()) {
      var area = parent.substring(committee.end());
      if (words.equals("van phong")) {
        return body + " " + (isWrittenOut() ? COMMITTEE_IN_FULL + " " + area : parent);
      }
      return words.contains(Fold.words(area)) || isCouncil(words) ? body : placed(body, area);
    }
    if (OFFICE.matcher(words).lookingAt() && !PLACED.matcher(body).find()) {
      return joined(body, parent);
    }
    var superior = " " + Fold.words(parent) + " ";
    if (superior.startsWith(" dang bo ") && isAdvisory(words)) {
      return body + " Đảng ủy" + parent.substring("Đảng bộ".length());
    }
    return superior.endsWith(" uy ") || (superior.contains(" uy ") && isAdvisory(words))
        ? joined(body, parent)
        : body;
  }

  /** "Ủy ban Kiểm tra Đảng ủy" and "Đảng ủy xã A" share what they have in common. */
  private static String joined(String body, String parent) {
    for (int at = body.indexOf(' '); at > 0; at = body.indexOf(' ', at + 1)) {
      var end = body.substring(at + 1);
      if (end.indexOf(' ') > 0 && Fold.startsWith(parent, Fold.of(end) + " ")) {
        return body.substring(0, at) + " " + parent;
      }
    }
    return body + " " + parent;
  }

  /** Whether the text writes out the office of the people's committee. */
  private boolean isWrittenOut() {
    return layout.paragraphs().stream()
        .anyMatch(paragraph ->
            paragraph.part() == Part.BODY
                && paragraph.reading().folded().contains("van phong uy ban nhan dan"));
  }

  /** "Thanh tra tỉnh" and "tỉnh A" share the level. */
  private static String placed(String body, String area) {
    int blank = area.indexOf(' ');
    boolean level =
        blank > 0 && Fold.words(body).endsWith(" " + Fold.words(area.substring(0, blank)));
    return body + " " + (level ? area.substring(blank + 1) : area);
  }

  private static boolean isCouncil(String words) {
    return words.startsWith("uy ban nhan dan") || words.startsWith("hoi dong");
  }

  private static boolean isAdvisory(String words) {
    return words.startsWith("ban ")
        || words.startsWith("van phong")
        || words.startsWith("uy ban kiem tra");
  }

  /** How the text itself calls the body, where it adds the superior one's name or place. */
  private @Nullable String inText(String body, String parent) {
    Set<String> known = new HashSet<>(List.of(Fold.words(parent).split(" ")));
    known.add("trung");
    var folded = Fold.of(body);
    var superior = " " + Fold.words(parent) + " ";
    boolean party = PARTY_COMMITTEE.matcher(superior).lookingAt();
    // "Ban Tổ chức Tỉnh ủy A", said once, is the name; "Ban Tổ chức Tỉnh ủy" is short for it
    var place = party ? superior.split(" ", 4)[3] : superior.strip();
    Map<String, Integer> counts = new HashMap<>();
    for (var paragraph : layout.paragraphs()) {
      if (paragraph.part() == Part.HEADER || paragraph.part() == Part.CLOSING) {
        continue;
      }
      var reading = paragraph.reading();
      for (int at = reading.folded().indexOf(folded);
          at >= 0;
          at = reading.folded().indexOf(folded, at + 1)) {
        var extension = extension(reading.text(), at + folded.length(), known);
        var words = Fold.words(extension);
        if (party && !place.isBlank() && words.endsWith(place.strip())) {
          return body + " " + extension;
        }
        if (!extension.isEmpty() && (party || !LEVELS.contains(words))) {
          // the State's bodies have their place in the full name, the Party's stand by "Tỉnh ủy"
          boolean begins = superior.startsWith(" " + words + " ") && !party;
          counts.merge(body + " " + (begins ? parent : extension), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String extension(String text, int from, Set<String> known) {
    var matcher = PLACE_WORD.matcher(text);
    var words = new ArrayList<String>();
    int at = from;
    while (words.size() < 6 && at < text.length() && text.charAt(at) == ' ') {
      matcher.region(at + 1, text.length());
      if (!matcher.lookingAt()
          || (words.isEmpty() && !known.contains(Fold.words(matcher.group())))) {
        break;
      }
      words.add(matcher.group());
      at = matcher.end();
    }
    return String.join(" ", words);
  }
}
