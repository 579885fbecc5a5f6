package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Units listed by numbers or codes, where the last words of what they are may be said again before
 * each: "Tòa án nhân dân khu vực 2 và khu vực 5", "Thuế cơ sở 3, Thuế cơ sở 7", "Đội Quản lý thị
 * trường 4 và 6", "gói thầu XL-02 và XL-05", "Tổ máy số 1 và số 2 Nhà máy A".
 */
final class NumberedLists {

  /** What the units are is told in at most so many words. */
  private static final int LONGEST_KIND = 10;

  private static final int LONGEST_NUMBER = 3;

  private static final int LONGEST_NUMERAL = 4;

  private static final int MOST_NAMES = 60;

  private final BodyReader bodies;
  private final UnitWords parts;
  private final PhraseTable documents = PhraseTable.load("cited-kinds.txt");
  private final PhraseTable plainKinds = PhraseTable.load("numbered-units.txt");
  private final PhraseTable works = PhraseTable.load("case-heads.txt");
  private final PhraseTable things = PhraseTable.load("numbered-things.txt");

  NumberedLists(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /** With what they begin where no word before tells that there are several. */
  Openings openings() {
    return plainKinds.openings();
  }

  /** The units named from this word on, two at least; null where no such list starts. */
  @Nullable Bodies at(Words words, int at) {
    int start = BodyReader.isPlural(words, at) ? at + 1 : at;
    boolean opens = start > at || words.get(start).isCapital() || plainKinds.isAt(words, start);
    int known = opens ? knownEnd(words, start) : start;
    if (known == start) {
      return null;
    }
    int mark = mark(words, start);
    boolean grade = words.get(start).is("lớp") && words.get(mark).isNumber();
    if (mark == start || grade || !isKind(words, start, known, mark)) {
      return null;
    }
    boolean told = words.get(mark).is("số");
    var names = new ArrayList<String>();
    int end = markEnd(words, mark);
    names.add(words.slice(start, end));
    int own = 0;
    int next = UnitLists.afterSeparator(words, end);
    while (next > end && names.size() < MOST_NAMES) {
      int again = repeated(words, start, mark, next);
      int behind = markEnd(words, next + again);
      if (behind == next + again
          || (again == 0 && !isBareMark(words, next, told, names.size() > 1))) {
        break;
      }
      boolean number = told && again == 0 && words.get(next).isNumber();
      own = again == mark - start ? names.size() : own;
      names.add(
          (words.slice(start, mark - again) + (number ? " số " : " ") + words.slice(next, behind))
              .strip());
      end = behind;
      next = UnitLists.afterSeparator(words, end);
    }
    // "các bản A 1, A 2, B": names of places, one of which has a number
    boolean places = start > at && next > end && words.get(next).isCapital();
    return names.size() > 1 && !places ? withOwner(words, names, own, end) : null;
  }

  /** Where the first number or code stands that may tell units apart; {@code start} without one. */
  private int mark(Words words, int start) {
    for (int i = start + 1; i <= start + LONGEST_KIND; i++) {
      var word = words.get(i);
      if (word.isPunctuation() || word.isNone()) {
        return start;
      }
      if (markEnd(words, i) > i) {
        return UnitLists.afterSeparator(words, markEnd(words, i)) > markEnd(words, i) ? i : start;
      }
    }
    return start;
  }

  private boolean isKind(Words words, int start, int known, int mark) {
    if (things.end(words, start) >= known) {
      return false;
    }
    for (int i = start; i < mark; i++) {
      if (documents.isAt(words, i)
          || NumberedUnits.isOutside(words.get(i))
          || (i > start && BodyReader.isPlural(words, i))
          || (i >= known && things.isAt(words, i))
          || UnitWords.isAuxiliary(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private int knownEnd(Words words, int at) {
    var small = parts.small(words, at);
    int known = Math.max(bodies.headEnd(words, at), small == null ? at : small.end());
    return Math.max(known, Math.max(plainKinds.end(words, at), works.end(words, at)));
  }

  /** How many of the last words of the kind are said again at this word, before a number. */
  private static int repeated(Words words, int start, int mark, int next) {
    for (int count = mark - start; count > 0; count--) {
      int i = 0;
      while (i < count && words.get(next + i).is(words.get(mark - count + i).plain())) {
        i++;
      }
      if (i == count && markEnd(words, next + count) > next + count) {
        return count;
      }
    }
    return 0;
  }

  /** "5", "số 5", "VII", "B", "XL-05": by which one is told from its like. */
  private static int markEnd(Words words, int at) {
    var word = words.get(at);
    if (ProperNames.isNumbered(words, at)) {
      return at + 2;
    }
    if (word.isNumber()) {
      var behind = words.get(at + 1);
      boolean figure = (behind.is(",") || behind.is(".")) && words.get(at + 2).glued();
      return word.length() <= LONGEST_NUMBER && !figure && !behind.is("%") && !behind.is("/")
          ? at + 1
          : at;
    }
    int code = UnitCodes.end(words, at);
    boolean letters =
        code == at
            && word.isCapitals()
            && (word.length() == 1
                || (word.length() <= LONGEST_NUMERAL && Letters.isNumeral(word.text())));
    return letters ? at + 1 : code;
  }

  /** Without what it is before it: a code, or a number behind which nothing is counted. */
  private boolean isBareMark(Words words, int at, boolean told, boolean listed) {
    var word = words.get(at);
    var behind = words.get(at + 1);
    if (word.is("số") || !word.isNumber()) {
      return word.is("số") ? told : UnitCodes.end(words, at) > at;
    }
    return behind.isPunctuation()
        || behind.isNone()
        || behind.is("và")
        || UnitWords.isAuxiliary(behind)
        || (listed && behind.isLowerCase() && !ProperNames.counts(words, at))
        || parts.isPredicate(words, at + 1)
        || (behind.isCapital() && bodies.isHead(words, at + 1));
  }

  /** "Khối 10 và khối 12 Trường A", "đội 3, 5 xã B": the body or place that they are parts of. */
  private Bodies withOwner(Words words, List<String> names, int own, int end) {
    boolean owned =
        words.get(end).isCapital() && bodies.isHead(words, end) && !bodies.isPost(words, end);
    var owner = owned ? bodies.single(words, end) : null;
    if (owner != null && owner.names().size() == 1) {
      int stop =
          parts.beforePredicate(
              words, Math.max(end + 1, parts.afterField(words, end)), owner.end());
      var whose = " " + words.slice(end, parts.beforeSaid(words, end, stop));
      names.replaceAll(name -> name + whose);
      return new Bodies(names, stop);
    }
    int place = words.get(end).isLowerCase() ? parts.afterLevel(words, end) : end;
    if (place > end) {
      var where = " " + words.slice(end, place);
      names.subList(own, names.size()).replaceAll(name -> name + where);
    }
    return new Bodies(names, place);
  }
}
