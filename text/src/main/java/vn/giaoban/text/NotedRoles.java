package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists in which a note behind the names tells their part in the work: "Sở A (chủ trì), Sở B,
 * Sở C (phối hợp)", "Khoa A - chủ trì; Khoa B - phối hợp".
 */
final class NotedRoles {

  /**
   * @param leads those of whom a note says that they lead
   * @param helps those of whom a note says that they help
   */
  record Roles(List<String> leads, List<String> helps) {

    static final Roles NONE = new Roles(List.of(), List.of());

    Roles {
      leads = List.copyOf(leads);
      helps = List.copyOf(helps);
    }
  }

  /** A note tells the part in at most so many words. */
  private static final int LONGEST_NOTE = 7;

  private static final PhraseTable OFFICES =
      PhraseTable.of(
          "cơ quan",
          "đơn vị",
          "bộ phận",
          "là cơ quan",
          "là đơn vị",
          "là bộ phận",
          "làm",
          "là",
          "giữ vai trò",
          "vai trò",
          "với vai trò",
          "làm nhiệm vụ",
          "được giao",
          "được phân công");

  private static final PhraseTable LEADS =
      PhraseTable.of(
          "chủ trì",
          "đồng chủ trì",
          "đầu mối",
          "nòng cốt",
          "chủ công",
          "chủ lực",
          "phụ trách",
          "phụ trách chính",
          "thực hiện chính",
          "làm chính",
          "chịu trách nhiệm",
          "chịu trách nhiệm chính",
          "trách nhiệm chính");

  private static final PhraseTable HELPS =
      PhraseTable.of(
          "phối hợp",
          "cùng phối hợp",
          "tham gia",
          "cùng tham gia",
          "hỗ trợ",
          "cùng làm",
          "giúp việc",
          "cùng thực hiện",
          "đồng hành",
          "tư vấn",
          "phản biện");

  private static final Openings MARKS = Openings.words("(", "-");

  private enum Part {
    LEAD,
    HELP
  }

  private final BodyReader bodies;

  NotedRoles(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** Those whose part is noted from this word on. */
  Roles read(Words words, int from) {
    var leads = new ArrayList<String>();
    var helps = new ArrayList<String>();
    int start = from;
    int size = words.size();
    for (int i = MARKS.next(words, from); i < size; i = MARKS.next(words, i + 1)) {
      var part = part(words, i);
      if (part == null) {
        continue;
      }
      var names = namesBefore(words, start, i);
      if (part == Part.LEAD) {
        leads.addAll(names);
      } else {
        boolean untold = leads.isEmpty() && helps.isEmpty() && names.size() > 1;
        if (untold) {
          // "Sở A, Sở B (phối hợp)": the one before has the work
          leads.add(names.getFirst());
        }
        helps.addAll(untold ? names.subList(1, names.size()) : names);
      }
      start = i;
    }
    return leads.isEmpty() && helps.isEmpty() ? Roles.NONE : new Roles(leads, helps);
  }

  /** Whether a note that tells somebody's part begins at this mark. */
  static boolean isAt(Words words, int mark) {
    return MARKS.mayBeAt(words, mark) && part(words, mark) != null;
  }

  private static @Nullable Part part(Words words, int mark) {
    boolean bracket = words.get(mark).is("(");
    if (bracket && words.get(mark + 1).is("chính") && words.get(mark + 2).is(")")) {
      return Part.LEAD;
    }
    int role = OFFICES.end(words, mark + 1);
    boolean leads = LEADS.isAt(words, role);
    int end = leads ? LEADS.end(words, role) : HELPS.end(words, role);
    if (end == role) {
      return null;
    }
    while (end <= mark + LONGEST_NOTE && words.get(end).isLowerCase() && !isWith(words.get(end))) {
      end++;
    }
    var behind = words.get(end);
    boolean ends =
        bracket
            ? behind.is(")")
            : behind.is(",")
                || behind.is(";")
                || behind.is(")")
                || behind.is(".")
                || behind.isNone();
    return ends ? (leads ? Part.LEAD : Part.HELP) : null;
  }

  private static boolean isWith(Words.Word word) {
    return word.isNone() || word.is("với") || word.is("cùng") || word.is("cho");
  }

  /** The longest row of names that ends at the mark. */
  private List<String> namesBefore(Words words, int from, int mark) {
    for (int i = from; i < mark; i++) {
      boolean begins = words.get(i).isCapital() || BodyReader.isPlural(words, i) || i == from;
      var names =
          begins || words.get(i - 1).isPunctuation() ? rowTo(words, i, mark) : List.<String>of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private List<String> rowTo(Words words, int from, int mark) {
    var names = new ArrayList<String>();
    int next = from;
    while (next < mark) {
      var one = bodies.part(words, next, 0);
      if (one == null || one.end() > mark) {
        return List.of();
      }
      names.addAll(one.names());
      next = one.end() == mark ? mark : BodyReader.afterSeparator(words, one.end());
      if (next == one.end() && next < mark) {
        return List.of();
      }
    }
    return names;
  }
}
