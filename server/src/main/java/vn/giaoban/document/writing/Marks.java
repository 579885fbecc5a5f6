package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.giaoban.document.writing.Passage.Mark;
import vn.giaoban.text.Extraction;

/** The marks of a whole reading, sorted by where they begin. */
final class Marks {

  private Marks() {}

  static List<Mark> of(Extraction reading) {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < reading.requirements().size(); i++) {
      marks.add(new Mark(Mark.Kind.REQUIREMENT, i, reading.requirements().get(i).span()));
    }
    for (int i = 0; i < reading.findings().size(); i++) {
      marks.add(new Mark(Mark.Kind.FINDING, i, reading.findings().get(i).span()));
    }
    for (int i = 0; i < reading.citations().size(); i++) {
      for (var mention : reading.citations().get(i).mentions()) {
        marks.add(new Mark(Mark.Kind.CITATION, i, mention));
      }
    }
    marks.addAll(notes(reading));
    marks.sort(Comparator.comparing(Mark::span));
    return List.copyOf(marks);
  }

  /** The places where the text refers to its footnotes. */
  static List<Mark> notes(Extraction reading) {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < reading.footnotes().size(); i++) {
      var anchor = reading.footnotes().get(i).anchor();
      if (anchor != null && anchor.end() > anchor.start()) {
        marks.add(new Mark(Mark.Kind.NOTE, i, anchor));
      }
    }
    return marks;
  }
}
