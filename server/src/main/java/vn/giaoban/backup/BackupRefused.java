package vn.giaoban.backup;

import vn.giaoban.shared.Problem;

/**
 * A back-up was not made, or not restored; the problem says why. Nothing is left of what was begun.
 */
public final class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  BackupRefused(String key, Object... arguments) {
    super(key);
    this.problem = Problem.of(key, arguments);
  }

  public Problem problem() {
    return problem;
  }
}
