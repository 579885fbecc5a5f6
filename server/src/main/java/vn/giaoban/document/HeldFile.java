package vn.giaoban.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.UnitId;

/**
 * A file that waits for a person.
 *
 * @param encodings the names of the legacy encodings that were found
 * @param notes what else is odd about the file
 * @param texts where its conversion waits: both texts; else null
 * @param parts where its division waits: the documents that it seems to have; else empty
 */
public record HeldFile(
    HeldFileId id,
    UnitId holder,
    String fileName,
    WaitsFor what,
    List<String> encodings,
    List<FileNotes.Note> notes,
    @Nullable TextComparison texts,
    List<PartOfFile> parts,
    AccountId sentBy,
    Instant sentAt) {

  public HeldFile {
    encodings = List.copyOf(encodings);
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }
}
