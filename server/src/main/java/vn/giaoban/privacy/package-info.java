/**
 * What the installation holds on persons: the register of fields, requests of the persons
 * concerned, restriction and erasure, and what is due to be erased.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "organization"})
@NullMarked
package vn.giaoban.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
