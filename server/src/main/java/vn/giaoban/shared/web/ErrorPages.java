package vn.giaoban.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong and what to do next. */
@Controller
class ErrorPages implements ErrorController {

  private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 415, 429);

  @RequestMapping("/error")
  @OpenToAll("an error may meet a visitor who has not signed in")
  String error(HttpServletRequest request, Model model) {
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 404;
    model.addAttribute("status", status);
    model.addAttribute("explained", EXPLAINED.contains(status) ? String.valueOf(status) : "other");
    return "shared/error";
  }
}
