package vn.giaoban.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.giaoban.access.Grants;
import vn.giaoban.access.SignedIn;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;

/** Having others act in one's stead for a time, and acting in the stead of others. */
@Controller
class DeputyPages {

  private static final String PAGE = "/tai-khoan/lam-thay";

  private final Deputies deputies;
  private final SignedIn signedIn;
  private final Accounts accounts;
  private final Units units;

  DeputyPages(Deputies deputies, SignedIn signedIn, Accounts accounts, Units units) {
    this.deputies = deputies;
    this.signedIn = signedIn;
    this.accounts = accounts;
    this.units = units;
  }

  @GetMapping(PAGE)
  @Needs(Needs.SIGNED_IN)
  String page(Viewer viewer, Model model) {
    show(viewer, DeputyForm.EMPTY, List.of(), model);
    return "organization/deputies";
  }

  @PostMapping(PAGE)
  @Needs(Needs.SIGNED_IN)
  Object pass(Viewer viewer, DeputyForm form, Model model, RedirectAttributes next) {
    var outcome =
        deputies.pass(
            viewer, form.loginText(), form.chosen(), form.from(), form.to(), form.reasonText());
    if (outcome instanceof Outcome.Refused<UUID>(var problems)) {
      show(viewer, form, problems, model);
      return new ModelAndView(
          "organization/deputies", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("deputies.done.passed"));
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/thoi")
  @Needs(Needs.SIGNED_IN)
  String end(Viewer viewer, @RequestParam UUID delegation, RedirectAttributes next) {
    Notice.tell(next, deputies.end(deputies.person(viewer), delegation), "deputies.done.ended");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/bat-dau")
  @Needs(Needs.SIGNED_IN)
  String begin(
      @RequestParam AccountId principal,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    return switch (signedIn.actFor(principal, request, response)) {
      case Outcome.Accepted<Viewer>(var deputy) -> {
        next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("deputies.done.begun", deputy.name()));
        yield "redirect:/";
      }
      case Outcome.Refused<Viewer>(var problems) -> {
        next.addFlashAttribute(Notice.ATTRIBUTE, Notice.refused(problems));
        yield "redirect:" + PAGE;
      }
    };
  }

  @PostMapping(PAGE + "/tro-lai")
  @Needs(Needs.SIGNED_IN)
  String stop(HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
    signedIn.actForOneself(request, response);
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("deputies.done.stopped"));
    return "redirect:" + PAGE;
  }

  private void show(Viewer viewer, DeputyForm form, List<Problem> problems, Model model) {
    var person = deputies.person(viewer);
    var passable = deputies.passable(viewer);
    var made = deputies.by(person.account());
    var received = deputies.to(person.account());
    model.addAttribute("viewer", viewer);
    model.addAttribute("passable", passable);
    model.addAttribute("made", made);
    model.addAttribute("received", received);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute(
        "sets",
        accounts.permissionSets().stream()
            .collect(Collectors.toMap(Accounts.PermissionSet::code, set -> set)));
    model.addAttribute(
        "names",
        units
            .named(
                Stream.concat(
                        passable.stream(),
                        Stream.concat(made.stream(), received.stream())
                            .flatMap(one -> one.grants().stream()))
                    .map(Grants.Grant::unit)
                    .toList())
            .values()
            .stream()
            .collect(Collectors.toMap(Unit::id, Unit::shortName)));
  }
}
