package vn.giaoban.organization;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.access.Witnesses;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;

/** The page that says of a record who can see it, and why. */
@Component
public class WhoSees {

  /** The template of the page; it takes the {@link Page} as {@code page}. */
  public static final String TEMPLATE = "organization/whoSees";

  private final Witnesses witnesses;
  private final Units units;

  WhoSees(Witnesses witnesses, Units units) {
    this.witnesses = witnesses;
    this.units = units;
  }

  /**
   * What the page shows.
   *
   * @param name of the record
   * @param back its address
   */
  public record Page(String name, String back, Witnesses.Seen seen, Map<UnitId, String> names) {}

  /**
   * Who sees a record that the viewer sees; the caller has made sure of that.
   *
   * @param permission that opens it, at any of {@code places}
   */
  public Page page(
      Viewer viewer,
      String permission,
      Collection<UnitId> places,
      String name,
      String back,
      Paging paging) {
    var seen = witnesses.who(viewer, permission, places, Units.READ, paging);
    var shown =
        seen.witnesses().rows().stream()
            .flatMap(row -> Stream.of(row.worksAt(), row.grantedAt()))
            .toList();
    return new Page(
        name,
        back,
        seen,
        units.named(shown).values().stream().collect(Collectors.toMap(Unit::id, Unit::shortName)));
  }
}
