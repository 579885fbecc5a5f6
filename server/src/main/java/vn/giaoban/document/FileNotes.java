package vn.giaoban.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;

/**
 * What is known of a document's file besides its text.
 *
 * @param pages 0 where the file does not say
 * @param encoding null where the text was in Unicode
 * @param part which part of the file the document is
 */
public record FileNotes(int pages, List<Note> notes, @Nullable Encoding encoding, FilePart part) {

  public FileNotes {
    notes = List.copyOf(notes);
  }

  /**
   * Something odd that a person should know.
   *
   * @param code the end of its message key, {@code formats.remark.CODE}
   * @param values for the places of that message
   */
  public record Note(String code, List<String> values) {

    public Note {
      values = List.copyOf(values);
    }
  }

  /**
   * What somebody decided on a text in a legacy encoding.
   *
   * @param found the names of the encodings, in a fixed order
   * @param converted whether the converted text was read; else the text as it stands
   */
  public record Encoding(List<String> found, boolean converted, AccountId by, Instant at) {

    public Encoding {
      found = List.copyOf(found);
    }
  }
}
