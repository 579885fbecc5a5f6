/**
 * Follows each sentence that orders something: confirmed from its document, given to units,
 * reported on, checked by somebody else, closed.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "organization", "document", "text"})
@NullMarked
package vn.giaoban.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
