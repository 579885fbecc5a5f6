package vn.giaoban.text;

/** Tells whether helping is all that a body is told to do: "phối hợp thực hiện", "được mời dự". */
final class OnlyHelping {

  /** All that somebody has to do who only helps, where nothing but its subject follows. */
  static final PhraseTable TAKES_PART =
      PhraseTable.of(
          "tham gia",
          "tham gia phối hợp",
          "phối hợp tham gia",
          "tham gia thực hiện",
          "tham gia hỗ trợ",
          "hỗ trợ",
          "hỗ trợ kỹ thuật",
          "giúp việc",
          "giúp sức",
          "giúp đỡ",
          "cùng tham gia");

  /** "được mời …": whoever is told this helps, whatever it is. */
  private static final PhraseTable INVITED = PhraseTable.of("được mời", "được trưng tập");

  /** "cùng tham gia thẩm định": whatever it is that is done together. */
  private static final PhraseTable TOGETHER =
      PhraseTable.of(
          "cùng tham gia",
          "cùng phối hợp",
          "cùng hỗ trợ",
          "cùng góp",
          "cùng thực hiện",
          "cùng triển khai",
          "làm thành viên",
          "là thành viên",
          "cùng làm");

  /** As which somebody takes part: "là cơ quan phối hợp", "giữ vai trò phối hợp". */
  private static final PhraseTable ROLES =
      PhraseTable.of(
          "là cơ quan",
          "là đơn vị",
          "là bên",
          "là lực lượng",
          "là bộ phận",
          "là địa phương",
          "giữ vai trò",
          "đóng vai trò",
          "với vai trò",
          "có vai trò",
          "làm nhiệm vụ",
          "làm công tác",
          "được huy động",
          "được đề nghị",
          "được cử",
          "được vận động",
          "được giao",
          "được phân công",
          "được phân công nhiệm vụ",
          "được giao nhiệm vụ");

  private OnlyHelping() {}

  /** "… (có trách nhiệm) phối hợp (thực hiện)": helping is all that the subject is told to do. */
  static boolean isAt(Words words, int at) {
    if (INVITED.isAt(words, at)) {
      return true;
    }
    int role = ROLES.end(words, at);
    int verb = role;
    if (words.get(at).is("có") && words.get(at + 1).is("trách")) {
      verb = at + 3;
    } else if (words.get(at).is("cùng")) {
      verb = at + 1;
    }
    if (TOGETHER.isAt(words, at)) {
      return true;
    }
    if (TAKES_PART.isAt(words, verb)) {
      int end = TAKES_PART.end(words, verb);
      return role > at
          || words.get(end).isNone()
          || words.get(end).isPunctuation()
          || words.get(end).is("về");
    }
    var next = words.get(verb + 2);
    return HelpReader.isHelp(words, verb)
        && !next.is("với")
        && !next.is("cùng")
        && !next.is("chặt")
        && (role > at || HelpReader.afterHelp(words, verb) == verb + 2);
  }
}
