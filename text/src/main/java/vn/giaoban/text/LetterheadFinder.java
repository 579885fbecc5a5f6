package vn.giaoban.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Division.Sign;
import vn.giaoban.text.FullLetterhead.Bound;

/** Finds where the letterhead round a number and symbol begins and ends, and what it has of one. */
final class LetterheadFinder {

  private static final int LINES_ABOVE = 14;
  private static final int LINES_BELOW = 16;
  private static final int SUBJECT_LINES = 12;
  private static final int LINES_BEHIND_KIND = 10;
  private static final int FORM_MARK_WITHIN = 4;
  private static final int SIGNATURE_WITHIN = 8;
  private static final Pattern DATE =
      Pattern.compile(
          "ngay ?([\\d .…_]{0,12}) ?thang ?([\\d .…_]{0,12}) ?nam ?(\\d[\\d .…_]{0,8})");
  private static final Pattern DOTS = Pattern.compile("\\.{3,}|…|_{3,}|\\[|<|x{2,}");

  /** "(Biểu mẫu báo cáo đính kèm)": what the document above sends with it, not what follows. */
  private static final Pattern ATTACHES =
      Pattern.compile("\\(.*\\b(?:dinh kem|gui kem|(?<!ban hanh )kem theo)[ .]*\\)[ ./]*");

  private static final Pattern ENCLOSED = Pattern.compile("\\( ?(?:ban hanh )?kem theo.*");
  private static final Set<String> COPY_CODES = Set.of("SY", "SL", "TrS", "TS", "BS");
  private static final List<Pattern> FORM_MARKS =
      Vocabulary.entries("form-marks.txt").stream().map(Pattern::compile).toList();
  private static final Set<String> COPY_MARKS = Vocabulary.folded("copy-marks.txt");

  private final int offset;
  private final List<Line> lines;
  private final int symbol;
  private final Lexicon lexicon;
  private final LetterheadLines shape;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
  private final Set<Bound> bounds = EnumSet.noneOf(Bound.class);

  LetterheadFinder(int offset, List<Line> lines, int symbol, Lexicon lexicon) {
    this.offset = offset;
    this.lines = lines;
    this.symbol = symbol;
    this.lexicon = lexicon;
    shape = new LetterheadLines(lines, lexicon);
  }

  FullLetterhead find() {
    int top = top();
    int end = end();
    var block = new StringBuilder();
    var above = new StringBuilder();
    for (int i = top; i <= end; i++) {
      if (lines.get(i).hasWords()) {
        block.append(lines.get(i).text()).append(' ');
        if (i < symbol && !lines.get(i).isPageNumber()) {
          above.append(lines.get(i).folded()).append(' ');
        }
      }
    }
    var key = symbolOf(lines.get(symbol).text());
    signs.add(key == null ? Sign.UNNUMBERED : Sign.SYMBOL);
    var date = look(block.toString());
    for (int i = top; i < symbol; i++) {
      if (shape.namesBody(i)) {
        signs.add(Sign.BODY);
      }
    }
    lookForForm(top, end);
    return new FullLetterhead(
        offset + lines.get(top).span().start(),
        offset + lines.get(end).span().end(),
        signs,
        key,
        Fold.words(issuer(above.toString())),
        date,
        bounds,
        signature(top),
        enclosedIn(end));
  }

  private static String issuer(String above) {
    return LetterheadLines.PARTY
        .matcher(LetterheadLines.NATIONAL.matcher(above).replaceAll(" "))
        .replaceAll(" ");
  }

  private @Nullable String symbolOf(String line) {
    var numbered = FullLetterhead.NUMBERED.matcher(line);
    if (!numbered.matches()) {
      return null;
    }
    var found = HeaderReader.SYMBOL.matcher(line);
    if (!found.find() || found.group(1).chars().noneMatch(Character::isLetter)) {
      return null;
    }
    var printed = found.group(1).replaceAll("\\s+", "");
    for (var part : printed.split("[-/–]", -1)) {
      if (COPY_CODES.contains(part)) {
        bounds.add(Bound.COPY);
      }
    }
    return SymbolReader.key(printed);
  }

  /** What the block of the letterhead has; the day as printed. */
  private String look(String block) {
    var folded = Fold.of(block);
    if (LetterheadLines.NATIONAL.matcher(folded).find()) {
      signs.add(Sign.NATIONAL_TITLE);
    }
    if (LetterheadLines.PARTY.matcher(folded).find()) {
      signs.add(Sign.PARTY_TITLE);
    }
    var date = DATE.matcher(folded);
    if (!date.find()) {
      return "";
    }
    signs.add(Sign.PLACE_AND_DATE);
    if (DOTS.matcher(date.group()).find()) {
      bounds.add(Bound.FORM);
    }
    return Fold.words(date.group());
  }

  private void lookForForm(int top, int end) {
    int seen = 0;
    for (int i = top - 1; i >= 0 && seen < FORM_MARK_WITHIN; i--) {
      if (lines.get(i).hasWords()) {
        seen++;
        markForm(lines.get(i));
      }
    }
    for (int i = top; i <= end; i++) {
      var line = lines.get(i);
      if (line.hasWords()) {
        markForm(line);
        if (i <= symbol && DOTS.matcher(line.text()).find()) {
          bounds.add(Bound.FORM);
        }
      }
    }
  }

  private void markForm(Line line) {
    if (line.reading().length() <= 2 * LetterheadLines.SHORT
        && !ATTACHES.matcher(line.folded()).matches()
        && FORM_MARKS.stream().anyMatch(mark -> mark.matcher(line.folded()).matches())) {
      bounds.add(Bound.FORM);
    }
  }

  /** The first line of the letterhead. */
  private int top() {
    int top = symbol;
    int seen = 0;
    for (int i = symbol - 1; i >= 0 && seen < LINES_ABOVE; i--) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      seen++;
      if (i + 1 == top && isPost(line)) {
        // "CHỦ TỊCH" above "ỦY BAN NHÂN DÂN", with no name between
        return i;
      }
      if (!shape.canStandAbove(i)) {
        break;
      }
      if (line.isPageNumber()) {
        continue;
      }
      if (shape.opens(i) || (i + 1 == top && shape.beginsParagraph(i))) {
        top = i;
      }
    }
    return top;
  }

  private boolean isPost(Line line) {
    var words = Fold.words(line.text());
    return Parts.isCapitals(line.text()) && lexicon.isPost(words) && !words.startsWith("pho ");
  }

  /** The line that ends the letterhead: the kind, the addressees, or the last of the subject. */
  private int end() {
    int end = symbol;
    int seen = 0;
    int subject = 0;
    boolean open = false;
    for (int i = symbol + 1; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        open = false;
        continue;
      }
      if (Parts.isAddressed(line)) {
        signs.add(Sign.ADDRESSED);
        return i;
      }
      var words = Fold.words(line.text());
      if (COPY_MARKS.stream().anyMatch(mark -> (words + " ").startsWith(mark + " "))) {
        bounds.add(Bound.COPY);
        return i;
      }
      if (HeaderBlock.isKind(line, lexicon)
          || HeaderBlock.isKindAlone(line, lexicon)
          || shape.isKindOfBody(line, words)) {
        signs.add(Sign.KIND);
        return i;
      }
      if (HeaderBlock.isSubject(line)) {
        signs.add(Sign.SUBJECT);
        open = true;
      }
      if (open) {
        subject++;
      } else {
        seen++;
      }
      if (subject > SUBJECT_LINES || seen > LINES_BELOW || !shape.canStandBelow(line, open)) {
        return end;
      }
      end = i;
    }
    return end;
  }

  private boolean signature(int top) {
    int seen = 0;
    for (int i = top - 1; i >= 0 && seen < SIGNATURE_WITHIN; i--) {
      var line = lines.get(i);
      if (!line.hasWords()) {
        continue;
      }
      seen++;
      for (var column : line.columns()) {
        if (column.length() <= LetterheadLines.NAME
            && Parts.isCapitals(column.text())
            && Marker.at(column) == null
            && !column.text().endsWith(":")
            && (LetterheadLines.CAPACITY.matcher(column.text()).matches()
                || lexicon.opensPost(Fold.words(column.text())))) {
          return true;
        }
      }
    }
    return false;
  }

  private String enclosedIn(int end) {
    var behind = new ArrayList<String>();
    for (int i = end + 1; i < lines.size() && behind.size() < LINES_BEHIND_KIND; i++) {
      if (lines.get(i).hasWords()) {
        behind.add(lines.get(i).folded());
      }
    }
    for (int i = 0; i < behind.size(); i++) {
      if (ENCLOSED.matcher(behind.get(i)).matches()) {
        var words = String.join(" ", behind.subList(i, Math.min(behind.size(), i + 3)));
        int close = words.indexOf(')');
        return close < 0 ? words : words.substring(0, close);
      }
    }
    return "";
  }
}
