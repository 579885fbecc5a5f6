package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Bodies that are told by what they do, in lower-case words, and by their level, place or name. */
final class DescribedBodies {

  /** What a body does, between its head and its level, has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 6;

  private static final int LONGEST_MOTTO = 12;

  /** With one of these it is told where a body is, behind its name. */
  private static final Set<String> OUTSIDE = Set.of("của", "thuộc", "ở", "tại", "trên");

  /** What a body of a place does may sound like an order, and takes more words. */
  private static final int LONGEST_TASK = 8;

  /** Bodies that are set up for one task. */
  private static final PhraseTable STEERING =
      PhraseTable.of(
          "ban chỉ đạo",
          "ban chỉ huy",
          "ban vận động",
          "tổ công tác",
          "tổ giúp việc",
          "tổ kiểm tra",
          "tổ giám sát",
          "đoàn công tác",
          "đoàn kiểm tra",
          "đoàn giám sát",
          "đoàn thanh tra",
          "đội kiểm tra");

  /** Bodies that are told by where they work, since a place has several. */
  private static final PhraseTable OUTPOSTS =
      PhraseTable.of("đội", "tổ", "trạm", "chốt", "bộ phận", "điểm", "quầy", "lực lượng");

  private final BodyReader bodies;
  private final UnitWords parts;
  private final SingleUnits singles;
  private final UnitLists lists;
  private final UnitNames units;

  DescribedBodies(
      BodyReader bodies, UnitWords parts, SingleUnits singles, UnitLists lists, UnitNames units) {
    this.bodies = bodies;
    this.parts = parts;
    this.singles = singles;
    this.lists = lists;
    this.units = units;
  }

  /** With what bodies begin that the vocabulary does not know. */
  Openings openings() {
    return STEERING.openings().with(OUTPOSTS.openings());
  }

  /**
   * "Đài Truyền thanh thị xã", "Trường phổ thông nội trú xã A": a body told apart by what it does
   * and by its level or place.
   */
  @Nullable Bodies at(Words words, int at) {
    int head = bodies.headEnd(words, at);
    if (bodies.isPeople(words, at)) {
      return head > at && parts.isPlaced(words, head) ? units.at(words, head) : null;
    }
    if (parts.isPlaced(words, at)) {
      int end = UnitWords.afterPlace(words, bodies.nameEnd(words, parts.levelEnd(words, at)));
      int chain = PlaceChains.after(parts, words, words.slice(at, end), end);
      return chain > end
          ? new Bodies(List.of(words.slice(at, chain)), chain)
          : lists.shared(words, words.slice(at, end), end);
    }
    if (head == at || (!words.get(at).isCapital() && !parts.isSmall(words, at))) {
      return null;
    }
    var small = parts.small(words, at);
    // "Tổ hợp tác sản xuất …": what they do together sounds like an order
    boolean joint = words.get(at + 1).is("hợp");
    int i = small == null ? head : Math.max(head, small.end());
    while (i < head + LONGEST_DESCRIPTION && words.get(i).isLowerCase()) {
      var level = parts.small(words, i);
      if (level != null) {
        boolean placed = words.get(level.end()).isCapital();
        if (!placed && ((i == head && head - at < 2) || bodies.isClass(words, at))) {
          return null;
        }
        int end = placed ? parts.placeEnd(words, level.end()) : level.end();
        var first = words.slice(at, end);
        if (!singles.isSingle(Words.of(first))) {
          return null;
        }
        return placed ? lists.shared(words, first, end) : new Bodies(List.of(first), end);
      }
      if (OUTSIDE.contains(words.get(i).plain()) || (!joint && bodies.isInstruction(words, i))) {
        return null;
      }
      i++;
    }
    boolean named =
        words.get(i).isCapital()
            && !Letters.isNumeral(words.get(i).text())
            && head - at > 1
            && !bodies.isHead(words, i)
            && (words.get(at).isCapital() || parts.isFirm(words, at));
    return named ? firm(words, at, i) : null;
  }

  /**
   * "Ban Chỉ đạo sắp xếp đơn vị hành chính tỉnh chưa …": a body as the subject of a clause, told by
   * its task and its place, which is the speaker's where no name tells it; null where none is.
   */
  @Nullable Bodies ofOwnLevel(Words words, int at) {
    var before = words.get(at - 1);
    boolean opens =
        at == 0 || before.isPunctuation() || before.is("là") || before.is("do") || before.is("và");
    if (!opens || !words.get(at).isCapital() || BodyVocabulary.isLevel(words, at)) {
      return null;
    }
    int steering = STEERING.end(words, at);
    if (steering == at && !bodies.takesDescription(words, at)) {
      return null;
    }
    int head = Math.max(bodies.headEnd(words, at), steering);
    for (int i = head; i < head + LONGEST_TASK && words.get(i).isLowerCase(); i++) {
      int level = BodyVocabulary.afterLevel(words, i);
      if (level > i) {
        var behind = words.get(level);
        if (behind.isCapital() && i > head + 1) {
          int place = parts.placeEnd(words, level);
          return new Bodies(List.of(words.slice(at, place)), place);
        }
        boolean said = behind.isLowerCase() && !OUTSIDE.contains(behind.plain());
        return i > head + 1 && said ? new Bodies(List.of(words.slice(at, level)), level) : null;
      }
      if (OUTSIDE.contains(words.get(i).plain())
          || UnitWords.isAuxiliary(words.get(i))
          || BodyReader.isPlural(words, i)) {
        return null;
      }
    }
    return null;
  }

  /**
   * "Đội quản lý thị trường ở cửa khẩu A", "Bộ phận tiếp nhận tại điểm B": a body without a name of
   * its own, told by where it works; null where none is.
   */
  @Nullable Bodies outpost(Words words, int at) {
    int i = OUTPOSTS.end(words, at);
    int last = i + LONGEST_TASK;
    if (i == at || words.get(i).isNumber()) {
      return null;
    }
    while (i < last
        && !words.get(i).is("ở")
        && !words.get(i).is("tại")
        && (words.get(i).isLowerCase() || words.get(i - 1).isLowerCase())
        && !words.get(i).isPunctuation()
        && !UnitWords.isAuxiliary(words.get(i))) {
      i++;
    }
    boolean placed = i > at + 2 && (words.get(i).is("ở") || words.get(i).is("tại"));
    int name = i + 1;
    while (placed && name < i + 4 && words.get(name).isLowerCase()) {
      name++;
    }
    int end = placed && words.get(name).isCapital() ? parts.placeEnd(words, name) : name;
    return end > name + 1 && !bodies.isHead(words, i + 1)
        ? new Bodies(List.of(words.slice(at, end)), end)
        : null;
  }

  /**
   * "Câu lạc bộ “A” thôn B", "Ban Vận động Quỹ “A” các xã B, C": called by a motto; null where
   * nothing in quotation marks belongs to a name.
   *
   * @param head the end of the kind of body that is told first; {@code at} without one
   */
  @Nullable Bodies called(Words words, int at, int head) {
    if (head == at || !words.get(at).isCapital() || !holdsQuotation(words, at)) {
      return null;
    }
    int open = bodies.nameEnd(words, head);
    int close = afterQuotation(words, open);
    if (close == open) {
      return null;
    }
    var name = words.slice(at, close);
    boolean each = BodyReader.isPlural(words, close);
    int level = parts.levelEnd(words, each ? close + 1 : close);
    if (level <= close + 1 && !parts.isPlaced(words, close)) {
      return new Bodies(List.of(name), close);
    }
    int place = parts.placeEnd(words, level);
    var first = name + " " + words.slice(each ? close + 1 : close, place);
    return each ? lists.shared(words, first, place) : new Bodies(List.of(first), place);
  }

  private static boolean holdsQuotation(Words words, int from) {
    int start = words.get(from).start();
    return words.text().indexOf('“', start) >= 0 || words.text().indexOf('"', start) >= 0;
  }

  private static int afterQuotation(Words words, int at) {
    boolean opens = words.get(at).is("“") || words.get(at).is("\"");
    for (int i = at + 1; opens && i < at + LONGEST_MOTTO; i++) {
      if (words.get(i).is("”") || words.get(i).is("\"")) {
        return i + 1;
      }
    }
    return at;
  }

  /** "Hợp tác xã Nuôi trồng thủy sản A", "Nhà máy nước B": what it does, then its own name. */
  private @Nullable Bodies firm(Words words, int at, int name) {
    int end = bodies.nameEnd(words, name);
    for (int i = end; i < end + 3 && words.get(i).isLowerCase() && !words.get(i).is("và"); i++) {
      if (words.get(i + 1).isCapital()
          && !bodies.isHead(words, i + 1)
          && !bodies.isHead(words, i)) {
        end = bodies.nameEnd(words, i + 1);
        break;
      }
    }
    end = UnitWords.afterPlace(words, end);
    var first = words.slice(at, end);
    if (!singles.isSingle(Words.of(first))) {
      return null;
    }
    return BodyReader.isPlural(words, at - 1)
        ? lists.shared(words, first, end)
        : new Bodies(List.of(first), end);
  }
}
