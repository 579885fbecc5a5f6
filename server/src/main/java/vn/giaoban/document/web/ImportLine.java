package vn.giaoban.document.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.document.FileNotes;
import vn.giaoban.document.Received;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.shared.Problem;

/**
 * What came of one file, ready for the page.
 *
 * @param fileName as the sender called it; shown back to the sender only
 * @param document null where the file was refused or waits
 * @param others documents of the same symbol
 * @param notes what is odd about the file
 * @param held for what it waits; null where it does not
 */
public record ImportLine(
    String fileName,
    Result result,
    @Nullable StoredDocument document,
    List<DocumentLabel> others,
    List<FileNotes.Note> notes,
    Received.@Nullable Waiting held,
    List<Problem> problems) {

  /** How it ended. */
  public enum Result {
    NEW,
    SAME_CONTENT,
    SAME_SYMBOL,
    WAITING,
    REFUSED;

    /** The end of its message key and of its style. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public ImportLine {
    others = List.copyOf(others);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  static ImportLine refused(String fileName, List<Problem> problems) {
    return new ImportLine(fileName, Result.REFUSED, null, List.of(), List.of(), null, problems);
  }
}
