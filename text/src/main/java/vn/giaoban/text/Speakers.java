package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who issued a document, and whose words it holds, from header, title, signature and body. */
final class Speakers {

  record Result(@Nullable String issuer, @Nullable String onBehalfOf) {}

  /** How many paragraphs may stand before the one that says who speaks. */
  private static final int OPENING = 20;

  private static final int CLOSING = 4;

  /** Minutes say in one of their first paragraphs who met. */
  private static final int MEETING = 4;

  private static final Pattern SPEAKS =
      Pattern.compile(
          " (?:da |thong nhat |xin |tran trong |nhat tri |co )*(?:ket luan|bao cao|y kien|yeu cau|"
              + "chi dao|thong bao|ban hanh|quy dinh|quyet nghi|kinh trinh|trinh|phat dong|xay dung|huong dan|quyet dinh|chi thi|nhan thay|de nghi|dien)\\b");
  private static final Pattern MEETS =
      Pattern.compile(
          " (?:da |tien hanh |to chuc |trien khai |khai mac )*(?:hop|sinh hoat|hoi nghi|nhom hop|phien hop|dai hoi)\\b");
  private static final Pattern BRACKETS = Pattern.compile(" ?\\([^()]{0,120}\\)");
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

  private static final Pattern PARTY_SPEAKER =
      Pattern.compile("(?:ban (?:thuong vu|chap hanh|bi thu)|thuong truc|bo chinh tri)\\b");
  private static final Pattern IN_THEIR_OWN_RIGHT =
      Pattern.compile("(?:quyen |pho )?(?:thu tuong|chu tich (?:nuoc|ubnd|uy ban nhan dan))\\b");
  private static final Pattern HEAD_OF = Pattern.compile("(?:Phó )?(?:Chánh|Trưởng)");
  private static final String CLAUSE_ENDS = ",;:.()";

  private final Layout layout;
  private final Lexicon lexicon;
  private final OrdinaryCase ordinary;
  private final BodyReader reader;

  private Speakers(Layout layout, Lexicon lexicon, OrdinaryCase ordinary, BodyReader reader) {
    this.layout = layout;
    this.lexicon = lexicon;
    this.ordinary = ordinary;
    this.reader = reader;
  }

  /**
   * Finds both.
   *
   * @param reader knows where the name of a body ends
   * @param bodies as the header stacks them, the superior one first
   * @param authority the line that says who decides
   * @param signatory who signed, and in whose name
   */
  static Result find(
      Layout layout,
      Lexicon lexicon,
      OrdinaryCase ordinary,
      BodyReader reader,
      List<String> bodies,
      @Nullable String title,
      @Nullable String authority,
      Extraction.@Nullable Signatory signatory) {
    var speakers = new Speakers(layout, lexicon, ordinary, reader);
    var named = title == null ? null : speakers.wordsOf(title);
    var speaker = speakers.inOpening();
    var issuer = bodies.isEmpty() ? speakers.inClosing() : new IssuerName(layout).of(bodies);
    var behalf = named != null ? named : authority != null ? authority : speaker;
    if (issuer == null) {
      var headed = behalf == null ? null : speakers.headedBy(behalf);
      boolean speaks =
          named != null
              || headed != null
              || (behalf != null && PARTY_SPEAKER.matcher(Fold.words(behalf)).lookingAt());
      var met = fuller(headed == null ? behalf : headed, speakers.whoMet());
      return new Result(met, speaks ? behalf : null);
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
    return untilVerb(untilNameEnds(rest));
  }

  /** A name without what the body named does: "Ban Thường vụ Đảng ủy | thực hiện Nghị quyết …". */
  private String untilVerb(String name) {
    var words = Words.of(name);
    var bodies = reader.single(words, 0);
    int end = bodies == null ? 0 : bodies.end();
    return end > 0 && reader.isInstruction(words, end) ? words.slice(0, end) : name;
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

  /**
   * The body whose head this is: "Chánh án Tòa án nhân dân tỉnh A"; null for no head, and for those
   * who issue documents in their own right.
   */
  private @Nullable String headedBy(String post) {
    if (IN_THEIR_OWN_RIGHT.matcher(Fold.words(post)).lookingAt()) {
      return null;
    }
    for (int at = post.indexOf(' '); at > 0; at = post.indexOf(' ', at + 1)) {
      var rest = post.substring(at + 1);
      // "Trưởng Ban Tổ chức": the second word begins the body
      boolean head =
          lexicon.isPost(Fold.words(post.substring(0, at)))
              || HEAD_OF.matcher(post.substring(0, at)).matches();
      if (head && Character.isUpperCase(rest.charAt(0)) && lexicon.opensBody(Fold.words(rest))) {
        return rest;
      }
    }
    return null;
  }

  /** Who is said to have met, in the paragraphs before the first numbered part. */
  private @Nullable String whoMet() {
    int seen = 0;
    for (var paragraph : layout.paragraphs()) {
      if (paragraph.part() != Part.BODY) {
        continue;
      }
      if (seen++ == MEETING || !paragraph.marker().isEmpty()) {
        break;
      }
      var text = paragraph.text();
      var plain = text.indexOf('(') < 0 ? text : BRACKETS.matcher(text).replaceAll("");
      var met = clauseSubject(plain, MEETS);
      if (met != null) {
        return met;
      }
    }
    return null;
  }

  /** The name, or the other one where it says more of the same body. */
  private static @Nullable String fuller(@Nullable String name, @Nullable String other) {
    return name == null || (other != null && other.startsWith(name)) ? other : name;
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
          found = untilVerb(clause.substring(0, matcher.start()).strip());
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

  /** Whether the name means the issuer: all its words are in the issuer's name. */
  private static boolean isSame(String issuer, String name) {
    var words =
        Fold.words(name).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan");
    var issuerWords = Fold.words(issuer);
    return issuerWords.startsWith(words)
        || words.startsWith(issuerWords)
        || (" " + issuerWords + " ").contains(" " + words + " ")
        || ShortForm.isOf(name, issuer);
  }
}
