package vn.giaoban.privacy;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaoban.audit.RecordNames;

/** The register of fields has a name for each table, and for the columns that say something. */
@Component
class NamesInTheLog implements RecordNames {

  private final Map<String, Name> tables;
  private final Map<String, Name> columns;

  NamesInTheLog(FieldRegister register) {
    tables =
        register.tables().stream()
            .collect(Collectors.toUnmodifiableMap(FieldTable::name, table -> name(table.label())));
    columns =
        register
            .fields()
            .filter(field -> field.label() != null)
            .collect(
                Collectors.toUnmodifiableMap(
                    field -> field.table() + "." + field.column(), field -> name(field.label())));
  }

  private static Name name(@Nullable Label label) {
    return label == null ? new Name("", "") : new Name(label.vi(), label.en());
  }

  @Override
  public Map<String, Name> tables() {
    return tables;
  }

  @Override
  public Map<String, Name> columns() {
    return columns;
  }
}
