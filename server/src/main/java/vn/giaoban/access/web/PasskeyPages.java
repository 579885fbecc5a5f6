package vn.giaoban.access.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Deputies;
import vn.giaoban.access.Passkeys;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;

/** One's own passkeys. Registering one is done by the browser and the filters of the library. */
@Controller
class PasskeyPages {

  private static final String PAGE = "/tai-khoan/khoa-truy-cap";

  private final Passkeys passkeys;
  private final Deputies deputies;

  PasskeyPages(Passkeys passkeys, Deputies deputies) {
    this.passkeys = passkeys;
    this.deputies = deputies;
  }

  @GetMapping(PAGE)
  @Needs(Needs.SIGNED_IN)
  String page(Viewer viewer, Model model) {
    model.addAttribute("passkeys", passkeys.of(deputies.person(viewer).account()));
    model.addAttribute("deputy", viewer.isDeputy());
    return "access/passkeys";
  }

  @PostMapping(PAGE + "/xoa")
  @Needs(Needs.SIGNED_IN)
  String remove(Viewer viewer, @RequestParam String passkey, RedirectAttributes next) {
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        passkeys.remove(deputies.person(viewer).account(), passkey)
            ? Notice.done("passkeys.done.removed")
            : Notice.refused(List.of(Problem.of("passkeys.problem.unknown"))));
    return "redirect:" + PAGE;
  }
}
