package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Reads those charged whom a sentence names neither as its subject nor as the object of its first
 * order: in brackets, behind "do" or a colon, by an order inside it.
 */
final class NamedInside {

  /** What those do whom "do …" names: "Việc … do Sở … chủ trì". */
  private static final Set<String> PERFORMS =
      Set.of(
          "chủ trì",
          "thực hiện",
          "tham mưu",
          "đảm nhiệm",
          "đảm nhận",
          "phụ trách",
          "chịu trách",
          "làm đầu",
          "làm tổ",
          "làm trưởng",
          "làm chủ",
          "làm nòng",
          "đứng ra",
          "lập dự",
          "bố trí",
          "bảo đảm",
          "đảm bảo",
          "chi trả",
          "cân đối",
          "chuẩn bị",
          "tổng hợp");

  /** Words before "giao" that make it something else than an order. */
  private static final Set<String> NOT_GIVEN_BEHIND =
      Set.of(
          "được", "bàn", "chuyển", "đã", "ngoại", "tiếp", "khi", "việc", "chỉ", "phân", "do", "như",
          "của", "và");

  /** What is done is named in so many words at most, before "được" or "do". */
  private static final int LONGEST_SUBJECT = 10;

  /** With these it is told when or of what, and no more that somebody has to do it. */
  private static final Set<String> TOLD =
      Set.of(
          "đã", "khi", "nếu", "để", "đang", "chưa", "không", "mà", "nhằm", "vừa", "bị", "vì",
          "nhân", "sau", "trước", "theo", "trên", "các", "những", "từ");

  private static final PhraseTable DUTIES =
      PhraseTable.of(
          "là trách nhiệm của",
          "là trách nhiệm chung của",
          "là nhiệm vụ của",
          "là việc của",
          "là phần việc của",
          "là công việc của",
          "thuộc trách nhiệm của",
          "thuộc nhiệm vụ của",
          "thuộc phần việc của");

  private static final Openings BELONGS = DUTIES.openings();
  private static final Openings BRACKET = Openings.words("(");
  private static final Openings BY = Openings.words("do");

  /** What gives work to somebody, or what stands before it. */
  private static final Openings GIVES = Openings.words("giao", ",", "được");

  /** Who does it stands behind a colon, and not behind help. */
  private static final Openings ASSIGNS = HelpReader.HELPS.with(Openings.words(":"));

  /** What parts a task from who does it. */
  private static final Openings PARTS = Openings.words("-", ".");

  private static final Openings CONDITIONS = Openings.words("nếu", "vướng");

  private final BodyReader bodies;
  private final Predicates predicates;

  NamedInside(BodyReader bodies, Predicates predicates) {
    this.bodies = bodies;
    this.predicates = predicates;
  }

  /** Those whom the first of these forms names that stands in the sentence. */
  @Nullable Bodies read(Words words, int from) {
    var found = noted(words, from);
    if (found == null) {
      found = performing(words, from);
    }
    if (found == null) {
      found = given(words, from);
    }
    if (found == null) {
      found = assigned(words, from);
    }
    if (found == null) {
      found = belonging(words, from);
    }
    return found == null ? trailing(words, from) : found;
  }

  /** "… (Sở … chủ trì; …)": who leads stands in brackets behind the task. */
  private @Nullable Bodies noted(Words words, int from) {
    int size = words.size();
    for (int i = BRACKET.next(words, from); i < size; i = BRACKET.next(words, i + 1)) {
      if (words.get(i).is("(")) {
        int at = Orders.after(words, i + 1);
        var list = bodies.list(words, at);
        if (list != null
            && (at > i + 1
                || Leading.from(words, list.end(), list.end() + 1)
                || PERFORMS.contains(
                    words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain())
                || isWhole(words, list.end())
                || (words.get(list.end()).is(")")
                    && (isComrade(words, i + 1) || isLast(words, i, list.end()))))) {
          return list;
        }
      }
    }
    return null;
  }

  /** "Việc … do Sở … chủ trì": who does it stands behind "do". */
  private @Nullable Bodies performing(Words words, int from) {
    int size = words.size();
    for (int i = BY.next(words, from); i < size; i = BY.next(words, i + 1)) {
      boolean by =
          words.get(i).is("do") && !words.get(i - 1).is("lý") && !words.get(i - 1).is("tự");
      var list = by ? bodies.list(words, i + 1) : null;
      if (list != null
          && !headsTeam(words, from, list.end())
          && (PERFORMS.contains(
                  words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain())
              || (isOfSubject(words, from, i) && predicates.acts(words, list.end())))) {
        return list;
      }
    }
    return null;
  }

  /** "Thành lập tổ công tác do Chủ tịch làm tổ trưởng": who heads what others have to set up. */
  private static boolean headsTeam(Words words, int from, int at) {
    boolean heads =
        words.get(at).is("làm")
            && (words.get(at + 1).is("tổ")
                || words.get(at + 1).is("trưởng")
                || words.get(at + 1).is("đội"));
    return heads
        && (words.get(from).is("lập")
            || words.get(from + 1).is("lập")
            || words.get(from + 1).is("toàn"));
  }

  /** "Sổ sách | do Thủ quỹ giữ": behind what is done, and not behind what to do with it. */
  private boolean isOfSubject(Words words, int from, int at) {
    if (at - from > LONGEST_SUBJECT || bodies.opensInstruction(words, from)) {
      return false;
    }
    for (int i = from; i < at; i++) {
      if (words.get(i).isPunctuation() || TOLD.contains(words.get(i).plain())) {
        return false;
      }
    }
    return true;
  }

  /** "Bể lọc được Đội A súc rửa hằng quý": by whom it is that something has to be done. */
  List<String> acting(Words words, int from) {
    for (int i = from + 1; i < words.size() && i - from <= LONGEST_SUBJECT; i++) {
      boolean passive = words.get(i).is("được") && isOfSubject(words, from, i);
      var list = passive && words.get(i + 1).isCapital() ? bodies.list(words, i + 1) : null;
      if (list != null && predicates.acts(words, list.end())) {
        return list.names();
      }
    }
    return List.of();
  }

  /** "Dọn kênh là việc của Sở A": whose work the task is. */
  private @Nullable Bodies belonging(Words words, int from) {
    int size = words.size();
    for (int i = BELONGS.next(words, from + 2); i < size; i = BELONGS.next(words, i + 1)) {
      int of = DUTIES.end(words, i);
      var list = of > i ? bodies.list(words, of) : null;
      if (list != null) {
        return list;
      }
    }
    return null;
  }

  /**
   * "Lập danh sách hộ nghèo - Phòng A.", "Kiểm kê kho. Phòng B.": who does it stands alone behind
   * the task.
   */
  private @Nullable Bodies trailing(Words words, int from) {
    if (!bodies.opensInstruction(words, from)) {
      return null;
    }
    int last = words.size() - 1;
    for (int i = PARTS.next(words, from + 2); i < last; i = PARTS.next(words, i + 1)) {
      var mark = words.get(i);
      boolean dash = mark.is("-");
      boolean parts = (dash || mark.is(".")) && !words.get(i + 1).glued();
      if (!parts || (dash && mark.glued()) || !words.get(i + 1).isCapital()) {
        continue;
      }
      var list = bodies.list(words, i + 1);
      if (list != null && stands(words, list.end()) && !(dash && bodies.endsName(words, from, i))) {
        return list;
      }
    }
    return null;
  }

  /** Whether nothing follows the names, or no more than who leads. */
  private static boolean stands(Words words, int at) {
    var behind = words.get(at);
    return behind.isNone()
        || (behind.is(".") && words.get(at + 1).isNone())
        || (behind.is("chủ") && words.get(at + 1).is("trì"));
  }

  /** Those whom an order inside the sentence charges: "Nhiệm vụ này giao Sở …". */
  private @Nullable Bodies given(Words words, int from) {
    int size = words.size();
    for (int cue = GIVES.next(words, from - 1); cue < size; cue = GIVES.next(words, cue + 1)) {
      boolean gives =
          words.get(cue).is("giao") && !NOT_GIVEN_BEHIND.contains(words.get(cue - 1).plain());
      int i = gives ? cue : cue + 1;
      boolean asks = words.get(cue).is(",") && words.get(i).isLowerCase();
      boolean passive = words.get(cue).is("được") && !words.get(cue - 1).is("đã");
      int object = i >= from && (gives || asks || passive) ? Orders.after(words, i) : i;
      if (object > i
          && (words.get(object).isCapital()
              || BodyReader.isPlural(words, object)
              || words.get(object).is("đồng"))) {
        var list = bodies.list(words, object);
        if (list != null) {
          return list;
        }
      }
    }
    return null;
  }

  /** "Thẩm định đề án: Sở A; xong trong tháng 9": who does what stands before the colon. */
  private @Nullable Bodies assigned(Words words, int from) {
    if (HelpReader.listsHelp(words, from)) {
      return null;
    }
    int size = words.size();
    for (int i = ASSIGNS.next(words, from + 1); i < size; i = ASSIGNS.next(words, i + 1)) {
      if (HelpReader.afterHelp(words, i) > i) {
        return null;
      }
      boolean named = words.get(i).is(":") && words.get(i + 1).isCapital();
      var list = named ? bodies.list(words, i + 1) : null;
      int end = list == null ? 0 : list.end();
      if (list != null
          && (words.get(end).is(";")
              || words.get(end).is(".")
              || words.get(end).is(")")
              || end >= size - 1
              || isWhole(words, end)
              || HelpReader.afterHelp(words, end) > end)) {
        // "(chủ trì: Phòng A; cơ quan phối hợp: …)": the last of them is no name
        int introduces = HelpReader.listsHelp(words, end) && list.names().size() > 1 ? 1 : 0;
        return new Bodies(list.names().subList(0, list.names().size() - introduces), end);
      }
      if (words.get(i).is(":")) {
        return null;
      }
    }
    return null;
  }

  /**
   * Who is to gather what others raise: "nếu có vướng mắc, … phản ánh về Sở … để tổng hợp, báo cáo
   * …". It has work of its own.
   */
  List<String> collecting(Words words, int from) {
    boolean conditional = false;
    for (int i = CONDITIONS.next(words, from); i < words.size(); i++) {
      conditional |=
          words.get(i).is("nếu") || (words.get(i).is("vướng") && words.get(i + 1).is("mắc"));
      if (conditional && (words.get(i).is("về") || words.get(i).is("qua"))) {
        var list = bodies.list(words, i + 1);
        if (list != null && gathers(words, list.end())) {
          return list.names();
        }
      }
    }
    return List.of();
  }

  private static boolean gathers(Words words, int at) {
    for (int i = at; i < at + 4; i++) {
      if (words.get(i).is("tổng") && words.get(i + 1).is("hợp")) {
        return true;
      }
      if (words.get(i).is(".")) {
        return false;
      }
    }
    return false;
  }

  /** "Mở lớp dạy bơi (Đoàn Thanh niên).": in brackets at the end of a sentence, behind no name. */
  private boolean isLast(Words words, int open, int close) {
    var behind = words.get(close + 1);
    return words.get(open + 1).isCapital()
        && (behind.isNone() || (behind.is(".") && words.get(close + 2).isNone()));
  }

  /** "… (Sở A, phối hợp với Sở B)": whoever is named in brackets does what stands before. */
  private static boolean isWhole(Words words, int at) {
    int help = words.get(at).is(",") || words.get(at).is(";") ? at + 1 : at;
    return help > at && HelpReader.afterHelp(words, help) > help;
  }

  /** "Thu đảng phí (đ/c Lê Thị Mai)": a person in brackets does what stands before. */
  static boolean isComrade(Words words, int at) {
    return words.get(at).is("đ") || (words.get(at).is("đồng") && words.get(at + 1).is("chí"));
  }
}
