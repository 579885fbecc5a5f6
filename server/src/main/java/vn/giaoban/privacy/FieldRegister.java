package vn.giaoban.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every column of the database, with what it says about persons: the data beside the migrations.
 */
@Component
public class FieldRegister {

  private final Map<String, Purpose> purposes = new LinkedHashMap<>();
  private final List<FieldTable> tables = new ArrayList<>();

  FieldRegister() {
    try {
      for (var file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:db/migration/*/fields.txt")) {
        var folder = file.getURL().getPath().replaceFirst("/[^/]*$", "");
        var read =
            FieldFile.read(
                folder.substring(folder.lastIndexOf('/') + 1),
                file.getContentAsString(StandardCharsets.UTF_8));
        read.purposes().forEach(purpose -> purposes.put(purpose.code(), purpose));
        tables.addAll(read.tables());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tables.sort(Comparator.comparing(FieldTable::module).thenComparing(FieldTable::name));
  }

  /** All tables, by module and name. */
  public List<FieldTable> tables() {
    return List.copyOf(tables);
  }

  public Map<String, Purpose> purposes() {
    return Map.copyOf(purposes);
  }

  Stream<Field> fields() {
    return tables.stream().flatMap(table -> table.fields().stream());
  }
}
