package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads documents. A frozen configuration, safe for many threads; what a run needs is made for that
 * run. The same text gives the same reading, always.
 */
public final class DocumentReader {

  private static final DocumentReader STANDARD = new DocumentReader(Lexicon.STANDARD);

  private final Lexicon lexicon;
  private final BodyReader bodies = new BodyReader();
  private final ContentReader content = new ContentReader(bodies);

  private DocumentReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The reader with the vocabulary that comes with this library. */
  public static DocumentReader standard() {
    return STANDARD;
  }

  /**
   * Reads one document.
   *
   * @param text any text, of any length; need not be normalised
   * @return what was read; parts that could not be read are empty and named in the warnings. Never
   *     throws for any input.
   */
  public Extraction read(String text) {
    var layout = Layout.of(text, lexicon);
    var form = FormReader.read(layout, lexicon, bodies);
    if (!form.isDocument()) {
      return new Extraction(
          layout.text(),
          form.header(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          form.warnings());
    }
    var said = content.read(layout, form.header());
    var warnings = new ArrayList<>(form.warnings());
    warnings.addAll(said.warnings());
    return new Extraction(
        layout.text(),
        form.header(),
        layout.headings(),
        said.citations(),
        said.findings(),
        said.requirements(),
        layout.footnotes(),
        warnings);
  }

  /**
   * How a text is laid out, without reading what it says: a fraction of the work of {@link #read}.
   *
   * @param text any text, of any length; need not be normalised
   * @return never throws for any input
   */
  public Arrangement arrange(String text) {
    return Arranger.of(Layout.of(text, lexicon));
  }

  /**
   * Where the documents of a text begin and end, without reading them: a small fraction of the work
   * of {@link #read}. Rather too few than too many: an attachment, a form and the mark of a copy
   * belong to the document that they stand in.
   *
   * @param text any text, of any length; need not be normalised
   * @return never throws for any input
   */
  public Division divide(String text) {
    return DivisionReader.read(text, lexicon);
  }
}
