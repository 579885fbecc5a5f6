package vn.giaoban.text;

/**
 * Finds the roles in a committee that stand behind somebody's post: "Giám đốc Sở Tài chính, Ủy viên
 * Thường trực". They name nobody else.
 */
final class CommitteeRoles {

  /** The name of the committee has at most so many words. */
  private static final int LONGEST = 16;

  private static final PhraseTable ROLES = PhraseTable.load("committee-roles.txt");

  private CommitteeRoles() {}

  /** Whether a role stands at this word, and no post that begins like one. */
  static boolean isAt(BodyReader bodies, Words words, int at) {
    return words.get(at).isCapital() && end(bodies, words, at) > at;
  }

  /** Behind the roles that follow the post which ends at this word. */
  static int after(BodyReader bodies, Words words, int at) {
    int i = at;
    while ((words.get(i).is(",") || words.get(i).is("-")) && isAt(bodies, words, i + 1)) {
      i = end(bodies, words, i + 1);
    }
    return i;
  }

  private static int end(BodyReader bodies, Words words, int at) {
    int end = ROLES.end(words, at);
    if (end == at) {
      return at;
    }
    var next = words.get(end);
    var last = words.get(end - 1);
    boolean committee = last.is("đạo") || last.is("tác") || last.is("việc") || last.is("đồng");
    boolean complete =
        next.isNone() || next.isPunctuation() || bodies.isInstruction(words, end) || committee;
    return complete || isCommittee(words, end) ? nameEnd(bodies, words, end) : at;
  }

  private static boolean isCommittee(Words words, int at) {
    return words.get(at).isCapital()
        && switch (words.get(at).plain()) {
          case "ban" -> words.get(at + 1).is("chỉ");
          case "tổ" -> words.get(at + 1).is("công") || words.get(at + 1).is("giúp");
          case "tiểu" -> words.get(at + 1).is("ban");
          case "hội" -> words.get(at + 1).is("đồng");
          default -> false;
        };
  }

  /** The name of the committee goes on up to a mark, or to what they are to do. */
  private static int nameEnd(BodyReader bodies, Words words, int at) {
    int i = at;
    while (i < at + LONGEST && !words.get(i).isNone() && !words.get(i).isPunctuation()) {
      if (bodies.isInstruction(words, i)) {
        int title = titleEnd(words, i);
        return title > i ? title : i;
      }
      i++;
    }
    return i;
  }

  /** "Tổ trưởng Tổ công tác triển khai Đề án 06:": the title of a part holds no order. */
  private static int titleEnd(Words words, int at) {
    for (int i = at; i < at + LONGEST; i++) {
      if (words.get(i).is(":")) {
        return i;
      }
      if (words.get(i).isPunctuation()) {
        return at;
      }
    }
    return at;
  }
}
