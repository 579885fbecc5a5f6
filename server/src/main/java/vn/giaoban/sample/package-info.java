/**
 * Loads the invented committee with its documents and months of work on them, through the entry
 * points that pages use, each step as of its own day.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "access",
      "organization",
      "document",
      "directive",
      "privacy",
      "text"
    })
@NullMarked
package vn.giaoban.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
