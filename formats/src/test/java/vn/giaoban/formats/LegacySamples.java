package vn.giaoban.formats;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Writes Vietnamese as programs did before Unicode: the way back, for tests only. */
final class LegacySamples {

  private LegacySamples() {}

  /**
   * As it looks to a program that takes it for Windows-1252; capitals lose their tones' letters.
   */
  static String tcvn3(String text) {
    return text.chars()
        .mapToObj(c -> String.valueOf(tcvn3((char) c)))
        .collect(Collectors.joining());
  }

  private static char tcvn3(char letter) {
    if (letter < 0x80) {
      return letter;
    }
    for (char sign = 0xA1; sign <= 0xFF; sign++) {
      if (Tcvn3.decode(sign) == letter) {
        return sign;
      }
    }
    char small = Character.toLowerCase(letter);
    return small == letter ? letter : tcvn3(small);
  }

  static String vni(String text) {
    var out = new StringBuilder();
    for (var letter : Normalizer.normalize(text, Normalizer.Form.NFC).split("", -1)) {
      out.append(vniSigns(letter));
    }
    return out.toString();
  }

  private static String vniSigns(String letter) {
    if (letter.isEmpty() || letter.charAt(0) < 0x80) {
      return letter;
    }
    for (char sign = 0xC0; sign <= 0xFF; sign++) {
      if (Vni.decode(String.valueOf(sign)).equals(letter) && sign != letter.charAt(0)) {
        return String.valueOf(sign);
      }
    }
    for (char first : "aeiouyôöAEIOUYÔÖ".toCharArray()) {
      for (char second = 0xC0; second <= 0xFF; second++) {
        var pair = "" + first + second;
        boolean sameCase = Character.isUpperCase(first) == Character.isUpperCase(second);
        if (sameCase && Vni.decode(pair).equals(letter)) {
          return pair;
        }
      }
    }
    return letter;
  }

  static String viqr(String text) {
    return Normalizer.normalize(text.replace("đ", "dd").replace("Đ", "DD"), Normalizer.Form.NFD)
        .replaceAll("\u0323([\u0302\u0306])", "$1\u0323")
        .replace('\u0302', '^')
        .replace('\u0306', '(')
        .replace('\u031B', '+')
        .replace('\u0301', '\'')
        .replace('\u0300', '`')
        .replace('\u0309', '?')
        .replace('\u0303', '~')
        .replace('\u0323', '.');
  }
}
