package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Units that are told apart by numbers, what they are only once: "các tổ dân phố số 4, số 11 và
 * 23", "Tổ đảng số 2 và số 4", "chi bộ các khu phố 3, 5".
 */
final class NumberedUnits {

  /** What the units are is told in at most so many words. */
  private static final int LONGEST_KIND = 7;

  private static final int MOST_NAMES = 60;

  /** Between the words for what a unit is and its number none of these stands. */
  private static final Set<String> OUTSIDE =
      Set.of("của", "thuộc", "ở", "tại", "trên", "theo", "trong", "về", "là", "và", "với", "gồm");

  /** What a body has several of, in several places. */
  private static final PhraseTable SITES =
      PhraseTable.of(
          "cơ sở", "phân hiệu", "điểm trường", "chi nhánh", "phân xưởng", "xưởng", "kho", "cụm");

  private final BodyReader bodies;
  private final UnitWords parts;
  private final PhraseTable documents = PhraseTable.load("cited-kinds.txt");
  private final PhraseTable plainKinds = PhraseTable.load("numbered-units.txt");
  private final PhraseTable things = PhraseTable.load("numbered-things.txt");

  NumberedUnits(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /**
   * @param many whether it is told that there are several
   * @param number where the first number stands, with "số" where that is written
   */
  private record Kind(String words, boolean many, int number) {}

  /** The units named from this word on; null where none are. */
  @Nullable Bodies at(Words words, int at) {
    var kind = kind(words, at);
    if (kind == null) {
      return null;
    }
    var found = items(words, kind);
    boolean one = found.names().size() == 1;
    boolean known = bodies.isHead(words, at) || parts.isSmall(words, at);
    boolean named =
        (words.get(at).isCapital() && !words.get(found.end()).isCapital())
            || words.get(at).is("lớp");
    if (one && !kind.many() && !(known && named)) {
      return null;
    }
    return one ? ofOwner(words, at, found) : found;
  }

  /** "Lớp 9A Trường B", "Ca trực số 2 Nhà máy C": the body that it is a part of. */
  private Bodies ofOwner(Words words, int at, Bodies found) {
    int end = found.end();
    boolean owned =
        words.get(end).isCapital() && bodies.isHead(words, end) && !bodies.isPost(words, end);
    var owner = owned ? bodies.single(words, end) : null;
    return owner == null || owner.names().size() != 1
        ? found
        : new Bodies(List.of(words.slice(at, owner.end())), owner.end());
  }

  /** With what sites begin. */
  Openings openings() {
    return SITES.openings();
  }

  /** Whether there is a number near enough behind this word to tell units apart. */
  static boolean mayBeAt(Words words, int at) {
    return holdsDigit(words, at + 1, at + LONGEST_KIND);
  }

  /** "cơ sở 2 Lạng Giang", "phân hiệu 3 Trường A": a site by its number and its place. */
  @Nullable Bodies site(Words words, int at) {
    int number = SITES.end(words, at);
    int name = number + 1;
    if (number == at || !words.get(number).isNumber() || !words.get(name).isCapital()) {
      return null;
    }
    var owner = bodies.isHead(words, name) ? bodies.single(words, name) : null;
    int end = owner == null ? parts.placeEnd(words, name) : owner.end();
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  /** Whether the word cannot stand between the words for what a unit is and its number. */
  static boolean isOutside(Words.Word word) {
    return OUTSIDE.contains(word.plain());
  }

  private @Nullable Kind kind(Words words, int at) {
    boolean many = BodyReader.isPlural(words, at);
    int start = many ? at + 1 : at;
    if (!mayBeAt(words, start) || documents.isAt(words, start) || things.isAt(words, start)) {
      return null;
    }
    int plural = -1;
    for (int i = start; i < start + LONGEST_KIND; i++) {
      var word = words.get(i);
      boolean numbered =
          (word.isNumber()
                  && (isLevelBefore(words, start, i)
                      || isBranch(words, start, i)
                      || isPlainKind(words, start, i)))
              || (isCode(words, i) && (many || plural >= 0 || words.get(start).is("lớp")));
      if (i > start && (numbered || ProperNames.isNumbered(words, i))) {
        var told =
            plural < 0
                ? words.slice(start, i)
                : words.slice(start, plural) + " " + words.slice(plural + 1, i);
        return new Kind(told, many || plural >= 0, i);
      }
      if (i > start && plural < 0 && BodyReader.isPlural(words, i)) {
        plural = i;
        continue;
      }
      boolean letters = word.isCapital() || word.isLowerCase();
      if (!letters
          || word.isNone()
          || isOutside(word)
          || (i > start + 1 && parts.isPredicate(words, i))
          || (i > start && documents.isAt(words, i))
          || (plural >= 0 && things.isAt(words, i))) {
        return null;
      }
    }
    return null;
  }

  private static boolean holdsDigit(Words words, int from, int to) {
    int end = words.get(to).end();
    for (int i = words.get(from).start(); i < end; i++) {
      if (Letters.isDigit(words.text().charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** "các chi bộ 1, 3", "Chi bộ 4 chưa …": an organisation told by its number alone. */
  private boolean isBranch(Words words, int start, int number) {
    var behind = words.get(number + 1);
    boolean ends =
        behind.isPunctuation()
            || behind.isNone()
            || behind.is("và")
            || UnitWords.isAuxiliary(behind)
            || (BodyReader.isPlural(words, start - 1) && behind.isLowerCase());
    return ends
        && !ProperNames.counts(words, number)
        && !behind.is("%")
        && !behind.is("/")
        && bodies.isPartyHead(words, start)
        && bodies.headEnd(words, start) == number;
  }

  /** "Các khu vực 2, 5", "Lô 3 và lô 7": of what there are several, told apart by numbers alone. */
  private boolean isPlainKind(Words words, int start, int number) {
    boolean listed = BodyReader.isPlural(words, start - 1) || words.get(start).isCapital();
    return listed
        && plainKinds.end(words, start) == number
        && !ProperNames.counts(words, number)
        && isBareNumber(words, number);
  }

  private boolean isLevelBefore(Words words, int start, int end) {
    for (int i = Math.max(start, end - 3); i < end; i++) {
      if (parts.levelEnd(words, i) == end) {
        return true;
      }
    }
    return false;
  }

  private Bodies items(Words words, Kind kind) {
    var names = new ArrayList<String>();
    boolean told = words.get(kind.number()).is("số");
    var kindWords = Words.of(kind.words());
    int level = parts.levelStart(kindWords, kindWords.size());
    var above = level > 0 ? kindWords.slice(0, level) + " " : "";
    int end =
        told ? kind.number() + 2 : Math.max(kind.number() + 1, UnitCodes.end(words, kind.number()));
    names.add(kind.words() + " " + words.slice(kind.number(), end));
    int ownLevel = 0;
    int next = UnitLists.afterSeparator(words, end);
    while (next > end && names.size() < MOST_NAMES) {
      int again = plainKinds.end(words, next);
      if (again > next && words.slice(next, again).equalsIgnoreCase(kind.words())) {
        next = again;
      }
      int name = parts.levelEnd(words, next);
      if (ProperNames.isNumbered(words, next)) {
        names.add(kind.words() + " " + words.slice(next, next + 2));
        end = next + 2;
      } else if (isBareNumber(words, next) || isCode(words, next)) {
        end = Math.max(next + 1, UnitCodes.end(words, next));
        names.add(kind.words() + (told ? " số " : " ") + words.slice(next, end));
      } else if (level >= 0 && name > next && words.get(name).isNumber()) {
        ownLevel = names.size();
        names.add(above + words.slice(next, name + 1));
        end = name + 1;
      } else {
        break;
      }
      next = UnitLists.afterSeparator(words, end);
    }
    int place = words.get(end).isLowerCase() ? parts.afterLevel(words, end) : end;
    if (place > end) {
      // "tổ 3, tổ 8 phường A": only the last; "tổ 3, 8 phường A": all of them
      var where = " " + words.slice(end, place);
      names.subList(ownLevel, names.size()).replaceAll(name -> name + where);
    }
    return new Bodies(names, place);
  }

  /** "7A2", "K65": letters and digits by which classes and the like are told apart. */
  private static boolean isCode(Words words, int at) {
    return UnitCodes.end(words, at) > at;
  }

  /** A number in a list of numbers, and not of how many there are. */
  private boolean isBareNumber(Words words, int at) {
    var behind = words.get(at + 1);
    return words.get(at).isNumber()
        && words.get(at).length() < 4
        && !ProperNames.countsThings(words, at)
        && !bodies.isPeople(words, at + 1)
        && (behind.isPunctuation() || behind.isNone() || behind.isLowerCase())
        && !behind.is("%")
        && !behind.is("/");
  }
}
