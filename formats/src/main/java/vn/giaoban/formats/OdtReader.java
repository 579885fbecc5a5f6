package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the texts of OpenDocument, as LibreOffice writes them. */
final class OdtReader implements ContainerReader {

  @Override
  public Rendering read(Path path, Limits limits, Enclosures enclosures) throws IOException {
    try (var file = new PackedFile(path, limits)) {
      if (isEncrypted(file)) {
        return Rendering.Unreadable.because("encrypted");
      }
      var manuscript = new Manuscript(limits);
      var out = new Composition(manuscript, limits);
      var styles = new OdtStyles();
      var notes = new NoteNumbers();
      var leftOut = new LeftOut();
      try (var xml = file.xml("styles.xml")) {
        while (xml != null && xml.nextWithin(0)) {
          if (!styles.take(xml) && isMargin(xml.name())) {
            margin(xml, manuscript, limits, styles, leftOut);
          }
        }
      }
      try (var xml = file.xml("content.xml")) {
        if (xml == null) {
          throw new IOException("no content.xml");
        }
        while (xml.nextWithin(0)) {
          if (!styles.take(xml) && xml.name().equals("text")) {
            new OdtStory(xml, out, styles, notes, leftOut).blocks();
          }
        }
      }
      out.finish();
      if (file.hasSomeStartingWith("basic/") || file.hasSomeStartingWith("scripts/")) {
        leftOut.macros();
      }
      leftOut.remark(manuscript);
      OdtEnclosures.read(file, leftOut.takePictures(), enclosures, limits);
      about(file, manuscript);
      return manuscript.finish(Format.ODT, pages(file));
    }
  }

  private static boolean isMargin(String name) {
    return (name.startsWith("header") || name.startsWith("footer")) && !name.endsWith("style");
  }

  /** Heads and feet of pages are kept aside. */
  private static void margin(
      XmlCursor xml, Manuscript manuscript, Limits limits, OdtStyles styles, LeftOut leftOut)
      throws IOException {
    var aside = new Manuscript(limits);
    var out = new Composition(aside, limits);
    new OdtStory(xml, out, styles, new NoteNumbers(), leftOut).blocks();
    out.finish();
    manuscript.margin(aside);
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

  /** What the file says of itself: its title, keywords, and whatever an office adds. */
  private static void about(PackedFile file, Manuscript manuscript) throws IOException {
    try (var xml = file.xml("meta.xml")) {
      while (xml != null && xml.nextWithin(0)) {
        switch (xml.name()) {
          case "title", "subject", "description", "keyword", "user-defined" -> {
            var name = xml.attribute("name", "");
            manuscript.property(name, xml.allWords());
          }
          default -> {}
        }
      }
    }
  }

  /** As the program counted them when it last saved the document. */
  private static int pages(PackedFile file) throws IOException {
    try (var xml = file.xml("meta.xml")) {
      while (xml != null && xml.nextWithin(0)) {
        if (xml.name().equals("document-statistic")) {
          return Math.max(0, xml.number("page-count", 0));
        }
      }
    }
    return 0;
  }
}
