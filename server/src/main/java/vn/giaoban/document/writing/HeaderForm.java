package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.List;
import vn.giaoban.document.writing.Sheet.Align;
import vn.giaoban.document.writing.Sheet.Element;
import vn.giaoban.document.writing.Sheet.Run;
import vn.giaoban.shared.Folding;

/**
 * The head of the page: bodies and symbol on the left, the name of the Party or the State with
 * place and date on the right, kind and title in the middle below. Decree 30/2020/NĐ-CP, appendix
 * I, for the State; Guidance 36-HD/VPTW for the Party, whose form has an asterisk for the line.
 */
final class HeaderForm {

  private static final float LEFT_SHARE = 0.4f;

  private HeaderForm() {}

  static List<Element> of(List<HeaderLines.HeaderLine> lines) {
    boolean party =
        lines.stream()
            .anyMatch(line ->
                line.role() == HeaderRole.NATIONAL && Folding.key(line.text()).startsWith("dang"));
    var elements = new ArrayList<Element>();
    var left = left(lines, party);
    var right = right(lines, party);
    if (!left.isEmpty() || !right.isEmpty()) {
      elements.add(new Sheet.Columns(left, right, LEFT_SHARE));
    }
    elements.addAll(middle(lines));
    return elements;
  }

  private static List<Element> left(List<HeaderLines.HeaderLine> lines, boolean party) {
    var left = new ArrayList<Element>();
    var bodies = lines.stream().filter(line -> line.role() == HeaderRole.BODY).toList();
    for (int i = 0; i < bodies.size(); i++) {
      left.add(line(bodies.get(i).text(), 13, i == bodies.size() - 1, false, 0));
    }
    if (!bodies.isEmpty()) {
      left.add(party ? line("*", 13, false, false, 0) : new Sheet.Rule(60));
    }
    for (var line : lines) {
      if (line.role() == HeaderRole.NUMBER) {
        left.add(line(line.text(), 13, false, false, 0));
      }
    }
    for (var line : lines) {
      if (line.role() == HeaderRole.SUBJECT) {
        left.add(line(line.text(), 12, false, false, 0));
      }
    }
    return left;
  }

  private static List<Element> right(List<HeaderLines.HeaderLine> lines, boolean party) {
    var right = new ArrayList<Element>();
    boolean named = false;
    for (var line : lines) {
      if (line.role() == HeaderRole.NATIONAL || line.role() == HeaderRole.MOTTO) {
        boolean state = !party && line.role() == HeaderRole.NATIONAL;
        right.add(line(line.text(), state ? 12 : 13, true, false, 0));
        named = true;
      }
    }
    if (named) {
      right.add(new Sheet.Rule(party ? 165 : 150));
    }
    for (var line : lines) {
      if (line.role() == HeaderRole.PLACE_AND_DATE) {
        right.add(line(line.text(), 13, false, true, 6));
      }
    }
    return right;
  }

  private static List<Element> middle(List<HeaderLines.HeaderLine> lines) {
    var middle = new ArrayList<Element>();
    boolean titled = false;
    for (var line : lines) {
      if (line.role() == HeaderRole.KIND) {
        middle.add(line(line.text(), 15, true, false, 18));
      } else if (line.role() == HeaderRole.TITLE) {
        middle.add(line(line.text(), 14, true, false, 0));
        titled = true;
      }
    }
    if (titled) {
      middle.add(new Sheet.Rule(90));
    }
    return middle;
  }

  private static Element line(String text, float size, boolean bold, boolean italic, float before) {
    return new Sheet.Text(
        List.of(new Run(text, bold, italic, -1)), Align.CENTRE, size, 0, before, 0, true);
  }
}
