package vn.giaoban.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.audit.Disclosure;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.sealing.Cell;
import vn.giaoban.shared.sealing.Sealed;

/** Gathers what the installation holds on a person, from all tables that the register names. */
@Component
public class Extracts {

  /** More rows of one table than these are counted and not written out. */
  static final int MOST_ROWS = 1000;

  private final JdbcClient jdbc;
  private final FieldRegister register;
  private final RetentionRules rules;
  private final AuditTrail trail;
  private final Disclosure disclosure;
  private final OfficeCalendar calendar;

  Extracts(
      JdbcClient jdbc,
      FieldRegister register,
      RetentionRules rules,
      AuditTrail trail,
      Disclosure disclosure,
      OfficeCalendar calendar) {
    this.jdbc = jdbc;
    this.register = register;
    this.rules = rules;
    this.trail = trail;
    this.disclosure = disclosure;
    this.calendar = calendar;
  }

  /** What is held on the viewer; that it was taken is logged. */
  public Extract own(Viewer viewer) {
    return of(viewer, new Subject(SubjectKind.ACCOUNT, viewer.account().value()));
  }

  /** What is held on the person of a request that the viewer answers; it is logged. */
  public Extract of(Viewer viewer, DataRequest request) {
    return of(viewer, request.subject());
  }

  private Extract of(Viewer viewer, Subject subject) {
    trail.read(
        viewer,
        subject.kind() == SubjectKind.ACCOUNT ? "access_account" : "organization_person",
        List.of(subject.id().toString()));
    var held = rules.on(calendar.today());
    var parts = new ArrayList<Extract.Part>();
    for (var table : register.tables()) {
      var about =
          table.fields().stream()
              .filter(field -> SubjectData.canBeAbout(field, subject.kind()))
              .map(field -> SubjectData.isAbout(field, subject.kind()))
              .distinct()
              .collect(Collectors.joining(" or "));
      var keep = held.get(table.keep());
      var purpose = register.purposes().get(table.purpose());
      if (about.isEmpty() || keep == null || purpose == null) {
        continue;
      }
      long total =
          jdbc.sql("select count(*) from %s where %s".formatted(table.name(), about))
              .param("subject", subject.id())
              .query(Long.class)
              .single();
      if (total > 0) {
        parts.add(
            new Extract.Part(
                table, purpose, keep, total, rows(viewer, subject, table, about), names(table)));
      }
    }
    return new Extract(parts);
  }

  private Map<String, Map<String, Label>> names(FieldTable table) {
    var names = new HashMap<String, Map<String, Label>>();
    for (var field : table.fields()) {
      if (field.names() != null) {
        var known = new HashMap<String, Label>();
        jdbc.sql("select code, name_vi, name_en from " + field.names())
            .query((row, n) ->
                known.put(row.getString(1), new Label(row.getString(2), row.getString(3))))
            .list();
        names.put(field.column(), known);
      }
    }
    return names;
  }

  private List<Extract.Row> rows(Viewer viewer, Subject subject, FieldTable table, String about) {
    var columns =
        table.fields().stream()
            .map(field -> field.sealed() ? field.column() : field.column() + "::text")
            .collect(Collectors.joining(", "));
    var key = table.fields().stream().anyMatch(field -> field.column().equals("id"));
    return jdbc.sql(
            "select %s from %s where %s%s limit %d"
                .formatted(columns, table.name(), about, key ? " order by id desc" : "", MOST_ROWS))
        .param("subject", subject.id())
        .query((row, n) -> {
          var values = new LinkedHashMap<String, @Nullable String>();
          for (var field : table.fields()) {
            values.put(
                field.column(),
                field.kind() == FieldClass.SECRET
                    ? null
                    : field.sealed()
                        ? opened(viewer, field, row.getString("id"), row.getBytes(field.column()))
                        : row.getString(field.column()));
          }
          return new Extract.Row(values);
        })
        .list();
  }

  private @Nullable String opened(
      Viewer viewer, Field field, String key, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : disclosure.show(viewer, new Cell(field.table(), field.column(), key), new Sealed(sealed));
  }
}
