package vn.giaoban.organization.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.giaoban.shared.Folding;

/**
 * The words of a name that are looked for, folded. Those are meant of whom the last word is, or
 * begins, the given name while the others stand anywhere; behind them those who bear all the words
 * in any place, or whose name begins like them.
 */
record NameWords(String typed, String key, List<String> each) {

  /** The given name is, or begins with, the last word; the others stand anywhere. */
  static final String GIVEN_LAST =
      "(p.given_key >= :last and p.given_key < :after and ' ' || p.search_key || ' ' like all(:others::text[]))";

  /** Of those, whose given name is no other than the last word, and the others. */
  static final String GIVEN = "p.given_key = :last";

  static final String GIVEN_LONGER = "p.given_key > :last";

  /** All words stand anywhere, or the name begins like them. */
  static final String ELSEWHERE =
      "(' ' || p.search_key || ' ' like all(:whole::text[]) or (p.search_key collate \"C\" >= :begin and p.search_key collate \"C\" < :begun))";

  /**
   * The name begins like the words, of which the last is the beginning of a longer one: in keys
   * nothing stands between a blank and the mark but the blank.
   */
  static final String BEGINS_LONGER =
      "(g.search_key collate \"C\" >= :begin || '!' and g.search_key collate \"C\" < :begun)";

  static NameWords of(String typed) {
    var key = Folding.key(typed);
    return new NameWords(typed, key, key.isEmpty() ? List.of() : List.of(key.split(" ")));
  }

  boolean none() {
    return each.isEmpty();
  }

  String last() {
    return each.getLast();
  }

  List<String> others() {
    return each.subList(0, each.size() - 1);
  }

  /** Words as the index holds them, of people with a given name or in an area. */
  static String[] with(List<String> words, String mark) {
    return words.stream().map(word -> word + mark).toArray(String[]::new);
  }

  /** The condition that somebody is meant. */
  String condition() {
    return none() ? "true" : "(" + GIVEN_LAST + " or " + ELSEWHERE + ")";
  }

  /** What the conditions ask for. */
  Map<String, Object> parameters() {
    return none()
        ? Map.of()
        : Map.of(
            "last", last(),
            "after", behind(last()),
            "begin", key,
            "begun", behind(key),
            "others", patterns(others()),
            "whole", patterns(each),
            "words", each.toArray(String[]::new),
            "given", with(others(), "/" + last()),
            "exact", typed.strip().toLowerCase(Locale.ROOT));
  }

  /** Behind everything that begins so. */
  private static String behind(String beginning) {
    return beginning + Character.toString(Character.MAX_CODE_POINT);
  }

  private static String[] patterns(List<String> words) {
    return words.stream().map(word -> "% " + word + " %").toArray(String[]::new);
  }
}
