package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Kinds of documents as they are cited, from the data file {@code cited-kinds.txt}. */
final class KindTable {

  /** How a document of a kind is cited where its symbol is not given. */
  enum Naming {
    NONE,
    TITLE,
    ISSUED,
    DATED,
    YEARLY,
    FIXED,
    LAW
  }

  /**
   * @param code null where the kind has none
   * @param codes those that symbols of this kind carry
   */
  record Kind(String word, @Nullable String code, Set<String> codes, Naming naming) {

    /** Whether one of its codes is {@code code}, however it is written. */
    private boolean carries(String code) {
      if (codes.contains(code)) {
        return true;
      }
      var plain = plain(code);
      for (var known : codes) {
        if (plain(known).equals(plain)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param end the first word after the kind
   */
  record Hit(Kind kind, int end) {}

  private final WordTree<Kind> phrases = new WordTree<>();
  private final Map<String, String> kindOfCode = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final int longest;

  private KindTable(List<Kind> kinds) {
    int most = 0;
    var byWord = new HashMap<String, Kind>();
    for (var kind : kinds) {
      var words = kind.word().split(" ", -1);
      most = Math.max(most, words.length);
      byWord.putIfAbsent(kind.word(), kind);
      for (var code : kind.codes()) {
        codes.add(plain(code));
        if (kind.code() != null && kind.code().equals(code)) {
          kindOfCode.putIfAbsent(plain(code), code);
        }
      }
    }
    codes.add("spl");
    kindOfCode.put("qyđ", "QĐi");
    longest = most;
    for (var kind : byWord.values()) {
      var words = Words.of(kind.word());
      phrases.add(words, words.size(), known -> known == null ? kind : known);
    }
  }

  static KindTable load() {
    var kinds = new ArrayList<Kind>();
    for (var line : Vocabulary.entries("cited-kinds.txt")) {
      var fields = line.split("\t", -1);
      kinds.add(
          new Kind(
              fields[0],
              fields[1].equals("-") ? null : fields[1],
              fields[2].equals("-") ? Set.of() : Set.of(fields[2].split(" ", -1)),
              naming(fields.length > 3 ? fields[3] : "")));
    }
    return new KindTable(kinds);
  }

  private static Naming naming(String word) {
    return switch (word.strip()) {
      case "title" -> Naming.TITLE;
      case "dated" -> Naming.DATED;
      case "issued" -> Naming.ISSUED;
      case "yearly" -> Naming.YEARLY;
      case "fixed" -> Naming.FIXED;
      case "law" -> Naming.LAW;
      default -> Naming.NONE;
    };
  }

  private static String plain(String code) {
    return Spelling.plain(code);
  }

  boolean isCode(String code) {
    return codes.contains(plain(code));
  }

  /** The kind that a code in a symbol stands for; null for an unknown one. */
  @Nullable String kindOf(String code) {
    return kindOfCode.get(plain(code));
  }

  /** Whether a symbol with {@code code} can be one of {@code kind}. */
  boolean agree(Kind kind, String code) {
    return kind.code() == null || kind.carries(code);
  }

  /** Whether a symbol can be one of {@code kind}: old ones carry the code behind the issuer. */
  boolean agree(Kind kind, SymbolReader.Symbol symbol) {
    if (symbol.code() == null) {
      return true;
    }
    for (var part : symbol.parts()) {
      if (agree(kind, part)) {
        return true;
      }
    }
    return false;
  }

  /** The longest kind that starts at word {@code at}. */
  @Nullable Hit at(Words words, int at) {
    var last = words.get(at).isNone() ? null : phrases.longest(words, at);
    return last == null ? null : new Hit(Objects.requireNonNull(last.value()), at + last.depth());
  }

  /** The longest kind that ends just before word {@code end}. */
  @Nullable Hit before(Words words, int end) {
    for (int length = longest; length > 0; length--) {
      var hit = at(words, end - length);
      if (hit != null && hit.end() == end) {
        return new Hit(hit.kind(), end - length);
      }
    }
    return null;
  }
}
