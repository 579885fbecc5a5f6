/**
 * Proof of what happened: who changed or read what, in a log that is only added to and whose seals
 * show every later touch.
 */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package vn.giaoban.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
