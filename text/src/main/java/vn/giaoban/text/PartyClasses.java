package vn.giaoban.text;

import java.util.Set;
import vn.giaoban.text.BodyVocabulary.Kind;

/** Classes of Party bodies, which exist many times and are written small: "các huyện ủy". */
final class PartyClasses {

  /** Last words of the names of Party bodies that exist many times. */
  private static final Set<String> ENDS = Set.of("ủy", "bộ", "đảng", "đoàn");

  /** "chi bộ", "đảng ủy": without what tells them apart. */
  private static final int PLAIN = 2;

  private final BodyVocabulary vocabulary;

  PartyClasses(BodyVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether such a class starts at this word. */
  boolean isAt(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null
        && head.kind() == Kind.WHOLE
        && words.get(at).isLowerCase()
        && (ENDS.contains(words.get(at + 1).plain())
            || ENDS.contains(words.get(head.end() - 1).plain()));
  }

  /** "chi bộ trực thuộc", "đảng ủy bộ phận": each is named apart in a list of classes. */
  static boolean isBody(Words words, int at) {
    var second = words.get(at + 1);
    return (second.is("bộ") || second.is("ủy"))
        && (words.get(at).is("chi") || words.get(at).is("đảng"));
  }

  /** "các chi bộ, đảng bộ trực thuộc": two classes that share what tells them apart. */
  boolean isPair(Words words, int at, int end) {
    int first = at + 1;
    if (!words.get(at).is("các") || !isAt(words, first)) {
      return false;
    }
    int second = headEnd(words, first) + 1;
    return second == first + PLAIN + 1
        && words.get(second - 1).is(",")
        && second < end
        && (isAt(words, second) || isBody(words, second))
        && kindEnd(words, second) < end;
  }

  /** The end of "chi bộ" in "chi bộ cơ sở", which the vocabulary has as one. */
  private int kindEnd(Words words, int at) {
    if (isBody(words, at) && words.get(at + 2).is("bộ") && words.get(at + 3).is("phận")) {
      return at + PLAIN + 2;
    }
    return ENDS.contains(words.get(at + 1).plain()) ? at + 2 : headEnd(words, at);
  }

  private int headEnd(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head == null ? at : head.end();
  }

  /**
   * "huyện, thị, thành ủy", "chi, đảng bộ": words that share the last one; 0 where there are none.
   */
  static int sharedEnding(Words words, int at) {
    int i = at;
    while (isShort(words.get(i)) && words.get(i + 1).is(",") && i < at + 8) {
      i += 2;
    }
    if (i == at || !isShort(words.get(i))) {
      return 0;
    }
    return words.get(i + 1).is("ủy") || (words.get(i + 1).is("bộ") && words.get(i).is("đảng"))
        ? i + 2
        : 0;
  }

  /** Whether a level of places stands here that a list of levels may go on with. */
  static boolean isShort(Words.Word word) {
    return switch (word.plain()) {
      case "tỉnh", "thành", "huyện", "thị", "quận", "xã", "phường", "chi", "đảng" -> true;
      default -> false;
    };
  }
}
