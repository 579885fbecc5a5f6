package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;
import vn.giaoban.text.BodyVocabulary.Head;
import vn.giaoban.text.BodyVocabulary.Kind;

/** Reads classes of bodies or people as one entry: "cơ quan, đơn vị, địa phương liên quan". */
final class ClassNames {

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final SharedLists lists;
  private final ClassAttributes attributes;
  private final BodyReader bodies;

  ClassNames(
      BodyVocabulary vocabulary,
      ProperNames proper,
      SharedLists lists,
      ClassAttributes attributes,
      BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.lists = lists;
    this.attributes = attributes;
    this.bodies = bodies;
  }

  /** "cơ quan, đơn vị, địa phương liên quan": one entry. */
  @Nullable Bodies read(Words words, int nameStart, int start, int depth) {
    int end = start;
    int next = start;
    // "các đơn vị trực thuộc, người đại diện …": behind it people are an entry of their own
    boolean toldApart = false;
    while (true) {
      var head = vocabulary.head(words, next);
      if (head == null
          || !isClass(words, head)
          || (next > start
              && (bodies.isPlaced(words, next, head) || PartyClasses.isBody(words, next)))) {
        break;
      }
      if (next > start && toldApart && head.kind() == Kind.PEOPLE) {
        break;
      }
      boolean many = nameStart < start || words.get(start).isLowerCase();
      boolean told = head.isClass() || (head.described() && many);
      end = told ? proper.describedEnd(words, head.end(), false) : head.end();
      end = bodies.tail(words, end, depth, true);
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
        && !bodies.isVerb(words, at, head, true)
        && !vocabulary.isInstruction(words, at);
  }

  private boolean isClass(Words words, Head head) {
    return head.isClass()
        || (head.kind() == Kind.NAMED && proper.end(words, head.end()) == head.end());
  }
}
