package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes capitals in ordinary case. Which words keep a capital is learned from the running text of
 * the same document; where it has none, from the word lists.
 */
final class OrdinaryCase {

  private static final int LONGEST = 4;

  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)(?<=^| )(?:(?:tỉnh|thành|huyện|quận|thị) [uủ][yỷ]"
              + "|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn) (?!(?:[uủ][yỷ]|hội)(?: |$))");

  /** Enough of a document to learn its names from. */
  private static final int LEARNED_FROM = 200_000;

  private final List<String> texts;
  private final Lexicon lexicon;

  /** Made when first something in capitals is asked for. */
  private @Nullable SeenWords running;

  /** Of the words asked for: how they, and the phrases that begin with them, were spelled. */
  private final Map<String, String> seen = new HashMap<>();

  private final Set<String> small = new HashSet<>();
  private final Set<String> learned = new HashSet<>();

  private OrdinaryCase(List<String> texts, Lexicon lexicon) {
    this.texts = texts;
    this.lexicon = lexicon;
  }

  /** Learns from the body of a document. */
  static OrdinaryCase of(List<Paragraph> paragraphs, Lexicon lexicon) {
    var texts = new ArrayList<String>();
    int length = 0;
    for (var paragraph : paragraphs) {
      if (length > LEARNED_FROM) {
        break;
      }
      if (paragraph.part() != Part.HEADER
          && paragraph.part() != Part.CLOSING
          && !Parts.isCapitals(paragraph.text())) {
        length += paragraph.text().length();
        texts.add(paragraph.text());
      }
    }
    return new OrdinaryCase(texts, lexicon);
  }

  /** Learns how these words are spelled in running text, alone and one behind the other. */
  private void learn(List<String> words) {
    var known = running;
    if (known == null) {
      known = new SeenWords(texts);
      running = known;
    }
    var bare = words.stream().map(SeenWords::bare).toList();
    for (int i = 0; i < bare.size(); i++) {
      var phrase = bare.subList(i, Math.min(i + LONGEST, bare.size()));
      var first = bare.get(i);
      if (phrase.size() > 1 && !first.isEmpty() && learned.add(String.join(" ", phrase))) {
        var keys = keys(phrase);
        var second = phrase.get(1);
        int hash = SeenWords.hash(second);
        for (int at = known.first(first); at >= 0; at = known.next(at, first)) {
          if (known.isFollowed(at, second, hash)) {
            learnPhrase(known, at, phrase, keys);
          }
        }
      }
      if (learned.add(first)) {
        learnWord(known, first);
      }
    }
  }

  private void learnWord(SeenWords words, String bare) {
    boolean spelled = false;
    boolean lower = false;
    for (int at = words.first(bare); at >= 0 && !(spelled && lower); at = words.next(at, bare)) {
      var word = SeenWords.bare(words.word(at));
      if (!lower && !word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        small.add(word);
        lower = true;
      }
      if (!spelled && !opens(words, at) && !Parts.isCapitals(word)) {
        seen.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
        spelled = true;
      }
    }
  }

  /** The first word of a sentence has a capital whatever it is. */
  private static boolean opens(SeenWords words, int at) {
    return !words.isBeside(at - 1, at) || Parts.endsSentence(words.word(at - 1));
  }

  /** Its first word, its first two words and so on, in lower case. */
  private static List<String> keys(List<String> phrase) {
    var keys = new ArrayList<String>();
    var key = new StringBuilder();
    for (var word : phrase) {
      key.append(key.isEmpty() ? "" : " ").append(word.toLowerCase(Locale.ROOT));
      keys.add(key.toString());
    }
    return keys;
  }

  /** Learns how as much of the phrase as stands at this word is spelled there. */
  private void learnPhrase(SeenWords words, int at, List<String> phrase, List<String> keys) {
    boolean capital = !opens(words, at);
    int n = 1;
    while (n < phrase.size()
        && words.isFollowed(at + n - 1, phrase.get(n), SeenWords.hash(phrase.get(n)))
        && words.isBare(at + n - 1)) {
      n++;
      capital |= words.isCapital(at + n - 1);
      if (capital && !seen.containsKey(keys.get(n - 1))) {
        var spelling = words.bare(at, n);
        if (!Parts.isCapitals(spelling)) {
          seen.put(keys.get(n - 1), spelling);
        }
      }
    }
  }

  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    int from = 0;
    while (from < text.length()) {
      int to = text.indexOf(' ', from);
      to = to < 0 ? text.length() : to;
      if (to > from) {
        words.add(text.substring(from, to));
      }
      from = to + 1;
    }
    return words;
  }

  /** In ordinary case, with a capital at the beginning; text that is not in capitals stays. */
  String of(String text) {
    if (!Parts.isCapitals(text)) {
      return text;
    }
    var words = words(text);
    learn(words);
    var written = new StringBuilder();
    int i = 0;
    while (i < words.size()) {
      int taken = known(words, i, written);
      if (taken == 0) {
        append(written, spell(words.get(i)));
        taken = 1;
      }
      i += taken;
    }
    return capitalised(written.toString());
  }

  /** Writes the longest known phrase and says how many words it has. */
  private int known(List<String> words, int at, StringBuilder written) {
    for (int n = Math.min(LONGEST, words.size() - at); n > 1; n--) {
      var phrase = new StringBuilder();
      boolean whole = true;
      for (int i = 0; i < n; i++) {
        var word = words.get(at + i);
        var bare = SeenWords.bare(word);
        whole &= i == n - 1 ? word.startsWith(bare) : word.equals(bare);
        phrase.append(i == 0 ? "" : " ").append(bare);
      }
      var spelling = whole ? seen.get(phrase.toString().toLowerCase(Locale.ROOT)) : null;
      if (spelling != null) {
        var last = words.get(at + n - 1);
        append(written, spelling + last.substring(SeenWords.bare(last).length()));
        return n;
      }
    }
    return 0;
  }

  private String spell(String word) {
    var bare = SeenWords.bare(word);
    if (bare.isEmpty() || Letters.isNumeral(bare) || bare.indexOf('/') > 0 || hasDigit(bare)) {
      return word;
    }
    var lower = bare.toLowerCase(Locale.ROOT);
    return word.replace(bare, small.contains(lower) ? lower : seen.getOrDefault(lower, lower));
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  private static void append(StringBuilder written, String words) {
    if (!written.isEmpty()) {
      written.append(' ');
    }
    written.append(words);
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The name of a body or post: known words as usual, places with capitals. */
  String name(String text) {
    if (!Parts.isCapitals(text)) {
      return text;
    }
    var words = words(of(text));
    for (int i = 0; i < words.size(); i++) {
      var known = lexicon.spelling(Fold.words(String.join(" ", words.subList(i, words.size()))));
      // "ban" or "hội" alone may be half of another word
      if (known != null && (i == 0 || known.indexOf(' ') > 0 || FieldCase.opensWithin(words, i))) {
        var spelling = known.split(" ", -1);
        if (!stand(words, i, spelling)) {
          continue;
        }
        for (int j = 0; j < spelling.length; j++) {
          words.set(i + j, inCaseOf(spelling[j], words.get(i + j)));
        }
        FieldCase.write(words, i, i + spelling.length);
        i += spelling.length - 1;
      }
    }
    var spelled = String.join(" ", words);
    return withPlace(spelled);
  }

  /** Whether each of these words stands by itself; "TỔNG-GIÁM" is two in one. */
  private static boolean stand(List<String> words, int at, String[] spelling) {
    if (at + spelling.length > words.size()) {
      return false;
    }
    for (int i = 0; i < spelling.length; i++) {
      if (!Fold.words(words.get(at + i)).equals(Fold.words(spelling[i]))) {
        return false;
      }
    }
    return true;
  }

  /** The letters stay those of the text: "Thứ trưởng" and "Thủ trưởng" differ by a mark only. */
  private static String inCaseOf(String like, String word) {
    if (like.length() > 1 && Parts.isCapitals(like)) {
      return word.toUpperCase(Locale.ROOT);
    }
    var lower = word.toLowerCase(Locale.ROOT);
    return Character.isUpperCase(like.charAt(0)) ? capitalised(lower) : lower;
  }

  /** What follows "tỉnh", "huyện", "Tỉnh ủy" … is a name. */
  private static String withPlace(String name) {
    var matcher = PLACE.matcher(name);
    int end = -1;
    while (matcher.find()) {
      end = matcher.end();
    }
    return end < 0
        ? name
        : name.substring(0, end) + person(name.substring(end).toUpperCase(Locale.ROOT));
  }

  /** The name of a person. */
  static String person(String text) {
    if (!Parts.isCapitals(text)) {
      return text;
    }
    var name = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      if (i == 0 || !Character.isLetter(name.charAt(i - 1))) {
        name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return name.toString();
  }
}
