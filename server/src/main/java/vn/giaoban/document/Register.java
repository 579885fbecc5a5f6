package vn.giaoban.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Folding;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;

/** The list of the documents that a viewer may see. */
@Component
public class Register {

  private static final Map<String, String> ORDERS =
      Map.of(
          "symbol",
          "left(substring(d.symbol from '^[0-9]+'), 9)::int %1$s nulls last, d.symbol %1$s nulls last",
          "title",
          "d.title collate \"vi-x-icu\" %1$s nulls last",
          "issuer",
          "d.issuer collate \"vi-x-icu\" %1$s nulls last",
          "date",
          "d.issued_on %1$s nulls last",
          "kind",
          "d.kind_name collate \"vi-x-icu\" %1$s nulls last",
          "requirements",
          "d.requirement_count %1$s",
          "imported",
          "d.imported_at %1$s");

  /** One that matches every symbol, title and issuer, of each kind and year. */
  private static final String FROM =
      """
      from document_document d
      where d.search_key like all (:words)
        and (:kind = '' or d.kind_name = :kind)
        and (:year = 0 or extract(year from d.issued_on) = :year)
        and %s
      """
          .formatted(Documents.visible());

  private final JdbcClient jdbc;

  Register(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is looked for.
   *
   * @param search numbers, and beginnings of words, that symbol, kind, title or issuer contain;
   *     case and marks do not count
   * @param kind the word for the kind; empty for all
   * @param year in which it was issued; null for all
   */
  public record Filter(String search, String kind, @Nullable Integer year) {

    public boolean isEmpty() {
      return search.isBlank() && kind.isBlank() && year == null;
    }
  }

  /**
   * A row of the register.
   *
   * @param sameSymbol whether the viewer can see another document under its symbol
   */
  public record Row(
      DocumentId id,
      HeaderValues header,
      UnitId holder,
      String fileName,
      int requirements,
      boolean sameSymbol,
      AccountId importedBy,
      Instant importedAt) {}

  public Slice<Row> list(Viewer viewer, Filter filter, Paging asked) {
    var paging = asked.sortedBy(ORDERS.keySet(), "imported", true);
    var total = filtered("select count(*) " + FROM, viewer, filter).query(Long.class).single();
    var order =
        ORDERS.getOrDefault(paging.sort(), "").formatted(paging.descending() ? "desc" : "asc");
    var rows =
        filtered(
                """
                select d.id, d.kind_name, d.symbol, d.issuer, d.issued_on, d.title, d.holder_id, d.file_name,
                  d.requirement_count, d.imported_by, d.imported_at,
                  exists (select 1 from document_same_symbol l
                      join document_document other on other.id in (l.one_id, l.other_id) and other.id <> d.id
                    where d.id in (l.one_id, l.other_id) and %s) as same_symbol
                %s order by %s, d.id limit :size offset :offset
                """
                    .formatted(Documents.visible("other"), FROM, order),
                viewer,
                filter)
            .param("size", paging.size())
            .param("offset", paging.offset())
            .query(Register::row)
            .list();
    return new Slice<>(rows, total, paging);
  }

  /** The kinds that occur among the documents that the viewer may see. */
  public List<String> kinds(Viewer viewer) {
    return jdbc.sql(
            "select distinct d.kind_name collate \"vi-x-icu\" as kind from document_document d where d.kind_name is not null and "
                + Documents.visible()
                + " order by kind")
        .param("viewer", viewer.account().value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  /** The years in which the documents that the viewer may see were issued, the latest first. */
  public List<Integer> years(Viewer viewer) {
    return jdbc.sql(
            "select distinct extract(year from d.issued_on)::int as year from document_document d where d.issued_on is not null and "
                + Documents.visible()
                + " order by year desc")
        .param("viewer", viewer.account().value())
        .query((row, n) -> row.getInt(1))
        .list();
  }

  /** The kinds that are known today, in the order of their rank. */
  public List<DocumentKind> knownKinds() {
    return jdbc.sql(
            "select name_vi, code, name_en from document_kind where valid_to is null order by position")
        .query((row, n) -> new DocumentKind(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, Filter filter) {
    var words =
        Stream.of(Folding.key(filter.search()).split(" "))
            .map(Register::pattern)
            .toArray(String[]::new);
    return jdbc.sql(sql)
        .param("words", words)
        .param("kind", filter.kind())
        .param("year", filter.year() == null ? 0 : filter.year())
        .param("viewer", viewer.account().value());
  }

  /** A number is meant whole, a word may be the beginning of one. */
  private static String pattern(String word) {
    var whole = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return "% " + word + (whole ? " %" : "%");
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new DocumentId(row.getObject("id", UUID.class)),
        Documents.values(row, ""),
        new UnitId(row.getObject("holder_id", UUID.class)),
        row.getString("file_name"),
        row.getInt("requirement_count"),
        row.getBoolean("same_symbol"),
        new AccountId(row.getObject("imported_by", UUID.class)),
        Documents.moment(row, "imported_at"));
  }
}
