package vn.giaoban.directive.web;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.UnitId;

/** The names of the units and documents that one page shows. */
public final class Names {

  private final Map<UnitId, Unit> units;
  private final Map<DocumentId, DocumentLabel> documents;

  private Names(Map<UnitId, Unit> units, Map<DocumentId, DocumentLabel> documents) {
    this.units = units;
    this.documents = documents;
  }

  static Names of(
      Units units,
      Collection<? extends @Nullable UnitId> shownUnits,
      Documents documents,
      Collection<DocumentId> shownDocuments) {
    return new Names(
        units.named(
            shownUnits.stream().filter(Objects::nonNull).map(unit -> (UnitId) unit).toList()),
        documents.titles(shownDocuments));
  }

  public String unit(UnitId unit) {
    var known = units.get(unit);
    return known == null ? unit.toString() : known.shortName();
  }

  public String fullUnit(UnitId unit) {
    var known = units.get(unit);
    return known == null ? unit.toString() : known.name();
  }

  public String document(DocumentId document) {
    var known = documents.get(document);
    return known == null ? document.toString() : known.shortName();
  }

  public @Nullable DocumentLabel label(DocumentId document) {
    return documents.get(document);
  }
}
