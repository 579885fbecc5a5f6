package vn.giaoban.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyVocabulary.Head;
import vn.giaoban.text.BodyVocabulary.Kind;

/**
 * Reads the names of bodies, posts and classes of bodies as administrative prose writes them, one
 * after another: "Bộ Tài chính, Bộ Công an và các cơ quan liên quan". A list that shares its head
 * ("các Bộ: Công an, Quốc phòng") gives one full name for each.
 */
final class BodyReader {

  /**
   * @param names as written, each standing alone
   * @param end the first word after them
   */
  record Bodies(List<String> names, int end) {

    Bodies {
      names = List.copyOf(names);
    }
  }

  /** Heads nested deeper than this ("giám đốc trung tâm thuộc sở …") are cut. */
  static final int DEEPEST = 6;

  /** A name has hardly more words than this. */
  private static final int LONGEST_NAME = 10;

  private static final Set<String> LEVELS =
      Set.of("tỉnh", "huyện", "quận", "xã", "phường", "thị", "thành", "đặc", "khối", "cấp");

  private final BodyVocabulary vocabulary = new BodyVocabulary();
  private final Openings openings =
      vocabulary.openings().with(PersonNames.ADDRESSES).with(SchoolClasses.OPENINGS);
  private final ProperNames proper = new ProperNames(vocabulary);
  private final FieldTails fields = new FieldTails(vocabulary, proper);
  private final PartyClasses party = new PartyClasses(vocabulary);
  private final SharedLists lists = new SharedLists(vocabulary, proper, this);
  private final ClassAttributes attributes = new ClassAttributes(vocabulary);
  private final UnitGroups units =
      new UnitGroups(vocabulary, proper, party, lists, attributes, this);
  private final NameTails tails = new NameTails(vocabulary, proper, units, this);
  private final PersonNames persons = new PersonNames(vocabulary, proper, this);
  private final ClassNames classes = new ClassNames(vocabulary, proper, lists, attributes, this);
  private final WholeNames wholes =
      new WholeNames(vocabulary, proper, party, lists, units, attributes, this);
  private final PostNames posts =
      new PostNames(vocabulary, proper, party, lists, units, classes, this);
  private final NameRuns runs = new NameRuns(vocabulary, proper, party, attributes, this);
  private final OncePerWord<Bodies> singles =
      new OncePerWord<>((words, at) -> one(words, at, 0, false));
  private final OncePerWord<Bodies> runsOf =
      new OncePerWord<>((words, at) -> runs.list(words, at, false));

  /** The names from word {@code at} on; null where none starts there. */
  @Nullable Bodies list(Words words, int at) {
    return mayBegin(words, at) ? runsOf.at(words, at) : null;
  }

  /** False where no name can start at this word. */
  boolean mayBegin(Words words, int at) {
    // "huyện, thị ủy"
    return openings.mayBeAt(words, at) || words.get(at + 1).is(",");
  }

  /**
   * The names behind a verb that takes bodies as its object ("phối hợp với …"): there a class needs
   * no "các", and one that the vocabulary does not know is one all the same.
   */
  @Nullable Bodies objects(Words words, int at) {
    return runs.objects(words, at);
  }

  /**
   * Those whom a sentence names first: a list, or a class that the vocabulary does not know where
   * only somebody can do what follows ("Các trang thông tin của xã đăng tải …").
   */
  @Nullable Bodies subjects(Words words, int at) {
    return runs.subjects(words, at);
  }

  /**
   * Those who are named where only somebody can be meant, in words that no vocabulary knows: up to
   * the verb that tells what is done with them, "và" parting two of them; empty without any.
   */
  List<String> described(Words words, int at) {
    return attributes.unknown(words, at);
  }

  /** "Công đoàn | - Đoàn Thanh niên": whether a name ends at this word or goes on beyond it. */
  boolean endsName(Words words, int from, int at) {
    for (int i = Math.max(from, at - LONGEST_NAME); i < at; i++) {
      var list = words.get(i).isCapital() ? list(words, i) : null;
      if (list != null && list.end() >= at) {
        return true;
      }
    }
    return false;
  }

  /** One name, or one group of names with a common head. */
  @Nullable Bodies single(Words words, int at) {
    return mayBegin(words, at) ? singles.at(words, at) : null;
  }

  /** A name inside a list of others. */
  @Nullable Bodies part(Words words, int at, int depth) {
    return one(words, at, depth, true);
  }

  /** Takes in what still belongs to a name that ends at this word. */
  int tail(Words words, int at, int depth, boolean plural) {
    return tails.end(words, at, depth, plural);
  }

  /** Classes of bodies in a row. */
  @Nullable Bodies classes(Words words, int nameStart, int start, int depth) {
    return classes.read(words, nameStart, start, depth);
  }

  /** What stands before {@code at} goes before each of the names found there. */
  Bodies distribute(Words words, int start, int at, Bodies names) {
    return wholes.distribute(words, start, at, names);
  }

  /** Whether the name at this word is that of a post, not of a body. */
  boolean isPost(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.kind() == Kind.POST;
  }

  /** Whether a name of a class of bodies or people starts at this word. */
  boolean isClass(Words words, int at) {
    var head = vocabulary.head(words, isPlural(words, at) ? at + 1 : at);
    return head != null && head.isClass();
  }

  /** Whether lower-case words behind the head at this word may say what the body does. */
  boolean takesDescription(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.described();
  }

  /** Whether the name of a Party organisation starts at this word: "chi bộ", "đảng ủy". */
  boolean isPartyHead(Words words, int at) {
    return vocabulary.isPartyHead(words, at);
  }

  /** Whether a word with which names of bodies begin starts here. */
  boolean isHead(Words words, int at) {
    return vocabulary.isHead(words, at);
  }

  /** The end of the name of a field at this word ("Giáo dục thường xuyên"); {@code at} without. */
  int fieldEnd(Words words, int at) {
    return vocabulary.afterSector(words, at);
  }

  /** Whether the word is the second syllable of a noun: "công trình". */
  boolean endsNoun(Words words, int at) {
    return vocabulary.endsNoun(words, at);
  }

  /** Whether people, and no body, are named at this word: "cán bộ", "đảng viên". */
  boolean isPeople(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head != null && head.kind() == Kind.PEOPLE && !words.get(at).is("hộ");
  }

  /** Whether the words are the name of a field and of no body: "Phòng thủ dân sự". */
  boolean isField(Words words) {
    return vocabulary.afterSector(words, 0) == words.size();
  }

  /** The end of what kind of body a name says first ("Đảng bộ", "Sở"); {@code at} without one. */
  int headEnd(Words words, int at) {
    var head = vocabulary.head(words, at);
    return head == null ? at : head.end();
  }

  /** The end of the proper name at this word, "và" between two names left out. */
  int nameEnd(Words words, int at) {
    return proper.end(words, at, false);
  }

  /** Whether a word stands here that makes what follows many: "các", "những". */
  static boolean isPlural(Words words, int at) {
    return BodyVocabulary.isPlural(words, at);
  }

  /** Whether an instruction goes on at this word, so that a name before it has ended. */
  boolean isInstruction(Words words, int at) {
    return words.get(at).isLowerCase() && vocabulary.isInstruction(words, at);
  }

  /** The first word behind an instruction that starts at this word; {@code at} without one. */
  int afterInstruction(Words words, int at) {
    return vocabulary.afterInstruction(words, at);
  }

  /** Whether a sentence that begins at this word begins with an instruction: "Tiếp tục …". */
  boolean opensInstruction(Words words, int at) {
    int verb = vocabulary.afterInstruction(words, at);
    int opener = vocabulary.afterOpener(words, at);
    return verb > at && (opener == at || opener < verb);
  }

  /** Whether what follows a colon says what to do, and is no list of names. */
  boolean isOrder(Words words, int at) {
    return lists.isOrder(words, at, true);
  }

  static int afterSeparator(Words words, int at) {
    int next = at;
    if (words.get(next).is(",") || words.get(next).is(";")) {
      next++;
    }
    return words.get(next).is("và") || words.get(next).is("hoặc") || words.get(next).is("lẫn")
        ? next + 1
        : next;
  }

  /** "Cấp đủ giống": to give something out, and no level. */
  private static boolean isGiving(Words words, int at, BodyVocabulary.Head head) {
    var next = words.get(at + 1);
    return head.end() == at + 1
        && words.get(at).is("cấp")
        && next.isLowerCase()
        && !LEVELS.contains(next.plain())
        && !next.is("cơ");
  }

  @Nullable Bodies one(Words words, int at, int depth, boolean listed) {
    if (depth > DEEPEST || !mayBegin(words, at)) {
      return null;
    }
    boolean plural = BodyVocabulary.isPlural(words, at);
    int first = plural ? BodyVocabulary.afterPlural(words, at) : at;
    int start = PersonNames.afterComrade(words, first);
    boolean addressed = start > first;
    int nameStart = addressed ? start : at;
    int shared = words.get(start + 1).is(",") ? PartyClasses.sharedEnding(words, start) : 0;
    if (shared > 0) {
      int end = tails.end(words, shared, depth, false);
      return new Bodies(List.of(words.slice(nameStart, end)), end);
    }
    var head = vocabulary.head(words, start);
    var named = plural ? persons.those(words, at, first) : null;
    if (named != null) {
      return named;
    }
    if (head == null) {
      return addressed ? persons.of(words, start, depth) : SchoolClasses.at(words, start);
    }
    var holders =
        plural && head.kind() == Kind.POST ? persons.sharing(words, start, head.end()) : null;
    if (holders != null) {
      return holders;
    }
    boolean capital = words.get(start).isCapital();
    if ((!plural && (isVerb(words, start, head, listed) || isGiving(words, start, head)))
        || (head.capital() && !capital && !plural && !addressed && !isAppointed(words, head))) {
      return null;
    }
    var name =
        switch (head.kind()) {
          case POST -> posts.read(words, nameStart, head, depth, plural);
          case WHOLE -> wholes.read(words, nameStart, start, head, depth, plural);
          case NAMED -> named(words, nameStart, start, head, depth, plural, listed);
          case CLASS, PEOPLE ->
              plural || listed || capital ? classes.read(words, nameStart, start, depth) : null;
        };
    return name != null && plural && addressed ? PersonNames.several(words, at, name) : name;
  }

  /** "thành viên được phân công": a post, also in lower case. */
  private boolean isAppointed(Words words, Head head) {
    return head.kind() == Kind.POST
        && words.get(head.end()).is("được")
        && vocabulary.afterTail(words, head.end()) > head.end();
  }

  /** "Tổ chức …", "Thống kê …" at the start of a sentence are no names. */
  boolean isVerb(Words words, int at, Head head, boolean listed) {
    if (head.kind() != Kind.NAMED && head.kind() != Kind.CLASS) {
      return false;
    }
    int verb = vocabulary.afterInstruction(words, at);
    if (verb - at < 2 || verb < head.end()) {
      return false;
    }
    var next = words.get(head.end());
    if (head.kind() == Kind.NAMED && isPlaced(words, at, head)) {
      return false;
    }
    if (listed && head.kind() == Kind.NAMED) {
      return words.get(at).isLowerCase() && verb > head.end();
    }
    if (listed) {
      return next.text().isEmpty()
          || next.is(".")
          || next.is(";")
          || (next.isLowerCase() && !next.is("và") && !vocabulary.isTail(words, head.end()));
    }
    return head.kind() == Kind.CLASS
        || !next.isCapital()
        || (ProperNames.isAllCapitals(words.get(at)) && ProperNames.isAllCapitals(next));
  }

  /** "Thanh tra tỉnh đưa …", "… về Thanh tra tỉnh": an office by its level. */
  boolean isPlaced(Words words, int at, Head head) {
    int behind = BodyVocabulary.afterLevel(words, head.end());
    if (behind == head.end() || !words.get(at).isCapital()) {
      return false;
    }
    var before = words.get(at - 1);
    boolean within = at > 0 && !before.isPunctuation();
    var next = words.get(behind);
    return within
        || next.is(",")
        || next.is(":")
        || next.isNone()
        || (next.isLowerCase() && vocabulary.isInstruction(words, behind));
  }

  @Nullable Bodies named(
      Words words, int nameStart, int start, Head head, int depth, boolean plural, boolean listed) {
    int headEnd = head.end();
    boolean capital = words.get(start).isCapital();
    if (words.get(headEnd).is(":") && (plural || capital)) {
      var items = lists.read(words, headEnd + 1, depth, words.slice(start, headEnd));
      if (items != null) {
        return items;
      }
    }
    int colon = plural && head.described() ? ProperNames.afterLowerCase(words, headEnd) : headEnd;
    if (colon > headEnd && words.get(colon).is(":")) {
      // "các công ty thông tin, tín hiệu: Đông Hà, Vĩnh Lam"
      var items = lists.read(words, colon + 1, depth, words.slice(start, colon));
      if (items != null && items.names().size() > 1) {
        return items;
      }
    }
    if (proper.isOwner(words, headEnd)) {
      var owner = one(words, headEnd, depth + 1, true);
      if (owner != null && owner.names().size() == 1) {
        return new Bodies(List.of(words.slice(nameStart, owner.end())), owner.end());
      }
    }
    int end = fields.endBehind(words, headEnd);
    if (end > headEnd && plural) {
      var items = lists.read(words, headEnd, depth, words.slice(start, headEnd));
      if (items != null && items.names().size() > 1) {
        return items;
      }
    }
    if (end == headEnd && capital && head.described()) {
      end = proper.describedEnd(words, headEnd);
      // "Phòng bệnh" alone may be what is to be done
      end = words.get(end).isNone() ? headEnd : end;
      end = end == headEnd ? fields.unfinishedEnd(words, headEnd, end) : end;
      if (end == headEnd && BodyVocabulary.isLevel(words, headEnd)) {
        end = tails.end(words, headEnd, depth, plural);
      }
    } else if (end > headEnd) {
      end = wholes.described(words, head, end);
      end = fields.withFields(words, fields.unfinishedEnd(words, headEnd, end));
      end = depth == 0 && !plural && !listed ? fields.withField(words, end) : end;
    }
    if (end == headEnd && capital && NameTails.isQuote(words.get(end))) {
      end = NameTails.afterQuotation(words, end);
    }
    if (end == headEnd && capital && depth == 0 && attributes.isCalledAfterWork(words, start)) {
      end = attributes.workEnd(words, end);
    }
    if (end > headEnd) {
      if (BodyVocabulary.isPlural(words, end)
          && !BodyVocabulary.isEach(words, end)
          && words.get(end + 1).isLowerCase()) {
        var group = units.list(words, end, depth);
        if (group != null && group.names().size() == 1) {
          return new Bodies(List.of(words.slice(nameStart, group.end())), group.end());
        }
      }
      end = tails.end(words, end, depth, plural);
      return new Bodies(List.of(words.slice(nameStart, end)), end);
    }
    if (plural || listed || (capital && followsAsClass(words, headEnd))) {
      return classes.read(words, nameStart, start, depth);
    }
    if (capital && LEVELS.contains(words.get(start).plain())) {
      return new Bodies(List.of(words.slice(nameStart, headEnd)), headEnd);
    }
    return null;
  }

  private boolean followsAsClass(Words words, int at) {
    return (words.get(at).is(",") && vocabulary.isHead(words, at + 1))
        || vocabulary.afterTail(words, at) > at;
  }
}
