package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from a heading, or from a sentence that introduces a list, what the part below does. */
final class SectionReader {

  /** What a part of a document does. */
  enum Purpose {
    /** Assesses; which way, each paragraph has to say. */
    ASSESS,
    STRENGTH,
    LIMITATION,
    CAUSE,
    INSTRUCT,
    /** "… kết luận:": judges or instructs, as each paragraph by itself says. */
    CONCLUDE,
    /** Says what is to be done, but also describes: only what reads as an instruction is one. */
    TOPIC,
    /** Says what a course, a check or a report is about: only what reads as an order is one. */
    SUBJECT,
    /** Aims and demands under one heading: what has to be so is a demand. */
    AIMS,
    FUNDING,
    /** Tells how things stand before it comes to the point: it may assess, if it says so itself. */
    CONTEXT,
    NEITHER;

    boolean assesses() {
      return this == ASSESS || this == STRENGTH || this == LIMITATION || this == CAUSE;
    }

    boolean instructs() {
      return orders() || this == TOPIC;
    }

    /** Whether what says nothing else is an instruction. */
    boolean orders() {
      return this == INSTRUCT || this == CONCLUDE;
    }
  }

  private static final CuedPattern ORDERS =
      CuedPattern.within(
          "(?<!\\p{L})(?:(?<!(?:với|đáp ứng|theo|đạt|so với|được|mức) )yêu cầu|đề nghị|(?<!bàn )giao(?! (?:ban|dịch|thông|lưu|nhận))|phân công)(?!\\p{L})"
              + "|(?<!\\p{L})(?:nhiệm vụ|giải pháp|nội dung|công việc)(?: [\\p{L},]+){0,8} (?:sau|sau đây|như sau) ?[.:]?$");
  private static final CuedPattern MAY_ORDER =
      CuedPattern.within(
          "(?<!\\p{L})(?:chỉ đạo|thực hiện|kết luận|thống nhất|quyết định|nội dung|có ý kiến|cho ý kiến)(?!\\p{L})");

  /** "… cho thấy còn một số hạn chế sau:", "… cần sớm chấn chỉnh, cụ thể là:". */
  private static final CuedPattern FAULTS =
      CuedPattern.within(
          "(?<!\\p{L})(?:tồn tại|hạn chế|khuyết điểm|bất cập|vi phạm|sai phạm|thiếu sót|cần (?:sớm |được |phải )?(?:chấn chỉnh|khắc phục|rút kinh nghiệm))"
              + "(?: chủ yếu| chính| cơ bản| lớn| nhất định)?,?(?: cụ thể| như sau| sau đây| sau| đó| là| gồm| bao gồm| nổi lên)* ?:$"
              + "|(?<!\\p{L})(?:còn|vẫn|có|nổi lên|bộc lộ|xảy ra|nhận thấy|cho thấy|gặp|những|một số|nhiều)(?!\\p{L})[^:;.]{0,60}"
              + " (?:tồn tại|hạn chế|khuyết điểm|bất cập|vi phạm|sai phạm|thiếu sót|yếu kém|vướng mắc|khó khăn|chưa (?:tốt|đạt|nghiêm|đúng|làm được|thực hiện))(?!\\p{L})[^:;.]{0,50}:$");

  /** "… đã đạt được một số kết quả nổi bật như sau:", "Những việc đã làm được:". */
  private static final CuedPattern MERITS =
      CuedPattern.within(
          "(?<!\\p{L})(?:kết quả (?:nổi bật|tích cực|quan trọng|bước đầu|đạt được)|ưu điểm|thành tích|chuyển biến tích cực|làm được|làm tốt)(?!\\p{L})[^:;.]{0,40}:$");

  /** "Qua kiểm tra, Đoàn nhận thấy:": good and bad is told below. */
  private static final CuedPattern OBSERVES =
      CuedPattern.within(
          "(?<!\\p{L})(?:nhận thấy|cho thấy|thấy rằng|ghi nhận|đánh giá|nhận định|nhận xét)(?: (?:một số|những))?(?: (?:nội dung|vấn đề|kết quả|tình hình|điểm))?,?(?: cụ thể| như sau| sau đây| sau| rằng| là)* ?:$");

  /** "Về tồn tại, Báo cáo số … nêu:", "Những hạn chế được Đoàn chỉ ra:". */
  private static final CuedPattern TELLS =
      CuedPattern.within(
          "(?<!\\p{L})(?:nêu|chỉ ra|chỉ rõ|vạch rõ|phản ánh|ghi nhận|xác định|phát hiện|kết luận|đánh giá|nhận định|thống kê|tổng hợp|cho biết|cho thấy|nhận thấy|thấy rằng)(?: rõ| ra| được)?(?: (?:cụ thể|như sau|sau đây|sau|rằng|là))* ?:$");

  /** What such a sentence says it tells of. */
  private static final Pattern TOLD_OF =
      Pattern.compile(
          "(?:(?:về|đối với|trong) )?(?:(?:những|các|một số|mặt|phần) )*(?:(?<faults>tồn tại|hạn chế|khuyết điểm|thiếu sót|bất cập|yếu kém|vi phạm|sai phạm|khó khăn)|(?<merits>ưu điểm|kết quả|thành tích|mặt được)|(?<causes>nguyên nhân))(?!\\p{L}).*");

  /** "… chuyển biến chưa đều, thể hiện ở các mặt sau:": what was said is shown below. */
  static final CuedPattern SHOWS =
      CuedPattern.within(
          "(?<!\\p{L})(?:thể hiện|biểu hiện|bộc lộ|nổi lên|rõ nhất|điển hình)(?: rõ| rõ nét| rõ nhất| cụ thể)?(?: (?:ở|qua|trong|trên|là|như))?(?: (?:các|những|một số|mấy))?(?: (?:mặt|điểm|nội dung|việc|khía cạnh|lĩnh vực|vấn đề|trường hợp|nơi|địa phương|đơn vị))?(?: (?:sau|sau đây|như sau|cụ thể))* ?:$");

  private static final CuedPattern TO_MEND =
      CuedPattern.within("^(?:để|nhằm|trên cơ sở|từ những|căn cứ)(?!\\p{L})");

  static final List<CuedPattern> PATTERNS =
      List.of(ORDERS, MAY_ORDER, FAULTS, MERITS, OBSERVES, TELLS, SHOWS, TO_MEND);

  /** What stands before a colon further in than this is no label. */
  private static final int LONGEST_LABEL = 45;

  private enum Where {
    ANYWHERE,
    START,
    WHOLE
  }

  /**
   * @param rank of several that fit, the one with the lowest counts
   * @param words with a blank before and behind them
   * @param purpose null for what only names whom the part is about
   */
  private record Rule(int rank, String words, Where where, @Nullable Purpose purpose) {

    static Rule of(int rank, String line) {
      int equals = line.lastIndexOf('=');
      var words = line.substring(0, equals).strip();
      var where =
          words.startsWith("^")
              ? Where.START
              : words.startsWith("=") ? Where.WHOLE : Where.ANYWHERE;
      return new Rule(
          rank,
          " " + Fold.words(words) + " ",
          where,
          SectionReader.purpose(line.substring(equals + 1).strip()));
    }

    String firstWord() {
      return words.substring(1, words.indexOf(' ', 1));
    }

    /** Whether its words stand in the title from the blank at this place on. */
    boolean fits(String title, int at) {
      return switch (where) {
        case ANYWHERE -> title.startsWith(words, at);
        case START -> at == 0 && title.startsWith(words);
        case WHOLE -> at == 0 && title.equals(words);
      };
    }
  }

  /** By their first words. */
  private final Map<String, List<Rule>> rules = new HashMap<>();

  SectionReader() {
    var lines = Vocabulary.entries("section-words.txt");
    for (int i = 0; i < lines.size(); i++) {
      var rule = Rule.of(i, lines.get(i));
      rules.computeIfAbsent(rule.firstWord(), word -> new ArrayList<>()).add(rule);
    }
  }

  private static @Nullable Purpose purpose(String name) {
    return name.equals("ABOVE") ? null : Purpose.valueOf(name);
  }

  /** The purpose that a heading states; null where it only names a subject or a body. */
  @Nullable Purpose ofHeading(String title) {
    // "chuyển mục đích sử dụng đất" is no purpose
    var words = (" " + Fold.words(title) + " ").replace(" muc dich su dung ", " ");
    Rule found = null;
    for (int at = 0; at < words.length() - 1; at = words.indexOf(' ', at + 1)) {
      var word = words.substring(at + 1, words.indexOf(' ', at + 1));
      for (var rule : rules.getOrDefault(word, List.of())) {
        if ((found == null || rule.rank() < found.rank()) && rule.fits(words, at)) {
          found = rule;
        }
      }
    }
    return found == null ? null : found.purpose();
  }

  /** The purpose that a paragraph states in a few words before a colon: "Thời gian: …". */
  @Nullable Purpose ofLabel(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0 || colon > LONGEST_LABEL) {
      return null;
    }
    var purpose = ofHeading(text.substring(0, colon));
    return purpose != null && !purpose.instructs() ? purpose : null;
  }

  /**
   * Whether a sentence orders what it introduces, whatever the part is called: "… yêu cầu:", "… cần
   * thực hiện một số nhiệm vụ sau:".
   */
  boolean ordersWhatFollows(Words sentence) {
    var last = lastSentence(sentence);
    return (last == null || assessesWhatFollows(last) == null)
        && orders(CuedPatterns.cued(sentence), last == null ? 0 : last.plain().length());
  }

  /** Orders that are told in a sentence before the last one as given earlier do not count. */
  private static boolean orders(CuedText said, int last) {
    var search = said.search(ORDERS);
    int from = last == 0 ? 0 : said.text().length() - last;
    while (search.find()) {
      int at = search.start();
      if (at >= from) {
        return true;
      }
      int sentence = said.text().lastIndexOf(". ", at);
      int done = said.text().lastIndexOf(" đã ", at);
      if (done < 0 || done < sentence) {
        return true;
      }
    }
    return false;
  }

  /**
   * Which way a sentence assesses what it introduces: "… còn những hạn chế sau:", "… nhận thấy:";
   * null where it does not, or orders to mend it.
   */
  @Nullable Purpose assessesWhatFollows(Words sentence) {
    var last = lastSentence(sentence);
    var told = last == null ? null : assessesWhatFollows(last);
    return told == null ? assessed(sentence) : told;
  }

  /** "… yêu cầu hoàn thành. Qua theo dõi, nhận thấy:": what leads in behind others; null alone. */
  private static @Nullable Words lastSentence(Words sentences) {
    for (int i = sentences.size() - 2; i > 0; i--) {
      boolean ends = sentences.get(i).is(".") && !sentences.get(i + 1).glued();
      if (ends && sentences.get(i + 1).isCapital()) {
        return Words.of(sentences.slice(i + 1, sentences.size()));
      }
    }
    return null;
  }

  private static @Nullable Purpose assessed(Words sentence) {
    var said = CuedPatterns.cued(sentence);
    if (said.has(TO_MEND) || said.has(ORDERS)) {
      return null;
    }
    var told = said.has(TELLS) ? TOLD_OF.matcher(said.text()) : null;
    if (told != null && told.matches()) {
      return told.group("causes") != null
          ? Purpose.CAUSE
          : told.group("faults") != null ? Purpose.LIMITATION : Purpose.STRENGTH;
    }
    boolean shows = said.has(SHOWS);
    if (said.has(FAULTS) || (shows && PraiseAndBlame.blames(said))) {
      return Purpose.LIMITATION;
    }
    if (shows && PraiseAndBlame.praises(said)) {
      return Purpose.STRENGTH;
    }
    return said.has(MERITS) ? Purpose.STRENGTH : said.has(OBSERVES) ? Purpose.ASSESS : null;
  }

  /** Whether a sentence only announces what is assessed below it, and assesses nothing itself. */
  boolean announces(Words sentence) {
    return assessesWhatFollows(sentence) != null && !CuedPatterns.cued(sentence).has(SHOWS);
  }

  /** Whether a sentence may introduce orders, if no heading says otherwise. */
  boolean mayOrder(Words sentence) {
    return CuedPatterns.cued(sentence).has(MAY_ORDER);
  }
}
