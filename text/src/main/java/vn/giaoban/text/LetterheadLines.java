package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;

/** Which of the lines round a number and symbol can belong to the letterhead of a document. */
final class LetterheadLines {

  static final int SHORT = 75;
  static final int NAME = 60;
  static final Pattern NATIONAL =
      Pattern.compile("cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do");
  static final Pattern PARTY = Pattern.compile("dang cong san viet nam");
  private static final Pattern DATE_PART =
      Pattern.compile(
          ".{0,60}\\bngay ?[\\d .…_/-]{0,14}(?:thang.{0,30})?\\W*|thang ?[\\d .…_]{0,12} ?nam.{0,12}");
  private static final Pattern DRAFT = Pattern.compile("[\\W_]*du thao\\b.{0,20}");

  /** What the Official Gazette prints at the head of its pages. */
  private static final Pattern GAZETTE =
      Pattern.compile("(?:\\d+ )?cong bao\\b.{0,80}\\bso\\b.{0,40}");

  static final Pattern CAPACITY =
      Pattern.compile("(?:T/M|K/T|T/L|T/UQ|TUQ|TM|KT|TL|Q)(?:\\.|(?=[ /]))\\s*\\p{Lu}.*");
  private static final Pattern SIGNED = Pattern.compile("\\( ?(?:da )?ky\\b.{0,30}");
  private static final Pattern PERSON = Pattern.compile("\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){1,4}");
  private static final Pattern RECIPIENTS = Pattern.compile("noi nhan ?[:.]?.{0,60}");

  private final List<Line> lines;
  private final Lexicon lexicon;

  LetterheadLines(List<Line> lines, Lexicon lexicon) {
    this.lines = lines;
    this.lexicon = lexicon;
  }

  boolean namesBody(int line) {
    var columns = lines.get(line).columns();
    return lines.get(line).hasWords()
        && columns.getFirst().length() <= NAME
        && (isBody(Fold.words(columns.getFirst().text())) || isBody(Fold.words(run(line))));
  }

  /** A body, or a post that issues documents itself ("Thủ tướng Chính phủ"). */
  private boolean isBody(String words) {
    for (int at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
      if (lexicon.isPost(words.substring(0, at)) && lexicon.opensBody(words.substring(at + 1))) {
        return true;
      }
    }
    return lexicon.opensBody(words);
  }

  /** A line and the next: web pages break "ỦY / BAN NHÂN DÂN". */
  private String run(int line) {
    var text = lines.get(line).columns().getFirst().text();
    return line + 1 < lines.size() && lines.get(line + 1).hasWords()
        ? text + " " + lines.get(line + 1).text()
        : text;
  }

  /** Whether this does not go on with the text of the document above. */
  boolean beginsParagraph(int i) {
    return i == 0 || !lines.get(i - 1).hasWords() || canStandAbove(i - 1);
  }

  /** Whether a letterhead can begin here, with a gap below. */
  boolean opens(int i) {
    var line = lines.get(i);
    return HeaderBlock.isLetterhead(line)
        || namesBody(i)
        || NATIONAL.matcher(line.folded()).find()
        || PARTY.matcher(line.folded()).find()
        || GAZETTE.matcher(line.folded()).matches()
        || lexicon.letterhead().contains(Fold.words(line.text()));
  }

  /** The name of who signed the document above; in capitals some names of bodies look alike. */
  private boolean isPerson(int i) {
    var text = lines.get(i).text();
    var name = OrdinaryCase.person(text);
    int blank = name.indexOf(' ');
    return blank > 0
        && lexicon.isSurname(name.substring(0, blank))
        && PERSON.matcher(name).matches()
        && !(Parts.isCapitals(text) && mayBeBody(i));
  }

  /** "Đoàn" and "Văn" begin names of both. */
  private boolean mayBeBody(int i) {
    var words = Fold.words(lines.get(i).text());
    var head = lexicon.opensBody(words) ? lexicon.spelling(words) : null;
    return head != null && (head.indexOf(' ') > 0 || !isBelowPost(i));
  }

  private boolean isBelowPost(int line) {
    int i = line - 1;
    while (i >= 0 && !lines.get(i).hasWords()) {
      i--;
    }
    return i >= 0
        && (lexicon.opensPost(Fold.words(lines.get(i).text()))
            || SIGNED.matcher(lines.get(i).folded()).matches());
  }

  boolean canStandAbove(int i) {
    var line = lines.get(i);
    var text = line.text();
    var words = Fold.words(text);
    if (line.isPageNumber()
        || HeaderBlock.isLetterhead(line)
        || GAZETTE.matcher(line.folded()).matches()) {
      return true;
    }
    if (isPerson(i) || CAPACITY.matcher(text).matches() || lexicon.isPost(words)) {
      return false;
    }
    if (Parts.isCapitals(text)) {
      return line.reading().length() <= 2 * SHORT && Marker.at(line.reading()) == null;
    }
    return line.reading().length() <= SHORT
        && (DATE_PART.matcher(line.folded()).matches()
            || NATIONAL.matcher(line.folded()).find()
            || DRAFT.matcher(line.folded()).matches()
            || (Character.isUpperCase(text.charAt(0))
                && !Parts.endsSentence(text)
                && lexicon.opensBody(words)));
  }

  /** "Nghị định của Chính phủ", where conversion lost the capitals. */
  boolean isKindOfBody(Line line, String words) {
    int of = words.indexOf(" cua ");
    return of > 0
        && line.reading().length() <= NAME
        && Character.isUpperCase(line.text().charAt(0))
        && lexicon.kind(words.substring(0, of)) != null
        && isBody(words.substring(of + " cua ".length()));
  }

  boolean canStandBelow(Line line, boolean subject) {
    var text = line.text();
    if (CAPACITY.matcher(text).matches()
        || RECIPIENTS.matcher(line.folded()).matches()
        || FullLetterhead.isSymbol(text)
        || Marker.at(line.reading()) != null) {
      return false;
    }
    return subject
        || Parts.isCapitals(text)
        || HeaderBlock.isLetterhead(line)
        || (line.reading().length() <= SHORT && !Parts.endsSentence(text));
  }
}
