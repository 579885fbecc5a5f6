package vn.giaoban.formats;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * How the program and its workers speak: strings, each behind its length, and numbers. What a
 * worker says is not trusted, since a hostile file may have taken it over: whatever does not fit is
 * an {@link IOException}.
 */
final class Wire {

  /** What a worker says. */
  enum Word {
    /** It has started. */
    READY,
    /** One more page of a scan begins; more time is due. */
    PAGE,
    /** The outcome follows. */
    DONE,
    /** The reader broke; for the log, what happened follows. */
    BROKEN
  }

  private static final int MOST_REMARKS = 10_000;
  private static final int LONGEST_VALUE = 10_000;

  private Wire() {}

  static void write(Limits limits, DataOutput out) throws IOException {
    out.writeLong(limits.bytes());
    out.writeLong(limits.unpackedBytes());
    out.writeInt(limits.ratio());
    out.writeInt(limits.parts());
    out.writeInt(limits.depth());
    out.writeInt(limits.pages());
    out.writeInt(limits.characters());
    out.writeLong(limits.time().toMillis());
    out.writeInt(limits.heapMegabytes());
    out.writeInt(limits.scannedPages());
    out.writeLong(limits.scannedPageTime().toMillis());
    out.writeInt(limits.pixels());
    out.writeInt(limits.enclosures());
  }

  static Limits limits(DataInput in) throws IOException {
    return new Limits(
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        Duration.ofMillis(in.readLong()),
        in.readInt(),
        in.readInt(),
        Duration.ofMillis(in.readLong()),
        in.readInt(),
        in.readInt());
  }

  static void write(Word word, DataOutput out) throws IOException {
    write(word.name(), out);
  }

  static Word word(DataInput in) throws IOException {
    return constant(Word.class, in);
  }

  static void write(Rendering rendering, DataOutput out) throws IOException {
    switch (rendering) {
      // Taken apart by pattern: a part that is added later cannot be forgotten here.
      case Rendering.Readable(
              var text,
              var aside,
              var format,
              var pages,
              var remarks,
              var conversion) -> {
        out.writeBoolean(true);
        write(text, out);
        write(aside, out);
        write(format.name(), out);
        out.writeInt(pages);
        out.writeInt(Math.min(MOST_REMARKS, remarks.size()));
        for (var remark : remarks.stream().limit(MOST_REMARKS).toList()) {
          write(shortened(remark.code()), out);
          write(remark.values(), out);
        }
        out.writeBoolean(conversion != null);
        if (conversion != null) {
          write(conversion, out);
        }
      }
      case Rendering.Unreadable(var reason, var values) -> {
        out.writeBoolean(false);
        write(shortened(reason), out);
        write(values, out);
      }
    }
  }

  private static void write(Rendering.Conversion conversion, DataOutput out) throws IOException {
    write(conversion.text(), out);
    out.writeByte(conversion.encodings().size());
    for (var encoding : conversion.encodings()) {
      write(encoding.name(), out);
    }
  }

  /**
   * What {@link #write(Rendering, DataOutput)} wrote.
   *
   * @param characters the longest text that is taken
   */
  static Rendering rendering(DataInput in, int characters) throws IOException {
    if (!in.readBoolean()) {
      return new Rendering.Unreadable(string(in, LONGEST_VALUE), strings(in));
    }
    var text = string(in, characters);
    // Heads and feet of pages come to what files inside hold.
    var aside = string(in, 2 * characters);
    var format = constant(Format.class, in);
    var pages = in.readInt();
    var remarks = new ArrayList<Remark>();
    for (int left = count(in); left > 0; left--) {
      remarks.add(new Remark(string(in, LONGEST_VALUE), strings(in)));
    }
    return new Rendering.Readable(
        text, aside, format, pages, remarks, in.readBoolean() ? conversion(in, characters) : null);
  }

  private static Rendering.Conversion conversion(DataInput in, int characters) throws IOException {
    var text = string(in, characters);
    var encodings = EnumSet.noneOf(LegacyEncoding.class);
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      encodings.add(constant(LegacyEncoding.class, in));
    }
    if (encodings.isEmpty()) {
      throw new IOException("A conversion from nothing");
    }
    return new Rendering.Conversion(text, encodings);
  }

  static void write(String string, DataOutput out) throws IOException {
    var bytes = string.getBytes(StandardCharsets.UTF_16BE);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** A string of at most so many UTF-16 units. */
  static String string(DataInput in, int longest) throws IOException {
    var length = in.readInt();
    if (length < 0 || length > 2L * longest) {
      throw new IOException("A string of " + length + " bytes");
    }
    var bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_16BE);
  }

  /** What is for a message: as much of it as fits there. */
  static String shortened(String value) {
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
  }

  private static void write(List<String> strings, DataOutput out) throws IOException {
    out.writeInt(Math.min(MOST_REMARKS, strings.size()));
    for (var string : strings.stream().limit(MOST_REMARKS).toList()) {
      write(shortened(string), out);
    }
  }

  private static List<String> strings(DataInput in) throws IOException {
    var strings = new ArrayList<String>();
    for (int left = count(in); left > 0; left--) {
      strings.add(string(in, LONGEST_VALUE));
    }
    return strings;
  }

  private static int count(DataInput in) throws IOException {
    var count = in.readInt();
    if (count < 0 || count > MOST_REMARKS) {
      throw new IOException(count + " values");
    }
    return count;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, DataInput in) throws IOException {
    try {
      return Enum.valueOf(type, string(in, LONGEST_VALUE));
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }
}
