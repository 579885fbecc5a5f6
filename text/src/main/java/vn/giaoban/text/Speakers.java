package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who issued a document, and whose words it holds, from header, title, signature and body. */
final class Speakers {

  record Result(@Nullable String issuer, @Nullable String onBehalfOf) {}

  /** How many paragraphs may stand before the one that says who speaks. */
  private static final int OPENING = 20;

  private static final int CLOSING = 4;

  private static final Pattern SPEAKS =
      Pattern.compile(
          " (?:da |thong nhat |xin |tran trong |nhat tri |co )*(?:ket luan|bao cao|y kien|yeu cau|"
              + "chi dao|thong bao|ban hanh|quy dinh|quyet nghi|kinh trinh|trinh|phat dong|xay dung|huong dan|quyet dinh|chi thi|nhan thay|de nghi|dien)\\b");
  private static final Pattern ANNOUNCES = Pattern.compile(" (?:xin |tran trong )*thong bao\\b");
  private static final Pattern WORDS_OF =
      Pattern.compile(
          "(?:(?:y kien|ket luan|thong bao|chi dao|phat bieu)\\b.{0,60}? )?cua (?:dong chi )?");
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          " (?:ve|tai|trong|doi voi|sau khi|qua|nhan dip|ngay|khi|o)(?= )|[,;:.(“\"”]| [–-] ");

  /** "Hà Minh Tâm, ": the name of a person before the post. */
  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,4}(?:, ?| ?[–-] ?)");

  private static final Pattern PEOPLES_COMMITTEE =
      Pattern.compile("(?:uy ban nhan dan|ubnd) +(?=\\S)");
  private static final Pattern PARTY_COMMITTEE =
      Pattern.compile(" (?:tinh|thanh|huyen|thi|quan|dang) uy ");
  private static final Pattern PARTY_SPEAKER =
      Pattern.compile("(?:ban (?:thuong vu|chap hanh|bi thu)|thuong truc|bo chinh tri)\\b");
  private static final String CLAUSE_ENDS = ",;:.()";
  private static final Pattern PLACE_WORD =
      Pattern.compile(
          "(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|\\p{Lu}\\p{L}*|ủy|uỷ|ương)(?=[ ,;.:)]|$)");

  private final Layout layout;
  private final Lexicon lexicon;
  private final OrdinaryCase ordinary;

  private Speakers(Layout layout, Lexicon lexicon, OrdinaryCase ordinary) {
    this.layout = layout;
    this.lexicon = lexicon;
    this.ordinary = ordinary;
  }

  /**
   * Finds both.
   *
   * @param bodies as the header stacks them, the superior one first
   * @param authority the line that says who decides
   * @param signatory who signed, and in whose name
   */
  static Result find(
      Layout layout,
      Lexicon lexicon,
      OrdinaryCase ordinary,
      List<String> bodies,
      @Nullable String title,
      @Nullable String authority,
      Extraction.@Nullable Signatory signatory) {
    var speakers = new Speakers(layout, lexicon, ordinary);
    var named = title == null ? null : speakers.wordsOf(title);
    var speaker = speakers.inOpening();
    var issuer = bodies.isEmpty() ? speakers.inClosing() : speakers.issuer(bodies);
    var behalf = named != null ? named : authority != null ? authority : speaker;
    if (issuer == null) {
      boolean speaks =
          named != null
              || (behalf != null && PARTY_SPEAKER.matcher(Fold.words(behalf)).lookingAt());
      return new Result(behalf, speaks ? behalf : null);
    }
    boolean printed = !bodies.isEmpty();
    if (behalf == null && printed) {
      behalf = SigningBody.of(issuer, signatory);
    }
    return new Result(
        issuer.replace("MTTQ", "Mặt trận Tổ quốc"),
        behalf == null || (printed && isSame(issuer, behalf)) ? null : behalf);
  }

  /** The body that the title names as the one whose words follow. */
  private @Nullable String wordsOf(String title) {
    var matcher = WORDS_OF.matcher(Fold.of(title));
    if (!matcher.lookingAt()) {
      return null;
    }
    var rest = title.substring(matcher.end());
    var words = Fold.words(rest);
    if (!lexicon.opensBody(words) && !lexicon.opensPost(words)) {
      var person = PERSON.matcher(rest);
      return person.lookingAt() && lexicon.opensPost(Fold.words(rest.substring(person.end())))
          ? person.group() + untilNameEnds(rest.substring(person.end()))
          : null;
    }
    return untilNameEnds(rest);
  }

  private static String untilNameEnds(String rest) {
    var end = NAME_ENDS.matcher(Fold.of(rest));
    while (end.find()) {
      // with a capital it is part of a name: "Tài"
      boolean name =
          rest.charAt(end.start()) == ' ' && Character.isUpperCase(rest.charAt(end.start() + 1));
      if (!name) {
        return rest.substring(0, end.start()).strip();
      }
    }
    return rest.strip();
  }

  /** Who speaks in the paragraph that ends with ":" before the first numbered part. */
  private @Nullable String inOpening() {
    @Nullable String found = null;
    int seen = 0;
    for (var paragraph : layout.paragraphs()) {
      // "CHỦ TỊCH … điện:" stands among those it is sent to
      boolean addressed = paragraph.part() == Part.ADDRESSEES;
      if (paragraph.part() != Part.BODY && !addressed) {
        continue;
      }
      boolean marked = !paragraph.marker().isEmpty() && !isGround(paragraph);
      if (!addressed && (seen++ == OPENING || marked)) {
        break;
      }
      if (paragraph.text().endsWith(":")) {
        var printed = clauseSubject(paragraph.text(), SPEAKS);
        var speaker = printed == null ? null : ordinary.name(printed);
        boolean shorter = speaker != null && found != null && found.startsWith(speaker);
        found = speaker == null || shorter ? found : speaker;
      }
    }
    return found;
  }

  /** "- Căn cứ …": grounds with a dash stand before the one who speaks. */
  private static boolean isGround(Paragraph paragraph) {
    return Fold.wordsBegin(paragraph.text(), "can cu ");
  }

  /** The office that announces, in the last words of the body. */
  private @Nullable String inClosing() {
    var paragraphs = layout.paragraphs();
    int seen = 0;
    for (int i = paragraphs.size() - 1; i >= 0 && seen < CLOSING; i--) {
      if (paragraphs.get(i).part() == Part.BODY) {
        seen++;
        var announcing = clauseSubject(paragraphs.get(i).text(), ANNOUNCES);
        if (announcing != null) {
          return announcing;
        }
      }
    }
    return null;
  }

  /** The body or post that a clause with such a verb begins with; of several the last. */
  private @Nullable String clauseSubject(String text, Pattern verb) {
    @Nullable String found = null;
    int end;
    for (int from = 0; from < text.length(); from = end + 1) {
      end = clauseEnd(text, from);
      var clause = text.substring(from, end).strip();
      if (clause.isEmpty()
          || !Character.isUpperCase(clause.charAt(0))
          || !lexicon.mayOpenName(clause)) {
        continue;
      }
      var words = Fold.words(clause);
      if (!lexicon.opensBody(words) && !lexicon.opensPost(words)) {
        continue;
      }
      var matcher = verb.matcher(Fold.of(clause));
      while (matcher.find()) {
        // with a capital it is part of the name: "Sở Xây dựng"
        if (Character.isLowerCase(clause.charAt(matcher.start() + 1))) {
          found = clause.substring(0, matcher.start()).strip();
          break;
        }
      }
    }
    return found;
  }

  private static int clauseEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Letters.isLetterOrDigit(text.charAt(end))
            || CLAUSE_ENDS.indexOf(text.charAt(end)) < 0)) {
      end++;
    }
    return end;
  }

  /** The full name of the last body in the header. */
  private String issuer(List<String> bodies) {
    var body = bodies.getLast();
    if (bodies.size() == 1) {
      return body;
    }
    var parent = bodies.get(bodies.size() - 2);
    var named = inText(body, parent);
    if (named != null) {
      return named;
    }
    var parentWords = Fold.words(parent);
    var committee = PEOPLES_COMMITTEE.matcher(Fold.of(parent));
    if (committee.lookingAt()) {
      if (Fold.words(body).equals("van phong")) {
        return body + " " + parent;
      }
      var area = parent.substring(committee.end());
      return Fold.words(body).contains(Fold.words(area)) || isCouncil(body)
          ? body
          : placed(body, area);
    }
    return parentWords.endsWith(" uy") || (parentWords.contains(" uy ") && isAdvisory(body))
        ? body + " " + parent
        : body;
  }

  /** "Thanh tra tỉnh" and "tỉnh A" share the level. */
  private static String placed(String body, String area) {
    int blank = area.indexOf(' ');
    boolean level =
        blank > 0 && Fold.words(body).endsWith(" " + Fold.words(area.substring(0, blank)));
    return body + " " + (level ? area.substring(blank + 1) : area);
  }

  private static boolean isCouncil(String body) {
    var words = Fold.words(body);
    return words.startsWith("uy ban nhan dan") || words.startsWith("hoi dong");
  }

  private static boolean isAdvisory(String body) {
    var words = Fold.words(body);
    return words.startsWith("ban ")
        || words.startsWith("van phong")
        || words.startsWith("uy ban kiem tra");
  }

  /** How the text itself calls the body, where it adds the superior one's name or place. */
  private @Nullable String inText(String body, String parent) {
    Set<String> known = new HashSet<>(List.of(Fold.words(parent).split(" ")));
    known.add("trung");
    var folded = Fold.of(body);
    var superior = " " + Fold.words(parent) + " ";
    Map<String, Integer> counts = new HashMap<>();
    for (var paragraph : layout.paragraphs()) {
      if (paragraph.part() == Part.HEADER || paragraph.part() == Part.CLOSING) {
        continue;
      }
      var reading = paragraph.reading();
      for (int at = reading.folded().indexOf(folded);
          at >= 0;
          at = reading.folded().indexOf(folded, at + 1)) {
        var extension = extension(reading.text(), at + folded.length(), known);
        if (!extension.isEmpty()) {
          // the State's bodies have their place in the full name, the Party's stand by "Tỉnh ủy"
          boolean begins =
              superior.startsWith(" " + Fold.words(extension) + " ")
                  && !PARTY_COMMITTEE.matcher(superior).lookingAt();
          counts.merge(body + " " + (begins ? parent : extension), 1, Integer::sum);
        }
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static String extension(String text, int from, Set<String> known) {
    var matcher = PLACE_WORD.matcher(text);
    var words = new ArrayList<String>();
    int at = from;
    while (words.size() < 6 && at < text.length() && text.charAt(at) == ' ') {
      matcher.region(at + 1, text.length());
      if (!matcher.lookingAt()
          || (words.isEmpty() && !known.contains(Fold.words(matcher.group())))) {
        break;
      }
      words.add(matcher.group());
      at = matcher.end();
    }
    return String.join(" ", words);
  }

  /** Whether the name means the issuer: all its words are in the issuer's name. */
  private static boolean isSame(String issuer, String name) {
    var words =
        Fold.words(name).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan");
    var issuerWords = Fold.words(issuer);
    // the head of an inspectorate speaks for nobody else
    if (words.startsWith("chanh thanh tra") && issuerWords.startsWith("thanh tra")) {
      return true;
    }
    return issuerWords.startsWith(words)
        || words.startsWith(issuerWords)
        || (" " + issuerWords + " ").contains(" " + words + " ")
        || ShortForm.isOf(name, issuer);
  }
}
