/** Pages on the tree, on one unit, and the first set-up. */
@NullMarked
package vn.giaoban.organization.web;

import org.jspecify.annotations.NullMarked;
