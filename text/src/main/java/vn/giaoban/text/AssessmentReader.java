package vn.giaoban.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.SectionReader.Purpose;

/** Tells from a paragraph, and from what the part does that it stands in, whether it assesses. */
final class AssessmentReader {

  /** Before the first heading a paragraph assesses if it has more words of praise than this. */
  private static final int PLAIN_PRAISE = 2;

  /**
   * What only a body can be blamed for, so that no weather or figures are taken for a shortfall.
   */
  private static final CuedPattern FAULT =
      CuedPattern.within(
          "(?<!\\p{L})(?:chưa (?!từng|bao giờ|qua |có hiệu lực)\\p{L}+|quá hạn|trễ hạn"
              + "|(?<!không )chậm (?:được|bị|phát|ban hành|triển khai|xử lý|báo cáo|khắc phục|giải quyết|thực hiện|nộp|trả|tiến độ|so với)|còn (?:\\p{L}+ )?(?:chậm|hạn chế|lúng túng|bị động|chủ quan|hình thức|bất cập|thiếu|yếu|kém|thấp|mỏng|sai|lỗi|vướng|nợ|tình trạng|tồn tại|xảy ra|né tránh|đùn đẩy|lỏng lẻo)"
              + "|(?:rất|quá|khá|hết sức|vẫn) (?:chậm|thấp|yếu|kém|hạn chế|lúng túng|mỏng|lỏng lẻo|sơ sài|bị động)"
              + "|(?:mới|chỉ) (?:mới |chỉ )?(?:đạt|\\p{L}+ \\p{L}+ (?:được|đạt)) [\\d,.]+ ?%"
              + "|để xảy ra|buông lỏng|né tránh|đùn đẩy|lúng túng|thiếu (?:trách nhiệm|kiểm tra|quyết liệt|sâu sát|chủ động|chặt chẽ|đồng bộ|thống nhất|kiên quyết|thường xuyên|gương mẫu|nhịp nhàng)|tự phát, |khó kiểm soát|vi phạm|sai phạm|không đúng quy định|trái quy định"
              + "|vượt (?:công suất|định mức|thẩm quyền)|không (?:lắp đặt|chấp hành|kết nối|đầy đủ|nghiêm|bảo đảm|đảm bảo)|xem nhẹ|đối phó|bao che|nhưng (?:không|lại|vẫn))(?!\\p{L})");

  /** "còn sơ hở", "còn nhiều chồng lấn". */
  private static final CuedPattern STILL_BLAMED =
      CuedPattern.within(
          "(?<!\\p{L})còn (?:\\p{L}+ )?(?:" + PraiseAndBlame.BLAME_WORDS + ")(?!\\p{L})");

  /** The purpose of what follows, and what is still to come, are no assessment. */
  private static final CuedPattern TO_COME =
      CuedPattern.whole(
          "(?:để|nhằm|căn cứ|theo quy định|dự báo|trên cơ sở|tại cuộc họp|sau khi)(?!\\p{L}).*|.*(?<!\\p{L})(?:nguy cơ|dự báo|có khả năng|có thể)(?!\\p{L}).*");

  private static final CuedPattern ACCOMPLISHED =
      CuedPattern.within(
          "(?<!\\p{L})đã (?:được )?(?:sớm|chủ động|tích cực|kịp thời|nghiêm túc|quyết liệt|nỗ lực|khẩn trương|cơ bản|có (?:nhiều|chuyển biến|những|sự)|đạt|từng bước|quan tâm|thực hiện tốt|làm tốt|hoàn thành|cố gắng)(?!\\p{L})"
              + "|(?<!\\p{L})đã [^,.;:]{1,60} (?:sớm hơn|trước (?:thời )?hạn|kịp thời|an toàn|dứt điểm|vượt)(?!\\p{L})");

  private static final CuedPattern OBLIGES =
      CuedPattern.within(
              "(?<!\\p{L})(?:(?<!không )phải(?! (?:trả|làm|đi|sửa|nộp|lập|viết|chờ|đợi)(?: \\p{L}+){0,2} (?:lại|nhiều lần|(?:\\d+|hai|ba|bốn|năm) lần))(?! trả lại)|cần)(?!\\p{L})")
          .asWritten();

  /** "… hoàn thành trước ngày …": still to be done. */
  private static final CuedPattern DUE =
      CuedPattern.whole(
              "^(?![^.;]*(?<!\\p{L})(?:đã|chưa|quá hạn|còn)(?!\\p{L})).*(?:hoàn thành|xong|gửi|báo cáo) (?:trước|chậm nhất|trong)(?: là)? ngày ")
          .asWritten();

  /** What comes behind one of these is the other side of praise, whatever its words. */
  private static final OpeningPattern TURNS =
      OpeningPattern.of("(?:tuy nhiên|tuy vậy|tuy thế|dù vậy|thế nhưng|vậy mà|thế mà)(?!\\p{L})");

  /** What nature does is nobody's shortfall. */
  private static final CuedPattern OF_NATURE =
      CuedPattern.whole(
          "[^,]{0,30}, (?:do )?(?:tình hình |diễn biến |các |những |nhiều |hai |ba |\\d+ |cơn |đợt |trận )*(?:mưa|lũ|bão|thiên tai|thời tiết|hạn hán|nắng nóng|rét|triều cường|áp thấp|biến đổi khí hậu)(?!\\p{L}).*");

  private static final CuedPattern SHORTFALL =
      CuedPattern.within(
          "(?:tuy nhiên|tuy vậy|bên cạnh đó|(?:qua|kết quả) (?:kiểm tra|rà soát|theo dõi|giám sát|thanh tra)[^.]* cho thấy).*(?<!\\p{L})(?:chưa|còn chậm|còn hạn chế|còn thiếu|còn tình trạng|còn tồn tại|bất cập|lúng túng|chưa nghiêm)(?!\\p{L})");
  private static final OpeningPattern DONE =
      OpeningPattern.of(
          "(?:về|công tác|việc|trong|qua|kết quả) [^.;:]{0,120}?"
              + "(?: đã |(?: tiếp tục)? được (?:đổi mới|tăng cường|duy trì|nâng lên|nâng cao|quan tâm|chú trọng|đẩy mạnh|thực hiện tốt|thực hiện nghiêm)(?!\\p{L})).*");

  /** "Ban Thường vụ đánh giá, từ khi …": whoever speaks says that it is an assessment. */
  private static final CuedPattern JUDGES =
      CuedPattern.whole(
          "[^,.;:]{0,90}(?<!\\p{L})(?:đánh giá|nhận định|nhận xét|ghi nhận|khẳng định|thừa nhận|chỉ rõ)(?:,| rằng| chung,| chung:|:) .*");

  /** "Đáng ghi nhận là …", "Nổi bật là …": praise that begins with its word. */
  private static final OpeningPattern SINGLES_OUT =
      OpeningPattern.of(
          "(?:(?:nhiều|một số|các|không ít) [^,.;:]{0,60} (?:có|với) (?:nhiều )?(?:cách làm (?:hay|sáng tạo|mới|tốt)|mô hình hay|kinh nghiệm hay|sáng kiến)|đáng (?:ghi nhận|mừng|khen|biểu dương|trân trọng|quý|phấn khởi)|nổi bật(?: nhất)? là|điểm (?:sáng|nhấn|nổi bật)|tiêu biểu(?: nhất)? là|điển hình(?: nhất)? là)(?!\\p{L}).*");

  private static final CuedPattern RECITAL =
      CuedPattern.within(
          "^đây là|(?:chủ trì|phiên họp|cuộc họp|buổi làm việc|hội nghị|sau khi nghe|xem xét|đã ban hành|đã xảy ra|báo cáo của|thăm hỏi|căn cứ)");

  /** How grave the faults are that were told before: "Những vi phạm nêu trên là nghiêm trọng". */
  private static final OpeningPattern GRAVE =
      OpeningPattern.of(
          "(?:những |các )?(?:hạn chế|khuyết điểm|vi phạm|sai phạm)[^.;:]{0,160} (?:là (?:rất )?nghiêm trọng|đến mức|gây (?:hậu quả|dư luận|bức xúc))(?!\\p{L}).*");

  private static final OpeningPattern TOLD =
      OpeningPattern.of("(?:thực hiện|triển khai|căn cứ|xét|theo|ngày|sáng|chiều)(?!\\p{L})");
  private static final CuedPattern PRAISE =
      CuedPattern.whole(
          ".*(?:ghi nhận,? (?:và )?(?:biểu dương|đánh giá cao)|biểu dương,? (?:và )?(?:đánh giá cao|ghi nhận)|đã góp phần (?:hạn chế|quan trọng|tích cực)).*");

  static final List<CuedPattern> PATTERNS =
      List.of(
          FAULT,
          STILL_BLAMED,
          ACCOMPLISHED,
          SHORTFALL,
          RECITAL,
          TO_COME,
          PRAISE,
          OBLIGES,
          DUE,
          OF_NATURE,
          JUDGES);

  private final BodyReader bodies;
  private final OrderWording wording;
  private final Judgements judgements;

  AssessmentReader(BodyReader bodies, OrderWording wording) {
    this.bodies = bodies;
    this.wording = wording;
    judgements = new Judgements(bodies);
  }

  /**
   * The kind of finding that a paragraph is; null where it is none.
   *
   * @param purpose what the part does in which it stands; null where no heading says so
   * @param preamble whether it stands before the first heading, without marker
   * @param before the kind of the finding right before it in the same list; null without one
   */
  @Nullable FindingKind kind(
      @Nullable Purpose purpose, Words words, boolean preamble, @Nullable FindingKind before) {
    var said = PraiseAndBlame.undenied(PraiseAndBlame.unquoted(CuedPatterns.cued(words)));
    if (purpose == Purpose.CONTEXT) {
      boolean plain = !PraiseAndBlame.blames(said) && PraiseAndBlame.isFaint(said);
      return plain || demands(words) ? null : preamble(said);
    }
    if (purpose == null || purpose.instructs()) {
      var kind = amongOrders(purpose, said, words, preamble);
      return kind == null && preamble && before != null ? goingOn(said, words, before) : kind;
    }
    if (!purpose.assesses() || demands(words)) {
      return null;
    }
    if (Causes.isTold(said)) {
      return FindingKind.CAUSE;
    }
    return switch (purpose) {
      case CAUSE -> FindingKind.CAUSE;
      case LIMITATION -> FindingKind.LIMITATION;
      case STRENGTH ->
          Weighing.CONTRAST.matches(said.text()) && PraiseAndBlame.blames(said)
              ? FindingKind.LIMITATION
              : FindingKind.STRENGTH;
      default ->
          Weighing.recounts(said)
              ? null
              : Weighing.isPlain(said) && before != null ? before : Weighing.weigh(said);
    };
  }

  /** Where no heading says that the part assesses, the paragraph has to say it by itself. */
  private @Nullable FindingKind amongOrders(
      @Nullable Purpose purpose, CuedText said, Words words, boolean preamble) {
    if (purpose == null && preamble) {
      return preamble(said);
    }
    if (Phrasing.commends(said.text())) {
      return FindingKind.STRENGTH;
    }
    // "III. KẾT LUẬN: … 3. Nguyên nhân do …": among orders, but it orders nothing
    if (!orders(words) && isCause(purpose, said)) {
      return FindingKind.CAUSE;
    }
    if (purpose == Purpose.CONCLUDE) {
      var concluded = concluded(said, words);
      if (concluded != null) {
        return concluded;
      }
    }
    if (purpose != null && looksBack(said, words)) {
      return Weighing.weigh(said);
    }
    if (GRAVE.matches(said.text()) && !orders(words)) {
      return FindingKind.LIMITATION;
    }
    boolean turns =
        isFault(said) && (Weighing.CONTRAST.matches(said.text()) || Retrospect.is(said.text()));
    return (preamble || turns) && !orders(words) ? preamble(said) : null;
  }

  private static boolean isCause(@Nullable Purpose purpose, CuedText said) {
    return Causes.isNamed(said.text())
        || (purpose != null && Causes.isTold(said) && !Phrasing.ordersWithin(said.text()));
  }

  /** What follows an assessment before any order needs fewer words to be one. */
  private @Nullable FindingKind goingOn(CuedText said, Words words, FindingKind before) {
    if (before == FindingKind.CAUSE
        || said.has(RECITAL)
        || said.matches(TO_COME)
        || said.matches(OF_NATURE)
        || Phrasing.leadsIn(said.text())
        || wording.opens(words)
        || said.has(OBLIGES)
        || (wording.orders(words) && !said.has(PraiseAndBlame.WITHOUT))) {
      return null;
    }
    boolean blames =
        PraiseAndBlame.blames(said)
            || said.has(PraiseAndBlame.STILL)
            || (before == FindingKind.LIMITATION && said.has(PraiseAndBlame.WITHOUT));
    return blames && PraiseAndBlame.isShortfall(said) ? FindingKind.LIMITATION : null;
  }

  private boolean looksBack(CuedText said, Words words) {
    var plain = said.text();
    boolean told =
        (DONE.matches(plain) && !wording.opens(words) && !Phrasing.demands(plain))
            || Retrospect.is(plain);
    return (told && (!wording.orders(words) || !Phrasing.ordersWithin(plain)))
        || (Phrasing.agrees(plain) && said.has(SHORTFALL));
  }

  /**
   * Where orders and judgements are introduced alike: a paragraph that charges nobody may judge.
   */
  private @Nullable FindingKind concluded(CuedText said, Words words) {
    if (BlamedToMend.isIn(bodies, words)) {
      return null;
    }
    if (wording.isCommended(words)) {
      return FindingKind.STRENGTH;
    }
    if (wording.isJudged(words)) {
      return FindingKind.LIMITATION;
    }
    if (Causes.isExplained(said) && !Phrasing.ordersWithin(said.text())) {
      return FindingKind.CAUSE;
    }
    if (!said.has(OBLIGES) && BlamedToMend.criticises(bodies, words)) {
      return FindingKind.LIMITATION;
    }
    boolean recounts = wording.tellsWhatWasDone(words) && !said.has(ACCOMPLISHED);
    if (recounts || !orders(words)) {
      var told = recounts ? null : preamble(said);
      return told == null ? judged(said, words) : told;
    }
    return judged(said, words);
  }

  /** What is told as it is, well or badly, though it may sound like an order. */
  private @Nullable FindingKind judged(CuedText said, Words words) {
    if (said.has(OBLIGES) || said.matches(OF_NATURE) || wording.beginsWithOrder(words)) {
      return null;
    }
    if (judgements.blamesSomebody(words)) {
      return FindingKind.CAUSE;
    }
    var verdict = judgements.of(words);
    if (verdict == null) {
      return null;
    }
    boolean praised = said.has(PraiseAndBlame.PRAISED) || said.has(ACCOMPLISHED);
    boolean shortfall = PraiseAndBlame.blames(said) && PraiseAndBlame.isShortfall(said);
    return switch (verdict) {
      case BADLY -> FindingKind.LIMITATION;
      case WELL -> Weighing.weigh(said);
      case EITHER -> shortfall || praised ? Weighing.weigh(said) : Weighing.lacking(said);
    };
  }

  /** Assessments that stand before the first heading. */
  private @Nullable FindingKind preamble(CuedText cued) {
    var plain = cued.text();
    if (Phrasing.leadsIn(plain) && !cued.has(SectionReader.SHOWS)) {
      return cued.matches(PRAISE) ? FindingKind.STRENGTH : null;
    }
    if (Causes.isExplained(cued)) {
      return FindingKind.CAUSE;
    }
    if (SINGLES_OUT.matches(plain)) {
      return FindingKind.STRENGTH;
    }
    boolean looksBack = cued.matches(JUDGES) || (!cued.has(RECITAL) && Retrospect.is(plain));
    boolean ofNature = cued.matches(OF_NATURE) && !isFault(cued);
    if (looksBack && !ofNature && (PraiseAndBlame.praises(cued) || PraiseAndBlame.blames(cued))) {
      return Weighing.weigh(cued);
    }
    if (cued.has(SHORTFALL)
        || (Weighing.CONTRAST.matches(plain) && PraiseAndBlame.blames(cued) && !ofNature)
        || (TURNS.opens(plain)
            && PraiseAndBlame.isFaint(cued)
            && !cued.matches(OF_NATURE)
            && !cued.matches(TO_COME))
        || (isFault(cued) && PraiseAndBlame.isShortfall(cued) && !cued.matches(TO_COME))) {
      return FindingKind.LIMITATION;
    }
    boolean praises =
        cued.matches(PRAISE)
            || (cued.has(ACCOMPLISHED)
                && !cued.has(RECITAL)
                && !cued.matches(TO_COME)
                && !PraiseAndBlame.isShortfall(cued))
            || (plain.contains(" đã ")
                && !cued.has(RECITAL)
                && cued.count(PraiseAndBlame.POSITIVE) > PLAIN_PRAISE
                && cued.count(PraiseAndBlame.NEGATIVE) == 0);
    return praises ? FindingKind.STRENGTH : null;
  }

  /**
   * What is said before a sentence that introduces orders, where it is an assessment and does not
   * only tell what led to them.
   */
  @Nullable FindingKind beforeOrders(Words words) {
    var said = CuedPatterns.cued(words);
    return said.has(RECITAL) || TOLD.opens(said.text()) || orders(words) ? null : preamble(said);
  }

  private static boolean isFault(CuedText cued) {
    return cued.has(FAULT) || cued.has(STILL_BLAMED);
  }

  private boolean orders(Words words) {
    return wording.opens(words) || wording.orders(words) || CuedPatterns.cued(words).has(OBLIGES);
  }

  /** An order in a part that assesses: "tỉnh … cần nỗ lực …". */
  boolean demands(Words words) {
    if (wording.beginsWithOrder(words) || CuedPatterns.cued(words).opensWith(DUE)) {
      return true;
    }
    var list = bodies.list(words, 0);
    if (list == null) {
      return false;
    }
    var next = words.get(list.end());
    return next.is("cần") || next.is("phải");
  }
}
