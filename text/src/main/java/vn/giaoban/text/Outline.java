package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds which paragraphs are headings, and under which paragraph each one stands. */
final class Outline {

  /**
   * A numbered paragraph with more words than this is running text, unless it introduces others.
   */
  private static final int TITLE_WORDS = 25;

  /** The same for a line that ends with ":" and introduces what follows. */
  private static final int LEAD_IN_WORDS = 45;

  /** The same for a line without any stop that text without number follows. */
  private static final int LONG_TITLE_WORDS = 70;

  /** No document counts deeper; what does is read as one run. */
  private static final int DEEPEST = 20;

  private static final int BULLET_TITLE_WORDS = 15;
  private static final int PLAIN_TITLE_WORDS = 8;

  private static final String ADDRESS = "doi voi ";

  private record Open(String key, Marker.Rank rank, int number, int paragraph, boolean title) {}

  private final String text;
  private final List<Joiner.Joined> drafts;
  private final Lexicon lexicon;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Extraction.Heading> headings = new ArrayList<>();
  private final List<Integer> headingOf = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  private Outline(String text, List<Joiner.Joined> drafts, Lexicon lexicon) {
    this.text = text;
    this.drafts = drafts;
    this.lexicon = lexicon;
  }

  static Layout of(
      String text,
      List<Joiner.Joined> drafts,
      Notes notes,
      Lexicon lexicon,
      List<Line> lines,
      Parts parts) {
    var outline = new Outline(text, drafts, lexicon);
    for (int i = 0; i < drafts.size(); i++) {
      outline.add(i, notes);
    }
    return new Layout(text, lines, parts, outline.paragraphs, outline.headings, notes.footnotes());
  }

  private void add(int index, Notes notes) {
    var draft = drafts.get(index);
    boolean outlined = draft.part() == Part.BODY || draft.part() == Part.APPENDIX;
    boolean title = outlined && isTitle(index);
    if (beginsAppendix(draft)) {
      open.clear();
    }
    Integer parent = null;
    int depth = 0;
    var marker = draft.marker();
    if (outlined && (marker != null || title)) {
      var key = marker == null ? "title" : marker.key();
      var rank = marker == null ? plainRank(index) : marker.rank();
      int number = marker == null ? 0 : marker.number();
      closeTo(key, rank, number, title);
      parent = open.isEmpty() ? null : open.getLast().paragraph();
      open.add(new Open(key, rank, number, index, title));
      depth = open.size();
    } else if (outlined) {
      if (draft.reading().text().endsWith(":")) {
        closeBullets();
      }
      int size = open.size();
      while (size > 0 && !holdsPlain(open.get(size - 1))) {
        size--;
      }
      parent = size == 0 ? null : open.get(size - 1).paragraph();
      depth = size == 0 ? 0 : size + 1;
    }
    Integer heading = innermostHeading(title ? open.size() - 1 : open.size());
    if (title) {
      headings.add(
          new Extraction.Heading(
              marker == null ? "" : marker.printed(),
              heading == null ? 1 : headings.get(heading).level() + 1,
              titleText(draft.reading()),
              heading,
              draft.span()));
      heading = headings.size() - 1;
    }
    headingOf.add(title ? heading : null);
    paragraphs.add(
        new Paragraph(
            draft.part(),
            marker == null ? "" : marker.printed(),
            draft.reading(),
            draft.span(),
            depth,
            parent,
            title,
            outlined ? heading : null,
            notes.anchoredIn(draft)));
  }

  /** A title without number stands outside the numbers that begin below it. */
  private Marker.Rank plainRank(int index) {
    var next = following(index);
    var below = next == null ? null : next.marker();
    if (below == null
        || below.number() != 1
        || below.rank().compareTo(Marker.Rank.LETTER) > 0
        || open.stream().map(Open::key).anyMatch(below.key()::equals)) {
      return Marker.Rank.LETTER;
    }
    return below.rank().outside();
  }

  private boolean beginsAppendix(Joiner.Joined draft) {
    return draft.part() == Part.APPENDIX
        && (paragraphs.isEmpty()
            || paragraphs.getLast().part() != Part.APPENDIX
            || Fold.startsWith(draft.reading().text(), "phu luc"));
  }

  /** Ends the paragraphs that the new one does not stand under. */
  private void closeTo(String key, Marker.Rank rank, int number, boolean title) {
    int same = sameRun(key, number, title);
    if (same >= 0) {
      while (open.size() > same) {
        open.removeLast();
      }
    } else {
      var least = divides(rank, number) ? Marker.Rank.ROMAN : rank;
      while (!open.isEmpty() && open.getLast().rank().compareTo(least) > 0) {
        open.removeLast();
      }
    }
  }

  /** What introduces a list anew ends the one before it. */
  private void closeBullets() {
    while (!open.isEmpty() && open.getLast().rank().isBullet() && !holdsPlain(open.getLast())) {
      open.removeLast();
    }
  }

  /** "A." inside "III.": where Roman numbers came first, a letter divides what they title. */
  private boolean divides(Marker.Rank rank, int number) {
    return rank == Marker.Rank.UPPER
        && number == 1
        && !open.isEmpty()
        && open.getFirst().rank() == Marker.Rank.ROMAN;
  }

  /**
   * Which open paragraph the new one follows in the same run; -1 where it begins a run of its own.
   * Numbers may begin again at 1 under a heading that has a number itself.
   */
  private int sameRun(String key, int number, boolean title) {
    int innermost = -1;
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).key().equals(key)) {
        if (number > 1 && open.get(i).number() == number - 1 && open.get(i).title() == title) {
          return i;
        }
        innermost = innermost < 0 ? i : innermost;
      }
    }
    boolean nested =
        innermost >= 0
            && number == 1
            && open.get(innermost).title()
            && open.get(innermost).number() > 0
            && innermost == open.size() - 1
            && open.size() < DEEPEST;
    return nested ? -1 : innermost;
  }

  /** Whether a paragraph without marker stands under this one. */
  private boolean holdsPlain(Open candidate) {
    return candidate.title()
        || (candidate.paragraph() == paragraphs.size() - 1
            && drafts.get(candidate.paragraph()).reading().text().endsWith(":"));
  }

  private @Nullable Integer innermostHeading(int size) {
    for (int i = size - 1; i >= 0; i--) {
      if (open.get(i).title()) {
        return headingOf.get(open.get(i).paragraph());
      }
    }
    return null;
  }

  /** "Đảng đoàn …, các đoàn thể … tỉnh:": a list of bodies titles what they have to do. */
  private boolean namesOnly(String title) {
    return lexicon.opensBody(Fold.words(title))
        && RunInText.LIST_ITEMS
            .splitAsStream(title)
            .map(item -> Fold.words(item))
            .allMatch(item -> lexicon.opensBody(item) || item.startsWith("cac "));
  }

  private static String titleText(Reading reading) {
    var title = reading.text();
    return title.endsWith(":") || title.endsWith(".")
        ? title.substring(0, title.length() - 1).strip()
        : title;
  }

  private boolean isTitle(int index) {
    var draft = drafts.get(index);
    var title = draft.reading().text();
    if (title.isEmpty() || index + 1 >= drafts.size()) {
      return false;
    }
    var marker = draft.marker();
    var next = following(index);
    if (next == null) {
      return false;
    }
    boolean leads = title.endsWith(":");
    char last = title.charAt(title.length() - 1);
    if (draft.part() == Part.APPENDIX && (marker == null || marker.rank().isBullet())) {
      return false;
    }
    if (marker == null) {
      return draft.lines() == 1 && isPlainTitle(draft, next, leads);
    }
    if (last == ';' || last == ',' || (last == '.' && !Parts.isCapitals(title))) {
      return false;
    }
    int words = words(title, LONG_TITLE_WORDS);
    boolean runsIn = RunInText.isIn(title);
    if (marker.rank() == Marker.Rank.ARTICLE && leads && lexicon.enacts(Fold.words(title))) {
      return false;
    }
    if (leads && RunInText.isSentence(title)) {
      return false;
    }
    return switch (marker.rank()) {
      case PART, CHAPTER, SECTION, UPPER, ROMAN ->
          (!runsIn && words <= 60) || Parts.isCapitals(title);
      case BULLET ->
          (leads
                  && !runsIn
                  && (words <= BULLET_TITLE_WORDS
                      || (words <= LONG_TITLE_WORDS && namesOnly(title))))
              || (words <= BULLET_TITLE_WORDS && !runsIn && standsAlone(draft, next));
      default ->
          !runsIn
              && (leads
                  ? words <= LEAD_IN_WORDS || isAbout(draft)
                  : words <= (next.marker() == null ? LONG_TITLE_WORDS : TITLE_WORDS))
              && (leads
                  || Parts.isCapitals(title)
                  || (!isSibling(marker, next) && !endsBareList(index, marker)));
    };
  }

  private boolean isPlainTitle(Joiner.Joined draft, Joiner.Joined next, boolean leads) {
    int words = words(draft.reading().text(), BULLET_TITLE_WORDS);
    if (words <= BULLET_TITLE_WORDS && (isMarkedUp(draft) || addresses(draft, next))) {
      return true;
    }
    if (words > PLAIN_TITLE_WORDS || !(leads || standsAbove(draft, next))) {
      return false;
    }
    return lexicon.opensPlainTitle(Fold.words(draft.reading().text()))
        && Character.isUpperCase(draft.reading().text().charAt(0));
  }

  /** "Những việc đã làm", without any stop above bullets or running text. */
  private static boolean standsAbove(Joiner.Joined draft, Joiner.Joined next) {
    var title = draft.reading().text();
    return Character.isLetter(title.charAt(title.length() - 1))
        && next.part() == Part.BODY
        && (next.marker() != null
            ? next.marker().rank().isBullet()
            : Parts.endsSentence(next.reading().text())
                && words(next.reading().text(), PLAIN_TITLE_WORDS) > PLAIN_TITLE_WORDS);
  }

  /** "## Nhiệm vụ", in text that marks its titles so. */
  private boolean isMarkedUp(Joiner.Joined draft) {
    int at = draft.span().start() - 1;
    while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '*')) {
      at--;
    }
    return at > 0 && text.charAt(at) == '#' && text.charAt(at - 1) == '#';
  }

  /** "Đối với các chi bộ trực thuộc", alone on its line: whom the text below addresses. */
  private boolean addresses(Joiner.Joined draft, Joiner.Joined next) {
    var words = Fold.words(draft.reading().text());
    char last = draft.reading().text().charAt(draft.reading().length() - 1);
    return words.startsWith(ADDRESS)
        && Character.isLetter(last)
        && next.part() == Part.BODY
        && namesSomebody(words.substring(ADDRESS.length()));
  }

  private boolean namesSomebody(String words) {
    var name = words.startsWith("cac ") ? words.substring("cac ".length()) : words;
    return lexicon.opensBody(name) || lexicon.opensPost(name);
  }

  private static boolean isAbout(Joiner.Joined draft) {
    return Fold.startsWith(draft.reading().text(), "ve ");
  }

  /**
   * A bullet without stop that others of another kind follow, or that names who does the text
   * below.
   */
  private boolean standsAlone(Joiner.Joined draft, Joiner.Joined next) {
    char last = draft.reading().text().charAt(draft.reading().length() - 1);
    var marker = draft.marker();
    if (marker == null || (!Character.isLetter(last) && last != ')')) {
      return false;
    }
    if (next.marker() != null) {
      return next.marker().rank().isBullet() && !next.marker().key().equals(marker.key());
    }
    var words = Fold.words(draft.reading().text());
    return next.part() == Part.BODY
        && (lexicon.opensBody(words) || lexicon.opensPost(words) || addresses(draft, next));
  }

  /** Whether this is the last of numbered lines that have nothing below them: a plain list. */
  private boolean endsBareList(int index, Marker marker) {
    if (index == 0 || paragraphs.getLast().title()) {
      return false;
    }
    var before = drafts.get(index - 1);
    return before.marker() != null
        && before.marker().key().equals(marker.key())
        && before.marker().number() == marker.number() - 1
        && !Parts.endsSentence(before.reading().text());
  }

  private static boolean isSibling(Marker marker, Joiner.Joined next) {
    return next.marker() != null
        && next.marker().key().equals(marker.key())
        && (next.marker().number() != 1 || marker.number() == 0);
  }

  private Joiner.@Nullable Joined following(int index) {
    for (int i = index + 1; i < drafts.size(); i++) {
      if (drafts.get(i).part() != Part.NOTE) {
        return drafts.get(i).part() == drafts.get(index).part() ? drafts.get(i) : null;
      }
    }
    return null;
  }

  /** Whether the text has fewer words than this. */
  static boolean isShorter(String text, int words) {
    int left = words;
    int at = 0;
    while (left > 0 && at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      left--;
      int blank = text.indexOf(' ', at);
      at = blank < 0 ? text.length() : blank;
    }
    return left > 0;
  }

  static int words(String text) {
    return words(text, Integer.MAX_VALUE - 1);
  }

  /** The words of a text; one more than {@code most} where it has more of them. */
  private static int words(String text, int most) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length() && words <= most; i++) {
      boolean letter = text.charAt(i) != ' ';
      if (letter && !in) {
        words++;
      }
      in = letter;
    }
    return words;
  }
}
