package vn.giaoban.text;

import java.util.Set;

/**
 * Bodies that a finding names though it does not hold there: whose word, order or paper is meant,
 * who praised, who only helped, who is left out.
 */
final class UnitSources {

  /** How far before a name the word stands that says whose paper or order it is, in words. */
  private static final int SOURCE_REACH = 12;

  /** "phối hợp chặt chẽ với": so many words at most. */
  private static final int WITH_REACH = 8;

  /** Number and day of a paper take at most so many words and marks. */
  private static final int LONGEST_CITATION = 16;

  /** What is said of those who are left out has at most so many words. */
  private static final int LONGEST_CLAUSE = 24;

  /** Who all the others are is told in at most so many words. */
  private static final int LONGEST_OTHERS = 12;

  /** What is wrong with a paper is wrong where it was written. */
  private static final Set<String> JUDGES =
      Set.of(
          "phải", "chưa", "còn", "chậm", "sơ", "nộp", "gửi", "muộn", "thiếu", "không", "bị", "sai");

  /** What a plan or programme is like that is well made. */
  private static final Set<String> FITS =
      Set.of("gắn", "bám", "sát", "đạt", "phù", "đúng", "kịp", "tốt", "rõ", "khả");

  /** The others, behind those that are left out. */
  private final PhraseTable all =
      PhraseTable.of(
          "các", "cả", "những", "mọi", "tất cả", "toàn bộ", "toàn thể", "hầu hết", "số", "phần");

  /** What a body writes and may be judged by. */
  private final PhraseTable papers =
      PhraseTable.of(
          "báo cáo",
          "kế hoạch",
          "hồ sơ",
          "sổ sách",
          "biên bản",
          "tờ trình",
          "dự toán",
          "chương trình",
          "đề án",
          "giáo trình",
          "phương án",
          "dự thảo",
          "quy chế");

  /** What is done with papers and money that go to somebody. */
  private final PhraseTable senders =
      PhraseTable.of(
          "gửi", "nộp", "chuyển", "báo cáo", "trình", "cung cấp", "bàn giao", "phản ánh");

  /** What is praised is where it is found: "đánh giá cao nỗ lực của …". */
  private final Set<String> merits = Set.copyOf(Vocabulary.entries("merits.txt"));

  /** What whoever ordered or gave something did: "định mức do Hội đồng A giao". */
  private final PhraseTable orders =
      PhraseTable.of(
          "giao",
          "ban hành",
          "phê duyệt",
          "công bố",
          "quy định",
          "phát động",
          "đề ra",
          "ký",
          "thông qua",
          "tài trợ",
          "chủ trì soạn thảo");

  /** What somebody finds out about others. */
  private final PhraseTable surveys =
      PhraseTable.of(
          "khảo sát",
          "điều tra",
          "thăm dò",
          "đánh giá",
          "xếp hạng",
          "kiểm toán",
          "thống kê",
          "số liệu",
          "bình chọn");

  /** What is to be done with what somebody was sent, or may become of it. */
  private final PhraseTable answers =
      PhraseTable.of(
          "trả lời",
          "hồi âm",
          "phản hồi",
          "giải quyết",
          "xử lý",
          "xem xét",
          "thụ lý",
          "có hồi âm",
          "có trả lời",
          "bỏ quên",
          "lãng quên",
          "ngâm",
          "thất lạc",
          "xếp xó",
          "để lại",
          "bỏ ngăn kéo");

  private final BodyReader bodies;
  private final PhraseTable honours = PhraseTable.load("agent-verbs.txt");
  private final Set<String> sources = Set.copyOf(Vocabulary.entries("unit-sources.txt"));

  UnitSources(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** "được Bộ Y tế công nhận", "bị Thanh tra tỉnh xử phạt": not where it holds. */
  boolean isHonouring(Words words, int at, int end) {
    boolean passive = words.get(at - 1).is("được") || words.get(at - 1).is("bị");
    if (words.get(at - 1).is("do") && (orders.isAt(words, end) || isSurvey(words, at - 1))) {
      return true;
    }
    return passive && (honours.isAt(words, end) || honours.isAt(words, listEnd(words, at)));
  }

  /** "Khảo sát do Hiệp hội A thực hiện": who looked into it. */
  private boolean isSurvey(Words words, int by) {
    if (by == 0) {
      // a note says who made what it hangs on
      return true;
    }
    for (int i = by - 1; i >= 0 && i > by - WITH_REACH && !words.get(i).isPunctuation(); i--) {
      if (surveys.isAt(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Who is left out is not where it holds, unless something is said of them as well. */
  int afterExclusion(Words words, int at) {
    int end = Math.max(listEnd(words, at), at);
    for (int i = end; i < end + LONGEST_CLAUSE && !words.get(i).isNone(); i++) {
      if (words.get(i).is(".") || words.get(i).is(";") || words.get(i).is(")")) {
        return end;
      }
      if (words.get(i).is("chưa") || words.get(i).is("nhưng")) {
        return at > 1 ? at : end;
      }
    }
    return end;
  }

  /** "Ngoài xã A, các xã còn lại đều …": left out, where all the others are told of. */
  boolean isExclusion(Words words, int at) {
    if (words.get(at).is("trừ")) {
      return true;
    }
    int end = words.get(at).is("ngoài") ? listEnd(words, at + 1) : at;
    if (end <= at + 1) {
      return false;
    }
    boolean others = false;
    for (int i = at + 2; i < end + LONGEST_OTHERS && !words.get(i).isNone(); i++) {
      others |= words.get(i).is(",") && all.isAt(words, i + 1);
      boolean rest = words.get(i).is("còn") && words.get(i + 1).is("lại");
      if (others && (rest || words.get(i).is("đều"))) {
        return true;
      }
      if (i > end + 1 && words.get(i).isPunctuation()) {
        break;
      }
    }
    return false;
  }

  private int listEnd(Words words, int at) {
    var list = bodies.list(words, at);
    return list == null ? at : list.end();
  }

  /** "… phối hợp với Công an tỉnh, Sở Y tế tổ chức": all of them only helped. */
  int afterPartners(Words words, int at) {
    boolean with = words.get(at - 1).is("với") && isWithin(words, at, "phối", "hợp");
    int end = with ? listEnd(words, at) : at;
    return words.get(end).isLowerCase() ? end : at;
  }

  /**
   * The end of the names joined to one that is a source: "theo báo cáo của A và B", "của A, B và C,
   * …"; behind a comma the subject may begin, and then what is said about it follows.
   */
  int afterSources(Words words, int at, int end) {
    int list = listEnd(words, at);
    var behind = words.get(list);
    boolean closed = behind.isPunctuation() || behind.isNone();
    return list > end && (words.get(end).is("và") || closed) ? list : end;
  }

  /** "gửi báo cáo về Sở A": to whom something is sent. */
  private boolean isAddressed(Words words, int at) {
    var before = words.get(at - 1);
    boolean to = before.is("về") || before.is("cho") || before.is("tới") || before.is("đến");
    for (int i = at - 2; to && i >= 0 && i > at - WITH_REACH; i--) {
      if (words.get(i).isPunctuation()) {
        return false;
      }
      if (senders.isAt(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name at this word says whose paper, order or word something is. */
  boolean isSource(Words words, int at) {
    var before = words.get(at - 1).plain();
    var post = words.get(at - 2).plain() + " " + before;
    if (post.equals("lãnh đạo") || post.equals("đại diện")) {
      return isSource(words, at - 2);
    }
    if (sources.contains(before) || sources.contains(post)) {
      return true;
    }
    if ((before.equals("với") && isWithin(words, at, "phối", "hợp")) || isAddressed(words, at)) {
      return true;
    }
    if (!before.equals("của")) {
      return false;
    }
    if (merits.contains(words.get(at - 3).plain() + " " + words.get(at - 2).plain())) {
      return false;
    }
    for (int i = at - 2; i >= 0 && i > at - SOURCE_REACH; i--) {
      var word = words.get(i);
      if (word.is(",") && words.get(i + 1).is("ngày")) {
        return true;
      }
      if (word.isPunctuation() && !word.is("-") && !word.is("/")) {
        return false;
      }
      if (sources.contains("… " + words.get(i - 1).plain() + " " + word.plain())) {
        return !isAwaited(words, i - 1);
      }
      if (sources.contains("… " + word.plain())) {
        return true;
      }
    }
    return false;
  }

  /** "mới nhận được ý kiến của Sở A": whose word came late or not at all. */
  private static boolean isAwaited(Words words, int at) {
    boolean received = words.get(at - 1).is("được") && words.get(at - 2).is("nhận");
    int late = received ? at - 3 : at - 2;
    return (received || words.get(at - 1).is("có"))
        && (words.get(late).is("mới") || words.get(late).is("chưa"));
  }

  /** "; báo cáo của Đảng ủy A chưa …": the paper itself is what is judged. */
  boolean isJudged(Words words, int at) {
    int paper = words.get(at - 1).is("của") ? at - 2 : -1;
    int cited = beforeCitation(words, paper);
    paper = cited;
    while (paper > at - SOURCE_REACH && words.get(paper).isLowerCase()) {
      paper--;
    }
    boolean opens = paper == -1 || words.get(paper).isPunctuation() || words.get(paper).isCapital();
    int first = paper < 0 || words.get(paper).isPunctuation() ? paper + 1 : paper;
    boolean written = opens && papers.isAt(words, first);
    var list = written ? bodies.list(words, at) : null;
    if (list == null) {
      return false;
    }
    var behind = words.get(list.end());
    boolean fits = !words.get(first).is("báo") && FITS.contains(behind.plain());
    return fits || JUDGES.contains(behind.plain());
  }

  /** "14 lá đơn gửi Công đoàn A nằm trong tủ": whoever got it did nothing with it. */
  boolean isSilent(Words words, int at) {
    if (!senders.isAt(words, at - 1) && !isAddressed(words, at)) {
      return false;
    }
    int end = listEnd(words, at);
    var behind = words.get(end);
    return behind.is("nằm")
        || ((behind.is("không") || behind.is("chưa") || behind.is("bị"))
            && answers.isAt(words, words.get(end + 1).is("được") ? end + 2 : end + 1));
  }

  /** "Báo cáo số 19-BC/HU, ngày 30/11/2023 của …": the words before its number and day. */
  private static int beforeCitation(Words words, int last) {
    for (int i = last; i > last - LONGEST_CITATION && i > 0; i--) {
      if (words.get(i).is("số") && words.get(i + 1).isNumber()) {
        return i - 1;
      }
      if (words.get(i).isLowerCase() && !words.get(i).is("ngày")) {
        break;
      }
    }
    return last;
  }

  /** Whether these two words stand shortly before, in the same clause. */
  private static boolean isWithin(Words words, int at, String first, String second) {
    for (int i = at - 2; i > at - WITH_REACH && !words.get(i).isPunctuation(); i--) {
      if (words.get(i).is(second) && words.get(i - 1).is(first)) {
        return true;
      }
    }
    return false;
  }
}
