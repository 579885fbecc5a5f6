package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes the heads and feet of pages away: their numbers, and lines that many pages repeat. */
final class PdfMargins {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:[-–—.]? ?|(?:trang|page) ?)\\d{1,4}(?: ?[/|-] ?\\d{1,4})? ?[-–—.]?",
          Pattern.CASE_INSENSITIVE);

  /** Parts of the height of a page. */
  private static final float HEAD = 0.12f;

  private static final float FOOT = 0.88f;

  /** So many lines at either end may belong to the head or foot. */
  private static final int LINES = 3;

  private static final int PAGES_NEEDED = 3;

  private final List<PdfPage> pages;
  private final Map<String, Integer> repeated = new HashMap<>();

  PdfMargins(List<PdfPage> pages, List<List<PdfRow>> rows) {
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      for (var row : outer(pages.get(i), rows.get(i))) {
        repeated.merge(key(row), 1, Integer::sum);
      }
    }
  }

  /** The rows at both ends of a page that lie in its margins. */
  private static List<PdfRow> outer(PdfPage page, List<PdfRow> rows) {
    var outer = new ArrayList<PdfRow>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      boolean head = i < LINES && row.base() < HEAD * page.height();
      boolean foot = i >= rows.size() - LINES && row.base() > FOOT * page.height();
      if (head || foot) {
        outer.add(row);
      }
    }
    return outer;
  }

  /** What is the same on every page, whatever its number. */
  private static String key(PdfRow row) {
    return Math.round(row.base() / 8) + row.text().replaceAll("\\d+", "#");
  }

  /** The rows of a page that are none of its margins; the others go to the manuscript. */
  List<PdfRow> without(int number, List<PdfRow> rows, Manuscript manuscript) {
    var kept = new ArrayList<>(rows);
    for (var row : outer(pages.get(number), rows)) {
      int count = repeated.getOrDefault(key(row), 0);
      if (count >= PAGES_NEEDED && count * 3 >= pages.size()) {
        kept.remove(row);
        manuscript.margin(row.text(), row.words().getFirst().font());
      }
    }
    removeNumber(kept, 0, number);
    removeNumber(kept, kept.size() - 1, number);
    return kept;
  }

  private void removeNumber(List<PdfRow> rows, int at, int number) {
    if (at < 0 || at >= rows.size()) {
      return;
    }
    var row = rows.get(at);
    float height = pages.get(number).height();
    boolean outside = row.base() < HEAD * height || row.base() > FOOT * height;
    if (outside
        && NUMBER.matcher(row.text()).matches()
        && (pages.size() > 1 || row.text().equals("1"))) {
      rows.remove(at);
    }
  }
}
