package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Reads persons who are addressed: "đồng chí Trần Văn Nam, Phó Chủ tịch …", "các ông (bà) có tên
 * tại Điều 1".
 */
final class PersonNames {

  /** What persons are called by who are named elsewhere: "các ông (bà) có tên". */
  private static final Set<String> PERSON_WORDS =
      Set.of("đồng", "chí", "ông", "bà", ",", "(", ")", "/", "và", "cá", "nhân", "thành", "viên");

  /** With these an address begins. */
  static final Openings ADDRESSES = Openings.words("đồng", "đ", "ông", "bà");

  private static final Set<String> EXECUTES = Set.of("chịu", "căn", "thi", "có", "và", "thực");

  private static final int LONGEST_PERSON = 5;

  /** The body in which several hold the same post is named in so many words at most. */
  private static final int LONGEST_BODY = 12;

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final BodyReader bodies;

  PersonNames(BodyVocabulary vocabulary, ProperNames proper, BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.bodies = bodies;
  }

  /** "các đồng chí Phó Chủ tịch": more than one, without the address; each is one alone. */
  static Bodies several(Words words, int at, Bodies name) {
    return name.names().size() == 1 && !BodyVocabulary.isEach(words, at)
        ? new Bodies(List.of("các " + name.names().getFirst()), name.end())
        : name;
  }

  /** Behind "đồng chí", "đ/c", "ông", "bà", "ông (bà)". */
  static int afterComrade(Words words, int at) {
    if (!ADDRESSES.mayBeAt(words, at)) {
      return at;
    }
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
      boolean listed = words.get(behind).is(":") && words.get(behind + 1).isCapital();
      return listed || words.get(behind).isCapital() ? behind : at;
    }
    boolean person = words.get(at).is("ông") || words.get(at).is("bà");
    boolean named = words.get(at + 1).isCapital() || words.get(at + 1).is(":");
    return person && named && words.get(at + 2).isCapital() ? at + 1 : at;
  }

  /** "các đồng chí có tên tại Điều 1", "các ông (bà) có tên nêu trên": persons named elsewhere. */
  @Nullable Bodies those(Words words, int at, int first) {
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
    var body = bodies.part(words, of, 1);
    int end = body == null || body.names().size() > 1 ? proper.describedEnd(words, of) : body.end();
    return end > of ? new Bodies(List.of(words.slice(at, end)), end) : null;
  }

  /**
   * "đồng chí Trần Văn Nam, Phó Chủ tịch …": the person with the post behind; "các đồng chí: Trần
   * Văn Nam, Lê Thị Mai - Phó Bí thư": each of them with the post that they share.
   */
  @Nullable Bodies of(Words words, int addressed, int depth) {
    int at = words.get(addressed).is(":") ? addressed + 1 : addressed;
    int named = at;
    while (words.get(named).isCapital() && named < at + LONGEST_PERSON) {
      named++;
    }
    if (named < at + 2) {
      return null;
    }
    var names = new ArrayList<>(List.of(words.slice(at, named)));
    named = addNames(words, named, names);
    int end = behindPost(words, named, depth);
    if (end > named) {
      var post = words.slice(named, end);
      boolean glued = words.get(named).is(",");
      names.replaceAll(name -> name + (glued ? "" : " ") + post);
    }
    return new Bodies(names, end);
  }

  /** "các Phó Chủ tịch Ủy ban nhân dân xã (:) Trần Văn Nam, Lê Thị Mai": each holds the post. */
  @Nullable Bodies sharing(Words words, int start, int behindPost) {
    for (int i = behindPost; i < behindPost + LONGEST_BODY; i++) {
      var word = words.get(i);
      if (word.isNone() || (word.isPunctuation() && !word.is(":"))) {
        return null;
      }
      int end = personEnd(words, i);
      var names = end > i ? new ArrayList<>(List.of(words.slice(i, end))) : new ArrayList<String>();
      end = end > i ? addNames(words, end, names) : i;
      // "Chủ tịch xã Lê Lợi, Hồ Thị": of places, all names have two syllables
      if (names.size() > 1 && names.stream().anyMatch(name -> Outline.words(name) > 2)) {
        var post = words.slice(start, words.get(i - 1).is(":") ? i - 1 : i);
        names.replaceAll(name -> post + " " + name);
        return new Bodies(names, end);
      }
      if (word.is(":")) {
        continue;
      }
      if (end > i) {
        return null;
      }
    }
    return null;
  }

  /** Adds the persons named behind one of them; gives the word behind the last. */
  private static int addNames(Words words, int behind, List<String> names) {
    int end = behind;
    while (true) {
      int next = BodyReader.afterSeparator(words, end);
      int person = next > end ? personEnd(words, next) : next;
      if (person == next) {
        return end;
      }
      names.add(words.slice(next, person));
      end = person;
    }
  }

  /** The end of the name of a person at this word; {@code at} where none stands. */
  private static int personEnd(Words words, int at) {
    int end = at;
    while (words.get(end).isCapital() && end < at + LONGEST_PERSON) {
      end++;
    }
    return end > at + 1 && Lexicon.STANDARD.isSurname(words.get(at).text()) ? end : at;
  }

  private int behindPost(Words words, int at, int depth) {
    int end = at;
    while ((words.get(end).is(",") || words.get(end).is("-")) && bodies.isPost(words, end + 1)) {
      var post = bodies.one(words, end + 1, depth + 1, false);
      if (post == null || post.names().size() > 1) {
        break;
      }
      end = post.end();
    }
    return CommitteeRoles.after(bodies, words, end);
  }
}
