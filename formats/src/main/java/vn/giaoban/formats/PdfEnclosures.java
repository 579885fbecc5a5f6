package vn.giaoban.formats;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that are attached to a PDF file: to the whole, as those of a portfolio are, to a
 * page, or to a place on a page; and the notes and stamps that lie on the pages without being
 * printed in them. What refers to itself is gone through once.
 */
final class PdfEnclosures {

  /** A tree of names that is deeper is no tree. */
  private static final int DEEPEST = 20;

  /** One file for the systems of different makers; mostly there is but one. */
  private static final List<COSName> VERSIONS =
      List.of(COSName.UF, COSName.F, COSName.UNIX, COSName.DOS, COSName.MAC);

  private final Enclosures enclosures;
  private final Limits limits;
  private final Manuscript manuscript;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfEnclosures(Enclosures enclosures, Manuscript manuscript, Limits limits) {
    this.enclosures = enclosures;
    this.limits = limits;
    this.manuscript = manuscript;
  }

  static void read(PDDocument document, Enclosures enclosures, Manuscript manuscript, Limits limits)
      throws IOException {
    var found = new PdfEnclosures(enclosures, manuscript, limits);
    var catalogue = document.getDocumentCatalog().getCOSObject();
    found.files(catalogue.getCOSArray(COSName.AF));
    var names = catalogue.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      found.names(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
    }
    for (var page : document.getPages()) {
      found.files(page.getCOSObject().getCOSArray(COSName.AF));
      found.annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
    }
    var about = document.getDocument().getTrailer().getCOSDictionary(COSName.INFO);
    if (about != null) {
      for (var name : about.keySet()) {
        found.words(name.getName(), about.getString(name));
      }
    }
  }

  private void names(@Nullable COSDictionary node, int depth) throws IOException {
    if (node == null || depth > DEEPEST || !seen.add(node)) {
      return;
    }
    files(node.getCOSArray(COSName.NAMES));
    var kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        names(kid, depth + 1);
      }
    }
  }

  private void annotations(@Nullable COSArray annotations) throws IOException {
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        words("", annotation.getString(COSName.CONTENTS));
        file(annotation.getCOSDictionary(COSName.FS));
      }
    }
  }

  private void files(@Nullable COSArray files) throws IOException {
    for (int i = 0; files != null && i < files.size(); i++) {
      if (files.getObject(i) instanceof COSDictionary file) {
        file(file);
      }
    }
  }

  private void file(@Nullable COSDictionary file) throws IOException {
    var versions = file == null ? null : file.getCOSDictionary(COSName.EF);
    if (file == null || versions == null) {
      return;
    }
    var name = file.getString(COSName.UF, file.getString(COSName.F, ""));
    for (var version : VERSIONS) {
      if (versions.getDictionaryObject(version) instanceof COSStream content && seen.add(content)) {
        enclosures.file(name, () -> PdfBomb.open(content, limits));
      }
    }
  }

  private void words(String name, @Nullable String words) {
    if (words != null) {
      manuscript.property(name, words);
    }
  }
}
