package vn.giaoban.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Single bytes as characters, as Windows-1252 has them. The five bytes that it leaves open keep
 * their number, so that nothing is lost where they meant something in another encoding.
 */
final class SingleBytes {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final char[] CHARACTERS = characters();

  private SingleBytes() {}

  private static char[] characters() {
    var all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    var characters = new String(all, WINDOWS_1252).toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = characters[i] == '\uFFFD' ? (char) i : characters[i];
    }
    return characters;
  }

  /** A character for each byte. */
  static String decode(byte[] bytes) {
    var characters = new String(bytes, StandardCharsets.ISO_8859_1).toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = CHARACTERS[characters[i]];
    }
    return new String(characters);
  }
}
