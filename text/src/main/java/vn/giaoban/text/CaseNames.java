package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Names of cases, projects and works: "dự án cải tạo Quốc lộ 1", "vụ án xảy ra tại Chi cục …". */
final class CaseNames {

  /** A proper name has to come within so many words after the head. */
  private static final int UNNAMED = 14;

  /** "Trạm bơm tăng áp số 4": what a work is for, before its number, has so many words. */
  private static final int LONGEST_TRADE = 4;

  /** The longest name, in words. */
  private static final int LONGEST = 40;

  /** Behind one of these a name begins with a capital whatever it is. */
  private static final Set<String> INTRODUCES = Set.of("là", "như", "gồm");

  /** Behind one of these it is told where something without a name is. */
  private static final Set<String> PLACED = Set.of("tại", "ở", "trên");

  private static final String HEADS = "case-heads.txt";

  private final PhraseTable heads = PhraseTable.load(HEADS);
  private final PhraseTable compounds = PhraseTable.load("work-compounds.txt");
  private final BodyReader bodies;
  private final WorkNames works;
  private final CaseEnds ends;

  CaseNames(BodyReader bodies) {
    this.bodies = bodies;
    ends = new CaseEnds(bodies, heads);
    works = new WorkNames(bodies, ends.words());
  }

  /** With what names begin, behind the word that makes them many. */
  Openings openings() {
    return heads.openings();
  }

  /** Behind a head after which the name follows at once; {@code at} without one. */
  int shortHeadEnd(Words words, int at) {
    var head = heads.match(words, at);
    return head != null && head.tag().isEmpty() ? head.end() : at;
  }

  /** The cases named from this word on; null where none is. */
  @Nullable Bodies at(Words words, int at) {
    return at(words, at, false);
  }

  /**
   * @param listed whether names are listed here, so that a capital begins the list and no person's
   *     or place's name ("Cầu Giấy")
   */
  @Nullable Bodies at(Words words, int at, boolean listed) {
    boolean many = BodyReader.isPlural(words, at);
    int start = many ? at + 1 : at;
    var head = heads.match(words, start);
    // "số vụ tăng": how many there are
    boolean number = words.get(start - 1).is("số") && !words.get(start - 2).is("một");
    if (head == null || number || (BodyReader.isPlural(words, at - 1) && !many)) {
      return null;
    }
    if (head.tag().equals("trade")) {
      return many ? null : works.trade(words, start, head.end());
    }
    boolean shortHead = head.end() - start == 1;
    if (shortHead && compounds.isAt(words, start - 1)) {
      return null;
    }
    if (shortHead && !head.tag().equals("long")) {
      boolean capital =
          words.get(start).isCapital() && !ProperNames.isAllCapitals(words.get(start));
      if ((capital && !listed && !beginsWithCapital(words, at))
          || (!many && !listed && works.isUnplacedWater(words, at))) {
        return null;
      }
      if (head.tag().equals("code")) {
        return ofOwner(words, start, works.coded(words, start, head.end()));
      }
      if (!isProper(words.get(head.end()))) {
        var described = works.described(words, start, head.end());
        return described != null && many ? many(words, start, head.end()) : described;
      }
    }
    boolean department = shortHead && words.get(start).is("vụ") && words.get(start).isCapital();
    if (department && bodies.single(words, start) != null) {
      // "Vụ Pháp chế"
      return null;
    }
    if (isAffair(words, start) && ends.beginsBody(words, head.end())) {
      // "Một số vụ việc Ban A biết chậm": who knows of it
      return null;
    }
    if (words.get(start + 1).is("việc") && WorkNames.isPreposition(words.get(head.end()))) {
      return null;
    }
    var each = eachPlace(words, start, head.end());
    if (each != null) {
      return each;
    }
    boolean counted = isSeveral(words, at - 1);
    if (many || counted) {
      return many(words, start, head.end());
    }
    var one = one(words, start, head.end(), head.tag().equals("long"));
    if (ProperNames.isNumbered(words, head.end()) && numbersGoOn(words, head.end() + 2)) {
      return many(words, start, head.end());
    }
    return one != null && introduces(words, at) && namesGoOn(words, one.end())
        ? many(words, start, head.end())
        : one;
  }

  /** "tòa A2 chung cư B", "nhà A7 Trường C": the work or body that it is a part of. */
  private @Nullable Bodies ofOwner(Words words, int start, @Nullable Bodies part) {
    if (part == null || part.names().size() > 1) {
      return part;
    }
    int end = part.end();
    boolean work = heads.isAt(words, end) && words.get(end).isLowerCase();
    var owner = work ? at(words, end) : beginsBody(words, end) ? bodies.single(words, end) : null;
    return owner == null || owner.names().size() > 1
        ? part
        : new Bodies(List.of(words.slice(start, owner.end())), owner.end());
  }

  private boolean beginsBody(Words words, int at) {
    return ends.beginsBody(words, at) && !bodies.isPost(words, at);
  }

  /** "gồm trạm cấp nước A, B và C": in such a list the names that follow share the head. */
  private boolean namesGoOn(Words words, int at) {
    int next = UnitLists.afterSeparator(words, at);
    return next > at
        && words.get(next).isCapital()
        && words.get(next + 1).isCapital()
        && !bodies.isHead(words, next);
  }

  /** "gói thầu số 3 và số 5". */
  private static boolean numbersGoOn(Words words, int at) {
    int next = UnitLists.afterSeparator(words, at);
    return next > at && ProperNames.isNumbered(words, next);
  }

  private static boolean introduces(Words words, int at) {
    var before = words.get(at - 1);
    boolean opens = words.get(at).isCapital() && (before.isNone() || before.is("."));
    return opens
        || INTRODUCES.contains(before.plain())
        || before.is(":")
        || before.is("(")
        || before.is(";");
  }

  /** Where a sentence or a list begins: a capital there tells nothing, but "Hồ Chí Minh" does. */
  private static boolean beginsWithCapital(Words words, int at) {
    var before = words.get(at - 1);
    boolean opens = at == 0 || before.is(".") || before.is(";") || before.is(":");
    return INTRODUCES.contains(before.plain()) || (opens && !words.get(at + 1).is("chí"));
  }

  /** "nhà văn hóa các thôn A, B": one in each place. */
  private @Nullable Bodies eachPlace(Words words, int start, int headEnd) {
    int level = BodyReader.isPlural(words, headEnd) ? headEnd + 1 : headEnd;
    int name = level > headEnd ? BodyVocabulary.afterLevel(words, level) : level;
    int next = name == level && words.get(level + 1).isCapital() ? level + 1 : name;
    if (level == headEnd || next == level) {
      return null;
    }
    var head = words.slice(start, headEnd) + " " + words.slice(level, next) + " ";
    var names = new ArrayList<String>();
    int end = next;
    while (true) {
      int own = end > next ? next : BodyVocabulary.afterLevel(words, next);
      if (words.get(next).isLowerCase() && own > next && isProper(words.get(own))) {
        // "… các thôn A, B và bản C"
        head = words.slice(start, headEnd) + " " + words.slice(next, own) + " ";
        next = own;
      }
      if (!isProper(words.get(next))
          || (bodies.isHead(words, next) && !BodyVocabulary.isLevel(words, next))) {
        break;
      }
      end = Math.max(bodies.nameEnd(words, next), next + 1);
      while (end > next + 1 && words.get(end - 1).isLowerCase()) {
        end--;
      }
      names.add(head + words.slice(next, end));
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  private @Nullable Bodies one(Words words, int start, int headEnd, boolean isLong) {
    boolean named = false;
    int name = WorkNames.afterRating(words, headEnd);
    int i = name;
    int reach = headEnd + UNNAMED;
    while (i < words.size()
        && (isLong || named || !PLACED.contains(words.get(i).plain()))
        && i < start + LONGEST
        && (named || i <= reach)
        && !ends.isEnd(words, i, named)
        && (isLong || !named || belongs(words, i))) {
      boolean numbered =
          words.get(i).opensWithDigit()
              && ((i == name && !isAffair(words, start) && !ProperNames.isPaddedCount(words, i))
                  || (words.get(i - 1).is("số") && i <= headEnd + LONGEST_TRADE)
                  || BodyVocabulary.afterLevel(words, i - 1) == i);
      boolean field = !named && !isLong && words.get(i).isCapital();
      named |= words.get(i).isCapital() || numbered;
      i = field ? afterField(words, i) : Math.max(i + 1, UnitCodes.end(words, i));
    }
    if (!named && name > headEnd) {
      // "tuyến cáp ngầm 22 kV"
      return new Bodies(List.of(words.slice(start, name)), name);
    }
    if (named && isAffair(words, start) && words.get(i).is(",")) {
      // "tại thôn 6, xã A": one place
      int level = BodyVocabulary.afterLevel(words, i + 1);
      i = level > i + 1 && words.get(level).isCapital() ? bodies.nameEnd(words, level) : i;
    }
    i = named ? afterOtherEnd(words, start, i) : i;
    return named ? new Bodies(List.of(words.slice(start, i)), i) : null;
  }

  /** "Đường nối Quốc lộ 3 với cảng B": a road or bridge is called after both its ends. */
  private int afterOtherEnd(Words words, int start, int end) {
    if (!words.get(end).is("với") && !words.get(end).is("đến")) {
      return end;
    }
    boolean joins = false;
    for (int i = start; i < end; i++) {
      joins |= words.get(i).is("nối");
    }
    int name = end + 1;
    while (words.get(name).isLowerCase() && name < end + 3) {
      name++;
    }
    return joins && words.get(name).isCapital() ? bodies.nameEnd(words, name) : end;
  }

  /** "(Phòng thí nghiệm Vật liệu nano: …)": a field, up to the mark that closes the name. */
  private int afterField(Words words, int at) {
    int end = Math.max(bodies.nameEnd(words, at), bodies.fieldEnd(words, at));
    boolean pair =
        end == at + 2 && words.get(at + 1).isLowerCase() && !ends.isEnd(words, at + 1, true);
    boolean ended = closesField(words, end);
    int last = pair && !ended && words.get(end).isLowerCase() ? end + 1 : end;
    return pair && (ended || closesField(words, last))
        ? last
        : Math.max(at + 1, UnitCodes.end(words, at));
  }

  private boolean closesField(Words words, int at) {
    var word = words.get(at);
    return word.isPunctuation()
        || word.isNone()
        || word.is("và")
        || (word.isLowerCase() && ends.isEnd(words, at, true));
  }

  /** Whether a word behind the proper name of a place or work still belongs to it. */
  private static boolean belongs(Words words, int at) {
    var word = words.get(at);
    return word.isCapital()
        || word.isNumber()
        || ((word.is("-") || word.is("–")) && isProper(words.get(at + 1)))
        || word.is("/")
        || (word.isLowerCase()
            && !word.is("và")
            && words.get(at - 1).isCapital()
            && isSyllable(words, at))
        || isWithinLevel(words, at);
  }

  /** "Nam tuyến": no; "Quốc lộ", "Trung tâm": the second syllable of a word with one capital. */
  private static boolean isSyllable(Words words, int at) {
    return words.get(at + 1).isCapital() || words.get(at + 1).isNumber();
  }

  private static boolean isWithinLevel(Words words, int at) {
    for (int i = at; i > at - 2; i--) {
      int name = BodyVocabulary.afterLevel(words, i);
      if (name > at && isProper(words.get(name))) {
        return true;
      }
    }
    return false;
  }

  /** "vụ", "việc": numbers tell how much it is about, not which one. */
  private static boolean isAffair(Words words, int at) {
    return words.get(at).is("vụ") || words.get(at).is("việc");
  }

  /** "04 công trình": counted, not named one by one. */
  private static boolean isSeveral(Words words, int at) {
    var word = words.get(at);
    return word.is("nhiều")
        || word.is("hai")
        || word.is("ba")
        || (word.is("số") && words.get(at - 1).is("một"))
        || (word.isNumber() && !word.is("1") && !word.is("01") && !words.get(at - 1).is("số"));
  }

  /** "các hồ chứa nước A, B": the head goes before each. */
  private @Nullable Bodies many(Words words, int start, int headEnd) {
    int first = headEnd;
    int colon = words.get(headEnd).is(":") ? 1 : 0;
    first = WorkNames.afterRating(words, first);
    int rated = first;
    while (words.get(first).isLowerCase()
        && first < rated + 4
        && !ProperNames.isNumbered(words, first)) {
      if (ends.words().contains(words.get(first).plain())) {
        return null;
      }
      first++;
    }
    var names = new ArrayList<String>();
    int end = first;
    int next = first + colon;
    while (true) {
      var own = end > first || next == rated ? ownName(words, next) : null;
      if (own == null
          && !ProperNames.isNumbered(words, next)
          && (!words.get(next).isCapital()
              || (bodies.isHead(words, next) && !isPlaceName(words, next)))) {
        break;
      }
      if (own != null) {
        names.addAll(own.names());
        end = own.end();
        next = UnitLists.afterSeparator(words, end);
        if (next == end) {
          break;
        }
        continue;
      }
      end = Math.max(UnitCodes.end(words, next), bodies.nameEnd(words, next));
      names.add(words.slice(start, first) + " " + words.slice(next, end));
      next = end;
      if (words.get(next).is(",")) {
        next++;
      }
      if (words.get(next).is("và")) {
        next++;
      }
      if (next == end) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /** "Bản Lầu": the name of a place may begin like a small level. */
  private static boolean isPlaceName(Words words, int at) {
    return words.get(at + 1).isCapital() && BodyVocabulary.isLevel(words, at);
  }

  /** "các công trình Trường A, nhà văn hóa B": a name with a head of its own. */
  private @Nullable Bodies ownName(Words words, int at) {
    if (!words.get(at).isCapital()) {
      return heads.isAt(words, at) ? at(words, at) : null;
    }
    var head = heads.match(words, at);
    if (head != null && head.end() > at + 1) {
      return at(words, at, true);
    }
    return bodies.isHead(words, at) && !BodyVocabulary.isLevel(words, at)
        ? bodies.single(words, at)
        : null;
  }

  private static boolean isProper(Words.Word word) {
    return word.isCapital() || word.isNumber();
  }
}
