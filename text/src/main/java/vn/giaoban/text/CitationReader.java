package vn.giaoban.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places of a text where another document is named: by its symbol, by its number alone
 * ("Chỉ thị số 05"), or by its name where it has no symbol ("Nghị quyết Trung ương 4 khóa XII").
 */
final class CitationReader {

  /**
   * One place where a document is named.
   *
   * @param kind as the word before it says; null where no word stands there
   * @param symbol null where only a number or a name is given
   * @param number of a document named by kind and number alone
   * @param identity what tells a document named without symbol from others; null for the rest
   * @param written the date as it stands in the text
   * @param shared whether the name is one of a list that shares words
   */
  record Mention(
      KindTable.@Nullable Kind kind,
      SymbolReader.@Nullable Symbol symbol,
      @Nullable String number,
      @Nullable String identity,
      @Nullable String name,
      @Nullable LocalDate date,
      @Nullable String written,
      @Nullable String issuer,
      boolean shared,
      Span span) {}

  /** A name longer than this many words is cut. */
  private static final int LONGEST_NAME = 60;

  private static final int LONGEST_LAW_NAME = 30;

  /** How far a kind named once reaches to symbols behind it, in characters. */
  private static final int KIND_REACH = 400;

  /** A symbol this near behind another stands in the same list. */
  private static final int LIST_GAP = 60;

  private static final Set<String> LAW_NAME_ENDS =
      Set.of(
          "đã", "được", "nhằm", "để", "hoặc", "nên", "trình", "thì", "đến", "trên", "hiện", "như",
          "này", "có", "khi", "cho", "là", "do", "bởi", "nếu", "từ", "cũng", "phải", "không", "vào",
          "sẽ", "đang", "ra", "ngày", "với", "qua", "bằng");

  private static final Pattern NUMBER_WORD = Pattern.compile("số ?:? ?$");
  private static final Pattern SHORT_NUMBER =
      Pattern.compile(" (số ?:? ?)?(\\d{1,5})(?![\\d\\p{L}/.,-]*[\\d/-])");
  private static final Pattern COUNTED =
      Pattern.compile(
          " ?[-,]? ?(?:năm|tháng|ngày|tuần|quý|nhiệm kỳ|giờ|người|nội dung|nhiệm vụ|điểm|mục|phần|biểu hiện|%)(?![\\p{L}]).*");
  private static final Pattern PLENUM =
      Pattern.compile(
          "(?:nghị quyết|kết luận) (?:số \\d{1,3} )?(?:của )?(?:hội nghị )?(?:lần thứ )?(?:([\\p{L}]{1,5}|\\d{1,2}) ?,? )?"
              + "(?:ban chấp hành |bch )?(?:trung ương|tw)(?: đảng)?(?: ?(?:lần thứ )?(\\d{1,2}))?"
              + "(?:,? ?\\(?(?:khóa|k) ?([ivxl]{1,6}(?:, ?[ivxl]{1,6}){0,4})\\b\\)?)?");
  private static final Pattern CONGRESS =
      Pattern.compile(
          "nghị quyết (?:của )?đại hội([^.;:\"“”()]{0,90}?)(?:lần thứ ([ivxl]{1,6}|\\d{1,2})(?![\\p{L}\\d])|nhiệm kỳ (\\d{4}) ?- ?(\\d{4}))"
              + "(?: của đảng(?: cộng sản việt nam)?(?! [ub]))?(?:,? nhiệm kỳ (\\d{4}) ?- ?(\\d{4}))?");
  private static final Pattern YEARLY =
      Pattern.compile(
          "chương trình (?:công tác|kiểm tra|giám sát)[^.;:\\d\"“”]{0,70}? năm (\\d{4})(?!\\d)");
  private static final Set<String> VERBS =
      Set.of("quy định", "hướng dẫn", "báo cáo", "kết luận", "thông báo", "quyết định", "kế hoạch");

  private final KindTable kinds;
  private final SymbolReader symbols;
  private final BodyReader bodies;

  CitationReader(KindTable kinds, BodyReader bodies) {
    this.kinds = kinds;
    this.symbols = new SymbolReader(kinds);
    this.bodies = bodies;
  }

  /** The mentions in one paragraph, in order. */
  List<Mention> read(Reading paragraph) {
    var scan = new Scan(paragraph);
    scan.withSymbol();
    scan.withoutSymbol();
    scan.found.sort((a, b) -> a.span().compareTo(b.span()));
    return scan.found;
  }

  /** What is found in one paragraph. */
  private final class Scan {

    final List<Mention> found = new ArrayList<>();
    private final Reading paragraph;
    private final String text;
    private final String plain;
    private final Words words;

    /** Which characters belong to a mention already. */
    private final java.util.BitSet taken = new java.util.BitSet();

    /** Where documents with a symbol end: what they are about follows. */
    private final java.util.BitSet ends = new java.util.BitSet();

    Scan(Reading paragraph) {
      this.paragraph = paragraph;
      text = paragraph.text();
      words = paragraph.words();
      plain = words.plain();
    }

    void withSymbol() {
      KindTable.Kind before = null;
      int beforeEnd = -1;
      String shared = null;
      for (var symbol : symbols.all(text)) {
        var number =
            NUMBER_WORD.matcher(plain).region(Math.max(0, symbol.start() - 6), symbol.start());
        int lead = number.find() ? number.start() : symbol.start();
        var kind = kinds.before(words, words.indexAt(lead));
        int start = kind == null ? lead : words.get(kind.end()).start();
        var law = kind == null ? lawBefore(lead) : null;
        KindTable.Kind said = kind == null ? null : kind.kind();
        boolean listed = beforeEnd >= 0 && symbol.start() - beforeEnd < LIST_GAP;
        if (isForm(lead)
            || (kind == null && symbol.code() == null && lead == symbol.start() && !listed)) {
          continue;
        }
        if (law != null) {
          start = law.start;
          said = law.kind;
        } else if (kind == null) {
          var group = groupBefore(lead);
          if (group != null) {
            said = group.kind;
            shared = group.issuer;
          } else if (beforeEnd >= 0
              && symbol.start() - beforeEnd < KIND_REACH
              && before != null
              && symbol.code() != null
              && kinds.agree(before, symbol.code())) {
            said = before;
          }
        } else {
          shared = null;
        }
        int end = symbol.end();
        var date = DateReader.follows(plain, end);
        if (date != null) {
          end = date.end();
        }
        var issuer = issuerAfter(end);
        if (law != null) {
          nestedLaws(words.indexAt(start) + 1, words.indexAt(lead));
        }
        taken.set(start, Math.max(end, issuer == null ? 0 : words.get(issuer.end() - 1).end()));
        ends.set(end);
        found.add(
            new Mention(
                said,
                symbol,
                null,
                null,
                law == null ? null : law.name,
                date == null ? null : date.date(),
                date == null ? null : date.written(),
                issuer != null ? issuer.name() : shared,
                false,
                paragraph.span(start, end)));
        before = said;
        beforeEnd = end;
      }
    }

    /** "Mẫu số 02/…": forms are no documents. */
    private boolean isForm(int lead) {
      var before = words.get(words.indexAt(lead) - 1);
      return before.is("mẫu") || before.is("biểu") || before.is("lục");
    }

    private record Issuer(String name, int end) {}

    private @Nullable Issuer issuerAfter(int offset) {
      int at = words.indexAt(offset);
      if (words.get(at).is(",")) {
        at++;
      }
      if (!words.get(at).is("của")) {
        return null;
      }
      var one = bodies.single(words, at + 1);
      if (one == null) {
        return null;
      }
      int end = one.end();
      for (var more = other(end); more != null; more = other(end)) {
        end = more.end();
      }
      return new Issuer(withoutNote(words.slice(at + 1, end)), end);
    }

    /** A body that issued it together with the one before: "Bộ … và Bộ …". */
    private BodyReader.@Nullable Bodies other(int at) {
      return words.get(at).is("và") && words.get(at + 1).isCapital()
          ? bodies.single(words, at + 1)
          : null;
    }

    private static String withoutNote(String name) {
      int note = name.indexOf(" (");
      return note < 0 ? name : name.substring(0, note);
    }

    private record Law(KindTable.Kind kind, int start, String name) {}

    /** "Luật Thủ đô số …": the name stands between the kind and the number. */
    private @Nullable Law lawBefore(int lead) {
      int end = words.indexAt(lead);
      for (int i = end - 1; i >= Math.max(0, end - LONGEST_LAW_NAME); i--) {
        var word = words.get(i);
        if (word.is(";") || word.is(".") || word.is(":")) {
          return null;
        }
        var hit = kinds.at(words, i);
        if (hit != null
            && hit.kind().naming() == KindTable.Naming.LAW
            && word.isCapital()
            && !isLawWithin(i)) {
          return new Law(hit.kind(), word.start(), words.slice(i, end));
        }
        if (hit != null && hit.end() == end) {
          return null;
        }
      }
      return null;
    }

    /** "Bộ luật", and a law that another law's title names. */
    private boolean isLawWithin(int at) {
      return words.get(at - 1).is("bộ")
          || words.get(at - 1).is("của")
          || (words.get(at - 1).is("điều") && words.get(at - 2).is("số"));
    }

    /** Laws that the title of another law names ("… sửa đổi một số điều của Luật …"). */
    private void nestedLaws(int from, int to) {
      for (int i = from; i < to; i++) {
        var hit = kinds.at(words, i);
        if (hit != null
            && hit.kind().naming() == KindTable.Naming.LAW
            && words.get(i).isCapital()) {
          int end = Math.min(to, lawNameEnd(hit.end()));
          if (end > hit.end()) {
            var name = words.slice(i, end);
            add(
                hit,
                null,
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
    }

    private record Group(KindTable.Kind kind, @Nullable String issuer) {}

    /** "các Nghị định của Chính phủ: số … ; số …", "Quyết định của Bộ Tài chính số …". */
    private @Nullable Group groupBefore(int lead) {
      int end = words.indexAt(lead);
      if (words.get(end - 1).is(":")) {
        end--;
      }
      for (int i = end - 1; i >= Math.max(0, end - 12); i--) {
        var word = words.get(i);
        if (word.is(";") || word.is(".") || word.is(",")) {
          return null;
        }
        var hit = kinds.at(words, i);
        if (hit != null) {
          if (hit.end() == end) {
            return new Group(hit.kind(), null);
          }
          if (!words.get(hit.end()).is("của")) {
            return null;
          }
          var list = bodies.list(words, hit.end() + 1);
          return list != null && list.end() == end
              ? new Group(hit.kind(), words.slice(hit.end() + 1, end))
              : null;
        }
      }
      return null;
    }

    void withoutSymbol() {
      int quotes = 0;
      for (int i = 0; i < words.size(); i++) {
        var word = words.get(i);
        if (word.is("“")) {
          quotes++;
        } else if (word.is("”") && quotes > 0) {
          quotes--;
        }
        if (taken.get(word.start()) || !word.isCapital()) {
          continue;
        }
        var hit = kinds.at(words, i);
        if (hit != null) {
          named(i, hit, quotes > 0);
        }
      }
    }

    private void named(int at, KindTable.Hit hit, boolean quoted) {
      if (numbered(at, hit)
          || (matches(PLENUM, at, hit) && plenum(at, hit))
          || (matches(CONGRESS, at, hit) && congress(at, hit))
          || quoted) {
        return;
      }
      switch (hit.kind().naming()) {
        case FIXED -> fixed(at, hit);
        case LAW -> law(at, hit);
        case YEARLY -> yearly(at, hit);
        case TITLE -> titled(at, hit);
        case NONE -> {}
      }
    }

    private boolean matches(Pattern pattern, int at, KindTable.Hit hit) {
      boolean resolves =
          hit.kind().word().equals("nghị quyết")
              || (pattern == PLENUM && hit.kind().word().equals("kết luận"));
      return resolves
          && pattern.matcher(plain).region(words.get(at).start(), plain.length()).lookingAt();
    }

    private boolean numbered(int at, KindTable.Hit hit) {
      if (hit.kind().code() == null) {
        return false;
      }
      int from = words.get(hit.end() - 1).end();
      var number = SHORT_NUMBER.matcher(plain).region(from, plain.length());
      number.useTransparentBounds(true);
      if (!number.lookingAt()) {
        return false;
      }
      if (number.group(1) == null
          && COUNTED
              .matcher(plain.substring(number.end(), Math.min(plain.length(), number.end() + 20)))
              .matches()) {
        return false;
      }
      int end = number.end();
      var date = DateReader.follows(plain, end);
      if (date != null) {
        end = date.end();
      }
      var issuer = issuerAfter(end);
      add(
          hit,
          number.group(2).replaceFirst("^0+(?=\\d)", ""),
          null,
          text.substring(words.get(at).start(), number.end()),
          date,
          issuer == null ? null : issuer.name(),
          words.get(at).start(),
          end);
      return true;
    }

    /** Set while the documents of one list are added. */
    private boolean inList;

    private boolean plenum(int at, KindTable.Hit hit) {
      var match = PLENUM.matcher(plain).region(words.get(at).start(), plain.length());
      if (!match.lookingAt()) {
        return false;
      }
      var ordinal = match.group(2) != null ? match.group(2) : ordinal(match.group(1));
      if (ordinal == null) {
        return false;
      }
      int termsAt = match.group(3) == null ? -1 : match.start(3);
      if (termsAt < 0) {
        add(
            hit,
            null,
            "plenum " + hit.kind().code() + " " + ordinal + " ",
            slice(match.start(), match.end()),
            null,
            null,
            match.start(),
            match.end());
        return true;
      }
      var terms = match.group(3).split(", ?", -1);
      inList = terms.length > 1;
      for (var term : terms) {
        var name =
            text.substring(match.start(), termsAt)
                + term.toUpperCase(java.util.Locale.ROOT)
                + text.substring(match.end(3), match.end());
        add(
            hit,
            null,
            "plenum " + hit.kind().code() + " " + ordinal + " " + term,
            name,
            null,
            null,
            match.start(),
            match.end());
      }
      inList = false;
      return true;
    }

    private static @Nullable String ordinal(@Nullable String word) {
      if (word == null) {
        return null;
      }
      return switch (word) {
        case "hai" -> "2";
        case "ba" -> "3";
        case "tư", "bốn" -> "4";
        case "năm" -> "5";
        case "sáu" -> "6";
        case "bảy" -> "7";
        case "tám" -> "8";
        case "chín" -> "9";
        case "mười" -> "10";
        default -> word.chars().allMatch(Character::isDigit) ? word : null;
      };
    }

    private boolean congress(int at, KindTable.Hit hit) {
      var match = CONGRESS.matcher(plain).region(words.get(at).start(), plain.length());
      if (!match.lookingAt()) {
        return false;
      }
      int end = match.end();
      int next = words.indexAt(end);
      boolean local = plain.substring(match.start(), end).contains("đảng bộ");
      if (words.get(next).is("của")) {
        var owner = bodies.single(words, next + 1);
        if (owner != null) {
          end = words.get(owner.end() - 1).end();
          local = true;
        }
      }
      var count = match.group(2) != null ? match.group(2) : match.group(3);
      add(
          hit,
          null,
          (local ? "congress below " : "congress ") + count,
          slice(match.start(), end),
          null,
          null,
          match.start(),
          end);
      return true;
    }

    private void fixed(int at, KindTable.Hit hit) {
      int end = hit.end();
      if (words.get(end).is("năm") && words.get(end + 1).isNumber()) {
        end += 2;
      }
      var name = words.slice(at, end);
      add(
          hit,
          null,
          "name " + hit.kind().word(),
          name,
          null,
          null,
          words.get(at).start(),
          words.get(end - 1).end());
    }

    private void law(int at, KindTable.Hit hit) {
      int end = lawNameEnd(hit.end());
      if (end == hit.end()) {
        return;
      }
      var name = words.slice(at, end);
      var date = DateReader.follows(plain, words.get(end - 1).end());
      add(
          hit,
          null,
          "name " + Spelling.plain(name),
          name,
          date,
          null,
          words.get(at).start(),
          words.get(end - 1).end());
    }

    private int lawNameEnd(int from) {
      var first = words.get(from);
      boolean amends = first.is("sửa") && words.get(from + 1).is("đổi");
      if (!first.isCapital() && !amends) {
        return from;
      }
      int i = from;
      while (i < words.size() && i - from < LONGEST_LAW_NAME) {
        var word = words.get(i);
        if ((word.is("số") && (words.get(i + 1).isNumber() || words.get(i + 1).is(":")))
            || word.is("ngày")
            || (word.is("năm") && words.get(i + 1).isNumber())
            || word.is(";")
            || word.is(".")
            || word.is(":")
            || word.is("(")
            || word.is("”")
            || (word.is(",") && !continuesLawName(i))
            || (word.is("và") && startsOther(i + 1))
            || LAW_NAME_ENDS.contains(word.plain())
            || (word.is("quy") && words.get(i + 1).is("định"))
            || (word.is("ban") && words.get(i + 1).is("hành"))
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

    /**
     * "Phòng, chống …", "Khoa học, công nghệ và …": a small letter, and an "và" or "chống" soon.
     */
    private boolean continuesLawName(int comma) {
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
            || LAW_NAME_ENDS.contains(word.plain())) {
          return !word.is(",");
        }
      }
      return false;
    }

    private boolean startsOther(int at) {
      return (words.get(at).isCapital() && kinds.at(words, at) != null) || words.get(at).is("các");
    }

    private void yearly(int at, KindTable.Hit hit) {
      var match = YEARLY.matcher(plain).region(words.get(at).start(), plain.length());
      if (!match.lookingAt()) {
        return;
      }
      int end = match.end();
      var issuer = issuerAfter(end);
      var inner = issuerWithin(hit.end(), words.indexAt(end));
      add(
          hit,
          null,
          "name " + match.group(),
          slice(match.start(), end),
          null,
          issuer != null ? issuer.name() : inner,
          match.start(),
          end);
    }

    private @Nullable String issuerWithin(int from, int to) {
      for (int i = from; i < to; i++) {
        if (words.get(i).is("của")) {
          var list = bodies.list(words, i + 1);
          return list == null ? null : words.slice(i + 1, list.end());
        }
      }
      return null;
    }

    private void titled(int at, KindTable.Hit hit) {
      int i = hit.end();
      String issuer = null;
      if (words.get(i).is("của")) {
        var list = bodies.list(words, i + 1);
        if (list == null) {
          return;
        }
        issuer = words.slice(i + 1, list.end());
        i = list.end();
        if (hit.kind().word().equals("di chúc")) {
          add(
              hit,
              null,
              "name " + Spelling.plain(words.slice(at, i)),
              words.slice(at, i),
              null,
              issuer,
              words.get(at).start(),
              words.get(i - 1).end());
          return;
        }
      } else if (words.get(i).is("trung") && words.get(i + 1).is("ương")) {
        i += 2;
      }
      boolean about = words.get(i).is("về") && !words.get(i + 1).is("việc");
      if (!about || isNotNamed(at, hit)) {
        return;
      }
      int end = titleEnd(i + 1);
      var name = words.slice(at, end);
      add(
          hit,
          null,
          "name " + Spelling.plain(name),
          name,
          null,
          issuer,
          words.get(at).start(),
          words.get(end - 1).end());
    }

    /** A verb at the start of a sentence, what another document issues, or one still to come. */
    private boolean isNotNamed(int at, KindTable.Hit hit) {
      var before = words.get(at - 1);
      if (VERBS.contains(hit.kind().word())
          && (at == 0
              || (before.isPunctuation()
                  && !before.is(",")
                  && !before.is("(")
                  && !before.is("“")))) {
        return true;
      }
      for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
        if ((words.get(i).is("hành") && words.get(i - 1).is("ban"))
            || (words.get(i).is("duyệt") && words.get(i - 1).is("phê"))) {
          return true;
        }
      }
      for (int i = at - 1; i >= 0 && i > at - 40; i--) {
        var word = words.get(i);
        if (word.is(";") || word.is(".")) {
          return false;
        }
        if (ends.get(word.end())) {
          return true;
        }
      }
      return false;
    }

    private int titleEnd(int from) {
      int i = from;
      int depth = 0;
      while (i < words.size() && i - from < LONGEST_NAME) {
        var word = words.get(i);
        if (word.is("“")) {
          depth++;
        } else if (word.is("\"") && i == from) {
          return closing(from);
        } else if (word.is("”") && --depth <= 0) {
          return i + 1;
        }
        if (depth == 0
            && (word.is(";")
                || word.is(".")
                || word.is(":")
                || (word.is(",")
                    && (bodies.opensInstruction(words, i + 1) || words.get(i + 1).is("nhằm")))
                || word.is("nhằm")
                || word.is("gắn")
                || (word.is("và") && startsOther(i + 1) && kinds.at(words, i + 1) != null))) {
          break;
        }
        i++;
      }
      return i;
    }

    private int closing(int quote) {
      for (int i = quote + 1; i < words.size() && i - quote < LONGEST_NAME; i++) {
        if (words.get(i).is("\"")) {
          return i + 1;
        }
      }
      return Math.min(words.size(), quote + LONGEST_NAME);
    }

    private String slice(int start, int end) {
      return text.substring(start, end).strip();
    }

    private void add(
        KindTable.Hit hit,
        @Nullable String number,
        @Nullable String identity,
        String name,
        DateReader.@Nullable Found date,
        @Nullable String issuer,
        int start,
        int end) {
      taken.set(start, end);
      found.add(
          new Mention(
              hit.kind(),
              null,
              number,
              identity,
              name,
              date == null ? null : date.date(),
              date == null ? null : date.written(),
              issuer,
              inList,
              paragraph.span(start, end)));
    }
  }
}
