package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of file. Keeps nothing between files and may be used by many threads. */
interface ContainerReader {

  /**
   * Reads a file whose first bytes say that it is of this kind.
   *
   * @param enclosures is handed the files that lie inside
   * @throws LimitExceeded where it asks for more than the limits give
   * @throws IOException where it is broken; the message is for the log only
   */
  Rendering read(Path file, Limits limits, Enclosures enclosures) throws IOException;
}
