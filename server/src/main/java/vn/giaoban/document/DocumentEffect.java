package vn.giaoban.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Effect;

/**
 * From when and until when a document holds, and who says so.
 *
 * @param read what its text says
 * @param fromSentence the sentence that says from when; null where none does
 * @param untilSentence the sentence that says until when; null where none does
 * @param said what a person said instead
 * @param version the state that a person has before the eyes
 */
public record DocumentEffect(
    @Nullable LocalDate issuedOn,
    Effect read,
    @Nullable String fromSentence,
    @Nullable String untilSentence,
    @Nullable Said said,
    int version) {

  /** Below this somebody should look. */
  private static final double DOUBTFUL = 0.8;

  /**
   * What a person said; a null day says that there is none.
   *
   * @param from the first day
   * @param until the last one
   */
  public record Said(@Nullable LocalDate from, @Nullable LocalDate until, String by, Instant at) {}

  /**
   * The first day on which it holds; null where that is not said, or the day of issue is not known.
   */
  public @Nullable LocalDate from() {
    return said != null ? said.from() : readFrom();
  }

  /** The last day; null where none is said. */
  public @Nullable LocalDate until() {
    return said != null ? said.until() : readUntil();
  }

  /** As the text says it. */
  public @Nullable LocalDate readFrom() {
    return read.from() == null ? null : read.from().day(issuedOn);
  }

  /** As the text says it. */
  public @Nullable LocalDate readUntil() {
    return read.until() == null ? null : read.until().day();
  }

  /** Whether what was read is not sure, and nobody has looked. */
  public boolean isDoubtful() {
    return said == null
        && ((read.from() != null && read.from().confidence() < DOUBTFUL)
            || (read.until() != null && read.until().confidence() < DOUBTFUL));
  }
}
