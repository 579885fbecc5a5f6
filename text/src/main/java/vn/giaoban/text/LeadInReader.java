package vn.giaoban.text;

import java.util.List;
import vn.giaoban.text.ChargeReader.Charge;

/** Reads whom a sentence charges that introduces a list. */
final class LeadInReader {

  /** What tells more of those named, before what they must do, has at most so many words. */
  private static final int LONGEST_NAME = 8;

  private final BodyReader bodies;
  private final HelpReader help;

  LeadInReader(BodyReader bodies, HelpReader help) {
    this.bodies = bodies;
    this.help = help;
  }

  /**
   * Whom a sentence charges that introduces a list. Its subject is mostly the one who speaks: only
   * the object of an order counts, or who "cần" or "phải".
   */
  Charge read(Words words) {
    var alone = bodies.list(words, ClauseStarts.afterOpener(words, 0));
    if (alone != null && (words.get(alone.end()).is(":") || answersFor(words, alone.end()))) {
      return new Charge(alone.names(), help.read(words, alone.end(), List.of()), null, List.of());
    }
    for (int i = 0; i < words.size(); i++) {
      int object = Orders.after(words, i);
      if (object > i && (i == 0 || !words.get(i - 1).is("được"))) {
        var list = bodies.objects(words, object);
        if (list != null) {
          return new Charge(list.names(), help.read(words, object, List.of()), null, List.of());
        }
      }
      boolean opens = i == 0 || words.get(i - 1).is(",") || words.get(i - 1).is(".");
      var subject = opens ? bodies.list(words, i) : null;
      int modal = subject == null ? -1 : beforeModal(words, subject.end());
      if (subject != null && modal >= 0) {
        var whole =
            modal > subject.end() ? RelativeClauses.extended(subject, words, modal) : subject;
        return new Charge(whole.names(), help.read(words, modal, List.of()), null, List.of());
      }
    }
    return Charge.NOBODY;
  }

  /** "… có trách nhiệm", "… chịu trách nhiệm": what follows is theirs, not the speaker's. */
  private static boolean answersFor(Words words, int at) {
    return (words.get(at).is("có") || words.get(at).is("chịu"))
        && words.get(at + 1).is("trách")
        && words.get(at + 2).is("nhiệm");
  }

  /** Where "cần" or "phải" follows, a few words of the name further at most; -1 where none does. */
  private int beforeModal(Words words, int from) {
    for (int i = from; i < from + LONGEST_NAME; i++) {
      var word = words.get(i);
      if (word.is("cần") || word.is("phải")) {
        return i;
      }
      if (word.isPunctuation() || word.isNone() || bodies.isInstruction(words, i)) {
        return -1;
      }
    }
    return -1;
  }
}
