@org.jspecify.annotations.NullMarked
package vn.giaoban.bench;
