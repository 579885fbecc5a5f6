package vn.giaoban.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sure a reading is of what it read: for each item the share of items that were right in the
 * labelled documents among those read by the same path. The shares stand in {@code confidence.txt}.
 *
 * @param header by the name of the field ("kind", "symbol", "issuer", "onBehalfOf", "place",
 *     "date", "title", "signatory")
 * @param headings one for each of {@link Extraction#headings()}, in order; so the other lists
 */
public record Confidence(
    Map<String, Double> header,
    List<Double> headings,
    List<Double> citations,
    List<Double> findings,
    List<OfRequirement> requirements) {

  /**
   * How sure the reading is of one requirement.
   *
   * @param requirement that it is one, from its first word to its last
   * @param responsible that exactly these are charged
   * @param deadline that this, or none, is its deadline
   */
  public record OfRequirement(double requirement, double responsible, double deadline) {

    /** The least sure of the three. */
    public double least() {
      return Math.min(requirement, Math.min(responsible, deadline));
    }
  }

  private static final Map<String, Double> SHARES = shares();

  public Confidence {
    // in the order given: files written twice are the same
    header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
    headings = List.copyOf(headings);
    citations = List.copyOf(citations);
    findings = List.copyOf(findings);
    requirements = List.copyOf(requirements);
  }

  private static Map<String, Double> shares() {
    var shares = new HashMap<String, Double>();
    for (var line : Vocabulary.entries("confidence.txt")) {
      var fields = line.split("\t", -1);
      shares.put(fields[0], Double.valueOf(fields[1]));
    }
    return Map.copyOf(shares);
  }

  /** How sure {@code reading} is of each of its items. */
  public static Confidence of(Extraction reading) {
    return new Confidence(
        header(reading.document()),
        reading.headings().stream().map(item -> share(path(item))).toList(),
        reading.citations().stream().map(item -> share(path(item))).toList(),
        reading.findings().stream().map(item -> share(path(item))).toList(),
        reading.requirements().stream().map(Confidence::of).toList());
  }

  private static OfRequirement of(Extraction.Requirement item) {
    return new OfRequirement(share(path(item)), share(charge(item)), share(deadline(item)));
  }

  private static Map<String, Double> header(Extraction.Header header) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    values.put("kind", header.kind());
    values.put("symbol", header.symbol());
    values.put("issuer", header.issuer());
    values.put("onBehalfOf", header.onBehalfOf());
    values.put("place", header.place());
    values.put("date", header.date());
    values.put("title", header.title());
    values.put("signatory", header.signatory());
    var shares = new LinkedHashMap<String, Double>();
    var where = header.span() == null ? "/no-header" : "";
    values.forEach((field, value) ->
        shares.put(
            field, share("header." + field + (value == null ? "/absent" : "/read") + where)));
    return shares;
  }

  private static String path(Extraction.Heading heading) {
    return "heading/"
        + (heading.marker().isEmpty()
            ? "unmarked"
            : "-+*•".contains(heading.marker()) ? "dash" : "numbered");
  }

  private static String path(Extraction.Citation citation) {
    return "citation/"
        + (citation.symbol() != null ? "symbol" : citation.kind() == null ? "law" : "name");
  }

  private static String path(Extraction.Finding finding) {
    return "finding/" + (finding.heading() == null ? "preamble" : "headed");
  }

  private static String path(Extraction.Requirement requirement) {
    return "requirement/"
        + (requirement.heading() == null ? "free/" : "headed/")
        + (requirement.responsible().isEmpty() ? "nobody" : "named");
  }

  /** Whether the words of the task name who is charged, or what stands above does. */
  private static String charge(Extraction.Requirement requirement) {
    if (requirement.responsible().isEmpty()) {
      return "responsible/nobody";
    }
    var quote = requirement.quote().replaceAll("\\s+", " ");
    return "responsible/"
        + (quote.contains(requirement.responsible().getFirst()) ? "own" : "inherited");
  }

  private static String deadline(Extraction.Requirement requirement) {
    var deadline = requirement.deadline();
    return "deadline/"
        + (deadline == null ? "none" : deadline.matches("\\d{4}-\\d{2}-\\d{2}") ? "date" : "words");
  }

  /** A path that no labelled document took is as likely wrong as right. */
  private static double share(String path) {
    return SHARES.getOrDefault(path, 0.5);
  }
}
