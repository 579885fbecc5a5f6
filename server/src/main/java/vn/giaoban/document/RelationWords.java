package vn.giaoban.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that tell relations, from their data file. */
final class RelationWords {

  /** Where the words stand; the data file says what each means. */
  enum Place {
    OPENS,
    HEADS,
    TITLE,
    ARTICLE,
    THIS,
    AFTER,
    BETWEEN,
    BY,
    PART,
    PLAN
  }

  record Entry(RelationKind kind, Pattern words, float confidence) {}

  static final RelationWords STANDARD = new RelationWords("relations.txt");

  private final Map<Place, List<Entry>> entries = new EnumMap<>(Place.class);
  private final Map<Place, Pattern> any = new EnumMap<>(Place.class);

  private RelationWords(String file) {
    for (var parts : Vocabulary.entries(file)) {
      var kind = "-".equals(parts[0]) ? RelationKind.MENTIONS : RelationKind.valueOf(parts[0]);
      entries
          .computeIfAbsent(Place.valueOf(parts[1]), place -> new ArrayList<>())
          .add(new Entry(kind, pattern(parts[2]), Float.parseFloat(parts[3])));
    }
    entries.forEach((place, all) ->
        any.put(
            place,
            Pattern.compile(
                all.stream().map(entry -> entry.words().pattern()).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
  }

  List<Entry> at(Place place) {
    return entries.getOrDefault(place, List.of());
  }

  boolean standIn(Place place, String words) {
    var pattern = any.get(place);
    return pattern != null && pattern.matcher(words).find();
  }

  /** Lines may break, and marks of emphasis stand, between the words. */
  private static Pattern pattern(String words) {
    return Pattern.compile(
        Stream.of(words.split(" "))
            .map(word -> word.equals("#") ? "\\d+\\p{L}?" : Pattern.quote(word))
            .collect(Collectors.joining("[\\s*_]+", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
