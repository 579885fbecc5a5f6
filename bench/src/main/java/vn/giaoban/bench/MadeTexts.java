package vn.giaoban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Texts with the statistics of Vietnamese: some 6,000 syllables, a few of which make up most of the
 * text; words of one to three syllables that come again; sentences. They mean nothing. The same
 * seed gives the same texts.
 */
final class MadeTexts {

  private static final String[] ONSETS = {
    "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s",
    "t", "th", "tr", "v", "x", ""
  };

  /** Rimes without tone; the tone goes on the character at the place given behind them. */
  private static final String[] RIMES = {
    "a", "an", "ang", "anh", "ao", "ay", "ăn", "ăng", "âm", "ân", "âng", "ây", "e", "en", "eo",
    "ê", "ên", "ênh", "i", "in", "inh", "iên", "iêm", "iêu", "o", "on", "ong", "oa", "oan", "oi",
    "ô", "ôn", "ông", "ôi", "ơ", "ơn", "ơi", "u", "un", "ung", "uân", "uy", "ư", "ưng", "ươn",
    "ương", "ươi", "ưu"
  };

  private static final char[] TONES = {0, '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'};
  private static final int WORDS = 30_000;

  private final RandomGenerator random;
  private final List<String> words = new ArrayList<>(WORDS);
  private final double[] shares = new double[WORDS];

  MadeTexts(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var syllables = syllables();
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      words.add(word(syllables));
      sum += 1 / Math.pow(i + 3, 1.0);
      shares[i] = sum;
    }
    for (int i = 0; i < WORDS; i++) {
      shares[i] /= sum;
    }
  }

  private List<String> syllables() {
    var all = new ArrayList<String>();
    for (var onset : ONSETS) {
      for (var rime : RIMES) {
        if (!isSpelt(onset, rime)) {
          continue;
        }
        for (char tone : TONES) {
          all.add(
              java.text.Normalizer.normalize(
                  toned(onset, rime, tone), java.text.Normalizer.Form.NFC));
        }
      }
    }
    java.util.Collections.shuffle(all, random);
    return all;
  }

  /** What is no syllable would be taken for one in an old encoding. */
  private static boolean isSpelt(String onset, String rime) {
    char first = rime.charAt(0);
    return switch (onset) {
      case "c", "g", "ng" -> "eêi".indexOf(first) < 0;
      case "k" -> "eêi".indexOf(first) >= 0;
      case "qu" -> "uưoôơi".indexOf(first) < 0;
      case "gi" -> first != 'i' && first != 'ê';
      case "" -> !rime.startsWith("iê");
      default -> true;
    };
  }

  private static String toned(String onset, String rime, char tone) {
    if (tone == 0) {
      return onset + rime;
    }
    int at = 0;
    for (int i = 0; i < rime.length(); i++) {
      if ("ăâêôơư".indexOf(rime.charAt(i)) >= 0) {
        at = i;
      }
    }
    return onset + rime.substring(0, at + 1) + tone + rime.substring(at + 1);
  }

  private String word(List<String> syllables) {
    int length = random.nextInt(10);
    int count = length < 3 ? 1 : length < 9 ? 2 : 3;
    var word = new StringBuilder();
    for (int i = 0; i < count; i++) {
      // The square makes some syllables far more frequent than others.
      double r = random.nextDouble();
      word.append(i == 0 ? "" : " ").append(syllables.get((int) (r * r * r * syllables.size())));
    }
    return word.toString();
  }

  /** The word of a rank, the most common first. */
  String ranked(int rank) {
    return words.get(rank);
  }

  String word() {
    int at = java.util.Arrays.binarySearch(shares, random.nextDouble());
    return words.get(Math.min(WORDS - 1, at < 0 ? -at - 1 : at));
  }

  /** A text of at least so many characters. */
  String text(int characters) {
    var text = new StringBuilder(characters + 200);
    while (text.length() < characters) {
      int length = 8 + random.nextInt(25);
      for (int i = 0; i < length; i++) {
        text.append(i == 0 ? "" : " ").append(word());
      }
      text.append(".\n");
    }
    return text.toString();
  }

  int number(int bound) {
    return random.nextInt(bound);
  }
}
