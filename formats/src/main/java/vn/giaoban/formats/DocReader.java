package vn.giaoban.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads the binary files of Word 97 to 2003, and of Word 6 and 95. */
record DocReader() implements ContainerReader {

  private static final String OBJECTS = "ObjectPool";

  @Override
  public Rendering read(Path file, Limits limits, Enclosures enclosures) throws IOException {
    try (var system = new POIFSFileSystem(file.toFile(), true)) {
      return read(system, limits, enclosures);
    } catch (EncryptedDocumentException e) {
      return Rendering.Unreadable.because("encrypted");
    }
  }

  private static Rendering read(POIFSFileSystem system, Limits limits, Enclosures enclosures)
      throws IOException {
    try (var document = open(system)) {
      var manuscript = new Manuscript(limits);
      var leftOut = new LeftOut();
      if (system.getRoot().hasEntryCaseInsensitive("Macros")) {
        leftOut.macros();
      }
      new DocText(document, new Composition(manuscript, limits), leftOut).read();
      if (document instanceof HWPFDocument word) {
        margins(word, manuscript);
        pictures(word, enclosures);
      }
      objects(system.getRoot(), enclosures);
      about(document, manuscript);
      leftOut.remark(manuscript);
      return manuscript.finish(Format.DOC, pages(document, limits));
    }
  }

  private static HWPFDocumentCore open(POIFSFileSystem system) throws IOException {
    try {
      return new HWPFDocument(system.getRoot());
    } catch (OldWordFileFormatException e) {
      return new HWPFOldDocument(system.getRoot());
    }
  }

  private static void margins(HWPFDocument document, Manuscript manuscript) {
    var range = new HeaderStories(document).getRange();
    if (range == null) {
      return;
    }
    for (int i = 0; i < range.numParagraphs(); i++) {
      var paragraph = range.getParagraph(i);
      var text = paragraph.text().strip();
      if (!text.isEmpty()) {
        manuscript.margin(text, paragraph.getCharacterRun(0).getFontName());
      }
    }
  }

  private static void pictures(HWPFDocument document, Enclosures enclosures) throws IOException {
    for (var picture : document.getPicturesTable().getAllPictures()) {
      enclosures.picture(() -> new ByteArrayInputStream(picture.getContent()));
    }
  }

  /** What is embedded lies in a folder of its own, each file in one more. */
  private static void objects(DirectoryNode root, Enclosures enclosures) throws IOException {
    if (!root.hasEntryCaseInsensitive(OBJECTS)
        || !(root.getEntryCaseInsensitive(OBJECTS) instanceof DirectoryNode pool)) {
      return;
    }
    int count = 0;
    for (var name : new TreeSet<>(pool.getEntryNames())) {
      if (pool.getEntryCaseInsensitive(name) instanceof DirectoryNode wrapping) {
        // Their own names are numbers of the program's.
        OleObject.read("OLE " + ++count, wrapping, enclosures);
      }
    }
  }

  /** What the file says of itself: its title, keywords, and whatever an office adds. */
  private static void about(HWPFDocumentCore document, Manuscript manuscript) {
    words(document.getSummaryInformation(), manuscript);
    words(document.getDocumentSummaryInformation(), manuscript);
    var summary = document.getDocumentSummaryInformation();
    var custom = summary == null ? null : summary.getCustomProperties();
    if (custom != null) {
      custom.forEach((name, value) -> manuscript.property(name, String.valueOf(value)));
    }
  }

  private static void words(@Nullable PropertySet set, Manuscript manuscript) {
    if (set != null) {
      for (var property : set.getProperties()) {
        if (property.getValue() instanceof String words) {
          manuscript.property("", words);
        }
      }
    }
  }

  private static int pages(HWPFDocumentCore document, Limits limits) throws LimitExceeded {
    var summary = document.getSummaryInformation();
    int pages = summary == null ? 0 : Math.max(0, summary.getPageCount());
    if (pages > limits.pages()) {
      throw new LimitExceeded("limit-pages", limits.pages());
    }
    return pages;
  }
}
