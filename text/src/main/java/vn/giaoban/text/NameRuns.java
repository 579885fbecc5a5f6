package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/** Reads names of bodies one after another, and classes among them that no vocabulary knows. */
final class NameRuns {

  /** More names than this in one run are no list of those charged. */
  static final int MOST_NAMES = 60;

  /** What is remarked of a body in a list has at most so many words. */
  private static final int LONGEST_REMARK = 40;

  /** A class of bodies that the vocabulary does not know has at most so many words. */
  private static final int LONGEST_CLASS = 5;

  /** What a place is takes at most so many words: "bến cát", "trang trại bò sữa". */
  private static final int LONGEST_PLACE = 4;

  private final BodyVocabulary vocabulary;
  private final ProperNames proper;
  private final PartyClasses party;
  private final ClassAttributes attributes;
  private final BodyReader bodies;

  NameRuns(
      BodyVocabulary vocabulary,
      ProperNames proper,
      PartyClasses party,
      ClassAttributes attributes,
      BodyReader bodies) {
    this.vocabulary = vocabulary;
    this.proper = proper;
    this.party = party;
    this.attributes = attributes;
    this.bodies = bodies;
  }

  /**
   * The names behind a verb that takes bodies as its object ("phối hợp với …"): there a class needs
   * no "các", and one that the vocabulary does not know is one all the same.
   */
  @Nullable Bodies objects(Words words, int at) {
    var list = list(words, at, true);
    if (list == null) {
      return unknownClass(words, at);
    }
    int next = BodyReader.afterSeparator(words, list.end());
    var more = next > list.end() ? unknownClass(words, next) : null;
    if (more == null) {
      return list;
    }
    var names = new ArrayList<>(list.names());
    names.addAll(more.names());
    return new Bodies(names, more.end());
  }

  @Nullable Bodies list(Words words, int at, boolean listed) {
    var one = listed ? bodies.part(words, at, 0) : bodies.single(words, at);
    if (one == null) {
      return null;
    }
    var names = new ListedNames();
    int end = at;
    int next = at;
    while (names.size() < MOST_NAMES) {
      if (one != null) {
        names.add(one.names());
        end = isOffice(words, next) ? CommitteeRoles.after(bodies, words, one.end()) : one.end();
      } else if (isLoneNumber(words, next) && names.addNumber(words.get(next).text())) {
        end = next + 1;
      } else if (words.get(next).is("số")
          && isLoneNumber(words, next + 1)
          && names.addNumber(words.get(next + 1).text())) {
        end = next + 2;
      } else if (BodyVocabulary.isArea(words, next)
          && isLoneNumber(words, next + 2)
          && names.addNumber(words.get(next + 2).text())) {
        end = next + 3;
      } else if (isLonePlace(words, next)
          && names.addPlace(words.slice(next, proper.end(words, next, false)))) {
        end = proper.end(words, next, false);
      } else {
        break;
      }
      next = BodyReader.afterSeparator(words, behindNote(words, end));
      if (next <= end || words.get(next - 1).is(")")) {
        break;
      }
      if (ThoseAbove.eachAt(words, next) > next) {
        // "Sở A, Sở B, mỗi đơn vị nhận …": no other than those before
        break;
      }
      one = bodies.part(words, next, 0);
    }
    if (names.isEmpty()) {
      return null;
    }
    if (names.size() == 2 && words.get(at).is("các")) {
      int told = bodies.tail(words, end, 0, true);
      if (party.isPair(words, at, told)) {
        return new Bodies(List.of(words.slice(at, told)), told);
      }
    }
    return new Bodies(names.all(), end);
  }

  /** Behind a note in brackets between two names of a list; {@code at} where none stands. */
  private int behindNote(Words words, int at) {
    if (!words.get(at).is("(")) {
      return at;
    }
    int close = at + 1;
    while (close < words.size() && close - at <= LONGEST_REMARK && !words.get(close).is(")")) {
      close++;
    }
    int next = BodyReader.afterSeparator(words, close + 1);
    boolean goesOn = words.get(close).is(")") && next > close + 1 && vocabulary.isHead(words, next);
    return goesOn ? close + 1 : at;
  }

  /** A post, and no role in a committee. */
  private boolean isOffice(Words words, int at) {
    return bodies.isPost(words, at) && !CommitteeRoles.isAt(bodies, words, at);
  }

  private boolean isLoneNumber(Words words, int at) {
    var behind = words.get(at + 1);
    boolean tells = words.get(at).isNumber() || LetteredNumbers.is(words.get(at));
    return tells
        && (behind.is(",")
            || behind.is("và")
            || behind.is(".")
            || behind.isNone()
            || vocabulary.isInstruction(words, at + 1));
  }

  /** "Ủy ban nhân dân xã A, B": a place without its level, as nothing but another name can be. */
  private boolean isLonePlace(Words words, int at) {
    if (!words.get(at).isCapital() || vocabulary.isHead(words, at)) {
      return false;
    }
    int end = proper.end(words, at, false);
    var behind = words.get(end);
    return behind.is(",")
        || behind.is("và")
        || behind.is(".")
        || behind.is(";")
        || behind.isNone()
        || vocabulary.isInstruction(words, end);
  }

  private @Nullable Bodies unknownClass(Words words, int at) {
    if (!BodyVocabulary.isPlural(words, at) || BodyVocabulary.isEach(words, at)) {
      return null;
    }
    int start = BodyVocabulary.afterPlural(words, at);
    int end = proper.describedEnd(words, start);
    if (end == start || end - start > LONGEST_CLASS) {
      return null;
    }
    int told = attributes.end(words, end);
    boolean goesOn = told > end || vocabulary.isInstruction(words, end);
    return goesOn ? new Bodies(List.of(words.slice(at, told)), told) : null;
  }

  /**
   * "Các bến cát Ông Lụa, Gành Đỏ | dừng hoạt động": places of a class that no vocabulary knows,
   * each with what it is; null where something else follows or only one is named.
   */
  private @Nullable Bodies namedPlaces(Words words, int at) {
    if (!BodyVocabulary.isPlural(words, at) || BodyVocabulary.isEach(words, at)) {
      return null;
    }
    int start = BodyVocabulary.afterPlural(words, at);
    int first = start;
    while (first < start + LONGEST_PLACE
        && words.get(first).isLowerCase()
        && !BodyVocabulary.isPlural(words, first)) {
      first++;
    }
    if (first == start
        || !words.get(first).isCapital()
        || bodies.isHead(words, start)
        || ClassAttributes.isThing(words, start)) {
      return null;
    }
    var what = words.slice(start, first) + " ";
    var names = new ArrayList<String>();
    int end = first;
    for (int next = first; words.get(next).isCapital() && !bodies.isHead(words, next); ) {
      end = proper.end(words, next, false);
      names.add(what + words.slice(next, end));
      next = BodyReader.afterSeparator(words, end);
      if (next == end) {
        break;
      }
    }
    return names.size() > 1 && vocabulary.isInstruction(words, end) ? new Bodies(names, end) : null;
  }

  /**
   * Those whom a sentence names first: a list, or a class that the vocabulary does not know where
   * only somebody can do what follows ("Các trang thông tin của xã đăng tải …").
   */
  @Nullable Bodies subjects(Words words, int at) {
    var places = namedPlaces(words, at);
    if (places != null) {
      return places;
    }
    var list = bodies.list(words, at);
    int next = list == null ? at : BodyReader.afterSeparator(words, list.end());
    boolean more = list == null || (next > list.end() && words.get(next).isLowerCase());
    more &= ThoseAbove.eachAt(words, next) == next || list == null;
    int end = more ? attributes.agentEnd(words, next) : next;
    if (end == next) {
      return list;
    }
    var names = new ArrayList<>(list == null ? List.of() : list.names());
    names.add(words.slice(next, end));
    return new Bodies(names, end);
  }
}
