package vn.giaoban.formats;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * VNI for Windows: a letter and behind it a second sign for its marks, each shown by programs that
 * do not know it as a sign of Windows-1252; i, y with dot, đ, ơ and ư have a sign of their own.
 */
final class Vni {

  private static final String SINGLES = "ôơöưñđííììæỉóĩòịîỵÔƠÖƯÑĐÍÍÌÌÆỈÓĨÒỊÎỴ";

  private static final String MARKS = "ùøûõïâáàåãäêéèúüë";
  private static final String[] COMBINING = {
    "\u0301",
    "\u0300",
    "\u0309",
    "\u0303",
    "\u0323",
    "\u0302",
    "\u0302\u0301",
    "\u0302\u0300",
    "\u0302\u0309",
    "\u0302\u0303",
    "\u0302\u0323",
    "\u0306",
    "\u0306\u0301",
    "\u0306\u0300",
    "\u0306\u0309",
    "\u0306\u0303",
    "\u0306\u0323"
  };
  private static final int FIRST_CIRCUMFLEX = 5;
  private static final int FIRST_BREVE = 11;

  private Vni() {}

  /** Adds what the sign stands for, which may change the letter added last. */
  static void append(StringBuilder text, char sign) {
    int single = SINGLES.indexOf(sign);
    if (single >= 0 && single % 2 == 0) {
      text.append(SINGLES.charAt(single + 1));
      return;
    }
    var marked = text.isEmpty() ? null : marked(text.charAt(text.length() - 1), sign);
    if (marked == null) {
      text.append(sign);
    } else {
      text.setLength(text.length() - 1);
      text.append(marked);
    }
  }

  private static @Nullable String marked(char letter, char sign) {
    int mark = MARKS.indexOf(Character.toLowerCase(sign));
    if (mark < 0 || !bears(Character.toLowerCase(letter), mark)) {
      return null;
    }
    return Normalizer.normalize(letter + COMBINING[mark], Normalizer.Form.NFC);
  }

  private static boolean bears(char letter, int mark) {
    if (mark >= FIRST_BREVE) {
      return letter == 'a';
    }
    return (mark >= FIRST_CIRCUMFLEX ? "aeo" : "aeouyơưâêôă").indexOf(letter) >= 0;
  }

  /** Whether the sign can stand in a text in this encoding. */
  static boolean knows(char sign) {
    int single = SINGLES.indexOf(sign);
    return sign < 0x80
        || (single >= 0 && single % 2 == 0)
        || MARKS.indexOf(Character.toLowerCase(sign)) >= 0;
  }

  static String decode(CharSequence signs) {
    var text = new StringBuilder(signs.length());
    for (int i = 0; i < signs.length(); i++) {
      append(text, signs.charAt(i));
    }
    return text.toString();
  }
}
