package vn.giaoban.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The text of one RTF file. Groups are kept on a list of their own, so that no nesting exhausts the
 * stack; what a group is for is known from its first control word, and what is not known and marked
 * as new is left out, as the specification wants.
 */
final class RtfText {

  /** What the words of a group are. */
  private enum Use {
    TEXT,
    /** Left out, but it may hold a text box or a newer way of writing the same. */
    SHELL,
    NOTHING,
    FONTS,
    MARGIN,
    INSTRUCTION,
    /** A file or a picture, its bytes in hexadecimal digits. */
    DIGITS,
    /** What the file says of itself. */
    ABOUT
  }

  /** The groups that begin something to be ended with them. */
  private enum Begun {
    NOTHING,
    NOTE,
    BOX,
    MARGIN,
    OBJECT,
    PICTURE,
    ABOUT
  }

  private static final int LONGEST_INSTRUCTION = 40;

  /** The table that is open in the page, a box or a note. */
  private static final class Story {
    Grid grid = new Grid();
    boolean table;
    boolean row;
    boolean cell;
    int cells;
    boolean ruled;
    List<Boolean> continued = new ArrayList<>();
    boolean continues;
    boolean border;
  }

  private static final class Group implements Cloneable {
    Use use = Use.TEXT;
    Begun begun = Begun.NOTHING;
    int font;
    int skip = 1;
    boolean hidden;
    boolean deleted;
    boolean capitals;
    boolean raised;
    boolean inTable;
    boolean centred;

    Group inner() {
      try {
        var inner = (Group) clone();
        inner.begun = Begun.NOTHING;
        return inner;
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private final RtfTokens tokens;
  private final Limits limits;
  private final Manuscript manuscript;
  private final Composition page;
  private final RtfFonts fonts = new RtfFonts();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final Deque<Story> stories = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder margin = new StringBuilder();
  private Group group = new Group();
  private int defaultFont;
  private int toSkip;
  private boolean starred;
  private final Enclosures enclosures;
  private final ByteArrayOutputStream digits = new ByteArrayOutputStream();
  private int half = -1;
  private final StringBuilder instruction = new StringBuilder();
  private final LeftOut leftOut = new LeftOut();
  private final WordFields fields = new WordFields(leftOut);
  private int notes;
  private boolean noteIsMarked;
  private int pages;

  RtfText(byte[] file, Limits limits, Enclosures enclosures) {
    this.enclosures = enclosures;
    this.tokens = new RtfTokens(file);
    this.limits = limits;
    this.manuscript = new Manuscript(limits);
    this.page = new Composition(manuscript, limits);
    stories.push(new Story());
  }

  Rendering read() throws IOException {
    for (var kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(tokens.word());
        case BYTE -> sign(tokens.number());
        case END -> {}
      }
    }
    while (!groups.isEmpty()) {
      close();
    }
    flush();
    endTable();
    page.finish();
    leftOut.remark(manuscript);
    return manuscript.finish(Format.RTF, pages);
  }

  private void open() throws LimitExceeded {
    flush();
    if (groups.size() >= limits.depth()) {
      throw new LimitExceeded("limit-depth", limits.depth());
    }
    groups.push(group);
    group = group.inner();
    starred = false;
    toSkip = 0;
  }

  private void close() throws IOException {
    flush();
    if (groups.isEmpty()) {
      return;
    }
    switch (group.begun) {
      case NOTE -> {
        endTable();
        stories.pop();
        page.endNote(notes);
      }
      case BOX -> {
        endTable();
        stories.pop();
        page.endBox();
      }
      case MARGIN -> {
        manuscript.margin(margin.toString(), fonts.name(group.font));
        margin.setLength(0);
      }
      case OBJECT -> RtfObject.read(takeDigits(), enclosures);
      case PICTURE -> {
        var picture = takeDigits();
        enclosures.picture(() -> new ByteArrayInputStream(picture));
      }
      case ABOUT -> {
        manuscript.property("", margin.toString());
        margin.setLength(0);
      }
      case NOTHING -> {}
    }
    group = groups.pop();
    starred = false;
    toSkip = 0;
  }

  private void sign(int sign) throws LimitExceeded {
    starred = false;
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (group.use == Use.FONTS) {
      fonts.nameSign(sign);
    } else if (group.use == Use.DIGITS) {
      digit(Character.digit(sign, 16));
    } else {
      bytes.write(sign);
    }
  }

  private void digit(int digit) {
    if (digit >= 0 && half >= 0) {
      digits.write(half * 16 + digit);
      half = -1;
    } else if (digit >= 0) {
      half = digit;
    }
  }

  private byte[] takeDigits() {
    var taken = digits.toByteArray();
    digits.reset();
    half = -1;
    return taken;
  }

  private void flush() throws LimitExceeded {
    if (bytes.size() > 0) {
      var text = fonts.decode(bytes.toByteArray(), group.font);
      bytes.reset();
      text(Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : composed(text));
    }
  }

  /** Windows-1258 has some marks as characters of their own. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private void text(String text) throws LimitExceeded {
    if (text.isEmpty()) {
      return;
    }
    if (group.use == Use.MARGIN || group.use == Use.ABOUT) {
      margin.append(text);
    } else if (group.use == Use.INSTRUCTION && instruction.length() < LONGEST_INSTRUCTION) {
      instruction.append(text);
    }
    if (group.use != Use.TEXT) {
      return;
    }
    if (group.deleted) {
      leftOut.delete();
    } else if (group.hidden) {
      leftOut.hide(text);
    } else {
      place();
      page.words(text, fonts.name(group.font), group.capitals, group.raised);
    }
  }

  private void word(String word) throws LimitExceeded {
    if (word.equals("*")) {
      starred = true;
      return;
    }
    boolean unknownIsSkipped = starred;
    starred = false;
    if (toSkip > 0 && !word.equals("u")) {
      toSkip--;
      return;
    }
    if (group.use == Use.FONTS) {
      fontTable(word, unknownIsSkipped);
      return;
    }
    if (destination(word, unknownIsSkipped)) {
      return;
    }
    flush();
    if (word.equals("bin") && group.use == Use.DIGITS) {
      digits.writeBytes(tokens.binary());
      return;
    }
    if (!character(word) && !look(word) && !paragraph(word)) {
      table(word);
    }
  }

  private void fontTable(String word, boolean unknown) {
    switch (word) {
      case "f" -> fonts.begin(tokens.number());
      case "fcharset" -> fonts.characters(tokens.number());
      case "panose", "falt", "fontemb", "fontfile", "fname" -> group.use = Use.NOTHING;
      default -> {
        if (unknown) {
          group.use = Use.NOTHING;
        }
      }
    }
  }

  /** Whether the word says what its group is for. */
  private boolean destination(String word, boolean unknownIsSkipped) throws LimitExceeded {
    switch (word) {
      case "fonttbl" -> group.use = Use.FONTS;
      case "colortbl",
          "stylesheet",
          "xe",
          "tc",
          "tcn",
          "rxe",
          "txe",
          "pn",
          "pnseclvl",
          "listtable",
          "listoverridetable",
          "nonesttables",
          "template",
          "filetbl",
          "atnid",
          "atnauthor",
          "annotation",
          "bkmkstart",
          "bkmkend",
          "comment",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "sp",
          "shprslt",
          "generator",
          "themedata",
          "datastore",
          "latentstyles",
          "revtbl",
          "rsidtbl",
          "mmathPr",
          "xmlnstbl",
          "private" ->
          group.use = Use.NOTHING;
      case "objdata" -> digits(Begun.OBJECT);
      case "pict" -> digits(Begun.PICTURE);
      case "title", "subject", "keywords", "doccomm", "category", "propname", "staticval" -> {
        group.use = Use.ABOUT;
        group.begun = Begun.ABOUT;
      }
      case "info" -> group.use = Use.NOTHING;
      case "object", "shp", "shpinst", "do", "upr", "shpgrp" -> {
        if (group.use != Use.NOTHING) {
          group.use = Use.SHELL;
        }
      }
      case "fldinst" -> {
        group.use = group.use == Use.TEXT ? Use.INSTRUCTION : Use.NOTHING;
        instruction.setLength(0);
      }
      case "fldrslt" -> {
        if (fields.isDropped(instruction.toString())) {
          group.use = Use.NOTHING;
        }
        instruction.setLength(0);
      }
      case "result", "ud" -> {
        if (group.use == Use.SHELL) {
          group.use = Use.TEXT;
        }
      }
      case "shptxt", "dptxbxtext" -> begin(Use.SHELL, Begun.BOX);
      case "footnote" -> begin(Use.TEXT, Begun.NOTE);
      case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" -> {
        if (group.use == Use.TEXT) {
          group.use = Use.MARGIN;
          group.begun = Begun.MARGIN;
        }
      }
      default -> {
        if (unknownIsSkipped && !KNOWN_NEW.contains(word)) {
          group.use = Use.NOTHING;
          return true;
        }
        return KNOWN_NEW.contains(word);
      }
    }
    return true;
  }

  private void digits(Begun begun) {
    group.use = Use.DIGITS;
    group.begun = begun;
    takeDigits();
  }

  /** Groups marked as new whose words are text all the same. */
  private static final java.util.Set<String> KNOWN_NEW = java.util.Set.of("nesttableprops");

  private void begin(Use within, Begun begun) throws LimitExceeded {
    if (group.use != within) {
      return;
    }
    if (begun == Begun.NOTE) {
      if (!noteIsMarked) {
        mark();
      }
      noteIsMarked = false;
      page.startNote();
    } else {
      page.startBox();
    }
    stories.push(new Story());
    group.use = Use.TEXT;
    group.begun = begun;
    group.inTable = false;
    group.centred = false;
  }

  private boolean character(String word) throws LimitExceeded {
    switch (word) {
      case "u" -> unicode(tokens.number());
      case "~" -> text("\u00a0");
      case "_" -> text("-");
      // the same sign is a letter in TCVN3
      case "-" -> text("\u00ad");
      case "emdash" -> text("—");
      case "endash" -> text("–");
      case "lquote" -> text("‘");
      case "rquote" -> text("’");
      case "ldblquote" -> text("“");
      case "rdblquote" -> text("”");
      case "bullet" -> text("•");
      case "emspace", "enspace", "qmspace" -> text(" ");
      case "line", "lbr", "column" -> text("\n");
      case "tab" -> {
        if (group.use == Use.TEXT && !group.hidden && !group.deleted) {
          place();
          page.tab();
        } else {
          text(" ");
        }
      }
      case "chftn" -> chftn();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void unicode(int number) throws LimitExceeded {
    toSkip = group.skip;
    if (group.use != Use.FONTS) {
      text(String.valueOf((char) number));
    }
  }

  /** The mark of a note, which the note itself has as well. */
  private void chftn() throws LimitExceeded {
    boolean inNote =
        group.begun == Begun.NOTE || groups.stream().anyMatch(g -> g.begun == Begun.NOTE);
    if (group.use == Use.TEXT && !group.deleted && !group.hidden && !inNote) {
      mark();
      noteIsMarked = true;
    }
  }

  private void mark() throws LimitExceeded {
    place();
    page.mark(NoteNumbers.mark(++notes));
  }

  private boolean look(String word) {
    switch (word) {
      case "ansicpg" -> fonts.codePage(tokens.number());
      case "mac" -> fonts.codePage(10_000);
      case "pc" -> fonts.codePage(437);
      case "pca" -> fonts.codePage(850);
      case "deff" -> {
        defaultFont = tokens.number();
        group.font = defaultFont;
      }
      case "uc" -> group.skip = Math.clamp(tokens.number(), 0, 16);
      case "f" -> group.font = tokens.number();
      case "plain" -> {
        group.font = defaultFont;
        group.hidden = false;
        group.deleted = false;
        group.capitals = false;
        group.raised = false;
      }
      case "v" -> group.hidden = tokens.isOn();
      case "deleted" -> group.deleted = tokens.isOn();
      case "caps", "scaps" -> group.capitals = tokens.isOn();
      case "super" -> group.raised = tokens.isOn();
      case "nosupersub", "sub" -> group.raised = false;
      case "up" -> group.raised = tokens.numberOr(6) > 0;
      case "nofpages" -> pages = Math.max(0, tokens.number());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean paragraph(String word) throws LimitExceeded {
    switch (word) {
      case "par", "page", "sect" -> {
        if (group.use == Use.MARGIN) {
          margin.append('\n');
        } else if (group.use == Use.TEXT) {
          place();
          if (!word.equals("par")) {
            page.breakParagraph();
          } else {
            page.paragraph().centre(group.centred);
            page.endParagraph();
          }
        }
      }
      case "pard" -> {
        group.inTable = false;
        group.centred = false;
      }
      case "qc" -> group.centred = true;
      case "ql", "qr", "qj", "qd" -> group.centred = false;
      case "intbl" -> group.inTable = tokens.isOn();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void table(String word) throws LimitExceeded {
    if (group.use != Use.TEXT) {
      return;
    }
    var story = story();
    switch (word) {
      case "trowd" -> {
        story.continued = new ArrayList<>();
        story.continues = false;
        story.border = false;
      }
      case "clvmrg" -> story.continues = true;
      case "cellx" -> {
        if (story.continued.size() < Grid.MOST_COLUMNS) {
          story.continued.add(story.continues);
        }
        story.continues = false;
        story.border = false;
      }
      case "clbrdrt", "clbrdrl", "clbrdrb", "clbrdrr", "trbrdrh", "trbrdrv" -> story.border = true;
      case "brdrnone", "brdrnil", "brdrtbl" -> story.border = false;
      case "cell" -> {
        group.inTable = true;
        place();
        startCell();
        page.paragraph().centre(group.centred);
        endCell();
      }
      case "nestcell" -> {
        place();
        page.breakParagraph();
      }
      case "row" -> {
        if (story.cell) {
          endCell();
        }
        story.row = false;
      }
      default -> {
        if (story.border
            && word.startsWith("brdr")
            && !word.equals("brdrw")
            && !word.equals("brdrcf")) {
          story.ruled = true;
          story.border = false;
        }
      }
    }
  }

  /** Opens or ends a table as the paragraph wants whose words come now. */
  private void place() throws LimitExceeded {
    if (!group.inTable) {
      endTable();
      return;
    }
    startCell();
  }

  private void startCell() throws LimitExceeded {
    var story = story();
    if (!story.table) {
      story.grid = page.startTable();
      story.table = true;
      story.row = false;
    }
    if (!story.row) {
      story.grid.startRow();
      story.row = true;
      story.cells = 0;
    }
    if (!story.cell) {
      page.startCell();
      story.cell = true;
    }
  }

  private void endCell() throws LimitExceeded {
    var story = story();
    page.endCell(1, story.cells < story.continued.size() && story.continued.get(story.cells));
    story.cell = false;
    story.cells++;
  }

  private void endTable() throws LimitExceeded {
    var story = story();
    if (!story.table) {
      return;
    }
    if (story.cell) {
      endCell();
    }
    story.grid.rule(story.ruled ? Grid.Ruling.DRAWN : Grid.Ruling.NONE);
    page.endTable();
    story.table = false;
    story.row = false;
    story.ruled = false;
  }

  private Story story() {
    return stories.getFirst();
  }
}
