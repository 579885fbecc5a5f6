package vn.giaoban.organization.people.web;

import org.springframework.context.ApplicationContext;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Paging;

/** The list of people, up to the point where it is written out as HTML; who was read is noted. */
public final class CalledPages {

  private final PeoplePages people;

  public CalledPages(ApplicationContext context) {
    this.people = context.getBean(PeoplePages.class);
  }

  public void named(Viewer viewer, String words) {
    people.list(
        viewer,
        new PeopleQuery(words, null, null, null, null, null, null),
        new Paging(1, Paging.DEFAULT_SIZE, "", false));
  }
}
