/** The pages on the log. */
@NullMarked
package vn.giaoban.audit.web;

import org.jspecify.annotations.NullMarked;
