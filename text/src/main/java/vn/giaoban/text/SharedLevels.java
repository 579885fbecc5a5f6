package vn.giaoban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Bodies that share what is told with the last of them only: "Mặt trận Tổ quốc, Hội Nông dân xã" as
 * the subject of a clause are both those of the commune; "Ban Tổ chức, Ban Dân vận Huyện ủy" both
 * those of the committee; "Đảng ủy, UBND xã A" both those of the place.
 */
final class SharedLevels {

  private static final Set<String> ORGANISATIONS =
      Set.copyOf(Vocabulary.entries("mass-organisations.txt"));

  private static final Set<String> FRONT =
      Set.of("mặt trận tổ quốc", "mttq", "ủy ban mặt trận tổ quốc", "ubmttq", "ủy ban mttq");

  private static final Set<String> ADVISORY = Set.copyOf(Vocabulary.entries("advisory-bodies.txt"));

  private static final List<String> GOVERNING =
      List.of("đảng ủy", "ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd");

  private static final Set<String> LEVELS = Set.of("xã", "phường", "huyện", "tỉnh", "phố");

  private SharedLevels() {}

  /**
   * The names with the level or committee written out; null where none is shared.
   *
   * @param first the name at this word, which begins with a capital
   */
  static @Nullable Bodies at(
      BodyReader bodies, UnitWords parts, Words words, int at, Bodies first) {
    var before = words.get(at - 1);
    boolean subject = at == 0 || before.isPunctuation();
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    var level = "";
    while (words.get(next).isCapital() && names.size() < NameRuns.MOST_NAMES) {
      var one = next == at ? first : bodies.single(words, next);
      if (one == null || one.names().size() != 1) {
        break;
      }
      int from = Math.max(next + 1, bodies.headEnd(words, next));
      int stop = parts.beforePredicate(words, from, one.end());
      int behind = BodyReader.afterSeparator(words, stop);
      if (names.isEmpty() && (behind == stop || !words.get(behind).isCapital())) {
        return null;
      }
      var name = words.slice(next, stop);
      boolean open = isOpen(name);
      level = open ? "" : level(parts, words, next, stop);
      names.add(name);
      end = stop;
      next = behind;
      if (next == end || (!open && level.isEmpty())) {
        break;
      }
    }
    var shared = level;
    if (names.size() < 2
        || shared.isEmpty()
        || !(subject || isCommittee(shared) || isPlace(shared))
        || names.stream().noneMatch(name -> takes(name, shared))) {
      return null;
    }
    names.replaceAll(name -> takes(name, shared) ? name + " " + shared : name);
    return new Bodies(names, end);
  }

  /** Whether the name lacks what the last one tells. */
  private static boolean takes(String name, String shared) {
    var plain = Spelling.plain(name);
    if (ADVISORY.contains(plain)) {
      return isCommittee(shared);
    }
    return isOpen(name) && !isCommittee(shared) && (isPlace(shared) || !isGoverning(plain));
  }

  private static boolean isCommittee(String shared) {
    return shared.endsWith("y");
  }

  private static boolean isPlace(String shared) {
    return !isCommittee(shared) && !shared.equals(shared.toLowerCase(Locale.ROOT));
  }

  /** Without a level of its own. */
  private static boolean isOpen(String name) {
    var plain = Spelling.plain(name);
    return ORGANISATIONS.contains(plain)
        || FRONT.contains(plain)
        || ADVISORY.contains(plain)
        || isGoverning(plain);
  }

  /** "Đảng ủy", "Thường trực HĐND": of the place that is told behind the last of them. */
  private static boolean isGoverning(String plain) {
    return SingleUnits.isCommittee(plain) && GOVERNING.stream().anyMatch(plain::endsWith);
  }

  /** The place behind the kind of a body: "xã A"; empty where none is told. */
  private static String place(UnitWords parts, Words name) {
    for (int i = 1; i < name.size(); i++) {
      if (parts.isPlaced(name, i)) {
        return name.slice(i, name.size());
      }
    }
    return "";
  }

  private static String level(UnitWords parts, Words words, int at, int end) {
    var place = place(parts, Words.of(words.slice(at, end)));
    if (!place.isEmpty()) {
      return place;
    }
    var last = words.get(end - 1);
    var before = words.get(end - 2);
    if (last.is("ủy")
        && before.isCapital()
        && (before.is("đảng") || HomePlace.isLevel(before.plain()))) {
      return words.slice(end - 2, end);
    }
    if (!last.isLowerCase() || !LEVELS.contains(last.plain())) {
      return "";
    }
    return last.is("phố") ? "thành phố" : last.text();
  }
}
