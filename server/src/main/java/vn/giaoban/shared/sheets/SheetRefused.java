package vn.giaoban.shared.sheets;

import java.io.IOException;
import vn.giaoban.shared.Problem;

/** A file is no table that can be read. */
public final class SheetRefused extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  SheetRefused(Problem problem) {
    super(problem.key());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
