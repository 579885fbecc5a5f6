package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;
import vn.giaoban.text.BodyVocabulary.Kind;

/** Reads lists whose names share the head before them: "các Bộ: Công an, Quốc phòng". */
final class SharedLists {

  private static final Set<String> CITIES =
      Set.copyOf(Vocabulary.entries("centrally-run-cities.txt"));

  private static final Set<String> PARTY =
      Set.of("chi bộ", "đảng bộ", "đảng ủy", "chi ủy", "chi đoàn");

  /** "Phòng Thuế khu vực 2": a number alone behind it tells another one of the same. */
  private static final Pattern NUMBERED = Pattern.compile("(.* )\\d{1,3}");

  private static final String SCHOOL = "trường ";

  private static final PhraseTable SCHOOLS =
      PhraseTable.of(
          "mầm non",
          "mẫu giáo",
          "tiểu học",
          "thcs",
          "thpt",
          "trung học cơ sở",
          "trung học phổ thông",
          "phổ thông",
          "cao đẳng",
          "đại học",
          "th&thcs");

  private final BodyVocabulary vocabulary;
  private final ProperNames names;
  private final BodyReader bodies;

  SharedLists(BodyVocabulary vocabulary, ProperNames names, BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.names = names;
    this.bodies = bodies;
  }

  /**
   * The names from word {@code at} on, each with the head before it; null where none follow.
   *
   * @param head empty for a list whose names stand alone
   */
  @Nullable Bodies read(Words words, int at, int depth, String head) {
    var found = new ArrayList<String>();
    int end = at;
    int next = at;
    while (found.size() < NameRuns.MOST_NAMES) {
      next = afterEnumerator(words, next);
      if (isOrder(words, next, found.isEmpty())
          || !(isCapitalOrNumber(words.get(next)) || isPlaceOfParty(head, words, next))
          || (isPost(words, next) && !found.isEmpty())) {
        break;
      }
      boolean standsAlone = standsAlone(words, next) && !isPlaceName(head, words, next);
      boolean body =
          isPlaceList(head)
              && (standsAlone || isBody(words, next))
              && !isPlaceName(head, words, next);
      if (!found.isEmpty() && (body || (standsAlone && words.get(next - 1).is(";")))) {
        break;
      }
      var alone = standsAlone ? bodies.part(words, next, depth + 1) : null;
      if (alone != null) {
        boolean ofParty = isPartyHead(head) && !isPartyBody(words, next);
        alone.names().forEach(name -> found.add(ofParty ? head + " " + name : name));
        end = alone.end();
      } else {
        int itemEnd = names.end(words, next, false);
        if (itemEnd == next) {
          break;
        }
        end = itemEnd(words, bodies.tail(words, itemEnd, depth + 1, false));
        var numbered =
            found.isEmpty() || end > next + 1 || !words.get(next).isNumber()
                ? null
                : NUMBERED.matcher(found.getLast());
        found.add(
            numbered != null && numbered.matches()
                ? numbered.group(1) + words.get(next).text()
                : headed(head, words.slice(next, end), SCHOOLS.isAt(words, next)));
      }
      next = BodyReader.afterSeparator(words, end);
      if (next == end
          || BodyVocabulary.isPlural(words, next)
          || (vocabulary.isHead(words, next)
              && words.get(next).isLowerCase()
              && !isPlaceOfParty(head, words, next))) {
        break;
      }
    }
    return found.isEmpty() ? null : new Bodies(found, end);
  }

  /** "các tỉnh, thành phố: Hải Dương, Huế": which of them is a city is known. */
  private static String headed(String head, String name, boolean school) {
    if (school && Spelling.plain(head).startsWith(SCHOOL)) {
      // "các Trường Tiểu học An Hòa, THCS Bình Minh": each is of its own grade
      return head.substring(0, SCHOOL.length()) + name;
    }
    boolean city = head.equals("tỉnh") && CITIES.contains(name);
    return ((city ? "thành phố" : head) + " " + name).strip();
  }

  private static boolean isCapitalOrNumber(Words.Word word) {
    return word.isCapital() || word.isNumber();
  }

  private boolean isPost(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.kind() == Kind.POST;
  }

  /**
   * Lower-case words inside an item of a list, before a capital or the next comma, belong to it.
   */
  private int itemEnd(Words words, int at) {
    for (int i = at; i < at + 4; i++) {
      var word = words.get(i);
      if (word.is(",") || word.is(";") || word.is("và") || (i > at && word.isCapital())) {
        return i > at && word.isCapital() ? names.end(words, i) : i;
      }
      if (!word.isLowerCase() || vocabulary.isInstruction(words, i)) {
        return at;
      }
    }
    return at;
  }

  /** "các Bộ: Chủ động rà soát …": no name but what they are to do. */
  boolean isOrder(Words words, int at, boolean first) {
    int behind = vocabulary.afterInstruction(words, at);
    var name = vocabulary.head(words, at);
    boolean named = name != null && name.end() > behind && words.get(at).isCapital();
    if (behind - at < 2 || named || vocabulary.afterSector(words, at) > at) {
      return false;
    }
    var next = words.get(behind);
    if (next.is(",") || next.is("và")) {
      return vocabulary.isInstruction(words, behind + 1)
          && words.get(behind + 1).isLowerCase()
          && !vocabulary.isHead(words, behind + 1);
    }
    return !next.text().isEmpty()
        && next.isLowerCase()
        && (first || !vocabulary.isInstruction(words, behind));
  }

  /** Whether the name in a list has a head of its own: "Công an tỉnh" among ministries. */
  private boolean standsAlone(Words words, int at) {
    var head = vocabulary.head(words, at);
    if (head == null || vocabulary.afterSector(words, at) > at) {
      return false;
    }
    boolean goesOn =
        words.get(head.end()).isCapital()
            || BodyVocabulary.isLevel(words, head.end())
            || BodyVocabulary.isPlural(words, head.end());
    return switch (head.kind()) {
      case WHOLE -> head.length() > 2 || goesOn;
      case NAMED -> goesOn;
      default -> false;
    };
  }

  /** "các chi bộ: Khoa A, Phòng B": what is listed are the bodies that have them. */
  private static boolean isPartyHead(String head) {
    return PARTY.contains(Spelling.plain(head));
  }

  /** "các chi bộ Trạm Y tế, thôn Đông": also a place has one. */
  private static boolean isPlaceOfParty(String head, Words words, int at) {
    return isPartyHead(head) && BodyVocabulary.isLevel(words, at);
  }

  private static boolean isPartyBody(Words words, int at) {
    return PARTY.contains(words.get(at).plain() + " " + words.get(at + 1).plain());
  }

  private static boolean isPlaceList(String head) {
    return HomePlace.isLevel(Spelling.plain(head));
  }

  /** "các xã A, B và Đảng ủy phường C": with the name of a body the places end. */
  private boolean isBody(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null
        && (head.kind() == Kind.WHOLE
            || (head.kind() == Kind.NAMED
                && head.length() > 1
                && !BodyVocabulary.isLevel(words, at)));
  }

  /** "các xã Bản Lầu, Cốc Pài": the name of a place may begin like a smaller level. */
  private boolean isPlaceName(String head, Words words, int at) {
    return isPlaceList(head) && (BodyVocabulary.isLevel(words, at) || isTwoSyllables(words, at));
  }

  /** "Trường Hà", "Đoàn Kết": a place whose name begins as those of bodies do. */
  private boolean isTwoSyllables(Words words, int at) {
    var behind = words.get(at + 2);
    // "Sở Xây dựng": a field, though its second syllable is something to be done
    return vocabulary.head(words, at + 1) == null
        && vocabulary.afterInstruction(words, at + 1) <= at + 2
        && words.get(at + 1).isCapital()
        && !ProperNames.isAllCapitals(words.get(at + 1))
        && (behind.isPunctuation()
            || behind.isNone()
            || behind.is("và")
            || vocabulary.isInstruction(words, at + 2))
        && vocabulary.afterSector(words, at + 1) == at + 1;
  }

  private static int afterEnumerator(Words words, int at) {
    if (words.get(at).is("(") && words.get(at + 2).is(")") && words.get(at + 1).length() < 5) {
      return at + 3;
    }
    return at;
  }
}
