package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Names of cases, projects and works: "dự án cải tạo Quốc lộ 1", "vụ án xảy ra tại Chi cục …". */
final class CaseNames {

  /** A proper name has to come within so many words after the head. */
  private static final int UNNAMED = 14;

  /** The longest name, in words. */
  private static final int LONGEST = 40;

  /** Behind "và" these begin another thing that is said, not another part of the name. */
  private static final Set<String> CLAUSES =
      Set.of("việc", "công", "tình", "một", "các", "nhiều", "đã", "chưa", "có");

  private final PhraseTable heads = PhraseTable.load("case-heads.txt");
  private final Set<String> ends = Set.copyOf(Vocabulary.entries("case-ends.txt"));
  private final Set<String> endsNamed =
      ends.stream()
          .filter(entry -> entry.startsWith("… "))
          .map(entry -> entry.substring(2))
          .collect(Collectors.toUnmodifiableSet());
  private final BodyReader bodies;

  CaseNames(BodyReader bodies) {
    this.bodies = bodies;
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
    if (head == null || (BodyReader.isPlural(words, at - 1) && !many)) {
      return null;
    }
    boolean shortHead = head.end() - start == 1;
    boolean capital = words.get(start).isCapital() && !ProperNames.isAllCapitals(words.get(start));
    if (shortHead && ((capital && !listed) || !isProper(words.get(head.end())))) {
      return null;
    }
    boolean counted = isSeveral(words, at - 1);
    return many || counted
        ? many(words, start, head.end())
        : one(words, start, head.end(), head.tag().equals("long"));
  }

  private @Nullable Bodies one(Words words, int start, int headEnd, boolean isLong) {
    boolean named = false;
    int i = headEnd;
    int reach = headEnd + UNNAMED;
    while (i < words.size()
        && i < start + LONGEST
        && (named || i <= reach)
        && !isEnd(words, i, named)
        && (isLong || !named || belongs(words, i))) {
      boolean numbered =
          Letters.isDigit(words.get(i).text().charAt(0))
              && (i == headEnd
                  || (i == headEnd + 1 && words.get(headEnd).is("số"))
                  || BodyVocabulary.afterLevel(words, i - 1) == i);
      named |= words.get(i).isCapital() || numbered;
      i++;
    }
    return named ? new Bodies(List.of(words.slice(start, i)), i) : null;
  }

  /** Whether a word behind the proper name of a place or work still belongs to it. */
  private static boolean belongs(Words words, int at) {
    var word = words.get(at);
    return word.isCapital()
        || word.isNumber()
        || ((word.is("-") || word.is("–")) && isProper(words.get(at + 1)))
        || word.is("/")
        || (word.isLowerCase() && words.get(at - 1).isCapital() && isSyllable(words, at))
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

  private boolean isEnd(Words words, int at, boolean named) {
    var word = words.get(at);
    var next = words.get(at + 1);
    if (word.is(",")) {
      boolean goesOn = next.isCapital() && !bodies.isHead(words, at + 1);
      return named
          ? !goesOn || !isField(words, at)
          : !next.isLowerCase() || bodies.isHead(words, at + 1);
    }
    return word.is(";")
        || (word.is("và")
            && (heads.isAt(words, at + 1) || (named && CLAUSES.contains(next.plain()))))
        || word.is(":")
        || word.is(")")
        || word.is("(")
        || word.is("”")
        || (word.is(".") && !next.glued())
        || (word.isLowerCase()
            && !(word.is("mới") && next.isCapital())
            && (isListed(word, next) || (named && endsNamed.contains(word.plain()))));
  }

  private boolean isListed(Words.Word word, Words.Word next) {
    return ends.contains(word.plain()) || ends.contains(word.plain() + " " + next.plain());
  }

  /** "Phòng Lao động, Thương binh và Xã hội": the comma stands within a name. */
  private boolean isField(Words words, int comma) {
    for (int i = comma - 1; i > comma - 6; i--) {
      if (bodies.isHead(words, i)) {
        var body = bodies.single(words, i);
        return body != null && body.end() > comma;
      }
    }
    return false;
  }

  /** "04 công trình": counted, not named one by one. */
  private static boolean isSeveral(Words words, int at) {
    var word = words.get(at);
    return word.is("nhiều")
        || (word.is("số") && words.get(at - 1).is("một"))
        || (word.isNumber() && !word.is("1") && !word.is("01") && !words.get(at - 1).is("số"));
  }

  /** "các hồ chứa nước A, B": the head goes before each. */
  private @Nullable Bodies many(Words words, int start, int headEnd) {
    int first = headEnd;
    int colon = words.get(headEnd).is(":") ? 1 : 0;
    while (words.get(first).isLowerCase()
        && first < headEnd + 4
        && !ProperNames.isNumbered(words, first)) {
      if (ends.contains(words.get(first).plain())) {
        return null;
      }
      first++;
    }
    var names = new ArrayList<String>();
    int end = first;
    int next = first + colon;
    while (ProperNames.isNumbered(words, next)
        || (words.get(next).isCapital() && !bodies.isHead(words, next))) {
      end = bodies.nameEnd(words, next);
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

  private static boolean isProper(Words.Word word) {
    return word.isCapital() || word.isNumber();
  }
}
