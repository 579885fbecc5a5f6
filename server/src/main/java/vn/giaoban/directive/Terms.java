package vn.giaoban.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Recurrence;

/**
 * What a person decided on what a requirement asks: of whom, by when, with what to show for it.
 *
 * @param responsible the bodies charged, as written, the lead first
 * @param coordinating the bodies that are to help, as written
 * @param noDeadline a person said that the text gives neither a day nor a period; not the same as
 *     both being empty, which means that nobody has looked
 * @param product what has to be there in the end
 */
public record Terms(
    List<String> responsible,
    List<String> coordinating,
    @Nullable String reportTo,
    @Nullable LocalDate dueOn,
    @Nullable Recurrence recurrence,
    boolean noDeadline,
    @Nullable String product) {

  public Terms {
    responsible = tidy(responsible);
    coordinating = tidy(coordinating);
    reportTo = tidy(reportTo);
    product = tidy(product);
  }

  /**
   * Whether it is said by when, or that the text does not say. That it is to be done again and
   * again, without a period, says nothing yet.
   */
  public boolean timeSaid() {
    return dueOn != null || (recurrence != null && recurrence != Recurrence.PERIODIC) || noDeadline;
  }

  private static List<String> tidy(List<String> texts) {
    return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static @Nullable String tidy(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
