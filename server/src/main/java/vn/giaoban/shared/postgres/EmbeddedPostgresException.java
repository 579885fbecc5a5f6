package vn.giaoban.shared.postgres;

/**
 * The embedded database cannot be used. Says what is wrong, where, and what to do, in both
 * languages; whoever shows it chooses one, and the log gets both.
 */
public class EmbeddedPostgresException extends RuntimeException {

  private final String vietnamese;
  private final String english;

  EmbeddedPostgresException(String vietnamese, String english) {
    super(vietnamese + "\n" + english);
    this.vietnamese = vietnamese;
    this.english = english;
  }

  EmbeddedPostgresException(String vietnamese, String english, Throwable cause) {
    super(vietnamese + "\n" + english, cause);
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /** Another process, or another part of this one, has the data folder. */
  public static final class FolderInUse extends EmbeddedPostgresException {

    FolderInUse(String vietnamese, String english) {
      super(vietnamese, english);
    }
  }
}
