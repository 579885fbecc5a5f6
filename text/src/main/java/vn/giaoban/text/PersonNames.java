package vn.giaoban.text;

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

  private static final Set<String> EXECUTES = Set.of("chịu", "căn", "thi", "có", "và", "thực");

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

  /** "đồng chí Trần Văn Nam, Phó Chủ tịch …": the person with the post behind. */
  @Nullable Bodies of(Words words, int at, int depth) {
    int end = at;
    while (words.get(end).isCapital() && end < at + 5) {
      end++;
    }
    if (end < at + 2) {
      return null;
    }
    while ((words.get(end).is(",") || words.get(end).is("-")) && bodies.isPost(words, end + 1)) {
      var post = bodies.one(words, end + 1, depth + 1, false);
      if (post == null || post.names().size() > 1) {
        break;
      }
      end = post.end();
    }
    end = CommitteeRoles.after(bodies, words, end);
    return new Bodies(List.of(words.slice(at, end)), end);
  }
}
