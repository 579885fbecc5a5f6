package vn.giaoban.organization.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/**
 * The accounts of the units that the viewer administers. They stand here because they show names of
 * units.
 */
@Controller
class AccountPages {

  /** Where what is shown here is kept, for the log of who read it. */
  private static final String RECORDS = "access_account";

  private final Accounts accounts;
  private final Units units;
  private final AuditTrail trail;

  AccountPages(Accounts accounts, Units units, AuditTrail trail) {
    this.accounts = accounts;
    this.units = units;
    this.trail = trail;
  }

  @GetMapping("/quan-tri")
  @Needs(Accounts.MANAGE)
  String list(
      Viewer viewer,
      @RequestParam(name = "tim", defaultValue = "") String search,
      Paging paging,
      Model model) {
    show(
        viewer,
        search,
        paging,
        new AccountForm(null, null, viewer.unit(), "contact", false),
        List.of(),
        model);
    return "organization/accounts";
  }

  @PostMapping("/quan-tri/tai-khoan-moi")
  @Needs(Accounts.MANAGE)
  Object open(
      Viewer viewer, AccountForm form, Paging paging, Model model, RedirectAttributes next) {
    var unit = form.unit();
    var password = Accounts.oneTimePassword();
    var login = text(form.login());
    Outcome<AccountId> outcome =
        unit == null || !accounts.mayManage(viewer, unit)
            ? Outcome.refused(Problem.at("unit", "accounts.problem.unit"))
            : accounts.open(
                login,
                text(form.name()),
                unit,
                password,
                true,
                text(form.permissionSet()),
                form.withSubtree());
    if (outcome instanceof Outcome.Refused<AccountId>(var problems)) {
      show(viewer, "", paging, form, problems, model);
      return new ModelAndView(
          "organization/accounts", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.done("accounts.done.opened", login.strip(), password));
    return "redirect:/quan-tri";
  }

  @GetMapping("/quan-tri/{account}")
  @Needs(Accounts.MANAGE)
  String one(Viewer viewer, @PathVariable AccountId account, Model model) {
    var row = managed(viewer, account);
    trail.read(viewer, RECORDS, List.of(account.toString()));
    var grants = accounts.grants(account);
    model.addAttribute("account", row);
    model.addAttribute("grants", grants);
    model.addAttribute("sets", sets());
    model.addAttribute("units", units.tree(viewer));
    var ids = grants.stream().map(Accounts.Grant::unit).collect(Collectors.toSet());
    ids.add(row.unit());
    model.addAttribute("names", names(ids));
    return "organization/account";
  }

  @PostMapping("/quan-tri/{account}/quyen")
  @Needs(Accounts.MANAGE)
  String grant(
      Viewer viewer,
      @PathVariable AccountId account,
      @RequestParam String permissionSet,
      @RequestParam UnitId unit,
      @RequestParam(defaultValue = "false") boolean subtree,
      RedirectAttributes next) {
    managed(viewer, account);
    if (!accounts.mayManage(viewer, unit) || !sets().containsKey(permissionSet)) {
      throw new NotFound();
    }
    accounts.grant(account, permissionSet, unit, subtree);
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("accounts.done.granted"));
    return "redirect:/quan-tri/" + account;
  }

  @PostMapping("/quan-tri/{account}/thu-hoi")
  @Needs(Accounts.MANAGE)
  String withdraw(
      Viewer viewer,
      @PathVariable AccountId account,
      @RequestParam UUID grant,
      RedirectAttributes next) {
    managed(viewer, account);
    accounts.withdraw(account, grant);
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("accounts.done.withdrawn"));
    return "redirect:/quan-tri/" + account;
  }

  @PostMapping("/quan-tri/{account}/mat-khau")
  @Needs(Accounts.MANAGE)
  String reset(Viewer viewer, @PathVariable AccountId account, RedirectAttributes next) {
    var row = managed(viewer, account);
    var password = accounts.resetPassword(account);
    next.addFlashAttribute(
        Notice.ATTRIBUTE, Notice.done("accounts.done.reset", row.login(), password));
    return "redirect:/quan-tri/" + account;
  }

  @PostMapping("/quan-tri/{account}/khoa")
  @Needs(Accounts.MANAGE)
  String lock(
      Viewer viewer,
      @PathVariable AccountId account,
      @RequestParam boolean active,
      RedirectAttributes next) {
    managed(viewer, account);
    Notice.tell(
        next,
        accounts.setActive(viewer, account, active),
        active ? "accounts.done.unlocked" : "accounts.done.locked");
    return "redirect:/quan-tri/" + account;
  }

  private Accounts.Row managed(Viewer viewer, AccountId account) {
    return accounts.find(viewer, account).orElseThrow(NotFound::new);
  }

  private void show(
      Viewer viewer,
      String search,
      Paging paging,
      AccountForm form,
      List<Problem> problems,
      Model model) {
    var slice = accounts.list(viewer, search, paging);
    model.addAttribute("search", search);
    model.addAttribute("slice", slice);
    model.addAttribute(
        "names", names(slice.rows().stream().map(Accounts.Row::unit).collect(Collectors.toSet())));
    model.addAttribute("sets", sets());
    model.addAttribute("units", units.tree(viewer));
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
  }

  private Map<UnitId, String> names(java.util.Set<UnitId> ids) {
    return units.named(ids).values().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
  }

  private Map<String, Accounts.PermissionSet> sets() {
    return accounts.permissionSets().stream()
        .collect(
            Collectors.toMap(
                Accounts.PermissionSet::code,
                set -> set,
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
