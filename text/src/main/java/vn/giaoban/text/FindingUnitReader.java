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

  private static final int LOWEST_LEVEL = 4;

  /** "phối hợp chặt chẽ với": so many words at most. */
  private static final int WITH_REACH = 8;

  /** What is wrong with a paper is wrong where it was written. */
  private static final Set<String> JUDGES = Set.of("phải", "chưa", "còn", "chậm", "sơ");

  private final BodyReader bodies;
  private final UnitNames unitNames;
  private final BareLists bareLists;
  private final Set<String> sources = Set.copyOf(Vocabulary.entries("unit-sources.txt"));

  FindingUnitReader(BodyReader bodies) {
    this.bodies = bodies;
    var parts = new UnitWords(bodies);
    unitNames = new UnitNames(bodies, parts);
    bareLists = new BareLists(bodies, parts, unitNames);
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

    Walk(Words words, Extraction.Header header, HomePlace home, Set<String> names) {
      this.words = words;
      this.header = header;
      this.home = home;
      this.names = names;
    }

    void run(int from) {
      int i = from;
      while (i < words.size()) {
        i = step(i);
      }
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
      if (word.is(":") || word.is("(")) {
        var bare = bareLists.at(words, at + 1);
        if (bare != null) {
          names.addAll(bare.names());
          return bare.end();
        }
      }
      boolean symbol = word.glued() && (words.get(at - 1).is("-") || words.get(at - 1).is("/"));
      if (symbol || !unitNames.opens(words, at)) {
        return at + 1;
      }
      var found = unitNames.at(words, at);
      if (at == 0
          && found != null
          && found.names().isEmpty()
          && isLower(words.slice(0, found.end()))) {
        names.add(words.slice(0, found.end()));
        return found.end();
      }
      if (found == null || found.names().isEmpty()) {
        return known(at, found == null ? at + 1 : found.end());
      }
      boolean ofSeveral = words.get(at - 1).is("thuộc") && listsBodies(found.end());
      if (ofSeveral || isOneOfEach(found.end())) {
        return found.end();
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

    /** "một số chi bộ thuộc Đảng bộ A (Chi bộ B, …)": those that are meant are named. */
    private boolean listsBodies(int at) {
      return words.get(at).is("(")
          && words.get(at + 1).isCapital()
          && bodies.isHead(words, at + 1)
          && !HomePlace.isLevel(words.get(at + 1).plain());
    }

    /** "Ban Xây dựng Đảng của một số đảng ủy": none of them is named. */
    private boolean isOneOfEach(int at) {
      return words.get(at).is("của")
          && (BodyReader.isPlural(words, at + 1)
              || words.get(at + 1).is("nhiều")
              || (words.get(at + 1).is("một") && words.get(at + 2).is("số")));
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

    /** "Huyện ủy đã …" in a document of the province: the subject is below the one who speaks. */
    private boolean isLower(String name) {
      int level = Levels.of(name);
      if (level == 0 && Spelling.plain(name).endsWith("đảng ủy")) {
        level = LOWEST_LEVEL;
      }
      if (isSpeakers(name)) {
        return false;
      }
      int speaker = Levels.of(header.onBehalfOf() == null ? header.issuer() : header.onBehalfOf());
      return level > speaker && speaker > 0 && SingleUnits.isCommittee(Spelling.plain(name));
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

    private boolean isPartOf(String name, @Nullable String speaker) {
      return speaker != null && Fold.words(speaker).contains(Fold.words(name));
    }
  }
}
