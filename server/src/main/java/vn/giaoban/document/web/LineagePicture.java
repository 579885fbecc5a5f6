package vn.giaoban.document.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.Lineage;
import vn.giaoban.document.RelationKind;
import vn.giaoban.document.WorkId;
import vn.giaoban.document.WorkLabel;

/**
 * What stands above and below a document, drawn: each level a row, each document a box. All lengths
 * in pixels.
 */
public record LineagePicture(int width, int height, List<Box> boxes, List<Line> lines) {

  private static final int WIDTH = 190;
  private static final int HEIGHT = 64;
  private static final int GAP = 18;
  private static final int ROW = HEIGHT + 64;
  private static final int MARGIN = 12;

  /** Most boxes in a row; the tree beside the picture shows all. */
  private static final int MOST_IN_A_ROW = 8;

  private static final int LONGEST_NAME = 22;

  public LineagePicture {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /**
   * A document.
   *
   * @param more where positive, the box stands for so many that were left out
   */
  public record Box(
      int x, int y, String title, String below, boolean here, boolean self, int more) {

    public int width() {
      return WIDTH;
    }

    public int height() {
      return HEIGHT;
    }
  }

  /** What ties two boxes, from the upper one to the lower one. */
  public record Line(int fromX, int fromY, int toX, int toY, RelationKind kind, boolean decided) {

    public int labelX() {
      return (fromX + toX) / 2;
    }

    public int labelY() {
      return (fromY + toY) / 2;
    }
  }

  /** Whether there is anything to see besides the document itself. */
  public boolean isEmpty() {
    return boxes.size() < 2;
  }

  private record Placed(WorkLabel work, Lineage.@Nullable Step step, @Nullable WorkId from) {}

  static LineagePicture of(Lineage.Step above, Lineage.Step below) {
    var upper = rows(above);
    var lower = rows(below);
    var rows = new ArrayList<List<Placed>>();
    upper.reversed().forEach(rows::add);
    rows.add(List.of(new Placed(above.work(), null, null)));
    rows.addAll(lower);
    int widest =
        rows.stream().mapToInt(row -> Math.min(row.size(), MOST_IN_A_ROW + 1)).max().orElse(1);
    int width = 2 * MARGIN + widest * WIDTH + (widest - 1) * GAP;
    var boxes = new ArrayList<Box>();
    var places = new HashMap<WorkId, Box>();
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i, width, i == upper.size(), boxes, places);
    }
    var lines = new ArrayList<Line>();
    for (int i = 0; i < rows.size(); i++) {
      for (var placed : rows.get(i)) {
        var box = places.get(placed.work().id());
        var from = placed.from() == null ? null : places.get(placed.from());
        if (box != null && from != null && placed.step() != null && placed.step().by() != null) {
          lines.add(
              line(i < upper.size() ? box : from, i < upper.size() ? from : box, placed.step()));
        }
      }
    }
    return new LineagePicture(width, 2 * MARGIN + rows.size() * ROW - (ROW - HEIGHT), boxes, lines);
  }

  private static Line line(Box upper, Box lower, Lineage.Step step) {
    var by = java.util.Objects.requireNonNull(step.by());
    return new Line(
        upper.x() + WIDTH / 2,
        upper.y() + HEIGHT,
        lower.x() + WIDTH / 2,
        lower.y(),
        by.kind(),
        by.isDecided());
  }

  /** The steps of a tree level by level; one that stands in it twice is drawn once. */
  private static List<List<Placed>> rows(Lineage.Step root) {
    var rows = new ArrayList<List<Placed>>();
    var seen = new java.util.HashSet<WorkId>();
    seen.add(root.work().id());
    var level = List.of(root);
    while (!level.isEmpty()) {
      var row = new ArrayList<Placed>();
      var next = new ArrayList<Lineage.Step>();
      for (var step : level) {
        for (var child : step.next()) {
          if (seen.add(child.work().id())) {
            row.add(new Placed(child.work(), child, step.work().id()));
            next.add(child);
          }
        }
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
      level = next;
    }
    return rows;
  }

  private static void place(
      List<Placed> row,
      int number,
      int width,
      boolean self,
      List<Box> boxes,
      Map<WorkId, Box> places) {
    int shown = Math.min(row.size(), MOST_IN_A_ROW);
    int count = shown + (row.size() > shown ? 1 : 0);
    int x = (width - count * WIDTH - (count - 1) * GAP) / 2;
    int y = MARGIN + number * ROW;
    for (int i = 0; i < count; i++) {
      Box box;
      if (i == shown) {
        box = new Box(x, y, "", "", true, false, row.size() - shown);
      } else {
        var work = row.get(i).work();
        box =
            new Box(
                x,
                y,
                shortened(work.shortName()),
                shortened(
                    work.symbol() == null || work.name() == null
                        ? work.issuer() == null ? "" : work.issuer()
                        : work.name()),
                work.isHere(),
                self,
                0);
        places.put(work.id(), box);
      }
      boxes.add(box);
      x += WIDTH + GAP;
    }
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1).strip() + "…";
  }
}
