package vn.giaoban.organization.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.SetupCode;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.shared.web.OpenToAll;

/**
 * The first page of a new installation: its top unit and its first account, against the code that
 * the console shows.
 */
@Controller
class SetupPage {

  private static final String OPEN =
      "there is no account yet; the code from the console is asked for";

  private final SetupCode code;
  private final Accounts accounts;
  private final Units units;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;

  SetupPage(
      SetupCode code,
      Accounts accounts,
      Units units,
      OfficeCalendar calendar,
      TransactionTemplate transaction) {
    this.code = code;
    this.accounts = accounts;
    this.units = units;
    this.calendar = calendar;
    this.transaction = transaction;
  }

  @GetMapping("/thiet-lap")
  @OpenToAll(OPEN)
  String form(Model model) {
    if (!code.pending()) {
      throw new NotFound();
    }
    show(
        new SetupForm(null, null, "PROVINCIAL_COMMITTEE", null, null, null, null),
        List.of(),
        model);
    return "organization/setup";
  }

  @PostMapping("/thiet-lap")
  @OpenToAll(OPEN)
  Object setUp(SetupForm form, Model model, RedirectAttributes next) {
    if (!code.pending()) {
      throw new NotFound();
    }
    var problems =
        transaction.execute(status -> {
          var found = create(form);
          if (!found.isEmpty()) {
            status.setRollbackOnly();
          }
          return found;
        });
    if (problems != null && !problems.isEmpty()) {
      show(form, problems, model);
      return new ModelAndView(
          "organization/setup", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("setup.done"));
    return "redirect:/dang-nhap";
  }

  private List<Problem> create(SetupForm form) {
    if (!code.matches(text(form.code()))) {
      return List.of(Problem.at("code", "setup.problem.code"));
    }
    var problems = new ArrayList<Problem>();
    if (!text(form.password()).equals(text(form.repeated()))) {
      problems.add(Problem.at("repeated", "access.problem.repeated-password"));
    }
    var founded =
        units.found(
            "GOC", text(form.unitKind()), text(form.unitName()), "", null, calendar.today());
    switch (founded) {
      case Outcome.Refused(var refused) ->
          refused.forEach(problem ->
              problems.add(
                  "name".equals(problem.field())
                      ? Problem.at("unitName", problem.key())
                      : problem));
      case Outcome.Accepted(var unit) -> {
        var opened =
            accounts.open(
                text(form.login()),
                text(form.name()),
                unit,
                text(form.password()),
                false,
                "administrator",
                true);
        problems.addAll(opened.problems());
        if (opened instanceof Outcome.Accepted(var account)) {
          // The first person of a small office does everything until others are let in.
          accounts.grant(account, "head", unit, true);
        }
      }
    }
    return problems;
  }

  private void show(SetupForm form, List<Problem> problems, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("kinds", units.kinds());
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
