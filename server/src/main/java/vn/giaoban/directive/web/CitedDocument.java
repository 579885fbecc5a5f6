package vn.giaoban.directive.web;

import org.jspecify.annotations.Nullable;
import vn.giaoban.document.WorkLabel;
import vn.giaoban.text.Extraction;

/**
 * A document that the text cites.
 *
 * @param number its position among the citations, from 1
 * @param registered the same document in the register, where the viewer may see it
 */
public record CitedDocument(
    int number, Extraction.Citation citation, @Nullable WorkLabel registered) {}
