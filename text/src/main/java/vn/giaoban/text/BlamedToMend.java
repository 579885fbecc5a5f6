package vn.giaoban.text;

import java.util.List;

/** "Phê bình Sở A chậm báo cáo và yêu cầu kiểm điểm": who is blamed and told what to do. */
final class BlamedToMend {

  private static final PhraseTable CRITICISES =
      PhraseTable.of("phê bình", "nghiêm khắc phê bình", "nhắc nhở", "khiển trách");

  private BlamedToMend() {}

  /** "Phê bình Sở A để …", "Chủ tịch … nghiêm khắc phê bình xã B": whoever speaks blames. */
  static boolean criticises(BodyReader bodies, Words words) {
    return criticism(bodies, words) >= 0;
  }

  /** Where it is said that somebody blames, at the beginning or behind who does; -1 elsewhere. */
  private static int criticism(BodyReader bodies, Words words) {
    if (CRITICISES.isAt(words, 0)) {
      return 0;
    }
    var speaker = bodies.list(words, 0);
    return speaker != null && CRITICISES.isAt(words, speaker.end()) ? speaker.end() : -1;
  }

  /** Whether the sentence blames, and orders something in the same breath. */
  static boolean isIn(BodyReader bodies, Words words) {
    return order(words, criticism(bodies, words)) >= 0;
  }

  /** Those it blames, where the order behind names nobody; empty elsewhere. */
  static List<String> charged(BodyReader bodies, Words words) {
    int at = criticism(bodies, words);
    int order = order(words, at);
    var blamed = order < 0 ? null : bodies.list(words, CRITICISES.end(words, at));
    return blamed == null || blamed.end() > order ? List.of() : blamed.names();
  }

  /** The verb that orders behind this criticism; -1 without. */
  private static int order(Words words, int criticism) {
    int from = criticism < 0 ? words.size() : CRITICISES.end(words, criticism);
    for (int i = Orders.next(words, from); i < words.size(); i = Orders.next(words, i + 1)) {
      boolean joined = words.get(i - 1).is("và") || BodyReader.afterSeparator(words, from) == i;
      if (joined && Orders.after(words, i) > i) {
        return i;
      }
    }
    return -1;
  }
}
