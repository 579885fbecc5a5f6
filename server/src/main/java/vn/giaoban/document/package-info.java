/**
 * Imported documents: secrecy check before anything is stored, originals kept unchanged, what was
 * read in them and what people completed.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "access", "search", "organization", "formats", "text"})
@NullMarked
package vn.giaoban.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
