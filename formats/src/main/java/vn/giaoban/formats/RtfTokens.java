package vn.giaoban.formats;

import java.util.Arrays;

/**
 * Takes Rich Text Format apart: groups, control words with their numbers, signs and bytes. Never
 * fails; what is no RTF is bytes.
 */
final class RtfTokens {

  enum Kind {
    OPEN,
    CLOSE,
    /** A control word or, of one character, a control sign. */
    WORD,
    /** A byte of text. */
    BYTE,
    END
  }

  private static final int LONGEST_WORD = 32;
  private static final int LONGEST_NUMBER = 10;

  private final byte[] bytes;
  private int at;
  private String word = "";
  private int number;
  private boolean numbered;
  private int binaryFrom;

  RtfTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The control word that was read last. */
  String word() {
    return word;
  }

  /** The number behind it, or the byte that was read last. */
  int number() {
    return number;
  }

  /** The bytes behind the control word that says there are some. */
  byte[] binary() {
    return Arrays.copyOfRange(bytes, binaryFrom, at);
  }

  /** Whether a property is switched on: without a number, or with one that is not 0. */
  boolean isOn() {
    return !numbered || number != 0;
  }

  /** The number, or another where there is none. */
  int numberOr(int otherwise) {
    return numbered ? number : otherwise;
  }

  Kind next() {
    while (at < bytes.length) {
      int c = bytes[at++] & 0xFF;
      switch (c) {
        case '{' -> {
          return Kind.OPEN;
        }
        case '}' -> {
          return Kind.CLOSE;
        }
        case '\\' -> {
          return control();
        }
        case '\r', '\n', 0 -> {}
        default -> {
          number = c;
          return Kind.BYTE;
        }
      }
    }
    return Kind.END;
  }

  private Kind control() {
    if (at >= bytes.length) {
      return Kind.END;
    }
    int c = bytes[at] & 0xFF;
    if (isLetter(c)) {
      return word(at);
    }
    at++;
    if (c == '\'' && at + 2 <= bytes.length) {
      int high = Character.digit(bytes[at], 16);
      int low = Character.digit(bytes[at + 1], 16);
      if (high >= 0 && low >= 0) {
        at += 2;
        number = high * 16 + low;
        return Kind.BYTE;
      }
    }
    if (c == '\\' || c == '{' || c == '}') {
      number = c;
      return Kind.BYTE;
    }
    word = c == '\r' || c == '\n' ? "par" : String.valueOf((char) c);
    numbered = false;
    number = 0;
    return Kind.WORD;
  }

  private Kind word(int start) {
    while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at])) {
      at++;
    }
    word = new String(bytes, start, at - start, java.nio.charset.StandardCharsets.ISO_8859_1);
    int from = at;
    int sign = 1;
    if (at + 1 < bytes.length && bytes[at] == '-' && isDigit(bytes[at + 1])) {
      sign = -1;
      at++;
    }
    long value = 0;
    while (at < bytes.length && at - from <= LONGEST_NUMBER && isDigit(bytes[at])) {
      value = value * 10 + bytes[at++] - '0';
    }
    numbered = at > from;
    number = Math.clamp(sign * value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    if (word.equals("bin")) {
      binaryFrom = at;
      at = Math.clamp(at + (long) numberOr(0), at, bytes.length);
    }
    return Kind.WORD;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
