package vn.giaoban.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table and what it holds on persons.
 *
 * @param module the module that owns it
 * @param keep the retention rule
 * @param readers permissions of which one is needed to see it; {@link #NOBODY} or {@link
 *     #SIGNED_IN}
 * @param nobody why it is about no account although it tells who somebody is
 * @param eraseRows whether rows go as a whole when their person is erased
 */
public record FieldTable(
    String module,
    String name,
    Label label,
    String purpose,
    String keep,
    List<String> readers,
    @Nullable Label nobody,
    boolean eraseRows,
    List<Field> fields) {

  public static final String NOBODY = "nobody";
  public static final String SIGNED_IN = "signed-in";

  public FieldTable {
    readers = List.copyOf(readers);
    fields = List.copyOf(fields);
  }

  /** Whether it holds anything on persons. */
  public boolean personal() {
    return fields.stream().anyMatch(field -> field.kind() != FieldClass.NONE);
  }
}
