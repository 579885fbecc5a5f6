package vn.giaoban.access;

import java.util.List;

/**
 * What of a module waits for a viewer, for the page on which they see first what is to be done. A
 * module that has such things declares a bean.
 */
public interface Reminders {

  /** What the viewer can do themselves and is due, what is due first at the beginning. */
  List<Reminder> waiting(Viewer viewer);
}
