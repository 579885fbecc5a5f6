package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Names of single bodies and places in running text, lists with a common head written out. */
final class UnitNames {

  /** What a body does, between its head and its level, has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 6;

  private static final int LONGEST_PURPOSE = 10;

  /** What a body manages that is called like something to be done. */
  private static final PhraseTable PURPOSES =
      PhraseTable.of(
          "đầu tư",
          "đầu tư xây dựng",
          "xây dựng",
          "phát triển",
          "cải tạo",
          "nâng cấp",
          "duy tu",
          "giao thông",
          "nông nghiệp",
          "dân dụng",
          "công trình",
          "các công trình",
          "bảo trì");

  /** Small units that are told apart by numbers; "tỉnh 532" is a road. */
  private static final Set<String> NUMBERED =
      Set.of(
          "tổ", "thôn", "bản", "ấp", "khu", "chi", "quận", "phường", "đội", "khóm", "buôn", "xóm",
          "làng");

  /** Whoever leads a body: the body is meant. */
  private static final PhraseTable HEADS =
      PhraseTable.of("người đứng đầu", "thủ trưởng", "tập thể lãnh đạo");

  /** With one of these it is told where a body is, behind its name. */
  private static final Set<String> OUTSIDE = Set.of("của", "thuộc", "ở", "tại", "trên");

  /** "môi trường", "thị trường": no school. */
  private static final Set<String> FIELDS =
      Set.of("môi", "thị", "nhà", "công", "nông", "lâm", "hiện", "lập", "quảng", "chiến", "thao");

  private final BodyReader bodies;
  private final PhraseTable none = PhraseTable.load("no-units.txt");
  private final CaseNames cases;
  private final UnitWords parts;
  private final SingleUnits singles;
  private final UnitLists lists;
  private final OrganisationLists organisations;
  private final SchoolLists schools;

  UnitNames(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
    cases = new CaseNames(bodies);
    singles = new SingleUnits(bodies, parts);
    lists = new UnitLists(bodies, parts, singles);
    organisations = new OrganisationLists(bodies, parts);
    schools = new SchoolLists(bodies);
  }

  /** Schools that are listed by their grades and names alone; null where none are. */
  @Nullable Bodies gradedSchools(Words words, int at) {
    return schools.graded(words, at);
  }

  /** The cases named from this word on, with their place in brackets; null where none is. */
  @Nullable Bodies casesAt(Words words, int at, boolean listed) {
    var found = cases.at(words, at, listed);
    int end = found == null ? at : UnitWords.afterPlace(words, found.end());
    if (found == null || end == found.end() || found.names().size() > 1) {
      return found;
    }
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  /** Whether a name may begin at this word. */
  boolean opens(Words words, int at) {
    boolean syllable = words.get(at).is("trường") && FIELDS.contains(words.get(at - 1).plain());
    if (syllable || none.isAt(words, at)) {
      return false;
    }
    var small = words.get(at).isLowerCase() ? parts.small(words, at) : null;
    boolean numbered = small != null && words.get(small.end()).isNumber();
    return words.get(at).isCapital()
        || (small != null && (!numbered || NUMBERED.contains(words.get(at).plain())))
        || (words.get(at).is("các")
            && (words.get(at + 1).isLowerCase() || bodies.isHead(words, at + 1)));
  }

  /**
   * The names from this word on; null where none starts here, without names where it names no
   * single one.
   */
  @Nullable Bodies at(Words words, int at) {
    boolean leaders = words.get(at).is("lãnh") && words.get(at + 1).is("đạo");
    if (leaders || (words.get(at).is("tập") && words.get(at + 1).is("thể"))) {
      return at(words, at + 2);
    }
    if (HEADS.isAt(words, at)) {
      return at(words, HEADS.end(words, at));
    }
    if (words.get(at).is("các") && words.get(at + 1).isCapital()) {
      var many = named(words, at);
      return many == null || many.names().isEmpty() ? at(words, at + 1) : many;
    }
    return named(words, at);
  }

  private @Nullable Bodies named(Words words, int at) {
    var field = lists.partyField(words, at);
    if (field != null) {
      return field;
    }
    var organised = organisations.at(words, at);
    if (organised != null) {
      return organised;
    }
    var listed = schools.at(words, words.get(at).is("các") ? at + 1 : at);
    if (listed != null) {
      return listed;
    }
    var branches = lists.branches(words, at);
    if (branches != null) {
      return branches;
    }
    var told = lists.toldPlaces(words, at);
    if (told != null) {
      return told;
    }
    var whole = bodies.single(words, at);
    if (whole == null || whole.end() <= at || bodies.isClass(words, at)) {
      return described(words, at);
    }
    var units = lists.eachOf(words, at);
    if (units != null && units.end() >= whole.end()) {
      return units;
    }
    int owner = Math.max(ownerOfClass(words, at, whole.end()), ownerOfTeam(words, at, whole.end()));
    if (owner > at) {
      return at(words, owner);
    }
    var list = lastEndedBeforePredicate(endedBeforePredicate(words, at, whole));
    var names = new ArrayList<String>();
    boolean post = bodies.isPost(words, at) || isComrade(words, at);
    for (var full : list.names()) {
      var name = parts.withoutAuthorities(full);
      if (!post
          && (singles.isSingle(name)
              || (list.names().size() == 1 && singles.isOwnSubject(words, at, name)))) {
        names.add(name);
      }
    }
    int end =
        UnitWords.afterPlace(
            words, afterNumber(words, afterTrade(words, at, afterPurpose(words, at, list.end()))));
    if (names.isEmpty() && end > list.end() && !post && !words.get(list.end()).is("(")) {
      names.add(list.names().getLast());
    }
    if (names.isEmpty()) {
      return new Bodies(names, beforeBracket(words, at, end));
    }
    if (end > list.end()) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(list.end(), end));
    }
    int former = UnitWords.afterFormer(words, end);
    if (former > end) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(end, former));
      end = former;
    }
    int area = UnitWords.afterArea(words, end);
    if (area > end) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(end, area));
      end = area;
    }
    lists.adoptHeads(names);
    int chain =
        BodyReader.isPlural(words, at)
            ? end
            : PlaceChains.after(parts, words, names.getLast(), end);
    if (chain > end) {
      names.set(names.size() - 1, names.getLast() + words.slice(end, chain));
      return new Bodies(names, chain);
    }
    var more = lists.shared(words, names.removeLast(), end);
    names.addAll(more.names());
    return organisations.withOthers(words, at, new Bodies(names, more.end()));
  }

  /** "Ban Quản lý dự án … các công trình giao thông tỉnh": what it is for, up to its level. */
  private int afterPurpose(Words words, int at, int end) {
    boolean manages =
        (words.get(at + 1).is("quản") && words.get(at + 2).is("lý"))
            || words.get(at + 1).is("qlda")
            || (words.get(end - 2).is("quản") && words.get(end - 1).is("lý"));
    if (!manages) {
      return end;
    }
    for (int i = end; i < end + LONGEST_PURPOSE && words.get(i).isLowerCase(); i++) {
      int level = BodyVocabulary.afterLevel(words, i);
      if (level > i) {
        return bodies.nameEnd(words, level);
      }
      int purpose = Math.max(PURPOSES.end(words, i), bodies.fieldEnd(words, i));
      if (purpose > i + 1) {
        i = purpose - 1;
        continue;
      }
      if (parts.isPredicate(words, i)
          || (bodies.isInstruction(words, i) && !bodies.endsNoun(words, i))) {
        return end;
      }
      if (words.get(i + 1).isCapital() && !bodies.isHead(words, i + 1)) {
        return bodies.nameEnd(words, i + 1);
      }
    }
    return end;
  }

  /** "Công ty … Đá xây dựng Hòn Sơn": the trade of a firm stands before its own name. */
  private int afterTrade(Words words, int at, int end) {
    int head = bodies.headEnd(words, at);
    if (!parts.isFirm(words, at) || end - head > 2 || end == head) {
      return end;
    }
    for (int i = end; i < end + 4; i++) {
      if (words.get(i).isCapital()) {
        return i > end && !bodies.isHead(words, i) ? bodies.nameEnd(words, i) : end;
      }
      if (!words.get(i).isLowerCase() || words.get(i).is("và") || parts.isPredicate(words, i)) {
        return end;
      }
    }
    return end;
  }

  /** "Tổ công tác số 3": a body told apart by its number. */
  private static int afterNumber(Words words, int at) {
    boolean numbered = words.get(at).is("số") && words.get(at + 1).isNumber();
    return numbered && !words.get(at + 2).is("-") && !words.get(at + 2).is("/") ? at + 2 : at;
  }

  /** A class may be followed by those that are meant, in brackets: "các xã vùng cao (A, B)". */
  private static int beforeBracket(Words words, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (words.get(i).is("(")) {
        return i;
      }
    }
    return end;
  }

  private static boolean isComrade(Words words, int at) {
    return (words.get(at).is("đồng") && words.get(at + 1).is("chí"))
        || (words.get(at).is("đ") && words.get(at + 2).is("c"))
        || words.get(at).is("ông")
        || words.get(at).is("bà");
  }

  /** "chi bộ trực thuộc Đảng bộ xã A": some of the bodies below the one that is named. */
  private int ownerOfClass(Words words, int at, int end) {
    if (!words.get(at).isLowerCase()) {
      return at;
    }
    for (int i = at + 1; i < end; i++) {
      if (words.get(i).isCapital()) {
        return at;
      }
      if (words.get(i).is("thuộc") && words.get(i + 1).isCapital()) {
        return i + 1;
      }
    }
    return at;
  }

  /** "các xã A, B thiếu sâu sát": without what is said about them all. */
  private Bodies lastEndedBeforePredicate(Bodies list) {
    if (list.names().size() < 2) {
      return list;
    }
    var last = Words.of(list.names().getLast());
    for (int i = bodies.headEnd(last, 0) + 1; i < last.size(); i++) {
      if (parts.isPredicate(last, i) && bodies.fieldEnd(last, bodies.headEnd(last, 0)) <= i) {
        var names = new ArrayList<>(list.names());
        names.set(names.size() - 1, last.slice(0, i));
        return new Bodies(names, list.end());
      }
    }
    return list;
  }

  /** "Đội tuyển học sinh giỏi của Trường A": a team without a name of its own. */
  private int ownerOfTeam(Words words, int at, int end) {
    for (int i = at + 1; i < end && words.get(i).isLowerCase(); i++) {
      if (words.get(i).is("của") && words.get(i + 1).isCapital() && !parts.isPlaced(words, at)) {
        return i > at + 2 ? i + 1 : at;
      }
    }
    return at;
  }

  /** Without the words behind the name that say something about the body. */
  private Bodies endedBeforePredicate(Words words, int at, Bodies list) {
    if (list.names().size() != 1 || !words.slice(at, list.end()).equals(list.names().getFirst())) {
      return list;
    }
    int head = bodies.headEnd(words, at);
    for (int i = Math.max(head + 1, bodies.fieldEnd(words, head)); i < list.end(); i++) {
      if (parts.isPredicate(words, i)) {
        return new Bodies(List.of(words.slice(at, i)), i);
      }
    }
    return list;
  }

  /**
   * "Đài Truyền thanh thị xã", "Trường phổ thông nội trú xã A": a body told apart by what it does
   * and by its level or place.
   */
  private @Nullable Bodies described(Words words, int at) {
    int head = bodies.headEnd(words, at);
    if (bodies.isPeople(words, at)) {
      return head > at && parts.isPlaced(words, head) ? at(words, head) : null;
    }
    if (parts.isPlaced(words, at)) {
      int end = UnitWords.afterPlace(words, bodies.nameEnd(words, parts.levelEnd(words, at)));
      return lists.shared(words, words.slice(at, end), end);
    }
    if (head == at || (!words.get(at).isCapital() && !parts.isSmall(words, at))) {
      return null;
    }
    var small = parts.small(words, at);
    // "Tổ hợp tác sản xuất …": what they do together sounds like an order
    boolean joint = words.get(at + 1).is("hợp");
    int i = small == null ? head : Math.max(head, small.end());
    while (i < head + LONGEST_DESCRIPTION && words.get(i).isLowerCase()) {
      var level = parts.small(words, i);
      if (level != null) {
        boolean placed = words.get(level.end()).isCapital();
        if (!placed && ((i == head && head - at < 2) || bodies.isClass(words, at))) {
          return null;
        }
        int end = placed ? bodies.nameEnd(words, level.end()) : level.end();
        var first = words.slice(at, end);
        if (!singles.isSingle(first)) {
          return null;
        }
        return placed ? lists.shared(words, first, end) : new Bodies(List.of(first), end);
      }
      if (OUTSIDE.contains(words.get(i).plain()) || (!joint && bodies.isInstruction(words, i))) {
        return null;
      }
      i++;
    }
    boolean named =
        words.get(i).isCapital()
            && !UnitWords.isRoman(words.get(i))
            && head - at > 1
            && !bodies.isHead(words, i)
            && (words.get(at).isCapital() || parts.isFirm(words, at));
    return named ? firm(words, at, i) : null;
  }

  /** "Hợp tác xã Nuôi trồng thủy sản A", "Nhà máy nước B": what it does, then its own name. */
  private @Nullable Bodies firm(Words words, int at, int name) {
    int end = bodies.nameEnd(words, name);
    for (int i = end; i < end + 3 && words.get(i).isLowerCase() && !words.get(i).is("và"); i++) {
      if (words.get(i + 1).isCapital()
          && !bodies.isHead(words, i + 1)
          && !bodies.isHead(words, i)) {
        end = bodies.nameEnd(words, i + 1);
        break;
      }
    }
    end = UnitWords.afterPlace(words, end);
    var first = words.slice(at, end);
    if (!singles.isSingle(first)) {
      return null;
    }
    return BodyReader.isPlural(words, at - 1)
        ? lists.shared(words, first, end)
        : new Bodies(List.of(first), end);
  }
}
