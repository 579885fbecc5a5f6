package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the printed kind, the title under it and, in decisions, who decides. */
final class TitleReader {

  /**
   * What stands there.
   *
   * @param title in one line, without the kind; may be empty
   * @param authority the line under the title that names who decides
   */
  record Result(Lexicon.@Nullable Kind kind, String title, @Nullable String authority) {}

  /** Codes of the kinds that name under their title who decides. */
  static final Set<String> DECISIONS = Set.of("QĐ", "NQ", "NĐ", "TT", "TTLT", "PL", "L");

  private static final int AUTHORITY_LINE = 60;

  private final Lexicon lexicon;
  private final OrdinaryCase ordinary;

  TitleReader(Lexicon lexicon, OrdinaryCase ordinary) {
    this.lexicon = lexicon;
    this.ordinary = ordinary;
  }

  private Lexicon.@Nullable Kind printedKind(Line line) {
    var kind = lexicon.leadingKind(Fold.words(line.text()));
    if (kind == null) {
      return null;
    }
    // "THÔNG BÁO KẾT LUẬN": the kind is the first word, the rest belongs to the title
    var shorter = lexicon.kind(firstWords(Fold.words(kind.name()), 2));
    return shorter != null && shorter.code().equals(kind.code()) ? shorter : kind;
  }

  private static String firstWords(String words, int number) {
    int end = -1;
    for (int i = 0; i < number && end < words.length(); i++) {
      end = words.indexOf(' ', end + 1);
      end = end < 0 ? words.length() : end;
    }
    return words.substring(0, Math.max(end, 0));
  }

  /**
   * Reads them.
   *
   * @param lines from the printed kind to the end of the title
   */
  Result read(List<Line> lines) {
    var kind = printedKind(lines.getFirst());
    var texts = new ArrayList<String>();
    var first = lines.getFirst().text();
    if (kind != null && Fold.words(first).length() > Fold.words(kind.name()).length()) {
      texts.add(first.substring(Math.min(first.length(), kind.name().length())).strip());
    }
    @Nullable String authority = null;
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      if (kind != null
          && DECISIONS.contains(kind.code())
          && !texts.isEmpty()
          && isAuthority(lines, i, texts.getLast())) {
        authority = join(lines.subList(i, lines.size()));
        break;
      }
      texts.add(line.text());
    }
    return new Result(
        kind,
        clean(ordinaryCase(texts)),
        authority == null ? null : ordinary.name(clean(authority)));
  }

  /** Lines in capitals that follow each other are written in ordinary case together. */
  private String ordinaryCase(List<String> texts) {
    var title = new StringBuilder();
    var run = new StringBuilder();
    boolean capitals = false;
    for (var text : texts) {
      boolean upper = Parts.isCapitals(text);
      if (!run.isEmpty() && upper != capitals) {
        append(title, ordinary.of(run.toString()));
        run.setLength(0);
      }
      append(run, text);
      capitals = upper;
    }
    append(title, ordinary.of(run.toString()));
    return title.toString();
  }

  /** The last lines of the header, in capitals, that name a post or body by themselves. */
  private boolean isAuthority(List<Line> lines, int from, String before) {
    var line = lines.get(from);
    var words = Fold.words(line.text());
    if (!Parts.isCapitals(line.text())
        || (!lexicon.opensPost(words) && !lexicon.opensBody(words))) {
      return false;
    }
    var lastWord = before.substring(before.lastIndexOf(' ') + 1);
    boolean adjoins = lines.get(from - 1).kind() == Line.Kind.WORDS;
    if (before.endsWith(",") || (adjoins && lexicon.leavesOpen(lastWord))) {
      return false;
    }
    int left = 0;
    for (int i = from + 1; i < lines.size(); i++) {
      left += lines.get(i).hasWords() ? 1 : 0;
    }
    // a title ends in its own middle only by chance where its line is full
    return left <= 1
        && line.reading().length() < AUTHORITY_LINE
        && (!adjoins || before.length() < AUTHORITY_LINE || left == 0);
  }

  private static String join(List<Line> lines) {
    var joined = new StringBuilder();
    for (var line : lines) {
      if (line.hasWords()) {
        append(joined, line.text());
      }
    }
    return joined.toString();
  }

  private static void append(StringBuilder text, String more) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    text.append(more);
  }

  /** Without the punctuation at its end. */
  static String clean(String title) {
    return title.substring(0, Letters.endBefore(" ,;:.*-_[", title, title.length())).strip();
  }
}
