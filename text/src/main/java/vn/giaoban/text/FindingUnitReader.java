package vn.giaoban.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads which bodies, places and cases a finding names as those where it holds: in the paragraph
 * and in its footnotes. Whose words are quoted ("theo báo cáo của …"), who speaks, and bodies of
 * which there is only one ("Trung ương", "Tỉnh ủy") are not where it holds.
 */
final class FindingUnitReader {

  /** Marks and words behind which, or up to which, there is more to see than a name. */
  private static final Openings CUES =
      Openings.words("“", "\"", ":", "(", "trừ", "ngoài", "như", "là", "gồm", "ở", "tại");

  /** What a body is or was called besides takes at most so many words. */
  private static final int LONGEST_RENAMING = 20;

  private final BodyReader bodies;
  private final UnitWords parts;
  private final UnitNames unitNames;
  private final BareLists bareLists;
  private final SubjectCommittees committees;
  private final UnitSources sources;
  private final UnitPersons persons;
  private final PhraseTable openings = PhraseTable.load("list-openings.txt");

  /** Where there is something to look at, if not at a word with a capital. */
  private final Openings stops;

  FindingUnitReader(BodyReader bodies) {
    this.bodies = bodies;
    parts = new UnitWords(bodies);
    unitNames = new UnitNames(bodies, parts);
    stops = unitNames.openings().with(CUES);
    bareLists = new BareLists(bodies, parts, unitNames);
    committees = new SubjectCommittees(bodies, parts);
    sources = new UnitSources(bodies);
    persons = new UnitPersons(bodies, parts);
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
      int start = afterOpening(words);
      var bare = bareLists.at(words, start);
      if (bare != null) {
        names.addAll(bare.names());
      }
      new Walk(words, header, home, names).run(bare == null ? start : bare.end());
    }
    return standingAlone(names);
  }

  /** "Gồm: …", "Như …", "Trong đó: …": what a note begins with before its names. */
  private int afterOpening(Words note) {
    int end = openings.end(note, 0);
    return end > 0 && note.get(end).is(":") ? end + 1 : end;
  }

  /** A place is left out where a body named in full holds it, a name where it stands twice. */
  private static List<String> standingAlone(Set<String> names) {
    if (names.size() < 2) {
      return List.copyOf(names);
    }
    var byPlain = new LinkedHashMap<String, String>();
    names.forEach(name -> byPlain.putIfAbsent(Spelling.plain(name), name));
    var kept = new ArrayList<String>();
    byPlain.forEach((plain, name) -> {
      var ending = " " + plain;
      if (byPlain.keySet().stream().noneMatch(other -> other.endsWith(ending))) {
        kept.add(name);
      }
    });
    return List.copyOf(kept);
  }

  private final class Walk {

    private final Words words;
    private final Extraction.Header header;
    private final SpeakerNames speakers;
    private final HomePlace home;
    private final Set<String> names;

    /** Behind the last names that were read. */
    private int lastEnd;

    /** Where the last post stood that was read. */
    private int postBefore = -UnitPersons.LONGEST_POST - 1;

    Walk(Words words, Extraction.Header header, HomePlace home, Set<String> names) {
      this.words = words;
      this.header = header;
      this.speakers = new SpeakerNames(header);
      this.home = home;
      this.names = names;
    }

    void run(int from) {
      int i = from == 0 ? persons.afterPerson(words) : from;
      while (i < words.size()) {
        int count = names.size();
        i = step(i);
        lastEnd = names.size() > count ? i : lastEnd;
      }
    }

    /** Reads what stands at this word; the next word to look at. */
    private int step(int at) {
      var word = words.get(at);
      // at nine words of ten there is nothing
      if (!word.isCapital() && !stops.mayBeAt(words, at)) {
        return at + 1;
      }
      if (word.is("“") || word.is("\"")) {
        return afterQuotation(at);
      }
      if (word.is("(") && isRenamed(at + 1)) {
        return afterBracket(at);
      }
      if (sources.isExclusion(words, at)) {
        return sources.afterExclusion(words, at + 1);
      }
      var numbered = unitNames.numbered(words, at);
      var named = numbered == null ? unitNames.casesAt(words, at, false) : numbered;
      if (named != null) {
        if (!isAppealedTo(at, named.names().getLast())) {
          names.addAll(named.names());
        }
        return named.end();
      }
      if (word.is(":") || word.is("(") || word.is("như") || word.is("là") || word.is("gồm")) {
        var bare =
            word.isPunctuation() ? bareLists.at(words, at + 1) : bareLists.examples(words, at + 1);
        if (bare != null) {
          names.addAll(bare.names());
          return bare.end();
        }
        var branches = word.isPunctuation() ? null : bareLists.branches(words, at + 1);
        if (branches != null) {
          names.addAll(branches.names());
          return branches.end();
        }
        int only = word.is("(") ? unitNames.onlyEnd(words, at + 1) : at;
        if (only > at + 1) {
          names.add(words.slice(at + 1, only));
          return only;
        }
      }
      if (word.is("ở") || word.is("tại")) {
        var places = bareLists.places(words, at + 1);
        if (places != null) {
          names.addAll(places.names());
          return places.end();
        }
      }
      var subject = bareLists.subjects(words, at);
      if (subject != null) {
        names.addAll(subject.names());
        return subject.end();
      }
      boolean symbol = word.glued() && (words.get(at - 1).is("-") || words.get(at - 1).is("/"));
      if (symbol || !unitNames.opens(words, at)) {
        return at + 1;
      }
      var first = word.isCapital() ? bodies.single(words, at) : null;
      var levelled = first == null ? null : SharedLevels.at(bodies, parts, words, at, first);
      if (levelled != null) {
        if (!sources.isSource(words, at) && !SingleUnits.isConcerned(words, at)) {
          levelled.names().stream().filter(name -> !speakers.speak(name)).forEach(names::add);
        }
        return levelled.end();
      }
      boolean listed = lastEnd > 0 && UnitLists.afterSeparator(words, lastEnd) == at;
      var subjects = first == null ? null : committees.at(words, at, first, listed, header);
      if (subjects != null) {
        names.addAll(subjects.names());
        return subjects.end();
      }
      var posts = persons.posts(words, at, postBefore > at - UnitPersons.LONGEST_POST);
      if (posts != null) {
        postBefore = at;
        names.addAll(posts.names());
        return posts.end();
      }
      var found = unitNames.at(words, at, first);
      if (found == null || found.names().isEmpty()) {
        return known(at, found == null ? at + 1 : found.end());
      }
      if (isNamedBehind(at, found.end()) || isAboveLast(at, found.names())) {
        return found.end();
      }
      boolean ofSeveral =
          (words.get(at - 1).is("thuộc") && listsBodies(found.end()))
              || (words.get(at - 1).is("của") && countsThose(at, found.end()));
      if (ofSeveral || isOneOfEach(found.end()) || isOneOfMany(at, found.names().getFirst())) {
        return found.end();
      }
      if (sources.isHonouring(words, at, found.end())) {
        return found.end();
      }
      int partners = sources.afterPartners(words, at);
      if (partners > found.end()) {
        return partners;
      }
      boolean crossed =
          words.get(at - 1).is("qua") && BodyVocabulary.isPlace(found.names().getFirst());
      if (crossed
          || !sources.isSource(words, at)
          || sources.isJudged(words, at)
          || sources.isSilent(words, at)) {
        for (var name : found.names()) {
          boolean told = !speakers.speak(name) || isBlamed(found.end());
          if (told && !name.contains(" lần thứ ")) {
            names.add(name);
          }
        }
        return found.end();
      }
      return sources.afterSources(words, at, found.end());
    }

    /**
     * "kéo lên trụ sở … Trung ương": where people go to complain, and not what they complain of.
     */
    private boolean isAppealedTo(int at, String name) {
      var before = words.get(at - 1);
      return (before.is("về") || before.is("lên")) && name.endsWith(" Trung ương");
    }

    /** "Bộ phận đầu mối là Phòng A": what the body is for, and then which one it is. */
    private boolean isNamedBehind(int at, int end) {
      for (int i = at + 1; i < end; i++) {
        if (!words.get(i).isLowerCase()) {
          return false;
        }
      }
      return words.get(end).is("là")
          && words.get(end + 1).isCapital()
          && bodies.isHead(words, end + 1);
    }

    /** "các xã A, B của tỉnh C": where the places before it lie. */
    private boolean isAboveLast(int at, List<String> above) {
      var of = words.get(at - 1);
      return (of.is("của") || of.is("thuộc"))
          && at - 1 == lastEnd
          && lastEnd > 0
          && BodyVocabulary.isPlace(above.getFirst())
          && !names.isEmpty()
          && BodyVocabulary.isPlace(List.copyOf(names).getLast());
    }

    /** "một số chi bộ thuộc Đảng bộ A (Chi bộ B, …)": those that are meant are named. */
    private boolean listsBodies(int at) {
      return words.get(at).is("(")
          && words.get(at + 1).isCapital()
          && bodies.isHead(words, at + 1)
          && !HomePlace.isLevel(words.get(at + 1).plain());
    }

    /** "ba bản của xã A là B, C": those that are meant are named. */
    private boolean countsThose(int at, int end) {
      boolean named = words.get(end).is("là") || words.get(end).is("gồm") || words.get(end).is(":");
      for (int i = at - 2; named && i > at - 5; i--) {
        if (parts.levelEnd(words, i) == at - 1) {
          return BareLists.isSeveral(words, i - 1);
        }
      }
      return false;
    }

    /** "Ban Xây dựng Đảng của một số đảng ủy": none of them is named. */
    private boolean isOneOfEach(int at) {
      return isSome(at)
          || (BodyReader.isPlural(words, at) && bodies.isClass(words, at))
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
      var before = words.get(at - 1);
      if (!isSome(at - 2) && !before.is("nhiều") && !before.isNumber()) {
        return false;
      }
      var own = Words.of(name);
      if (bodies.headEnd(own, 0) == own.size()) {
        return true;
      }
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
      if (place != null && bodies.isHead(words, at) && !HomePlace.isLevel(words.get(at).plain())) {
        return end;
      }
      boolean bare = place == null || HomePlace.isLevel(words.get(at).plain());
      if (place == null || place.end() < end) {
        return end;
      }
      if (bare && speakers.have(place.name())) {
        return place.end();
      }
      boolean begins = at == 1 || words.get(at - 2).is(".");
      if (sources.isSource(words, at) || (!begins && words.get(at - 1).isCapital())) {
        return place.end();
      }
      names.add(words.get(at - 1).is("vùng") ? "vùng " + place.name() : place.name());
      return bare ? place.end() : afterOthers(place.end());
    }

    /** "tại A, B và C": what is listed with a place that is known is one as well. */
    private int afterOthers(int at) {
      int end = at;
      int next = BodyReader.afterSeparator(words, end);
      while (next > end && words.get(next).isCapital() && !bodies.isHead(words, next)) {
        int stop = parts.placeEnd(words, next);
        var behind = words.get(stop);
        if (stop == next || !(behind.isPunctuation() || behind.isNone() || behind.is("và"))) {
          break;
        }
        names.add(words.slice(next, stop));
        end = stop;
        next = BodyReader.afterSeparator(words, end);
      }
      return end;
    }

    /** "xã A (nay là phường B)", "Ban C (tiền thân là Phòng D)": the same body by another name. */
    private boolean isRenamed(int at) {
      return lastEnd == at - 1
          && lastEnd > 0
          && (words.get(at).is("nay")
              || words.get(at).is("nguyên")
              || (words.get(at).is("tiền") && words.get(at + 1).is("thân"))
              || (words.get(at).is("trước") && !words.get(at + 1).isNumber()));
    }

    private int afterBracket(int at) {
      for (int i = at + 1; i < words.size() && i < at + LONGEST_RENAMING; i++) {
        if (words.get(i).is(")")) {
          return i + 1;
        }
      }
      return at + 1;
    }

    private int afterQuotation(int at) {
      for (int i = at + 1; i < words.size() && i < at + 60; i++) {
        if (words.get(i).is("”") || words.get(i).is("\"")) {
          return i + 1;
        }
      }
      return at + 1;
    }

    /** "Chi bộ A còn bị nhắc nhở …": also who speaks, where others blamed it. */
    private boolean isBlamed(int at) {
      return words.get(at).is("bị") || (words.get(at).is("còn") && words.get(at + 1).is("bị"));
    }
  }
}
