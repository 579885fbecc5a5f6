/** Bodies and cells with dated names and parents. */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit"})
@NullMarked
package vn.giaoban.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
