package vn.giaoban.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The words in sheets of figures and in slides, cell by cell and line by line in the order in which
 * they are kept. They are no documents and are not read as such; it is enough to find a secrecy
 * mark where one lies inside a document.
 */
final class OfficeWords {

  /** What a line or a cell is called: Word and slides, sheets, OpenDocument. */
  private static final List<String> LINES = List.of("p", "h", "si", "is");

  private OfficeWords() {}

  /**
   * All its words; null where it is something else or cannot be read.
   *
   * @param reason why the file is not read as a document
   */
  static @Nullable String of(Path file, String reason, Limits limits) {
    try {
      return switch (reason) {
        case "format-office", "format-opendocument" -> packed(file, limits);
        case "format-old-office" -> sheets(file);
        default -> null;
      };
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  private static String packed(Path path, Limits limits) throws IOException {
    var words = new StringBuilder();
    try (var file = new PackedFile(path, limits)) {
      for (var part : file.parts()) {
        if (part.endsWith(".xml")) {
          words.append("\f\n").append(in(file, part, limits));
        }
      }
    }
    return words.toString();
  }

  /** All words in one part of a packed file. */
  static CharSequence in(PackedFile file, String part, Limits limits) throws IOException {
    var words = new StringBuilder();
    try (var xml = file.xml(part)) {
      while (xml != null && xml.nextWithin(0)) {
        var name = xml.name();
        if (LINES.contains(name) || isPageHead(name)) {
          words.append(xml.allWords().strip()).append('\n');
          if (words.length() > limits.characters()) {
            throw new LimitExceeded("limit-characters", limits.characters());
          }
        }
      }
    }
    return words;
  }

  private static boolean isPageHead(String name) {
    return name.endsWith("Header") || name.endsWith("Footer");
  }

  /** Those of Excel from 97 to 2003; the slides of that time are not read. */
  private static @Nullable String sheets(Path file) throws IOException {
    try (var system = new POIFSFileSystem(file.toFile(), true)) {
      if (!system.getRoot().hasEntryCaseInsensitive("Workbook")) {
        return null;
      }
      try (var extractor = new ExcelExtractor(system.getRoot())) {
        extractor.setIncludeSheetNames(true);
        extractor.setIncludeHeadersFooters(true);
        return extractor.getText();
      }
    }
  }
}
