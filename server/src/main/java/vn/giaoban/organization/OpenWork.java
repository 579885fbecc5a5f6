package vn.giaoban.organization;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;

/**
 * One sort of things that a unit has on its hands and that must not be left with nobody when it
 * ends. Each module that has such things declares a bean; the organisation asks all of them.
 */
public interface OpenWork {

  /** A short name of the sort, unique and never changed: it is stored. Its words: "work." + it. */
  String sort();

  /** Where the sort stands in a list; smaller comes first. */
  int position();

  /** Whether one thing may go to several units. */
  boolean severalAllowed();

  /**
   * Whether the unit above may take it, where it is no successor. What may not reaches further
   * there than it did: it goes to successors only, and where there is none it ends.
   */
  default boolean aboveAllowed() {
    return true;
  }

  /** Whether the one thing is the viewer's own, so that another has to agree to where it goes. */
  default boolean isOwn(Viewer viewer, UUID item) {
    return false;
  }

  /**
   * What is open at the unit.
   *
   * @return every thing, whatever the viewer may see; its words only where they may see it
   */
  List<Item> open(Viewer viewer, UnitId unit);

  /** Whether anything is open at the unit. */
  boolean any(UnitId unit);

  /** The units that have something open. */
  Set<UnitId> units();

  /** What to show on the unit's page, as far as the viewer may see it; empty where nothing. */
  List<Count> counts(Viewer viewer, UnitId unit);

  /**
   * Gives one thing to those units; to none only where the unit above may not take it and there is
   * no successor. Called in the transaction of the hand-over; what is open no more is left alone.
   */
  void handOver(UUID item, List<UnitId> to, Passing passing);

  /**
   * One thing that is open.
   *
   * @param words null where the viewer may not see it
   * @param path of the page on it; null where there is none
   */
  record Item(UUID id, @Nullable String words, @Nullable String path) {}

  /**
   * How many things there are, with the page that lists them.
   *
   * @param key of the message that names them, with the number put in
   */
  record Count(String key, long number, @Nullable String path) {}

  /**
   * From whom things pass, who confirmed it, and by which act the unit ended.
   *
   * @param fromName the last name of the unit
   */
  record Passing(UnitId from, String fromName, Act act, Viewer by) {}
}
