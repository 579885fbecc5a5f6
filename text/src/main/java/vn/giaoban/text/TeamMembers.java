package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads of whom a team is made up that somebody is to set up: "lập đoàn kiểm tra gồm A, B", "thành
 * lập tổ công tác có đại diện A và B".
 */
final class TeamMembers {

  private static final PhraseTable SETS_UP =
      PhraseTable.of(
          "lập",
          "thành lập",
          "tổ chức",
          "cử",
          "mở",
          "bố trí",
          "hình thành",
          "kiện toàn",
          "ra quân");

  private static final PhraseTable TEAMS =
      PhraseTable.of(
          "đoàn",
          "tổ",
          "nhóm",
          "hội đồng",
          "tiểu ban",
          "đội",
          "kíp",
          "ban chỉ đạo",
          "ban tổ chức",
          "ban giám khảo",
          "ban vận động",
          "ban giám sát",
          "chốt",
          "lực lượng");

  /** Between them and what sets them up: how many they are, and that they are to be at once. */
  private static final PhraseTable COUNTS =
      PhraseTable.of(
          "ngay", "các", "những", "một", "hai", "ba", "bốn", "năm", "thêm", "mỗi xã", "mỗi thôn");

  private static final PhraseTable MADE_OF =
      PhraseTable.of(
          "gồm",
          "gồm có",
          "bao gồm",
          "thành phần gồm",
          "thành phần là",
          "thành viên gồm",
          "thành viên là",
          "có",
          "với",
          "trong đó có",
          "trong tổ có",
          "trong đoàn có",
          "thành phần có");

  /** As whom somebody is sent; those are meant who send them. */
  private static final PhraseTable SENT =
      PhraseTable.of(
          "đại diện",
          "đại diện của",
          "đại diện lãnh đạo",
          "cán bộ",
          "cán bộ của",
          "người của",
          "thành viên là",
          "thành viên của",
          "thành viên là đại diện",
          "chuyên gia của",
          "chuyên viên của",
          "công chức của",
          "lực lượng của",
          "sự tham gia của",
          "sự tham gia của đại diện",
          "thành phần là");

  static final Openings OPENINGS = SETS_UP.openings();

  /** What the team is for is told in at most so many words. */
  private static final int LONGEST_TEAM = 14;

  private final BodyReader bodies;

  TeamMembers(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** Who belongs to the team that is set up at this word; empty without. */
  List<String> at(Words words, int at) {
    int setUp = SETS_UP.end(words, at);
    int counted = setUp == at ? at : afterCount(words, setUp);
    int team = setUp == at ? at : TEAMS.end(words, counted);
    if (team == counted) {
      return List.of();
    }
    for (int i = team; i < team + LONGEST_TEAM; i++) {
      var word = words.get(i);
      if (word.isNone() || word.is(".") || word.is(";") || word.is(":")) {
        return List.of();
      }
      int made = MADE_OF.end(words, i);
      if (made > i) {
        var members = members(words, i, made);
        if (CalledUpon.namesBody(members)) {
          return members;
        }
      }
    }
    return List.of();
  }

  private static int afterCount(Words words, int at) {
    int i = COUNTS.end(words, at);
    i = COUNTS.end(words, i);
    return words.get(i).isNumber() ? i + 1 : i;
  }

  private List<String> members(Words words, int link, int made) {
    int colon = words.get(made).is(":") ? made + 1 : made;
    int first = SENT.end(words, colon);
    boolean has = words.get(link).is("có") || words.get(link).is("với");
    boolean capital = words.get(first).isCapital();
    if (has && first == colon && (!capital || words.get(link).is("với"))) {
      return List.of();
    }
    var names = new ArrayList<String>();
    int next = first;
    while (true) {
      var list = bodies.objects(words, next);
      if (list == null || presides(words, list.end())) {
        return names;
      }
      names.addAll(list.names());
      int behind = BodyReader.afterSeparator(words, list.end());
      next = SENT.end(words, behind);
      if (behind == list.end() || next == behind) {
        return names;
      }
    }
  }

  /** "… làm tổ trưởng": as what somebody belongs to it is no help. */
  private static boolean presides(Words words, int at) {
    return words.get(at).is("làm") && words.get(at + 1).isLowerCase();
  }
}
