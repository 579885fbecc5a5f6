package vn.giaoban.document.writing;

import java.util.ArrayList;
import java.util.List;
import vn.giaoban.shared.Folding;
import vn.giaoban.text.Arrangement;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Part;

/** The lines of a header with their roles, in the order of the text. */
final class HeaderLines {

  /** A line or a column of one. */
  record HeaderLine(Arrangement.Words words, String text, HeaderRole role) {}

  private HeaderLines() {}

  static List<HeaderLine> of(Arrangement arrangement, Extraction.Header read) {
    var kind = read.kindName() == null ? "" : Folding.key(read.kindName());
    var lines = new ArrayList<HeaderLine>();
    boolean kindSeen = false;
    for (var block : arrangement.blocks()) {
      if (block.part() == Part.HEADER && block instanceof Arrangement.Words words) {
        var text = Wording.of(arrangement.text(), words.pieces());
        var role = HeaderRole.of(text, kindSeen, kind);
        if (role == HeaderRole.BODY && follows(lines, HeaderRole.SUBJECT)) {
          role = HeaderRole.SUBJECT;
        }
        kindSeen |= role == HeaderRole.KIND;
        lines.add(new HeaderLine(words, text, role));
      }
    }
    return lines;
  }

  private static boolean follows(List<HeaderLine> lines, HeaderRole role) {
    return !lines.isEmpty() && lines.getLast().role() == role;
  }
}
