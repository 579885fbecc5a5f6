package vn.giaoban.organization.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.giaoban.access.Deputies;
import vn.giaoban.access.ExternalNames;
import vn.giaoban.access.Grants;
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
  private final Grants grants;
  private final Deputies deputies;
  private final ExternalNames externalNames;
  private final Units units;
  private final AuditTrail trail;

  AccountPages(
      Accounts accounts,
      Grants grants,
      Deputies deputies,
      ExternalNames externalNames,
      Units units,
      AuditTrail trail) {
    this.externalNames = externalNames;
    this.accounts = accounts;
    this.grants = grants;
    this.deputies = deputies;
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
    var reach =
        unit == null
            ? Optional.of(Problem.at("unit", "accounts.problem.unit"))
            : accounts.reach(viewer, unit, form.withSubtree());
    Outcome<AccountId> outcome =
        unit == null || reach.isPresent()
            ? Outcome.refused(reach.stream().toList())
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
    show(viewer, account, GrantForm.EMPTY, List.of(), model);
    return "organization/account";
  }

  private void show(
      Viewer viewer, AccountId account, GrantForm form, List<Problem> problems, Model model) {
    var row = managed(viewer, account);
    trail.read(viewer, RECORDS, List.of(account.toString()));
    var own = grants.of(account);
    var byGroups = grants.byGroups(account);
    var passed = deputies.to(account);
    var passing = deputies.by(account);
    var ids = new HashSet<UnitId>(List.of(row.unit()));
    Stream.of(own, byGroups).flatMap(List::stream).forEach(grant -> ids.add(grant.unit()));
    Stream.of(passed, passing)
        .flatMap(List::stream)
        .flatMap(one -> one.grants().stream())
        .forEach(grant -> ids.add(grant.unit()));
    model.addAttribute("account", row);
    model.addAttribute("grants", own);
    model.addAttribute("byGroups", byGroups);
    model.addAttribute("external", externalNames.isOn());
    model.addAttribute("externalName", externalNames.of(account).orElse(""));
    model.addAttribute("passed", passed);
    model.addAttribute("passing", passing);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("sets", sets());
    model.addAttribute("units", units.where(viewer, Accounts.MANAGE));
    model.addAttribute("names", names(ids));
  }

  @PostMapping("/quan-tri/{account}/quyen")
  @Needs(Accounts.MANAGE)
  Object grant(
      Viewer viewer,
      @PathVariable AccountId account,
      GrantForm form,
      Model model,
      RedirectAttributes next) {
    managed(viewer, account);
    var wish = form.wish();
    Outcome<UUID> outcome =
        wish == null
            ? Outcome.refused(Problem.at("unit", "accounts.problem.unit"))
            : grants.give(viewer, account, wish);
    if (outcome instanceof Outcome.Refused<UUID>(var problems)) {
      show(viewer, account, form, problems, model);
      return new ModelAndView(
          "organization/account", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("accounts.done.granted"));
    return "redirect:/quan-tri/" + account;
  }

  /** Ends one grant of the account, at once or with a last day; it stays to be read. */
  @PostMapping("/quan-tri/{account}/thu-hoi")
  @Needs(Accounts.MANAGE)
  String withdraw(
      Viewer viewer,
      @PathVariable AccountId account,
      @RequestParam UUID grant,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate lastDay,
      RedirectAttributes next) {
    managed(viewer, account);
    if (grants.find(grant).filter(found -> account.equals(found.account())).isEmpty()) {
      throw new NotFound();
    }
    Notice.tell(next, grants.end(viewer, grant, lastDay), "accounts.done.withdrawn");
    return "redirect:/quan-tri/" + account;
  }

  /** Ends somebody's acting for the account, or the account's acting for another. */
  @PostMapping("/quan-tri/{account}/thoi-lam-thay")
  @Needs(Accounts.MANAGE)
  String endDelegation(
      Viewer viewer,
      @PathVariable AccountId account,
      @RequestParam UUID delegation,
      RedirectAttributes next) {
    managed(viewer, account);
    Notice.tell(next, deputies.end(viewer, delegation), "deputies.done.ended");
    return "redirect:/quan-tri/" + account;
  }

  @PostMapping("/quan-tri/{account}/mat-khau")
  @Needs(Accounts.MANAGE)
  String reset(Viewer viewer, @PathVariable AccountId account, RedirectAttributes next) {
    var row = managed(viewer, account);
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        switch (accounts.resetPassword(viewer, account)) {
          case Outcome.Accepted<String>(var password) ->
              Notice.done("accounts.done.reset", row.login(), password);
          case Outcome.Refused<String>(var problems) -> Notice.refused(problems);
        });
    return "redirect:/quan-tri/" + account;
  }

  /** Says by which name the account is known to the identity provider; blank for none. */
  @PostMapping("/quan-tri/{account}/lien-ket")
  @Needs(Accounts.MANAGE)
  String link(
      Viewer viewer,
      @PathVariable AccountId account,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes next) {
    managed(viewer, account);
    Notice.tell(next, externalNames.set(viewer, account, name), "accounts.done.linked");
    return "redirect:/quan-tri/" + account;
  }

  @PostMapping("/quan-tri/{account}/dang-xuat")
  @Needs(Accounts.MANAGE)
  String signOut(Viewer viewer, @PathVariable AccountId account, RedirectAttributes next) {
    managed(viewer, account);
    accounts.signOutEverywhere(account);
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("accounts.done.signed-out"));
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
