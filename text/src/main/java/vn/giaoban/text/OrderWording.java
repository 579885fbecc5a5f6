package vn.giaoban.text;

import java.util.Set;

/** Tells whether a text reads as an order. */
final class OrderWording {

  /** Behind "không" these tell how things are. */
  private static final Set<String> NOT_FORBIDDEN =
      Set.of("có", "còn", "khí", "gian", "ít", "phải", "những", "chỉ", "thể", "đủ", "đạt", "bị");

  /** "Phó Trưởng ban Thường trực Ban Chỉ đạo" has at most so many words. */
  private static final int LONGEST_ROLE = 9;

  /** "Chậm nhất ngày 15 tháng 12 năm 2026," has at most so many words. */
  private static final int LONGEST_TIME = 14;

  private static final Set<String> BEFORE_TIME =
      Set.of("trước", "trong", "chậm", "muộn", "đến", "hết", "xong");

  private static final Set<String> TIME_UNITS = Set.of("ngày", "tuần", "tháng", "quý", "năm");

  /** Behind a verb these say how it is done. */
  private static final Set<String> JUDGING = Set.of("chưa", "còn", "rất", "quá", "kém");

  /** "cũng rất …": so many words at most stand between who praises and the verb. */
  private static final int MOST_ADVERBS = 3;

  private final PhraseTable commending = PhraseTable.load("commending-verbs.txt");
  private final BodyReader bodies;
  private final ChargeReader charges;

  OrderWording(BodyReader bodies, ChargeReader charges) {
    this.bodies = bodies;
    this.charges = charges;
  }

  /** Whether it begins with an order to a body: "Giao Sở …". */
  boolean beginsWithOrder(Words words) {
    int object = Orders.after(words, 0);
    return object > 0 && bodies.list(words, object) != null;
  }

  /** Whether it begins as an instruction without subject does: "Tiếp tục …", "Chủ trì …". */
  boolean opens(Words words) {
    int at = 0;
    if (words.get(0).is("(") && words.get(2).is(")")) {
      at = 3;
    }
    int behind = afterTime(words, at);
    return (bodies.opensInstruction(words, at) && !words.get(at + 2).is("này"))
        || (behind > at && bodies.opensInstruction(words, behind))
        || forbids(words, at);
  }

  /** Behind "Trước ngày 31/12/2026,", "Trong quý I/2027,"; {@code at} where it begins otherwise. */
  private static int afterTime(Words words, int at) {
    boolean latest = words.get(at + 1).is("nhất") || words.get(at + 1).is("hết");
    int unit = latest ? at + 2 : at + 1;
    if (!BEFORE_TIME.contains(words.get(at).plain())
        || !TIME_UNITS.contains(words.get(unit).plain())) {
      return at;
    }
    boolean counted = false;
    for (int i = unit; i < unit + LONGEST_TIME; i++) {
      if (words.get(i).is(",")) {
        return counted ? i + 1 : at;
      }
      counted |= words.get(i).isNumber() || words.get(i - 1).is("quý");
    }
    return at;
  }

  /** "Không đổ rác xuống kênh": what must not be done. */
  private static boolean forbids(Words words, int at) {
    var next = words.get(at + 1);
    return words.get(at).is("không") && next.isLowerCase() && !NOT_FORBIDDEN.contains(next.plain());
  }

  /** Whether it only says who agrees to something: "Bộ Chính trị cơ bản thống nhất …". */
  boolean onlyAgrees(Words words) {
    return charges.agrees(words) && !Phrasing.ordersWithin(words.plain());
  }

  /** "Sở … đã trình …": what somebody has done is told, nothing is ordered. */
  boolean tellsWhatWasDone(Words words) {
    var list = bodies.list(words, 0);
    return list != null && words.get(list.end()).is("đã");
  }

  /** "Thường trực Tỉnh ủy ghi nhận, đánh giá cao Đảng ủy xã A đã …": somebody is praised. */
  boolean isCommended(Words words) {
    var speaker = bodies.list(words, 0);
    if (speaker == null || Phrasing.ordersWithin(words.plain())) {
      return false;
    }
    int verb = speaker.end();
    while (verb < speaker.end() + MOST_ADVERBS && !commending.isAt(words, verb)) {
      verb++;
    }
    int object = verb;
    for (int end = commending.end(words, object); end > object; ) {
      object = BodyReader.afterSeparator(words, end);
      end = commending.end(words, object);
    }
    return object > verb
        && (bodies.list(words, object) != null
            || Phrasing.commends(Spelling.plain(words.slice(verb, words.size()))));
  }

  /** "Các phòng phối hợp chưa chặt chẽ", "Đo đạc mới đạt 35%": how something is done. */
  boolean isJudged(Words words) {
    var list = bodies.list(words, 0);
    int subject = list == null ? 0 : list.end();
    int verb = bodies.afterInstruction(words, subject);
    var behind = words.get(verb);
    boolean measured = behind.is("mới") || behind.is("chỉ");
    return verb > subject
        && (JUDGING.contains(behind.plain())
            || (measured && (words.get(verb + 1).is("đạt") || words.get(verb + 1).is("được"))));
  }

  /** Whether it is the names of bodies or persons and nothing else. */
  boolean onlyNames(Words words) {
    var list = bodies.list(words, 0);
    return list != null && (list.end() >= words.size() - 1 || saysRole(words, list.end()));
  }

  /** "Ông Lê Văn Hải - Chủ tịch Ủy ban nhân dân xã: Trưởng ban": who is what in a committee. */
  private boolean saysRole(Words words, int at) {
    boolean joins = words.get(at).is(":") || words.get(at).is("-") || words.get(at).is(",");
    int role = words.get(at + 1).is("làm") ? at + 2 : at + 1;
    if (!joins || !CommitteeRoles.isAt(bodies, words, role)) {
      return false;
    }
    int left = words.size() - role;
    for (int i = role; i < words.size(); i++) {
      if (words.get(i).isPunctuation() && i < words.size() - 1) {
        return false;
      }
    }
    return left <= LONGEST_ROLE;
  }

  /** Whether it charges anybody. */
  boolean orders(Words words) {
    return !charges.read(words).responsible().isEmpty();
  }
}
