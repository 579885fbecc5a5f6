/** Who may come in, and what each may see and do where. Permission names mean nothing to it. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.giaoban.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
