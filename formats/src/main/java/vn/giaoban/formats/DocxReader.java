package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents of Word since 2007. Goes through their parts once and keeps no tree of them;
 * the numbers of lists, which stand nowhere in the text, are counted as Word counts them.
 */
final class DocxReader implements ContainerReader {

  private static final String MAIN = "word/document.xml";

  /** How a document refers to the files inside it. */
  private static final List<String> ENCLOSED = List.of("package", "oleObject");

  private static final List<String> PROPERTIES =
      List.of("docProps/core.xml", "docProps/custom.xml");

  @Override
  public Rendering read(Path path, Limits limits, Enclosures enclosures) throws IOException {
    try (var file = new PackedFile(path, limits)) {
      var part = WordRelations.of(file, "").part("officeDocument");
      return new Document(file, part == null ? MAIN : part, limits, enclosures).read();
    }
  }

  /** One document while it is read. */
  private static final class Document {

    private final PackedFile file;
    private final String main;
    private final Limits limits;
    private final Enclosures enclosures;
    private final Manuscript manuscript;
    private final WordRelations relations;
    private final WordFonts fonts;
    private final WordStyles styles;
    private final NoteNumbers notes = new NoteNumbers();
    private final LeftOut leftOut = new LeftOut();

    Document(PackedFile file, String main, Limits limits, Enclosures enclosures)
        throws IOException {
      this.file = file;
      this.main = main;
      this.limits = limits;
      this.enclosures = enclosures;
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
      enclosed();
      notes("footnotes", "footnoteReference", out, numbering);
      notes("endnotes", "endnoteReference", out, numbering);
      out.finish();
      if (file.hasSomeEndingWith("vbaproject.bin")) {
        leftOut.macros();
      }
      leftOut.remark(manuscript);
      properties();
      return manuscript.finish(Format.DOCX, pages());
    }

    /** The pictures and files that the text refers to, and files that it does not. */
    private void enclosed() throws IOException {
      pictures(main);
      var parts = new LinkedHashSet<String>();
      for (var type : ENCLOSED) {
        parts.addAll(relations.parts(type));
      }
      for (var id : leftOut.takeParts()) {
        var part = relations.byId(id);
        if (part == null || !file.has(part)) {
          leftOut.outside();
        } else {
          parts.add(part);
        }
      }
      file.parts().stream().filter(part -> part.contains("/embeddings/")).forEach(parts::add);
      for (var part : parts) {
        OleObject.read(file, part, enclosures);
      }
    }

    /** Those that were met in one part. */
    private void pictures(String owner) throws IOException {
      var ids = new LinkedHashSet<>(leftOut.takePictures());
      if (ids.isEmpty()) {
        return;
      }
      var known = owner.equals(main) ? relations : WordRelations.of(file, owner);
      for (var id : ids) {
        var part = known.byId(id);
        if (part != null && file.has(part)) {
          enclosures.picture(() -> file.open(part));
        }
      }
    }

    /** What the file says of itself: its title, keywords, and whatever an office adds. */
    private void properties() throws IOException {
      for (var part : PROPERTIES) {
        try (var xml = file.xml(part)) {
          while (xml != null && xml.nextWithin(0)) {
            if (xml.name().equals("property")) {
              var name = xml.attribute("name", "");
              manuscript.property(name, xml.allWords());
            } else if (!xml.name().isEmpty() && xml.depth() > 1) {
              manuscript.property("", xml.allWords());
            }
          }
        }
      }
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
      pictures(part);
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
