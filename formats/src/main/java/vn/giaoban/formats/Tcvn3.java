package vn.giaoban.formats;

import java.util.Arrays;

/**
 * TCVN 5712:1993, third table (VN3), called ABC: one byte a letter, which programs that do not know
 * it show as a sign of Windows-1252. Capitals with tones have no place in it; fonts whose names end
 * in H show all letters as capitals.
 */
final class Tcvn3 {

  private static final char[] TABLE = new char[0x100];

  static {
    Arrays.fill(TABLE, '\0');
    put(0xA1, "ĂÂÊÔƠƯĐăâêôơưđ");
    put(0xB5, "àảãáạ");
    put(0xBB, "ằẳẵắ");
    put(0xC6, "ặầẩẫấậè");
    put(0xCE, "ẻẽéẹềểễếệìỉ");
    put(0xDC, "ĩíịò");
    put(0xE1, "ỏõóọồổỗốộờởỡớợù");
    put(0xF1, "ủũúụừửữứựỳỷỹýỵ");
  }

  private Tcvn3() {}

  private static void put(int first, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      TABLE[first + i] = letters.charAt(i);
    }
  }

  /** The letter that a sign stands for; the sign itself where it stands for none. */
  static char decode(char sign) {
    char code = code(sign);
    return code < TABLE.length && TABLE[code] != 0 ? TABLE[code] : sign;
  }

  /** Whether the sign can stand in a text in this encoding. */
  static boolean knows(char sign) {
    char code = code(sign);
    return code < 0x80 || (code < TABLE.length && TABLE[code] != 0);
  }

  /** Files for print have other signs of the same name in the place of some of the bytes. */
  private static char code(char sign) {
    return switch (sign) {
      case '\u2212' -> '\u00AD';
      case '\u2219', '\u22C5' -> '\u00B7';
      case '\u03BC' -> '\u00B5';
      default -> sign;
    };
  }
}
