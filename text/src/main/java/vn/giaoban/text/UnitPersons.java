package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Persons in findings: who is told by name is no unit, who leads a body that is named is one. */
final class UnitPersons {

  /** What somebody is, behind the name, takes at most so many words. */
  static final int LONGEST_POST = 24;

  /** "người đứng đầu", "thủ trưởng", "lãnh đạo": not a post of its own, the body is meant. */
  private static final Set<String> LEADERS = Set.of("người", "thủ", "lãnh");

  /** Behind one of these a post is the subject, or one of those that are listed. */
  private static final Set<String> OPENS =
      Set.of(".", ";", ":", "(", "có", "là", "như", "gồm", "nhất", "do");

  private final BodyReader bodies;
  private final UnitWords parts;

  UnitPersons(BodyReader bodies, UnitWords parts) {
    this.bodies = bodies;
    this.parts = parts;
  }

  /** Behind "Đồng chí Trần Văn A, đảng viên Chi bộ B": the person is meant, not the body. */
  int afterPerson(Words words) {
    boolean comrade = words.get(0).is("đồng") && words.get(1).is("chí");
    int name = comrade ? 2 : words.get(0).is("ông") || words.get(0).is("bà") ? 1 : 0;
    int i = name;
    while (words.get(i).isCapital()) {
      i++;
    }
    if (name == 0 || i < name + 2 || !words.get(i).is(",") || bodies.isHead(words, name)) {
      return 0;
    }
    int last = i + LONGEST_POST;
    while (i < last && !parts.isPredicate(words, i) && !words.get(i).isNone()) {
      i++;
    }
    return i < last ? i : 0;
  }

  /** "Chủ tịch UBND các xã A, B chưa …": those who lead bodies that are named. */
  @Nullable Bodies posts(Words words, int at, boolean listed) {
    var before = words.get(at - 1);
    boolean comrade = before.is("chí") && at == 2;
    boolean goesOn = (before.is(",") || before.is("và")) && listed;
    boolean opens = at == 0 || OPENS.contains(before.plain()) || goesOn;
    if (!opens && !comrade) {
      return null;
    }
    int first = afterComrades(words, at);
    boolean leader = LEADERS.contains(words.get(first).plain());
    boolean member = words.get(first + 1).is("viên");
    if (leader || member || !bodies.isPost(words, first)) {
      return null;
    }
    int body = bodies.headEnd(words, first);
    var post = bodies.single(words, first);
    // "Trưởng thôn A": the place ends the post
    boolean ofPlace = parts.levelEnd(words, body - 1) == body && words.get(body).isCapital();
    if (post == null || (post.end() <= body + 1 && !ofPlace)) {
      return null;
    }
    // "Chủ tịch Ủy ban nhân dân huyện": of no place in particular
    boolean anywhere = SingleUnits.isCommittee(Spelling.plain(words.slice(body, post.end())));
    boolean named = !anywhere && post.names().stream().allMatch(this::isNamed);
    return named ? endedBeforeSaid(words, first, post) : null;
  }

  private Bodies endedBeforeSaid(Words words, int at, Bodies post) {
    int end = parts.beforeSaid(words, at, parts.beforePredicate(words, at + 1, post.end()));
    return post.names().size() > 1 || end == post.end()
        ? post
        : new Bodies(List.of(words.slice(at, end)), end);
  }

  /** "Đồng chí Bí thư …", "các đồng chí Bí thư …": the posts. */
  private static int afterComrades(Words words, int at) {
    int first = BodyReader.isPlural(words, at) ? at + 1 : at;
    boolean comrades = words.get(first).is("đồng") && words.get(first + 1).is("chí");
    return comrades ? first + 2 : at;
  }

  private boolean isNamed(String name) {
    return !name.contains(" cấp ") && (parts.headEnd(Words.of(name)) > 0 || isOffice(name));
  }

  /** "Giám đốc Sở Xây dựng": an office that is told by its field. */
  private static boolean isOffice(String name) {
    return name.contains(" Sở ") || name.contains(" Bộ ");
  }
}
