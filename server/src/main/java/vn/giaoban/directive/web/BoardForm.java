package vn.giaoban.directive.web;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giaoban.directive.Board;
import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;

/**
 * What the address of the board asks for; whatever is not given, or makes no sense, does not
 * matter.
 *
 * @param unit that unit with all below it
 * @param only one of the figures, by its name
 * @param order one of the orders, by its name
 * @param columns which page of columns, from 1
 */
public record BoardForm(
    @Nullable DocumentId document,
    @Nullable UnitId unit,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    @Nullable LocalDate assignedFrom,
    Board.@Nullable Figure only,
    Board.@Nullable Order order,
    int columns) {

  /** Reads the parameters of an address by their names. */
  static BoardForm of(Function<String, @Nullable String> parameters) {
    var columns = read(parameters.apply("columns"), Integer::valueOf);
    return new BoardForm(
        read(parameters.apply("document"), DocumentId::of),
        read(parameters.apply("unit"), UnitId::of),
        read(parameters.apply("dueFrom"), LocalDate::parse),
        read(parameters.apply("dueTo"), LocalDate::parse),
        read(parameters.apply("assignedFrom"), LocalDate::parse),
        read(parameters.apply("only"), Board.Figure::valueOf),
        read(parameters.apply("order"), Board.Order::valueOf),
        columns == null ? 1 : columns);
  }

  Board.Filter filter() {
    return new Board.Filter(document, unit, dueFrom, dueTo, assignedFrom, only);
  }

  public Board.Order orderOr(Board.Order otherwise) {
    return order == null ? otherwise : order;
  }

  /** Whether anything at all is asked for. */
  public boolean asks() {
    return document != null
        || unit != null
        || dueFrom != null
        || dueTo != null
        || assignedFrom != null
        || only != null;
  }

  private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
    try {
      return text == null || text.isBlank() ? null : reader.apply(text.strip());
    } catch (IllegalArgumentException | java.time.DateTimeException nonsense) {
      return null;
    }
  }
}
