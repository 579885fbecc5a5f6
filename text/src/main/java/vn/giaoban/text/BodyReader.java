package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyVocabulary.Head;
import vn.giaoban.text.BodyVocabulary.Kind;

/**
 * Reads the names of bodies, posts and classes of bodies as administrative prose writes them, one
 * after another: "Bộ Tài chính, Bộ Công an và các cơ quan liên quan". A list that shares its head
 * ("các Bộ: Công an, Quốc phòng") gives one full name for each.
 */
final class BodyReader {

  /**
   * @param names as written, each standing alone
   * @param end the first word after them
   */
  record Bodies(List<String> names, int end) {

    Bodies {
      names = List.copyOf(names);
    }
  }

  /** More names than this in one run are no list of those charged. */
  static final int MOST_NAMES = 60;

  /** Heads nested deeper than this ("giám đốc trung tâm thuộc sở …") are cut. */
  private static final int DEEPEST = 6;

  /** A note in brackets longer than this, in words, is not part of a name. */
  private static final int LONGEST_NOTE = 14;

  /** What is remarked of a body in a list has at most so many words. */
  private static final int LONGEST_REMARK = 40;

  /** A body is called by so many words in quotation marks at most. */
  private static final int LONGEST_CALLED = 8;

  /** "có rừng", "có hồ đập": what tells some of a class apart has at most so many words. */
  private static final int LONGEST_CONDITION = 6;

  /** A class of bodies that the vocabulary does not know has at most so many words. */
  private static final int LONGEST_CLASS = 5;

  private static final Set<String> LEVELS =
      Set.of("tỉnh", "huyện", "quận", "xã", "phường", "thị", "thành", "đặc", "khối", "cấp");

  /** What persons are called by who are named elsewhere: "các ông (bà) có tên". */
  private static final Set<String> PERSON_WORDS =
      Set.of("đồng", "chí", "ông", "bà", ",", "(", ")", "/", "và", "cá", "nhân", "thành", "viên");

  /** What stands in brackets behind a name and is no part of it begins with one of these. */
  private static final Set<String> NO_NOTES =
      Set.of("sau", "gọi", "khóa", "phối", "cùng", "chủ", "trước");

  private static final Set<String> PARTS = Set.of("điều", "mục", "khoản", "điểm", "phần");

  private static final Set<String> EXECUTES = Set.of("chịu", "căn", "thi", "có", "và", "thực");

  private final BodyVocabulary vocabulary = new BodyVocabulary();
  private final ProperNames proper = new ProperNames(vocabulary);
  private final PartyClasses party = new PartyClasses(vocabulary);
  private final SharedLists lists = new SharedLists(vocabulary, proper, this);
  private final ClassAttributes attributes = new ClassAttributes(vocabulary);

  /** The names from word {@code at} on; null where none starts there. */
  @Nullable Bodies list(Words words, int at) {
    return list(words, at, false);
  }

  /**
   * The names behind a verb that takes bodies as its object ("phối hợp với …"): there a class needs
   * no "các", and one that the vocabulary does not know is one all the same.
   */
  @Nullable Bodies objects(Words words, int at) {
    var list = list(words, at, true);
    if (list == null) {
      return unknownClass(words, at);
    }
    int next = afterSeparator(words, list.end());
    var more = next > list.end() ? unknownClass(words, next) : null;
    if (more == null) {
      return list;
    }
    var names = new ArrayList<>(list.names());
    names.addAll(more.names());
    return new Bodies(names, more.end());
  }

  private @Nullable Bodies list(Words words, int at, boolean listed) {
    var names = new ListedNames();
    int end = at;
    int next = at;
    while (names.size() < MOST_NAMES) {
      var one = one(words, next, 0, listed || !names.isEmpty());
      if (one != null) {
        names.add(one.names());
        end = isOffice(words, next) ? CommitteeRoles.after(this, words, one.end()) : one.end();
      } else if (isLoneNumber(words, next) && names.addNumber(words.get(next).text())) {
        end = next + 1;
      } else if (words.get(next).is("số")
          && isLoneNumber(words, next + 1)
          && names.addNumber(words.get(next + 1).text())) {
        end = next + 2;
      } else if (isLonePlace(words, next)
          && names.addPlace(words.slice(next, proper.end(words, next, false)))) {
        end = proper.end(words, next, false);
      } else {
        break;
      }
      next = afterSeparator(words, behindNote(words, end));
      if (next <= end || words.get(next - 1).is(")")) {
        break;
      }
    }
    if (names.isEmpty()) {
      return null;
    }
    return names.size() == 2 && party.isPair(words, at, end)
        ? new Bodies(List.of(words.slice(at, end)), end)
        : new Bodies(names.all(), end);
  }

  /** Behind a note in brackets between two names of a list; {@code at} where none stands. */
  private int behindNote(Words words, int at) {
    if (!words.get(at).is("(")) {
      return at;
    }
    int close = at + 1;
    while (close < words.size() && close - at <= LONGEST_REMARK && !words.get(close).is(")")) {
      close++;
    }
    int next = afterSeparator(words, close + 1);
    boolean goesOn = words.get(close).is(")") && next > close + 1 && vocabulary.isHead(words, next);
    return goesOn ? close + 1 : at;
  }

  /** A post, and no role in a committee. */
  private boolean isOffice(Words words, int at) {
    return isPost(words, at) && !CommitteeRoles.isAt(this, words, at);
  }

  private boolean isLoneNumber(Words words, int at) {
    var behind = words.get(at + 1);
    return words.get(at).isNumber()
        && (behind.is(",")
            || behind.is("và")
            || behind.is(".")
            || behind.isNone()
            || vocabulary.isInstruction(words, at + 1));
  }

  /** "Ủy ban nhân dân xã A, B": a place without its level, as nothing but another name can be. */
  private boolean isLonePlace(Words words, int at) {
    if (!words.get(at).isCapital() || vocabulary.isHead(words, at)) {
      return false;
    }
    int end = proper.end(words, at, false);
    var behind = words.get(end);
    return behind.is(",")
        || behind.is("và")
        || behind.is(".")
        || behind.is(";")
        || behind.isNone()
        || vocabulary.isInstruction(words, end);
  }

  private @Nullable Bodies unknownClass(Words words, int at) {
    if (!BodyVocabulary.isPlural(words, at) || BodyVocabulary.isEach(words, at)) {
      return null;
    }
    int start = BodyVocabulary.afterPlural(words, at);
    int end = proper.describedEnd(words, start);
    if (end == start || end - start > LONGEST_CLASS) {
      return null;
    }
    int told = attributes.end(words, end);
    boolean goesOn = told > end || vocabulary.isInstruction(words, end);
    return goesOn ? new Bodies(List.of(words.slice(at, told)), told) : null;
  }

  /**
   * Those whom a sentence names first: a list, or a class that the vocabulary does not know where
   * only somebody can do what follows ("Các trang thông tin của xã đăng tải …").
   */
  @Nullable Bodies subjects(Words words, int at) {
    var list = list(words, at);
    int next = list == null ? at : afterSeparator(words, list.end());
    boolean more = list == null || (next > list.end() && words.get(next).isLowerCase());
    int end = more ? attributes.agentEnd(words, next) : next;
    if (end == next) {
      return list;
    }
    var names = new ArrayList<>(list == null ? List.of() : list.names());
    names.add(words.slice(next, end));
    return new Bodies(names, end);
  }

  /**
   * Those who are named where only somebody can be meant, in words that no vocabulary knows: up to
   * the verb that tells what is done with them, "và" parting two of them; empty without any.
   */
  List<String> described(Words words, int at) {
    return attributes.unknown(words, at);
  }

  /** One name, or one group of names with a common head. */
  @Nullable Bodies single(Words words, int at) {
    return one(words, at, 0, false);
  }

  /** A name inside a list of others. */
  @Nullable Bodies part(Words words, int at, int depth) {
    return one(words, at, depth, true);
  }

  /** Whether the name at this word is that of a post, not of a body. */
  boolean isPost(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.kind() == Kind.POST;
  }

  /** Whether a name of a class of bodies or people starts at this word. */
  boolean isClass(Words words, int at) {
    var head = vocabulary.head(words, isPlural(words, at) ? at + 1 : at);
    return head != null && head.isClass();
  }

  /** Whether lower-case words behind the head at this word may say what the body does. */
  boolean takesDescription(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.described();
  }

  /** Whether the name of a Party organisation starts at this word: "chi bộ", "đảng ủy". */
  boolean isPartyHead(Words words, int at) {
    return vocabulary.isPartyHead(words, at);
  }

  /** Whether a word with which names of bodies begin starts here. */
  boolean isHead(Words words, int at) {
    return vocabulary.isHead(words, at);
  }

  /** The end of the name of a field at this word ("Giáo dục thường xuyên"); {@code at} without. */
  int fieldEnd(Words words, int at) {
    return vocabulary.afterSector(words, at);
  }

  /** Whether the word is the second syllable of a noun: "công trình". */
  boolean endsNoun(Words words, int at) {
    return vocabulary.endsNoun(words, at);
  }

  /** Whether people, and no body, are named at this word: "cán bộ", "đảng viên". */
  boolean isPeople(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.kind() == Kind.PEOPLE && !words.get(at).is("hộ");
  }

  /** Whether the words are the name of a field and of no body: "Phòng thủ dân sự". */
  boolean isField(Words words) {
    return vocabulary.afterSector(words, 0) == words.size();
  }

  /** The end of what kind of body a name says first ("Đảng bộ", "Sở"); {@code at} without one. */
  int headEnd(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head == null ? at : head.end();
  }

  /** The end of the proper name at this word, "và" between two names left out. */
  int nameEnd(Words words, int at) {
    return proper.end(words, at, false);
  }

  /** Whether a word stands here that makes what follows many: "các", "những". */
  static boolean isPlural(Words words, int at) {
    return BodyVocabulary.isPlural(words, at);
  }

  /** Whether an instruction goes on at this word, so that a name before it has ended. */
  boolean isInstruction(Words words, int at) {
    return words.get(at).isLowerCase() && vocabulary.isInstruction(words, at);
  }

  /** The first word behind an instruction that starts at this word; {@code at} without one. */
  int afterInstruction(Words words, int at) {
    return vocabulary.afterInstruction(words, at);
  }

  /** Whether a sentence that begins at this word begins with an instruction: "Tiếp tục …". */
  boolean opensInstruction(Words words, int at) {
    int verb = vocabulary.afterInstruction(words, at);
    int opener = vocabulary.afterOpener(words, at);
    return verb > at && (opener == at || opener < verb);
  }

  /** Whether what follows a colon says what to do, and is no list of names. */
  boolean isOrder(Words words, int at) {
    return lists.isOrder(words, at, true);
  }

  static int afterSeparator(Words words, int at) {
    int next = at;
    if (words.get(next).is(",") || words.get(next).is(";")) {
      next++;
    }
    return words.get(next).is("và") || words.get(next).is("hoặc") ? next + 1 : next;
  }

  private @Nullable Bodies one(Words words, int at, int depth, boolean listed) {
    if (depth > DEEPEST) {
      return null;
    }
    boolean plural = BodyVocabulary.isPlural(words, at);
    int first = plural ? BodyVocabulary.afterPlural(words, at) : at;
    int start = afterComrade(words, first);
    boolean addressed = start > first;
    int nameStart = addressed ? start : at;
    int shared = PartyClasses.sharedEnding(words, start);
    if (shared > 0) {
      int end = tail(words, shared, depth, false);
      return new Bodies(List.of(words.slice(nameStart, end)), end);
    }
    var head = vocabulary.head(words, start);
    var persons = plural ? persons(words, at, first) : null;
    if (persons != null) {
      return persons;
    }
    if (head == null) {
      return addressed ? person(words, start, depth) : null;
    }
    boolean capital = words.get(start).isCapital();
    if ((!plural && isVerb(words, start, head, listed))
        || (head.capital() && !capital && !plural && !addressed && !isAppointed(words, head))) {
      return null;
    }
    var name =
        switch (head.kind()) {
          case POST -> post(words, nameStart, head, depth, plural);
          case WHOLE -> whole(words, nameStart, start, head, depth, plural);
          case NAMED -> named(words, nameStart, start, head, depth, plural, listed);
          case CLASS, PEOPLE ->
              plural || listed || capital ? classes(words, nameStart, start, depth) : null;
        };
    return name != null && plural && addressed ? several(words, at, name) : name;
  }

  /** "thành viên được phân công": a post, also in lower case. */
  private boolean isAppointed(Words words, Head head) {
    return head.kind() == Kind.POST
        && words.get(head.end()).is("được")
        && vocabulary.afterTail(words, head.end()) > head.end();
  }

  /** "các đồng chí Phó Chủ tịch": more than one, without the address; each is one alone. */
  private static Bodies several(Words words, int at, Bodies name) {
    return name.names().size() == 1 && !BodyVocabulary.isEach(words, at)
        ? new Bodies(List.of("các " + name.names().getFirst()), name.end())
        : name;
  }

  /** Behind "đồng chí", "đ/c", "ông", "bà", "ông (bà)". */
  private static int afterComrade(Words words, int at) {
    if (words.get(at).is("đồng") && words.get(at + 1).is("chí")) {
      return at + 2;
    }
    if (words.get(at).is("đ") && words.get(at + 1).is("/") && words.get(at + 2).is("c")) {
      return at + 3;
    }
    if (words.get(at).is("ông")
        && words.get(at + 1).isPunctuation()
        && words.get(at + 2).is("bà")) {
      int behind = words.get(at + 3).is(")") ? at + 4 : at + 3;
      return words.get(behind).isCapital() ? behind : at;
    }
    boolean person = words.get(at).is("ông") || words.get(at).is("bà");
    return person && words.get(at + 1).isCapital() && words.get(at + 2).isCapital() ? at + 1 : at;
  }

  /** "các đồng chí có tên tại Điều 1", "các ông (bà) có tên nêu trên": persons named elsewhere. */
  private @Nullable Bodies persons(Words words, int at, int first) {
    int i = first;
    while (PERSON_WORDS.contains(words.get(i).plain())) {
      i++;
    }
    boolean told = words.get(i).is("được") || words.get(i).is("phụ");
    int assigned = told ? vocabulary.afterTail(words, i) : i;
    if (i > first && assigned > i) {
      return new Bodies(List.of(words.slice(at, assigned)), assigned);
    }
    if (i > first && words.get(i).is("trong")) {
      return within(words, at, i + 1);
    }
    if (i == first || !words.get(i).is("có") || !words.get(i + 1).is("tên")) {
      return null;
    }
    i += 2;
    while (!words.get(i).text().isEmpty()
        && !words.get(i).isPunctuation()
        && !EXECUTES.contains(words.get(i).plain())) {
      i++;
    }
    return new Bodies(List.of(words.slice(at, i)), i);
  }

  /** "các đồng chí trong tập thể lãnh đạo": the members of a body. */
  private @Nullable Bodies within(Words words, int at, int of) {
    var body = one(words, of, 1, true);
    int end = body == null || body.names().size() > 1 ? proper.describedEnd(words, of) : body.end();
    return end > of ? new Bodies(List.of(words.slice(at, end)), end) : null;
  }

  /** "đồng chí Trần Văn Nam, Phó Chủ tịch …": the person with the post behind. */
  private @Nullable Bodies person(Words words, int at, int depth) {
    int end = at;
    while (words.get(end).isCapital() && end < at + 5) {
      end++;
    }
    if (end < at + 2) {
      return null;
    }
    while ((words.get(end).is(",") || words.get(end).is("-")) && isPost(words, end + 1)) {
      var post = one(words, end + 1, depth + 1, false);
      if (post == null || post.names().size() > 1) {
        break;
      }
      end = post.end();
    }
    end = CommitteeRoles.after(this, words, end);
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  /** "Tổ chức …", "Thống kê …" at the start of a sentence are no names. */
  private boolean isVerb(Words words, int at, Head head, boolean listed) {
    if (head.kind() != Kind.NAMED && head.kind() != Kind.CLASS) {
      return false;
    }
    int verb = vocabulary.afterInstruction(words, at);
    if (verb - at < 2 || verb < head.end()) {
      return false;
    }
    var next = words.get(head.end());
    if (head.kind() == Kind.NAMED && isPlaced(words, at, head)) {
      return false;
    }
    if (listed && head.kind() == Kind.NAMED) {
      return words.get(at).isLowerCase() && verb > head.end();
    }
    if (listed) {
      return next.text().isEmpty()
          || next.is(".")
          || next.is(";")
          || (next.isLowerCase() && !next.is("và") && !vocabulary.isTail(words, head.end()));
    }
    return head.kind() == Kind.CLASS
        || !next.isCapital()
        || (ProperNames.isAllCapitals(words.get(at)) && ProperNames.isAllCapitals(next));
  }

  /** "Thanh tra tỉnh đưa …", "… về Thanh tra tỉnh": an office by its level. */
  private boolean isPlaced(Words words, int at, Head head) {
    int behind = BodyVocabulary.afterLevel(words, head.end());
    if (behind == head.end() || !words.get(at).isCapital()) {
      return false;
    }
    var before = words.get(at - 1);
    boolean within = at > 0 && !before.isPunctuation();
    var next = words.get(behind);
    return within
        || next.is(",")
        || next.is(":")
        || next.isNone()
        || (next.isLowerCase() && vocabulary.isInstruction(words, behind));
  }

  private @Nullable Bodies post(Words words, int start, Head head, int depth, boolean plural) {
    int end = head.end();
    if (words.get(end).is(":") && plural) {
      // "các Trưởng phòng: Tổ chức - Hành chính, Đào tạo"
      var items = lists.read(words, end + 1, depth, words.slice(end - head.length(), end));
      if (items != null) {
        return items;
      }
    }
    if (words.get(end).is("kiêm") && isPost(words, end + 1)) {
      var other = vocabulary.head(words, end + 1);
      end = other == null ? end : other.end();
    }
    if (words.get(end).is("thường") && words.get(end + 1).is("trực")) {
      end += 2;
    }
    int of = words.get(end).is("của") ? end + 1 : end > head.end() ? end : beforeBody(words, head);
    if (isPartyBody(words, of) && party.isAt(words, of)) {
      var several = partyBodies(words, start, of, depth);
      if (several.names().size() == 1 && several.names().getFirst().contains(",")) {
        return several;
      }
    }
    int counted = isCounted(words, of) ? of + 1 : of;
    var body = one(words, counted, depth + 1, true);
    if (body != null && counted > of) {
      return new Bodies(List.of(words.slice(start, body.end())), body.end());
    }
    if (body != null) {
      int classes = afterSharedClasses(words, start, of, body, depth);
      return classes > body.end()
          ? new Bodies(List.of(words.slice(start, classes)), classes)
          : distribute(words, start, of, body);
    }
    int name = proper.end(words, end);
    if (name == end && head.length() == 1) {
      // "Trưởng ga Sông Lũy": of what, in lower-case words, and then its name
      name = proper.nounEnd(words, end);
    }
    end = tail(words, name, depth, plural);
    return head.capital() && end == head.end() && !plural
        ? null
        : new Bodies(List.of(words.slice(start, end)), end);
  }

  /** "Thủ trưởng 05 đơn vị": so many of a class. */
  private boolean isCounted(Words words, int at) {
    var head = words.get(at).isNumber() ? vocabulary.head(words, at + 1) : null;
    return head != null && words.get(at + 1).isLowerCase();
  }

  /** "Trưởng Ban Quản lý chợ": the last word of the post begins the name of the body. */
  private int beforeBody(Words words, Head post) {
    int last = post.end() - 1;
    var body = words.get(last).isCapital() ? vocabulary.head(words, last) : null;
    return body != null && body.kind() == Kind.WHOLE && body.length() > 1 ? last : post.end();
  }

  /** "người đứng đầu cấp ủy, cơ quan, đơn vị": one post in each of them. */
  private int afterSharedClasses(Words words, int start, int of, Bodies body, int depth) {
    boolean anyBody = words.get(start).is("người") || words.get(start).is("thủ");
    int next = body.end() + 1;
    var head = vocabulary.head(words, next);
    if (!anyBody
        || !party.isAt(words, of)
        || !words.get(body.end()).is(",")
        || head == null
        || head.kind() != Kind.CLASS
        || words.get(next).isCapital()) {
      return body.end();
    }
    var rest = classes(words, next, next, depth + 1);
    return rest == null || rest.names().size() > 1 ? body.end() : rest.end();
  }

  /**
   * What stands before {@code at} goes before each of the names found there, but before none that
   * says itself what it is: "Chi bộ các thôn A, B và Chi bộ C".
   */
  private Bodies distribute(Words words, int start, int at, Bodies bodies) {
    if (bodies.names().size() == 1) {
      return new Bodies(List.of(words.slice(start, bodies.end())), bodies.end());
    }
    var before = words.slice(start, at);
    boolean ofParty = vocabulary.isPartyHead(words, start);
    return new Bodies(
        bodies.names().stream()
            .map(name ->
                ofParty && vocabulary.isPartyHead(Words.of(name), 0) ? name : before + " " + name)
            .toList(),
        bodies.end());
  }

  private Bodies whole(
      Words words, int nameStart, int start, Head head, int depth, boolean plural) {
    int end = head.end();
    if ((BodyVocabulary.isPlural(words, end) && !BodyVocabulary.isEach(words, end))
        || isUnitList(words, end)) {
      var units = unitList(words, end, depth);
      if (units != null) {
        return distribute(words, nameStart, end, units);
      }
    }
    if (words.get(end).is(":") && plural) {
      var items = lists.read(words, end + 1, depth, words.slice(start, end));
      if (items != null) {
        return items;
      }
    }
    // "Tổ đảng Khoa học tự nhiên": a field, whose first word is also that of a body
    boolean capitalHead =
        words.get(end).isCapital()
            && vocabulary.isHead(words, end)
            && vocabulary.afterSector(words, end) <= headEnd(words, end);
    if (plural && words.get(end).isCapital() && party.isAt(words, start)) {
      // "các chi bộ Công an xã, Trạm Y tế": each of these bodies has one
      var each = lists.read(words, end, depth, words.slice(start, end));
      if (each != null && each.names().size() > 1) {
        return each;
      }
    }
    var above =
        capitalHead
            ? one(words, end, depth + 1, false)
            : isPartyBody(words, end) ? one(words, end, depth + 1, true) : null;
    if (above != null) {
      return distribute(words, nameStart, end, above);
    }
    var school = capitalHead ? vocabulary.head(words, end) : null;
    if (school != null && school.kind() == Kind.NAMED && school.length() > 1) {
      // "Chi bộ Trường Tiểu học": the only one of its place
      int behind = tail(words, school.end(), depth, plural);
      return new Bodies(List.of(words.slice(nameStart, behind)), behind);
    }
    // "Ban Tổ chức - Tuyên giáo": the second of two fields
    int dash = words.get(end).is("-") && isField(words, end + 1) ? end + 1 : end;
    int named = proper.opensTitle(words, end) ? end : proper.end(words, dash);
    end = named == dash ? end : named;
    if (words.get(end).is(",") && isCapitalWork(words, end + 1)) {
      // "Ban Tổ chức, Kiểm tra": a verb with a capital is the second of its fields
      end += 3;
    }
    end = described(words, head, end);
    end = tail(words, end, depth, plural);
    return new Bodies(List.of(words.slice(nameStart, end)), end);
  }

  private boolean isCapitalWork(Words words, int at) {
    return words.get(at).isCapital()
        && !vocabulary.isHead(words, at)
        && vocabulary.afterInstruction(words, at) == at + 2
        && isInstruction(words, at + 2);
  }

  /** "Thanh tra" behind "Ban Pháp chế -": what a body does, and not the name of another. */
  private boolean isField(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head == null
        || (head.kind() == Kind.NAMED
            && words.get(head.end()).isLowerCase()
            && vocabulary.afterSector(words, at) > at);
  }

  /** The end of a name with the lower-case words behind it that say what the body does. */
  private int described(Words words, Head head, int end) {
    if (!head.described()) {
      return end;
    }
    boolean named = end > head.end() || head.kind() != Kind.WHOLE;
    int described = proper.describedEnd(words, end);
    if (!words.get(described - 1).isCapital() && isFirm(words, head)) {
      // "Công ty TNHH Tư vấn xây dựng Minh Khôi": what a firm does may be a verb
      int verb = vocabulary.afterInstruction(words, described);
      boolean goesOn =
          verb > described && words.get(verb).isCapital() && !vocabulary.isHead(words, verb);
      described = goesOn ? proper.end(words, verb) : described;
    }
    // "Ban Quản lý cảng cá Tiên Sa": lower-case words up to a name or a level
    boolean told =
        words.get(described - 1).isCapital()
            || (described > end && BodyVocabulary.isLevel(words, described));
    return named || told ? described : end;
  }

  private static boolean isFirm(Words words, Head head) {
    int start = head.end() - head.length();
    return words.get(start).is("công") && words.get(start + 1).is("ty");
  }

  /** "ủy ban kiểm tra đảng ủy cơ sở", "văn phòng các đảng ủy": whose body it is. */
  private boolean isPartyBody(Words words, int at) {
    int start = BodyVocabulary.isPlural(words, at) ? at + 1 : at;
    return words.get(start).isLowerCase() && vocabulary.isPartyHead(words, start);
  }

  /**
   * "các tỉnh: A, B", "các phường, xã, đặc khu", "xã, phường": where a body exists once for each.
   */
  private @Nullable Bodies unitList(Words words, int at, int depth) {
    int start = BodyVocabulary.isPlural(words, at) ? at + 1 : at;
    if (start > at && BodyVocabulary.isArea(words, start)) {
      int first = words.get(start + 2).is(":") ? start + 3 : start + 2;
      return lists.read(words, first, depth, words.slice(start, start + 2));
    }
    var head = vocabulary.head(words, start);
    if (head == null) {
      return null;
    }
    return switch (head.kind()) {
      case NAMED -> named(words, at, start, head, depth + 1, true, false);
      case CLASS -> classes(words, at, start, depth + 1);
      case WHOLE -> party.isAt(words, start) ? partyBodies(words, at, start, depth) : null;
      default -> null;
    };
  }

  /** "các huyện ủy, thị ủy được kiểm tra": one entry; "các huyện ủy: A, B": one for each. */
  private Bodies partyBodies(Words words, int at, int start, int depth) {
    int end = headEnd(words, start);
    int first = words.get(end).is(":") ? end + 1 : end;
    var placed =
        words.get(first).isCapital()
            ? lists.read(words, first, depth, words.slice(start, end))
            : null;
    if (placed != null && placed.names().size() > 1) {
      return placed;
    }
    while (words.get(end).is(",") && party.isAt(words, end + 1)) {
      end = headEnd(words, end + 1);
    }
    var units = isUnitList(words, end) ? unitList(words, end, depth) : null;
    if (units != null && units.names().size() == 1) {
      return new Bodies(List.of(words.slice(at, units.end())), units.end());
    }
    end = tail(words, proper.end(words, end), depth, true);
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  private static boolean isUnitList(Words words, int at) {
    return switch (words.get(at).plain()) {
      case "xã", "phường", "huyện", "tỉnh" ->
          words.get(at + 1).is(",") && PartyClasses.isShort(words.get(at + 2));
      case "thôn", "bản", "ấp", "buôn", "khóm" ->
          words.get(at + 1).is(",") && isSmall(words.get(at + 2));
      case "sở", "bộ" -> words.get(at + 1).is(",") && words.get(at + 2).is("ngành");
      default -> false;
    };
  }

  private static boolean isSmall(Words.Word word) {
    return switch (word.plain()) {
      case "thôn", "bản", "ấp", "buôn", "khóm", "làng", "tổ", "khu" -> word.isLowerCase();
      default -> false;
    };
  }

  private @Nullable Bodies named(
      Words words, int nameStart, int start, Head head, int depth, boolean plural, boolean listed) {
    int headEnd = head.end();
    boolean capital = words.get(start).isCapital();
    if (words.get(headEnd).is(":") && (plural || capital)) {
      var items = lists.read(words, headEnd + 1, depth, words.slice(start, headEnd));
      if (items != null) {
        return items;
      }
    }
    int colon = plural && head.described() ? ProperNames.afterLowerCase(words, headEnd) : headEnd;
    if (colon > headEnd && words.get(colon).is(":")) {
      // "các công ty thông tin, tín hiệu: Đông Hà, Vĩnh Lam"
      var items = lists.read(words, colon + 1, depth, words.slice(start, colon));
      if (items != null && items.names().size() > 1) {
        return items;
      }
    }
    if (proper.isOwner(words, headEnd)) {
      var owner = one(words, headEnd, depth + 1, true);
      if (owner != null && owner.names().size() == 1) {
        return new Bodies(List.of(words.slice(nameStart, owner.end())), owner.end());
      }
    }
    int end = proper.end(words, headEnd);
    if (end > headEnd && plural) {
      var items = lists.read(words, headEnd, depth, words.slice(start, headEnd));
      if (items != null && items.names().size() > 1) {
        return items;
      }
    }
    if (end == headEnd && capital && head.described()) {
      end = proper.describedEnd(words, headEnd);
      if (end == headEnd && BodyVocabulary.isLevel(words, headEnd)) {
        end = tail(words, headEnd, depth, plural);
      }
    } else if (end > headEnd) {
      end = described(words, head, end);
      end = proper.unfinishedEnd(words, headEnd, end);
    }
    if (end == headEnd && capital && isQuote(words.get(end))) {
      end = afterQuotation(words, end);
    }
    if (end == headEnd && capital && depth == 0 && attributes.isCalledAfterWork(words, start)) {
      end = attributes.workEnd(words, end);
    }
    if (end > headEnd) {
      if (BodyVocabulary.isPlural(words, end)
          && !BodyVocabulary.isEach(words, end)
          && words.get(end + 1).isLowerCase()) {
        var units = unitList(words, end, depth);
        if (units != null && units.names().size() == 1) {
          return new Bodies(List.of(words.slice(nameStart, units.end())), units.end());
        }
      }
      end = tail(words, end, depth, plural);
      return new Bodies(List.of(words.slice(nameStart, end)), end);
    }
    if (plural || listed || (capital && followsAsClass(words, headEnd))) {
      return classes(words, nameStart, start, depth);
    }
    if (capital && LEVELS.contains(words.get(start).plain())) {
      return new Bodies(List.of(words.slice(nameStart, headEnd)), headEnd);
    }
    return null;
  }

  private boolean followsAsClass(Words words, int at) {
    return (words.get(at).is(",") && vocabulary.isHead(words, at + 1))
        || vocabulary.afterTail(words, at) > at;
  }

  /** "cơ quan, đơn vị, địa phương liên quan": one entry. */
  private @Nullable Bodies classes(Words words, int nameStart, int start, int depth) {
    int end = start;
    int next = start;
    // "các đơn vị trực thuộc, người đại diện …": behind it people are an entry of their own
    boolean toldApart = false;
    while (true) {
      var head = vocabulary.head(words, next);
      if (head == null
          || !isClass(words, head)
          || (next > start && (isPlaced(words, next, head) || PartyClasses.isBody(words, next)))) {
        break;
      }
      if (next > start && toldApart && head.kind() == Kind.PEOPLE) {
        break;
      }
      boolean many = nameStart < start || words.get(start).isLowerCase();
      boolean told = head.isClass() || (head.described() && many);
      end = told ? proper.describedEnd(words, head.end(), false) : head.end();
      end = tail(words, end, depth, true);
      boolean named = end > head.end() && words.get(end - 1).isCapital();
      boolean alone = !head.isClass() || (words.get(next).isCapital() && nameStart == start);
      if (next == start && named && alone) {
        break;
      }
      toldApart = head.kind() == Kind.CLASS && (end > head.end() || head.length() > 2);
      int after = end;
      if (words.get(after).is(",") || (words.get(after).is("-") && end > start)) {
        after++;
      }
      if (words.get(after).is("và")) {
        after++;
      }
      if (after == end && !isClassWord(words, end)) {
        break;
      }
      next = after;
    }
    if (end == start) {
      return null;
    }
    int colon = beforeListColon(words, end);
    if (words.get(colon).is(":")) {
      var items = lists.read(words, colon + 1, depth, singular(words.get(start)));
      if (items != null) {
        return items;
      }
    }
    end = attributes.end(words, end);
    return new Bodies(List.of(words.slice(nameStart, end)), end);
  }

  /** "các đơn vị sau (đây):": the colon behind it begins the list as well. */
  private static int beforeListColon(Words words, int at) {
    if (!words.get(at).is("sau")) {
      return at;
    }
    return words.get(at + 1).is("đây") ? at + 2 : at + 1;
  }

  /**
   * The head that goes before each name listed behind "các Bộ, cơ quan:"; empty for mixed lists.
   */
  private static String singular(Words.Word first) {
    return switch (first.plain()) {
      case "bộ" -> "Bộ";
      case "sở" -> "Sở";
      case "tỉnh" -> "tỉnh";
      default -> "";
    };
  }

  /** "cơ quan ban ngành": classes in a row without a comma. */
  private boolean isClassWord(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null
        && words.get(at).isLowerCase()
        && (head.kind() == Kind.CLASS || head.kind() == Kind.NAMED)
        && isClass(words, head)
        && !isVerb(words, at, head, true)
        && !vocabulary.isInstruction(words, at);
  }

  private boolean isClass(Words words, Head head) {
    return head.isClass()
        || (head.kind() == Kind.NAMED && proper.end(words, head.end()) == head.end());
  }

  /** Takes in what still belongs to a name: a level with its place, "liên quan", "thuộc …". */
  int tail(Words words, int at, int depth, boolean plural) {
    int i = at;
    for (int steps = 0; steps < 8; steps++) {
      int before = i;
      if (isUnitList(words, i)) {
        var units = unitList(words, i, depth);
        i = units != null && units.names().size() == 1 ? units.end() : i;
      }
      if (i > before) {
        continue;
      }
      if (words.get(i).is("các") && BodyVocabulary.isLevel(words, i + 1)) {
        var units = unitList(words, i, depth);
        if (units != null && units.names().size() == 1) {
          i = units.end();
          continue;
        }
      }
      if (words.get(i).is("nơi") && vocabulary.afterTail(words, i) == i) {
        i = RelativeClauses.afterWhere(vocabulary, words, i);
      } else if (BodyVocabulary.isLevel(words, i)) {
        i = proper.end(words, BodyVocabulary.afterLevel(words, i));
      } else if (isOwner(words, i) && depth < DEEPEST) {
        i = afterOwners(words, i, depth);
      } else if (words.get(i - 1).is("thuộc") && isPartyBody(words, i) && depth < DEEPEST) {
        var owner = one(words, i, depth + 1, true);
        i = owner != null && owner.names().size() == 1 ? owner.end() : i;
      } else if (vocabulary.afterTail(words, i) > i) {
        i = proper.end(words, vocabulary.afterTail(words, i));
      } else if (proper.isOwner(words, i) && i > at) {
        var owner = one(words, i, depth + 1, true);
        i = owner != null && owner.names().size() == 1 ? owner.end() : i;
      } else if (words.get(i).isCapital() && (i > at || plural)) {
        i = proper.end(words, i);
      } else if (isRegion(words, i)) {
        i = afterRegion(words, i);
      } else if (words.get(i).is("liên") && BodyVocabulary.isLevel(words, i + 1)) {
        // "Hạt Kiểm lâm liên xã số 3"
        int level = BodyVocabulary.afterLevel(words, i + 1);
        i = ProperNames.isNumbered(words, level) ? level + 2 : proper.end(words, level);
      } else if (words.get(i).is("chi")
          && words.get(i + 1).is("nhánh")
          && words.get(i + 2).isCapital()) {
        i = proper.end(words, i + 2);
      } else if (isQuote(words.get(i))) {
        i = afterQuotation(words, i);
      } else if (words.get(i).is("(")) {
        i = afterNote(words, i, plural);
      } else if (plural && words.get(i).is("có")) {
        i = afterCondition(words, i);
      } else if (plural) {
        i = afterMention(words, i);
      }
      if (i == before) {
        break;
      }
    }
    return i;
  }

  /** "các cơ quan nêu tại mục 2.2": where those of a class are named. */
  private static int afterMention(Words words, int at) {
    boolean mentioned =
        (words.get(at).is("nêu") || words.get(at).is("ghi") || words.get(at).is("quy"))
            && (words.get(at + 1).is("tại") || words.get(at + 2).is("tại"));
    if (!mentioned) {
      return at;
    }
    int place = words.get(at + 1).is("tại") ? at + 2 : at + 3;
    int end = place + 1;
    boolean part = PARTS.contains(words.get(place).plain());
    while (part
        && (words.get(end).isNumber() || (words.get(end).is(".") && words.get(end + 1).glued()))) {
      end++;
    }
    return end > place + 1 ? end : at;
  }

  /** "vùng Đồng bằng sông Cửu Long", "phía Nam": where those of a class lie. */
  private static boolean isRegion(Words words, int at) {
    var word = words.get(at);
    return (word.is("vùng") || word.is("miền") || word.is("phía"))
        && word.isLowerCase()
        && words.get(at + 1).isCapital();
  }

  private int afterRegion(Words words, int at) {
    int end = proper.end(words, at + 1);
    return words.get(end).isLowerCase()
            && words.get(end + 1).isCapital()
            && !vocabulary.isInstruction(words, end)
            && !vocabulary.isHead(words, end)
            && !words.get(end).is("và")
        ? proper.end(words, end + 1)
        : end;
  }

  private static boolean isOwner(Words words, int at) {
    return words.get(at).is("thuộc")
        || words.get(at).is("của")
        || (words.get(at).is("trực") && words.get(at + 1).is("thuộc"));
  }

  private int afterOwners(Words words, int at, int depth) {
    int last = isOwner(words, at + 2) && words.get(at + 2).is("trực") ? at + 2 : at;
    int behind = words.get(last).is("trực") ? last + 2 : last + 1;
    var owner = one(words, behind, depth + 1, true);
    if (owner != null) {
      return owner.names().size() == 1 ? owner.end() : at;
    }
    int place = proper.end(words, behind);
    if (place > behind) {
      return place;
    }
    var own = vocabulary.head(words, behind);
    if (own != null && words.get(at).is("của") && words.get(behind).isLowerCase()) {
      // "Ban biên tập của trường": the one that speaks
      return own.end();
    }
    if (words.get(at).is("thuộc") && words.get(behind).is("đối")) {
      return proper.describedEnd(words, behind);
    }
    return words.get(at).is("trực") && vocabulary.isTail(words, at) ? behind : at;
  }

  /** "các xã có rừng": which of a class are meant; {@code at} where an instruction goes on. */
  private int afterCondition(Words words, int at) {
    if (vocabulary.afterInstruction(words, at) > at + 1 || words.get(at + 1).is("ít")) {
      return at;
    }
    int bound = beforeModal(words, at);
    if (bound > at) {
      return bound;
    }
    for (int i = at + 1; i <= at + LONGEST_CONDITION; i++) {
      var word = words.get(i);
      // "có điểm ngập": what they have is a noun, though its first word may also be a verb
      boolean noun =
          i == at + 1
              && vocabulary.afterInstruction(words, i) == i + 1
              && words.get(i + 1).isLowerCase()
              && !vocabulary.isInstruction(words, i + 1);
      boolean instructs =
          vocabulary.isInstruction(words, i) && !noun && !vocabulary.endsNoun(words, i + 1);
      if (instructs || word.isPunctuation() || word.isNone()) {
        return i > at + 1 ? i : at;
      }
    }
    return at;
  }

  /** Where "phải" or "cần" ends what tells a class apart; {@code at} where neither does. */
  private static int beforeModal(Words words, int at) {
    for (int i = at + 1; i <= at + LONGEST_CONDITION; i++) {
      var word = words.get(i);
      if (word.isPunctuation() || word.text().isEmpty()) {
        return at;
      }
      if (word.is("phải") || word.is("cần")) {
        return i > at + 1 ? i : at;
      }
    }
    return at;
  }

  private static boolean isQuote(Words.Word word) {
    return word.is("\"") || word.is("“");
  }

  /** "Quỹ “Vì người nghèo”": what a body is called; {@code at} where the quotation is long. */
  private static int afterQuotation(Words words, int at) {
    for (int i = at + 2; i <= at + LONGEST_CALLED; i++) {
      if (words.get(i).is("\"") || words.get(i).is("”")) {
        return i + 1;
      }
    }
    return at;
  }

  private static int afterNote(Words words, int at, boolean plural) {
    for (int i = at + 1; i <= at + LONGEST_NOTE && i < words.size(); i++) {
      if (words.get(i).is(")")) {
        var first = words.get(at + 1);
        boolean describes = plural || first.isCapital();
        return describes && !NO_NOTES.contains(first.plain()) ? i + 1 : at;
      }
    }
    return at;
  }
}
