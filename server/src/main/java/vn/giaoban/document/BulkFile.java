package vn.giaoban.document;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Problem;

/**
 * One of many files, and what became of it.
 *
 * @param number within its import, from 1
 * @param path where it was in the folder or archive; null of a state secret
 * @param result null while it waits for its turn
 * @param problem why it was refused
 * @param documents what it is in the register; of a file with several documents all, where it was
 *     just stored, else the first
 */
public record BulkFile(
    int number,
    @Nullable String path,
    @Nullable Result result,
    @Nullable Problem problem,
    List<DocumentId> documents) {

  public BulkFile {
    documents = List.copyOf(documents);
  }

  /** What it is in the register, the first of several; null where it is no document. */
  public @Nullable DocumentId document() {
    return documents.isEmpty() ? null : documents.getFirst();
  }

  /** How it ended. */
  public enum Result {
    NEW,
    SAME_SYMBOL,
    SAME_CONTENT,
    WAITING,
    REFUSED;

    /** The end of its message key and of its style. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static BulkFile refused(int number, String path, Problem problem) {
    // Of a state secret not even the name may stay.
    var kept = problem.key().equals(Documents.SECRET) ? null : path;
    return new BulkFile(number, kept, Result.REFUSED, problem, List.of());
  }

  static BulkFile of(int number, String path, List<Imported> imported) {
    var result = Result.NEW;
    for (var one : imported) {
      result =
          switch (one) {
            case Imported.New stored -> result;
            case Imported.SameContent known -> Result.SAME_CONTENT;
            case Imported.SameSymbol alike -> Result.SAME_SYMBOL;
          };
    }
    return new BulkFile(number, path, result, null, imported.stream().map(Imported::id).toList());
  }
}
