package vn.giaoban.privacy.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.giaoban.shared.sealing.KeyLost;

/** Says which key is missing and where to get it from. */
@ControllerAdvice
class KeyLostPage {

  @ExceptionHandler
  ModelAndView lost(KeyLost lost) {
    var page = new ModelAndView("privacy/keyLost", HttpStatus.SERVICE_UNAVAILABLE);
    page.addObject("version", lost.version());
    page.addObject("file", lost.file());
    return page;
  }
}
