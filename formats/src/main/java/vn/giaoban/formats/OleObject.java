package vn.giaoban.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A file inside a document, as Windows wraps them ("OLE"): finds the file itself. */
final class OleObject {

  /** A wrapped file that was not taken apart. */
  private static final List<String> WHOLE = List.of("Package", "EmbeddedOdf", "CONTENTS");

  /** The main parts of files that were taken apart into the wrapping. */
  private static final List<String> APART = List.of("WordDocument", "Workbook", "Book");

  /** Formulas, and buttons of forms. */
  private static final List<String> WORDLESS = List.of("Equation Native", "\u0003OCXNAME");

  private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private OleObject() {}

  /** Hands on a part of a packed file, wrapped or not. */
  static void read(PackedFile file, String part, Enclosures enclosures) throws IOException {
    if (!file.has(part)) {
      enclosures.unreadable(part);
    } else if (file.begins(part, COMPOUND_FILE)) {
      read(part, file.open(part), enclosures);
    } else {
      enclosures.file(part, () -> file.open(part));
    }
  }

  /** Hands on what is in a wrapping that is a compound file. */
  static void read(String name, InputStream wrapping, Enclosures enclosures) throws IOException {
    try (var system = new POIFSFileSystem(wrapping)) {
      read(name, system.getRoot(), enclosures);
    } catch (LimitExceeded e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      enclosures.unreadable(name);
    }
  }

  /** The same where the compound file around holds it as a folder. */
  static void read(String name, DirectoryNode wrapping, Enclosures enclosures) throws IOException {
    if (has(wrapping, Ole10Native.OLE10_NATIVE)) {
      try {
        file(name, Ole10Native.createFromEmbeddedOleObject(wrapping), enclosures);
      } catch (Ole10NativeException e) {
        enclosures.unreadable(name);
      }
      return;
    }
    for (var part : WHOLE) {
      if (has(wrapping, part)) {
        enclosures.file(
            name, () -> wrapping.createDocumentInputStream(wrapping.getEntryCaseInsensitive(part)));
        return;
      }
    }
    if (APART.stream().anyMatch(part -> has(wrapping, part))) {
      enclosures.file(name, () -> ofItsOwn(wrapping));
    } else if (WORDLESS.stream().noneMatch(part -> has(wrapping, part))) {
      enclosures.unreadable(name);
    }
  }

  /** A file that was wrapped as a "package", under the name it had. */
  static void file(String name, Ole10Native wrapped, Enclosures enclosures) throws IOException {
    var label = wrapped.getLabel();
    var content = wrapped.getDataBuffer();
    if (content == null) {
      enclosures.unreadable(name);
    } else {
      enclosures.file(label == null || label.isBlank() ? name : label, content);
    }
  }

  private static boolean has(DirectoryNode wrapping, String part) {
    return wrapping.hasEntryCaseInsensitive(part);
  }

  private static InputStream ofItsOwn(DirectoryNode folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var system = new POIFSFileSystem()) {
      EntryUtils.copyNodes(folder, system.getRoot());
      system.writeFilesystem(bytes);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
