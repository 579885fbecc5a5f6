/** The pages on documents: register, import, original, header. */
@NullMarked
package vn.giaoban.document.web;

import org.jspecify.annotations.NullMarked;
