package vn.giaoban.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells names of one body or place from those of which there is one everywhere, or one alone. */
final class SingleUnits {

  private static final Set<String> MASS_ORGANISATIONS =
      Set.copyOf(Vocabulary.entries("mass-organisations.txt"));

  private static final Set<String> NATIONAL = Set.copyOf(Vocabulary.entries("national-bodies.txt"));

  /** The first words of those. */
  private static final Set<String> NATIONAL_BEGIN =
      NATIONAL.stream().map(SingleUnits::firstWord).collect(Collectors.toUnmodifiableSet());

  /** By the first word, the longest first: "ban cán sự đảng" is more than "ban cán sự". */
  private static final Map<String, List<String>> COMMITTEES =
      Vocabulary.entries("local-committees.txt").stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .collect(Collectors.groupingBy(SingleUnits::firstWord));

  private static final Set<String> LEVEL_WORDS =
      Set.of(
          "tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn", "đặc", "khu",
          "cấp", "trên", "dưới", "cơ", "sở", "các", "trực", "thuộc", "việt", "nam", "trung", "ương",
          "và", ",");

  /** Behind one of these it is told for whom something is done, not where something holds. */
  private static final Set<String> CONCERNED =
      Set.of("cho", "khi", "đạo", "giao", "về", "từ", "đến", "qua");

  private static final List<String> LOCAL =
      List.of(" tỉnh ", " thành phố ", " huyện ", " xã ", " phường ", " thị trấn ", " đặc khu ");

  private static final int LONGEST_OFFICE = 10;

  /** With one of these the name of an office begins. */
  private static final Set<String> OFFICES = Set.of("phòng", "ban", "khoa", "trung");

  private final BodyReader bodies;
  private final UnitWords parts;

  SingleUnits(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /** Whether the name is that of one body or place, and not the only one of its kind there is. */
  boolean isSingle(Words words) {
    var plain = words.plain();
    if (BodyReader.isPlural(words, 0)
        || words.get(1).is(",")
        || isNationalPlain(plain)
        || MASS_ORGANISATIONS.contains(plain)
        || bodies.isField(words)
        || isOfEveryPlace(words)
        || holdsClass(words)) {
      return false;
    }
    boolean proper = false;
    for (int i = 1; i < words.size(); i++) {
      proper |= UnitWords.isProper(words.get(i));
    }
    int head = bodies.headEnd(words, 0);
    if (plain.startsWith("ban quản lý khu ") || plain.startsWith("ban quản lý các khu ")) {
      return true;
    }
    return (head < words.size() || isOfCommittee(words))
        && (proper || words.get(0).isCapital())
        && (isOfPlace(words) || !isCommittee(plain));
  }

  /** "Đảng bộ phường Nam Thành": a place, though its name is made of words for levels. */
  private boolean isOfPlace(Words name) {
    for (int i = 1; i < name.size(); i++) {
      int level = parts.levelEnd(name, i);
      if (level > i && name.get(level).isCapital() && name.get(level + 1).isCapital()) {
        return true;
      }
    }
    return false;
  }

  /** "Văn phòng Tỉnh ủy": whose it is belongs to its name. */
  private static boolean isOfCommittee(Words name) {
    int last = name.size() - 1;
    return last > 1 && name.get(last).is("ủy") && name.get(last - 1).isCapital();
  }

  /** "Phòng Kinh tế chưa …": a body that every place has once; that of the speaker is meant. */
  boolean isOwnSubject(Words words, int at, Words own) {
    if (MASS_ORGANISATIONS.contains(own.plain()) && !isListed(words, at, own.size())) {
      return false;
    }
    boolean youth = own.get(1).is("đoàn") && own.get(0).isCapital() && !BodyReader.isPlural(own, 0);
    if (youth) {
      return true;
    }
    return !isConcerned(words, at)
        && own.size() > 2
        && (holdsCapital(own) || (own.size() > 3 && isWithin(words, at)))
        && bodies.headEnd(own, 0) == own.size()
        && !isNationalPlain(own.plain())
        && !isCommittee(own.plain());
  }

  /** Beside an office of the same house: "Phòng Tổ chức, Đoàn Thanh niên và …". */
  private boolean isListed(Words words, int at, int length) {
    int next = BodyReader.afterSeparator(words, at + length);
    boolean before = words.get(at - 1).is("và") || words.get(at - 1).is(",");
    for (int start = at - 2; before && start > at - LONGEST_OFFICE; start--) {
      if (isOffice(words, start)) {
        return true;
      }
    }
    return next > at + length && isOffice(words, next);
  }

  private boolean isOffice(Words words, int at) {
    return words.get(at).isCapital() && OFFICES.contains(words.get(at).plain());
  }

  /** Where only a name begins with a capital. */
  private static boolean isWithin(Words words, int at) {
    return words.get(at).isCapital() && words.get(at - 1).isLowerCase();
  }

  /** "… chỉ đạo Ban Tổ chức": for whom something is done, or who is told to. */
  static boolean isConcerned(Words words, int at) {
    var before = words.get(at - 1);
    return before.isLowerCase() && CONCERNED.contains(before.plain());
  }

  /** "Ban thường vụ các huyện ủy", "cấp ủy các xã": one of each, none of them named. */
  private boolean holdsClass(Words name) {
    for (int i = 1; i + 1 < name.size(); i++) {
      if (name.get(i).is("một") && name.get(i + 1).is("số")) {
        return true;
      }
      if (BodyReader.isPlural(name, i)) {
        boolean committees = isCommittee(name.get(i + 1).plain() + " " + name.get(i + 2).plain());
        int level = parts.levelEnd(name, i + 1);
        boolean unnamed = level > i + 1 && !UnitWords.isProper(name.get(level));
        boolean ofClass = bodies.isClass(name, i) && bodies.headEnd(name, i + 1) == name.size();
        if (committees || unnamed || ofClass) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Ban Chỉ huy Phòng thủ dân sự cấp xã": there is one in every place. */
  private static boolean isOfEveryPlace(Words name) {
    for (int i = 1; i + 1 < name.size(); i++) {
      if (name.get(i).is("cấp") && HomePlace.isLevel(name.get(i + 1).plain())) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsCapital(Words name) {
    for (int i = 1; i < name.size(); i++) {
      if (name.get(i).isCapital()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the name of a body or place of the whole country. */
  static boolean isNational(String name) {
    return isNationalPlain(Spelling.plain(name));
  }

  private static boolean isNationalPlain(String plain) {
    return isOnlyOne(plain)
        && !HomePlace.isLevel(plain.substring(plain.lastIndexOf(' ') + 1))
        && !plain.endsWith(" thành phố")
        && !isOfLevel(plain);
  }

  /** "Ủy ban Mặt trận Tổ quốc Việt Nam xã A": that of a place. */
  private static boolean isOfLevel(String plain) {
    return LOCAL.stream()
        .anyMatch(level -> {
          int at = plain.indexOf(level);
          return at > 0 && !plain.startsWith("hội", at + level.length());
        });
  }

  private static boolean isOnlyOne(String plain) {
    if (!NATIONAL_BEGIN.contains(firstWord(plain))) {
      return false;
    }
    int first = plain.indexOf(' ');
    for (int end = first < 0 ? -1 : plain.indexOf(' ', first + 1);
        end > 0;
        end = plain.indexOf(' ', end + 1)) {
      if (NATIONAL.contains(plain.substring(0, end))) {
        return true;
      }
    }
    return NATIONAL.contains(plain);
  }

  private static String firstWord(String plain) {
    int blank = plain.indexOf(' ');
    return blank < 0 ? plain : plain.substring(0, blank);
  }

  /** A governing committee without a place: "Tỉnh ủy", "Ban Thường vụ Thị ủy", "UBND xã". */
  static boolean isCommittee(String plain) {
    if (plain.startsWith("đảng ủy ủy ban nhân dân") || plain.startsWith("đảng ủy ubnd")) {
      return false;
    }
    var rest = withoutCommittees(plain);
    return rest.length() < plain.length()
        && (rest.isEmpty() || Arrays.stream(rest.split(" ", -1)).allMatch(LEVEL_WORDS::contains));
  }

  private static String withoutCommittees(String plain) {
    for (var committee : COMMITTEES.getOrDefault(firstWord(plain), List.of())) {
      if (plain.startsWith(committee)) {
        if (plain.length() == committee.length()) {
          return "";
        }
        if (plain.charAt(committee.length()) == ' ') {
          return withoutCommittees(plain.substring(committee.length() + 1));
        }
      }
    }
    return plain;
  }
}
