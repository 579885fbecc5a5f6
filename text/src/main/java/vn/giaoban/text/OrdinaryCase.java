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
import vn.giaoban.text.SeenWords.Sought;

/**
 * Writes capitals in ordinary case. Which words keep a capital is learned from the running text of
 * the same document; where it has none, from the word lists.
 */
final class OrdinaryCase {

  private static final int LONGEST = 4;

  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)(?:(?:tỉnh|thành|huyện|quận|thị) [uủ][yỷ]"
              + "|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn) (?!(?:[uủ][yỷ]|hội)(?: |$))");

  /** Enough of a document to learn its names from. */
  private static final int LEARNED_FROM = 200_000;

  private final List<String> texts;
  private final Lexicon lexicon;

  /** Made when first something in capitals is asked for. */
  private @Nullable SeenWords running;

  /** Of the words asked for: how they, and the phrases that begin with them, were spelled. */
  private final Map<String, String> seen = new HashMap<>();

  /** The first words of those phrases, in lower case. */
  private final Set<String> opening = new HashSet<>();

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
  private void learn(List<Sought> words) {
    var known = running;
    if (known == null) {
      known = new SeenWords(texts);
      running = known;
    }
    for (int i = 0; i < words.size(); i++) {
      var first = words.get(i);
      if (first.bare().isEmpty()) {
        continue;
      }
      var phrase = words.subList(i, Math.min(i + LONGEST, words.size()));
      if (phrase.size() > 1) {
        learnPhrase(known, phrase);
      }
      if (learned.add(first.bare())) {
        learnWord(known, first);
      }
    }
  }

  private void learnWord(SeenWords words, Sought sought) {
    boolean spelled = false;
    boolean lower = false;
    for (int at = words.first(sought);
        at >= 0 && !(spelled && lower);
        at = words.next(at, sought)) {
      if (!lower && words.isSmall(at)) {
        small.add(words.bare(at));
        lower = true;
      }
      if (!spelled && !words.opens(at)) {
        var word = words.bare(at);
        if (!Parts.isCapitals(word)) {
          seen.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
          spelled = true;
        }
      }
    }
  }

  /** Learns how as much of the phrase as stands somewhere, of two words or more, is spelled. */
  private void learnPhrase(SeenWords words, List<Sought> phrase) {
    var first = phrase.getFirst();
    var second = phrase.get(1);
    var keys = keys(phrase);
    if (!learned.add(keys.getLast())) {
      return;
    }
    keys.replaceAll(key -> seen.containsKey(key) ? "" : key);
    for (int at = words.firstPair(first, second); at >= 0; at = words.nextPair(at, first, second)) {
      learnPhrase(words, at, phrase, keys);
    }
  }

  /** Its first word, its first two words and so on, in lower case. */
  private static List<String> keys(List<Sought> phrase) {
    var keys = new ArrayList<String>();
    var key = phrase.getFirst().lower();
    keys.add(key);
    for (int i = 1; i < phrase.size(); i++) {
      key = key + " " + phrase.get(i).lower();
      keys.add(key);
    }
    return keys;
  }

  /**
   * The same at this place, where two of its words stand.
   *
   * @param keys those that are known are empty
   */
  private void learnPhrase(SeenWords words, int at, List<Sought> phrase, List<String> keys) {
    boolean longer = phrase.size() > 2 && words.isFollowed(at + 1, phrase.get(2));
    if (!longer && keys.get(1).isEmpty()) {
      return;
    }
    boolean capital = !words.opens(at);
    int n = 1;
    while (n < phrase.size()
        && words.isBare(at + n - 1)
        && (n == 1 || words.isFollowed(at + n - 1, phrase.get(n)))) {
      n++;
      capital |= words.isCapital(at + n - 1);
      if (capital && !keys.get(n - 1).isEmpty()) {
        var spelling = words.bare(at, n);
        if (!Parts.isCapitals(spelling)) {
          seen.put(keys.get(n - 1), spelling);
          opening.add(phrase.getFirst().lower());
          keys.set(n - 1, "");
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
    var sought = words.stream().map(Sought::of).toList();
    learn(sought);
    var written = new StringBuilder();
    int i = 0;
    while (i < words.size()) {
      int taken = known(words, sought, i, written);
      if (taken == 0) {
        append(written, spell(words.get(i), sought.get(i)));
        taken = 1;
      }
      i += taken;
    }
    return capitalised(written.toString());
  }

  /** Writes the longest known phrase and says how many words it has. */
  private int known(List<String> words, List<Sought> sought, int at, StringBuilder written) {
    if (!opening.contains(sought.get(at).lower())) {
      return 0;
    }
    int most = 1;
    while (most < Math.min(LONGEST, words.size() - at)
        && words.get(at + most - 1).equals(sought.get(at + most - 1).bare())) {
      most++;
    }
    var keys = keys(sought.subList(at, at + most));
    for (int n = most; n > 1; n--) {
      var last = words.get(at + n - 1);
      var bare = sought.get(at + n - 1).bare();
      var spelling = last.startsWith(bare) ? seen.get(keys.get(n - 1)) : null;
      if (spelling != null) {
        append(written, spelling + last.substring(bare.length()));
        return n;
      }
    }
    return 0;
  }

  private String spell(String word, Sought sought) {
    var bare = sought.bare();
    if (bare.isEmpty() || Letters.isNumeral(bare) || bare.indexOf('/') > 0 || Line.hasDigit(bare)) {
      return word;
    }
    var lower = sought.lower();
    return word.replace(bare, small.contains(lower) ? lower : seen.getOrDefault(lower, lower));
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
      if (!lexicon.beginsSpelling(Fold.words(words.get(i)))) {
        continue;
      }
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
    int at = 0;
    while (at < name.length()) {
      if (matcher.region(at, name.length()).lookingAt()) {
        end = matcher.end();
        at = end;
      } else {
        int blank = name.indexOf(' ', at);
        at = blank < 0 ? name.length() : blank + 1;
      }
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
