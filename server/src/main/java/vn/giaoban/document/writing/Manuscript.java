package vn.giaoban.document.writing;

import java.time.LocalDate;
import vn.giaoban.document.HeaderValues;
import vn.giaoban.text.Extraction;

/**
 * What is to be written.
 *
 * @param header what holds: what a person completed, else what was read
 * @param reading of the text that is written
 * @param writtenOn the day of the writing, which the copy bears
 */
public record Manuscript(HeaderValues header, Extraction reading, LocalDate writtenOn) {

  /** A document that nobody has completed. */
  public static Manuscript of(Extraction reading, LocalDate writtenOn) {
    var read = reading.document();
    return new Manuscript(
        new HeaderValues(read.kindName(), read.symbol(), read.issuer(), read.date(), read.title()),
        reading,
        writtenOn);
  }
}
