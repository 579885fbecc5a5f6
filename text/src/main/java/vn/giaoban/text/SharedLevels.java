package vn.giaoban.text;

import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.BodyReader.Bodies;

/**
 * Bodies that share what is told with the last of them only: "Mặt trận Tổ quốc, Hội Nông dân xã" as
 * the subject of a clause are both those of the commune; "Ban Tổ chức, Ban Dân vận Huyện ủy" both
 * those of the committee.
 */
final class SharedLevels {

  private static final Set<String> ORGANISATIONS =
      Set.copyOf(Vocabulary.entries("mass-organisations.txt"));

  private static final Set<String> FRONT =
      Set.of("mặt trận tổ quốc", "mttq", "ủy ban mặt trận tổ quốc", "ubmttq", "ủy ban mttq");

  private static final Set<String> ADVISORY = Set.copyOf(Vocabulary.entries("advisory-bodies.txt"));

  private static final Set<String> LEVELS = Set.of("xã", "phường", "huyện", "tỉnh", "phố");

  private SharedLevels() {}

  /** The names with the level or committee written out; null where none is shared. */
  static @Nullable Bodies at(BodyReader bodies, UnitWords parts, Words words, int at) {
    var before = words.get(at - 1);
    if (!words.get(at).isCapital()) {
      return null;
    }
    boolean subject = at == 0 || before.isPunctuation();
    var names = new ArrayList<String>();
    int end = at;
    int next = at;
    var level = "";
    while (words.get(next).isCapital() && names.size() < BodyReader.MOST_NAMES) {
      var one = bodies.single(words, next);
      if (one == null || one.names().size() != 1) {
        break;
      }
      int from = Math.max(next + 1, bodies.headEnd(words, next));
      int stop = parts.beforePredicate(words, from, one.end());
      var name = words.slice(next, stop);
      boolean open = isOpen(name);
      level = open ? "" : level(words, stop);
      names.add(name);
      end = stop;
      next = BodyReader.afterSeparator(words, end);
      if (next == end || (!open && level.isEmpty())) {
        break;
      }
    }
    var shared = level;
    boolean committee = shared.endsWith("y");
    if (names.size() < 2
        || shared.isEmpty()
        || !(subject || committee)
        || names.stream().noneMatch(name -> takes(name, committee))) {
      return null;
    }
    names.replaceAll(name -> takes(name, committee) ? name + " " + shared : name);
    return new Bodies(names, end);
  }

  /** Whether the name lacks what the last one tells: whose committee's it is, or which level's. */
  private static boolean takes(String name, boolean committee) {
    return isOpen(name) && ADVISORY.contains(Spelling.plain(name)) == committee;
  }

  /** Without a level of its own. */
  private static boolean isOpen(String name) {
    var plain = Spelling.plain(name);
    return ORGANISATIONS.contains(plain) || FRONT.contains(plain) || ADVISORY.contains(plain);
  }

  private static String level(Words words, int end) {
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
