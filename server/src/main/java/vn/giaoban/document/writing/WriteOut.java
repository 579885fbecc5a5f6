package vn.giaoban.document.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The formats in which a document can be written out. */
public enum WriteOut {
  /** Akoma Ntoso 3.0 XML, for other systems. */
  AKN("xml", "application/akn+xml"),
  /** A Word file in the printed form. */
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** The printed form on pages. */
  PDF("pdf", "application/pdf");

  private final String extension;
  private final String mediaType;

  WriteOut(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format of this name in small letters, as addresses and the command line have it. */
  public static Optional<WriteOut> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** The end of file names, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * Writes a document. The same manuscript gives the same bytes, always. Any text can be written,
   * of any length.
   *
   * @param out left open
   * @throws IOException where {@code out} takes no more
   */
  public void write(Manuscript manuscript, OutputStream out) throws IOException {
    try {
      switch (this) {
        case AKN -> AkomaNtoso.write(manuscript, out);
        case DOCX -> Docx.write(SheetMaker.of(manuscript), out);
        case PDF -> Pdf.write(manuscript, SheetMaker.of(manuscript), out);
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
