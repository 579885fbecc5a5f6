package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that the form of a document is recognised by. Folded words are those that {@link
 * Fold#words} makes.
 */
final class Lexicon {

  static final Lexicon STANDARD = new Lexicon();

  /** Between the parts of a symbol. */
  private static final String PARTS_OF_SYMBOL = "-/–";

  /**
   * A kind of document.
   *
   * @param code TB, CT, KH …
   * @param name in ordinary case
   */
  record Kind(String code, String name) {}

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Phrases openings = Phrases.of("instruction-openings.txt");
  private final Phrases enactings = Phrases.of("enacting-openings.txt");
  private final Phrases textOpenings = Phrases.of("body-openings.txt");
  private final Phrases plainTitles = Phrases.of("plain-titles.txt");
  private final Phrases bodyHeads = Phrases.of("body-heads.txt");
  private final Phrases posts = Phrases.of("posts.txt");
  private final Set<String> namePairs =
      pairs("body-heads.txt", "posts.txt", "national-names.txt", "law-names.txt");
  private final Set<String> surnames = Set.copyOf(Vocabulary.entries("surnames.txt"));
  private final Set<String> unfinishedBodies = Vocabulary.folded("unfinished-bodies.txt");
  private final List<String> letterhead =
      Vocabulary.entries("letterhead-lines.txt").stream().map(Fold::words).toList();
  private final List<Letterhead.Phrase> letterheadPhrases =
      letterhead.stream().map(Letterhead.Phrase::of).toList();
  private final Set<String> openEndings = Set.copyOf(Vocabulary.entries("open-endings.txt"));

  private Lexicon() {
    Vocabulary.pairs("document-kinds.txt")
        .forEach((name, code) -> {
          kinds.put(Fold.words(name), new Kind(code, name));
          codes.add(code);
        });
  }

  /** The kind with this name. */
  @Nullable Kind kind(String foldedWords) {
    return kinds.get(foldedWords);
  }

  /** The longest kind name that these folded words begin with. */
  @Nullable Kind leadingKind(String foldedWords) {
    for (int words = 4; words > 0; words--) {
      int end = Phrases.endOfWord(foldedWords, words);
      if (end > 0) {
        var kind = kinds.get(foldedWords.substring(0, end));
        if (kind != null) {
          return kind;
        }
      }
    }
    return null;
  }

  /**
   * The code of a kind that stands in a symbol ("12-TB/TU", "3/2020/NĐ-CP"), if it is a known one.
   */
  @Nullable String kindInSymbol(String symbol) {
    int from = 0;
    for (int at = 0; at <= symbol.length(); at++) {
      if (at == symbol.length() || PARTS_OF_SYMBOL.indexOf(symbol.charAt(at)) >= 0) {
        var piece = symbol.substring(from, at);
        if (codes.contains(piece)) {
          return piece;
        }
        from = at + 1;
      }
    }
    return symbol.contains("QyĐ") ? "QyĐ" : null;
  }

  /** Whether these folded words begin as an instruction does ("Chủ trì", "Tiếp tục"). */
  boolean opensInstruction(String foldedWords) {
    return openings.leading(foldedWords) > 0;
  }

  /** Whether these folded words begin as an article does that enacts something. */
  boolean enacts(String foldedWords) {
    return enactings.leading(foldedWords) > 0;
  }

  /** Whether these folded words begin as the text under a title does ("Căn cứ", "Sau khi"). */
  boolean opensText(String foldedWords) {
    return textOpenings.leading(foldedWords) > 0;
  }

  /** Whether these folded words begin as a title without number does ("Nguyên nhân", "Ưu điểm"). */
  boolean opensPlainTitle(String foldedWords) {
    return plainTitles.leading(foldedWords) > 0;
  }

  /** Whether these folded words begin as the name of a body does ("Sở", "Ban Tổ chức"). */
  boolean opensBody(String foldedWords) {
    return bodyHeads.leading(foldedWords) > 0;
  }

  /** Whether these folded words begin with a post ("Phó Chủ tịch"). */
  boolean opensPost(String foldedWords) {
    return posts.leading(foldedWords) > 0;
  }

  /** Whether a known body or post begins with the word that this text begins with. */
  boolean mayOpenName(String text) {
    int blank = text.indexOf(' ');
    var folded = Fold.words(blank < 0 ? text : text.substring(0, blank));
    return folded.isEmpty() || beginsSpelling(folded.substring(0, Phrases.endOfWord(folded, 1)));
  }

  /** Whether these folded words are a post and nothing else. */
  boolean isPost(String foldedWords) {
    return posts.leading(foldedWords) == foldedWords.length();
  }

  /** Whether these folded words are only the first half of the name of a body. */
  boolean isUnfinishedBody(String foldedWords) {
    return unfinishedBodies.contains(foldedWords);
  }

  /** What stands in every header and names no body, as folded words. */
  List<String> letterhead() {
    return letterhead;
  }

  /** The same, as they may be printed. */
  List<Letterhead.Phrase> letterheadPhrases() {
    return letterheadPhrases;
  }

  /** The spelling of the longest known body or post that these folded words begin with. */
  @Nullable String spelling(String foldedWords) {
    var body = bodyHeads.spelling(foldedWords);
    var post = posts.spelling(foldedWords);
    return body == null || (post != null && post.length() > body.length()) ? post : body;
  }

  /** Whether a known body or post begins with this word. */
  boolean beginsSpelling(String foldedWord) {
    return bodyHeads.longest().containsKey(foldedWord) || posts.longest().containsKey(foldedWord);
  }

  /** Two words that follow each other in the name of a body or post, the second with a capital. */
  Set<String> namePairs() {
    return namePairs;
  }

  private static Set<String> pairs(String... files) {
    var pairs = new HashSet<String>();
    for (var file : files) {
      for (var entry : Vocabulary.entries(file)) {
        var words = entry.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
          if (Character.isUpperCase(words[i].charAt(0))) {
            pairs.add(words[i - 1] + " " + words[i]);
          }
        }
      }
    }
    for (var law : Vocabulary.entries("law-names.txt")) {
      int end = law.indexOf(' ');
      pairs.add("Luật " + (end < 0 ? law : law.substring(0, end)));
    }
    return Set.copyOf(pairs);
  }

  /** Whether this is a common family name, in ordinary case; the marks count. */
  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** Whether a sentence cannot end with this word; the marks count ("phó" is none of "phố"). */
  boolean leavesOpen(String word) {
    return openEndings.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Phrases of a few words, looked up at the beginning of folded words.
   *
   * @param longest how many words the longest phrase has that begins with this one
   */
  private record Phrases(Map<String, String> spellings, Map<String, Integer> longest) {

    static Phrases of(String file) {
      var spellings = new HashMap<String, String>();
      var longest = new HashMap<String, Integer>();
      for (var entry : Vocabulary.entries(file)) {
        var folded = Fold.words(entry);
        spellings.putIfAbsent(folded, entry);
        var words = words(folded);
        longest.merge(words.getFirst(), words.size(), Math::max);
      }
      return new Phrases(Map.copyOf(spellings), Map.copyOf(longest));
    }

    /** How many characters the longest phrase at the beginning takes; 0 where there is none. */
    int leading(String foldedWords) {
      var first = foldedWords.substring(0, endOfWord(foldedWords, 1));
      for (int words = longest.getOrDefault(first, 0); words > 0; words--) {
        int end = endOfWord(foldedWords, words);
        if (end > 0 && spellings.containsKey(foldedWords.substring(0, end))) {
          return end;
        }
      }
      return 0;
    }

    @Nullable String spelling(String foldedWords) {
      int end = leading(foldedWords);
      return end == 0 ? null : spellings.get(foldedWords.substring(0, end));
    }

    /** Where the given number of words ends; 0 where there are fewer. */
    static int endOfWord(String words, int number) {
      int at = -1;
      for (int i = 0; i < number; i++) {
        if (at == words.length()) {
          return 0;
        }
        at = words.indexOf(' ', at + 1);
        if (at < 0) {
          at = words.length();
        }
      }
      return at;
    }

    private static List<String> words(String folded) {
      var words = new ArrayList<String>();
      int from = 0;
      for (int at = folded.indexOf(' '); at >= 0; at = folded.indexOf(' ', from)) {
        words.add(folded.substring(from, at));
        from = at + 1;
      }
      words.add(folded.substring(from));
      return words;
    }
  }
}
