package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Names of single bodies and places in running text, lists with a common head written out. */
final class UnitNames {

  /** Small units that are told apart by numbers; "tỉnh 532" is a road. */
  private static final Set<String> NUMBERED =
      Set.of(
          "tổ", "thôn", "bản", "ấp", "khu", "chi", "quận", "phường", "đội", "khóm", "buôn", "xóm",
          "làng", "tiểu", "cụm", "khoảnh");

  /** Whoever leads a body: the body is meant. */
  private static final PhraseTable HEADS =
      PhraseTable.of("người đứng đầu", "thủ trưởng", "tập thể lãnh đạo");

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
  private final NumberedUnits numbers;
  private final NumberedLists numberedLists;
  private final DescribedBodies described;
  private final NameEndings endings;

  /** With what single names, and with what names or cases begin that are not written large. */
  private final Openings names;

  private final Openings inLowerCase;

  UnitNames(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
    cases = new CaseNames(bodies);
    singles = new SingleUnits(bodies, parts);
    lists = new UnitLists(bodies, parts, singles);
    organisations = new OrganisationLists(bodies, parts);
    schools = new SchoolLists(bodies);
    numbers = new NumberedUnits(bodies, parts);
    numberedLists = new NumberedLists(bodies, parts);
    described = new DescribedBodies(bodies, parts, singles, lists, this);
    endings = new NameEndings(bodies, parts);
    var places = parts.openings().with(numbers.openings());
    names = places.with(schools.openings()).with(described.openings()).with(UnitLists.openings());
    inLowerCase =
        places.with(cases.openings()).with(numberedLists.openings()).with(BodyVocabulary.MANY);
  }

  /** Units listed by numbers or codes; null where no such list starts. */
  @Nullable Bodies numbered(Words words, int at) {
    return numberedLists.at(words, at);
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

  /** "… được số hóa tốt (Thư viện)": one that a house has once; {@code at} where none stands. */
  int onlyEnd(Words words, int at) {
    int end = words.get(at).isCapital() ? bodies.headEnd(words, at) : at;
    var name = Spelling.plain(words.slice(at, end));
    boolean only =
        end > at
            && (words.get(end).is(")") || words.get(end).is(";"))
            && words.get(at - 2).isLowerCase()
            && !bodies.isClass(words, at)
            && !bodies.isPost(words, at)
            && !bodies.isPeople(words, at)
            && !BodyVocabulary.isLevel(words, at)
            && !SingleUnits.isNational(name)
            && !SingleUnits.isCommittee(name);
    return only ? end : at;
  }

  /** Behind the kind of a case that is told by its name alone ("KCN"); {@code at} without one. */
  int caseHeadEnd(Words words, int at) {
    return cases.shortHeadEnd(words, at);
  }

  /** With what names or cases begin that are not written large. */
  Openings openings() {
    return inLowerCase;
  }

  /** Whether a name may begin at this word. */
  boolean opens(Words words, int at) {
    boolean syllable = words.get(at).is("trường") && FIELDS.contains(words.get(at - 1).plain());
    if (syllable || bodies.endsNoun(words, at) || none.isAt(words, at)) {
      return false;
    }
    var small = words.get(at).isLowerCase() ? parts.small(words, at) : null;
    boolean numbered = small != null && words.get(small.end()).isNumber();
    return words.get(at).isCapital()
        || (small != null && (!numbered || NUMBERED.contains(words.get(at).plain())))
        || numbers.site(words, at) != null
        || (words.get(at).is("các")
            && (words.get(at + 1).isLowerCase() || bodies.isHead(words, at + 1)));
  }

  /**
   * The names from this word on; null where none starts here, without names where it names no
   * single one.
   */
  @Nullable Bodies at(Words words, int at) {
    return at(words, at, null);
  }

  /**
   * @param whole the name that starts at this word, where it is known
   */
  @Nullable Bodies at(Words words, int at, @Nullable Bodies whole) {
    boolean leaders = words.get(at).is("lãnh") && words.get(at + 1).is("đạo");
    if (leaders || (words.get(at).is("tập") && words.get(at + 1).is("thể"))) {
      return at(words, at + 2);
    }
    if (HEADS.isAt(words, at)) {
      return at(words, HEADS.end(words, at));
    }
    if (words.get(at).is("các") && words.get(at + 1).isCapital()) {
      var many = named(words, at, whole);
      return many == null || many.names().isEmpty() ? at(words, at + 1) : many;
    }
    return named(words, at, whole);
  }

  private @Nullable Bodies named(Words words, int at, @Nullable Bodies known) {
    if (!names.mayBeAt(words, at)
        && !bodies.mayBegin(words, at)
        && !NumberedUnits.mayBeAt(words, at)) {
      return null;
    }
    var school = schools.alone(words, at);
    if (school != null) {
      return school;
    }
    boolean many = BodyReader.isPlural(words, at);
    int head = bodies.headEnd(words, at);
    var called = described.called(words, at, head);
    if (called != null) {
      return called;
    }
    var own = described.ofOwnLevel(words, at);
    if (own != null) {
      return own;
    }
    var outpost = described.outpost(words, at);
    if (outpost != null) {
      return outpost;
    }
    var site = numbers.site(words, at);
    if (site != null) {
      return site;
    }
    var numbered = numbers.at(words, at);
    if (numbered != null) {
      return numbered;
    }
    var sectors = lists.sectors(words, at);
    if (sectors != null) {
      return sectors;
    }
    var field = lists.partyField(words, at, head);
    if (field != null) {
      return field;
    }
    var branch = head > at ? lists.kindOfBranch(this, words, at) : null;
    if (branch != null) {
      return branch;
    }
    var organised = many || head > at ? organisations.at(words, at) : null;
    if (organised != null) {
      return organised;
    }
    var listed = schools.at(words, words.get(at).is("các") ? at + 1 : at);
    if (listed != null) {
      return listed;
    }
    var levelled = lists.atLevel(words, many ? at + 1 : at, many);
    if (levelled != null) {
      return levelled;
    }
    var branches = many ? lists.branches(words, at + 1) : null;
    if (branches != null) {
      return branches;
    }
    var told = many ? lists.toldPlaces(words, at + 1) : null;
    if (told != null) {
      return told;
    }
    var whole = known == null ? bodies.single(words, at) : known;
    if (whole == null || whole.end() <= at || bodies.isClass(words, at)) {
      return described.at(words, at);
    }
    int bracket = beforeBracket(words, at, whole.end());
    if (words.get(at).isLowerCase()
        && bracket < whole.end()
        && BareLists.isSeveral(words, at - 1)) {
      return new Bodies(List.of(), bracket);
    }
    var units = lists.eachOf(words, at);
    if (units != null && units.end() >= whole.end()) {
      return units;
    }
    int owner = Math.max(ownerOfClass(words, at, whole.end()), ownerOfTeam(words, at, whole.end()));
    if (owner > at) {
      return at(words, owner);
    }
    var house = ofWork(words, at, head);
    if (house != null) {
      return house;
    }
    var list = lastEndedBeforePredicate(endedBeforePredicate(words, at, whole));
    var names = new ArrayList<String>();
    boolean post = bodies.isPost(words, at) || isComrade(words, at);
    for (var full : list.names()) {
      var name = post ? null : parts.withoutAuthorities(Words.of(full));
      if (name != null
          && (singles.isSingle(name)
              || (list.names().size() == 1 && singles.isOwnSubject(words, at, name)))) {
        names.add(name.text());
      }
    }
    int end = endings.after(words, at, list.end());
    if (names.isEmpty() && end > list.end() && !post && !words.get(list.end()).is("(")) {
      names.add(list.names().getLast());
    }
    if (names.isEmpty()) {
      return new Bodies(names, beforeBracket(words, at, end));
    }
    if (end > list.end()) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(list.end(), end));
    }
    int above = names.size() == 1 ? afterOwner(words, end) : end;
    if (above > end) {
      return new Bodies(List.of(names.getLast() + " " + words.slice(end, above)), above);
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
    int joined = names.size() == 1 ? lists.afterSecondField(words, at, end) : end;
    if (joined > end) {
      return new Bodies(List.of(words.slice(at, joined)), joined);
    }
    var more = lists.shared(words, names.removeLast(), end);
    names.addAll(more.names());
    return organisations.withOthers(words, at, new Bodies(names, more.end()));
  }

  /** "Ban quản trị chung cư A, B": a board of works that are named. */
  private @Nullable Bodies ofWork(Words words, int at, int head) {
    boolean board = head > at + 1 && (words.get(at).is("ban") || words.get(at).is("hội"));
    var works = board && words.get(head).isLowerCase() ? cases.at(words, head, true) : null;
    if (works == null) {
      return null;
    }
    var told = words.slice(at, head) + " ";
    return new Bodies(works.names().stream().map(told::concat).toList(), works.end());
  }

  /** "Khoa A Bệnh viện B", "Kho bạc A - Phòng B": the body that the first is a part of. */
  private int afterOwner(Words words, int end) {
    int name = words.get(end).is("-") ? end + 1 : end;
    if (!words.get(name).isCapital()
        || !bodies.isHead(words, name)
        || bodies.isPost(words, name)
        || HomePlace.isLevel(words.get(name).plain())) {
      return end;
    }
    var owner = bodies.single(words, name);
    return owner == null || owner.names().size() != 1
        ? end
        : parts.beforePredicate(words, parts.afterField(words, name), owner.end());
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
    int end = parts.beforePredicate(last, parts.afterField(last, 0), last.size());
    var names = new ArrayList<>(list.names());
    names.set(names.size() - 1, last.slice(0, end));
    return new Bodies(names, list.end());
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
    if (head > at && head < list.end() && UnitWords.isAuxiliary(words.get(head))) {
      return new Bodies(List.of(words.slice(at, head)), head);
    }
    int end = parts.beforePredicate(words, parts.afterField(words, at), list.end());
    int field = parts.beforeUnknownPredicate(words, at, end);
    int stop = Math.min(parts.beforeSaid(words, at, end), field);
    return stop < list.end() ? new Bodies(List.of(words.slice(at, stop)), stop) : list;
  }
}
