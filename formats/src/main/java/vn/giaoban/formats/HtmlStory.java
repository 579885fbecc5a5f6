package vn.giaoban.formats;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Goes through one page of HTML and puts its text together as a browser would show it. */
final class HtmlStory {

  /** What the page gives on to what stands inside it. */
  private record Look(
      @Nullable String font, boolean centred, boolean capitals, boolean raised, boolean kept) {}

  private static final Pattern FONT_FAMILY =
      Pattern.compile("font-family\\s*:\\s*[\"']?([^;\"',}]+)");
  private static final Pattern FONT_OF_PAGE =
      Pattern.compile("(?:p\\.MsoNormal|\\bbody)\\b[^{}]{0,200}\\{[^}]{0,2000}?" + FONT_FAMILY);
  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");
  private static final Pattern BORDER =
      Pattern.compile("border(?:-(?:top|bottom|left|right))?\\s*:\\s*(?!none|0|medium none)\\S");
  private static final Pattern LIST_STYLE =
      Pattern.compile("list-style(?:-type)?\\s*:\\s*([\\w-]+)");

  private final Composition out;
  private final LeftOut leftOut;
  private final int deepest;
  private final Deque<HtmlList> lists = new ArrayDeque<>();
  private String marker = "";
  private boolean blank = true;
  private int depth;

  HtmlStory(Composition out, LeftOut leftOut, Limits limits) {
    this.out = out;
    this.leftOut = leftOut;
    this.deepest = limits.depth();
  }

  void read(Document page) throws IOException {
    var sheets = new StringBuilder();
    page.select("style").forEach(style -> sheets.append(style.data()));
    var font = FONT_OF_PAGE.matcher(sheets);
    children(
        page.body(),
        new Look(font.find() ? font.group(1).strip() : null, false, false, false, false));
    out.breakParagraph();
  }

  private void children(Node parent, Look look) throws IOException {
    if (++depth > deepest) {
      throw new LimitExceeded("limit-depth", deepest);
    }
    for (var node = parent.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode words) {
        words(words.getWholeText(), look);
      } else if (node instanceof Element element) {
        element(element, look);
      }
    }
    depth--;
  }

  private void element(Element element, Look outer) throws IOException {
    var style = element.attr("style").toLowerCase(Locale.ROOT);
    if (element.hasAttr("hidden") || HIDDEN.matcher(style).find()) {
      leftOut.hide(element.wholeText());
      return;
    }
    var look = look(element, style, outer);
    switch (element.normalName()) {
      case "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "iframe",
          "object",
          "nav",
          "button",
          "select",
          "textarea",
          "input",
          "svg",
          "rt",
          "rp",
          "datalist" -> {}
      case "del" -> leftOut.delete();
      case "br" -> breakLine();
      case "hr" -> {
        out.breakParagraph();
        out.text("-------", null);
        out.endParagraph();
      }
      case "table" -> table(element, look);
      case "ol", "ul", "menu", "dir" -> list(element, style, look);
      case "li" -> {
        out.breakParagraph();
        marker = lists.isEmpty() ? "" : lists.getFirst().next(element.attr("value"));
        block(element, look);
        marker = "";
      }
      case "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "center",
          "blockquote",
          "address",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "form",
          "fieldset",
          "legend",
          "caption",
          "details",
          "summary",
          "body",
          "pre" ->
          block(element, look);
      default -> inline(element, style, look);
    }
  }

  private static Look look(Element element, String style, Look outer) {
    var name = element.normalName();
    var family = FONT_FAMILY.matcher(element.attr("style"));
    var font = family.find() ? family.group(1).strip() : element.attr("face");
    var align = element.attr("align").toLowerCase(Locale.ROOT);
    boolean centred =
        style.contains("text-align")
            ? style.replace(" ", "").contains("text-align:center")
            : align.isEmpty()
                ? outer.centred() || name.equals("center") || name.equals("th")
                : align.equals("center");
    return new Look(
        font.isBlank() ? outer.font() : font.split(",", 2)[0].strip(),
        centred,
        style.contains("text-transform") ? style.contains("uppercase") : outer.capitals(),
        outer.raised() || name.equals("sup"),
        outer.kept() || name.equals("pre"));
  }

  private void block(Element element, Look look) throws IOException {
    out.breakParagraph();
    blank = true;
    out.paragraph().centre(look.centred());
    boolean empty = element.normalName().equals("p") && element.text().isBlank();
    children(element, look);
    if (empty) {
      out.endParagraph();
    } else {
      out.breakParagraph();
    }
    blank = true;
  }

  private void inline(Element element, String style, Look look) throws IOException {
    if (style.contains("mso-list") && style.contains("ignore")) {
      // The number that Word printed, and a row of blanks to set the words in.
      marker = element.text().replace('\u00a0', ' ').strip();
      return;
    }
    if (style.contains("mso-element:comment")) {
      leftOut.comment();
      return;
    }
    children(element, look);
  }

  private void breakLine() throws IOException {
    out.text("\n", null);
    blank = true;
  }

  private void words(String text, Look look) throws IOException {
    var words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (space && look.kept()) {
        words.append(c == '\t' || c == ' ' ? ' ' : c == '\n' ? '\n' : "");
      } else if (!(space && blank)) {
        words.append(space ? ' ' : c);
        blank = space;
      }
    }
    if (words.isEmpty()) {
      return;
    }
    boolean shows = !words.toString().isBlank();
    if (shows && out.paragraph().isBlank()) {
      out.paragraph().centre(look.centred());
    }
    if (shows && !marker.isEmpty()) {
      out.text(marker + " ", null);
      marker = "";
    }
    out.words(words.toString(), look.font(), look.capitals(), look.raised());
  }

  private void list(Element element, String style, Look look) throws IOException {
    out.breakParagraph();
    var type = LIST_STYLE.matcher(style);
    lists.push(
        HtmlList.of(
            element.normalName().equals("ol"),
            type.find() ? type.group(1) : element.attr("type"),
            element.attr("start")));
    children(element, look);
    out.breakParagraph();
    lists.pop();
  }

  private void table(Element element, Look look) throws IOException {
    var grid = out.startTable();
    var around = new ArrayDeque<>(lists);
    lists.clear();
    var inside = new Look(look.font(), false, look.capitals(), look.raised(), look.kept());
    boolean drawn = rows(element, grid, inside, new int[Grid.MOST_COLUMNS]);
    grid.rule(ruling(element, drawn));
    lists.addAll(around);
    out.endTable();
    blank = true;
  }

  private static Grid.Ruling ruling(Element table, boolean drawn) {
    var border = table.attr("border");
    boolean frame = BORDER.matcher(table.attr("style").toLowerCase(Locale.ROOT)).find();
    if (drawn || frame || (!border.isEmpty() && !border.equals("0"))) {
      return Grid.Ruling.DRAWN;
    }
    return border.equals("0") ? Grid.Ruling.NONE : Grid.Ruling.UNKNOWN;
  }

  /** Reads the rows of the table, or of its head or body; whether some cell has lines around it. */
  private boolean rows(Element parent, Grid grid, Look look, int[] covered) throws IOException {
    boolean drawn = false;
    for (var child : parent.children()) {
      var style = child.attr("style").toLowerCase(Locale.ROOT);
      if (HIDDEN.matcher(style).find()) {
        leftOut.hide(child.wholeText());
        continue;
      }
      switch (child.normalName()) {
        case "thead", "tbody", "tfoot" ->
            drawn |= rows(child, grid, look(child, style, look), covered);
        case "tr" -> {
          grid.startRow();
          drawn |= row(child, look(child, style, look), covered);
        }
        default -> {}
      }
    }
    return drawn;
  }

  private boolean row(Element row, Look look, int[] covered) throws IOException {
    boolean drawn = false;
    int column = 0;
    for (var cell : row.children()) {
      if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
        continue;
      }
      column = passCovered(column, covered);
      var style = cell.attr("style").toLowerCase(Locale.ROOT);
      drawn |= BORDER.matcher(style).find();
      out.startCell();
      blank = true;
      marker = "";
      children(cell, look(cell, style, look));
      int columns = Math.clamp(XmlCursor.numberIn(cell.attr("colspan"), 1), 1, Grid.MOST_COLUMNS);
      int rows = XmlCursor.numberIn(cell.attr("rowspan"), 1);
      out.endCell(columns, false);
      for (int i = 0; i < columns && column + i < covered.length; i++) {
        covered[column + i] = Math.max(0, rows - 1);
      }
      column += columns;
    }
    passCovered(column, covered);
    return drawn;
  }

  /** Where cells of earlier rows reach down into this one. */
  private int passCovered(int from, int[] covered) throws IOException {
    int column = from;
    while (column < covered.length && covered[column] > 0) {
      covered[column]--;
      out.startCell();
      out.endCell(1, true);
      column++;
    }
    return column;
  }
}
