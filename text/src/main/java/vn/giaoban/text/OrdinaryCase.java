package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.SeenWords.Sought;

/**
 * Writes capitals in ordinary case. Which words keep a capital is learned from the running text of
 * the same document; where it has none, from the word lists.
 */
final class OrdinaryCase {

  private static final int LONGEST = 4;

  private static final List<String> LEVELS =
      List.of(
          "tỉnh",
          "thành phố",
          "huyện",
          "quận",
          "thị xã",
          "xã",
          "phường",
          "thị trấn",
          "đặc khu",
          "thôn");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?iu)(?:(?:tỉnh|thành|huyện|quận|thị) [uủ][yỷ]|"
              + String.join("|", LEVELS)
              + ") (?!(?:[uủ][yỷ]|hội)(?: |$))");

  /** Enough of a document to learn its names from. */
  private static final int LEARNED_FROM = 200_000;

  /**
   * How a phrase is spelled in running text.
   *
   * @param length how many of its words stand there; 0 where not two of them do
   */
  private record Known(String spelling, int length) {

    static final Known NOTHING = new Known("", 0);
  }

  private final List<Paragraph> paragraphs;
  private final Lexicon lexicon;

  /** Where the running text has the words that header and closing print in capitals. */
  private @Nullable SeenWords printed;

  // what was asked for, in lower case
  private final Map<String, Known> phrases = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();

  private OrdinaryCase(List<Paragraph> paragraphs, Lexicon lexicon) {
    this.paragraphs = paragraphs;
    this.lexicon = lexicon;
  }

  /** Learns from the body of a document. */
  static OrdinaryCase of(List<Paragraph> paragraphs, Lexicon lexicon) {
    return new OrdinaryCase(paragraphs, lexicon);
  }

  /** Where these words stand in the running text. */
  private SeenWords seen(List<Sought> words) {
    var known = printed;
    if (known == null) {
      known = new SeenWords(capitals());
      printed = known;
      look(known);
    }
    for (var word : words) {
      if (!known.covers(word)) {
        var seen = new SeenWords(words.stream().map(Sought::first).toList());
        look(seen);
        return seen;
      }
    }
    return known;
  }

  /** Words in capitals of header and closing, and numbers: what is asked for holds nothing else. */
  private List<Words.Word> capitals() {
    var printed = new StringBuilder();
    for (var paragraph : paragraphs) {
      if (isForm(paragraph)) {
        addCapitals(paragraph.text(), printed);
      }
    }
    var words = Words.of(printed.toString());
    var capitals = new ArrayList<Words.Word>();
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).isPunctuation()) {
        capitals.add(words.get(i));
      }
    }
    return capitals;
  }

  /** Adds the words without a small letter. */
  private static void addCapitals(String text, StringBuilder capitals) {
    int from = 0;
    while (from < text.length()) {
      int at = from;
      while (at < text.length() && text.charAt(at) != ' ' && !Letters.isLower(text.charAt(at))) {
        at++;
      }
      int blank = text.indexOf(' ', at);
      int to = blank < 0 ? text.length() : blank;
      if (at == to) {
        capitals.append(text, from, to).append(' ');
      }
      from = to + 1;
    }
  }

  private static boolean isForm(Paragraph paragraph) {
    return paragraph.part() == Part.HEADER || paragraph.part() == Part.CLOSING;
  }

  private void look(SeenWords seen) {
    int length = 0;
    for (var paragraph : paragraphs) {
      if (length > LEARNED_FROM) {
        break;
      }
      if (!isForm(paragraph) && !Parts.isCapitals(paragraph.text())) {
        length += paragraph.text().length();
        seen.look(paragraph.reading().words());
      }
    }
  }

  /** In ordinary case, with a capital at the beginning; text that is not in capitals stays. */
  String of(String text) {
    if (!Parts.isCapitals(text)) {
      return text;
    }
    var words = Sought.all(text);
    var seen = seen(words);
    var written = new StringBuilder();
    int i = 0;
    while (i < words.size()) {
      var known = phrase(seen, words, i);
      if (known.length == 0) {
        append(written, spell(seen, words.get(i)));
        i++;
      } else {
        i += known.length;
        append(written, known.spelling + words.get(i - 1).behind());
      }
    }
    return capitalised(written.toString());
  }

  /** The longest phrase that begins with this word and stands in running text. */
  private Known phrase(SeenWords seen, List<Sought> words, int at) {
    int most = 1;
    while (most < Math.min(LONGEST, words.size() - at) && words.get(at + most - 1).isBare()) {
      most++;
    }
    // punctuation may stand behind the last word, but not before it
    if (!words.get(at + most - 1).opensBare()) {
      most--;
    }
    if (most < 2) {
      return Known.NOTHING;
    }
    var phrase = words.subList(at, at + most);
    var lower = new StringBuilder();
    phrase.forEach(word -> lower.append(word.lower()).append(' '));
    return phrases.computeIfAbsent(lower.toString(), key -> longest(seen, phrase));
  }

  /** The first spelling of as many of the words as stand somewhere one behind the other. */
  private static Known longest(SeenWords seen, List<Sought> phrase) {
    var known = Known.NOTHING;
    var first = phrase.getFirst();
    for (int at = seen.first(first); at >= 0 && known.length < phrase.size(); at = seen.next(at)) {
      var place = seen.place(at);
      if (!place.is(first)) {
        continue;
      }
      int n = 1;
      boolean capital = false;
      for (var next = place.nextIf(phrase.get(n)); next != null; ) {
        n++;
        capital |= next.isCapital() || (n == 2 && !place.opens());
        if (capital && n > known.length) {
          var spelling = place.bare(n);
          known = Parts.isCapitals(spelling) ? known : new Known(spelling, n);
        }
        next = n < phrase.size() ? next.nextIf(phrase.get(n)) : null;
      }
    }
    return known;
  }

  private String spell(SeenWords seen, Sought word) {
    var bare = word.bare();
    if (bare.isEmpty()
        || Letters.isNumeral(bare)
        || bare.indexOf('/') > 0
        || Line.hasDigit(bare)
        || Initials.areIn(bare)) {
      return word.printed();
    }
    var spelling = spellings.computeIfAbsent(word.lower(), lower -> spelling(seen, word));
    return word.printed().replace(bare, spelling);
  }

  /** Small where it begins so first; or else as it first stands inside a sentence. */
  private static String spelling(SeenWords seen, Sought word) {
    String inside = null;
    boolean small = false;
    for (int at = seen.first(word); at >= 0 && !(small && inside != null); at = seen.next(at)) {
      var place = seen.place(at);
      if (!place.is(word)) {
        continue;
      }
      if (!small && place.isSmall()) {
        small = true;
        if (place.bare().equals(word.lower())) {
          return word.lower();
        }
      }
      if (inside == null && !place.opens() && !Parts.isCapitals(place.bare())) {
        inside = place.bare();
      }
    }
    return inside == null ? word.lower() : inside;
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
      if (opensLevel(name.charAt(at)) && matcher.region(at, name.length()).lookingAt()) {
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

  private static boolean opensLevel(char c) {
    char lower = Letters.lower(c);
    for (var level : LEVELS) {
      if (level.charAt(0) == lower) {
        return true;
      }
    }
    return false;
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
