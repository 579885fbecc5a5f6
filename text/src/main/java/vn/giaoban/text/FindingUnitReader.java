package vn.giaoban.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which bodies, places and cases a finding names as those where it holds: in the paragraph
 * and in its footnotes. Whose words are quoted ("theo báo cáo của …"), who speaks, and bodies of
 * which there is only one ("Trung ương", "Tỉnh ủy") are not where it holds.
 */
final class FindingUnitReader {

  /** How far before a name the word stands that says whose paper or order it is, in words. */
  private static final int SOURCE_REACH = 12;

  /** What somebody is, behind the name, takes at most so many words. */
  private static final int LONGEST_POST = 24;

  /** "phối hợp chặt chẽ với": so many words at most. */
  private static final int WITH_REACH = 8;

  /** What is wrong with a paper is wrong where it was written. */
  private static final Set<String> JUDGES = Set.of("phải", "chưa", "còn", "chậm", "sơ");

  private final BodyReader bodies;
  private final UnitWords parts;
  private final UnitNames unitNames;
  private final BareLists bareLists;
  private final SubjectCommittees committees;
  private final PhraseTable honours = PhraseTable.load("agent-verbs.txt");
  private final Set<String> sources = Set.copyOf(Vocabulary.entries("unit-sources.txt"));

  FindingUnitReader(BodyReader bodies) {
    this.bodies = bodies;
    parts = new UnitWords(bodies);
    unitNames = new UnitNames(bodies, parts);
    bareLists = new BareLists(bodies, parts, unitNames);
    committees = new SubjectCommittees(bodies, parts);
  }

  /**
   * @param notes the footnotes that hang on the finding
   * @return each name so that it stands alone
   */
  List<String> read(Words text, List<String> notes, Extraction.Header header, HomePlace home) {
    var names = new LinkedHashSet<String>();
    new Walk(text, header, home, names).run(0);
    for (var note : notes) {
      var words = Words.of(note);
      var bare = bareLists.at(words, 0);
      if (bare != null) {
        names.addAll(bare.names());
      }
      new Walk(words, header, home, names).run(bare == null ? 0 : bare.end());
    }
    return standingAlone(names);
  }

  /** A place is left out where a body named in full holds it, a name where it stands twice. */
  private static List<String> standingAlone(Set<String> names) {
    var byPlain = new LinkedHashMap<String, String>();
    names.forEach(name -> byPlain.putIfAbsent(Spelling.plain(name), name));
    var kept = new ArrayList<String>();
    byPlain.forEach((plain, name) -> {
      if (byPlain.keySet().stream().noneMatch(other -> other.endsWith(" " + plain))) {
        kept.add(name);
      }
    });
    return List.copyOf(kept);
  }

  private final class Walk {

    private final Words words;
    private final Extraction.Header header;
    private final HomePlace home;
    private final Set<String> names;

    /** Where the last post stood whose body was read. */
    private int postBefore = -LONGEST_POST - 1;

    Walk(Words words, Extraction.Header header, HomePlace home, Set<String> names) {
      this.words = words;
      this.header = header;
      this.home = home;
      this.names = names;
    }

    void run(int from) {
      int i = from == 0 ? afterPerson() : from;
      while (i < words.size()) {
        i = step(i);
      }
    }

    /** Behind "Đồng chí Trần Văn A, đảng viên Chi bộ B": the person is meant, not the body. */
    private int afterPerson() {
      boolean comrade = words.get(0).is("đồng") && words.get(1).is("chí");
      int name = comrade ? 2 : words.get(0).is("ông") || words.get(0).is("bà") ? 1 : 0;
      int i = name;
      while (words.get(i).isCapital()) {
        i++;
      }
      if (name == 0 || i < name + 2 || !words.get(i).is(",") || bodies.isHead(words, name)) {
        return 0;
      }
      int last = i + LONGEST_POST;
      while (i < last && !parts.isPredicate(words, i) && !words.get(i).isNone()) {
        i++;
      }
      return i < last ? i : 0;
    }

    /** Reads what stands at this word; the next word to look at. */
    private int step(int at) {
      var word = words.get(at);
      if (word.is("“") || word.is("\"")) {
        return afterQuotation(at);
      }
      var named = unitNames.casesAt(words, at, false);
      if (named != null) {
        names.addAll(named.names());
        return named.end();
      }
      if (word.is(":") || word.is("(") || word.is("như") || word.is("là")) {
        var bare =
            word.isPunctuation() ? bareLists.at(words, at + 1) : bareLists.examples(words, at + 1);
        if (bare != null) {
          names.addAll(bare.names());
          return bare.end();
        }
      }
      boolean symbol = word.glued() && (words.get(at - 1).is("-") || words.get(at - 1).is("/"));
      if (symbol || !unitNames.opens(words, at)) {
        return at + 1;
      }
      var subjects = committees.at(words, at, header);
      if (subjects != null) {
        names.addAll(subjects.names());
        return subjects.end();
      }
      int body = bodyOfPost(at);
      if (body > at) {
        postBefore = at;
        return step(body);
      }
      var levelled = SharedLevels.at(bodies, parts, words, at);
      if (levelled != null) {
        names.addAll(levelled.names());
        return levelled.end();
      }
      var found = unitNames.at(words, at);
      if (found == null || found.names().isEmpty()) {
        return known(at, found == null ? at + 1 : found.end());
      }
      boolean ofSeveral = words.get(at - 1).is("thuộc") && listsBodies(found.end());
      if (ofSeveral || isOneOfEach(found.end()) || isOneOfMany(at, found.names().getFirst())) {
        return found.end();
      }
      if (isHonouring(at, found.end())) {
        return found.end();
      }
      int partners = afterPartners(at);
      if (partners > found.end()) {
        return partners;
      }
      boolean crossed = words.get(at - 1).is("qua") && isPlace(found.names().getFirst());
      if (crossed || !isSource(at) || isJudged(at)) {
        for (var name : found.names()) {
          if (!speaks(name) && !name.contains(" lần thứ ")) {
            names.add(name);
          }
        }
      }
      return found.end();
    }

    /** "được Bộ Y tế công nhận", "bị Thanh tra tỉnh xử phạt": not where it holds. */
    private boolean isHonouring(int at, int end) {
      boolean passive = words.get(at - 1).is("được") || words.get(at - 1).is("bị");
      return passive && (honours.isAt(words, end) || honours.isAt(words, listEnd(at)));
    }

    private int listEnd(int at) {
      var list = bodies.list(words, at);
      return list == null ? at : list.end();
    }

    /** "… phối hợp với Công an tỉnh, Sở Y tế tổ chức": all of them only helped. */
    private int afterPartners(int at) {
      boolean with = words.get(at - 1).is("với") && isWithin(at, "phối", "hợp");
      int end = with ? listEnd(at) : at;
      return words.get(end).isLowerCase() ? end : at;
    }

    /** "một số chi bộ thuộc Đảng bộ A (Chi bộ B, …)": those that are meant are named. */
    private boolean listsBodies(int at) {
      return words.get(at).is("(")
          && words.get(at + 1).isCapital()
          && bodies.isHead(words, at + 1)
          && !HomePlace.isLevel(words.get(at + 1).plain());
    }

    /** "Ban Xây dựng Đảng của một số đảng ủy": none of them is named. */
    private boolean isOneOfEach(int at) {
      return isSome(at)
          || (words.get(at).is("của")
              && (BodyReader.isPlural(words, at + 1)
                  || words.get(at + 1).is("nhiều")
                  || isSome(at + 1)));
    }

    private boolean isSome(int at) {
      return words.get(at).is("một") && words.get(at + 1).is("số");
    }

    /** "Một số Ban công tác Mặt trận thôn": without the name of a place, none of them is named. */
    private boolean isOneOfMany(int at, String name) {
      if (!isSome(at - 2) && !words.get(at - 1).is("nhiều")) {
        return false;
      }
      var own = Words.of(name);
      for (int i = 1; i < own.size(); i++) {
        int level = parts.levelEnd(own, i);
        if (level > i && level == own.size()) {
          return true;
        }
      }
      return false;
    }

    /** "Thành phố", "Thanh Hóa": the place that the document is about, or names elsewhere. */
    private int known(int at, int end) {
      var place = words.get(at).isCapital() ? home.at(words, at) : null;
      boolean bare = place == null || HomePlace.isLevel(words.get(at).plain());
      if (place == null || place.end() < end) {
        return end;
      }
      if (bare && isSpeakers(place.name())) {
        return place.end();
      }
      boolean begins = at == 1 || words.get(at - 2).is(".");
      if (!isSource(at) && (begins || !words.get(at - 1).isCapital())) {
        names.add(words.get(at - 1).is("vùng") ? "vùng " + place.name() : place.name());
      }
      return place.end();
    }

    private int afterQuotation(int at) {
      for (int i = at + 1; i < words.size() && i < at + 60; i++) {
        if (words.get(i).is("”") || words.get(i).is("\"")) {
          return i + 1;
        }
      }
      return at + 1;
    }

    /** "Giám đốc Sở A, Chủ tịch UBND xã B chưa …": the body that is led, where it is named. */
    private int bodyOfPost(int at) {
      var before = words.get(at - 1);
      boolean goesOn = before.is(",") && postBefore > at - LONGEST_POST;
      boolean opens = at == 0 || before.is(".") || before.is(";") || before.is(":") || goesOn;
      if (!opens || !bodies.isPost(words, at)) {
        return at;
      }
      int body = bodies.headEnd(words, at);
      var post = bodies.single(words, at);
      boolean named = post != null && post.names().size() == 1 && post.end() > body + 1;
      return named && words.get(body).isCapital() ? body : at;
    }

    /** Whether the name at this word says whose paper, order or word something is. */
    private boolean isSource(int at) {
      var before = words.get(at - 1).plain();
      var post = words.get(at - 2).plain() + " " + before;
      if (post.equals("lãnh đạo") || post.equals("đại diện")) {
        return isSource(at - 2);
      }
      if (sources.contains(before) || sources.contains(post)) {
        return true;
      }
      if (before.equals("với") && isWithin(at, "phối", "hợp")) {
        return true;
      }
      if (!before.equals("của")) {
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
          return true;
        }
        if (sources.contains("… " + word.plain())) {
          return true;
        }
      }
      return false;
    }

    /** "; báo cáo của Đảng ủy A chưa …": the paper itself is what is judged. */
    private boolean isJudged(int at) {
      boolean paper =
          words.get(at - 1).is("của")
              && ((words.get(at - 3).is("báo") && words.get(at - 2).is("cáo"))
                  || (words.get(at - 3).is("kế") && words.get(at - 2).is("hoạch")))
              && (at == 3 || words.get(at - 4).isPunctuation());
      var list = paper ? bodies.list(words, at) : null;
      return list != null && JUDGES.contains(words.get(list.end()).plain());
    }

    /** Whether these two words stand shortly before, in the same clause. */
    private boolean isWithin(int at, String first, String second) {
      for (int i = at - 2; i > at - WITH_REACH && !words.get(i).isPunctuation(); i--) {
        if (words.get(i).is(second) && words.get(i - 1).is(first)) {
          return true;
        }
      }
      return false;
    }

    private boolean speaks(String name) {
      return !isPlace(name) && isSpeakers(name);
    }

    /** Whether it is the speaker's name or a part of it. */
    private boolean isSpeakers(String name) {
      return isPartOf(name, header.issuer()) || isPartOf(name, header.onBehalfOf());
    }

    /** "tỉnh A": the place is not the one who speaks for it. */
    private boolean isPlace(String name) {
      var own = Words.of(name);
      int level = BodyVocabulary.afterLevel(own, 0);
      return level > 0 && own.get(level).isCapital();
    }

    /** "Đảng bộ A", "Đảng ủy A": who leads and who is led are one. */
    private static String organisation(String name) {
      return Fold.words(name).replace("dang bo", "dang uy");
    }

    private boolean isPartOf(String name, @Nullable String speaker) {
      return speaker != null && organisation(speaker).contains(organisation(name));
    }
  }
}
