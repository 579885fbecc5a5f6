/** The pages on personal data. */
@NullMarked
package vn.giaoban.privacy.web;

import org.jspecify.annotations.NullMarked;
