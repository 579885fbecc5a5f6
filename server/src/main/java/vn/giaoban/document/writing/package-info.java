/**
 * Writes a document of the register again from the text that was read: as Akoma Ntoso XML for other
 * systems, and in the printed form of Party and State documents. Knows no database and no page.
 */
@NullMarked
package vn.giaoban.document.writing;

import org.jspecify.annotations.NullMarked;
