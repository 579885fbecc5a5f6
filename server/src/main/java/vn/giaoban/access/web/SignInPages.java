package vn.giaoban.access.web;

import jakarta.servlet.http.HttpSession;
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
import vn.giaoban.access.Deputies;
import vn.giaoban.access.ExternalNames;
import vn.giaoban.access.SetupCode;
import vn.giaoban.access.SignedIn;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.shared.web.OpenToAll;

/** Signing in, and one's own account. */
@Controller
class SignInPages {

  private final SetupCode setup;
  private final Accounts accounts;
  private final Deputies deputies;
  private final ExternalNames names;
  private final SignedIn signedIn;

  SignInPages(
      SetupCode setup,
      Accounts accounts,
      Deputies deputies,
      ExternalNames names,
      SignedIn signedIn) {
    this.signedIn = signedIn;
    this.names = names;
    this.setup = setup;
    this.deputies = deputies;
    this.accounts = accounts;
  }

  @GetMapping("/dang-nhap")
  @OpenToAll("this is where one signs in")
  String signIn(
      @RequestParam(name = "sai", required = false) @Nullable String wrong,
      @RequestParam(name = "ra", required = false) @Nullable String out,
      @RequestParam(name = "chua-lien-ket", required = false) @Nullable String unknown,
      @RequestParam(name = "khong-chung-thuc", required = false) @Nullable String unvouched,
      Model model) {
    if (setup.pending()) {
      return "redirect:/thiet-lap";
    }
    model.addAttribute("wrong", wrong != null);
    model.addAttribute("out", out != null);
    model.addAttribute("unknown", unknown != null);
    model.addAttribute("unvouched", unvouched != null);
    model.addAttribute("provider", names.isOn() ? names.providerName() : null);
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
      HttpSession session,
      Model model,
      RedirectAttributes next) {
    var outcome =
        accounts.changePassword(
            deputies.person(viewer), current, chosen, repeated, session.getId());
    if (outcome instanceof Outcome.Refused<AccountId>(var problems)) {
      show(viewer, model, problems);
      return new ModelAndView("access/account", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("access.done.password"));
    return "redirect:/tai-khoan";
  }

  /** Ends all sessions of the person, this one included. */
  @PostMapping("/tai-khoan/dang-xuat-moi-noi")
  @Needs(Needs.SIGNED_IN)
  String signOutEverywhere(Viewer viewer, HttpSession session) {
    accounts.signOutEverywhere(deputies.person(viewer).account());
    session.invalidate();
    return "redirect:/dang-nhap?ra";
  }

  private void show(Viewer viewer, Model model, List<Problem> problems) {
    var person = deputies.person(viewer);
    model.addAttribute("viewer", person);
    model.addAttribute(
        "mustChange", !signedIn.isVouchedFor() && accounts.mustChangePassword(person.account()));
    model.addAttribute("problems", problems);
  }
}
