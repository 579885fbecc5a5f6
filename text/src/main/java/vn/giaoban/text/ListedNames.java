package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names as they come one after another in a list. What a name leaves out because one beside it says
 * it is added, so that each stands alone.
 */
final class ListedNames {

  private static final String LEVELS =
      "tổ dân phố|tổ|thôn|bản|ấp|khu phố|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu";

  /** "Chi bộ tổ 4": what stands before the place. */
  private static final Pattern PLACED =
      Pattern.compile("(.*(?<!(?iu:hợp tác)) )(?iu:" + LEVELS + ") (?:\\p{Lu}|\\d).*");

  private static final Pattern PLACE = Pattern.compile("(?iu:" + LEVELS + ") (?:\\p{Lu}|\\d).*");

  /** With these, in small letters, {@link #PLACE} begins. */
  private static final String OPENS_PLACE = "tbấkxphđq";

  /** "Ủy ban nhân dân xã Tân An": what stands before the name of the place. */
  private static final Pattern LEVELLED =
      Pattern.compile("(.* (?:" + LEVELS + "|khu vực) )\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,3}");

  private static final Pattern NUMBERED =
      Pattern.compile("(.* )(?:\\d{1,3}|\\d{1,2}\\p{Lu}\\d{0,2})");

  private static final Pattern BARE =
      Pattern.compile(
          "(?:(?:thường trực |thường vụ |ban thường vụ )?(?:đảng ủy|hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd|ủy ban mặt trận tổ quốc(?: việt nam)?))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> ADVISORY = Set.copyOf(Vocabulary.entries("advisory-bodies.txt"));

  private static final Pattern OF_LEVEL =
      Pattern.compile(
          "\\p{Lu}.*( (?:tỉnh|huyện|xã|phường|đặc khu|thị xã|thành phố|quận|thị trấn"
              + "|Tổng công ty|Công ty|Tập đoàn|Trường|nhà trường|cơ quan|Bệnh viện|Học viện|Đại học))");

  /** Bodies that each place or enterprise has, named without it. */
  private static final Set<String> LOCAL =
      Set.of(
          "Công an",
          "Quân sự",
          "Ban Chỉ huy Quân sự",
          "Bộ Chỉ huy Quân sự",
          "Mặt trận",
          "Mặt trận Tổ quốc",
          "Ủy ban Mặt trận Tổ quốc",
          "Công đoàn",
          "Liên đoàn Lao động",
          "Đoàn Thanh niên",
          "Hội Nông dân",
          "Hội Phụ nữ",
          "Hội Liên hiệp Phụ nữ",
          "Hội Cựu chiến binh",
          "Hội Người cao tuổi",
          "Hội Khuyến học",
          "Hội Sinh viên",
          "Hội Chữ thập đỏ",
          "Tòa án nhân dân",
          "Viện kiểm sát nhân dân",
          "Viện Kiểm sát nhân dân");

  /** "Ban Tổ chức Tỉnh ủy": the body, and whose it is. */
  private static final Pattern OWNED =
      Pattern.compile("(.*)( (?:Tỉnh|Thành|Huyện|Thị|Quận) (?:ủy|uỷ))");

  private final List<String> names = new ArrayList<>();

  boolean isEmpty() {
    return names.isEmpty();
  }

  int size() {
    return names.size();
  }

  List<String> all() {
    return names;
  }

  void add(List<String> more) {
    if (more.size() > 1) {
      spreadPlaces(more);
      more.stream().map(this::adopted).toList().forEach(names::add);
    } else if (!more.isEmpty()) {
      var name = more.getFirst();
      spreadUnits(name);
      spreadLevel(name);
      spreadCommittee(name);
      names.add(adopted(name));
    }
  }

  /** Adds a bare number that goes with the name before: "tổ 4, 5 và 9"; false where none does. */
  boolean addNumber(String number) {
    var last = names.isEmpty() ? null : NUMBERED.matcher(names.getLast());
    if (last == null || !last.matches()) {
      return false;
    }
    var named = last.group(1);
    if (named.startsWith("Các ") || named.startsWith("các ")) {
      // "các Ban Quản lý dự án số 2, số 5": each is one alone
      named = named.substring(named.indexOf(' ') + 1);
      names.set(names.size() - 1, names.getLast().substring(names.getLast().indexOf(' ') + 1));
    }
    names.add(named + number);
    return true;
  }

  /** Adds the name of a place that leaves out what it is: "UBND xã A, B"; false where none does. */
  boolean addPlace(String place) {
    var last = names.isEmpty() ? null : LEVELLED.matcher(names.getLast());
    if (last == null || !last.matches()) {
      return false;
    }
    var before = last.group(1);
    if (before.startsWith("Các ") || before.startsWith("các ")) {
      before = before.substring(before.indexOf(' ') + 1);
      names.set(names.size() - 1, names.getLast().substring(names.getLast().indexOf(' ') + 1));
    }
    names.add(before + place);
    return true;
  }

  /** "Chi bộ tổ 4, tổ 5": what stands before the first place goes before the next one, too. */
  private String adopted(String name) {
    boolean placed = !names.isEmpty() && OPENS_PLACE.indexOf(Letters.lower(name.charAt(0))) >= 0;
    if (!placed || !PLACE.matcher(name).matches()) {
      return name;
    }
    var before = PLACED.matcher(names.getLast());
    return before.matches() ? before.group(1) + name : name;
  }

  /** "Đảng ủy, Ủy ban nhân dân các xã": the units go with the body before, too. */
  private void spreadUnits(String name) {
    int units = name.indexOf(" các ");
    if (units < 0 || !BARE.matcher(name.substring(0, units)).matches()) {
      return;
    }
    for (int i = names.size() - 1; i >= 0 && BARE.matcher(names.get(i)).matches(); i--) {
      names.set(i, names.get(i) + name.substring(units));
    }
  }

  /** "Công an, Ban Chỉ huy Quân sự xã": both of them are of the place. */
  private void spreadLevel(String name) {
    if (names.isEmpty() || !LOCAL.contains(names.getLast())) {
      return;
    }
    var level = OF_LEVEL.matcher(name);
    if (!level.matches()) {
      return;
    }
    for (int i = names.size() - 1; i >= 0 && LOCAL.contains(names.get(i)); i--) {
      names.set(i, names.get(i) + level.group(1));
    }
  }

  /** "Ban Tổ chức, Ủy ban Kiểm tra Tỉnh ủy": whose bodies all of them are. */
  private void spreadCommittee(String name) {
    if (names.isEmpty() || !isAdvisory(names.getLast())) {
      return;
    }
    var owned = OWNED.matcher(name);
    if (!owned.matches() || !isAdvisory(owned.group(1))) {
      return;
    }
    for (int i = names.size() - 1; i >= 0 && isAdvisory(names.get(i)); i--) {
      names.set(i, names.get(i) + owned.group(2));
    }
  }

  private static boolean isAdvisory(String name) {
    return ADVISORY.contains(Spelling.plain(name));
  }

  /**
   * "Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh: A, B": the places go with the names
   * before, too, where these name a level and no place.
   */
  private void spreadPlaces(List<String> placed) {
    var places = new ArrayList<String>();
    for (var name : placed) {
      int level = Math.max(name.lastIndexOf(" tỉnh "), name.lastIndexOf(" thành phố "));
      if (level < 0) {
        return;
      }
      places.add(
          name.substring(
              name.indexOf(' ', level + (name.startsWith(" thành", level) ? 7 : 1)) + 1));
    }
    var spread = new ArrayList<String>();
    for (var name : names) {
      var plain = Spelling.plain(name);
      if (plain.endsWith("tỉnh ủy") || plain.endsWith("thành ủy") || plain.endsWith("bí thư")) {
        places.forEach(place -> spread.add(name + " " + place));
      } else {
        spread.add(name);
      }
    }
    names.clear();
    names.addAll(spread);
  }
}
