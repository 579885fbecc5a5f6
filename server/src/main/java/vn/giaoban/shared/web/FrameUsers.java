package vn.giaoban.shared.web;

import java.util.Optional;

/**
 * Tells the frame who looks. Declared here because the frame stands below the module that knows.
 */
public interface FrameUsers {

  /** The signed-in person of the current request; empty for a visitor. */
  Optional<FrameUser> current();
}
