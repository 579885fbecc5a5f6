/** What the pages do, called without a browser; only for measurements. */
@org.jspecify.annotations.NullMarked
package vn.giaoban.organization.web;
