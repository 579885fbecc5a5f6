package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the texts of OpenDocument, as LibreOffice writes them. */
final class OdtReader implements ContainerReader {

  private static final String CONTENT = "content.xml";

  /** Styles come before what is set in them. */
  private static final List<String> PARTS = List.of("meta.xml", "styles.xml", CONTENT);

  @Override
  public Rendering read(Path path, Limits limits, Enclosures enclosures) throws IOException {
    var story = new Document(limits);
    if (!isPacked(path)) {
      try (var xml = XmlCursor.open(Files.newInputStream(path), limits)) {
        story.take(xml);
      }
      return story.finish();
    }
    try (var file = new PackedFile(path, limits)) {
      if (isEncrypted(file)) {
        return Rendering.Unreadable.because("encrypted");
      }
      if (!file.has(CONTENT)) {
        throw new IOException("no " + CONTENT);
      }
      for (var part : PARTS) {
        try (var xml = file.xml(part)) {
          if (xml != null) {
            story.take(xml);
          }
        }
      }
      if (file.hasSomeStartingWith("basic/") || file.hasSomeStartingWith("scripts/")) {
        story.leftOut.macros();
      }
      var pictures = story.leftOut.takePictures();
      OdtEnclosures.read(file, pictures, enclosures, limits);
      return story.finish();
    }
  }

  /** An OpenDocument text may be one XML file too. */
  private static boolean isPacked(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.read() == 'P';
    }
  }

  /** One document while it is read. */
  private static final class Document {

    private final Limits limits;
    private final Manuscript manuscript;
    private final Composition out;
    private final OdtStyles styles = new OdtStyles();
    private final NoteNumbers notes = new NoteNumbers();
    private final LeftOut leftOut = new LeftOut();
    private int pages;

    Document(Limits limits) {
      this.limits = limits;
      this.manuscript = new Manuscript(limits);
      this.out = new Composition(manuscript, limits);
    }

    /** Goes through one part, or through all of them in one. */
    void take(XmlCursor xml) throws IOException {
      while (xml.nextWithin(0)) {
        if (styles.take(xml)) {
          continue;
        }
        var name = xml.name();
        switch (name) {
          case "text" -> new OdtStory(xml, out, styles, notes, leftOut).blocks();
          case "meta" -> about(xml);
          case "module" -> {
            leftOut.macros();
            xml.skip();
          }
          default -> {
            if (isMargin(name)) {
              margin(xml);
            }
          }
        }
      }
    }

    /** What the file says of itself: its title, keywords, and whatever an office adds. */
    private void about(XmlCursor xml) throws IOException {
      int outer = xml.depth();
      while (xml.nextWithin(outer)) {
        switch (xml.name()) {
          case "title", "subject", "description", "keyword", "user-defined" -> {
            var name = xml.attribute("name", "");
            manuscript.property(name, xml.allWords());
          }
          // As the program counted them when it last saved the document.
          case "document-statistic" -> pages = Math.max(0, xml.number("page-count", 0));
          default -> {}
        }
      }
    }

    /** Heads and feet of pages are kept aside. */
    private void margin(XmlCursor xml) throws IOException {
      var aside = new Manuscript(limits);
      var head = new Composition(aside, limits);
      new OdtStory(xml, head, styles, new NoteNumbers(), leftOut).blocks();
      head.finish();
      manuscript.margin(aside);
    }

    Rendering finish() throws IOException {
      out.finish();
      leftOut.remark(manuscript);
      return manuscript.finish(Format.ODT, pages);
    }
  }

  private static boolean isMargin(String name) {
    return (name.startsWith("header") || name.startsWith("footer")) && !name.endsWith("style");
  }

  private static boolean isEncrypted(PackedFile file) throws IOException {
    try (var xml = file.xml("META-INF/manifest.xml")) {
      while (xml != null && xml.nextWithin(0)) {
        if (xml.name().equals("encryption-data")) {
          return true;
        }
      }
      return false;
    }
  }
}
