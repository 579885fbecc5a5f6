package vn.giaoban.directive;

import org.jspecify.annotations.Nullable;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;

/**
 * What part of the work is asked for. Null, or an empty search, asks for all.
 *
 * @param unit the one that must carry it out
 * @param state null for every state that still counts
 * @param silent only what nothing has come on
 * @param search words that stand in the sentence, its headings, its bodies or its product, in any
 *     case and with or without marks
 */
public record WorkFilter(
    @Nullable DocumentId document,
    @Nullable UnitId unit,
    @Nullable RequirementState state,
    @Nullable Timeliness timeliness,
    boolean silent,
    String search) {

  public static WorkFilter all() {
    return new WorkFilter(null, null, null, null, false, "");
  }

  public boolean narrows() {
    return document != null
        || unit != null
        || state != null
        || timeliness != null
        || silent
        || !search.isBlank();
  }
}
