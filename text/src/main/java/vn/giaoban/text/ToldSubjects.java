package vn.giaoban.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads of whom a clause says first what they are: "Cơ quan chủ trì là Sở A", "Hai nơi còn chậm là
 * Đảng ủy xã A và Đảng ủy xã B phải …".
 */
final class ToldSubjects {

  /** With these it is told how many they are of whom the names follow: "hai nơi còn chậm là". */
  private static final Set<String> NUMERALS =
      Set.of("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "một");

  /** What they are is told in so many words at most. */
  private static final int LONGEST_DESCRIPTION = 8;

  /** With these those are named beside whom others take part. */
  private static final PhraseTable BESIDE = PhraseTable.of("ngoài", "bên cạnh", "cùng với", "do");

  private static final PhraseTable LEADS =
      PhraseTable.of(
          "chủ trì",
          "là cơ quan chủ trì",
          "là đơn vị chủ trì",
          "giữ vai trò chủ trì",
          "làm đầu mối",
          "là đầu mối",
          "làm nòng cốt",
          "là nòng cốt",
          "làm chủ công",
          "phụ trách",
          "phụ trách chính",
          "thực hiện chính",
          "đảm nhiệm chính",
          "chịu trách nhiệm");

  private final BodyReader bodies;
  private final Predicates predicates;

  ToldSubjects(BodyReader bodies, Predicates predicates) {
    this.bodies = bodies;
    this.predicates = predicates;
  }

  /** "Cơ quan chủ trì là Sở A", "Đơn vị chịu trách nhiệm là Sở B": who that is. */
  BodyReader.@Nullable Bodies identified(Words words, int at, int end) {
    if (!bodies.isClass(words, at) || BodyReader.isPlural(words, at)) {
      return null;
    }
    for (int i = at + 2; i < end && i < at + LONGEST_DESCRIPTION; i++) {
      if (words.get(i).isPunctuation()) {
        return null;
      }
      if (words.get(i).is("là")
          && (Leading.from(words, at, i, LONGEST_DESCRIPTION) || isCharge(words, i))) {
        var list = bodies.list(words, i + 1);
        return list != null && words.get(i + 1).isCapital() ? withoutHelp(list, words) : null;
      }
    }
    return null;
  }

  /** "Ngoài Sở A chủ trì, Sở B cùng tham gia": who leads where it is told who else takes part. */
  BodyReader.@Nullable Bodies leadingBesideOthers(Words words, int at) {
    int beside = BESIDE.end(words, at);
    var lead = beside == at ? null : bodies.list(words, beside);
    return lead != null && LEADS.isAt(words, lead.end()) ? lead : null;
  }

  /**
   * "Hai nơi còn chậm là Đảng ủy xã A và Đảng ủy xã B phải …": of whom it is that so much is said.
   */
  BodyReader.@Nullable Bodies named(Words words, int at, int end) {
    boolean counts = NUMERALS.contains(words.get(at).plain()) || words.get(at).isNumber();
    if (!counts && !BodyReader.isPlural(words, at) && !bodies.isClass(words, at)) {
      return null;
    }
    int last = Math.min(end, at + LONGEST_DESCRIPTION + 2);
    for (int i = at + 2; i < last; i++) {
      var word = words.get(i);
      if (word.is("là") || word.is("gồm")) {
        var list = bodies.list(words, i + 1);
        return list != null && isNamed(words, i + 1) && mustAct(words, list.end(), end)
            ? list
            : null;
      }
      boolean mark = word.is(",") && (words.get(i + 1).is("gồm") || words.get(i + 1).is("là"));
      if (!mark && !word.isLowerCase() && !word.isNumber()) {
        return null;
      }
    }
    return null;
  }

  private static boolean isNamed(Words words, int at) {
    int level = BodyVocabulary.afterLevel(words, at);
    return words.get(level).isCapital() || words.get(at).isCapital();
  }

  private boolean mustAct(Words words, int at, int end) {
    int verb = words.get(at).is(",") ? at + 1 : at;
    return verb < end && predicates.acts(words, verb);
  }

  /** "Sở A; đơn vị phối hợp: Sở B": the last name is none, but introduces those who help. */
  static BodyReader.@Nullable Bodies withoutHelp(BodyReader.Bodies list, Words words) {
    if (!HelpReader.listsHelp(words, list.end())) {
      return list;
    }
    int leads = list.names().size() - 1;
    return leads == 0 ? null : new BodyReader.Bodies(list.names().subList(0, leads), list.end());
  }

  /** "… chịu trách nhiệm là", "… phụ trách là", "… thực hiện là". */
  private static boolean isCharge(Words words, int at) {
    return words.get(at - 1).is("nhiệm")
        || (words.get(at - 1).is("hiện") && words.get(at - 2).is("thực"))
        || (words.get(at - 1).is("trách") && words.get(at - 2).is("phụ"));
  }
}
