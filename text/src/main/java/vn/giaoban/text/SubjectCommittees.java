package vn.giaoban.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Governing committees without a place's name, as the subject of a clause: "Ban Thường vụ Đảng ủy
 * buông lỏng lãnh đạo", "để Ủy ban nhân dân xã chi sai nguồn". Which one is meant is plain where it
 * stands beside or below the one who speaks; who speaks or stands above is not where a finding
 * holds.
 */
final class SubjectCommittees {

  private enum Organ {
    PARTY,
    INSPECTION,
    COUNCIL,
    GOVERNMENT,
    FRONT,
    OTHER
  }

  /** Of the same place: whose work an organ assesses. */
  private static final Map<Organ, Set<Organ>> ASSESSED =
      Map.of(
          Organ.PARTY,
          EnumSet.of(Organ.INSPECTION, Organ.COUNCIL, Organ.GOVERNMENT),
          Organ.COUNCIL,
          EnumSet.of(Organ.GOVERNMENT),
          Organ.FRONT,
          EnumSet.of(Organ.GOVERNMENT));

  private static final int LOWEST_LEVEL = 4;

  private static final int PAPER_REACH = 14;

  /** Names of many bodies, not of the one committee of a place. */
  private static final List<String> COMMON =
      List.of("cấp ủy", "tổ chức", "tccs", "chi bộ", "chi ủy", "đảng bộ", "đoàn", "tổ");

  private static final Set<String> BEFORE = Set.of("do", "để", "và", "cho", "song", "nhưng");

  /** Behind these nothing is said that the committee did. */
  private static final Set<String> BESIDE =
      Set.of(
          "của", "về", "và", "tại", "trong", "theo", "ở", "đến", "với", "cho", "khóa", "các", "từ",
          "cùng", "giao", "có", "trên", "một", "nhiều", "cấp");

  /** "có lúc", "có thời điểm": what is said holds for some of its work. */
  private static final Set<String> HEDGES =
      Set.of("lúc", "nơi", "mặt", "khi", "thời", "việc", "tháng", "kỳ", "đợt", "nội");

  /** With these it is told what a committee did not do well. */
  private static final Set<String> BLAMES =
      Set.of("chưa", "còn", "chậm", "thiếu", "buông", "không", "để", "ít");

  /** Behind "của …": what its work is like. */
  private static final Set<String> WEAK = Set.of("hạn", "yếu", "thấp", "kém", "bất", "lỏng");

  private final BodyReader bodies;
  private final UnitWords parts;

  SubjectCommittees(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /**
   * The committees named from this word on as the subject; null where none are, without names where
   * they are not those in question.
   *
   * @param first the name at this word, which begins with a capital
   * @param listed whether others were named right before, so that nothing need be said of them
   */
  @Nullable Bodies at(Words words, int at, Bodies first, boolean listed, Extraction.Header header) {
    if (!listed && !opensClause(words, at)) {
      return null;
    }
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    while (true) {
      var one = next == at ? first : capital(words, next);
      if (one == null || one.names().size() != 1) {
        break;
      }
      int nameEnd = parts.beforePredicate(words, next + 2, one.end());
      var name = words.slice(next, nameEnd);
      if (!isCommitteeOfOnePlace(name)
          && !(isOwnBureau(name, header) && !words.get(nameEnd).is("đã"))) {
        break;
      }
      names.add(name);
      end = nameEnd;
      next = BodyReader.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    boolean goesOn = next > end && isOther(words, next);
    if (!listed && !goesOn && !isJudged(words, at, afterTerm(words, end))) {
      return null;
    }
    boolean blamed = BLAMES.contains(words.get(afterTerm(words, end)).plain());
    return names.stream()
            .allMatch(name -> isOwnBureau(name, header) || isAssessed(name, blamed, header))
        ? new Bodies(names, end)
        : new Bodies(List.of(), end);
  }

  private @Nullable Bodies capital(Words words, int at) {
    return words.get(at).isCapital() ? bodies.single(words, at) : null;
  }

  /** "… nhiệm kỳ 2020 - 2025 vi phạm": when it was in office. */
  private static int afterTerm(Words words, int at) {
    int i = at;
    if (words.get(at).is("nhiệm") && words.get(at + 1).is("kỳ")) {
      i = at + 2;
      while (words.get(i).isNumber() || words.get(i).is("-")) {
        i++;
      }
    }
    return i;
  }

  private static boolean isCommitteeOfOnePlace(String name) {
    var plain = Spelling.plain(name);
    return SingleUnits.isCommittee(plain)
        && COMMON.stream().noneMatch(plain::startsWith)
        && !plain.contains(" các ")
        && !plain.contains(" cấp ");
  }

  private static boolean opensClause(Words words, int at) {
    var before = words.get(at - 1);
    return at == 0
        || before.is(".")
        || before.is(";")
        || before.is(":")
        || before.is(",")
        || before.is("của")
        || (BEFORE.contains(before.plain()) && before.isLowerCase())
        || (at == 1 && before.isCapital());
  }

  /** The list of subjects goes on with another body. */
  private boolean isOther(Words words, int at) {
    return BodyReader.isPlural(words, at)
        || (words.get(at).isCapital() && bodies.isHead(words, at) && !bodies.isPost(words, at));
  }

  private boolean isJudged(Words words, int at, int end) {
    var next = words.get(end);
    if (!next.isLowerCase() || next.isNone()) {
      return false;
    }
    if (next.is("có") && HEDGES.contains(words.get(end + 1).plain())) {
      return true;
    }
    return words.get(at - 1).is("của")
        ? WEAK.contains(next.plain()) || (next.is("chưa") && !isPaper(words, at))
        : !BESIDE.contains(next.plain());
  }

  /** "Quyết định số … của Ủy ban nhân dân tỉnh chưa …": not the committee is judged. */
  private static boolean isPaper(Words words, int at) {
    for (int i = at - 2; i >= 0 && i > at - PAPER_REACH && !words.get(i).is(","); i--) {
      if (words.get(i).isNumber()) {
        return true;
      }
    }
    return false;
  }

  /** "Chi ủy" where its own Party cell speaks. */
  private static boolean isOwnBureau(String name, Extraction.Header header) {
    var issuer = header.issuer();
    return Spelling.plain(name).equals("chi ủy")
        && issuer != null
        && Spelling.plain(issuer).startsWith("chi bộ");
  }

  private static boolean isAssessed(String name, boolean blamed, Extraction.Header header) {
    var issuer = header.issuer();
    if (issuer == null) {
      return false;
    }
    var speaker = header.onBehalfOf() == null ? issuer : header.onBehalfOf();
    int own = Levels.of(issuer);
    int above = header.onBehalfOf() == null ? own : Math.max(Levels.of(speaker), own);
    if (above == 0) {
      return false;
    }
    var plain = Spelling.plain(name);
    var organ = organ(plain);
    int level = Levels.of(name);
    if (level == 0) {
      boolean elsewhere = plain.endsWith("đảng ủy") && !Spelling.plain(issuer).contains("đảng ủy");
      level = elsewhere ? LOWEST_LEVEL : above;
    }
    if (level == above) {
      if (blamed && isStandingCommittee(plain) && !isStandingCommittee(Spelling.plain(speaker))) {
        return true;
      }
      return ASSESSED.getOrDefault(speaking(speaker), Set.of()).contains(organ);
    }
    return level > above && isToldBy(header.title(), plain);
  }

  /** "Thường trực Đảng ủy": the narrowest circle of a Party committee; the wider assess it. */
  private static boolean isStandingCommittee(String plain) {
    return plain.startsWith("thường trực ") && plain.contains("ủy");
  }

  /** Whether the title says whose committee it is: "… đối với Ban Thường vụ Đảng ủy xã A". */
  private static boolean isToldBy(@Nullable String title, String plain) {
    if (title == null) {
      return false;
    }
    var last = plain.substring(plain.lastIndexOf(' ') + 1);
    var told =
        last.equals("ủy") ? plain.substring(plain.lastIndexOf(' ', plain.length() - 4) + 1) : last;
    return (" " + Spelling.plain(title) + " ").contains(" " + told + " ");
  }

  private static Organ speaking(String speaker) {
    var plain = Spelling.plain(speaker);
    if (plain.contains("mặt trận")) {
      return Organ.FRONT;
    }
    if (plain.contains("hội đồng nhân dân")) {
      return Organ.COUNCIL;
    }
    if (plain.contains("ủy ban nhân dân") || plain.contains("ubnd")) {
      return plain.startsWith("đảng ủy") || plain.startsWith("ban thường vụ")
          ? Organ.PARTY
          : Organ.GOVERNMENT;
    }
    return organ(plain);
  }

  private static Organ organ(String plain) {
    if (plain.startsWith("ban cán sự") || plain.startsWith("đảng đoàn")) {
      return Organ.GOVERNMENT;
    }
    if (plain.contains("ủy ban kiểm tra")) {
      return Organ.INSPECTION;
    }
    if (plain.startsWith("hội đồng nhân dân")
        || plain.startsWith("hđnd")
        || plain.startsWith("thường trực h")) {
      return Organ.COUNCIL;
    }
    if (plain.startsWith("ủy ban nhân dân") || plain.startsWith("ubnd")) {
      return Organ.GOVERNMENT;
    }
    return plain.contains("ủy")
            || plain.startsWith("ban thường vụ")
            || plain.startsWith("ban chấp hành")
        ? Organ.PARTY
        : Organ.OTHER;
  }
}
