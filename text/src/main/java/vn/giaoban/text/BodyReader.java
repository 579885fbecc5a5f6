package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** More names than this in one run are no list of those charged. */
  private static final int MOST_NAMES = 60;

  /** Heads nested deeper than this ("giám đốc trung tâm thuộc sở …") are cut. */
  private static final int DEEPEST = 6;

  /** A note in brackets longer than this, in words, is not part of a name. */
  private static final int LONGEST_NOTE = 14;

  private static final Set<String> PLURAL = Set.of("các", "những", "từng", "mỗi", "mọi", "toàn");
  private static final Set<String> TITLE_OPENINGS =
      Set.of(
          "quy định",
          "quyết định",
          "hướng dẫn",
          "ban hành",
          "căn cứ",
          "thực hiện",
          "về việc",
          "phê duyệt",
          "sửa đổi",
          "triển khai",
          "tiếp tục");
  private static final Set<String> LEVELS =
      Set.of("tỉnh", "huyện", "quận", "xã", "phường", "thị", "thành", "đặc", "khối", "cấp");

  private final PhraseTable heads = PhraseTable.load("body-words.txt");
  private final PhraseTable tails = PhraseTable.load("body-tails.txt");
  private final PhraseTable sectors = PhraseTable.load("sector-names.txt");
  private final PhraseTable instructions = PhraseTable.load("instruction-words.txt");
  private final PhraseTable openers = PhraseTable.load("clause-openers.txt");

  /** The names from word {@code at} on; null where none starts there. */
  @Nullable Bodies list(Words words, int at) {
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    while (names.size() < MOST_NAMES) {
      var one = one(words, next, 0, !names.isEmpty());
      if (one == null) {
        break;
      }
      if (one.names().size() > 1) {
        spread(names, one.names());
      }
      names.addAll(one.names());
      end = one.end();
      next = afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /**
   * "Bí thư tỉnh ủy và Chủ tịch Ủy ban nhân dân các tỉnh: A, B": the places go with the names
   * before, too, where these name a level and no place.
   */
  private static void spread(List<String> names, List<String> placed) {
    var places = new ArrayList<String>();
    for (var name : placed) {
      int level = Math.max(name.lastIndexOf(" tỉnh "), name.lastIndexOf(" thành phố "));
      if (level < 0) {
        return;
      }
      places.add(
          name.substring(
              name.indexOf(' ', level + (name.startsWith(" thành", level) ? 7 : 1)) + 1));
    }
    var spread = new ArrayList<String>();
    for (var name : names) {
      var plain = Spelling.plain(name);
      if (plain.endsWith("tỉnh ủy") || plain.endsWith("thành ủy") || plain.endsWith("bí thư")) {
        places.forEach(place -> spread.add(name + " " + place));
      } else {
        spread.add(name);
      }
    }
    names.clear();
    names.addAll(spread);
  }

  /** One name, or one group of names with a common head. */
  @Nullable Bodies single(Words words, int at) {
    return one(words, at, 0, false);
  }

  /** Whether the name at this word is that of a post, not of a body. */
  boolean isPost(Words words, int at) {
    var head = heads.match(words, at);
    return head != null && head.tag().startsWith("post");
  }

  /** Whether a name of a class of bodies or people starts at this word. */
  boolean isClass(Words words, int at) {
    var head = heads.match(words, isPlural(words, at) ? at + 1 : at);
    return head != null && (head.tag().startsWith("class") || head.tag().startsWith("people"));
  }

  /** Whether a word with which names of bodies begin starts here. */
  boolean isHead(Words words, int at) {
    return heads.isAt(words, at);
  }

  /** The end of what kind of body a name says first ("Đảng bộ", "Sở"); {@code at} without one. */
  int headEnd(Words words, int at) {
    var head = heads.match(words, at);
    return head == null ? at : head.end();
  }

  /** The end of the proper name at this word, "và" between two names left out. */
  int nameEnd(Words words, int at) {
    return name(words, at, false);
  }

  /** Whether an instruction goes on at this word, so that a name before it has ended. */
  boolean isInstruction(Words words, int at) {
    return words.get(at).isLowerCase() && instructions.isAt(words, at);
  }

  /** Whether a sentence that begins at this word begins with an instruction: "Tiếp tục …". */
  boolean opensInstruction(Words words, int at) {
    var verb = instructions.match(words, at);
    var opener = openers.match(words, at);
    return verb != null && (opener == null || opener.end() < verb.end());
  }

  private static int afterSeparator(Words words, int at) {
    int next = at;
    if (words.get(next).is(",") || words.get(next).is(";")) {
      next++;
    }
    if (words.get(next).is("và") || words.get(next).is("cùng")) {
      next++;
      if (words.get(next).is("với")) {
        next++;
      }
    }
    return next;
  }

  private @Nullable Bodies one(Words words, int at, int depth, boolean listed) {
    if (depth > DEEPEST) {
      return null;
    }
    int start = at;
    boolean plural = false;
    if (isPlural(words, start)) {
      plural = true;
      start += words.get(start).is("toàn") ? 2 : 1;
    }
    int comrade = words.get(start).is("đồng") && words.get(start + 1).is("chí") ? start + 2 : start;
    if (words.get(start).is("đ") && words.get(start + 1).is("/") && words.get(start + 2).is("c")) {
      comrade = start + 3;
    }
    boolean addressed = comrade > start;
    start = comrade;
    int nameStart = addressed ? start : at;
    int shared = sharedEnding(words, start);
    if (shared > 0) {
      int end = tail(words, shared, depth, false);
      return new Bodies(List.of(words.slice(nameStart, end)), end);
    }
    var head = heads.match(words, start);
    if (head == null) {
      return addressed ? person(words, start, depth) : null;
    }
    boolean capital = words.get(start).isCapital();
    var kind = head.tag();
    boolean ambiguous = kind.endsWith("capital");
    if (!plural && isVerb(words, start, head.end(), kind, listed)) {
      return null;
    }
    if (kind.endsWith("capital")) {
      if (!capital && !plural && !addressed) {
        return null;
      }
      kind = kind.substring(0, kind.indexOf(' '));
    }
    return switch (kind) {
      case "post" -> {
        var post = post(words, nameStart, head.end(), depth, plural);
        yield ambiguous && post.end() == head.end() ? null : post;
      }
      case "whole" -> whole(words, nameStart, start, head.end(), depth, plural);
      case "named" -> named(words, nameStart, start, head.end(), depth, plural, listed);
      case "class", "people" ->
          plural || listed || capital ? classes(words, nameStart, start, depth) : null;
      default -> throw new IllegalStateException("unknown kind of head: " + kind);
    };
  }

  /** "đồng chí Trần Văn Nam, Phó Chủ tịch …": the person with the post behind. */
  private @Nullable Bodies person(Words words, int at, int depth) {
    int end = at;
    while (words.get(end).isCapital() && end < at + 5) {
      end++;
    }
    if (end < at + 2) {
      return null;
    }
    int behind = words.get(end).is(",") || words.get(end).is("-") ? end + 1 : end;
    var head = heads.match(words, behind);
    if (behind > end && head != null && head.tag().startsWith("post")) {
      var post = one(words, behind, depth + 1, false);
      if (post != null && post.names().size() == 1) {
        end = post.end();
      }
    }
    return new Bodies(List.of(words.slice(at, end)), end);
  }

  /** "Tổ chức …", "Thống kê …" at the start of a sentence are no names. */
  private boolean isVerb(Words words, int at, int end, String kind, boolean listed) {
    if (!kind.equals("named") && !kind.equals("class")) {
      return false;
    }
    var hit = instructions.match(words, at);
    if (hit == null || hit.end() - at < 2 || hit.end() < end) {
      return false;
    }
    var next = words.get(end);
    if (listed) {
      return kind.equals("class")
          && next.isLowerCase()
          && !next.is("và")
          && !tails.isAt(words, end);
    }
    return kind.equals("class")
        || !next.isCapital()
        || (isAllCapitals(words.get(at)) && isAllCapitals(next));
  }

  /** Whether a word stands here that makes what follows many: "các", "những". */
  static boolean isPlural(Words words, int at) {
    var word = words.get(at);
    return PLURAL.contains(word.plain())
        && (!word.is("toàn") || words.get(at + 1).is("thể") || words.get(at + 1).is("bộ"));
  }

  /**
   * "huyện, thị, thành ủy", "chi, đảng bộ": words that share the last one; 0 where there are none.
   */
  private static int sharedEnding(Words words, int at) {
    int i = at;
    while (isShort(words.get(i)) && words.get(i + 1).is(",") && i < at + 8) {
      i += 2;
    }
    if (i == at || !isShort(words.get(i))) {
      return 0;
    }
    return words.get(i + 1).is("ủy") || (words.get(i + 1).is("bộ") && words.get(i).is("đảng"))
        ? i + 2
        : 0;
  }

  private static boolean isShort(Words.Word word) {
    return switch (word.plain()) {
      case "tỉnh", "thành", "huyện", "thị", "quận", "xã", "phường", "chi", "đảng" -> true;
      default -> false;
    };
  }

  private Bodies post(Words words, int start, int headEnd, int depth, boolean plural) {
    int end = headEnd;
    if (words.get(end).is("kiêm")) {
      var other = heads.match(words, end + 1);
      if (other != null && other.tag().startsWith("post")) {
        end = other.end();
      }
    }
    int of = words.get(end).is("của") ? end + 1 : end;
    var body = one(words, of, depth + 1, true);
    if (body != null) {
      return distribute(words, start, of, body);
    }
    end = name(words, end);
    end = tail(words, end, depth, plural);
    return new Bodies(List.of(words.slice(start, end)), end);
  }

  /** What stands before {@code at} goes before each of the names found there. */
  private static Bodies distribute(Words words, int start, int at, Bodies bodies) {
    if (bodies.names().size() == 1) {
      return new Bodies(List.of(words.slice(start, bodies.end())), bodies.end());
    }
    var before = words.slice(start, at);
    return new Bodies(
        bodies.names().stream().map(name -> before + " " + name).toList(), bodies.end());
  }

  private Bodies whole(
      Words words, int nameStart, int start, int headEnd, int depth, boolean plural) {
    int end = headEnd;
    int of = end;
    if (isPlural(words, of) || isUnitList(words, of)) {
      var units = unitList(words, of, depth);
      if (units != null) {
        return distribute(words, nameStart, of, units);
      }
    }
    if (words.get(end).is(":") && plural) {
      var items = colonList(words, end + 1, depth, words.slice(start, headEnd));
      if (items != null) {
        return items;
      }
    }
    if (words.get(end).isCapital() && heads.isAt(words, end)) {
      var above = one(words, end, depth + 1, false);
      if (above != null) {
        return distribute(words, nameStart, end, above);
      }
    }
    if (isPartyBody(words, end)) {
      var above = one(words, end, depth + 1, true);
      if (above != null) {
        return distribute(words, nameStart, end, above);
      }
    }
    end = opensTitle(words, end) ? end : name(words, end);
    end = tail(words, end, depth, plural);
    return new Bodies(List.of(words.slice(nameStart, end)), end);
  }

  /** "ủy ban kiểm tra đảng ủy cơ sở", "văn phòng các đảng ủy": whose body it is. */
  private boolean isPartyBody(Words words, int at) {
    int start = isPlural(words, at) ? at + 1 : at;
    var head = heads.match(words, start);
    return head != null
        && words.get(start).isLowerCase()
        && (words.get(head.end() - 1).is("ủy") || words.get(head.end() - 1).is("bộ"))
        && head.end() - start == 2
        && head.tag().startsWith("whole");
  }

  /** "… của Chính phủ Quy định chi tiết …": a title with a capital begins behind the name. */
  private static boolean opensTitle(Words words, int at) {
    return words.get(at).isCapital()
        && TITLE_OPENINGS.contains(words.get(at).plain() + " " + words.get(at + 1).plain());
  }

  /**
   * "các tỉnh: A, B", "các phường, xã, đặc khu", "xã, phường": where a body exists once for each.
   */
  private @Nullable Bodies unitList(Words words, int at, int depth) {
    int start = isPlural(words, at) ? at + 1 : at;
    var head = heads.match(words, start);
    if (head == null) {
      return null;
    }
    return switch (head.tag()) {
      case "named" -> named(words, at, start, head.end(), depth + 1, true, false);
      case "class" -> classes(words, at, start, depth + 1);
      default -> null;
    };
  }

  private boolean isUnitList(Words words, int at) {
    return switch (words.get(at).plain()) {
      case "xã", "phường", "huyện", "tỉnh" ->
          words.get(at + 1).is(",") && isShort(words.get(at + 2));
      case "sở", "bộ" -> words.get(at + 1).is(",") && words.get(at + 2).is("ngành");
      default -> false;
    };
  }

  private @Nullable Bodies named(
      Words words,
      int nameStart,
      int start,
      int headEnd,
      int depth,
      boolean plural,
      boolean listed) {
    if (words.get(headEnd).is(":") && (plural || words.get(start).isCapital())) {
      var items = colonList(words, headEnd + 1, depth, words.slice(start, headEnd));
      if (items != null) {
        return items;
      }
    }
    int end = name(words, headEnd);
    if (end > headEnd) {
      if (plural) {
        var items = sharedHead(words, start, headEnd, depth);
        if (items != null && items.names().size() > 1) {
          return items;
        }
      }
      end = tail(words, end, depth, plural);
      return new Bodies(List.of(words.slice(nameStart, end)), end);
    }
    if (plural || listed || (words.get(start).isCapital() && followsAsClass(words, headEnd))) {
      return classes(words, nameStart, start, depth);
    }
    if (LEVELS.contains(words.get(start).plain()) && words.get(start).isCapital()) {
      return new Bodies(List.of(words.slice(nameStart, headEnd)), headEnd);
    }
    return null;
  }

  private boolean followsAsClass(Words words, int at) {
    return (words.get(at).is(",") && heads.isAt(words, at + 1))
        || (words.get(at).isLowerCase() && tails.isAt(words, at));
  }

  /** "Công an, Quốc phòng và Xây dựng" after "các Bộ:"; null where no names follow. */
  private @Nullable Bodies colonList(Words words, int at, int depth, String head) {
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    while (names.size() < MOST_NAMES) {
      next = afterEnumerator(words, next);
      if (isOrderAt(words, next, names.isEmpty())) {
        break;
      }
      if (!words.get(next).isCapital() && !words.get(next).isNumber()) {
        break;
      }
      int itemEnd = name(words, next, false);
      if (itemEnd == next) {
        break;
      }
      int full = itemEnd(words, tail(words, itemEnd, depth + 1, false));
      boolean standsAlone =
          heads.match(words, next) != null
              && !sectors.isAt(words, next)
              && isNamedBody(words, next);
      names.add(
          standsAlone ? words.slice(next, full) : (head + " " + words.slice(next, full)).strip());
      end = full;
      next = afterSeparator(words, end);
      if (next == end || (heads.isAt(words, next) && words.get(next).isLowerCase())) {
        break;
      }
    }
    return names.isEmpty() ? null : new Bodies(names, end);
  }

  /**
   * Lower-case words inside an item of a list, before a capital or the next comma, belong to it.
   */
  private int itemEnd(Words words, int at) {
    for (int i = at; i < at + 4; i++) {
      var word = words.get(i);
      if (word.is(",") || word.is(";") || word.is("và") || (i > at && word.isCapital())) {
        return i > at && word.isCapital() ? name(words, i) : i;
      }
      if (!word.isLowerCase() || instructions.isAt(words, i)) {
        return at;
      }
    }
    return at;
  }

  /** "các Bộ: Chủ động rà soát …": no name but what they are to do. */
  private boolean isOrderAt(Words words, int at, boolean first) {
    var verb = instructions.match(words, at);
    if (verb == null || verb.end() - at < 2 || sectors.isAt(words, at)) {
      return false;
    }
    var next = words.get(verb.end());
    return next.isLowerCase() && !next.is("và") && (first || !instructions.isAt(words, verb.end()));
  }

  private boolean isNamedBody(Words words, int at) {
    var head = heads.match(words, at);
    return head != null
        && ((head.tag().startsWith("whole") && head.end() - at > 2)
            || ((head.tag().equals("named") || head.tag().startsWith("whole"))
                && words.get(head.end()).isCapital()));
  }

  private static int afterEnumerator(Words words, int at) {
    if (words.get(at).is("(")
        && words.get(at + 2).is(")")
        && words.get(at + 1).text().length() < 5) {
      return at + 3;
    }
    return at;
  }

  /** "các Bộ Công an, Quốc phòng": the head goes before each field that follows. */
  private @Nullable Bodies sharedHead(Words words, int start, int headEnd, int depth) {
    return colonList(words, headEnd, depth, words.slice(start, headEnd));
  }

  /** "cơ quan, đơn vị, địa phương liên quan": one entry. */
  private @Nullable Bodies classes(Words words, int nameStart, int start, int depth) {
    int end = start;
    int next = start;
    while (true) {
      var head = heads.match(words, next);
      if (head == null || !isClass(words, head)) {
        break;
      }
      end = tail(words, head.end(), depth, true);
      int after = end;
      if (words.get(after).is(",") || (words.get(after).is("-") && end > start)) {
        after++;
      }
      if (words.get(after).is("và")) {
        after++;
      }
      if (after == end && !isClassWord(words, end)) {
        break;
      }
      next = after;
    }
    if (end == start) {
      return null;
    }
    if (words.get(end).is(":")) {
      var items = colonList(words, end + 1, depth, singular(words.get(start)));
      if (items != null) {
        return items;
      }
    }
    return new Bodies(List.of(words.slice(nameStart, end)), end);
  }

  /**
   * The head that goes before each name listed behind "các Bộ, cơ quan:"; empty for mixed lists.
   */
  private static String singular(Words.Word first) {
    return switch (first.plain()) {
      case "bộ" -> "Bộ";
      case "sở" -> "Sở";
      case "tỉnh" -> "tỉnh";
      default -> "";
    };
  }

  /** "cơ quan ban ngành": classes in a row without a comma. */
  private boolean isClassWord(Words words, int at) {
    var head = heads.match(words, at);
    return head != null
        && words.get(at).isLowerCase()
        && (head.tag().equals("class") || head.tag().equals("named"))
        && isClass(words, head)
        && !isVerb(words, at, head.end(), head.tag(), true)
        && !instructions.isAt(words, at);
  }

  private boolean isClass(Words words, PhraseTable.Hit head) {
    return switch (head.tag()) {
      case "class", "people" -> true;
      case "named" -> name(words, head.end()) == head.end();
      default -> false;
    };
  }

  /** The end of the proper name at {@code at}; {@code at} itself where there is none. */
  private int name(Words words, int at) {
    return name(words, at, true);
  }

  /**
   * @param joins whether "và" may join two fields to one name; not in a list, where it joins names
   */
  private int name(Words words, int at, boolean joins) {
    int i = at;
    boolean mayJoin = joins;
    while (true) {
      var word = words.get(i);
      var sector = word.isCapital() ? sectors.match(words, i) : null;
      if (i > at && opensTitle(words, i) && words.get(i - 1).isCapital()) {
        return i;
      }
      if (sector != null) {
        mayJoin &= sector.end() - i < 3;
        i = sector.end();
      } else if (word.isCapital()) {
        i++;
        boolean alone = i - 1 == at || !words.get(i - 2).isCapital();
        if (alone && isSecondSyllable(words, i)) {
          i++;
        }
      } else if ((i > at && joinsInitials(words, i))
          || (i > at && (word.is("-") || word.is("&")) && words.get(i + 1).isCapital())) {
        i++;
      } else if (mayJoin
          && i > at
          && word.is("và")
          && !words.get(i - 1).isCapital()
          && words.get(i + 1).isCapital()
          && !heads.isAt(words, i + 1)
          && !isAllCapitals(words.get(i + 1))) {
        i++;
      } else if (word.isNumber() && i - at < 3 && word.text().length() < 4) {
        i++;
      } else {
        return i;
      }
    }
  }

  /** "NN&MT", "VH,TT&DL": marks without blanks between initials. */
  private static boolean joinsInitials(Words words, int at) {
    var word = words.get(at);
    var next = words.get(at + 1);
    return (word.is("&") || (word.is(",") && word.glued() && next.glued()))
        && isAllCapitals(words.get(at - 1))
        && isAllCapitals(next);
  }

  private static boolean isAllCapitals(Words.Word word) {
    return word.text().length() > 1 && word.text().chars().allMatch(Character::isUpperCase);
  }

  /** Two-syllable words in names carry the capital on the first syllable only: "Xây dựng". */
  private boolean isSecondSyllable(Words words, int at) {
    var word = words.get(at);
    if (!word.isLowerCase() || word.is("và") || word.is("các") || word.is("của")) {
      return false;
    }
    if (isAllCapitals(words.get(at - 1))) {
      return false;
    }
    return (!instructions.isAt(words, at) && !isLevel(words, at) && !tails.isAt(words, at))
        || word.is("cáo")
        || isKnownPair(words, at);
  }

  /** A second syllable that is also an instruction word: "Kiểm tra", "Thông tin". */
  private boolean isKnownPair(Words words, int at) {
    if (heads.isAt(words, at - 1)) {
      return true;
    }
    var verb = instructions.match(words, at - 1);
    return verb != null && verb.end() > at;
  }

  private static boolean isLevel(Words words, int at) {
    return switch (words.get(at).plain()) {
      case "tỉnh", "huyện", "quận", "xã", "phường" -> true;
      case "thôn", "bản", "ấp", "tổ" -> isNameOrNumber(words.get(at + 1));
      case "thành" -> words.get(at + 1).is("phố");
      case "thị" -> words.get(at + 1).is("xã") || words.get(at + 1).is("trấn");
      case "đặc" -> words.get(at + 1).is("khu");
      default -> false;
    };
  }

  private static boolean isNameOrNumber(Words.Word word) {
    return word.isCapital() || word.isNumber();
  }

  /** Takes in what still belongs to a name: a level with its place, "liên quan", "thuộc …". */
  private int tail(Words words, int at, int depth, boolean plural) {
    int i = at;
    for (int steps = 0; steps < 8; steps++) {
      int before = i;
      if (isLevel(words, i)) {
        int level =
            switch (words.get(i).plain()) {
              case "thành", "thị", "đặc" -> i + 2;
              default -> i + 1;
            };
        i = name(words, level);
      } else if (isOwner(words, i) && depth < DEEPEST) {
        var owner = one(words, afterOwner(words, i), depth + 1, true);
        if (owner == null) {
          int behind = afterOwner(words, i);
          int place = name(words, behind);
          i = place > behind ? place : words.get(i).is("trực") && tails.isAt(words, i) ? behind : i;
        } else if (owner.names().size() == 1) {
          i = owner.end();
        }
      } else if (words.get(i).isLowerCase() && tails.isAt(words, i)) {
        var hit = tails.match(words, i);
        i = hit == null ? i : name(words, hit.end());
      } else if (words.get(i).isCapital() && (i > at || plural)) {
        i = name(words, i);
      } else if (words.get(i).is("(")) {
        i = afterNote(words, i, plural);
      }
      if (i == before) {
        break;
      }
    }
    return i;
  }

  private static boolean isOwner(Words words, int at) {
    return words.get(at).is("thuộc")
        || words.get(at).is("của")
        || (words.get(at).is("trực") && words.get(at + 1).is("thuộc"));
  }

  private static int afterOwner(Words words, int at) {
    return words.get(at).is("trực") ? at + 2 : at + 1;
  }

  private static int afterNote(Words words, int at, boolean plural) {
    for (int i = at + 1; i <= at + LONGEST_NOTE && i < words.size(); i++) {
      if (words.get(i).is(")")) {
        var first = words.get(at + 1);
        boolean describes = plural || first.isCapital();
        return describes && !first.is("sau") && !first.is("gọi") && !first.is("khóa") ? i + 1 : at;
      }
    }
    return at;
  }
}
