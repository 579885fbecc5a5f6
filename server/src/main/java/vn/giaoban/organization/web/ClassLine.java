package vn.giaoban.organization.web;

import java.util.List;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.UnitClass;

/** A class of units and those that are of it. */
public record ClassLine(UnitClass unitClass, List<Unit> units) {

  public ClassLine {
    units = List.copyOf(units);
  }
}
