package vn.giaoban.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where the name of a law ends, and the laws that another law's title names. */
final class LawNames {

  /**
   * @param start of its first word, in characters
   */
  record Law(KindTable.Kind kind, int start, String name) {}

  private static final int LONGEST = 30;

  /** Words that the name of no law goes on with; see law-names.txt for those that hold them. */
  private static final Set<String> ENDS =
      Set.of(
          "đã", "được", "nhằm", "để", "hoặc", "nên", "trình", "thì", "đến", "trên", "như", "này",
          "có", "khi", "cho", "là", "do", "bởi", "nếu", "từ", "cũng", "phải", "không", "vào", "sẽ",
          "đang", "ra", "ngày", "với", "qua", "bằng", "còn", "nói", "quy");

  private final KindTable kinds;
  private final BodyReader bodies;
  private final PhraseTable known = PhraseTable.load("law-names.txt");

  LawNames(KindTable kinds, BodyReader bodies) {
    this.kinds = kinds;
    this.bodies = bodies;
  }

  /** "Luật Thủ đô số …": the name stands between the kind and the number. */
  @Nullable Law before(Words words, int lead) {
    int end = words.indexAt(lead);
    for (int i = end - 1; i >= Math.max(0, end - LONGEST); i--) {
      var word = words.get(i);
      if (word.is(";") || word.is(".") || word.is(":")) {
        return null;
      }
      var hit = kinds.at(words, i);
      if (hit != null
          && hit.kind().naming() == KindTable.Naming.LAW
          && word.isCapital()
          && !isWithin(words, i)) {
        // another law ends in between: the number belongs to something else
        boolean whole = amends(words, hit.end()) || end(words, hit.end()) >= end;
        return whole ? new Law(hit.kind(), word.start(), words.slice(i, end)) : null;
      }
      if (hit != null && hit.end() == end && word.isCapital()) {
        return null;
      }
    }
    return null;
  }

  /** "Bộ luật", and a law that another law's title names. */
  private static boolean isWithin(Words words, int at) {
    return words.get(at - 1).is("bộ")
        || (words.get(at - 1).is("của") && words.get(at - 2).is("điều"))
        || (words.get(at - 1).is("điều") && words.get(at - 2).is("số"));
  }

  /** Adds the laws that the title of another law names ("… sửa đổi một số điều của Luật …"). */
  void addNested(CitingText in, int from, int to) {
    var words = in.words;
    for (int i = from; i < to; i++) {
      var hit = kinds.at(words, i);
      if (hit == null || hit.kind().naming() != KindTable.Naming.LAW || !words.get(i).isCapital()) {
        continue;
      }
      int end = Math.min(to, end(words, hit.end()));
      if (end > hit.end()) {
        var name = words.slice(i, end);
        in.addName(
            hit.kind(),
            "name " + Spelling.plain(name),
            name,
            null,
            null,
            words.get(i).start(),
            words.get(end - 1).end());
        i = end - 1;
      }
    }
  }

  static boolean amends(Words words, int at) {
    return words.get(at).is("sửa") && words.get(at + 1).is("đổi");
  }

  /** The first word behind the name that begins at this word; the word itself where none does. */
  int end(Words words, int from) {
    if (amends(words, from)) {
      return withYear(words, amendingEnd(words, from));
    }
    if (!words.get(from).isCapital()) {
      return from;
    }
    var hit = known.match(words, from);
    return withYear(words, hit == null ? guessedEnd(words, from) : hit.end());
  }

  /** "Luật Đất đai năm 2013", "Luật Giáo dục 2019": the year tells it from an older one. */
  private static int withYear(Words words, int end) {
    int year = words.get(end).is("năm") ? end + 1 : end;
    return isYear(words.get(year)) && !words.get(year + 1).is("/") ? year + 1 : end;
  }

  private static boolean isYear(Words.Word word) {
    return word.isNumber()
        && word.text().length() == 4
        && (word.text().startsWith("19") || word.text().startsWith("20"));
  }

  /** "Luật sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C". */
  private int amendingEnd(Words words, int from) {
    int law = from;
    while (law < from + LONGEST && !isLaw(words, law)) {
      if (words.get(law).is(";") || words.get(law).is(".") || words.get(law).isNone()) {
        return guessedEnd(words, from);
      }
      law++;
    }
    int end = law;
    while (isLaw(words, law)) {
      var hit = kinds.at(words, law);
      end = hit == null ? law : end(words, hit.end());
      law = words.get(end).is(",") ? end + 1 : end;
      law = words.get(law).is("và") ? law + 1 : law;
      if (law == end) {
        break;
      }
    }
    return end == from + LONGEST ? guessedEnd(words, from) : end;
  }

  private boolean isLaw(Words words, int at) {
    var hit = words.get(at).isCapital() ? kinds.at(words, at) : null;
    return hit != null && hit.kind().naming() == KindTable.Naming.LAW;
  }

  private int guessedEnd(Words words, int from) {
    boolean amends = amends(words, from);
    int i = from;
    while (i < words.size() && i - from < LONGEST) {
      var word = words.get(i);
      if ((word.is("số") && (words.get(i + 1).isNumber() || words.get(i + 1).is(":")))
          || (word.is("năm") && words.get(i + 1).isNumber())
          || word.is(";")
          || word.is(".")
          || word.is(":")
          || word.is("(")
          || word.is("”")
          || (word.is(",") && !continues(words, i))
          || (word.is("và") && startsOther(words, i + 1))
          || (ENDS.contains(word.plain()) && !(word.is("quy") && !words.get(i + 1).is("định")))
          || (word.is("hiện") && !words.get(i - 1).is("thực"))
          || (word.is("ban") && words.get(i + 1).is("hành") && i > from)
          || (word.is("trong") && i > from + 1 && !words.get(i + 1).is("nước"))
          || (word.is("về") && !amends)
          || (word.is("tại") && !words.get(i + 1).isCapital())) {
        break;
      }
      i++;
    }
    while (i > from && (words.get(i - 1).is(",") || words.get(i - 1).is("và"))) {
      i--;
    }
    return i;
  }

  /** "Phòng, chống …", "Khoa học, công nghệ và …": a small letter, and an "và" or "chống" soon. */
  private boolean continues(Words words, int comma) {
    var next = words.get(comma + 1);
    if (next.is("chống") || next.is("bổ")) {
      return true;
    }
    if (!next.isLowerCase()
        || next.is("các")
        || bodies.isInstruction(words, comma + 1)
        || bodies.single(words, comma + 1) != null) {
      return false;
    }
    for (int i = comma + 2; i < comma + 6; i++) {
      var word = words.get(i);
      if (word.is("và")) {
        return words.get(i + 1).isLowerCase() && !words.get(i + 1).is("các");
      }
      if (word.isPunctuation()
          || word.isNone()
          || word.is("số")
          || bodies.isInstruction(words, i)
          || ENDS.contains(word.plain())) {
        return !word.is(",");
      }
    }
    return false;
  }

  private boolean startsOther(Words words, int at) {
    return (words.get(at).isCapital() && kinds.at(words, at) != null) || words.get(at).is("các");
  }
}
