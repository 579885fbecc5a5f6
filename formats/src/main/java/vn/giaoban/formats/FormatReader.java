package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads files of all kinds in this process. Where a file comes from somebody else, read it in a
 * process of its own.
 */
public final class FormatReader {

  private final Limits limits;
  private final Map<Format, ContainerReader> readers = new EnumMap<>(Format.class);

  private FormatReader(Limits limits) {
    this.limits = limits;
  }

  /** The reader of all formats within the given limits; for any number of threads. */
  public static FormatReader within(Limits limits) {
    return new FormatReader(limits);
  }

  /**
   * Reads the file.
   *
   * @param format what its content says it is
   */
  Rendering read(Path file, Format format) throws IOException {
    try {
      var reader = readers.get(format);
      return reader == null
          ? Rendering.Unreadable.because("format-unknown")
          : reader.read(file, limits);
    } catch (LimitExceeded e) {
      return e.refusal();
    }
  }
}
