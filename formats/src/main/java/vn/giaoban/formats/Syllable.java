package vn.giaoban.formats;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Whether letters can be a Vietnamese syllable: an initial, a rime and at most one tone, as the
 * spelling has them since the nineteenth century. Says nothing of whether the word exists.
 */
final class Syllable {

  private static final Set<String> INITIALS =
      Set.of("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));

  private static final Set<String> RIMES =
      Set.of(
          """
          a e ê i o ô ơ u ư y ia ua ưa uê uy uơ oa oe uya ai ao au ay âu ây eo êu iêu yêu iu \
          oi ôi ơi ui ưi uôi ươi ưu ươu oai oay oao oeo uây uyu \
          am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âm ân âng âp ât âc \
          em en eng ep et ec êm ên ênh êp êt êch im in inh ip it ich \
          om on ong op ot oc oong ooc ôm ôn ông ôp ôt ôc ơm ơn ơp ơt \
          um un ung up ut uc ưm ưng ưt ưc iêm iên iêng iêp iêt iêc yêm yên yêng yêt \
          uôm uôn uông uôt uôc ươm ươn ương ươp ươt ươc \
          oam oan oang oanh oap oat oac oach oăm oăn oăng oăt oăc oen oet \
          uân uâng uât uên uênh uêch uyn uynh uyt uych uyên uyêt ynh yt\
          """
              .split(" "));

  private static final Set<String> STOPS = Set.of("p", "t", "c", "ch");

  /** What has been found to be one; there are not many more of them in all spellings. */
  private static final KnownWords<Boolean> KNOWN = new KnownWords<>();

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final int LONGEST = 7;

  private Syllable() {}

  /** Whether the word, in any case, can be one syllable. */
  static boolean isVietnamese(String word) {
    if (word.isEmpty() || word.length() > 3 * LONGEST) {
      return false;
    }
    if (KNOWN.get(word) != null) {
      return true;
    }
    boolean vietnamese = isSpelt(word);
    if (vietnamese) {
      KNOWN.put(word, true);
    }
    return vietnamese;
  }

  private static boolean isSpelt(String word) {
    var parts = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var letters = new StringBuilder();
    int tones = 0;
    char tone = 0;
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (TONES.indexOf(c) >= 0) {
        tones++;
        tone = c;
      } else {
        letters.append(c);
      }
    }
    var plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
    return tones <= 1 && plain.length() <= LONGEST && isLegal(plain, tone);
  }

  private static boolean isLegal(String plain, char tone) {
    for (int cut = Math.min(3, plain.length() - 1); cut >= 0; cut--) {
      var initial = plain.substring(0, cut);
      var rime = plain.substring(cut);
      if ((initial.isEmpty() || INITIALS.contains(initial))
          && RIMES.contains(rime)
          && agree(initial, rime)
          && bears(rime, tone)) {
        return true;
      }
    }
    return false;
  }

  /** c, g and ng are written k, gh and ngh before e, ê and i. */
  private static boolean agree(String initial, String rime) {
    boolean front = "eêiy".indexOf(rime.charAt(0)) >= 0;
    return switch (initial) {
      case "k", "gh", "ngh" -> front;
      case "c", "ng" -> !front;
      case "g" -> !front || rime.charAt(0) == 'i';
      default -> true;
    };
  }

  /** A rime that ends in a stop has the sharp or the heavy tone. */
  private static boolean bears(String rime, char tone) {
    boolean stopped = STOPS.contains(rime.substring(rime.length() - 1)) || rime.endsWith("ch");
    return !stopped || tone == '\u0301' || tone == '\u0323';
  }
}
