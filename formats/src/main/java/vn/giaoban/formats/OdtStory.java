package vn.giaoban.formats;

import java.io.IOException;

/** Reads one flow of text of an OpenDocument text: the body, or the head of a page. */
final class OdtStory {

  /** No gap is wider than this many blanks. */
  private static final int MOST_BLANKS = 100;

  private final XmlCursor xml;
  private final Composition out;
  private final OdtStyles styles;
  private final LeftOut leftOut;
  private final NoteNumbers notes;
  private final OdtLists lists;

  /** Blanks that follow each other are one, unless they are marked. */
  private boolean blank = true;

  OdtStory(XmlCursor xml, Composition out, OdtStyles styles, NoteNumbers notes, LeftOut leftOut) {
    this.xml = xml;
    this.out = out;
    this.styles = styles;
    this.notes = notes;
    this.leftOut = leftOut;
    this.lists = new OdtLists(styles);
  }

  /** Reads the paragraphs, lists and tables inside the element that starts here. */
  void blocks() throws IOException {
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      block();
    }
  }

  /** Reads what starts here if it is a block, and otherwise goes into it. */
  private void block() throws IOException {
    switch (xml.name()) {
      case "p" -> paragraph(lists.printed());
      case "h" -> {
        var printed = lists.printed();
        boolean silent = "true".equals(xml.attribute("is-list-header"));
        paragraph(
            printed.isEmpty() && !silent ? lists.heading(xml.number("outline-level", 1)) : printed);
      }
      case "list" -> list();
      case "table" -> table();
      case "frame", "custom-shape", "rect" -> box();
      case "tracked-changes" -> changes();
      case "table-of-content" -> {
        leftOut.contents();
        xml.skip();
      }
      case "section" -> section();
      case "forms", "sequence-decls", "soft-page-break", "title", "desc", "event-listeners" ->
          xml.skip();
      case "annotation" -> {
        leftOut.comment();
        xml.skip();
      }
      default -> {}
    }
  }

  private void section() throws IOException {
    if ("none".equals(xml.attribute("display"))) {
      leftOut.hide(xml.allWords());
    } else {
      blocks();
    }
  }

  private void changes() throws IOException {
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "deletion" -> {
          leftOut.delete();
          xml.skip();
        }
        case "insertion" -> leftOut.insert();
        default -> {}
      }
    }
  }

  private void list() throws IOException {
    lists.start(
        xml.attribute("style-name"),
        xml.attribute("id"),
        xml.attribute("continue-list"),
        "true".equals(xml.attribute("continue-numbering")));
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      if (xml.name().equals("list-item")) {
        lists.item(xml.number("start-value", -1));
      } else {
        block();
      }
    }
    lists.end();
  }

  private void paragraph(String printed) throws IOException {
    var look = styles.look("paragraph", xml.attribute("style-name"));
    out.paragraph().centre(Boolean.TRUE.equals(look.centred()));
    if (!printed.isEmpty()) {
      out.text(printed + " ", null);
    }
    blank = true;
    inline(look);
    out.endParagraph();
  }

  private void inline(OdtStyles.Look look) throws IOException {
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "" -> words(xml.words(), look);
        case "span" -> inline(styles.look("text", xml.attribute("style-name")).over(look));
        case "s" -> blanks(xml.number("c", 1), look);
        case "tab" -> {
          out.tab();
          blank = true;
        }
        case "line-break" -> {
          out.text("\n", null);
          blank = true;
        }
        case "note" -> note();
        case "frame", "custom-shape", "rect" -> box();
        case "annotation" -> {
          leftOut.comment();
          xml.skip();
        }
        case "hidden-text", "hidden-paragraph" -> leftOut.hide(xml.attribute("string-value", ""));
        case "page-number",
            "page-count",
            "page-continuation",
            "ruby-text",
            "script",
            "title",
            "desc",
            "object",
            "object-ole" ->
            xml.skip();
        default -> {}
      }
    }
  }

  private void words(String text, OdtStyles.Look look) throws IOException {
    if (Boolean.TRUE.equals(look.hidden())) {
      leftOut.hide(text);
      return;
    }
    var words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      if (!(space && blank)) {
        words.append(space ? ' ' : c);
        blank = space;
      }
    }
    out.words(
        words.toString(),
        look.font(),
        Boolean.TRUE.equals(look.capitals()),
        Boolean.TRUE.equals(look.raised()));
  }

  private void blanks(int count, OdtStyles.Look look) throws IOException {
    if (!Boolean.TRUE.equals(look.hidden())) {
      out.text(" ".repeat(Math.clamp(count, 1, MOST_BLANKS)), null);
      blank = true;
    }
  }

  private void note() throws IOException {
    int number = notes.refer("note " + notes.count());
    out.mark(NoteNumbers.mark(number));
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "note-citation" -> xml.skip();
        case "note-body" -> {
          out.startNote();
          inside();
          out.endNote(number);
        }
        default -> {}
      }
    }
    blank = false;
  }

  private void box() throws IOException {
    boolean drawn = false;
    int outer = xml.depth();
    out.startBox();
    var outside = lists.enter();
    while (xml.nextWithin(outer)) {
      if (xml.name().equals("object") || xml.name().equals("object-ole")) {
        xml.skip();
      } else if (xml.name().equals("image")) {
        leftOut.picture(xml.attribute("href", ""));
      } else {
        drawn |= xml.isElement();
        block();
      }
    }
    lists.leave(outside);
    out.endBox();
    blank = blank && !drawn;
  }

  /** Reads what stands in the element that starts here, where no list is open yet. */
  private void inside() throws IOException {
    var outside = lists.enter();
    blocks();
    lists.leave(outside);
  }

  private void table() throws IOException {
    var grid = out.startTable();
    boolean drawn = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "table-row" -> drawn |= row(grid);
        case "title", "desc", "shapes" -> xml.skip();
        default -> {}
      }
    }
    grid.rule(drawn ? Grid.Ruling.DRAWN : Grid.Ruling.NONE);
    out.endTable();
  }

  private boolean row(Grid grid) throws IOException {
    grid.startRow();
    boolean drawn = false;
    int covered = 0;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "table-cell" -> {
          int columns = xml.number("number-columns-spanned", 1);
          drawn |= styles.look("table-cell", xml.attribute("style-name")).ruled();
          out.startCell();
          inside();
          out.endCell(columns, false);
          covered = columns - 1;
        }
        case "covered-table-cell" -> {
          int count = Math.clamp(xml.number("number-columns-repeated", 1), 1, Grid.MOST_COLUMNS);
          for (int i = 0; i < count; i++) {
            if (covered-- <= 0) {
              out.startCell();
              out.endCell(1, true);
            }
          }
          xml.skip();
        }
        default -> {}
      }
    }
    return drawn;
  }
}
