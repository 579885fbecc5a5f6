package vn.giaoban.text;

import java.util.List;
import java.util.Set;

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

  private final BodyReader bodies;

  NamedInside(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** "… (Sở … chủ trì; …)": who leads stands in brackets behind the task. */
  List<String> noted(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
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
          return list.names();
        }
      }
    }
    return List.of();
  }

  /** "Việc … do Sở … chủ trì": who does it stands behind "do". */
  List<String> performing(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      boolean by =
          words.get(i).is("do") && !words.get(i - 1).is("lý") && !words.get(i - 1).is("tự");
      var list = by ? bodies.list(words, i + 1) : null;
      if (list != null
          && PERFORMS.contains(
              words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain())) {
        return list.names();
      }
    }
    return List.of();
  }

  /** Those whom an order inside the sentence charges: "Nhiệm vụ này giao Sở …". */
  List<String> given(Words words, int from) {
    for (int i = from; i < words.size(); i++) {
      boolean gives =
          words.get(i).is("giao") && !NOT_GIVEN_BEHIND.contains(words.get(i - 1).plain());
      boolean asks = words.get(i - 1).is(",") && words.get(i).isLowerCase();
      int object = gives || asks ? Orders.after(words, i) : i;
      if (object > i
          && (words.get(object).isCapital()
              || BodyReader.isPlural(words, object)
              || words.get(object).is("đồng"))) {
        var list = bodies.list(words, object);
        if (list != null) {
          return list.names();
        }
      }
    }
    return List.of();
  }

  /** "Thẩm định đề án: Sở A; xong trong tháng 9": who does what stands before the colon. */
  List<String> assigned(Words words, int from) {
    if (HelpReader.listsHelp(words, from)) {
      return List.of();
    }
    for (int i = from + 1; i < words.size(); i++) {
      if (HelpReader.afterHelp(words, i) > i) {
        return List.of();
      }
      boolean named = words.get(i).is(":") && words.get(i + 1).isCapital();
      var list = named ? bodies.list(words, i + 1) : null;
      int end = list == null ? 0 : list.end();
      if (list != null
          && (words.get(end).is(";")
              || words.get(end).is(")")
              || end >= words.size() - 1
              || isWhole(words, end)
              || HelpReader.afterHelp(words, end) > end)) {
        // "(chủ trì: Phòng A; cơ quan phối hợp: …)": the last of them is no name
        int introduces = HelpReader.listsHelp(words, end) && list.names().size() > 1 ? 1 : 0;
        return list.names().subList(0, list.names().size() - introduces);
      }
      if (words.get(i).is(":")) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * Who is to gather what others raise: "nếu có vướng mắc, … phản ánh về Sở … để tổng hợp, báo cáo
   * …". It has work of its own.
   */
  List<String> collecting(Words words, int from) {
    boolean conditional = false;
    for (int i = from; i < words.size(); i++) {
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
