package vn.giaoban.organization.people;

import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * Which people are asked for.
 *
 * @param words of the name, without marks and case, or a code or card number; blank for all
 * @param unit where they belong; null for wherever the viewer may look
 * @param below whether also those of the units below it
 * @param post code of a post they hold; null for any
 * @param manager by which body they are managed; null for any
 * @param gone whether also those who belong nowhere any more
 */
public record PeopleFilter(
    String words,
    @Nullable UnitId unit,
    boolean below,
    @Nullable Standing standing,
    @Nullable String post,
    @Nullable UnitId manager,
    boolean gone) {

  public static PeopleFilter at(UnitId unit, boolean below) {
    return new PeopleFilter("", unit, below, null, null, null, false);
  }

  public static PeopleFilter named(String words) {
    return new PeopleFilter(words, null, true, null, null, null, false);
  }
}
