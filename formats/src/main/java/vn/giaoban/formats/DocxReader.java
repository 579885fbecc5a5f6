package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of Word since 2007. Goes through their parts once and keeps no tree of them;
 * the numbers of lists, which stand nowhere in the text, are counted as Word counts them.
 */
final class DocxReader implements ContainerReader {

  private static final String MAIN = "word/document.xml";

  @Override
  public Rendering read(Path path, Limits limits) throws IOException {
    try (var file = new PackedFile(path, limits)) {
      var part = WordRelations.of(file, "").part("officeDocument");
      return new Document(file, part == null ? MAIN : part, limits).read();
    }
  }

  /** One document while it is read. */
  private static final class Document {

    private final PackedFile file;
    private final String main;
    private final Limits limits;
    private final Manuscript manuscript;
    private final WordRelations relations;
    private final WordFonts fonts;
    private final WordStyles styles;
    private final NoteNumbers notes = new NoteNumbers();
    private final LeftOut leftOut = new LeftOut();

    Document(PackedFile file, String main, Limits limits) throws IOException {
      this.file = file;
      this.main = main;
      this.limits = limits;
      this.manuscript = new Manuscript(limits);
      this.relations = WordRelations.of(file, main);
      try (var theme = part("theme")) {
        this.fonts = WordFonts.read(theme);
      }
      try (var xml = part("styles")) {
        this.styles = WordStyles.read(xml, fonts);
      }
    }

    private @Nullable XmlCursor part(String type) throws IOException {
      var part = relations.part(type);
      return part == null ? null : file.xml(part);
    }

    Rendering read() throws IOException {
      var out = new Composition(manuscript, limits);
      heads(out);
      var numbering = numbering();
      try (var xml = file.xml(main)) {
        if (xml == null) {
          throw new IOException("no part " + main);
        }
        story(xml, out, numbering).blocks(false);
      }
      notes("footnotes", "footnoteReference", out, numbering);
      notes("endnotes", "endnoteReference", out, numbering);
      out.finish();
      if (file.hasSomeEndingWith("vbaproject.bin")) {
        leftOut.macros();
      }
      leftOut.remark(manuscript);
      return manuscript.finish(Format.DOCX, pages());
    }

    private WordNumbering numbering() throws IOException {
      try (var xml = part("numbering")) {
        return WordNumbering.read(xml, styles, fonts);
      }
    }

    private WordStory story(XmlCursor xml, Composition out, WordNumbering numbering) {
      return new WordStory(xml, out, styles, fonts, numbering, notes, leftOut);
    }

    /** Heads and feet of pages are kept aside; only a letterhead there is part of the text. */
    private void heads(Composition out) throws IOException {
      boolean letterhead = false;
      for (var type : new String[] {"header", "footer"}) {
        for (var part : relations.parts(type)) {
          var aside = new Manuscript(limits);
          var composition = new Composition(aside, limits);
          read(part, composition);
          composition.finish();
          manuscript.margin(aside);
          if (!letterhead && type.equals("header") && Form.LETTERHEAD.isIn(aside.words())) {
            letterhead = true;
            read(part, out);
          }
        }
      }
    }

    private void read(String part, Composition out) throws IOException {
      try (var xml = file.xml(part)) {
        if (xml != null) {
          story(xml, out, numbering()).blocks(false);
        }
      }
    }

    private void notes(String type, String reference, Composition out, WordNumbering numbering)
        throws IOException {
      if (notes.isEmpty()) {
        return;
      }
      try (var xml = part(type)) {
        while (xml != null && xml.nextWithin(0)) {
          var id = xml.attribute("id");
          if (!xml.isElement() || !xml.name().endsWith("note") || id == null) {
            continue;
          }
          var number = notes.of(reference + " " + id);
          if (number == null) {
            xml.skip();
          } else {
            out.startNote();
            story(xml, out, numbering).blocks(false);
            out.endNote(number);
          }
        }
      }
    }

    /** As the program counted them when it last saved the document. */
    private int pages() throws IOException {
      try (var xml = file.xml("docProps/app.xml")) {
        while (xml != null && xml.nextWithin(0)) {
          if (xml.name().equals("Pages")) {
            return Math.max(0, XmlCursor.numberIn(xml.allWords(), 0));
          }
        }
      }
      return 0;
    }
  }
}
