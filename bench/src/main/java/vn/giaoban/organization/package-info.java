/** A national tree of units, written as the product writes large trees; only for measurements. */
@org.jspecify.annotations.NullMarked
package vn.giaoban.organization;
