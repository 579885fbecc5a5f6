package vn.giaoban.document;

import java.time.Instant;
import java.util.List;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * A file in a legacy encoding that waits for a person to look at its conversion.
 *
 * @param encodings the names of those that were found
 * @param notes what else is odd about the file
 */
public record HeldFile(
    HeldFileId id,
    UnitId holder,
    String fileName,
    List<String> encodings,
    List<FileNotes.Note> notes,
    TextComparison texts,
    AccountId sentBy,
    Instant sentAt) {

  public HeldFile {
    encodings = List.copyOf(encodings);
    notes = List.copyOf(notes);
  }
}
