/** The search as it would be without rights, to compare with; only for measurements. */
@org.jspecify.annotations.NullMarked
package vn.giaoban.search;
