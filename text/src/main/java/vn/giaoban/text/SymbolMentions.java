package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a paragraph names by their symbols. */
final class SymbolMentions {

  /** How far a kind named once reaches to symbols behind it, in characters. */
  private static final int KIND_REACH = 400;

  /** A symbol this near behind another stands in the same list. */
  private static final int LIST_GAP = 60;

  /** So many words may stand between the kind and a group of symbols. */
  private static final int GROUP_REACH = 12;

  private static final String SAME_DAY = " cùng";

  private static final Pattern JOINS = Pattern.compile(" ?[,;]? ?(?:và )?");

  private static final Pattern NUMBER_WORD = Pattern.compile("số ?:? ?$");

  private final KindTable kinds;
  private final SymbolReader symbols;
  private final BodyReader bodies;
  private final LawNames laws;
  private final CitedIssuer issuers;

  SymbolMentions(KindTable kinds, BodyReader bodies, LawNames laws, CitedIssuer issuers) {
    this.kinds = kinds;
    this.symbols = new SymbolReader(kinds);
    this.bodies = bodies;
    this.laws = laws;
    this.issuers = issuers;
  }

  void find(CitingText in) {
    var run = new Run(in);
    for (var symbol : symbols.all(in.words)) {
      run.add(symbol);
    }
  }

  private record Joined(int index, String author) {}

  private record Group(KindTable.Kind kind, @Nullable String issuer) {}

  /**
   * Numbers that leave out their symbol because the next one says it: "số 18, 19-NQ/TW".
   *
   * @param lead where the first of them begins, with "số"
   */
  private record Numbers(List<Words.Word> all, int lead) {}

  /** Goes through the symbols of one paragraph. */
  private final class Run {

    private final CitingText in;
    private final Words words;

    /** The kind and end of the symbol before; a list may leave the kind out. */
    private KindTable.@Nullable Kind before;

    private int beforeEnd = -1;
    private @Nullable String sharedIssuer;

    /** Those that stand joined, the last one found among them, and who issued one of them. */
    private final List<Joined> joined = new ArrayList<>();

    private @Nullable String joinedIssuer;

    Run(CitingText in) {
      this.in = in;
      words = in.words;
    }

    void add(SymbolReader.Symbol symbol) {
      int own = lead(symbol.start());
      var numbers = shortNumbers(words.indexAt(own));
      int lead = numbers == null ? own : numbers.lead();
      var kind = kindBefore(words.indexAt(lead));
      boolean listed = beforeEnd >= 0 && symbol.start() - beforeEnd < LIST_GAP;
      if (isForm(lead)
          || (kind == null && symbol.code() == null && lead == symbol.start() && !listed)) {
        return;
      }
      if (kind == null && numbers != null) {
        lead = own;
        numbers = null;
      }
      var law = kind == null ? laws.before(words, lead) : null;
      int start = kind == null ? lead : words.get(kind.end()).start();
      KindTable.Kind said;
      if (kind != null) {
        said = kind.kind();
        sharedIssuer = null;
      } else if (law != null) {
        said = law.kind();
        start = law.start();
      } else {
        said = fromList(symbol, lead, listed);
      }
      int end = symbol.end();
      boolean sameDay = in.plain.startsWith(SAME_DAY, end);
      var date = DateReader.follows(in.plain, sameDay ? end + SAME_DAY.length() : end);
      if (date != null) {
        end = date.end();
      }
      var issuer = issuers.after(words, end);
      if (issuer == null && sharedIssuer == null && !isJoined(start)) {
        sharedIssuer = issuers.before(words, words.indexAt(start));
      }
      if (law != null) {
        laws.addNested(in, words.indexAt(start) + 1, words.indexAt(lead));
      }
      if (numbers != null) {
        for (var number : numbers.all()) {
          in.addSymbol(
              said,
              symbol.withNumber(number.text()),
              null,
              null,
              issuer,
              sharedIssuer,
              number.start(),
              number.end());
        }
      }
      in.addSymbol(
          said, symbol, law == null ? null : law.name(), date, issuer, sharedIssuer, start, end);
      share(symbol, start, issuer == null ? sharedIssuer : issuer.name(), sameDay ? date : null);
      before = said;
      beforeEnd = end;
    }

    /** Whether nothing but "và" or a comma stands between the symbol before and this place. */
    private boolean isJoined(int start) {
      return beforeEnd >= 0
          && start >= beforeEnd
          && JOINS.matcher(in.plain).region(beforeEnd, start).matches();
    }

    /**
     * "Kế hoạch số 3-KH/TU và Quyết định số 9-QĐ/TU (cùng ngày …) của Ban Thường vụ Tỉnh ủy", "của
     * Thủ tướng (Quyết định số 1/QĐ-TTg, Quyết định số 2/QĐ-TTg)": what is said once holds for all
     * whose symbols have the same author.
     */
    private void share(
        SymbolReader.Symbol symbol,
        int start,
        @Nullable String issuer,
        DateReader.@Nullable Found date) {
      if (!isJoined(start)) {
        joined.clear();
        joinedIssuer = null;
      }
      var author = symbol.parts().getLast();
      joined.add(new Joined(in.count() - 1, author));
      joinedIssuer = issuer == null ? joinedIssuer : issuer;
      for (var one : joined) {
        if (one.author().equals(author)) {
          in.share(one.index(), joinedIssuer, date);
        }
      }
    }

    /** In "… văn bản quy phạm pháp luật số 64/…" the last word belongs to the name of a law. */
    private KindTable.@Nullable Hit kindBefore(int at) {
      var kind = kinds.before(words, at);
      boolean within =
          kind != null
              && kind.kind().naming() == KindTable.Naming.LAW
              && !words.get(kind.end()).isCapital();
      return within ? null : kind;
    }

    private int lead(int symbol) {
      var number = NUMBER_WORD.matcher(in.plain).region(Math.max(0, symbol - 6), symbol);
      return number.find() ? number.start() : symbol;
    }

    /** The kind that a symbol without one has from the head or the first of its list. */
    private KindTable.@Nullable Kind fromList(
        SymbolReader.Symbol symbol, int lead, boolean listed) {
      var group = groupBefore(lead);
      if (group != null) {
        sharedIssuer = group.issuer();
        return group.kind();
      }
      var kind = before;
      if (kind == null || beforeEnd < 0 || symbol.start() - beforeEnd >= KIND_REACH) {
        return null;
      }
      boolean letter = symbol.code() == null && listed && "CV".equals(kind.code());
      return letter || (symbol.code() != null && kinds.agree(kind, symbol.code())) ? kind : null;
    }

    private @Nullable Numbers shortNumbers(int at) {
      var numbers = new ArrayList<Words.Word>();
      int i = at;
      while (isSeparator(words.get(i - 1))
          && words.get(i - 2).isNumber()
          && words.get(i - 2).length() < 5) {
        numbers.addFirst(words.get(i - 2));
        i -= 2;
        i = words.get(i - 1).is("số") ? i - 1 : i;
      }
      return numbers.isEmpty() ? null : new Numbers(numbers, words.get(i).start());
    }

    private static boolean isSeparator(Words.Word word) {
      return word.is(",") || word.is("và") || word.is(";");
    }

    /** "Mẫu số 02/…": forms are no documents. */
    private boolean isForm(int lead) {
      var word = words.get(words.indexAt(lead) - 1);
      return word.is("mẫu") || word.is("biểu") || word.is("lục");
    }

    /** "các Nghị định của Chính phủ: số … ; số …", "Quyết định của Bộ Tài chính số …". */
    private @Nullable Group groupBefore(int lead) {
      int end = words.indexAt(lead);
      if (words.get(end - 1).is(":")) {
        end--;
      }
      for (int i = end - 1; i >= Math.max(0, end - GROUP_REACH); i--) {
        var word = words.get(i);
        if (word.is(";") || word.is(".") || word.is(",")) {
          return null;
        }
        var hit = kinds.at(words, i);
        if (hit == null) {
          continue;
        }
        if (hit.end() == end) {
          return new Group(hit.kind(), null);
        }
        var list = words.get(hit.end()).is("của") ? bodies.list(words, hit.end() + 1) : null;
        return list != null && list.end() == end
            ? new Group(hit.kind(), words.slice(hit.end() + 1, end))
            : null;
      }
      return null;
    }
  }
}
