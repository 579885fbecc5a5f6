package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Reads where a body exists once for each of several places or classes: "các xã, phường", "các
 * tỉnh: A, B", "các huyện ủy, thị ủy".
 */
final class UnitGroups {

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final PartyClasses party;
  private final SharedLists lists;
  private final ClassAttributes attributes;
  private final BodyReader bodies;

  UnitGroups(
      BodyVocabulary vocabulary,
      ProperNames proper,
      PartyClasses party,
      SharedLists lists,
      ClassAttributes attributes,
      BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.party = party;
    this.lists = lists;
    this.attributes = attributes;
    this.bodies = bodies;
  }

  /** "ủy ban kiểm tra đảng ủy cơ sở", "văn phòng các đảng ủy": whose body it is. */
  boolean isPartyBody(Words words, int at) {
    int start = BodyVocabulary.isPlural(words, at) ? at + 1 : at;
    return words.get(start).isLowerCase() && vocabulary.isPartyHead(words, start);
  }

  /**
   * "các tỉnh: A, B", "các phường, xã, đặc khu", "xã, phường": where a body exists once for each.
   */
  @Nullable Bodies list(Words words, int at, int depth) {
    int start = BodyVocabulary.isPlural(words, at) ? at + 1 : at;
    if (start > at && BodyVocabulary.isArea(words, start)) {
      int first = words.get(start + 2).is(":") ? start + 3 : start + 2;
      return lists.read(words, first, depth, words.slice(start, start + 2));
    }
    var head = vocabulary.head(words, start);
    if (head == null) {
      return null;
    }
    return switch (head.kind()) {
      case NAMED -> bodies.named(words, at, start, head, depth + 1, true, false);
      case CLASS -> bodies.classes(words, at, start, depth + 1);
      case WHOLE -> party.isAt(words, start) ? partyBodies(words, at, start, depth) : null;
      default -> null;
    };
  }

  /** "các huyện ủy, thị ủy được kiểm tra": one entry; "các huyện ủy: A, B": one for each. */
  Bodies partyBodies(Words words, int at, int start, int depth) {
    int end = bodies.headEnd(words, start);
    int first = words.get(end).is(":") ? end + 1 : end;
    var placed =
        words.get(first).isCapital()
            ? lists.read(words, first, depth, words.slice(start, end))
            : null;
    if (placed != null && placed.names().size() > 1) {
      return placed;
    }
    while (words.get(end).is(",") && party.isAt(words, end + 1)) {
      end = bodies.headEnd(words, end + 1);
    }
    var units = isAt(words, end) ? list(words, end, depth) : null;
    if (units != null && units.names().size() == 1) {
      return new Bodies(List.of(words.slice(at, units.end())), units.end());
    }
    end = bodies.tail(words, proper.end(words, end), depth, true);
    end = attributes.nounsEnd(words, end);
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  static boolean isAt(Words words, int at) {
    if (!words.get(at + 1).is(",")) {
      return false;
    }
    var next = words.get(at + 2);
    return switch (words.get(at).plain()) {
      case "xã", "phường", "huyện", "tỉnh" -> PartyClasses.isShort(next);
      case "thôn", "bản", "ấp", "buôn", "khóm" -> isSmall(next);
      case "sở", "bộ" -> next.is("ngành");
      default -> false;
    };
  }

  private static boolean isSmall(Words.Word word) {
    return switch (word.plain()) {
      case "thôn", "bản", "ấp", "buôn", "khóm", "làng", "tổ", "khu" -> word.isLowerCase();
      default -> false;
    };
  }
}
