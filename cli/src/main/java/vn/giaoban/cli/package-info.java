/** The command line. Holds no rules of its own. */
@NullMarked
package vn.giaoban.cli;

import org.jspecify.annotations.NullMarked;
