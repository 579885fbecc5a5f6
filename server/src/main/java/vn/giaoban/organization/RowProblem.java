package vn.giaoban.organization;

import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Problem;

/**
 * What is wrong in one cell of a table that somebody wants to import.
 *
 * @param row as a spreadsheet program shows it; 0 where it is about the whole file
 * @param column null where it is about the whole row
 */
public record RowProblem<C extends TableColumn>(int row, @Nullable C column, Problem problem) {}
