package vn.giaoban.directive.web;

/**
 * A place where a quotation may begin, end or be cut.
 *
 * @param offset into the whole text
 * @param steps how many words before (negative) or after the present place; 0 is the present place
 * @param before the last words before it
 * @param after the first words after it
 */
public record SpanChoice(int offset, int steps, String before, String after) {}
