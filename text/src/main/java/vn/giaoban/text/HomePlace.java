package vn.giaoban.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place that a document calls "Tỉnh" or "Thành phố" with a capital and nothing more.
 *
 * @param names the full name by the bare word, both in {@link Spelling#plain one spelling} for the
 *     key; without an entry where the text does not make it plain
 * @param places the names of all places that the text names with their level, without it
 * @param cities the names of those that the text calls cities and nowhere provinces
 * @param firstWords those of both, in one spelling
 */
record HomePlace(
    Map<String, String> names, Set<String> places, Set<String> cities, Set<String> firstWords) {

  /**
   * A place found in a text.
   *
   * @param end the first word after it
   */
  record Place(String name, int end) {}

  private static final String PROVINCE = " tỉnh ";

  /** So many words the name of a place has at most. */
  private static final int LONGEST = 4;

  /** A longer name is not that of a level alone. */
  private static final int LONGEST_LEVEL = "thành phố".length();

  /** With one of these, and only then, a place is named behind it. */
  private static final PhraseTable LEVELS =
      PhraseTable.of("tỉnh", "thành phố", "huyện", "thị xã", "xã", "phường", "đặc khu");

  private static final Openings OPENINGS = LEVELS.openings();

  private static final Pattern PLACE =
      Pattern.compile(
          "(?<!\\p{L})([Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|(?<!tác )(?<!tấn )[Xx]ã|[Pp]hường|[Đđ]ặc khu) (\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){0,3})");

  /** "các tỉnh: A, B và C". */
  private static final Pattern LISTED =
      Pattern.compile(
          "các (?:tỉnh|thành phố|tỉnh, thành phố|xã|phường|huyện)(?: trực thuộc Trung ương)?:? (\\p{Lu}\\p{Ll}*(?:,? (?:và )?\\p{Lu}\\p{Ll}*){1,40})");

  private static final Pattern BETWEEN = Pattern.compile(",? và |, ");

  HomePlace {
    names = Map.copyOf(names);
    places = Set.copyOf(places);
    cities = Set.copyOf(cities);
    firstWords = Set.copyOf(firstWords);
  }

  static HomePlace of(Layout layout) {
    var counts = new HashMap<String, Map<String, Integer>>();
    var known = new HashSet<String>();
    for (var paragraph : layout.paragraphs()) {
      if (paragraph.part() == Part.BODY || paragraph.part() == Part.HEADER) {
        read(ContentReader.cut(paragraph.reading()).words(), counts, known);
      }
    }
    var names = new HashMap<String, String>();
    counts.forEach((level, places) -> {
      int all = places.values().stream().mapToInt(Integer::intValue).sum();
      places.forEach((place, count) -> {
        if (count > 1 && count * 2 > all) {
          names.put(level, level + " " + place);
        }
      });
    });
    counts.forEach((level, places) -> places.keySet().forEach(place -> known.add(place)));
    var firstWords = new HashSet<String>();
    names.keySet().forEach(name -> firstWords.add(firstWord(name)));
    known.forEach(name -> firstWords.add(firstWord(Spelling.plain(name))));
    var cities = new HashSet<>(counts.getOrDefault("thành phố", Map.of()).keySet());
    cities.removeAll(counts.getOrDefault("tỉnh", Map.of()).keySet());
    return new HomePlace(names, known, cities, firstWords);
  }

  /**
   * @param counts by level, how often each place was named
   * @param known what is named in lists
   */
  private static void read(
      Words words, Map<String, Map<String, Integer>> counts, Set<String> known) {
    @Nullable Matcher place = null;
    int next = 0;
    for (int i = OPENINGS.next(words, 0); i < words.size(); i = OPENINGS.next(words, i + 1)) {
      int end = LEVELS.end(words, i);
      if (end == i) {
        continue;
      }
      if (words.get(i - 1).is("các")) {
        addListed(words, i - 1, known);
      }
      if (i < next || !words.get(end).isCapital()) {
        continue;
      }
      place = place == null ? matcher(PLACE, words) : place;
      if (place.region(words.get(i).start(), words.text().length()).lookingAt()) {
        counts
            .computeIfAbsent(Spelling.plain(place.group(1)), level -> new HashMap<>())
            .merge(place.group(2), 1, Integer::sum);
        next = words.indexAt(place.end());
      }
    }
  }

  private static void addListed(Words words, int at, Set<String> known) {
    var list = matcher(LISTED, words);
    if (list.region(words.get(at).start(), words.text().length()).lookingAt()) {
      known.addAll(List.of(BETWEEN.split(list.group(1))));
    }
  }

  private static Matcher matcher(Pattern pattern, Words words) {
    return pattern.matcher(words.text()).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** The place named at this word without its level, or by its level alone; null where none is. */
  @Nullable Place at(Words words, int at) {
    if (!firstWords.contains(words.get(at).plain())) {
      return null;
    }
    for (int end = at + LONGEST; end > at; end--) {
      var name = words.slice(at, Math.min(end, words.size()));
      var full = names.get(Spelling.plain(name));
      if (places.contains(name) || full != null) {
        return new Place(full == null ? name : full, end);
      }
    }
    return null;
  }

  private static String firstWord(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }

  /** Whether a word names a level of places: "tỉnh", "huyện". */
  static boolean isLevel(String plain) {
    return switch (plain) {
      case "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc" -> true;
      default -> false;
    };
  }

  /** The names with a bare "Tỉnh" or "Thành phố" written out, and cities called so. */
  List<String> full(List<String> bodies) {
    if (bodies.isEmpty() || (names.isEmpty() && cities.isEmpty())) {
      return bodies;
    }
    var full = new ArrayList<String>(bodies.size());
    for (var body : bodies) {
      var name = body.length() <= LONGEST_LEVEL ? names.get(Spelling.plain(body)) : null;
      full.add(asCity(name == null ? body : name));
    }
    return List.copyOf(full);
  }

  /** "các tỉnh, thành phố: A, B" does not tell which of them is a city; elsewhere the text does. */
  private String asCity(String body) {
    int level = body.lastIndexOf(PROVINCE);
    return level >= 0 && cities.contains(body.substring(level + PROVINCE.length()))
        ? body.substring(0, level) + " thành phố " + body.substring(level + PROVINCE.length())
        : body;
  }
}
