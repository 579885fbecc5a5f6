package vn.giaoban.text;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares readings with labelled documents: the measures of {@code score.py}, number for number,
 * over all documents added.
 */
final class Accuracy {

  /** Counts for one part: found and right, labelled, found. */
  static final class Tally {
    private int right;
    private int labelled;
    private int found;

    private void add(int right, int labelled, int found) {
      this.right += right;
      this.labelled += labelled;
      this.found += found;
    }

    double precision() {
      return found > 0 ? (double) right / found : labelled == 0 ? 1 : 0;
    }

    double recall() {
      return labelled > 0 ? (double) right / labelled : 1;
    }

    double f1() {
      double sum = precision() + recall();
      return sum > 0 ? 2 * precision() * recall() / sum : 0;
    }
  }

  private record Match(double score, int gold, int found) {}

  /** Whether the item with this index among those found for a part was right. */
  record Outcome(String document, String part, int index, boolean right) {}

  private final List<Outcome> outcomes = new ArrayList<>();

  private static final List<String> HEADER_FIELDS =
      List.of("kind", "symbol", "issuer", "onBehalfOf", "place", "date");

  private final Map<String, int[]> fields = new LinkedHashMap<>();
  private final Map<String, Tally> parts = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();
  private final JsonMapper json = JsonMapper.builder().build();

  /** Adds one document: its labels and what was read from it, in the form of {@link #write}. */
  void add(String name, JsonNode gold, String text, Extraction extraction) {
    var found = json.readTree(write(extraction));
    var goldDocument = gold.path("document");
    var document = found.path("document");
    for (var key : HEADER_FIELDS) {
      field(
          name,
          key,
          same(goldDocument.path(key), document.path(key)),
          goldDocument.path(key),
          document.path(key));
    }
    var goldTitle = string(goldDocument.path("title"));
    var title = string(document.path("title"));
    field(
        name,
        "title",
        (goldTitle.isEmpty() && title.isEmpty()) || similarity(goldTitle, title) >= 0.85,
        goldDocument.path("title"),
        document.path("title"));
    for (var key : List.of("capacity", "role", "name")) {
      var goldValue = goldDocument.path("signatory").path(key);
      var value = document.path("signatory").path(key);
      field(name, "signatory." + key, same(goldValue, value), goldValue, value);
    }
    part(
        name,
        "recipients",
        list(goldDocument.path("recipients")),
        list(document.path("recipients")),
        (g, p) -> similarity(string(g), string(p)),
        0.7);
    var goldHeadings = list(gold.path("headings"));
    var headings = list(found.path("headings"));
    for (var match :
        part(
            name,
            "headings",
            goldHeadings,
            headings,
            (g, p) -> similarity(string(g.path("title")), string(p.path("title"))),
            0.8)) {
      var goldHeading = goldHeadings.get(match.gold());
      var heading = headings.get(match.found());
      field(
          name,
          "heading.level",
          goldHeading.path("level").asInt(0) == heading.path("level").asInt(0),
          goldHeading,
          heading);
    }
    part(
        name,
        "citations",
        list(gold.path("citations")),
        list(found.path("citations")),
        Accuracy::citation,
        0.6);
    findings(name, gold, found, text);
    requirements(name, gold, found, text);
    part(
        name,
        "footnotes",
        list(gold.path("footnotes")),
        list(found.path("footnotes")),
        (g, p) -> opening(string(g.path("start"))).equals(opening(string(p.path("text")))) ? 1 : 0,
        0.5);
  }

  private void findings(String name, JsonNode gold, JsonNode found, String text) {
    var labelled = list(gold.path("findings"));
    var read = list(found.path("findings"));
    var matches = part(name, "findings", labelled, read, (g, p) -> quotes(text, g, p), 0.6);
    for (var match : matches) {
      var g = labelled.get(match.gold());
      var p = read.get(match.found());
      field(name, "finding.kind", string(g.path("kind")).equals(string(p.path("kind"))), g, p);
      bodies(name, "finding.units", g.path("units"), p.path("units"));
    }
    for (var missed : unmatched(labelled, matches)) {
      tally("finding.units").add(0, missed.path("units").size(), 0);
    }
  }

  private void requirements(String name, JsonNode gold, JsonNode found, String text) {
    var labelled = list(gold.path("requirements"));
    var read = list(found.path("requirements"));
    var matches = part(name, "requirements", labelled, read, (g, p) -> quotes(text, g, p), 0.6);
    for (var match : matches) {
      var g = labelled.get(match.gold());
      var p = read.get(match.found());
      for (var key : List.of("responsible", "coordinating")) {
        bodies(name, "requirement." + key, g.path(key), p.path(key));
      }
      field(name, "requirement.recurrence", same(g.path("recurrence"), p.path("recurrence")), g, p);
      var goldDeadline = string(g.path("deadline"));
      var deadline = string(p.path("deadline"));
      if (!goldDeadline.isEmpty() || !deadline.isEmpty()) {
        boolean hit =
            !goldDeadline.isEmpty()
                && !deadline.isEmpty()
                && (fold(goldDeadline).equals(fold(deadline))
                    || similarity(goldDeadline, deadline) >= 0.6);
        if (!hit) {
          misses.add(
              name
                  + " requirement.deadline: gold "
                  + goldDeadline
                  + " got "
                  + deadline
                  + " in "
                  + p);
        }
        tally("requirement.deadline")
            .add(hit ? 1 : 0, goldDeadline.isEmpty() ? 0 : 1, deadline.isEmpty() ? 0 : 1);
      }
    }
    for (var missed : unmatched(labelled, matches)) {
      for (var key : List.of("responsible", "coordinating")) {
        tally("requirement." + key).add(0, missed.path(key).size(), 0);
      }
      tally("requirement.deadline").add(0, string(missed.path("deadline")).isEmpty() ? 0 : 1, 0);
    }
  }

  private void bodies(String name, String key, JsonNode gold, JsonNode found) {
    int right =
        match(list(gold), list(found), (g, p) -> meansTheSame(string(g), string(p)) ? 1 : 0, 0.5)
            .size();
    tally(key).add(right, gold.size(), found.size());
    if (right < gold.size() || right < found.size()) {
      misses.add(name + " " + key + ": gold " + gold + " got " + found);
    }
  }

  private static List<JsonNode> unmatched(List<JsonNode> gold, List<Match> matches) {
    Set<Integer> matched = new HashSet<>();
    matches.forEach(match -> matched.add(match.gold()));
    var left = new ArrayList<JsonNode>();
    for (int i = 0; i < gold.size(); i++) {
      if (!matched.contains(i)) {
        left.add(gold.get(i));
      }
    }
    return left;
  }

  private void field(String name, String key, boolean right, JsonNode gold, JsonNode found) {
    var counts = fields.computeIfAbsent(key, k -> new int[2]);
    counts[0] += right ? 1 : 0;
    counts[1]++;
    if (!right) {
      misses.add(name + " " + key + ": gold " + shortened(gold) + " got " + shortened(found));
    }
  }

  private Tally tally(String key) {
    return parts.computeIfAbsent(key, k -> new Tally());
  }

  private List<Match> part(
      String name,
      String key,
      List<JsonNode> gold,
      List<JsonNode> found,
      ToDoubleBiFunction<JsonNode, JsonNode> score,
      double floor) {
    var matches = match(gold, found, score, floor);
    tally(key).add(matches.size(), gold.size(), found.size());
    Set<Integer> matched = new HashSet<>();
    matches.forEach(match -> matched.add(match.found()));
    for (int j = 0; j < found.size(); j++) {
      outcomes.add(new Outcome(name, key, j, matched.contains(j)));
    }
    for (var missed : unmatched(gold, matches)) {
      misses.add(name + " " + key + " missed: " + shortened(missed));
    }
    for (int j = 0; j < found.size(); j++) {
      if (!matched.contains(j)) {
        misses.add(name + " " + key + " extra:  " + shortened(found.get(j)));
      }
    }
    return matches;
  }

  private static String shortened(JsonNode node) {
    var text = node.toString();
    return text.length() > 200 ? text.substring(0, 200) : text;
  }

  /** Greedy one-to-one matching, best pairs first. */
  private static List<Match> match(
      List<JsonNode> gold,
      List<JsonNode> found,
      ToDoubleBiFunction<JsonNode, JsonNode> score,
      double floor) {
    var pairs = new ArrayList<Match>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        pairs.add(new Match(score.applyAsDouble(gold.get(i), found.get(j)), i, j));
      }
    }
    Comparator<Match> best =
        comparing(Match::score, reverseOrder())
            .thenComparing(Match::gold, reverseOrder())
            .thenComparing(Match::found, reverseOrder());
    pairs.sort(best);
    Set<Integer> golds = new HashSet<>();
    Set<Integer> founds = new HashSet<>();
    var matches = new ArrayList<Match>();
    for (var pair : pairs) {
      if (pair.score() < floor) {
        break;
      }
      if (!golds.contains(pair.gold()) && !founds.contains(pair.found())) {
        golds.add(pair.gold());
        founds.add(pair.found());
        matches.add(pair);
      }
    }
    return matches;
  }

  private static double citation(JsonNode gold, JsonNode found) {
    var goldSymbol = string(gold.path("symbol"));
    var symbol = string(found.path("symbol"));
    if (!goldSymbol.isEmpty() && !symbol.isEmpty()) {
      return fold(goldSymbol).equals(fold(symbol)) ? 1 : 0;
    }
    if (!goldSymbol.isEmpty() || !symbol.isEmpty()) {
      return 0;
    }
    return similarity(string(gold.path("name")), string(found.path("name")));
  }

  private static double quotes(String text, JsonNode gold, JsonNode found) {
    return similarity(
        labelledQuote(text, string(gold.path("start")), string(gold.path("end"))),
        string(found.path("quote")));
  }

  private static String labelledQuote(String text, String start, String end) {
    var whole = plain(text);
    int from = whole.indexOf(plain(start).strip());
    int to = whole.indexOf(plain(end).strip(), Math.max(from, 0));
    return from >= 0 && to >= 0 ? whole.substring(from, to + plain(end).strip().length()) : start;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[*_]", "")
        .replaceAll("\\s+", " ");
  }

  private static boolean meansTheSame(String left, String right) {
    var a = Set.copyOf(tokens(left));
    var b = Set.copyOf(tokens(right));
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    var both = new HashSet<>(a);
    both.retainAll(b);
    var either = new HashSet<>(a);
    either.addAll(b);
    return (double) both.size() / either.size() >= 0.75;
  }

  private static boolean same(JsonNode gold, JsonNode found) {
    return fold(string(gold)).equals(fold(string(found)));
  }

  /** Words in common of all words, each counted as often as it stands. */
  static double similarity(String left, String right) {
    var a = counts(left);
    var b = counts(right);
    var words = new HashSet<>(a.keySet());
    words.addAll(b.keySet());
    int both = 0;
    int either = 0;
    for (var word : words) {
      both += Math.min(a.getOrDefault(word, 0), b.getOrDefault(word, 0));
      either += Math.max(a.getOrDefault(word, 0), b.getOrDefault(word, 0));
    }
    return either > 0 ? (double) both / either : 1;
  }

  private static Map<String, Integer> counts(String text) {
    var counts = new HashMap<String, Integer>();
    tokens(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    return counts;
  }

  private static List<String> opening(String text) {
    var tokens = tokens(text);
    return tokens.subList(0, Math.min(5, tokens.size()));
  }

  private static List<String> tokens(String text) {
    var folded = fold(text);
    return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
  }

  /** Written apart from {@link Fold}, so that a mistake there cannot hide itself. */
  private static String fold(String text) {
    return Normalizer.normalize(
            text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .replaceAll("[^0-9a-z]+", " ")
        .strip();
  }

  private static String string(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  private static List<JsonNode> list(JsonNode node) {
    return List.copyOf(node.values());
  }

  /** The part, or an empty tally where no document has it. */
  Tally part(String key) {
    return parts.getOrDefault(key, new Tally());
  }

  /** Share of right values over all fields that the header is made of. */
  double header() {
    return share((key, counts) ->
        HEADER_FIELDS.contains(key) || key.equals("title") || key.startsWith("signatory"));
  }

  /** Share of right values over all fields, as the last line of score.py has it. */
  double allFields() {
    return share((key, counts) -> true);
  }

  private double share(BiPredicate<String, int[]> chosen) {
    int right = 0;
    int all = 0;
    for (var field : fields.entrySet()) {
      if (chosen.test(field.getKey(), field.getValue())) {
        right += field.getValue()[0];
        all += field.getValue()[1];
      }
    }
    return all > 0 ? (double) right / all : 0;
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  /** The mean F1 over the parts. */
  double mean() {
    return parts.values().stream().mapToDouble(Tally::f1).average().orElse(0);
  }

  /** The same lines as score.py prints. */
  String table() {
    var table = new StringBuilder("field accuracy\n");
    fields.forEach((key, counts) ->
        table.append(
            String.format(
                Locale.ROOT,
                "  %-24s %d/%d %.3f%n",
                key,
                counts[0],
                counts[1],
                counts[1] > 0 ? (double) counts[0] / counts[1] : 1)));
    table.append("part                      P     R     F1   (gold, found)\n");
    parts.forEach((key, tally) ->
        table.append(
            String.format(
                Locale.ROOT,
                "  %-24s %.3f %.3f %.3f  (%d, %d)%n",
                key,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.labelled,
                tally.found)));
    table.append(
        String.format(
            Locale.ROOT, "SCORE fields %.3f parts %.3f answered all%n", allFields(), mean()));
    return table.toString();
  }

  /** The extraction as {@code giaoban extract} prints it. */
  String write(Extraction extraction) {
    var document = new LinkedHashMap<String, @Nullable Object>();
    var header = extraction.document();
    document.put("kind", header.kind());
    document.put("kindName", header.kindName());
    document.put("symbol", header.symbol());
    document.put("issuer", header.issuer());
    document.put("onBehalfOf", header.onBehalfOf());
    document.put("place", header.place());
    document.put("date", header.date() == null ? null : header.date().toString());
    document.put("title", header.title());
    var signatory = new LinkedHashMap<String, @Nullable Object>();
    if (header.signatory() != null) {
      signatory.put("capacity", header.signatory().capacity());
      signatory.put("body", header.signatory().body());
      signatory.put("role", header.signatory().role());
      signatory.put("name", header.signatory().name());
    }
    document.put("signatory", signatory);
    document.put("recipients", header.recipients());
    var whole = new LinkedHashMap<String, @Nullable Object>();
    whole.put("document", document);
    whole.put(
        "headings",
        extraction.headings().stream()
            .map(h -> Map.of("marker", h.marker(), "level", h.level(), "title", h.title()))
            .toList());
    whole.put("citations", extraction.citations().stream().map(Accuracy::map).toList());
    whole.put(
        "findings",
        extraction.findings().stream()
            .map(f -> Map.of("kind", f.kind().toString(), "quote", f.quote(), "units", f.units()))
            .toList());
    whole.put("requirements", extraction.requirements().stream().map(Accuracy::map).toList());
    whole.put(
        "footnotes",
        extraction.footnotes().stream()
            .map(n -> Map.of("mark", n.mark(), "text", n.text()))
            .toList());
    whole.put(
        "warnings",
        extraction.warnings().stream()
            .map(w -> Map.of("code", w.code(), "message", w.message()))
            .toList());
    return json.writeValueAsString(whole);
  }

  private static Map<String, @Nullable Object> map(Extraction.Citation citation) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("kind", citation.kind());
    map.put("symbol", citation.symbol());
    map.put("date", citation.date() == null ? null : citation.date().toString());
    map.put("issuer", citation.issuer());
    map.put("name", citation.name());
    return map;
  }

  private static Map<String, @Nullable Object> map(Extraction.Requirement requirement) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("quote", requirement.quote());
    map.put("responsible", requirement.responsible());
    map.put("coordinating", requirement.coordinating());
    map.put("reportTo", requirement.reportTo());
    map.put("deadline", requirement.deadline());
    map.put(
        "recurrence",
        requirement.recurrence() == null ? null : requirement.recurrence().toString());
    return map;
  }

  /**
   * The labelled documents of a folder of test resources, each read by the standard reader.
   *
   * @param each is told what was read, by the name of the document
   */
  static Accuracy of(String folder, BiConsumer<String, Extraction> each) throws IOException {
    var accuracy = new Accuracy();
    var labelled = Path.of(System.getProperty("basedir", ""), "src/test/resources", folder);
    try (var files = Files.list(labelled)) {
      for (var labels : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        var name = labels.getFileName().toString().replaceAll("\\.json$", "");
        var text = Files.readString(labelled.resolve(name + ".txt"));
        var reading = DocumentReader.standard().read(text);
        accuracy.add(name, read(labels), text, reading);
        each.accept(name, reading);
      }
    }
    return accuracy;
  }

  static JsonNode read(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }
}
