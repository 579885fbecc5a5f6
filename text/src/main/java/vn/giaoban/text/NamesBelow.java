package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that judges and then lists below it only whom it judges: "Có ba xã chưa nộp báo cáo,
 * gồm:", each in a line of its own. Sentence and lines are one statement.
 */
final class NamesBelow {

  /**
   * The statement.
   *
   * @param words of the sentence up to what only introduces the names
   * @param whole the words of all of it, what stands in brackets behind a name left out
   * @param last the paragraph of the last name
   */
  record Listed(Words words, Words whole, int last) {}

  /** A name has hardly more words than this. */
  private static final int LONGEST_NAME = 16;

  private static final int MOST_NAMES = 40;

  private static final Pattern INTRODUCES =
      Pattern.compile(
          "[,;]?(?: (?:như sau|sau đây|gồm có|bao gồm|gồm|cụ thể|đó là|là|như|sau)){0,3} ?:$");

  private static final Pattern NOTE = Pattern.compile("\\s*\\([^()]{1,120}\\)");

  private final BodyReader bodies;
  private final Passages passages;

  NamesBelow(BodyReader bodies, Passages passages) {
    this.bodies = bodies;
    this.passages = passages;
  }

  /** The sentence at this place and the names below it; null where other things stand there. */
  @Nullable Listed at(int index, Words words) {
    var text = words.text();
    if (!text.endsWith(":") || index + 2 >= passages.size()) {
      return null;
    }
    var names = new ArrayList<String>();
    int next = index + 1;
    while (next < passages.size() && names.size() < MOST_NAMES && isItem(index, next)) {
      var name = NOTE.matcher(passages.get(next).text()).replaceAll("").strip();
      if (!isName(Words.of(name))) {
        return null;
      }
      names.add(withoutStop(name));
      next++;
    }
    if (names.size() < 2) {
      return null;
    }
    var lead = INTRODUCES.matcher(text).replaceFirst("");
    return new Listed(
        Words.of(lead), Words.of(text + " " + String.join("; ", names) + "."), next - 1);
  }

  private boolean isItem(int index, int at) {
    var item = passages.get(at);
    var parent = item.parent();
    return !item.marker().isEmpty()
        && !item.title()
        && parent != null
        && parent == index
        && item.marker().equals(passages.get(index + 1).marker());
  }

  private static String withoutStop(String name) {
    return name.substring(0, Letters.endBefore(" .;,", name, name.length()));
  }

  /** Whether it is names and nothing else: no word that says what anybody does. */
  private boolean isName(Words words) {
    if (words.size() == 0 || words.size() > LONGEST_NAME) {
      return false;
    }
    var list = bodies.list(words, 0);
    int at = list == null ? 0 : list.end();
    if (at == 0 && !words.get(0).isCapital() && !isLevel(words, 0)) {
      return false;
    }
    for (int i = at; i < words.size(); i++) {
      var word = words.get(i);
      boolean joins = word.isPunctuation() || word.isNumber() || word.is("và") || word.is("các");
      if (!word.isCapital() && !joins && !isLevel(words, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLevel(Words words, int at) {
    return HomePlace.isLevel(words.get(at).plain()) || BodyVocabulary.isLevel(words, at);
  }

  /** The footnotes of all its lines. */
  List<Integer> footnotes(int index, int last) {
    var notes = new ArrayList<Integer>();
    for (int i = index; i <= last; i++) {
      notes.addAll(passages.get(i).footnotes());
    }
    return notes;
  }
}
