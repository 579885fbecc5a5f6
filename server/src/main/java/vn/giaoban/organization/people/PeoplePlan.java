package vn.giaoban.organization.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.organization.RowProblem;
import vn.giaoban.shared.UnitId;

/**
 * What a file would do to the records of people.
 *
 * @param entries the people it would write down
 * @param unchanged how many of its people are there already just so
 * @param problems all that stands in the way, by row and column; nothing is stored while there is
 *     one
 */
public record PeoplePlan(
    List<Entry> entries, int unchanged, List<RowProblem<PeopleColumn>> problems) {

  public PeoplePlan {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** Where somebody takes part as a member. */
  public record Joined(UnitId unit, Standing standing, LocalDate since) {}

  /** A post that somebody holds. */
  public record Held(UnitId unit, String post, String title, LocalDate since) {}

  /** By which body somebody is managed. */
  public record ManagedBy(UnitId manager, LocalDate since) {}

  /**
   * A person of the file; several rows where they hold several posts.
   *
   * @param card the number of the membership card; blank where the file says none
   */
  public record Entry(
      int row,
      PersonFacts facts,
      String card,
      @Nullable Joined joined,
      Set<Held> posts,
      @Nullable ManagedBy managed) {

    public Entry {
      posts = Set.copyOf(posts);
    }
  }
}
