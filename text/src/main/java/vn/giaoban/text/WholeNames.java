package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import vn.giaoban.text.BodyReader.Bodies;
import vn.giaoban.text.BodyVocabulary.Head;
import vn.giaoban.text.BodyVocabulary.Kind;

/**
 * Reads bodies whose kind is a name by itself, with the place, the body above or the field that may
 * follow: "Ủy ban nhân dân tỉnh", "Ban Tổ chức - Tuyên giáo".
 */
final class WholeNames {

  /** What a board manages is told in so many words at most. */
  private static final int LONGEST_THING = 3;

  /** Words between a body and what it does that are no thing. */
  private static final Set<String> ADVERBS =
      Set.of(
          "đã", "đang", "sẽ", "vẫn", "còn", "chưa", "cũng", "cùng", "mới", "chỉ", "tự", "nên",
          "luôn", "hằng", "hàng", "mỗi", "từng", "thường", "kịp", "sớm", "khẩn", "tích", "chủ",
          "trực", "ngay", "lần", "lại", "rất", "là", "do", "mà", "thì", "này", "đó", "trên",
          "dưới");

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final PartyClasses party;
  private final SharedLists lists;
  private final UnitGroups units;
  private final ClassAttributes attributes;
  private final BodyReader bodies;

  WholeNames(
      BodyVocabulary vocabulary,
      ProperNames proper,
      PartyClasses party,
      SharedLists lists,
      UnitGroups units,
      ClassAttributes attributes,
      BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.party = party;
    this.lists = lists;
    this.units = units;
    this.attributes = attributes;
    this.bodies = bodies;
  }

  /**
   * What stands before {@code at} goes before each of the names found there, but before none that
   * says itself what it is: "Chi bộ các thôn A, B và Chi bộ C".
   */
  Bodies distribute(Words words, int start, int at, Bodies bodies) {
    if (bodies.names().size() == 1) {
      return new Bodies(List.of(words.slice(start, bodies.end())), bodies.end());
    }
    var before = words.slice(start, at);
    boolean ofParty = vocabulary.isPartyHead(words, start);
    return new Bodies(
        bodies.names().stream()
            .map(name ->
                ofParty && vocabulary.isPartyHead(Words.of(name), 0) ? name : before + " " + name)
            .toList(),
        bodies.end());
  }

  Bodies read(Words words, int nameStart, int start, Head head, int depth, boolean plural) {
    int end = head.end();
    if ((BodyVocabulary.isPlural(words, end) && !BodyVocabulary.isEach(words, end))
        || UnitGroups.isAt(words, end)) {
      var group = units.list(words, end, depth);
      if (group != null) {
        return distribute(words, nameStart, end, group);
      }
    }
    if (words.get(end).is(":") && plural) {
      var items = lists.read(words, end + 1, depth, words.slice(start, end));
      if (items != null) {
        return items;
      }
    }
    // "Tổ đảng Khoa học tự nhiên": a field, whose first word is also that of a body
    boolean capitalHead =
        words.get(end).isCapital()
            && vocabulary.isHead(words, end)
            && vocabulary.afterSector(words, end) <= bodies.headEnd(words, end);
    if (plural && words.get(end).isCapital() && party.isAt(words, start)) {
      // "các chi bộ Công an xã, Trạm Y tế": each of these bodies has one
      var each = lists.read(words, end, depth, words.slice(start, end));
      if (each != null && each.names().size() > 1) {
        return each;
      }
    }
    var above =
        capitalHead
            ? bodies.one(words, end, depth + 1, false)
            : units.isPartyBody(words, end) ? bodies.part(words, end, depth + 1) : null;
    if (above != null) {
      return distribute(words, nameStart, end, above);
    }
    var school = capitalHead ? vocabulary.head(words, end) : null;
    if (school != null && school.kind() == Kind.NAMED && school.length() > 1) {
      // "Chi bộ Trường Tiểu học": the only one of its place
      int behind = bodies.tail(words, school.end(), depth, plural);
      return new Bodies(List.of(words.slice(nameStart, behind)), behind);
    }
    // "Ban Tổ chức - Tuyên giáo": the second of two fields
    int dash = words.get(end).is("-") && isField(words, end + 1) ? end + 1 : end;
    int named = proper.opensTitle(words, end) ? end : proper.end(words, dash);
    end = named == dash ? end : named;
    if (words.get(end).is(",") && isCapitalWork(words, end + 1)) {
      // "Ban Tổ chức, Kiểm tra": a verb with a capital is the second of its fields
      end += 3;
    }
    end = described(words, head, end);
    end = bodies.tail(words, end, depth, plural);
    end = plural && party.isAt(words, start) ? attributes.nounsEnd(words, end) : end;
    return new Bodies(List.of(words.slice(nameStart, end)), end);
  }

  private boolean isCapitalWork(Words words, int at) {
    return words.get(at).isCapital()
        && !vocabulary.isHead(words, at)
        && vocabulary.afterInstruction(words, at) == at + 2
        && bodies.isInstruction(words, at + 2);
  }

  /** "Thanh tra" behind "Ban Pháp chế -": what a body does, and not the name of another. */
  private boolean isField(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head == null
        || (head.kind() == Kind.NAMED
            && words.get(head.end()).isLowerCase()
            && vocabulary.afterSector(words, at) > at);
  }

  /** The end of a name with the lower-case words behind it that say what the body does. */
  int described(Words words, Head head, int end) {
    if (!head.described()) {
      return end;
    }
    if (end > head.end() + 1 && proper.endsName(words, end)) {
      return end;
    }
    boolean named = end > head.end() || head.kind() != Kind.WHOLE;
    int described = proper.describedEnd(words, end);
    if (!words.get(described - 1).isCapital() && isFirm(words, head)) {
      // "Công ty TNHH Tư vấn xây dựng Minh Khôi": what a firm does may be a verb
      int verb = vocabulary.afterInstruction(words, described);
      boolean goesOn =
          verb > described && words.get(verb).isCapital() && !vocabulary.isHead(words, verb);
      described = goesOn ? proper.end(words, verb) : described;
    }
    // "Ban Quản lý cảng cá Tiên Sa": lower-case words up to a name, a level or the verb
    boolean told =
        words.get(described - 1).isCapital()
            || (described > end
                && (BodyVocabulary.isLevel(words, described) || isThing(words, end, described)));
    return named || told ? described : end;
  }

  /** "Ban Quản lý đồng hồ | phối hợp": a few words for a thing, and then what the body does. */
  private boolean isThing(Words words, int at, int end) {
    return end - at <= LONGEST_THING
        && vocabulary.isInstruction(words, end)
        && vocabulary.afterOpener(words, at) == at
        && !ADVERBS.contains(words.get(at).plain());
  }

  private static boolean isFirm(Words words, Head head) {
    int start = head.end() - head.length();
    return words.get(start).is("công") && words.get(start + 1).is("ty");
  }
}
