/** The page frame: templates, language, navigation, components, the way a page is refused. */
@NullMarked
package vn.giaoban.shared.web;

import org.jspecify.annotations.NullMarked;
