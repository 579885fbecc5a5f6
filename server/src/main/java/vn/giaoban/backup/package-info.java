/**
 * Back-ups of the whole installation, proved to be readable when they are made, and restoring them
 * to a moment.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "document"})
@NullMarked
package vn.giaoban.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
