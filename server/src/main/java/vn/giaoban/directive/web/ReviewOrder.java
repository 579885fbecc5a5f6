package vn.giaoban.directive.web;

import org.jspecify.annotations.Nullable;

/** In which order the requirements of a document are gone through, with its word in an address. */
public enum ReviewOrder {
  DOUBTFUL_FIRST("chua-chac"),
  AS_PRINTED("van-ban");

  private final String word;

  ReviewOrder(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The doubtful first, unless the other is asked for. */
  static ReviewOrder of(@Nullable String word) {
    return AS_PRINTED.word.equals(word) ? AS_PRINTED : DOUBTFUL_FIRST;
  }
}
