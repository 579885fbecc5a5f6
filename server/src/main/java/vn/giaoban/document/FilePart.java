package vn.giaoban.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.AccountId;

/**
 * Which part of its file a document is.
 *
 * @param number from 1
 * @param count how many documents the file has
 * @param place where it stands in the text of the file; null where it is the whole
 * @param decision who said how many documents the file has; null where nobody had to be asked
 */
public record FilePart(int number, int count, @Nullable Place place, @Nullable Decision decision) {

  static final FilePart WHOLE = new FilePart(1, 1, null, null);

  /**
   * A place in the text of the file in NFC, counted in UTF-16 units.
   *
   * @param end one past the last character
   */
  public record Place(int start, int end) {}

  /** Who decided, and when. */
  public record Decision(AccountId by, Instant at) {}

  /** Whether the file has other documents. */
  public boolean isOneOfSeveral() {
    return count > 1;
  }
}
