package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/** Reads whom somebody is to bring in: "huy động A, B tham gia", "mời A cùng phối hợp". */
final class CalledUpon {

  /** Behind these stand those who are to help with what they are called to. */
  private static final PhraseTable CALLS =
      PhraseTable.of(
          "huy động",
          "điều động",
          "trưng dụng",
          "trưng tập",
          "tranh thủ",
          "mời",
          "mời thêm",
          "nhờ",
          "nhờ thêm");

  /** Behind these stand those who are won for a cause: only where it is said that they help. */
  private static final PhraseTable URGES =
      PhraseTable.of("vận động", "kêu gọi", "thu hút", "khuyến khích", "phát động");

  private static final PhraseTable JOINS =
      PhraseTable.of(
          "tham gia",
          "cùng",
          "hỗ trợ",
          "tham dự",
          "giúp đỡ",
          "giúp sức",
          "góp sức",
          "góp công",
          "góp ý",
          "chung tay",
          "chung sức",
          "vào cuộc",
          "ứng cứu",
          "chi viện",
          "tiếp sức");

  /** What those do who are won for a cause and help with it. */
  private static final PhraseTable SUPPORTS =
      PhraseTable.of(
          "cùng",
          "hỗ trợ",
          "giúp đỡ",
          "giúp sức",
          "góp sức",
          "góp công",
          "chung tay",
          "chung sức",
          "vào cuộc",
          "tài trợ",
          "tham gia hỗ trợ",
          "tham gia tài trợ",
          "tham gia giúp đỡ",
          "tham gia phối hợp");

  /** With these such a call begins. */
  static final Openings OPENINGS = CALLS.openings().with(URGES.openings());

  /** What tells more of the last of them has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 6;

  private final BodyReader bodies;

  CalledUpon(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** Those who are called upon at this word; empty where nobody is. */
  List<String> at(Words words, int at) {
    int called = CALLS.end(words, at);
    boolean urges = called == at;
    int first = urges ? URGES.end(words, at) : called;
    if (first == at) {
      return List.of();
    }
    if (words.get(first).is("đại") && words.get(first + 1).is("diện")) {
      first += 2;
    }
    var list = urges && !words.get(first).isCapital() ? null : bodies.objects(words, first);
    int joining = list == null ? -1 : beforeJoining(words, list.end(), urges);
    if (list == null || joining < 0) {
      return List.of();
    }
    boolean together = HelpReader.isHelp(words, joining) || words.get(joining).is("cùng");
    if (!together && !namesBody(list.names())) {
      // "huy động sinh viên tham gia": what is done with people is no help of a body
      return List.of();
    }
    var names = new ArrayList<>(list.names());
    if (joining > list.end()) {
      names.set(names.size() - 1, names.getLast() + " " + words.slice(list.end(), joining));
    }
    return names;
  }

  /** Whether at least one of them is called by a name. */
  static boolean namesBody(List<String> names) {
    return names.stream().anyMatch(name -> Character.isUpperCase(name.charAt(0)));
  }

  /**
   * Where it is said that they help, a few words that tell more of the last name read over: "các
   * doanh nghiệp quản lý đường bộ cùng tham gia"; -1 where it is not.
   */
  private static int beforeJoining(Words words, int from, boolean urges) {
    var joins = urges ? SUPPORTS : JOINS;
    for (int i = from; i < from + LONGEST_DESCRIPTION; i++) {
      if (HelpReader.isHelp(words, i) || joins.isAt(words, i)) {
        return i;
      }
      if (!words.get(i).isLowerCase()) {
        return -1;
      }
    }
    return -1;
  }
}
