package vn.giaoban.directive.web;

import vn.giaoban.text.Span;

/**
 * A paragraph that may be chosen.
 *
 * @param shown its first words
 */
public record TextParagraph(Span span, String shown) {}
