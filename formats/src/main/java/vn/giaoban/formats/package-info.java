/**
 * From the file of a document to its text with marks: what kind of file it is, what it holds, in
 * which encoding, and what is odd about it. Knows nothing of the structure of documents.
 */
@org.jspecify.annotations.NullMarked
package vn.giaoban.formats;
