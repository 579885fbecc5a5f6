package vn.giaoban.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;

/** A file inside Rich Text Format: an object of the first version of OLE, with its head. */
final class RtfObject {

  private static final int EMBEDDED = 2;
  private static final int LONGEST_NAME = 1000;
  private static final String PACKAGE = "Package";

  private RtfObject() {}

  /** Hands on the file in these bytes. */
  static void read(byte[] object, Enclosures enclosures) throws IOException {
    var in = ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN);
    var name = "OLE";
    try {
      in.getInt();
      boolean embedded = in.getInt() == EMBEDDED;
      name = string(in);
      string(in);
      string(in);
      if (embedded) {
        read(name, object, in.position(), enclosures);
      } else {
        enclosures.unreadable(name);
      }
    } catch (Ole10NativeException | RuntimeException e) {
      enclosures.unreadable(name);
    }
  }

  private static void read(String name, byte[] object, int sizeAt, Enclosures enclosures)
      throws IOException, Ole10NativeException {
    if (name.equals(PACKAGE)) {
      OleObject.file(name, new Ole10Native(object, sizeAt), enclosures);
      return;
    }
    var content = Arrays.copyOfRange(object, sizeAt + Integer.BYTES, object.length);
    if (FileMagic.valueOf(content) == FileMagic.OLE2) {
      OleObject.read(name, new ByteArrayInputStream(content), enclosures);
    } else {
      enclosures.file(name, content);
    }
  }

  private static String string(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > LONGEST_NAME) {
      throw new BufferUnderflowException();
    }
    var bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
