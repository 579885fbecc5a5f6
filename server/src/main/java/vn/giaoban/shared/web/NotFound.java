package vn.giaoban.shared.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such thing, or the viewer may not know that there is: the two answers are the same.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound() {
    super("not found", null, false, false);
  }
}
