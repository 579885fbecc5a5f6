package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from an instruction by when it is to be done. */
final class DeadlineReader {

  private static final CuedPattern BEFORE =
      CuedPattern.within(
          "(?:trước|chậm nhất|muộn nhất|xong|hoàn thành|thời hạn|thời gian|hạn|đến hết|kết thúc|phấn đấu|không muộn hơn|không chậm hơn|không được (?:chậm|muộn) hơn|(?:không để|không) sau|(?:kéo dài|để|tồn đọng|chậm|muộn|trễ) quá|không quá|trong(?= ngày)|vào(?= (?:dịp|ngày) )|(?:^|(?<=[.;] ))đến)"
              + "(?: là| vào| đến| trong| trước| xong| hoàn thành| thực hiện| hết| dịp| cuối cùng| cuối| chót| không quá){0,4}:?"
              + " (?:\\d{1,2} ?(?:giờ|h|g|:) ?(?:\\d{2})?(?: phút)?(?: (?:sáng|trưa|chiều|tối))?,? )?(?:ngày )?");

  /** "báo cáo Chủ tịch ngày 10/11", "giải ngân đạt 95% đến ngày 31/12": behind what it is for. */
  private static final CuedPattern BEHIND =
      CuedPattern.within(
          "(?<!\\p{L})(?:báo cáo|gửi|trình|nộp)(?! (?:số|tại|theo)) (?:(?:(?<! )|(?<= )(?!kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|thông báo|kết luận|tờ trình|chương trình|hướng dẫn|văn bản|hội nghị|họp))[^.;,:()\\d]){2,60}? (?:vào )?ngày (?=\\d{1,2}(?:/|-| tháng )\\d{1,2}(?:/|-| năm )\\d{4}(?:[.;,)]|$))"
              + "|(?<!\\p{L})(?:hoàn thành|giải ngân|phấn đấu|đạt)(?!\\p{L})[^.;()]{2,120}? đến (?:hết )?ngày (?=\\d)"
              + "|(?<!\\p{L})(?:bảo đảm|đảm bảo|phấn đấu|yêu cầu|cam kết|sao cho),? đến (?:hết )?ngày (?=\\d)"
              + "|(?<!\\p{L})hạn (?:chót|cuối|cuối cùng) [^.;:()\\d]{2,40}: (?:\\d{1,2} ?(?:giờ|h)(?: ?\\d{2})?(?: phút)?,? )?(?:ngày )?(?=\\d)");

  /** "từ ngày 28 tháng 8 năm 2025 " has no more characters. */
  private static final int LONGEST_START = 40;

  /** Slips of the pen in the words that this reader goes by, each as long as what is meant. */
  private static final List<String> SLIPS =
      List.of(
          "châm nhất", "chậm nhất",
          "truớc", "trước",
          "trứơc", "trước",
          "trưóc", "trước",
          "trươc", "trước",
          "quỷ i", "quý i",
          "qúy", "quý");

  private static final CuedPattern SLIP = CuedPattern.within(slips());

  static final List<CuedPattern> PATTERNS =
      Stream.concat(DeadlineWordings.ALL.stream(), Stream.of(BEFORE, BEHIND, SLIP)).toList();

  private DeadlineReader() {}

  /**
   * What was found.
   *
   * @param start where its words begin, from the cue on
   * @param date whether it is a day of a year
   */
  private record Found(String deadline, int start, int end, boolean date) {

    /** Whether these words are only a part of the others. */
    boolean isWithin(Found other) {
      return !date
          && start >= other.start
          && end <= other.end
          && end - start < other.end - other.start;
    }
  }

  static @Nullable String deadline(String text) {
    return deadline(Words.of(text));
  }

  /** An ISO date, or the words as written; of several the last. Null where none is given. */
  static @Nullable String deadline(Words words) {
    var said = CuedPatterns.cued(words);
    var cued = said.has(SLIP) ? CuedPatterns.cued(meant(said.text())) : said;
    var plain = cued.text();
    var found = new ArrayList<Found>();
    if (cued.hasFigures()) {
      addDates(cued, BEFORE, plain, found);
      addDates(cued, BEHIND, plain, found);
    }
    addWordings(cued, words.text(), found);
    Found last = null;
    for (var one : found) {
      if ((last == null || one.start > last.start || (one.start == last.start && one.date))
          && found.stream().noneMatch(one::isWithin)) {
        last = one;
      }
    }
    return last == null ? null : last.deadline;
  }

  private static void addDates(CuedText cued, CuedPattern cue, String plain, List<Found> found) {
    var before = cued.search(cue);
    while (before.find()) {
      var date = DateReader.follows(plain, before.end());
      if (date != null && date.start() == before.end() && !endsSpan(plain, before.start())) {
        found.add(new Found(date.date().toString(), before.start(), date.end(), true));
      }
    }
  }

  private static void addWordings(CuedText cued, String text, List<Found> found) {
    for (var wording : DeadlineWordings.ALL) {
      if (!cued.hasFigures() && DeadlineWordings.needsFigures(wording)) {
        continue;
      }
      var search = cued.search(wording);
      while (search.find()) {
        var match = search.match();
        int group = 0;
        for (int i = 1; i <= match.groupCount(); i++) {
          group = match.start(i) >= 0 ? i : group;
        }
        int start = match.start(group);
        if (!endsSpan(cued.text(), start)) {
          var said = text.substring(start, match.end(group)).strip();
          found.add(new Found(said, start, match.end(group), false));
        }
      }
    }
  }

  private static String slips() {
    return IntStream.range(0, SLIPS.size() / 2)
        .mapToObj(i -> SLIPS.get(2 * i))
        .collect(Collectors.joining("|"));
  }

  /** The text without the slips in the words that this reader goes by. */
  private static String meant(String plain) {
    var text = plain;
    for (int i = 0; i < SLIPS.size(); i += 2) {
      text = text.replace(SLIPS.get(i), SLIPS.get(i + 1));
    }
    return text;
  }

  /**
   * "từ ngày 28/8 đến hết ngày 03/9/2025", "từ nay đến hết quý I": how long something lasts, not by
   * when it is done.
   */
  private static boolean endsSpan(String plain, int start) {
    int end = plain.startsWith("đến ", start - 4) ? start - 4 : start;
    if (!plain.startsWith("đến", end)) {
      return false;
    }
    int from = plain.lastIndexOf("từ ", end);
    if (from < 0 || end - from > LONGEST_START) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (".,;".indexOf(plain.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
