package vn.giaoban.formats;

import java.io.IOException;

/**
 * A file asks for more than {@link Limits} give, or for what no file is given; the message of the
 * person names which.
 */
final class LimitExceeded extends IOException {

  private final Rendering.Unreadable refusal;

  LimitExceeded(String reason, Object... values) {
    super(reason);
    this.refusal = Rendering.Unreadable.because(reason, values);
  }

  Rendering.Unreadable refusal() {
    return refusal;
  }
}
