/** Pages for signing in, one's own account, and the accounts of others. */
@NullMarked
package vn.giaoban.access.web;

import org.jspecify.annotations.NullMarked;
