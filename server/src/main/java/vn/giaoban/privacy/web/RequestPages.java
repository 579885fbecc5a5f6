package vn.giaoban.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.privacy.DataRequest;
import vn.giaoban.privacy.Deadlines;
import vn.giaoban.privacy.Disposals;
import vn.giaoban.privacy.DueRequests;
import vn.giaoban.privacy.Privacy;
import vn.giaoban.privacy.RequestId;
import vn.giaoban.privacy.RequestKind;
import vn.giaoban.privacy.Requests;
import vn.giaoban.privacy.SubjectKind;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** The requests of persons, with their clocks, and what is due to be erased. */
@Controller
class RequestPages {

  private final Requests requests;
  private final DueRequests dueRequests;
  private final Disposals disposals;
  private final Deadlines deadlines;
  private final Units units;
  private final Accounts accounts;
  private final OfficeCalendar calendar;

  RequestPages(
      Requests requests,
      DueRequests dueRequests,
      Disposals disposals,
      Deadlines deadlines,
      Units units,
      Accounts accounts,
      OfficeCalendar calendar) {
    this.requests = requests;
    this.dueRequests = dueRequests;
    this.disposals = disposals;
    this.deadlines = deadlines;
    this.units = units;
    this.accounts = accounts;
    this.calendar = calendar;
  }

  /**
   * @param person the code of somebody for whom a request is to be written down
   */
  @GetMapping("/bao-ve-du-lieu")
  @Needs(Privacy.READ)
  String list(
      Viewer viewer,
      @RequestParam(name = "tat-ca", defaultValue = "false") boolean all,
      @RequestParam(name = "ho-so", defaultValue = "") String person,
      Paging paging,
      Model model) {
    show(viewer, all, paging, RequestForm.about(person), List.of(), model);
    return "privacy/requests";
  }

  @PostMapping("/bao-ve-du-lieu/ghi-nhan")
  @Needs(Privacy.DECIDE)
  Object fileFor(
      Viewer viewer, RequestForm form, Paging paging, Model model, RedirectAttributes next) {
    var outcome = requests.fileFor(viewer, form.person(), form.wish());
    if (outcome instanceof Outcome.Refused<RequestId>(var problems)) {
      show(viewer, false, paging, form, problems, model);
      return new ModelAndView("privacy/requests", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("privacy.done.filed"));
    return "redirect:/bao-ve-du-lieu";
  }

  @GetMapping("/bao-ve-du-lieu/{request}")
  @Needs(Privacy.READ)
  String one(Viewer viewer, @PathVariable RequestId request, Model model) {
    var found = found(viewer, request);
    var decidedBy = found.decidedBy();
    model.addAttribute("request", found);
    model.addAttribute("texts", requests.texts(viewer, request));
    model.addAttribute("present", found.state().open() ? requests.present(viewer, found) : "");
    model.addAttribute("unit", names(Set.of(found.unit())).getOrDefault(found.unit(), ""));
    model.addAttribute(
        "decidedBy", decidedBy == null ? "" : accounts.nameOf(new AccountId(decidedBy)).orElse(""));
    model.addAttribute("restricted", requests.restricted(found.subject()));
    model.addAttribute("mayDecide", requests.mayAt(viewer, Privacy.DECIDE, found));
    model.addAttribute("mayConfirm", requests.mayAt(viewer, Privacy.CONFIRM, found));
    return "privacy/request";
  }

  @PostMapping("/bao-ve-du-lieu/{request}/tiep-nhan")
  @Needs(Privacy.DECIDE)
  String takeUp(
      Viewer viewer,
      @PathVariable RequestId request,
      @RequestParam int version,
      RedirectAttributes next) {
    return told(next, request, requests.takeUp(viewer, request, version), "privacy.done.taken-up");
  }

  @PostMapping("/bao-ve-du-lieu/{request}/gia-han")
  @Needs(Privacy.DECIDE)
  String extend(
      Viewer viewer,
      @PathVariable RequestId request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return told(
        next, request, requests.extend(viewer, request, version, reason), "privacy.done.extended");
  }

  @PostMapping("/bao-ve-du-lieu/{request}/dong-y")
  @Needs(Privacy.DECIDE)
  String grant(
      Viewer viewer,
      @PathVariable RequestId request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return told(
        next, request, requests.grant(viewer, request, version, reason), "privacy.done.granted");
  }

  @PostMapping("/bao-ve-du-lieu/{request}/tu-choi")
  @Needs(Privacy.DECIDE)
  String refuse(
      Viewer viewer,
      @PathVariable RequestId request,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    return told(
        next, request, requests.refuse(viewer, request, version, reason), "privacy.done.refused");
  }

  @PostMapping("/bao-ve-du-lieu/{request}/xac-nhan")
  @Needs(Privacy.CONFIRM)
  String confirm(
      Viewer viewer,
      @PathVariable RequestId request,
      @RequestParam int version,
      RedirectAttributes next) {
    return told(next, request, requests.confirm(viewer, request, version), "privacy.done.erased");
  }

  @PostMapping("/bao-ve-du-lieu/{request}/go-han-che")
  @Needs(Privacy.DECIDE)
  String release(Viewer viewer, @PathVariable RequestId request, RedirectAttributes next) {
    return told(next, request, requests.release(viewer, request), "privacy.done.released");
  }

  @GetMapping("/bao-ve-du-lieu/den-han")
  @Needs(Privacy.READ)
  String due(Viewer viewer, Model model) {
    var due = disposals.due(viewer);
    model.addAttribute("due", due);
    model.addAttribute("viewer", viewer);
    model.addAttribute(
        "names", names(due.stream().map(Disposals.Due::unit).collect(Collectors.toSet())));
    return "privacy/due";
  }

  @PostMapping("/bao-ve-du-lieu/den-han/de-nghi")
  @Needs(Privacy.DECIDE)
  String propose(
      Viewer viewer,
      @RequestParam String rule,
      @RequestParam UUID subject,
      RedirectAttributes next) {
    Notice.tell(next, disposals.propose(viewer, rule, subject), "privacy.done.proposed");
    return "redirect:/bao-ve-du-lieu/den-han";
  }

  @PostMapping("/bao-ve-du-lieu/den-han/xac-nhan")
  @Needs(Privacy.CONFIRM)
  String dispose(
      Viewer viewer,
      @RequestParam String rule,
      @RequestParam UUID subject,
      RedirectAttributes next) {
    Notice.tell(next, disposals.confirm(viewer, rule, subject), "privacy.done.erased");
    return "redirect:/bao-ve-du-lieu/den-han";
  }

  private static String told(
      RedirectAttributes next, RequestId request, Outcome<RequestId> outcome, String done) {
    Notice.tell(next, outcome, done);
    return "redirect:/bao-ve-du-lieu/" + request;
  }

  private DataRequest found(Viewer viewer, RequestId request) {
    return requests.find(viewer, request).orElseThrow(NotFound::new);
  }

  private void show(
      Viewer viewer,
      boolean all,
      Paging paging,
      RequestForm form,
      List<Problem> problems,
      Model model) {
    var slice = requests.list(viewer, !all, paging);
    model.addAttribute("due", dueRequests.due(viewer));
    model.addAttribute("toErase", disposals.due(viewer).size());
    model.addAttribute("slice", slice);
    model.addAttribute("all", all);
    model.addAttribute("today", calendar.today());
    model.addAttribute("rules", deadlines.on(calendar.today()));
    model.addAttribute("fields", requests.correctable(SubjectKind.PERSON));
    model.addAttribute("kinds", List.of(RequestKind.values()));
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute(
        "names", names(slice.rows().stream().map(DataRequest::unit).collect(Collectors.toSet())));
  }

  private Map<UnitId, String> names(Set<UnitId> ids) {
    return units.named(ids).values().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
  }
}
