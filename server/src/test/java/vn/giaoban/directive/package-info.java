/** Tests of the requirements' rules, rights and states, on a real database. */
@NullMarked
package vn.giaoban.directive;

import org.jspecify.annotations.NullMarked;
