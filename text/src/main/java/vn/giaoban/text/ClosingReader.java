package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads recipients and signature. They are printed side by side; a text may have one after the
 * other or their lines mixed.
 */
final class ClosingReader {

  record Result(List<String> recipients, Extraction.@Nullable Signatory signatory) {}

  private static final String RECIPIENTS = "noi nhan";
  private static final Pattern ANNOUNCES = Pattern.compile(RECIPIENTS + " ?[:.]? ?");
  private static final OpeningPattern SIGNED =
      OpeningPattern.of("\\( ?(?:da ky|ky|chu ky|dau)\\b|da ky\\b");
  private static final Pattern CAPACITY =
      Pattern.compile(
          "(?<![\\p{L}\\d])((?:T/M|K/T|T/L|T/UQ|TUQ|TM|KT|TL|Q)\\.?)(?=[ .])\\s*(?=\\p{Lu})");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[\\p{L}]{1,5}\\.(?:[\\p{L}]{1,4}\\.)* ?)?\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*){0,5}");
  private static final Pattern DEPUTY = Pattern.compile(" PHÓ (?=\\p{Lu})");
  private static final Pattern BULLET = Pattern.compile("^\\W+");
  private static final int LONGEST_SIGNATURE_LINE = 60;
  private static final int SHORTEST_POST = 6;

  private final Lexicon lexicon;
  private final OrdinaryCase ordinary;
  private final String text;
  private final List<Reading> columns = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  private ClosingReader(Layout layout, Lexicon lexicon, OrdinaryCase ordinary) {
    this.lexicon = lexicon;
    this.ordinary = ordinary;
    this.text = layout.text();
    for (int i = 0; i < layout.lines().size(); i++) {
      if (layout.parts().of().get(i) == Part.CLOSING
          && layout.lines().get(i).hasWords()
          && !layout.lines().get(i).isPageNumber()) {
        for (var column : layout.lines().get(i).columns()) {
          addApart(withoutSigned(column));
        }
      }
    }
  }

  /** "(Đã ký)" may share its line with the name. */
  private static Reading withoutSigned(Reading column) {
    int end = column.text().indexOf(')');
    return end > 0 && SIGNED.opens(column.folded())
        ? column.slice(end + 1, column.length())
        : column;
  }

  /**
   * Adds what stands on one line, in two where recipient and signature do with a single blank
   * between: "- Bộ Nội vụ; KT. CHỦ TỊCH".
   */
  private void addApart(Reading column) {
    var text = column.text();
    int at = Parts.isCapitals(text) ? -1 : text.indexOf(' ');
    while (at > 0 && !(";:.,".indexOf(text.charAt(at - 1)) >= 0 && beginsSignature(text, at + 1))) {
      at = text.indexOf(' ', at + 1);
    }
    add(at > 0 ? column.slice(0, at) : column);
    if (at > 0) {
      add(column.slice(at + 1, column.length()));
    }
  }

  private void add(Reading column) {
    if (!column.isEmpty()) {
      columns.add(column);
    }
  }

  private boolean beginsSignature(String text, int at) {
    var rest = text.substring(at);
    if (Parts.isCapitals(rest)) {
      return rest.length() > SHORTEST_POST
          && (CAPACITY.matcher(rest).lookingAt() || lexicon.opensPost(Fold.words(rest)));
    }
    return Letters.isLetter(rest.charAt(0))
        && NAME.matcher(rest).matches()
        && words(rest) >= 2
        && beginsWithSurname(rest)
        && isFiled(BULLET.matcher(text).replaceFirst(""));
  }

  static Result read(Layout layout, Lexicon lexicon, OrdinaryCase ordinary) {
    return new ClosingReader(layout, lexicon, ordinary).read();
  }

  private Result read() {
    var signatory = signatory();
    return new Result(recipients(), signatory);
  }

  private Extraction.@Nullable Signatory signatory() {
    var capitals = new ArrayList<Integer>();
    for (int i = 0; i < columns.size(); i++) {
      boolean follows = !capitals.isEmpty() && capitals.getLast() == i - 1;
      if (isSignatureLine(columns.get(i), follows)) {
        capitals.add(i);
      }
    }
    int name = nameLine(capitals);
    var nameText = name < 0 ? null : name(name);
    if (name >= 0) {
      capitals.removeIf(i -> i >= name);
    }
    taken.addAll(capitals);
    if (capitals.isEmpty() && nameText == null) {
      return null;
    }
    var span = capitals.isEmpty() ? null : columns.get(capitals.getFirst()).span();
    for (var i : capitals) {
      span = cover(span, columns.get(i).span());
    }
    for (int i = 0; i < columns.size(); i++) {
      if (taken.contains(i) && name >= 0 && i >= name) {
        span = cover(span, columns.get(i).span());
      }
    }
    var lines = capitals.stream().map(i -> columns.get(i).text()).toList();
    return signature(lines, nameText, span == null ? new Span(0, 0) : span);
  }

  private static Span cover(@Nullable Span left, Span right) {
    return left == null
        ? right
        : new Span(Math.min(left.start(), right.start()), Math.max(left.end(), right.end()));
  }

  private boolean isSignatureLine(Reading column, boolean follows) {
    var text = column.text();
    if (text.length() > LONGEST_SIGNATURE_LINE
        || !Parts.isCapitals(text)
        || text.endsWith(";")
        || isBullet(column)
        || announces(column)) {
      return false;
    }
    if (follows || CAPACITY.matcher(text).lookingAt() || text.startsWith("PHÓ ")) {
      return true;
    }
    var words = Fold.words(text);
    return lexicon.opensPost(words) || lexicon.opensBody(words);
  }

  private static boolean announces(Reading column) {
    return Fold.startsWith(column.text(), RECIPIENTS);
  }

  private static boolean isBullet(Reading column) {
    var marker = Marker.at(column);
    return marker != null && marker.rank().isBullet();
  }

  /** The line with the name of the person, or the first of its lines; -1 where there is none. */
  private int nameLine(List<Integer> capitals) {
    int found = -1;
    for (int i = columns.size() - 1; i >= 0 && found < 0; i--) {
      if (looksLikeName(columns.get(i), capitals.contains(i), i)) {
        found = i;
      }
    }
    while (found > 0
        && !capitals.contains(found)
        && !capitals.contains(found - 1)
        && NAME.matcher(columns.get(found - 1).text()).matches()
        && !isBullet(columns.get(found - 1))
        && words(columns.get(found - 1).text()) + words(columns.get(found).text()) <= 5
        && lineEndOnly(found - 1)) {
      found--;
    }
    return found;
  }

  /** Whether the next column stands on the line right below. */
  private boolean lineEndOnly(int column) {
    int end = columns.get(column).span().end();
    var between = text.substring(end, columns.get(column + 1).span().start());
    return between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  private boolean looksLikeName(Reading column, boolean capitals, int index) {
    var text = column.text();
    if (!NAME.matcher(text).matches() || isBullet(column) || text.length() > 40) {
      return false;
    }
    if (beginsWithSurname(text)) {
      return words(text) >= 2 || !capitals;
    }
    var words = Fold.words(text);
    if (capitals) {
      return words(text) >= 2
          && !lexicon.opensPost(words)
          && !lexicon.opensBody(words)
          && !CAPACITY.matcher(text).lookingAt()
          && index == columns.size() - 1
          && index > 0;
    }
    return (!lexicon.opensBody(words) && (words(text) >= 2 || follows(index)))
        || (words(text) <= 4 && follows(index));
  }

  private boolean beginsWithSurname(String text) {
    var person = OrdinaryCase.person(text);
    int blank = person.indexOf(' ');
    return blank > 0 && lexicon.isSurname(person.substring(0, blank));
  }

  private boolean follows(int index) {
    return index > 0 && Parts.isCapitals(columns.get(index - 1).text());
  }

  private String name(int first) {
    var name = new StringBuilder();
    for (int i = first; i < columns.size(); i++) {
      var text = columns.get(i).text();
      if (i > first
          && (!NAME.matcher(text).matches() || !lineEndOnly(i - 1) || isBullet(columns.get(i)))) {
        break;
      }
      taken.add(i);
      name.append(i == first ? "" : " ").append(text);
    }
    return OrdinaryCase.person(name.toString());
  }

  private static int words(String text) {
    return Outline.words(text);
  }

  private Extraction.Signatory signature(List<String> lines, @Nullable String name, Span span) {
    @Nullable String capacity = null;
    var body = new StringBuilder();
    var instead = new StringBuilder();
    var role = new StringBuilder();
    var current = role;
    for (var line : lines) {
      var matcher = CAPACITY.matcher(line);
      if (matcher.lookingAt()) {
        if (capacity == null) {
          capacity = matcher.group(1);
          current = body;
        } else {
          // "TM. … KT. …": the body is the one that the first speaks for
          current = instead;
        }
        var rest = line.substring(matcher.end());
        var deputy = DEPUTY.matcher(rest);
        boolean both = deputy.find();
        append(current, both ? rest.substring(0, deputy.start()) : rest);
        if (both) {
          append(role, rest.substring(deputy.start()));
          current = role;
        }
      } else {
        if (current != role && !goesOn(current.toString(), line)) {
          current = role;
        }
        if (current != role || !isOtherPost(role.toString(), line)) {
          append(current, line);
        }
      }
    }
    if (capacity != null && capacity.startsWith("Q") && role.isEmpty()) {
      append(role, body.toString());
      body.setLength(0);
    }
    return new Extraction.Signatory(
        capacity,
        body.isEmpty() ? null : ordinary.name(strip(body.toString())),
        role.isEmpty() ? null : ordinary.name(strip(role.toString())),
        name,
        span);
  }

  /** Whether the body or post signed for goes on in this line. */
  private boolean goesOn(String body, String line) {
    return body.endsWith(",") || (!line.startsWith("PHÓ ") && !lexicon.opensPost(Fold.words(line)));
  }

  /** Whether a whole post stands already, and this is another that the same person has. */
  private boolean isOtherPost(String role, String line) {
    return !role.isEmpty()
        && lexicon.isPost(Fold.words(role))
        && !role.endsWith(",")
        && lexicon.opensPost(Fold.words(line));
  }

  private static void append(StringBuilder text, String more) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(more.strip());
  }

  private static String strip(String text) {
    return text.substring(0, Letters.endBefore(" ,;:.", text, text.length())).strip();
  }

  private List<String> recipients() {
    var items = new ArrayList<String>();
    boolean bulleted = false;
    boolean listed = true;
    for (var column : columns) {
      bulleted |= isBullet(column);
      listed &= !announces(column);
    }
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      if (announces(column)) {
        listed = true;
        var head = ANNOUNCES.matcher(column.folded());
        column = column.slice(head.lookingAt() ? head.end() : 0, column.length());
        if (column.isEmpty()) {
          continue;
        }
      }
      if (!listed || taken.contains(i) || SIGNED.opens(column.folded())) {
        continue;
      }
      var text = column.text();
      if (isBullet(column)) {
        var marker = Marker.at(column);
        items.add(marker == null ? text : text.substring(marker.length()));
      } else if (items.isEmpty() || (!bulleted && endsItem(items.getLast()))) {
        items.add(text);
      } else if (isFiled(items.getLast())) {
        if (endsItem(items.getLast()) || !isRemainder(text)) {
          break;
        }
        items.set(items.size() - 1, items.getLast() + " " + text);
      } else if (items.getLast().endsWith(";") && Character.isUpperCase(text.charAt(0))) {
        items.add(text);
      } else {
        items.set(items.size() - 1, items.getLast() + " " + text);
      }
    }
    return items.stream().map(ClosingReader::strip).filter(item -> !item.isEmpty()).toList();
  }

  private static boolean endsItem(String item) {
    return ",;.".indexOf(item.charAt(item.length() - 1)) >= 0;
  }

  /** The last entry says where the office keeps its copy. */
  private static boolean isFiled(String item) {
    return Fold.wordsBegin(item, "luu");
  }

  private static boolean isRemainder(String text) {
    return text.charAt(0) == '(' || Character.isLowerCase(text.charAt(0));
  }
}
