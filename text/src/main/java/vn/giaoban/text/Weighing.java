package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells of what assesses whether it says that something is well or not. */
final class Weighing {

  /** What comes before "tuy nhiên" has to be longer than this, in characters, to be praise. */
  private static final int SHORTEST_PRAISE = 40;

  /** "Còn 04 thôn …", "vẫn còn tình trạng …": a part that assesses tells what is lacking so. */
  private static final OpeningPattern LACKS =
      OpeningPattern.of(
          "(?:(?:hiện nay|hiện|đến nay),? )?(?:vẫn |vẫn còn |còn |còn để |vẫn để )(?:\\d|một số|một bộ phận|nhiều|tình trạng|hiện tượng|có nơi|có tình trạng|xảy ra)(?!\\p{L}).*");

  /** With one of these the other side begins: what is not so well. */
  static final OpeningPattern CONTRAST =
      OpeningPattern.of(
          "(?:tuy nhiên|tuy vậy|mặc dù vậy|tuy thế|song|song bên cạnh|dù vậy|dẫu vậy|dẫu thế|thế nhưng|vậy mà|thế mà|trái lại|ngược lại|trong khi đó|bên cạnh(?! việc)|ngoài những (?:kết quả|ưu điểm)|đáng (?:chú ý|nói|lo|lo ngại|lưu ý|quan tâm|tiếc|trách|phê bình|kể)|cá biệt|(?:(?:hiện nay|hiện|đến nay|trước mắt),? )?(?:vẫn )?còn (?:\\d|một số|nhiều|tình trạng|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười))(?!\\p{L}).*");

  private static final CuedPattern GROUNDS =
      CuedPattern.whole(
          "(?:căn cứ|trên cơ sở|theo quy định)(?!\\p{L})|[^.;:]{0,120} được (?:thành lập|hình thành|sáp nhập|hợp nhất) (?:trên cơ sở|theo|từ)(?!\\p{L})");

  private static final CuedPattern TURN =
      CuedPattern.within("[.;,] (?:tuy nhiên|tuy vậy|mặc dù vậy|song|bên cạnh đó),? ");

  /** Praise in so many words: "Ghi nhận cách làm của …". */
  private static final OpeningPattern LAUDS =
      OpeningPattern.of(
          "(?:ghi nhận|biểu dương|tuyên dương|khen ngợi|hoan nghênh|đánh giá cao)(?!\\p{L})");

  static final List<CuedPattern> PATTERNS = List.of(GROUNDS, TURN);

  private Weighing() {}

  static @Nullable FindingKind lacking(CuedText said) {
    return LACKS.matches(said.text()) ? FindingKind.LIMITATION : null;
  }

  /** Where praise comes first and a shortfall after it, the paragraph counts by its first words. */
  private static CuedText beforeContrast(CuedText cued) {
    var turn = cued.search(TURN);
    return turn.find() && turn.start() > SHORTEST_PRAISE ? cued.before(turn.start()) : cued;
  }

  /** Whether it praises or blames more; null where it only leads in. */
  static @Nullable FindingKind weigh(CuedText whole) {
    var cued = beforeContrast(whole);
    var plain = cued.text();
    if (Phrasing.leadsIn(plain)
        && !cued.has(PraiseAndBlame.NEGATIVE)
        && (!plain.contains("kết quả") || !cued.has(PraiseAndBlame.POSITIVE))) {
      return null;
    }
    if (LAUDS.opens(plain)) {
      return FindingKind.STRENGTH;
    }
    boolean turns =
        CONTRAST.matches(plain) && (PraiseAndBlame.blames(cued) || PraiseAndBlame.isFaint(cued));
    if (turns || LACKS.matches(plain)) {
      return FindingKind.LIMITATION;
    }
    return PraiseAndBlame.isShortfall(cued) ? FindingKind.LIMITATION : FindingKind.STRENGTH;
  }

  /** Whether it only tells on what grounds something was set up, neither well nor badly. */
  static boolean recounts(CuedText cued) {
    return cued.opensWith(GROUNDS)
        && cued.count(PraiseAndBlame.POSITIVE) == cued.count(PraiseAndBlame.FAINT)
        && !cued.has(PraiseAndBlame.NEGATIVE)
        && !cued.has(PraiseAndBlame.STILL);
  }

  /** Neither praise nor blame: what a list has come to by then goes on. */
  static boolean isPlain(CuedText cued) {
    var plain = cued.text();
    return !PraiseAndBlame.praises(cued)
        && !PraiseAndBlame.blames(cued)
        && plain.indexOf('…') < 0
        && !cued.has(PraiseAndBlame.STILL)
        && !cued.has(PraiseAndBlame.WITHOUT)
        && !Phrasing.leadsIn(plain)
        && !LAUDS.opens(plain)
        && !LACKS.matches(plain);
  }
}
