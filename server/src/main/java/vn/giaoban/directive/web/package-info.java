/** The document page, the board, and the pages of requirements. */
@NullMarked
package vn.giaoban.directive.web;

import org.jspecify.annotations.NullMarked;
