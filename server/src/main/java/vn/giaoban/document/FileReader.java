package vn.giaoban.document;

import java.nio.file.Path;
import vn.giaoban.formats.Rendering;

/** Gets the text out of files of all kinds, so that a bad file can harm nothing here. */
interface FileReader {

  Rendering read(Path file);
}
