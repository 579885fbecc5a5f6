package vn.giaoban.directive.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody typed to report. The percentage is text so that what was typed can be shown. */
public record ReportForm(@Nullable String percent, @Nullable String words, @Nullable String basis) {

  public String percentText() {
    return percent == null ? "" : percent.strip();
  }

  public String wordsText() {
    return words == null ? "" : words.strip();
  }

  public String basisText() {
    return basis == null ? "" : basis.strip();
  }

  /** Empty where no percentage was typed, or what was typed is no whole number. */
  Optional<Integer> percentage() {
    try {
      var typed = percentText().replace("%", "").strip();
      return typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
    } catch (NumberFormatException notOne) {
      return Optional.empty();
    }
  }
}
