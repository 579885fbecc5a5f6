package vn.giaoban.backup;

import java.nio.file.Path;
import java.util.List;
import vn.giaoban.shared.Problem;

/**
 * A back-up that was made and proved readable, or a restoration.
 *
 * @param folder where it is
 * @param warnings what was not well in the installation before: the copy is as it was
 */
public record Made(Manifest manifest, Path folder, List<Problem> warnings) {

  public Made {
    warnings = List.copyOf(warnings);
  }
}
