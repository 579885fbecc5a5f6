package vn.giaoban.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file {@code fields.txt}, which stands beside the migrations of a module and says what
 * each column of its tables holds on persons.
 */
final class FieldFile {

  private final String module;
  private final List<Purpose> purposes = new ArrayList<>();
  private final List<FieldTable> tables = new ArrayList<>();
  private int number;
  private @Nullable Draft draft;
  private @Nullable Label purpose;
  private String purposeCode = "";

  private FieldFile(String module) {
    this.module = module;
  }

  /** What a file says. */
  record Read(List<Purpose> purposes, List<FieldTable> tables) {}

  /** A table that is being read. */
  private static final class Draft {
    final String name;
    @Nullable Label label;
    @Nullable Label nobody;
    String purpose = "";
    String keep = "";
    List<String> readers = List.of();
    List<About> about = List.of();
    boolean eraseRows;
    final List<Field> fields = new ArrayList<>();
    final Set<String> columns = new HashSet<>();

    Draft(String name) {
      this.name = name;
    }
  }

  /**
   * @throws IllegalArgumentException with the line where the file is wrong
   */
  static Read read(String module, String text) {
    var file = new FieldFile(module);
    text.lines().forEach(file::line);
    file.close();
    return new Read(file.purposes, file.tables);
  }

  private void line(String line) {
    number++;
    var text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (text.startsWith("table ")) {
      close();
      draft = new Draft(text.substring(6).strip());
    } else if (text.startsWith("purpose ")) {
      var parts = text.substring(8).split(" : ", 2);
      check(parts.length == 2, "purpose CODE : tiếng Việt | English");
      purposeCode = parts[0].strip();
      purpose = label(parts[1]);
    } else if (draft == null) {
      check(text.startsWith("basis: ") && purpose != null, "a basis belongs to a purpose");
      purposes.add(new Purpose(purposeCode, purpose(), label(text.substring(7))));
    } else {
      of(draft, text);
    }
  }

  private Label purpose() {
    var known = purpose;
    if (known == null) {
      throw wrong("no purpose");
    }
    return known;
  }

  private void of(Draft table, String text) {
    var colon = text.indexOf(": ");
    var word = text.split("[ :]", 2)[0];
    var rest = colon < 0 ? "" : text.substring(colon + 2).strip();
    switch (word) {
      case "name" -> table.label = label(rest);
      case "purpose" -> table.purpose = rest;
      case "keep" -> table.keep = rest;
      case "readers" -> table.readers = List.of(rest.split(" +"));
      case "about" -> {
        if (rest.startsWith("nobody | ")) {
          table.nobody = label(rest.substring(9));
        } else {
          table.about = abouts(rest, " +");
        }
      }
      case "erase" -> {
        check(rest.equals("row"), "erase: row");
        table.eraseRows = true;
      }
      default -> columns(table, text);
    }
  }

  private void columns(Draft table, String text) {
    var halves = text.split(" : ", 2);
    var words = halves[0].strip().split(" +");
    var kind = kind(words[0]);
    var label = halves.length == 2 ? label(halves[1]) : null;
    check(!kind.tells() || label != null, "what tells who somebody is needs a label");
    check(label == null || (words.length > 1 && !isOption(words[1])), "a label is for one column");
    var names = new ArrayList<String>();
    var about = table.about;
    var erasure = Erasure.NOT;
    var restrict = false;
    var correct = false;
    var sealed = false;
    String print = null;
    String said = null;
    String named = null;
    for (var word : List.of(words).subList(1, words.length)) {
      if (word.startsWith("of=")) {
        about = abouts(word.substring(3), ",");
      } else if (word.startsWith("erase=")) {
        erasure = Erasure.valueOf(word.substring(6).toUpperCase(Locale.ROOT));
      } else if (word.equals("restrict")) {
        restrict = true;
      } else if (word.equals("correct")) {
        correct = true;
      } else if (word.equals("sealed")) {
        sealed = true;
      } else if (word.startsWith("print=")) {
        print = word.substring(6);
      } else if (word.startsWith("words=")) {
        said = word.substring(6);
      } else if (word.startsWith("names=")) {
        named = word.substring(6);
      } else {
        names.add(word);
      }
    }
    check(!names.isEmpty(), "no column");
    check(label == null || names.size() == 1, "a label is for one column");
    check(
        !kind.tells() || table.eraseRows || erasure != Erasure.NOT,
        "what tells who somebody is can be erased");
    check(
        !kind.tells() || table.nobody != null || !about.isEmpty(),
        "what tells who somebody is says whom it is about");
    check(print == null || sealed, "only what is sealed has a print");
    check(
        !sealed
            || !(restrict || correct)
            || about.stream().allMatch(one -> one.column().equals("id")),
        "what is sealed is withheld and corrected in its person's own record only");
    for (var name : names) {
      check(table.columns.add(name), name + " stands here twice");
      table.fields.add(
          new Field(
              table.name,
              name,
              kind,
              about,
              erasure,
              restrict,
              correct,
              sealed,
              print,
              said,
              named,
              label));
    }
  }

  private static List<About> abouts(String text, String gap) {
    return Arrays.stream(text.split(gap, -1)).map(About::of).toList();
  }

  private static boolean isOption(String word) {
    return word.contains("=");
  }

  private FieldClass kind(String word) {
    for (var kind : FieldClass.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw wrong("no class of fields: " + word);
  }

  private Label label(String text) {
    var parts = text.split(" \\| ", 2);
    check(parts.length == 2, "tiếng Việt | English");
    return new Label(parts[0].strip(), parts[1].strip());
  }

  private void close() {
    var table = draft;
    if (table == null) {
      return;
    }
    var label = table.label;
    check(label != null, table.name + " has no name");
    check(!table.purpose.isEmpty(), table.name + " has no purpose");
    check(!table.keep.isEmpty(), table.name + " has no retention rule");
    check(!table.readers.isEmpty(), table.name + " has no readers");
    tables.add(
        new FieldTable(
            module,
            table.name,
            label == null ? new Label("", "") : label,
            table.purpose,
            table.keep,
            table.readers,
            table.nobody,
            table.eraseRows,
            table.fields));
    draft = null;
  }

  private void check(boolean right, String problem) {
    if (!right) {
      throw wrong(problem);
    }
  }

  private IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException(
        "db/migration/%s/fields.txt, line %d: %s".formatted(module, number, problem));
  }
}
