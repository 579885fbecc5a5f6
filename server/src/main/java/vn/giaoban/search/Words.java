package vn.giaoban.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words: runs of letters and digits. The symbols of documents fall into several
 * ("05-CT/TW" into 5, ct and tw), numbers lose leading zeros.
 */
final class Words {

  /** In Vietnamese at most one of them stands behind the letters of a word. */
  static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  /** For each character: its letter in lower case without tone, and the tone, 0 for none. */
  private static final char[] LETTER = new char[Character.MAX_VALUE + 1];

  private static final char[] TONE = new char[Character.MAX_VALUE + 1];
  private static final char[] BARE = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      learn((char) c);
    }
  }

  private Words() {}

  private static void learn(char c) {
    char lower = Character.toLowerCase(c);
    LETTER[c] = lower;
    BARE[c] = lower == 'đ' ? 'd' : lower;
    if (c < 0x80 || Character.isSurrogate(c) || !Character.isLetter(c)) {
      return;
    }
    var parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
    if (parts.length() == 1) {
      return;
    }
    var letter = new StringBuilder();
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (TONES.indexOf(part) >= 0) {
        TONE[c] = part;
      } else {
        letter.append(part);
      }
    }
    LETTER[c] = Normalizer.normalize(letter, Normalizer.Form.NFC).charAt(0);
    BARE[c] = parts.charAt(0);
  }

  /** The words of a text that is in composed form (NFC), in order. */
  static List<Word> of(CharSequence text) {
    var words = new ArrayList<Word>(text.length() / 5 + 1);
    int at = 0;
    while (at < text.length()) {
      if (!isPart(text.charAt(at))) {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && isPart(text.charAt(at))) {
        at++;
      }
      words.add(word(text, start, at));
    }
    return words;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static Word word(CharSequence text, int start, int end) {
    int from = start;
    while (from < end - 1 && text.charAt(from) == '0' && Character.isDigit(text.charAt(from + 1))) {
      from++;
    }
    var marked = new StringBuilder(end - from + 1);
    var bare = new StringBuilder(end - from);
    var tones = new StringBuilder(1);
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      marked.append(LETTER[c]);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        bare.append(BARE[c]);
      }
      if (TONE[c] != 0) {
        tones.append(TONE[c]);
      }
    }
    return new Word(start, end, marked.append(tones).toString(), bare.toString());
  }
}
