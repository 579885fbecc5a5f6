package vn.giaoban.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the tables of tests write who is charged or helps: names with "/" between them. */
final class Charges {

  private Charges() {}

  static List<String> names(@Nullable String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.split("/", -1)).map(String::strip).toList();
  }
}
