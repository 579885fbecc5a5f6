package vn.giaoban.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when and until when a document says that it holds.
 *
 * @param from null where it does not say
 * @param until its last day; null where it does not say
 */
public record Effect(@Nullable From from, @Nullable Until until) {

  /** What a document says that says nothing of it. */
  public static final Effect UNSAID = new Effect(null, null);

  /**
   * @param day null where it is counted from the day of issue
   * @param daysAfterIssue 0 for that day itself; null where a day is named
   * @param span the sentence
   * @param confidence from 0 to 1
   */
  public record From(
      @Nullable LocalDate day, @Nullable Integer daysAfterIssue, Span span, double confidence) {

    /** The day, where the document was issued then; null where that would have to be known. */
    public @Nullable LocalDate day(@Nullable LocalDate issuedOn) {
      return daysAfterIssue == null || issuedOn == null ? day : issuedOn.plusDays(daysAfterIssue);
    }
  }

  /**
   * @param day the last one
   * @param span the sentence
   * @param confidence from 0 to 1
   */
  public record Until(LocalDate day, Span span, double confidence) {}
}
