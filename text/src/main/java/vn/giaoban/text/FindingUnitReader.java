package vn.giaoban.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which bodies and places a finding names as those where it holds. */
final class FindingUnitReader {

  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?<!\\p{L})như ?:|(?<!\\p{L})gồm ?:|(?<!\\p{L})nhất là (?:ở|tại)(?!\\p{L})|(?<!\\p{L})điển hình(?: là| như|:)");

  /** Heads of names that say nothing about one place. */
  private static final Set<String> EVERYWHERE =
      Set.of("mặt", "nhà", "đảng cộng", "chính", "quốc", "bộ chính", "ban bí", "trung");

  private final BodyReader bodies;

  FindingUnitReader(BodyReader bodies) {
    this.bodies = bodies;
  }

  /**
   * @param notes the footnotes that hang on the finding
   * @return each name so that it stands alone
   */
  List<String> read(String text, List<String> notes, Extraction.Header header, HomePlace home) {
    var names = new LinkedHashSet<String>();
    var words = Words.of(text);
    var subject = subject(words, header);
    if (subject != null) {
      names.add(subject);
    }
    var examples = EXAMPLES.matcher(Spelling.plain(text));
    while (examples.find()) {
      collect(words, words.indexAt(examples.end()), sentenceEnd(words, examples.end()), names);
    }
    for (var note : notes) {
      var noted = Words.of(note);
      collect(noted, 0, noted.size(), names);
    }
    if (names.isEmpty()) {
      bare(words, home, names);
    }
    return List.copyOf(names);
  }

  /** The body that the first sentence is about, unless it is the one who speaks. */
  private @Nullable String subject(Words words, Extraction.Header header) {
    if (!words.get(0).isCapital()) {
      return null;
    }
    var list = bodies.single(words, 0);
    if (list == null || list.names().size() != 1 || words.get(list.end()).is(",")) {
      return null;
    }
    var name = list.names().getFirst();
    return isOfOnePlace(Words.of(name)) && !speaks(name, header) ? name : null;
  }

  private static boolean speaks(String name, Extraction.Header header) {
    var folded = Fold.words(name);
    return (header.issuer() != null && Fold.words(header.issuer()).startsWith(folded))
        || (header.onBehalfOf() != null && Fold.words(header.onBehalfOf()).startsWith(folded));
  }

  private void collect(Words words, int from, int to, Set<String> names) {
    int i = from;
    while (i < to) {
      var word = words.get(i);
      boolean place = word.isLowerCase() && words.get(i + 1).isCapital();
      var list = word.isCapital() || place ? bodies.sharing(words, i) : null;
      if (list == null) {
        i++;
        continue;
      }
      int end = Math.max(i + 1, list.end());
      int note = afterPlace(words, end);
      for (var name : list.names()) {
        if (isOfOnePlace(Words.of(name))) {
          boolean last = name.equals(list.names().getLast());
          names.add(last && note > end ? name + " " + words.slice(end, note) : name);
        }
      }
      i = note;
    }
  }

  /** "xã A (huyện B)": the place in brackets belongs to the name. */
  private static int afterPlace(Words words, int at) {
    if (words.get(at).is("(") && HomePlace.isLevel(words.get(at + 1).plain())) {
      for (int i = at + 2; i < at + 8; i++) {
        if (words.get(i).is(")")) {
          return i + 1;
        }
      }
    }
    return at;
  }

  /** A head and then a proper name: a capital behind the first word. */
  private boolean isOfOnePlace(Words name) {
    if (bodies.isPost(name, 0)
        || EVERYWHERE.contains(name.get(0).plain())
        || EVERYWHERE.contains(name.get(0).plain() + " " + name.get(1).plain())
        || name.get(0).is("các")) {
      return false;
    }
    for (int i = 1; i < name.size(); i++) {
      if (name.get(i).isCapital() || name.get(i).isNumber()) {
        return true;
      }
    }
    return name.size() == 2 && name.get(1).is("ủy") && name.get(0).isCapital();
  }

  private static void bare(Words words, HomePlace home, Set<String> names) {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.isCapital()) {
        continue;
      }
      var one = home.names().get(word.plain());
      var two = home.names().get(word.plain() + " " + words.get(i + 1).plain());
      if (two != null || one != null) {
        names.add(two != null ? two : one);
        return;
      }
    }
  }

  private static int sentenceEnd(Words words, int offset) {
    for (int i = words.indexAt(offset); i < words.size(); i++) {
      if (words.get(i).is(".") && words.get(i + 1).isCapital() && !words.get(i - 1).is(".")) {
        return i;
      }
    }
    return words.size();
  }
}
