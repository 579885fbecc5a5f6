package vn.giaoban.directive.web;

import vn.giaoban.text.Span;

/**
 * A place to be marked in a document's text.
 *
 * @param key tells it from all others of its kind; stands in the addresses that lead to it
 * @param number its position among its kind, from 1, for a person
 * @param tone a further distinction within the kind, such as the state of a requirement or the
 *     level of a heading
 */
public record TextMark(TextMarkKind kind, String key, int number, String tone, Span span) {}
