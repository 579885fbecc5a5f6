package vn.giaoban.organization.web;

import java.time.LocalDate;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitKind;

/**
 * One line of the tree, and what is open below it.
 *
 * @param below whether there is anything below to be opened
 * @param open whether it stands open
 */
public record TreeNode(
    Unit unit, UnitKind kind, LocalDate day, boolean below, boolean open, TreeLevel children) {

  /** The address of the tree with this line the other way round. */
  public String otherWay() {
    var target = open && unit.parent() != null ? unit.parent() : unit.id();
    return "/to-chuc?ngay=" + day + "&mo=" + target + "#u-" + unit.id();
  }

  /** The address of this line alone, the other way round. */
  public String branch() {
    return "/to-chuc/" + unit.id() + "/nhanh?ngay=" + day + "&mo=" + !open;
  }
}
