package vn.giaoban.formats;

import java.util.List;

/**
 * Something odd about a file that a person should know; nothing was changed because of it.
 *
 * @param code names the kind, in kebab case; every surface has a message for it
 * @param values what the message speaks of, in the order of its places
 */
public record Remark(String code, List<String> values) {

  public Remark {
    values = List.copyOf(values);
  }

  static Remark of(String code, Object... values) {
    return new Remark(code, java.util.Arrays.stream(values).map(String::valueOf).toList());
  }
}
