package vn.giaoban.privacy.web;

import org.jspecify.annotations.Nullable;
import vn.giaoban.privacy.RequestKind;
import vn.giaoban.privacy.Requests;

/**
 * What a request says.
 *
 * @param code of the person, where it came on paper
 */
public record RequestForm(
    @Nullable RequestKind kind,
    @Nullable String field,
    @Nullable String wanted,
    @Nullable String words,
    @Nullable String code) {

  static RequestForm blank() {
    return new RequestForm(RequestKind.CORRECTION, "", "", "", "");
  }

  /** For somebody who asks on paper; most of them ask for what is held. */
  static RequestForm about(String code) {
    return new RequestForm(
        code.isBlank() ? RequestKind.CORRECTION : RequestKind.ACCESS, "", "", "", code);
  }

  Requests.Wish wish() {
    return new Requests.Wish(
        kind == null ? RequestKind.CORRECTION : kind, text(field), text(wanted), text(words));
  }

  String person() {
    return text(code);
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
