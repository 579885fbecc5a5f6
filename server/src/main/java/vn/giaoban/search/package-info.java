/**
 * Index and query of whatever other modules hand in. Knows no other module's tables; each entry
 * bears the units at which it may be seen.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package vn.giaoban.search;
