package vn.giaoban.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Tells where the name of a case, project or work ends, since something else begins there. */
final class CaseEnds {

  /** Behind "và" these begin another thing that is said, not another part of the name. */
  private static final Set<String> CLAUSES =
      Set.of("việc", "công", "tình", "tranh", "một", "các", "nhiều", "đã", "chưa", "có");

  private final BodyReader bodies;
  private final PhraseTable heads;
  private final Set<String> ends = Set.copyOf(Vocabulary.entries("case-ends.txt"));
  private final Set<String> endsNamed =
      ends.stream()
          .filter(entry -> entry.startsWith("… "))
          .map(entry -> entry.substring(2))
          .collect(Collectors.toUnmodifiableSet());

  /** With what the entries of both begin. */
  private final Openings endings =
      Openings.words(ends.stream().map(CaseEnds::firstWord).distinct().toArray(String[]::new));

  /**
   * @param heads with what names of cases begin
   */
  CaseEnds(BodyReader bodies, PhraseTable heads) {
    this.bodies = bodies;
    this.heads = heads;
  }

  /** The lower-case words that end a name. */
  Set<String> words() {
    return ends;
  }

  /**
   * @param named whether a proper name came before
   */
  boolean isEnd(Words words, int at, boolean named) {
    var word = words.get(at);
    var next = words.get(at + 1);
    if (word.is(",") && word.glued() && next.glued() && next.isNumber()) {
      return false;
    }
    if (word.is(",")) {
      boolean goesOn = next.isCapital() && !bodies.isHead(words, at + 1);
      return named
          ? !goesOn || !isField(words, at)
          : !next.isLowerCase() || bodies.isHead(words, at + 1) || heads.isAt(words, at + 1);
    }
    return word.is(";")
        || (word.is("và")
            && (beginsOther(words, at + 1)
                || (named && CLAUSES.contains(next.plain()))
                || (named && beginsBody(words, at + 1))))
        || word.is(":")
        || word.is(")")
        || word.is("(")
        || word.is("”")
        || ((word.is("“") || word.is("\"")) && !named)
        || (word.is(".") && !next.glued())
        || (word.isLowerCase()
            && !(word.is("mới") && next.isCapital())
            && endings.mayBeAt(words, at)
            && !bodies.endsNoun(words, at)
            && (isListed(word, next) || (named && isListedBehindName(word, next))));
  }

  private static String firstWord(String ending) {
    var words = ending.split(" ", -1);
    return words[0].equals("…") ? words[1] : words[0];
  }

  /** Another case or work: in running text, it begins with a capital only where it is long. */
  private boolean beginsOther(Words words, int at) {
    var head = heads.match(words, at);
    return head != null && (words.get(at).isLowerCase() || head.tag().equals("long"));
  }

  /** Another body, and not the second part of a field: "Lao động, Thương binh và Xã hội". */
  boolean beginsBody(Words words, int at) {
    return words.get(at).isCapital()
        && bodies.isHead(words, at)
        && !HomePlace.isLevel(words.get(at).plain());
  }

  private boolean isListedBehindName(Words.Word word, Words.Word next) {
    return endsNamed.contains(word.plain())
        || endsNamed.contains(word.plain() + " " + next.plain());
  }

  private boolean isListed(Words.Word word, Words.Word next) {
    return ends.contains(word.plain()) || ends.contains(word.plain() + " " + next.plain());
  }

  /** "Phòng Lao động, Thương binh và Xã hội": the comma stands within a name. */
  private boolean isField(Words words, int comma) {
    for (int i = comma - 1; i > comma - 6; i--) {
      if (bodies.isHead(words, i)) {
        var body = bodies.single(words, i);
        return body != null && body.end() > comma;
      }
    }
    return false;
  }
}
