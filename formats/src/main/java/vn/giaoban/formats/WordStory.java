package vn.giaoban.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one flow of text of a Word document: the body, a note, the head of a page. */
final class WordStory {

  private final XmlCursor xml;
  private final Composition out;
  private final WordStyles styles;
  private final WordFonts fonts;
  private final WordNumbering numbering;
  private final NoteNumbers notes;
  private final LeftOut leftOut;
  private final WordFields fields;

  WordStory(
      XmlCursor xml,
      Composition out,
      WordStyles styles,
      WordFonts fonts,
      WordNumbering numbering,
      NoteNumbers notes,
      LeftOut leftOut) {
    this.xml = xml;
    this.out = out;
    this.styles = styles;
    this.fonts = fonts;
    this.numbering = numbering;
    this.notes = notes;
    this.leftOut = leftOut;
    this.fields = new WordFields(leftOut);
  }

  /** Reads the paragraphs and tables inside the element that starts here, or of the whole part. */
  void blocks(boolean inGrid) throws IOException {
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "p" -> paragraph(inGrid);
        case "tbl" -> table();
        case "sectPr", "sdtPr", "sdtEndPr", "tcPr", "tblPr", "tblGrid" -> xml.skip();
        case "del", "moveFrom" -> {
          leftOut.delete();
          xml.skip();
        }
        case "ins", "moveTo" -> leftOut.insert();
        case "altChunk", "subDoc" -> leftOut.part(xml.attribute("id", ""));
        case "AlternateContent" -> alternative(() -> blocks(inGrid));
        default -> {}
      }
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  /** The same thing is there twice, for newer and for older programs: one is read. */
  private void alternative(Reading reading) throws IOException {
    boolean read = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      if (xml.name().equals("Choice") || xml.name().equals("Fallback")) {
        if (read) {
          xml.skip();
        } else {
          read = true;
          reading.read();
        }
      }
    }
  }

  /** What is known of the paragraph that is being read. */
  private static final class Properties {
    @Nullable String style;
    @Nullable Integer list;
    @Nullable Integer level;
    boolean markHidden;
    boolean markDeleted;
    boolean counted;
    final boolean inGrid;
    WordLook look = WordLook.PLAIN;

    Properties(boolean inGrid) {
      this.inGrid = inGrid;
    }
  }

  private void paragraph(boolean inGrid) throws IOException {
    var properties = new Properties(inGrid);
    properties.look = styles.paragraphLook(null);
    out.paragraph().centre(styles.isCentred(null));
    inline(properties, WordLook.PLAIN);
    if (!properties.markDeleted) {
      number(properties, false);
      out.endParagraph();
    }
  }

  private void properties(Properties properties) throws IOException {
    Boolean centred = null;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "pStyle" -> properties.style = xml.attribute("val");
        case "numId" -> properties.list = xml.number("val", 0);
        case "ilvl" -> properties.level = xml.number("val", 0);
        case "jc" -> centred = "center".equals(xml.attribute("val"));
        case "rPr" -> mark(properties);
        case "pPrChange", "sectPr", "framePr", "numberingChange" -> xml.skip();
        default -> {}
      }
    }
    properties.look = styles.paragraphLook(properties.style);
    out.paragraph().centre(centred == null ? styles.isCentred(properties.style) : centred);
  }

  /** The sign at the end of the paragraph may be hidden or taken out like any other. */
  private void mark(Properties properties) throws IOException {
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "vanish" -> properties.markHidden = WordLook.isOn(xml);
        case "del", "moveFrom" -> properties.markDeleted = true;
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
  }

  /** Counts the paragraph, and prints its number before its words or in an empty cell. */
  private void number(Properties properties, boolean words) throws IOException {
    if (properties.counted || (!words && properties.markHidden)) {
      return;
    }
    properties.counted = true;
    var list = properties.list == null ? styles.numbering(properties.style) : properties.list;
    if (list == null || list == 0) {
      return;
    }
    var level = properties.level;
    if (level == null && properties.list == null) {
      level = numbering.levelOf(list, properties.style);
      level = level == null ? styles.level(properties.style) : level;
    }
    var printed = numbering.next(list, level == null ? 0 : level);
    if (!printed.isEmpty() && (words || properties.inGrid)) {
      out.text(printed + " ", null);
    }
  }

  /** What stands in a paragraph or a run, with whatever is around it. */
  private void inline(Properties properties, WordLook look) throws IOException {
    var current = look;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "pPr" -> properties(properties);
        case "r" -> inline(properties, WordLook.PLAIN);
        case "rPr" -> current = WordLook.read(xml, fonts, styles);
        case "t" -> words(xml.allWords(), properties, current);
        case "tab", "ptab" -> tab(properties, current);
        case "br", "cr" -> breakLine(properties, current);
        case "noBreakHyphen" -> words("-", properties, current);
        // the same sign is a letter in TCVN3
        case "softHyphen" -> words("\u00ad", properties, current);
        case "sym" -> symbol(properties, current);
        case "footnoteReference", "endnoteReference" -> note(properties, current);
        case "fldChar" -> fields.mark(xml.attribute("fldCharType", ""));
        case "instrText" -> fields.instruct(xml.allWords());
        case "fldSimple" -> {
          if (fields.isDropped(xml.attribute("instr", ""))) {
            xml.skip();
          }
        }
        case "commentReference" -> leftOut.comment();
        case "del", "moveFrom" -> {
          leftOut.delete();
          xml.skip();
        }
        case "ins", "moveTo" -> leftOut.insert();
        case "AlternateContent" -> {
          var inside = current;
          alternative(() -> inline(properties, inside));
        }
        case "blip" -> picture(xml.attribute("embed"));
        case "imagedata" -> picture(xml.attribute("id"));
        case "txbxContent" -> box(properties.inGrid);
        case "textpath" -> drawnWords(xml.attribute("string", ""));
        case "rt", "sdtPr", "sdtEndPr", "tbl", "delText", "delInstrText", "binData" -> xml.skip();
        default -> {}
      }
    }
  }

  private void words(String text, Properties properties, WordLook look) throws IOException {
    if (text.isEmpty() || !fields.isShown()) {
      return;
    }
    var whole = look.over(properties.look);
    if (whole.isHidden()) {
      leftOut.hide(text);
      return;
    }
    number(properties, true);
    out.words(onOneLine(text), whole.font(), whole.isCapitals(), whole.isRaised());
  }

  private static String onOneLine(String text) {
    var line = text;
    for (char end : new char[] {'\n', '\r', '\t'}) {
      line = line.indexOf(end) < 0 ? line : line.replace(end, ' ');
    }
    return line;
  }

  private void tab(Properties properties, WordLook look) throws IOException {
    if (fields.isShown() && !look.over(properties.look).isHidden()) {
      out.tab();
    }
  }

  private void breakLine(Properties properties, WordLook look) throws IOException {
    if (fields.isShown() && !look.over(properties.look).isHidden()) {
      out.text("\n", null);
    }
  }

  private void symbol(Properties properties, WordLook look) throws IOException {
    var code = xml.attribute("char");
    int sign;
    try {
      sign = code == null ? 0 : Integer.parseInt(code, 16);
    } catch (NumberFormatException e) {
      return;
    }
    if (sign >= ' ' && sign <= Character.MAX_VALUE) {
      var shown = SymbolFonts.shown(String.valueOf((char) sign), xml.attribute("font"));
      words(shown, properties, new WordLook(null, look.hidden(), false, false));
    }
  }

  private void note(Properties properties, WordLook look) throws IOException {
    if (fields.isShown() && !look.over(properties.look).isHidden()) {
      int number = notes.refer(xml.name() + " " + xml.attribute("id"));
      number(properties, true);
      out.mark(NoteNumbers.mark(number));
    }
  }

  private void box(boolean inGrid) throws IOException {
    out.startBox();
    blocks(inGrid);
    out.endBox();
  }

  private void picture(@Nullable String reference) {
    if (reference != null) {
      leftOut.picture(reference);
    }
  }

  /** Words drawn as a picture, as stamps are. */
  private void drawnWords(String words) throws IOException {
    if (!words.isBlank()) {
      out.startBox();
      out.text(onOneLine(words), null);
      out.endBox();
    }
  }

  private void table() throws IOException {
    var grid = out.startTable();
    boolean drawn = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "tblStyle" -> drawn |= styles.isRuled(xml.attribute("val"));
        case "tblBorders" -> drawn |= WordStyles.drawsLines(xml);
        case "tr" -> drawn |= row(grid);
        case "tblGrid", "tblPrChange", "sdtPr", "del", "moveFrom" -> xml.skip();
        default -> {}
      }
    }
    grid.rule(drawn ? Grid.Ruling.DRAWN : Grid.Ruling.NONE);
    out.endTable();
  }

  /** Whether lines are drawn around some cell of the row. */
  private boolean row(Grid grid) throws IOException {
    grid.startRow();
    boolean drawn = false;
    boolean deleted = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "gridBefore" -> {
          out.startCell();
          out.endCell(xml.number("val", 1), false);
        }
        case "del" -> deleted = true;
        case "ins" -> leftOut.insert();
        case "tc" -> drawn |= cell();
        case "tblPrEx", "trPrChange", "sdtPr" -> xml.skip();
        default -> {}
      }
    }
    if (deleted) {
      leftOut.delete();
      grid.dropRow();
    }
    return drawn;
  }

  private boolean cell() throws IOException {
    out.startCell();
    boolean drawn = false;
    int columns = 1;
    boolean continued = false;
    int outer = xml.depth();
    while (xml.nextWithin(outer)) {
      switch (xml.name()) {
        case "gridSpan" -> columns = xml.number("val", 1);
        case "vMerge" -> continued = !"restart".equals(xml.attribute("val"));
        case "tcBorders" -> drawn = WordStyles.drawsLines(xml);
        case "p" -> paragraph(true);
        case "tbl" -> table();
        case "tcPrChange", "sdtPr", "sdtEndPr" -> xml.skip();
        case "AlternateContent" -> alternative(() -> blocks(true));
        default -> {}
      }
    }
    out.endCell(columns, continued);
    return drawn;
  }
}
