package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from when and until when a document holds, where it says so of itself: "Quyết định này có
 * hiệu lực kể từ ngày ký". What it says of others, of parts of itself, and what it quotes is passed
 * over.
 */
public final class EffectReader {

  /** Stands in for the line ends that divide paragraphs. */
  private static final char DIVIDED = '\u2029';

  private static final int LONGEST_SENTENCE = 400;
  private static final int LONGEST_QUOTE = 4_000;

  private static final String ISSUED =
      "(?:ngày )?(?:được )?(?<issued>ký(?: ban hành| và ban hành|, ban hành)?|ban hành|thông qua)(?![\\p{L}])";

  /** The verbs and what has to follow at once. */
  private static final Pattern HOLDS =
      Pattern.compile(
          "(?<![\\p{L}])(?<verb>(?<ends>hết hiệu lực|hết giá trị)|có hiệu lực|có giá trị|hiệu lực(?= thi hành:|:)|(?:được )?(?:áp dụng|thực hiện))"
              + "(?: thi hành| pháp luật| áp dụng| thực hiện)?[,:]?"
              + "(?: (?:(?:kể |bắt đầu )?từ (?:"
              + ISSUED
              + "|(?<day>(?:ngày )?\\d))|sau (?<days>\\d{1,3})(?: \\([^)]{1,40}\\))? ngày,? (?:kể )?từ (?:ngày )?(?:được )?"
              + "(?:ký|ban hành|thông qua)(?![\\p{L}])|(?<until>đến (?:hết )?(?:ngày )?\\d)))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** In each of those verbs stands one of these, at one of these places. */
  private static final List<String> VERB_CUES =
      List.of("hiệu lực", "giá trị", "áp dụng", "thực hiện");

  private static final int[] BEFORE_THE_CUE = {
    "được ".length(), "hết ".length(), "có ".length(), 0
  };

  private static final Pattern UNTIL =
      Pattern.compile("[^.;\u2029\\d]{0,40}? đến (?:hết )?(?=(?:ngày )?\\d)");

  private static final String THIS = " này";

  /** The name of its kind stands at the end. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?<![\\p{L}])(?:"
              + Vocabulary.entries("cited-kinds.txt").stream()
                  .map(line -> line.split("\t", -1)[0])
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .map(Pattern::quote)
                  .collect(Collectors.joining("|"))
              + "|văn bản)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Before the document's name: what holds is another thing. */
  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?:trái(?: với)?|khác(?: với)?|(?:của|tại|thuộc|theo|trong|kèm theo|thay thế))\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SENTENCE_END = Pattern.compile("[.;](?=\\s|/|$)|\u2029");

  private static final double SURE = 0.97;
  private static final double WITHOUT_NAME = 0.75;
  private static final double OTHER_VERB = 0.8;

  /** Where it says so more than once, and not the same. */
  private static final double DOUBT = 0.7;

  private final String text;
  private final String plain;
  private final List<Effect.From> from = new ArrayList<>();
  private final List<Effect.Until> until = new ArrayList<>();

  private EffectReader(String text) {
    this.text = text;
    this.plain = plain(text);
  }

  /**
   * What the text says of when it holds.
   *
   * @param text in composed form (NFC), as {@link Extraction#text()}; of any length
   */
  public static Effect read(String text) {
    return new EffectReader(Layout.composed(text)).read();
  }

  private Effect read() {
    var holds = HOLDS.matcher(plain).useTransparentBounds(true);
    int behind = 0;
    for (int cue : cues()) {
      for (int before : BEFORE_THE_CUE) {
        int start = cue - before;
        if (start >= behind && holds.region(start, plain.length()).lookingAt()) {
          said(holds);
          behind = holds.end();
          break;
        }
      }
    }
    return new Effect(surestFrom(), surestUntil());
  }

  /** Where the verbs can stand, in order: to try the pattern at every place takes far longer. */
  private List<Integer> cues() {
    var small = plain.toCharArray();
    for (int i = 0; i < small.length; i++) {
      small[i] = Character.toLowerCase(small[i]);
    }
    var letters = new String(small);
    var places = new TreeSet<Integer>();
    for (var cue : VERB_CUES) {
      for (int at = letters.indexOf(cue); at >= 0; at = letters.indexOf(cue, at + 1)) {
        places.add(at);
      }
    }
    return List.copyOf(places);
  }

  private void said(Matcher holds) {
    int start = sentenceStart(holds.start());
    double confidence = confidence(plain.substring(start, holds.start()), holds.group("verb"));
    if (confidence == 0 || isQuoted(holds.start())) {
      return;
    }
    var span = new Span(start, sentenceEnd(holds.end()));
    int behind = holds.end();
    var day = dayAt(holds);
    if (holds.group("ends") != null) {
      if (day != null && holds.group("day") != null) {
        until.add(new Effect.Until(day.date().minusDays(1), span, confidence));
      }
      return;
    }
    if (holds.group("until") != null) {
      if (day != null) {
        until.add(new Effect.Until(day.date(), span, confidence));
      }
      return;
    }
    if (holds.group("day") != null) {
      if (day == null) {
        return;
      }
      from.add(new Effect.From(day.date(), null, span, confidence));
      behind = day.end();
    } else if (holds.group("days") != null) {
      from.add(new Effect.From(null, Integer.valueOf(holds.group("days")), span, confidence));
    } else {
      from.add(new Effect.From(null, 0, span, confidence));
    }
    var end = UNTIL.matcher(plain).region(behind, plain.length());
    var last = end.lookingAt() ? DateReader.follows(plain, end.end()) : null;
    if (last != null) {
      until.add(new Effect.Until(last.date(), span, confidence));
    }
  }

  private DateReader.@Nullable Found dayAt(Matcher holds) {
    for (var group : List.of("day", "until")) {
      if (holds.group(group) != null) {
        // The digit that was matched last begins the date.
        int at = holds.end(group) - 1;
        return DateReader.follows(plain, at);
      }
    }
    return null;
  }

  /** How sure it is that the document speaks of itself; 0 where it does not. */
  private static double confidence(String before, String verb) {
    var weak = !verb.toLowerCase(Locale.ROOT).contains("hiệu lực");
    int named = before.lastIndexOf(THIS);
    if (named < 0) {
      var opening = before.strip();
      return !weak && (opening.isEmpty() || opening.matches("(?:\\p{Nd}+|\\p{L})[.)]|[-–+•*]"))
          ? WITHOUT_NAME
          : 0;
    }
    var kind = KIND.matcher(before.substring(0, named));
    if (!kind.find() || ANOTHER.matcher(before.substring(0, kind.start())).find()) {
      return 0;
    }
    if (!weak) {
      return SURE;
    }
    return before.substring(named + THIS.length()).isBlank() ? OTHER_VERB : 0;
  }

  private int sentenceStart(int at) {
    int from = Math.max(0, at - LONGEST_SENTENCE);
    int start = from;
    var ends = SENTENCE_END.matcher(plain).region(from, at);
    while (ends.find()) {
      start = ends.end();
    }
    while (start < at && Character.isWhitespace(plain.charAt(start))) {
      start++;
    }
    return start;
  }

  private int sentenceEnd(int at) {
    int most = Math.min(plain.length(), at + LONGEST_SENTENCE);
    var ends = SENTENCE_END.matcher(plain).region(at, most);
    int end = ends.find() ? ends.start() : most;
    while (end > at && Character.isWhitespace(plain.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /**
   * Whether a quotation was opened before and is not closed: an amendment says what is to stand.
   */
  private boolean isQuoted(int at) {
    for (int i = at - 1; i >= 0 && i > at - LONGEST_QUOTE; i--) {
      char c = text.charAt(i);
      if (c == '”' || c == '»') {
        return false;
      }
      if (c == '“' || c == '«') {
        return true;
      }
    }
    return false;
  }

  private Effect.@Nullable From surestFrom() {
    var first = first(from, Effect.From::confidence);
    if (first == null || from.stream().allMatch(one -> sameDay(one, first))) {
      return first;
    }
    return new Effect.From(
        first.day(), first.daysAfterIssue(), first.span(), first.confidence() * DOUBT);
  }

  private static boolean sameDay(Effect.From one, Effect.From other) {
    return Objects.equals(one.day(), other.day())
        && Objects.equals(one.daysAfterIssue(), other.daysAfterIssue());
  }

  private Effect.@Nullable Until surestUntil() {
    var first = first(until, Effect.Until::confidence);
    if (first == null || until.stream().allMatch(one -> one.day().equals(first.day()))) {
      return first;
    }
    return new Effect.Until(first.day(), first.span(), first.confidence() * DOUBT);
  }

  /** The surest; of equals the one that stands first. */
  private static <T> @Nullable T first(List<T> said, ToDoubleFunction<T> confidence) {
    return said.stream()
        .min(Comparator.comparingDouble(one -> -confidence.applyAsDouble(one)))
        .orElse(null);
  }

  /** As long as the text: blanks for line ends inside a paragraph. */
  private static String plain(String text) {
    var plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\n') {
        int next = i + 1;
        while (next < plain.length() && " \t\r".indexOf(plain.charAt(next)) >= 0) {
          next++;
        }
        plain.setCharAt(i, next < plain.length() && plain.charAt(next) == '\n' ? DIVIDED : ' ');
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        plain.setCharAt(i, ' ');
      }
    }
    return plain.toString();
  }
}
