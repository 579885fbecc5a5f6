package vn.giaoban.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/**
 * Something that can be found.
 *
 * @param source the kind of thing it is, a name that the module which hands it in has chosen
 * @param ref its id there
 * @param places the units at which it may be seen, with the permission that the source asks for
 * @param title what it is called: symbol, kind, title
 * @param text all that is to be found in it
 * @param kind the word for the kind of document, as it is to be chosen from
 * @param issuer who issued it
 * @param day by which the latest stands first, null where it has none
 */
public record SearchEntry(
    String source,
    UUID ref,
    Set<UnitId> places,
    String title,
    String text,
    @Nullable String kind,
    @Nullable String issuer,
    @Nullable LocalDate day) {

  public SearchEntry {
    places = Set.copyOf(places);
  }
}
