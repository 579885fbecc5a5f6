package vn.giaoban.document;

import java.io.IOException;
import vn.giaoban.shared.Problem;

/** An archive that cannot be unpacked or goes beyond a limit; the problem says which. */
public final class ArchiveRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ArchiveRefused(Problem problem) {
    super(problem.key());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
