package vn.giaoban.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Span;

/**
 * Something in a document that does not agree with what else is here. It asks; nothing is corrected
 * because of it.
 *
 * @param code stable, upper case; also the end of its message key
 * @param values the values that disagree, in the order in which the message names them
 * @param place where it stands in the text of the reading; null where it is about the whole
 *     document
 * @param other the document that says otherwise, which the viewer may see
 * @param seen who has looked at it; null while nobody has
 */
public record RegisterWarning(
    String code,
    List<String> values,
    @Nullable Span place,
    @Nullable DocumentLabel other,
    @Nullable Seen seen) {

  public RegisterWarning {
    values = List.copyOf(values);
  }

  /** That somebody has looked at it, and what they said. */
  public record Seen(String by, Instant at, @Nullable String remark) {}

  /** By what it is known again. With other values it is another warning. */
  public String key() {
    return code + "|" + String.join("|", values);
  }

  RegisterWarning seenAs(@Nullable Seen note) {
    return new RegisterWarning(code, values, place, other, note);
  }
}
