package vn.giaoban.text;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.SectionReader.Purpose;

/** Tells which paragraphs of one document instruct somebody to do something from now on. */
final class InstructionReader {

  /** What has fewer words orders nothing. */
  static final int SHORTEST = 4;

  /** A closing courtesy shorter than this, in words, orders nothing. */
  private static final int SHORTEST_CLOSING = 15;

  private static final CuedPattern COURTESY =
      CuedPattern.whole(
          ".*(?:trân trọng (?:thông báo|cảm ơn|báo cáo|đề nghị)|kính (?:báo cáo|trình|đề nghị|mong)).{0,40}");
  private static final CuedPattern INFORMS =
      CuedPattern.whole(".* (?:để|đến|tới) .* biết(?!\\p{L}).*");
  private static final OpeningPattern ENACTS =
      OpeningPattern.of(
          "(?:quyết định|nghị quyết|chỉ thị|thông tư|quy định|quy chế|kế hoạch|nghị định|văn bản|hướng dẫn|kết luận|thông báo|chương trình|công văn|đề án)(?: này)? (?:có hiệu lực|thay thế|bãi bỏ).*"
              + "|(?:ban hành|công bố|phê duyệt|bãi bỏ|thành lập|sửa đổi|bổ sung|công nhận|cho phép|thu hồi|thông qua),? .*");
  private static final Pattern ITS_FORCE =
      Pattern.compile("[\\p{L} ]{4,20}? (?:có hiệu lực|thay thế|bãi bỏ)");
  private static final OpeningPattern ITSELF =
      OpeningPattern.of(
          "(?:thông báo|chỉ thị|kế hoạch|nghị quyết|quyết định|kết luận|hướng dẫn|chương trình|quy định|báo cáo)(?: kết luận)?(?: này)?(?: được)? (?:phổ biến|có hiệu lực|được|gửi|triển khai)");
  private static final CuedPattern EXECUTES =
      CuedPattern.whole(
          ".*(?:chịu trách nhiệm|có trách nhiệm|căn cứ|tổ chức) ?.{0,30}(?:thi hành|thực hiện).*");

  /** "Dự thảo Nghị quyết gồm 05 điều": what a paper holds. */
  private static final OpeningPattern CONTAINS =
      OpeningPattern.of(
          "(?:bố cục ?: ?)?(?:dự thảo|hồ sơ|bố cục)(?!\\p{L})[^.;:]{0,120} gồm(?!\\p{L})");

  /** How the minutes of a meeting close: "Biểu quyết: 12/12 …", "Cuộc họp kết thúc lúc …". */
  private static final OpeningPattern MINUTES =
      OpeningPattern.of(
          "biểu quyết ?:|(?:cuộc họp|buổi họp|hội nghị|phiên họp|buổi làm việc|đại hội|kỳ họp)"
              + "(?: chi bộ| này)? (?:kết thúc|bế mạc|được kết thúc)"
              + "|biên bản(?: này| cuộc họp)? (?:được|đã|gồm|lập|kết thúc)");

  /** What a meeting or course is about, not what somebody has to do. */
  private static final OpeningPattern DESCRIBES =
      OpeningPattern.of("(?:nội dung|chuyên đề|hình thức) ?: ?(?=chuyên đề|[“\"])");

  static final List<CuedPattern> PATTERNS = List.of(COURTESY, INFORMS, EXECUTES);

  private final Passages passages;
  private final OrderWording wording;
  private final AssessmentReader assessments;
  private final TaskLabels labels;
  private final Voice voice;
  private final boolean plans;

  /**
   * @param plans whether the document plans what is to be done; a report or proposal does not
   */
  InstructionReader(
      Passages passages,
      OrderWording wording,
      AssessmentReader assessments,
      TaskLabels labels,
      Voice voice,
      boolean plans) {
    this.passages = passages;
    this.wording = wording;
    this.assessments = assessments;
    this.labels = labels;
    this.voice = voice;
    this.plans = plans;
  }

  /**
   * Whether a paragraph instructs.
   *
   * @param purpose what the part does in which it stands; null where nothing says so
   */
  boolean instructs(int index, @Nullable Purpose purpose, Words words) {
    var text = words.text();
    var plain = words.plain();
    var cued = CuedPatterns.cued(words);
    if (Outline.isShorter(text, SHORTEST)
        || isQuotation(text)
        || isCourtesy(words, cued)
        || Phrasing.agrees(plain)
        || isRepeatedBelow(index, words)
        || describes(text, plain)
        || states(words)
        || (passages.get(index).marker().isEmpty() && Parts.isCapitals(text))
        || wording.onlyNames(words)
        || wording.tellsWhatWasDone(words)
        || wording.onlyAgrees(words)) {
      return false;
    }
    if (!plans && voice.reports(words)) {
      return false;
    }
    int remedy = labels.remedy(text);
    if (remedy > 0 && wording.opens(Words.of(text.substring(remedy).strip()))) {
      return true;
    }
    if (passages.isArticle(index)) {
      if (enactsItself(plain)) {
        return ordersBehind(text);
      }
      return !ENACTS.matches(plain)
          && (cued.matches(EXECUTES)
              || wording.orders(words)
              || (purpose != null && purpose.orders() && (wording.opens(words) || isDuty(index))));
    }
    if (enactsItself(plain)) {
      return ordersBehind(text) || spreads(plain);
    }
    if (passages.isClosing(index)) {
      return wording.orders(words)
          || cued.matches(INFORMS)
          || spreads(plain)
          || (purpose != null && purpose.orders() && wording.opens(words));
    }
    boolean marked = !passages.get(index).marker().isEmpty();
    if (purpose == null) {
      if (passages.get(index).part() == Part.APPENDIX) {
        return plans && (marked || passages.isBelowTitle(index)) && wording.orders(words);
      }
      return (wording.beginsWithOrder(words)
          || (passages.isPreamble(index) && !text.endsWith(":") && voice.orders(words))
          || (marked && plans && (wording.opens(words) || wording.orders(words)))
          || (passages.isBelowTitle(index) && plans && wording.orders(words)));
    }
    return switch (purpose) {
      case INSTRUCT, CONCLUDE ->
          marked || wording.opens(words) || wording.orders(words) || passages.isBelowTitle(index);
      case TOPIC ->
          wording.opens(words)
              || wording.orders(words)
              || plain.contains(" phải ")
              || (marked && plans);
      case SUBJECT -> wording.opens(words) || wording.orders(words);
      case AIMS -> Phrasing.demands(plain) && !plain.startsWith("nhằm");
      case FUNDING -> wording.orders(words);
      default -> assessments.demands(words);
    };
  }

  /** A numbered duty in an article of rules: "Điều 5. Trách nhiệm của …: 1. Trước mỗi đợt …". */
  private boolean isDuty(int index) {
    var marker = passages.get(index).marker();
    return !marker.isEmpty() && !marker.startsWith("Điều");
  }

  /** "Chỉ thị này được phổ biến đến chi bộ": whom the document is to reach. */
  private static boolean spreads(String plain) {
    return plain.contains("phổ biến đến")
        || plain.contains("quán triệt đến")
        || plain.contains("phổ biến tới");
  }

  /** "Quyết định này có hiệu lực …": it says when the document itself is in force. */
  private static boolean enactsItself(String plain) {
    return ENACTS.matches(plain) && ITS_FORCE.matcher(plain).lookingAt();
  }

  /** Whether a clause behind the first one charges somebody. */
  private boolean ordersBehind(String text) {
    int end = 0;
    while (end < text.length() && ".;".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end + 1 < text.length() && wording.orders(Words.of(text.substring(end + 1).strip()));
  }

  /** Where the money comes from, or whose fault it was: it charges nobody. */
  private boolean states(Words words) {
    var plain = words.plain();
    return plain.startsWith("trách nhiệm thuộc về")
        || MINUTES.opens(plain)
        || CONTAINS.opens(plain)
        || (plain.startsWith("kinh phí") && !wording.orders(words));
  }

  /** Whether it closes the document and what stands above does not bear on it. */
  boolean standsApart(int index, Words words) {
    return passages.isClosing(index) && (!wording.opens(words) || ITSELF.opens(words.plain()));
  }

  private boolean isCourtesy(Words words, CuedText cued) {
    return cued.matches(COURTESY)
        && !cued.matches(INFORMS)
        && (Outline.isShorter(words.text(), SHORTEST_CLOSING) || !wording.orders(words));
  }

  private boolean describes(String text, String plain) {
    return DESCRIBES.opens(plain)
        && !wording.opens(Words.of(text.substring(text.indexOf(':') + 1)));
  }

  private static boolean isQuotation(String text) {
    return text.startsWith("“")
        || text.startsWith("\"")
        || (text.startsWith("(") && text.endsWith(")"));
  }

  /** An order without bodies of its own is not counted again where its sub-items say it. */
  private boolean isRepeatedBelow(int index, Words words) {
    var child = passages.firstBelow(index);
    return child != null
        && !child.title()
        && labels.at(child.text()) == null
        && !wording.orders(words);
  }
}
