package vn.giaoban.bench;

import java.nio.file.Path;
import vn.giaoban.formats.FormatReader;
import vn.giaoban.formats.Limits;
import vn.giaoban.formats.Rendering;
import vn.giaoban.text.DocumentReader;

/** Reads files in a process whose heap is limited, to see whether that is enough. */
final class ReadOnce {

  private ReadOnce() {}

  /**
   * Reads the files and prints what the heap then holds, in MB, and the requirements of the last.
   */
  static void run(String[] arguments) {
    var formats = FormatReader.within(Limits.standard());
    var reader = DocumentReader.standard();
    int requirements = 0;
    for (var file : arguments) {
      if (formats.read(Path.of(file)) instanceof Rendering.Readable readable) {
        requirements = reader.read(readable.text()).requirements().size();
      }
    }
    System.gc();
    var runtime = Runtime.getRuntime();
    System.out.println(((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " " + requirements);
  }
}
