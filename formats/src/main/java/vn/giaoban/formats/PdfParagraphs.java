package vn.giaoban.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins the lines of a page, and of the page after it, to paragraphs. */
final class PdfParagraphs {

  private static final Pattern MARKER =
      Pattern.compile(
          "(?:[-–—+*•●○▪]|\\(?(?:\\d{1,3}|[a-zđ]|[IVXLC]{1,6}|[A-H])[.)/]|\\d{1,2}(?:\\.\\d{1,2})+\\.?|Điều \\d+)(?:\\s.*|$)");

  private static final Pattern END = Pattern.compile(".*[.;:!?…][”\"')]?");

  /** A word broken at the end of a line. */
  private static final Pattern BROKEN = Pattern.compile(".*\\p{L}[-\u2010\u00ad]");

  /** Parts of the size of the print. */
  private static final float INDENT = 0.7f;

  private static final float SPACING = 1.3f;

  /** Where text begins and ends on a page, and how far lines are apart. */
  record Edges(float left, float right, float spacing, float width) {

    boolean isCentred(PdfRow row) {
      float middle = (row.left() + row.right()) / 2;
      boolean inMiddle =
          Math.abs(middle - (left + right) / 2) < row.size()
              || Math.abs(middle - width / 2) < row.size() / 2;
      return inMiddle && row.left() > left + 2 * row.size() && row.right() < right - 2 * row.size();
    }
  }

  private final Composition page;
  private final int offset;
  private @Nullable PdfRow last;
  private @Nullable Edges lastEdges;
  private boolean newPage;

  /**
   * @param offset how much more than printed the numbers of notes are
   */
  PdfParagraphs(Composition page, int offset) {
    this.page = page;
    this.offset = offset;
  }

  void startPage() {
    newPage = true;
  }

  /** A line of text, which may go on with the paragraph. */
  void line(PdfRow row, Edges edges, int notes) throws LimitExceeded {
    var before = last;
    var beforeEdges = lastEdges;
    boolean joined =
        before != null && beforeEdges != null && goesOn(before, row, beforeEdges, edges);
    if (before != null && !joined) {
      page.endParagraph();
    }
    write(row, joined ? before : null, notes);
    page.paragraph().centre(edges.isCentred(row));
    last = row;
    lastEdges = edges;
    newPage = false;
  }

  void end() throws LimitExceeded {
    if (last != null) {
      page.endParagraph();
    }
    last = null;
  }

  /** The lines of a cell or note, all of one paragraph but where a new one is marked. */
  void close(List<PdfRow> rows) throws LimitExceeded {
    PdfRow before = null;
    for (var row : rows) {
      if (before != null
          && MARKER.matcher(row.text()).matches()
          && END.matcher(before.text()).matches()) {
        page.endParagraph();
        before = null;
      }
      write(row, before, offset);
      before = row;
    }
  }

  private void write(PdfRow row, @Nullable PdfRow before, int notes) throws LimitExceeded {
    boolean broken = before != null && isBroken(before, row);
    if (broken && before != null && !isCompound(before.text(), row.text())) {
      page.paragraph().dropLast();
    }
    row.write(page, before != null && !broken, notes);
  }

  private static boolean isBroken(PdfRow before, PdfRow row) {
    if (!BROKEN.matcher(before.text()).matches() || !Character.isLowerCase(row.text().charAt(0))) {
      return false;
    }
    // in fonts older than Unicode the soft hyphen is a letter
    return !before.text().endsWith("\u00ad")
        || FontEncoding.of(before.words().getLast().font()) == FontEncoding.OPEN;
  }

  /** A hyphen between two syllables is their own: "kinh tế-" "xã hội". */
  private static boolean isCompound(String before, String after) {
    var end = before.substring(0, before.length() - 1).replaceAll(".*\\P{L}", "");
    var start = after.replaceAll("\\P{L}.*", "");
    return Syllable.isVietnamese(end) && Syllable.isVietnamese(start);
  }

  private boolean goesOn(PdfRow before, PdfRow row, Edges beforeEdges, Edges edges) {
    float space = row.size() / 4;
    float first = row.words().getFirst().right() - row.left();
    boolean full = before.right() + space + first > beforeEdges.right() - 1;
    if (!full || Math.abs(before.size() - row.size()) > 1) {
      return false;
    }
    float down = row.base() - before.base();
    if (!newPage && (down > SPACING * Math.max(edges.spacing(), row.size() * 1.1f))) {
      return false;
    }
    float indent = row.left() - edges.left();
    float indentBefore = before.left() - beforeEdges.left();
    boolean marked = MARKER.matcher(row.text()).matches();
    boolean ended = END.matcher(before.text()).matches();
    if (marked && (ended || indent > INDENT * row.size())) {
      return false;
    }
    return indent <= INDENT * row.size()
        || (!ended && (indent <= indentBefore + 1 || MARKER.matcher(before.text()).matches()));
  }
}
