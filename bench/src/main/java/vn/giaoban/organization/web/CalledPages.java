package vn.giaoban.organization.web;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.springframework.ui.ExtendedModelMap;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.UnitId;

/** The pages on units, up to the point where they are written out as HTML. */
public final class CalledPages {

  private final UnitPages units;
  private final TreePages tree;

  public CalledPages(ApplicationContext context) {
    this.units = context.getBean(UnitPages.class);
    this.tree = context.getBean(TreePages.class);
  }

  public void unit(Viewer viewer, UnitId unit) {
    units.unit(viewer, unit, null);
  }

  /** The tree as it is opened first. */
  public void tree(Viewer viewer, LocalDate day) {
    tree.tree(viewer, day, "", null, 0, new ExtendedModelMap());
  }

  /** A unit of the tree with those below it. */
  public void branch(Viewer viewer, UnitId unit, LocalDate day) {
    tree.branch(viewer, unit, day, true, new ExtendedModelMap());
  }
}
