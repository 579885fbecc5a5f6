package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;
import vn.giaoban.text.BodyVocabulary.Head;
import vn.giaoban.text.BodyVocabulary.Kind;

/** Reads posts with the bodies in which they are held: "Giám đốc các Sở: Tài chính, Y tế". */
final class PostNames {

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final PartyClasses party;
  private final SharedLists lists;
  private final UnitGroups units;
  private final ClassNames classes;
  private final BodyReader bodies;

  PostNames(
      BodyVocabulary vocabulary,
      ProperNames proper,
      PartyClasses party,
      SharedLists lists,
      UnitGroups units,
      ClassNames classes,
      BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.party = party;
    this.lists = lists;
    this.units = units;
    this.classes = classes;
    this.bodies = bodies;
  }

  @Nullable Bodies read(Words words, int start, Head head, int depth, boolean plural) {
    int end = head.end();
    if (words.get(end).is(":") && plural) {
      // "các Trưởng phòng: Tổ chức - Hành chính, Đào tạo"
      var items = lists.read(words, end + 1, depth, words.slice(end - head.length(), end));
      if (items != null) {
        return items;
      }
    }
    if (words.get(end).is(":") && BodyReader.isPlural(words, end - head.length() + 1)) {
      // "Trưởng các phòng: Nội vụ, Tư pháp"
      int first = end - head.length();
      var one = words.get(first).text() + " " + words.slice(first + 2, end);
      var items = lists.read(words, end + 1, depth, one);
      if (items != null) {
        return items;
      }
    }
    if (words.get(end).is("kiêm") && bodies.isPost(words, end + 1)) {
      var other = vocabulary.head(words, end + 1);
      end = other == null ? end : other.end();
    }
    if (words.get(end).is("thường") && words.get(end + 1).is("trực")) {
      end += 2;
    }
    int of = words.get(end).is("của") ? end + 1 : end > head.end() ? end : beforeBody(words, head);
    if (units.isPartyBody(words, of) && party.isAt(words, of)) {
      var several = units.partyBodies(words, start, of, depth);
      if (several.names().size() == 1 && several.names().getFirst().contains(",")) {
        return several;
      }
    }
    int counted = isCounted(words, of) ? of + 1 : of;
    var body = bodies.part(words, counted, depth + 1);
    if (body != null && counted > of) {
      return new Bodies(List.of(words.slice(start, body.end())), body.end());
    }
    if (body != null) {
      int classes = afterSharedClasses(words, start, of, body, depth);
      return classes > body.end()
          ? new Bodies(List.of(words.slice(start, classes)), classes)
          : bodies.distribute(words, start, of, body);
    }
    int name = proper.end(words, end);
    if (name == end && head.length() == 1) {
      // "Trưởng ga Sông Lũy": of what, in lower-case words, and then its name
      name = proper.nounEnd(words, end);
    }
    end = bodies.tail(words, name, depth, plural);
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
    var rest = classes.read(words, next, next, depth + 1);
    return rest == null || rest.names().size() > 1 ? body.end() : rest.end();
  }
}
