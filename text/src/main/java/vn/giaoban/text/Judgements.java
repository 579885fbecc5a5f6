package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells judgements from orders where both stand in one list: "Xã A mới giải ngân được 18%, thấp
 * nhất trong các xã" is none of the things that are to be done.
 */
final class Judgements {

  /** How something was done. */
  enum Verdict {
    WELL,
    BADLY,
    /** What is said has to be weighed. */
    EITHER
  }

  /** Right behind those of whom something is said: it is how things are or were. */
  private static final Set<String> STATES =
      Set.of("đã", "chưa", "còn", "vẫn", "bị", "mới", "chỉ", "từng", "luôn", "đang");

  /** With one of these something is set against what was said before: it is told, not ordered. */
  private static final PhraseTable SETS_AGAINST =
      PhraseTable.of(
          "trái lại",
          "ngược lại",
          "trong khi đó",
          "tuy nhiên",
          "tuy vậy",
          "thế nhưng",
          "vậy mà",
          "dù vậy",
          "mặc dù vậy",
          "bên cạnh đó",
          "đáng tiếc",
          "đáng mừng",
          "đáng lo",
          "đáng nói");

  /** With one of these a clause begins that only says when, where or on what grounds. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "trong", "từ", "trước", "sau", "khi", "để", "hằng", "hàng", "đến", "về", "đối", "tại",
          "nhằm", "trên", "định", "theo", "riêng", "tuy", "song", "bên", "trái", "ngược", "ngoài",
          "năm", "tháng", "quý", "nhìn", "cùng");

  private static final Set<String> LATE = Set.of("chậm", "muộn", "trễ");

  /** How something compares: of what somebody acts on as well. */
  private static final Set<String> RANKS =
      Set.of(
          "cao", "thấp", "tốt", "kém", "chậm", "nhanh", "trên", "dưới", "so", "rất", "quá", "sai");

  /** Figures without a subject. */
  private static final Set<String> FIGURES = Set.of("đạt", "tăng", "giảm", "ước", "bằng");

  private static final Set<String> TIMES =
      Set.of("ngày", "tuần", "tháng", "năm", "giờ", "quý", "kỳ", "lần", "buổi");

  /** With these it is told what is still to come. */
  private static final PhraseTable TO_COME =
      PhraseTable.of(
          "phấn đấu",
          "trước ngày",
          "trước tháng",
          "trong tháng",
          "chậm nhất là",
          "chậm nhất ngày",
          "chậm nhất đến",
          "trong thời gian tới",
          "thời gian tới",
          "sẽ",
          "không được",
          "nghiêm cấm",
          "hạn chót",
          "từ nay đến",
          "đến cuối năm",
          "đến hết năm");

  /** Who has to answer for what went wrong. */
  private static final PhraseTable BLAMED_ON =
      PhraseTable.of("thuộc về", "thuộc trách nhiệm", "trách nhiệm thuộc");

  private static final PhraseTable PRAISES =
      PhraseTable.of("biểu dương", "khen", "khen ngợi", "khen thưởng", "đánh giá cao", "ghi nhận");

  /** Who praises is told in fewer words. */
  private static final int LONGEST_PRAISER = 6;

  /** Whoever speaks says that it is an assessment. */
  private static final PhraseTable SAYS =
      PhraseTable.of("đánh giá", "nhận thấy", "nhận định", "ghi nhận", "khẳng định", "thấy rằng");

  private final BodyReader bodies;
  private final PhraseTable matters = PhraseTable.load("judged-matters.txt");
  private final PhraseTable marks = PhraseTable.load("judging-marks.txt");
  private final PhraseTable blame = PhraseTable.load("blame-words.txt");

  /** With what the words of both begin. */
  private final Openings cues =
      TO_COME
          .openings()
          .with(marks.openings())
          .with(Openings.words("chậm", "muộn", "trễ", "trước", "được"));

  Judgements(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** "Trách nhiệm để xảy ra chậm trễ thuộc Ban A": whose fault it was. */
  boolean blamesSomebody(Words words) {
    boolean fault = false;
    for (int i = 0; i < words.size(); i++) {
      fault |= words.get(i).is("trách") && words.get(i + 1).is("nhiệm");
      if (BLAMED_ON.isAt(words, i) || (fault && words.get(i).is("thuộc") && i > 2)) {
        return fault || BLAMED_ON.isAt(words, i);
      }
    }
    return false;
  }

  /** How the sentence says that something was done; null where it may be an order. */
  @Nullable Verdict of(Words words) {
    var run = new Run(words);
    return run.judges() ? run.verdict() : null;
  }

  /** Goes from clause to clause. */
  private final class Run {

    private final Words words;

    /** Whether something was said of somebody, or of some work. */
    private boolean subject;

    /** Whether somebody does something, or has to do it. */
    private boolean acting;

    private boolean judged;
    private boolean well;
    private boolean badly;

    Run(Words words) {
      this.words = words;
    }

    Verdict verdict() {
      return badly ? Verdict.BADLY : well ? Verdict.WELL : Verdict.EITHER;
    }

    /** Whether each clause says how things are, and at least one of them how well or badly. */
    boolean judges() {
      int start = 0;
      while (start < words.size()) {
        int at = ClauseStarts.afterOpener(words, start);
        int against = SETS_AGAINST.end(words, at);
        if (against > at) {
          judged = true;
          start = words.get(against).is(",") ? against + 1 : against;
          continue;
        }
        int end = clauseEnd(words, start);
        if (isToCome(at, end) || !clause(start, at, end)) {
          return false;
        }
        start = end + 1;
      }
      return judged;
    }

    /** Whether the clause may be part of a judgement. */
    private boolean clause(int start, int at, int end) {
      var list = bodies.list(words, at);
      if (Orders.after(words, at) > at) {
        return false;
      }
      if (list != null && list.end() < end) {
        return subject(list.end(), end);
      }
      var matter = acting ? null : matters.match(words, at);
      if (matter != null && matter.tag().isEmpty() && bodies.opensInstruction(words, at)) {
        matter = null;
      }
      boolean marked = marks(at, end, false);
      judged |= marked || matter != null;
      if (matter != null) {
        well |= matter.tag().equals("good");
        badly |= matter.tag().equals("bad");
        subject = true;
        return true;
      }
      if (!subject) {
        return marked
            || CIRCUMSTANCES.contains(words.get(at).plain())
            || FIGURES.contains(words.get(at).plain());
      }
      return marked || !words.get(start - 1).is(";") || !bodies.opensInstruction(words, at);
    }

    /** What is said of a body: how it is, or what it has to do. */
    private boolean subject(int verb, int end) {
      if (Orders.after(words, verb) > verb) {
        return false;
      }
      int saying = SAYS.end(words, verb);
      var told = saying > verb ? bodies.list(words, saying) : null;
      if (told != null && told.end() < end) {
        return subject(told.end(), end);
      }
      boolean acts = bodies.isInstruction(words, verb);
      boolean states = STATES.contains(words.get(verb).plain());
      boolean blamed = blame.isAt(words, verb) || words.get(verb).is("để");
      boolean tells = states || blamed;
      badly |= blamed;
      boolean marked = marks(verb, end, acts && !states);
      boolean goesOn = judged || words.get(end).is(",");
      boolean order = acts && !tells && !marked && (subject || !goesOn);
      judged |= tells || marked;
      acting |= !judged;
      subject = true;
      return !order;
    }

    /** Whether something in the clause is only said of what was done. */
    private boolean marks(int from, int end, boolean acts) {
      boolean found = false;
      for (int i = cues.next(words, from); i < end; i = cues.next(words, i + 1)) {
        var mark = marks.match(words, i);
        boolean rank = acts && i > from && RANKS.contains(words.get(i).plain());
        var way = mark == null || rank || isOpen(mark.end()) ? null : mark.tag();
        boolean late = isMeasured(words, i);
        boolean praised = isPraised(i);
        badly |= late || "bad".equals(way);
        well |= praised || "good".equals(way);
        found |= late || praised || way != null;
      }
      return found;
    }

    /** "được huyện biểu dương". */
    private boolean isPraised(int at) {
      for (int i = at + 1; words.get(at).is("được") && i < at + LONGEST_PRAISER; i++) {
        if (PRAISES.isAt(words, i)) {
          return true;
        }
      }
      return false;
    }

    /** "tình tiết mới có …", but "mới có 5 xã", "chỉ có hai hộ". */
    private boolean isOpen(int end) {
      var last = words.get(end - 1);
      var next = words.get(end);
      return (last.is("có") || last.is("được"))
          && (words.get(end - 2).is("mới") || words.get(end - 2).is("chỉ"))
          && !next.opensWithDigit()
          && !BareLists.isNumeral(next);
    }

    private boolean isToCome(int from, int end) {
      for (int i = cues.next(words, from); i < end; i = cues.next(words, i + 1)) {
        boolean date = words.get(i).is("trước") && words.get(i + 1).isNumber();
        if (date || TO_COME.isAt(words, i)) {
          return true;
        }
      }
      return false;
    }
  }

  /** "chậm 9 ngày", "muộn hai tháng". */
  private static boolean isMeasured(Words words, int at) {
    var count = words.get(at + 1);
    return LATE.contains(words.get(at).plain())
        && (count.isNumber() || BareLists.isNumeral(count))
        && TIMES.contains(words.get(at + 2).plain());
  }

  private static int clauseEnd(Words words, int start) {
    int i = start;
    while (i < words.size() && !endsClause(words, i)) {
      i++;
    }
    return i;
  }

  private static boolean endsClause(Words words, int at) {
    var word = words.get(at);
    boolean figure = word.glued() && words.get(at + 1).glued() && words.get(at + 1).isNumber();
    return !figure && List.of(",", ";", ":", ".").contains(word.text());
  }
}
