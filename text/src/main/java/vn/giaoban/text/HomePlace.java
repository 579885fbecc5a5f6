package vn.giaoban.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final CuedPattern PLACE =
      CuedPattern.within(
              "(?<!\\p{L})([Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Tt]hị xã|(?<!tác )(?<!tấn )[Xx]ã|[Pp]hường|[Đđ]ặc khu) (\\p{Lu}\\p{Ll}*(?: \\p{Lu}\\p{Ll}*){0,3})")
          .asWritten();

  /** "các tỉnh: A, B và C". */
  private static final CuedPattern LISTED =
      CuedPattern.within(
              "các (?:tỉnh|thành phố|tỉnh, thành phố|xã|phường|huyện)(?: trực thuộc Trung ương)?:? (\\p{Lu}\\p{Ll}*(?:,? (?:và )?\\p{Lu}\\p{Ll}*){1,40})")
          .asWritten();

  static final List<CuedPattern> PATTERNS = List.of(PLACE, LISTED);

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
        var text = CuedPatterns.cued(ContentReader.cut(paragraph.reading()).words());
        var lists = text.search(LISTED);
        while (lists.find()) {
          known.addAll(List.of(lists.match().group(1).split(",? và |, ")));
        }
        var search = text.search(PLACE);
        while (search.find()) {
          var match = search.match();
          counts
              .computeIfAbsent(Spelling.plain(match.group(1)), level -> new HashMap<>())
              .merge(match.group(2), 1, Integer::sum);
        }
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
    if (names.isEmpty() && cities.isEmpty()) {
      return bodies;
    }
    return bodies.stream()
        .map(body -> asCity(names.getOrDefault(Spelling.plain(body), body)))
        .toList();
  }

  /** "các tỉnh, thành phố: A, B" does not tell which of them is a city; elsewhere the text does. */
  private String asCity(String body) {
    int level = body.lastIndexOf(PROVINCE);
    return level >= 0 && cities.contains(body.substring(level + PROVINCE.length()))
        ? body.substring(0, level) + " thành phố " + body.substring(level + PROVINCE.length())
        : body;
  }
}
