/**
 * The reform of 1 July 2025 read from lists of administrative units: which old unit became which
 * new one, how that is known, and what the lists leave open. Knows no database.
 */
@NullMarked
package vn.giaoban.organization.reform;

import org.jspecify.annotations.NullMarked;
