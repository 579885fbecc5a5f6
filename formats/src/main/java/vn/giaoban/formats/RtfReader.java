package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads Rich Text Format, as Word and others have written it since 1987. */
record RtfReader() implements ContainerReader {

  @Override
  public Rendering read(Path file, Limits limits, Enclosures enclosures) throws IOException {
    if (Files.size(file) > limits.bytes()) {
      throw new LimitExceeded("limit-bytes", Files.size(file) >> 20, limits.bytes() >> 20);
    }
    return new RtfText(Files.readAllBytes(file), limits, enclosures).read();
  }
}
