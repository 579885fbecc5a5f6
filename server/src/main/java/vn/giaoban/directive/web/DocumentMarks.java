package vn.giaoban.directive.web;

import java.util.ArrayList;
import java.util.List;
import vn.giaoban.text.Extraction;

/** What is marked in the text of a document. */
final class DocumentMarks {

  private static final int DEEPEST_HEADING = 4;

  private DocumentMarks() {}

  static List<TextMark> of(Extraction reading, List<ReviewItem> requirements) {
    var marks = new ArrayList<TextMark>();
    for (int i = 0; i < reading.headings().size(); i++) {
      var heading = reading.headings().get(i);
      var level = String.valueOf(Math.clamp(heading.level(), 1, DEEPEST_HEADING));
      marks.add(mark(TextMarkKind.HEADING, i + 1, level, heading.span()));
    }
    for (int i = 0; i < reading.findings().size(); i++) {
      var finding = reading.findings().get(i);
      var kind =
          switch (finding.kind()) {
            case STRENGTH -> TextMarkKind.STRENGTH;
            case LIMITATION -> TextMarkKind.LIMITATION;
            case CAUSE -> TextMarkKind.CAUSE;
          };
      marks.add(mark(kind, i + 1, "", finding.span()));
    }
    for (int i = 0; i < reading.citations().size(); i++) {
      var citation = reading.citations().get(i);
      for (var mention : citation.mentions()) {
        var tone = mention.equals(citation.span()) ? "first" : "again";
        marks.add(mark(TextMarkKind.CITATION, i + 1, tone, mention));
      }
    }
    for (int i = 0; i < reading.footnotes().size(); i++) {
      var footnote = reading.footnotes().get(i);
      marks.add(
          mark(
              TextMarkKind.FOOTNOTE,
              i + 1,
              footnote.anchor() == null ? "loose" : "",
              footnote.span()));
      if (footnote.anchor() != null) {
        marks.add(mark(TextMarkKind.ANCHOR, i + 1, "", footnote.anchor()));
      }
    }
    for (var item : requirements) {
      marks.add(
          new TextMark(
              TextMarkKind.REQUIREMENT,
              item.key(),
              item.number(),
              item.proposed() ? "proposed" : item.counts() ? "confirmed" : "rejected",
              item.requirement().span()));
    }
    return marks;
  }

  private static TextMark mark(
      TextMarkKind kind, int number, String tone, vn.giaoban.text.Span span) {
    return new TextMark(kind, String.valueOf(number), number, tone, span);
  }
}
