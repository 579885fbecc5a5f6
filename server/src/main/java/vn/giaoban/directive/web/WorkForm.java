package vn.giaoban.directive.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.directive.Timeliness;
import vn.giaoban.directive.WorkFilter;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;

/** The filter as it stands in the address; whatever makes no sense counts as not given. */
public record WorkForm(
    @Nullable String document,
    @Nullable String unit,
    @Nullable String state,
    @Nullable String timeliness,
    @Nullable Boolean silent,
    @Nullable String search) {

  WorkFilter filter() {
    return new WorkFilter(
        read(document, DocumentId::of),
        read(unit, UnitId::of),
        read(state, RequirementState::valueOf),
        read(timeliness, Timeliness::valueOf),
        Boolean.TRUE.equals(silent),
        search == null ? "" : search.strip());
  }

  private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
    try {
      return text == null || text.isBlank() ? null : reader.apply(text.strip());
    } catch (IllegalArgumentException nonsense) {
      return null;
    }
  }
}
