package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a regular expression cannot do without, read off the expression itself: the words that each
 * of its matches begins with, and words of which each match contains one. So who changes an
 * expression has nothing else to change.
 *
 * <p>Knows the syntax that this library uses; refuses flags and back references, with which it
 * would go wrong.
 */
final class FixedWords {

  /** More words than this help nobody. */
  private static final int MOST = 400;

  /**
   * Longer beginnings are cut: they would tell hardly more, and there would be many more of them.
   */
  private static final int LONGEST = 18;

  /** A class of more characters than this is any character. */
  private static final int MOST_CHARACTERS = 12;

  private sealed interface Node {}

  /** One of these characters; null for (nearly) any. */
  private record One(@Nullable Set<Character> of) implements Node {}

  private record Sequence(List<Node> parts) implements Node {}

  private record Choice(List<Node> choices) implements Node {}

  /**
   * @param least how often at least
   * @param once whether it stands at most once
   */
  private record Repeated(Node part, int least, boolean once) implements Node {}

  /**
   * The beginning of a match.
   *
   * @param whole whether what was read is the whole of it, so that the next part goes on with it
   */
  private record Beginning(String word, boolean whole) {}

  private final String regex;
  private final int longest;
  private int at;

  private FixedWords(String regex, int longest) {
    this.regex = regex;
    this.longest = longest;
  }

  /** With one of these each match begins; empty where nothing fixed stands there. */
  static Set<String> begins(String regex) {
    return begins(regex, LONGEST);
  }

  /** The same, of no more than so many characters each. */
  static Set<String> begins(String regex, int longest) {
    var read = new FixedWords(regex, longest);
    return shortest(read.words(read.parse()));
  }

  /** Each match contains one of these; empty where nothing is fixed. */
  static Set<String> contains(String regex) {
    var read = new FixedWords(regex, LONGEST);
    return shortest(read.best(read.parse()));
  }

  /** Whether it may be the beginning of something longer that was cut off. */
  static boolean isCut(String word) {
    return word.length() == LONGEST;
  }

  /** Without those that begin with another of them. */
  private static Set<String> shortest(Set<String> words) {
    var kept = new TreeSet<String>();
    for (var word : new TreeSet<>(words)) {
      if (kept.isEmpty() || !word.startsWith(kept.last())) {
        kept.add(word);
      }
    }
    return kept;
  }

  // --- what the parts begin with -----------------------------------------------------------------

  private Set<String> words(Node node) {
    var words = new HashSet<String>();
    for (var beginning : beginnings(node)) {
      if (beginning.word.isEmpty()) {
        return Set.of();
      }
      words.add(beginning.word);
    }
    return words;
  }

  private Set<Beginning> beginnings(Node node) {
    return switch (node) {
      case One one -> one(one);
      case Sequence sequence -> sequence(sequence.parts);
      case Choice choice -> {
        var all = new LinkedHashSet<Beginning>();
        choice.choices.forEach(each -> all.addAll(beginnings(each)));
        yield all;
      }
      case Repeated repeated -> {
        var all = new LinkedHashSet<Beginning>();
        beginnings(repeated.part)
            .forEach(each -> all.add(repeated.once ? each : new Beginning(each.word, false)));
        if (repeated.least == 0) {
          all.add(new Beginning("", true));
        }
        yield all;
      }
    };
  }

  private static Set<Beginning> one(One one) {
    if (one.of == null) {
      return Set.of(new Beginning("", false));
    }
    var all = new LinkedHashSet<Beginning>();
    one.of.forEach(c -> all.add(new Beginning(String.valueOf(c), true)));
    return all;
  }

  private Set<Beginning> sequence(List<Node> parts) {
    Set<Beginning> all = Set.of(new Beginning("", true));
    for (var part : parts) {
      var next = beginnings(part);
      var longer = new LinkedHashSet<Beginning>();
      for (var before : all) {
        if (!before.whole) {
          longer.add(before);
          continue;
        }
        for (var after : next) {
          var word = before.word + after.word;
          longer.add(
              word.length() > longest
                  ? new Beginning(word.substring(0, longest), false)
                  : new Beginning(word, after.whole));
        }
      }
      if (longer.size() > MOST) {
        return all;
      }
      all = longer;
    }
    return all;
  }

  // --- what the parts contain --------------------------------------------------------------------

  /** Of all sets of words of which each match contains one, that with the rarest words. */
  private Set<String> best(Node node) {
    var best = words(node);
    switch (node) {
      case Sequence sequence -> {
        for (int i = 0; i < sequence.parts.size(); i++) {
          best = better(best, best(sequence.parts.get(i)));
          if (i > 0) {
            best =
                better(best, words(new Sequence(sequence.parts.subList(i, sequence.parts.size()))));
          }
        }
      }
      case Choice choice -> {
        var all = new HashSet<String>();
        boolean each = true;
        for (var one : choice.choices) {
          var words = best(one);
          each &= !words.isEmpty();
          all.addAll(words);
        }
        best = each ? better(best, all) : best;
      }
      case Repeated repeated -> {
        if (repeated.least > 0) {
          best = better(best, best(repeated.part));
        }
      }
      case One one -> {}
    }
    return best;
  }

  private static Set<String> better(Set<String> left, Set<String> right) {
    return rareness(right) > rareness(left) ? right : left;
  }

  /** How rare the most common of the words may be: letters tell more than marks and figures. */
  private static int rareness(Set<String> words) {
    return words.stream().mapToInt(FixedWords::rareness).min().orElse(0);
  }

  private static int rareness(String word) {
    int letters = (int) word.chars().filter(Character::isLetter).count();
    return LONGEST * letters + word.length();
  }

  // --- the syntax --------------------------------------------------------------------------------

  private Node parse() {
    var whole = choice();
    if (at < regex.length()) {
      throw unknown();
    }
    return whole;
  }

  private IllegalArgumentException unknown() {
    return new IllegalArgumentException("not known at " + at + ": " + regex);
  }

  private boolean take(String expected) {
    boolean there = regex.startsWith(expected, at);
    at += there ? expected.length() : 0;
    return there;
  }

  private Node choice() {
    var choices = new ArrayList<Node>();
    do {
      choices.add(sequence());
    } while (take("|"));
    return choices.size() == 1 ? choices.getFirst() : new Choice(choices);
  }

  private Node sequence() {
    var parts = new ArrayList<Node>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(repeated(part()));
    }
    return new Sequence(parts);
  }

  private Node repeated(Node part) {
    Node node = part;
    if (take("?")) {
      node = new Repeated(part, 0, true);
    } else if (take("*")) {
      node = new Repeated(part, 0, false);
    } else if (take("+")) {
      node = new Repeated(part, 1, false);
    } else if (take("{")) {
      int end = regex.indexOf('}', at);
      var bounds = regex.substring(at, end).split(",", -1);
      int least = Integer.parseInt(bounds[0]);
      at = end + 1;
      boolean once = (bounds.length == 1 ? bounds[0] : bounds[1]).equals("1");
      node = new Repeated(part, least, once);
    } else {
      return node;
    }
    if (!take("?")) {
      take("+");
    }
    return node;
  }

  private Node part() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> new One(characters());
      case '\\' -> escaped();
      case '.' -> new One(null);
      case '^', '$' -> new Sequence(List.of());
      case '*', '+', '?', '{' -> throw unknown();
      default -> new One(Set.of(c));
    };
  }

  private Node group() {
    boolean looks = take("?=") || take("?!") || take("?<=") || take("?<!");
    if (!looks && !take("?:") && regex.startsWith("?", at)) {
      throw unknown();
    }
    var inside = choice();
    if (!take(")")) {
      throw unknown();
    }
    return looks ? new Sequence(List.of()) : inside;
  }

  private Node escaped() {
    char c = regex.charAt(at++);
    if (c == 'b' || c == 'B') {
      return new Sequence(List.of());
    }
    at--;
    return new One(escapedCharacters());
  }

  /** The characters that an escape stands for; null for many. */
  private @Nullable Set<Character> escapedCharacters() {
    char c = regex.charAt(at++);
    if (c == 'd') {
      return range('0', '9');
    }
    if (c == 'p' || c == 'P') {
      at = regex.indexOf('}', at) + 1;
      return null;
    }
    if (c == 'D' || c == 's' || c == 'S' || c == 'w' || c == 'W') {
      return null;
    }
    if (Character.isLetterOrDigit(c)) {
      throw unknown();
    }
    return Set.of(c);
  }

  /** The characters of a class up to its bracket; null for many. */
  private @Nullable Set<Character> characters() {
    boolean many = take("^");
    var all = new HashSet<Character>();
    while (!take("]")) {
      char c = regex.charAt(at++);
      if (c == '[' || c == '&') {
        many = true;
      }
      if (c == '\\') {
        var some = escapedCharacters();
        many |= some == null;
        all.addAll(some == null ? Set.of() : some);
      } else if (regex.charAt(at) == '-' && regex.charAt(at + 1) != ']') {
        var some = range(c, regex.charAt(at + 1));
        at += 2;
        many |= some == null;
        all.addAll(some == null ? Set.of() : some);
      } else {
        all.add(c);
      }
    }
    return many || all.size() > MOST_CHARACTERS ? null : all;
  }

  private static @Nullable Set<Character> range(char first, char last) {
    if (last - first >= MOST_CHARACTERS) {
      return null;
    }
    var all = new HashSet<Character>();
    for (char c = first; c <= last; c++) {
      all.add(c);
    }
    return all;
  }
}
