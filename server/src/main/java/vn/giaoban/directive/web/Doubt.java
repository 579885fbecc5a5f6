package vn.giaoban.directive.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giaoban.text.Confidence;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/**
 * That the reader is not sure of something it read.
 *
 * @param sure the share of such readings that are right, from 0 to 1
 * @param about what it is least sure of: "requirement", "responsible", "deadline", or "item" where
 *     there is but one thing to be sure of
 */
public record Doubt(double sure, String about) {

  /** What is right less often than nine times out of ten is to be looked at first. */
  private static final double SURE_ENOUGH = 0.9;

  /** In whole percent, rounded down, so that no doubt looks like certainty. */
  public int percent() {
    return (int) Math.floor(sure * 100);
  }

  /** The doubtful requirements of a reading, by their place in the text. */
  static Map<Span, Doubt> ofRequirements(Extraction reading, Confidence confidence) {
    return IntStream.range(0, reading.requirements().size())
        .filter(i -> doubtful(confidence.requirements().get(i).least()))
        .boxed()
        .collect(
            Collectors.toMap(
                i -> reading.requirements().get(i).span(),
                i -> of(confidence.requirements().get(i)),
                (one, other) -> one));
  }

  private static Doubt of(Confidence.OfRequirement sure) {
    double least = sure.least();
    return new Doubt(
        least,
        least == sure.requirement()
            ? "requirement"
            : least == sure.responsible() ? "responsible" : "deadline");
  }

  static boolean doubtful(double sure) {
    return sure < SURE_ENOUGH;
  }
}
