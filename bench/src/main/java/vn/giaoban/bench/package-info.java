/** Measurements that print a ratio against a limit or a peer of the same run. */
@org.jspecify.annotations.NullMarked
package vn.giaoban.bench;
