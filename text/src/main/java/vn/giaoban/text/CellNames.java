package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names of bodies in a cell or a line that holds nothing but such. */
final class CellNames {

  /** What stands between two commas in a cell is a name if it has fewer words than this. */
  private static final int LONGEST_NAME = 10;

  private static final int LONGEST_REST = 7;

  private static final int LONGEST_CELL = 400;

  /** "Đảng ủy", "Tỉnh ủy": the end of a name that is one by itself, too. */
  private static final int LONGEST_END = 2;

  /** With these a name in a cell does not go on. */
  private static final Set<String> NO_REST =
      Set.of(
          "và", "hoặc", "phối", "chủ", "cùng", "với", "để", "là", "tham", "thực", "theo", "tại",
          "trong", "có", "chịu", "hướng", "trình", "báo");

  private final BodyReader bodies;

  CellNames(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** Whether it is nothing but names of bodies. */
  boolean isNames(String text) {
    var words = Words.of(text);
    var list = bodies.list(words, 0);
    return list != null && list.end() >= words.size() - 1;
  }

  /** Where names end that begin at this word; the word itself where none do. */
  int end(Words words, int at) {
    var list = bodies.list(words, at);
    return list == null ? at : list.end();
  }

  /**
   * "Ủy ban Kiểm tra" before "Đảng ủy", "Ban Quản lý" before "dự án": whether the second line goes
   * on with the name that the first one ends with.
   */
  boolean goesOn(String above, String line) {
    var whole = above + " " + line;
    if (above.isEmpty() || line.isEmpty() || whole.length() > LONGEST_CELL || !isNames(whole)) {
      return false;
    }
    if (!isNames(line)) {
      return true;
    }
    return Outline.words(line) <= LONGEST_END
        && isNames(above)
        && of(whole).size() < of(above).size() + of(line).size();
  }

  /** The names in a cell; the whole cell where none can be read. */
  List<String> of(String text) {
    var words = Words.of(text);
    var names = new ArrayList<String>();
    int at = 0;
    while (at < words.size()) {
      var list = bodies.list(words, at);
      if (list == null) {
        int end = at;
        while (end < words.size() && !isSeparator(words.get(end))) {
          end++;
        }
        if (words.get(at).isCapital() && end - at < LONGEST_NAME) {
          names.add(words.slice(at, end));
        }
        at = end + 1;
      } else {
        names.addAll(list.names());
        at = list.end();
        int end = restOfName(words, at);
        if (end > at) {
          names.set(names.size() - 1, names.getLast() + " " + words.slice(at, end));
          at = end;
        }
      }
    }
    return names;
  }

  /**
   * Behind a name that was read, where words up to a comma or the end of the cell go on with it: in
   * a cell there is nothing else.
   */
  private static int restOfName(Words words, int at) {
    if (!words.get(at).isLowerCase() || NO_REST.contains(words.get(at).plain())) {
      return at;
    }
    int end = at;
    while (end < words.size() && !words.get(end).isPunctuation() && end - at <= LONGEST_REST) {
      end++;
    }
    boolean whole = end == words.size() || isSeparator(words.get(end));
    return whole && end - at <= LONGEST_REST ? end : at;
  }

  private static boolean isSeparator(Words.Word word) {
    return word.is(",") || word.is(";") || word.is(".");
  }
}
