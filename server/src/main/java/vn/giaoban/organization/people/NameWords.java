package vn.giaoban.organization.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.giaoban.shared.Folding;

/**
 * The words of a name that are looked for, folded. Those are meant of whom the last word is, or
 * begins, the given name while the others stand anywhere; behind them those who bear all the words
 * in any place, or whose name begins like them.
 *
 * @param others the words before the last, the rarest first
 */
record NameWords(String typed, String key, List<String> each, List<String> others) {

  /** The given name is, or begins with, the last word; the others stand anywhere. */
  static final String GIVEN_LAST =
      "(p.given_key >= :last and p.given_key < :after and ' ' || p.search_key || ' ' like all(:others::text[]))";

  /** Of the words that are kept: the rarest of {@link #before}. */
  static final String OTHERS_BEFORE = "p.words = :othersbefore";

  /** The last word stands before another given name, and the rarest of the others does so too. */
  static final String LAST_BEFORE = "p.words = :lastbefore";

  /** The last word stands before the given name, which is the rarest of the others. */
  static final String OTHER_GIVEN = "p.words = :last and p.given_key = :rarest";

  /** All words stand anywhere, or the name begins like them. */
  static final String ELSEWHERE =
      "(' ' || p.search_key || ' ' like all(:whole::text[]) or (p.search_key collate \"C\" >= :begin and p.search_key collate \"C\" < :begun))";

  /**
   * The name begins like the words, of which the last is the beginning of a longer one: in keys
   * nothing stands between a blank and the mark but the blank.
   */
  static final String BEGINS_LONGER =
      "(g.search_key collate \"C\" >= :begin || '!' and g.search_key collate \"C\" < :begun)";

  /**
   * @param share how frequent a word is; only for which way is quicker
   */
  static NameWords of(String typed, ToDoubleFunction<String> share) {
    var key = Folding.key(typed);
    var each = key.isEmpty() ? List.<String>of() : List.of(key.split(" "));
    var others =
        each.stream()
            .limit(Math.max(0, each.size() - 1))
            .sorted(Comparator.comparingDouble(share))
            .toList();
    return new NameWords(typed, key, each, others);
  }

  boolean none() {
    return each.isEmpty();
  }

  String last() {
    return each.getLast();
  }

  /**
   * The others that stand before the given name where that begins with the last word: one that
   * begins so itself could be the given name.
   */
  List<String> before() {
    return others.stream().filter(word -> !word.startsWith(last())).toList();
  }

  /** Words as the index holds them, of people in an area. */
  static String[] with(List<String> words, String mark) {
    return words.stream().map(word -> word + mark).toArray(String[]::new);
  }

  /** The condition that somebody is meant. */
  String condition() {
    return none() ? "true" : "(" + GIVEN_LAST + " or " + ELSEWHERE + ")";
  }

  /** What the conditions ask for. */
  Map<String, Object> parameters() {
    if (none()) {
      return Map.of();
    }
    var rarest = others.isEmpty() ? last() : others.getFirst();
    return Map.of(
        "last", last(),
        "after", behind(last()),
        "begin", key,
        "begun", behind(key),
        "others", patterns(others),
        "whole", patterns(each),
        "rarest", rarest,
        "othersbefore", together(before()),
        "lastbefore", together(List.of(last(), rarest)),
        "exact", typed.strip().toLowerCase(Locale.ROOT));
  }

  /** The first two different words as they are kept. */
  private static String together(List<String> words) {
    return words.stream().distinct().limit(2).sorted().collect(Collectors.joining(" "));
  }

  /** Behind everything that begins so. */
  private static String behind(String beginning) {
    return beginning + Character.toString(Character.MAX_CODE_POINT);
  }

  private static String[] patterns(List<String> words) {
    return words.stream().map(word -> "% " + word + " %").toArray(String[]::new);
  }
}
