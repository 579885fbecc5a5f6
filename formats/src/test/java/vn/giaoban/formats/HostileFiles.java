package vn.giaoban.formats;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Makes files that were made to do harm, as small as they come; none is kept anywhere. */
final class HostileFiles {

  static final String GOOD = "Ủy ban nhân dân xã Lĩnh Thượng báo cáo trước ngày 30-6-2026.";

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private static final String NAMESPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private final Path folder;

  HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** A part of a packed file. */
  interface Part {
    void write(OutputStream out) throws IOException;
  }

  Path file(String name, byte[] bytes) {
    return written(name, out -> out.write(bytes));
  }

  Path text(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path written(String name, Part content) {
    var file = folder.resolve(name);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** The words again and again, until there are so many bytes. */
  static Part repeated(String words, long bytes) {
    return out -> {
      var one = words.repeat(Math.max(1, (1 << 16) / words.length()));
      var block = one.getBytes(StandardCharsets.UTF_8);
      for (long written = 0; written < bytes; written += block.length) {
        out.write(block);
      }
    };
  }

  static Part part(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  static Part all(Part... parts) {
    return out -> {
      for (var part : parts) {
        part.write(out);
      }
    };
  }

  Path zip(String name, Map<String, Part> parts) {
    return written(name, zipped(parts));
  }

  static Part zipped(Map<String, Part> parts) {
    return out -> {
      var zip = new ZipOutputStream(out);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
      zip.finish();
    };
  }

  /** A document of Word with that body, and perhaps more parts. */
  Path docx(String name, Part body, Map<String, Part> more) {
    var parts = new LinkedHashMap<String, Part>();
    parts.put(
        "[Content_Types].xml",
        part(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                + WORD
                + "\"/></Types>"));
    parts.put(
        "word/document.xml",
        all(part("<w:document " + NAMESPACES + "><w:body>"), body, part("</w:body></w:document>")));
    parts.putAll(more);
    return zip(name, parts);
  }

  Path docx(String name, Part body) {
    return docx(name, body, Map.of());
  }

  static Part paragraph(String text) {
    return part("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>");
  }

  /** An OpenDocument text with that body. */
  Path odt(String name, Part body) {
    var parts = new LinkedHashMap<String, Part>();
    parts.put("mimetype", part("application/vnd.oasis.opendocument.text"));
    parts.put(
        "content.xml",
        all(
            part(
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\">"
                    + "<office:body><office:text>"),
            body,
            part("</office:text></office:body></office:document-content>")));
    return zip(name, parts);
  }

  /** A packed file in which a part stands twice; what packs files refuses to make one. */
  Path twice(String name, Path docx) throws IOException {
    var bytes = new String(Files.readAllBytes(docx), StandardCharsets.ISO_8859_1);
    return file(
        name,
        bytes
            .replace("word/dpcument.xml", "word/document.xml")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The file with one byte changed, and all of it that is checked by a sum made to look whole. */
  Path spoilt(String name, Path file, String after, int change) throws IOException {
    var bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(after) + after.length();
    bytes[at] = (byte) (bytes[at] ^ change);
    return file(name, bytes);
  }

  Path cut(String name, Path file, double share) throws IOException {
    var bytes = Files.readAllBytes(file);
    return file(name, java.util.Arrays.copyOf(bytes, (int) (bytes.length * share)));
  }

  /** A compound file, as those of Office up to 2003, whose main part has those bytes. */
  Path compound(String name, byte[] main) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var system = new POIFSFileSystem()) {
      system.createDocument(new ByteArrayInputStream(main), "WordDocument");
      system.writeFilesystem(out);
    }
    return file(name, out.toByteArray());
  }

  /** The same with the second sector of a part leading back to itself. */
  Path ring(String name, Path compound) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(compound)).order(ByteOrder.LITTLE_ENDIAN);
    int table = (bytes.getInt(76) + 1) * 512;
    for (int sector = 0; sector < 128; sector++) {
      if (bytes.getInt(table + 4 * sector) == sector + 1) {
        bytes.putInt(table + 4 * sector + 4, sector + 1);
        return file(name, bytes.array());
      }
    }
    throw new IllegalArgumentException("no part of two sectors");
  }

  /** A PDF of the given objects, the first being the catalogue, with a table of where they are. */
  Path pdf(String name, List<String> objects) {
    var out = new ByteArrayOutputStream();
    var places = new ArrayList<Integer>();
    out.writeBytes(ascii("%PDF-1.7\n"));
    for (int i = 0; i < objects.size(); i++) {
      places.add(out.size());
      out.writeBytes(ascii((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n"));
    }
    int table = out.size();
    out.writeBytes(ascii("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n"));
    for (int place : places) {
      out.writeBytes(ascii("%010d 00000 n \n".formatted(place)));
    }
    out.writeBytes(
        ascii(
            "trailer\n<</Size "
                + (objects.size() + 1)
                + "/Root 1 0 R>>\nstartxref\n"
                + table
                + "\n%%EOF\n"));
    return file(name, out.toByteArray());
  }

  /** A stream of a PDF, packed. */
  static String flate(String dictionary, Part content) {
    var packed = deflated(content);
    return "<<"
        + dictionary
        + "/Filter/FlateDecode/Length "
        + packed.length
        + ">>\nstream\n"
        + new String(packed, StandardCharsets.ISO_8859_1)
        + "\nendstream";
  }

  static byte[] deflated(Part content) {
    var out = new ByteArrayOutputStream();
    try (var packing =
        new java.util.zip.DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
      content.write(packing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A picture that says it has that size, with next to nothing in it. */
  Path png(String name, int width, int height) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    chunk("IHDR", header.array(), out);
    chunk("IDAT", deflated(repeated("\0", 1 << 20)), out);
    chunk("IEND", new byte[0], out);
    return file(name, out.toByteArray());
  }

  private static void chunk(String type, byte[] data, ByteArrayOutputStream out) {
    var sum = new CRC32();
    sum.update(ascii(type));
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(ascii(type));
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** Pictures behind one another; the last one leads back to the first where it is a ring. */
  Path tiff(String name, int pages, boolean ring) {
    int directory = 2 + 12 * 8 + 4;
    var out = ByteBuffer.allocate(8 + pages * directory + 8);
    out.put(ascii("MM")).putShort((short) 42).putInt(8);
    int pixels = 8 + pages * directory;
    for (int page = 0; page < pages; page++) {
      out.putShort((short) 8);
      entry(out, 256, 8);
      entry(out, 257, 8);
      entry(out, 258, 1);
      entry(out, 259, 1);
      entry(out, 262, 0);
      entry(out, 273, pixels);
      entry(out, 278, 8);
      entry(out, 279, 8);
      out.putInt(page + 1 < pages ? 8 + (page + 1) * directory : ring ? 8 : 0);
    }
    return file(name, out.array());
  }

  private static void entry(ByteBuffer out, int tag, int value) {
    out.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
