package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom one clause of an instruction charges: its subject, the object of its order, or whom it
 * addresses.
 */
final class ClauseSubjects {

  /** Words with which a clause begins that stands before the one that charges. */
  private static final Set<String> SUBORDINATE =
      Set.of(
          "trên", "với", "để", "căn", "trong", "đối", "khi", "sau", "trường", "theo", "ngoài",
          "đồng", "riêng", "nếu", "từ", "tại", "nhằm", "qua", "hằng", "hàng", "định", "trước",
          "xét", "quá", "mọi", "nhận", "ngay", "thực", "tùy", "sáu", "mỗi", "thừa", "hết", "cuối",
          "đầu", "vào", "kể", "bên", "cùng", "song", "dù", "khẩn", "do", "thay", "chậm", "muộn",
          "chiều", "sáng", "đến", "hễ", "lúc", "giờ", "cứ", "ngày", "mùa", "dịp", "đợt", "về", "là",
          "bằng", "dưới", "được", "nhờ", "kèm", "tiếp", "giữa", "suốt", "vì", "bởi", "chào");

  /** What tells a class apart before a colon has at most so many words. */
  private static final int LONGEST_DESCRIPTION = 8;

  private final BodyReader bodies;
  private final Predicates predicates;
  private final ToldSubjects identities;

  ClauseSubjects(BodyReader bodies, Predicates predicates) {
    this.bodies = bodies;
    this.predicates = predicates;
    identities = new ToldSubjects(bodies, predicates);
  }

  BodyReader.@Nullable Bodies of(Words words, int start, int end, boolean first) {
    int at = ClauseStarts.afterOpener(words, start);
    var addressee = addressee(words, at, end);
    if (addressee != null) {
      return addressee;
    }
    int object = Orders.after(words, at);
    if (object > at) {
      return within(bodies.objects(words, object), words, end);
    }
    var told = identities.identified(words, at, end);
    if (told == null) {
      told = identities.named(words, at, end);
    }
    if (told != null) {
      return told;
    }
    var subject = described(first ? bodies.subjects(words, at) : bodies.list(words, at), words, at);
    subject = placed(subject, words);
    if (subject != null && isCondition(words, at, subject.end(), end)) {
      return null;
    }
    if (subject != null && words.get(subject.end() - 1).is("nào")) {
      // "Đơn vị nào để chậm, Thủ trưởng đơn vị đó …"
      return behindComma(words, at, end);
    }
    if (subject != null) {
      if (HelpReader.listsHelp(words, subject.end())) {
        return ToldSubjects.withoutHelp(subject, words);
      }
      int behind = afterCompanions(words, afterApposition(words, subject.end()));
      if (Leading.sharesDuty(words, subject.end(), behind)) {
        return together(subject, words);
      }
      int order = ClauseStarts.afterAdverbs(words, behind);
      int ordered = Orders.after(words, order);
      var others = ordered > order ? bodies.objects(words, ordered) : null;
      if (others != null) {
        return within(isMany(subject) ? subject : others, words, end);
      }
      if (ordered > order && ordered >= end) {
        return null;
      }
      int knowing = informed(words, subject.end(), end);
      if (knowing >= 0) {
        return bodies.list(words, knowing);
      }
      return predicates.goesOn(words, behind, end, first)
          ? within(inBrackets(subject, words), words, end)
          : null;
    }
    if (words.get(at).is("chủ") && words.get(at + 1).is("trì") && words.get(at + 2).is("là")) {
      return bodies.list(words, at + 3);
    }
    if (words.get(at).is("trách") && words.get(at + 2).is("của")) {
      return bodies.objects(words, at + 3);
    }
    boolean duties = words.get(at).is("nhiệm") && words.get(at + 1).is("vụ");
    if (duties || (words.get(at).is("trách") && words.get(at + 1).is("nhiệm"))) {
      return duties(words, at + 2, end);
    }
    if (words.get(at).is("cùng")) {
      // "Cùng Sở A, Sở B mở chuyên mục": those with whom it is done are none that are charged
      int with = HelpReader.afterWith(words, at);
      var companions = with > at ? bodies.objects(words, with) : null;
      return companions == null
          ? behindComma(words, at, end)
          : behindComma(words, companions.end(), end);
    }
    boolean received = words.get(at).is("nhận") && words.get(at + 1).is("được");
    return received || !bodies.opensInstruction(words, at)
        ? afterCircumstance(words, at, end)
        : null;
  }

  /** "Trên cơ sở đó, các chi bộ …": who is charged behind a circumstance. */
  BodyReader.@Nullable Bodies afterCircumstance(Words words, int at, int end) {
    if (!SUBORDINATE.contains(words.get(at).plain())) {
      return null;
    }
    var lead = identities.leadingBesideOthers(words, at);
    return lead == null ? behindComma(words, at, end) : lead;
  }

  /**
   * Who leads what a sentence without subject before this one says: "Thu thập … . Phòng Kinh tế chủ
   * trì, …".
   */
  BodyReader.@Nullable Bodies leader(Words words, int start, int end) {
    var told = identities.identified(words, ClauseStarts.afterOpener(words, start), end);
    if (told == null) {
      told = identities.leadingBesideOthers(words, start);
    }
    if (told != null) {
      return told;
    }
    var list = bodies.list(words, ClauseStarts.afterOpener(words, start));
    if (list == null || list.end() >= end) {
      return null;
    }
    var verb = words.get(list.end()).plain() + " " + words.get(list.end() + 1).plain();
    return verb.equals("chủ trì") || verb.equals("chịu trách") ? list : null;
  }

  /** "Tập thể, cá nhân vi phạm … thì bị xử lý": of whom something is said, and nothing asked. */
  private boolean isCondition(Words words, int at, int from, int end) {
    if (!bodies.isClass(words, at)) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (words.get(i).is("phải") || words.get(i).is("cần")) {
        return false;
      }
      if (words.get(i).is("thì")) {
        return true;
      }
    }
    return false;
  }

  /** Behind what a dash says of the body: "Bộ A - cơ quan thường trực của Tổ công tác". */
  private int afterApposition(Words words, int at) {
    boolean tells =
        words.get(at).is("-")
            && (words.get(at + 1).isLowerCase() || ProperNames.tellsStanding(words, at + 1));
    var told = tells ? bodies.objects(words, at + 1) : null;
    return told == null || told.names().size() > 1 ? at : told.end();
  }

  /** Behind those with whom somebody acts: "Sở A (,) cùng với Sở B"; {@code at} without any. */
  private int afterCompanions(Words words, int at) {
    int start = words.get(at).is(",") ? at + 1 : at;
    int with = HelpReader.afterWith(words, start);
    var companions = with > start ? bodies.objects(words, with) : null;
    return companions == null ? at : companions.end();
  }

  /** "Sở A cùng với Sở B đồng chủ trì": both lead. */
  private BodyReader.Bodies together(BodyReader.Bodies subject, Words words) {
    int start = words.get(subject.end()).is(",") ? subject.end() + 1 : subject.end();
    int with = HelpReader.afterWith(words, start);
    var companions = with > start ? bodies.objects(words, with) : null;
    if (companions == null) {
      return subject;
    }
    var names = new ArrayList<>(subject.names());
    names.addAll(companions.names());
    return new BodyReader.Bodies(names, companions.end());
  }

  /**
   * "Nhiệm vụ, quyền hạn của Tổ công tác": whose duties follow; "Trách nhiệm mở lớp thuộc về Sở A",
   * "… (được) giao cho Sở A": whose the duty is, which may be told at length.
   */
  private BodyReader.@Nullable Bodies duties(Words words, int from, int end) {
    for (int i = from; i < end; i++) {
      boolean lies = words.get(i).is("thuộc");
      int given = words.get(i).is("giao") ? Orders.after(words, i) : i;
      if (given > i || (lies && words.get(i + 1).is("về"))) {
        var list = bodies.list(words, given > i ? given : i + 2);
        if (list != null) {
          return list;
        }
      } else if ((lies || words.get(i).is("của")) && i < from + LONGEST_DESCRIPTION) {
        var list = bodies.list(words, i + 1);
        return list != null && list.end() >= end ? list : null;
      }
    }
    return null;
  }

  /** "Đối với các nhà thầu thi công:", "Kiến nghị với Tỉnh ủy": whom a title addresses. */
  private BodyReader.@Nullable Bodies addressee(Words words, int at, int end) {
    int addressed = ChargeOpenings.afterAddress(words, at);
    var addressee = addressed > at ? bodies.list(words, addressed) : null;
    if (addressee == null || addressee.end() >= end) {
      return addressee;
    }
    if (words.get(addressee.end()).is(",")) {
      // "Về phía Sở A, khẩn trương rà soát"
      var subject = behindComma(words, addressee.end(), end);
      return subject == null && bodies.isInstruction(words, addressee.end() + 1)
          ? addressee
          : subject;
    }
    return isDescribed(words, addressee.end(), end)
        ? RelativeClauses.extended(addressee, words, end)
        : null;
  }

  /** Whether no proper name tells which body is meant. */
  private boolean isGeneral(Words words, int at, int end) {
    if (BodyReader.isPlural(words, at) || bodies.isClass(words, at)) {
      return true;
    }
    for (int i = at + 1; i < end; i++) {
      if (words.get(i).isCapital()) {
        return false;
      }
    }
    return true;
  }

  /** Many do not speak in a document: "Ủy ban nhân dân các xã yêu cầu các hộ …" charges them. */
  private static boolean isMany(BodyReader.Bodies subject) {
    var name = Spelling.plain(subject.names().getLast());
    return name.startsWith("các ") || name.contains(" các ");
  }

  /** "Đại diện Cảng vụ | tại Gành Đỏ | đo …": with where the body is of which there are several. */
  private BodyReader.@Nullable Bodies placed(BodyReader.@Nullable Bodies subject, Words words) {
    if (subject == null || !words.get(subject.end()).is("tại")) {
      return subject;
    }
    int level = BodyVocabulary.afterLevel(words, subject.end() + 1);
    int end = bodies.nameEnd(words, level);
    boolean place = end > level && words.get(level).isCapital() && !bodies.isHead(words, level);
    return place && bodies.isInstruction(words, end)
        ? RelativeClauses.extended(subject, words, end)
        : subject;
  }

  /** "các xã chưa gửi hồ sơ": with what tells the class apart. */
  private BodyReader.@Nullable Bodies described(
      BodyReader.@Nullable Bodies subject, Words words, int at) {
    if (subject == null || !isGeneral(words, at, subject.end())) {
      return subject;
    }
    int from = words.get(subject.end() - 1).is("chậm") ? subject.end() - 1 : subject.end();
    int end = RelativeClauses.end(bodies, words, from);
    return end > subject.end() ? RelativeClauses.extended(subject, words, end) : subject;
  }

  /** "Đối với các nhà thầu thi công:": up to the colon it is one name. */
  private static boolean isDescribed(Words words, int from, int end) {
    if (!words.get(end).is(":") || end - from > LONGEST_DESCRIPTION) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (words.get(i).isPunctuation()) {
        return false;
      }
    }
    return true;
  }

  /** "các đảng ủy quá hạn (Đảng ủy xã A, Đảng ủy xã B) phải …": those in the brackets are meant. */
  private BodyReader.Bodies inBrackets(BodyReader.Bodies subject, Words words) {
    int open = subject.end();
    while (open < subject.end() + LONGEST_DESCRIPTION && words.get(open).isLowerCase()) {
      open++;
    }
    if (!words.get(open).is("(") || !words.get(open + 1).isCapital()) {
      return subject;
    }
    var named = bodies.list(words, open + 1);
    return named != null && named.names().size() > 1 && words.get(named.end()).is(")")
        ? named
        : subject;
  }

  private BodyReader.@Nullable Bodies within(
      BodyReader.@Nullable Bodies list, Words words, int end) {
    return list == null || list.end() >= end ? list : StressedNames.with(bodies, list, words);
  }

  private BodyReader.@Nullable Bodies behindComma(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (words.get(i).is("phối") && words.get(i + 1).is("hợp")) {
        return null;
      }
      boolean asked =
          words.get(i + 1).is("đề")
              && !Orders.makesNoun(words.get(i))
              && !bodies.isInstruction(words, i);
      if (!words.get(i).is(",") && !words.get(i).is("thì") && !asked) {
        continue;
      }
      int object = Orders.after(words, i + 1);
      if (object > i + 1) {
        var list = bodies.objects(words, object);
        if (list != null) {
          return within(list, words, end);
        }
      }
      if (asked) {
        continue;
      }
      var subject = bodies.list(words, i + 1);
      if (subject == null && isBound(words, i + 1)) {
        subject = bodies.objects(words, i + 1);
      }
      if (subject != null && subject.end() <= end) {
        int behind = afterCompanions(words, subject.end());
        int order = ClauseStarts.afterAdverbs(words, behind);
        int ordered = Orders.after(words, order);
        var others = ordered > order ? bodies.objects(words, ordered) : null;
        if (others != null) {
          return within(others, words, end);
        }
        int knowing = informed(words, subject.end(), end);
        if (knowing >= 0) {
          return bodies.list(words, knowing);
        }
        boolean doing =
            words.get(i + 1).isCapital()
                && predicates.mayAct(words, behind)
                && !bodies.endsName(words, start, i);
        if (doing || predicates.goesOn(words, behind, end, false)) {
          return within(subject, words, end);
        }
        i = Math.max(i, subject.end() - 1);
      }
    }
    return null;
  }

  /** "…, cơ quan chủ trì phải …": a class needs no "các" where it is told what it must do. */
  private boolean isBound(Words words, int at) {
    var list = BodyReader.isPlural(words, at) ? null : bodies.objects(words, at);
    return list != null
        && (words.get(list.end()).is("phải")
            || words.get(list.end()).is("cần")
            || words.get(list.end() + 1).is("trách"));
  }

  /** Where those stand that are to know: "thông báo … để … biết, thực hiện"; -1 where nobody is. */
  private int informed(Words words, int from, int end) {
    boolean informs = false;
    for (int i = from; i < end; i++) {
      informs |= words.get(i).is("thông") && words.get(i + 1).is("báo");
      if (informs && (words.get(i).is("để") || words.get(i).is("đến") || words.get(i).is("tới"))) {
        var list = bodies.list(words, i + 1);
        int to = list == null ? -1 : list.end();
        if (to > 0 && (words.get(to).is("để") || words.get(to).is("được"))) {
          to++;
        }
        if (to > 0 && words.get(to).is("biết")) {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
