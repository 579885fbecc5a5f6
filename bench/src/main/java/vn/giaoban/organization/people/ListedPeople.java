package vn.giaoban.organization.people;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaoban.access.Rights;
import vn.giaoban.access.Viewer;
import vn.giaoban.bench.WithoutRights;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;

/** The first page of lists of people, with rights and as it would be without. */
public final class ListedPeople {

  private static final Paging FIRST = new Paging(1, Paging.DEFAULT_SIZE, "", false);

  private final People people;
  private final People free;

  public ListedPeople(ApplicationContext context) {
    var jdbc = context.getBean(JdbcClient.class);
    var changes = context.getBean(PersonChanges.class);
    var calendar = context.getBean(OfficeCalendar.class);
    var without =
        WithoutRights.over(
            jdbc,
            List.of(
                Rights.onEach("pl.unit_id", People.READ),
                Rights.onEach("p.unit_id", People.READ),
                "p.unit_id in (" + Rights.units(People.READ) + ")"),
            "organization_person_place p");
    this.people = context.getBean(People.class);
    this.free =
        new People(
            jdbc,
            changes,
            context.getBean(PersonCards.class),
            new PeopleSearch(without, context.getBean(WordShares.class), calendar),
            context.getBean(Tallies.class),
            calendar);
  }

  public int rows(Viewer viewer, PeopleFilter filter) {
    return people.list(viewer, filter, FIRST).rows().size();
  }

  public int rowsWithoutRights(Viewer viewer, PeopleFilter filter) {
    return free.list(viewer, filter, FIRST).rows().size();
  }
}
