package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** The classes of a school, each told by its grade and a letter: "lớp 9A", "các lớp 10A1, 10A2". */
final class SchoolClasses {

  static final Openings OPENINGS = Openings.words("lớp");

  private SchoolClasses() {}

  /** Behind "lớp 9A"; {@code at} where no class is told apart here. */
  static int after(Words words, int at) {
    return words.get(at).is("lớp") && LetteredNumbers.is(words.get(at + 1)) ? at + 2 : at;
  }

  /** The class at this word; null without. */
  static @Nullable Bodies at(Words words, int at) {
    int end = after(words, at);
    return end == at ? null : new Bodies(List.of(words.slice(at, end)), end);
  }
}
