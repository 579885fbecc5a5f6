package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Schools that are told by their grade and name, the word for a school only once: "các Trường Tiểu
 * học A, Tiểu học số 2 B và THCS C", "hai trường mầm non (19/5, D)".
 */
final class SchoolLists {

  private static final int MOST_NAMES = 60;

  private static final String GRADES = "school-grades.txt";

  private final PhraseTable grades = PhraseTable.load(GRADES);

  private final BodyReader bodies;

  SchoolLists(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** With what schools begin. */
  Openings openings() {
    return grades.openings().with(Openings.words("trường"));
  }

  /** The schools named from "trường" on, which stands behind "các" or a number. */
  @Nullable Bodies at(Words words, int at) {
    if (!words.get(at).is("trường") || !isSeveral(words, at - 1)) {
      return null;
    }
    int grade = grades.end(words, at + 1);
    int list = words.get(grade).is(":") || words.get(grade).is("(") ? grade + 1 : grade;
    return grade > at + 1 ? items(words, list, words.slice(at + 1, grade)) : null;
  }

  private static boolean isSeveral(Words words, int at) {
    var word = words.get(at);
    return BodyReader.isPlural(words, at) || word.isNumber() || word.is("hai") || word.is("ba");
  }

  /** "(THCS A 54, THCS B 53)": each with its grade, behind what counts schools. */
  @Nullable Bodies graded(Words words, int at) {
    return grades.isAt(words, at) ? items(words, at, "") : null;
  }

  /** "… và THCS A": a school called by its grade and name; null where none is. */
  @Nullable Bodies alone(Words words, int at) {
    int name = words.get(at).isCapital() ? grades.end(words, at) : at;
    int end = name > at ? nameEnd(words, name) : name;
    return end > name && !bodies.isHead(words, name)
        ? new Bodies(List.of("Trường " + words.slice(at, end)), end)
        : null;
  }

  private @Nullable Bodies items(Words words, int at, String told) {
    var names = new ArrayList<String>();
    var counts = new ArrayList<String>();
    var grade = told;
    int end = at;
    int next = at;
    while (names.size() < MOST_NAMES) {
      int name = grades.end(words, next);
      grade = name > next ? words.slice(next, name) : grade;
      int stop = nameEnd(words, name);
      if (stop == name || (name == next && bodies.isHead(words, next))) {
        break;
      }
      boolean count = stop - name > 1 && words.get(stop - 1).isNumber() && !isNumbered(words, stop);
      counts.add(count ? words.get(stop - 1).text() : "");
      names.add("Trường " + grade + " " + words.slice(name, stop));
      end = UnitLists.afterFigures(words, stop);
      next = UnitLists.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    if (names.size() < 2) {
      return null;
    }
    return new Bodies(counts.contains("") ? names : withoutCounts(names), end);
  }

  /** Where a number stands behind each of them, it is counted what is there. */
  private static List<String> withoutCounts(List<String> names) {
    return names.stream().map(name -> name.substring(0, name.lastIndexOf(' '))).toList();
  }

  private static boolean isNumbered(Words words, int end) {
    return words.get(end - 2).is("số");
  }

  private int nameEnd(Words words, int at) {
    if (ProperNames.isDay(words, at)) {
      return at + 3;
    }
    int i = ProperNames.isNumbered(words, at) ? at + 2 : at;
    while (words.get(i).isCapital()) {
      i++;
    }
    return i > at && words.get(i).isNumber() && !ProperNames.counts(words, i) ? i + 1 : i;
  }
}
