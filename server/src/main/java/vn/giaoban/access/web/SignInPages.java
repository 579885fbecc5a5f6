package vn.giaoban.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.SetupCode;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.shared.web.OpenToAll;

/** Signing in, and one's own account. */
@Controller
class SignInPages {

  private final SetupCode setup;
  private final Accounts accounts;

  SignInPages(SetupCode setup, Accounts accounts) {
    this.setup = setup;
    this.accounts = accounts;
  }

  @GetMapping("/dang-nhap")
  @OpenToAll("this is where one signs in")
  String signIn(
      @RequestParam(name = "sai", required = false) @Nullable String wrong,
      @RequestParam(name = "ra", required = false) @Nullable String out,
      Model model) {
    if (setup.pending()) {
      return "redirect:/thiet-lap";
    }
    model.addAttribute("wrong", wrong != null);
    model.addAttribute("out", out != null);
    return "access/sign-in";
  }

  @GetMapping("/tai-khoan")
  @Needs(Needs.SIGNED_IN)
  String account(Viewer viewer, Model model) {
    show(viewer, model, List.of());
    return "access/account";
  }

  @PostMapping("/tai-khoan/mat-khau")
  @Needs(Needs.SIGNED_IN)
  Object changePassword(
      Viewer viewer,
      @RequestParam String current,
      @RequestParam String chosen,
      @RequestParam String repeated,
      Model model,
      RedirectAttributes next) {
    var outcome = accounts.changePassword(viewer, current, chosen, repeated);
    if (outcome instanceof Outcome.Refused<AccountId>(var problems)) {
      show(viewer, model, problems);
      return new ModelAndView("access/account", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("access.done.password"));
    return "redirect:/tai-khoan";
  }

  private void show(Viewer viewer, Model model, List<vn.giaoban.shared.Problem> problems) {
    model.addAttribute("viewer", viewer);
    model.addAttribute("mustChange", accounts.mustChangePassword(viewer.account()));
    model.addAttribute("problems", problems);
  }
}
