package vn.giaoban.text;

import java.util.Set;

/** Tells whether what stands behind a name is something that the body named does or has to do. */
final class Predicates {

  /** What somebody is told who "được" asked or charged. */
  private static final Set<String> ASKED =
      Set.of("giao", "đề", "yêu", "phân", "ủy", "mời", "chỉ", "cử");

  private static final Set<String> NO_VERB =
      Set.of(
          "của", "thuộc", "và", "hoặc", "hay", "về", "ở", "tại", "trong", "đã", "được", "chưa",
          "bị", "vẫn", "đang", "từng");

  /** What a body does that others bring something before. */
  private static final Set<String> DECIDES =
      Set.of(
          "xem xét",
          "quyết định",
          "phê duyệt",
          "chỉ đạo",
          "cho ý",
          "ban hành",
          "thông qua",
          "giao cho",
          "phân công",
          "biết để",
          "theo dõi",
          "quy định",
          "phối hợp");

  /** Words behind a name that begin a circumstance, not what the body does. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "theo", "để", "trước", "sau", "khi", "từ", "với", "như", "nhằm", "bị", "là", "đến", "cho",
          "vào", "qua", "bởi", "do", "mà", "thì", "nếu", "trên", "dưới", "giữa", "cùng", "bằng",
          "đang", "sẽ", "chưa", "còn", "có", "biết", "giao", "ngoài", "riêng", "ra", "lên");

  /** What each of several looks after is named in so many words at most. */
  private static final int LONGEST_SCOPE = 7;

  private final BodyReader bodies;

  Predicates(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** Whether a body does something of its own here, and is not asked to decide. */
  boolean acts(Words words, int at) {
    var verb = words.get(at).plain() + " " + words.get(at + 1).plain();
    return bodies.isInstruction(words, at)
        && !NO_VERB.contains(words.get(at).plain())
        && !DECIDES.contains(verb)
        && !CIRCUMSTANCES.contains(words.get(at).plain());
  }

  /** Whether it may be a verb that is not known, and is no circumstance. */
  boolean mayAct(Words words, int at) {
    var word = words.get(at);
    return word.isLowerCase()
        && !word.isNone()
        && !NO_VERB.contains(word.plain())
        && !CIRCUMSTANCES.contains(word.plain());
  }

  /** "…, Ban Tổ chức phối hợp với Ủy ban Kiểm tra thẩm định": it does more than help. */
  boolean actsWith(Words words, int at) {
    int with = words.get(at + 2).is("với") ? HelpReader.afterHelp(words, at) : at;
    var others = with > at ? bodies.objects(words, with) : null;
    return others != null && bodies.isInstruction(words, others.end());
  }

  boolean goesOn(Words words, int from, int end, boolean first) {
    int at = words.get(from).is("(") ? ClauseStarts.afterBracket(words, from, end) : from;
    if (at >= end) {
      return first;
    }
    if (bodies.isInstruction(words, at)) {
      var word = words.get(at);
      if ((word.is("trước") || word.is("sau")) && endsClause(words.get(at + 1))) {
        return false;
      }
      boolean has = word.is("có") && bodies.afterInstruction(words, at) == at + 1;
      return (!NO_VERB.contains(word.plain()) && (first || !has))
          || (word.is("trong") && first)
          || (word.is("được") && ASKED.contains(words.get(at + 1).plain()));
    }
    var word = words.get(at);
    if (word.is("từng")) {
      // "được phân công phụ trách | từng xã có trách nhiệm …"
      return first && isBoundBehind(words, at, end);
    }
    if (word.is(",")) {
      return bodies.isInstruction(words, at + 1) || (first && words.get(at + 1).isLowerCase());
    }
    return first && word.isLowerCase() && !NO_VERB.contains(word.plain());
  }

  private static boolean isBoundBehind(Words words, int at, int end) {
    for (int i = at + 2; i < end && i < at + LONGEST_SCOPE && words.get(i).isLowerCase(); i++) {
      if (words.get(i).is("phải") || words.get(i + 1).is("trách")) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsClause(Words.Word word) {
    return word.isNone() || word.is(",") || word.is(";") || word.is(".");
  }
}
