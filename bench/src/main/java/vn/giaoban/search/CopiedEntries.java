package vn.giaoban.search;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.UnitId;

/** Entries as {@link SearchIndex} stores them, in the binary form of {@code COPY}. */
public final class CopiedEntries {

  public static final String COPY =
      "copy search_entry (source, ref, places, kind, issuer, day, grams, title_words, words) from stdin (format binary)";

  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
  private static final int UUID_TYPE = 2950;
  private static final int INT_TYPE = 23;

  private CopiedEntries() {}

  public static byte[] of(Collection<SearchEntry> entries) {
    var bytes = new ByteArrayOutputStream(entries.size() * 32_000);
    try (var out = new DataOutputStream(bytes)) {
      out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
      out.writeInt(0);
      out.writeInt(0);
      for (var entry : entries) {
        write(entry, out);
      }
      out.writeShort(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(SearchEntry entry, DataOutputStream out) throws IOException {
    var row = IndexRow.of(entry);
    out.writeShort(9);
    text(entry.source(), out);
    uuid(entry.ref(), out);
    array(UUID_TYPE, entry.places().size(), 20, out);
    for (UnitId place : entry.places()) {
      uuid(place.value(), out);
    }
    text(entry.kind(), out);
    text(entry.issuer(), out);
    out.writeInt(4);
    out.writeInt((int) ChronoUnit.DAYS.between(EPOCH, entry.day()));
    array(INT_TYPE, row.grams().size(), 8, out);
    for (int gram : row.grams()) {
      out.writeInt(4);
      out.writeInt(gram);
    }
    text(row.titleWords(), out);
    text(row.words(), out);
  }

  private static void array(int type, int length, int bytesEach, DataOutputStream out)
      throws IOException {
    out.writeInt(20 + length * bytesEach);
    out.writeInt(1);
    out.writeInt(0);
    out.writeInt(type);
    out.writeInt(length);
    out.writeInt(1);
  }

  private static void uuid(UUID id, DataOutputStream out) throws IOException {
    out.writeInt(16);
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  private static void text(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
