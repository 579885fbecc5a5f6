package vn.giaoban.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was refused, for a person to read.
 *
 * @param key of the message that says what is wrong, where, and what to do
 * @param field the form field it is about; null where it is about the whole
 */
public record Problem(String key, @Nullable String field, List<Object> arguments) {

  public Problem {
    arguments = List.copyOf(arguments);
  }

  public static Problem of(String key, Object... arguments) {
    return new Problem(key, null, List.of(arguments));
  }

  public static Problem at(String field, String key, Object... arguments) {
    return new Problem(key, field, List.of(arguments));
  }
}
