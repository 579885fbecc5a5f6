package vn.giaoban.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a packed Word document refers to which other parts. What lies outside is left. */
final class WordRelations {

  /**
   * One reference.
   *
   * @param id by which the part refers to the other
   * @param type the last word of the type ("header", "styles")
   * @param part the name of the part
   */
  record Relation(String id, String type, String part) {}

  private final List<Relation> relations = new ArrayList<>();

  /** Those of the part of that name; the empty name is the file itself. */
  static WordRelations of(PackedFile file, String part) throws IOException {
    var relations = new WordRelations();
    int slash = part.lastIndexOf('/') + 1;
    var folder = part.substring(0, slash);
    try (var xml = file.xml(folder + "_rels/" + part.substring(slash) + ".rels")) {
      while (xml != null && xml.nextWithin(0)) {
        if (xml.name().equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          var type = xml.attribute("Type", "");
          relations.relations.add(
              new Relation(
                  xml.attribute("Id", ""),
                  type.substring(type.lastIndexOf('/') + 1),
                  resolved(folder, xml.attribute("Target", ""))));
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    var path = folder + target;
    for (int up = path.indexOf("/../"); up >= 0; up = path.indexOf("/../")) {
      int parent = path.lastIndexOf('/', up - 1) + 1;
      path = path.substring(0, parent) + path.substring(up + "/../".length());
    }
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /** The parts of that type, in the order of the references, each once. */
  List<String> parts(String type) {
    return relations.stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::part)
        .distinct()
        .toList();
  }

  /** The part that is referred to by that id; null where there is none inside the file. */
  @Nullable String byId(String id) {
    return relations.stream()
        .filter(relation -> relation.id().equals(id))
        .map(Relation::part)
        .findFirst()
        .orElse(null);
  }

  /** The first part of that type. */
  @Nullable String part(String type) {
    var parts = parts(type);
    return parts.isEmpty() ? null : parts.getFirst();
  }
}
