package vn.giaoban.shared.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the permission without which an endpoint does not answer. Holding it anywhere opens the
 * endpoint; which records it then shows or changes is decided by the unit of each, in the query.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /** The name of the permission; {@link #SIGNED_IN} where being signed in is enough. */
  String value();

  String SIGNED_IN = "";
}
