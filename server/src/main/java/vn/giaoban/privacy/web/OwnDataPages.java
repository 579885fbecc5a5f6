package vn.giaoban.privacy.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.privacy.DataRequest;
import vn.giaoban.privacy.Deadlines;
import vn.giaoban.privacy.Extract;
import vn.giaoban.privacy.Extracts;
import vn.giaoban.privacy.RequestId;
import vn.giaoban.privacy.RequestKind;
import vn.giaoban.privacy.Requests;
import vn.giaoban.privacy.SubjectKind;
import vn.giaoban.privacy.ValueWords;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;

/** What is held on oneself, and what one asks about it. */
@Controller
class OwnDataPages {

  private final Extracts extracts;
  private final Requests requests;
  private final Deadlines deadlines;
  private final MessageSource messages;
  private final OfficeCalendar calendar;

  OwnDataPages(
      Extracts extracts,
      Requests requests,
      Deadlines deadlines,
      MessageSource messages,
      OfficeCalendar calendar) {
    this.extracts = extracts;
    this.requests = requests;
    this.deadlines = deadlines;
    this.messages = messages;
    this.calendar = calendar;
  }

  @GetMapping("/du-lieu-cua-toi")
  @Needs(Needs.SIGNED_IN)
  String own(Viewer viewer, Model model) {
    show(viewer, RequestForm.blank(), List.of(), model);
    return "privacy/own";
  }

  @PostMapping("/du-lieu-cua-toi/yeu-cau")
  @Needs(Needs.SIGNED_IN)
  Object file(Viewer viewer, RequestForm form, Model model, RedirectAttributes next) {
    var outcome = requests.file(viewer, form.wish());
    if (outcome instanceof Outcome.Refused<RequestId>(var problems)) {
      show(viewer, form, problems, model);
      return new ModelAndView("privacy/own", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("privacy.done.filed"));
    return "redirect:/du-lieu-cua-toi";
  }

  @PostMapping("/du-lieu-cua-toi/yeu-cau/{request}/rut")
  @Needs(Needs.SIGNED_IN)
  String withdraw(Viewer viewer, @PathVariable RequestId request, RedirectAttributes next) {
    Notice.tell(next, requests.withdraw(viewer, request), "privacy.done.withdrawn");
    return "redirect:/du-lieu-cua-toi";
  }

  @GetMapping("/du-lieu-cua-toi/trich-xuat.json")
  @Needs(Needs.SIGNED_IN)
  ResponseEntity<byte[]> json(Viewer viewer) {
    return ExtractDownload.json(extracts.own(viewer), "du-lieu-cua-toi.json");
  }

  @GetMapping("/du-lieu-cua-toi/trich-xuat.docx")
  @Needs(Needs.SIGNED_IN)
  ResponseEntity<byte[]> docx(Viewer viewer) {
    return ExtractDownload.docx(
        extracts.own(viewer), messages, viewer.name(), "du-lieu-cua-toi.docx");
  }

  private void show(Viewer viewer, RequestForm form, List<Problem> problems, Model model) {
    Extract extract = extracts.own(viewer);
    var own = requests.own(viewer);
    Map<DataRequest, Requests.Texts> texts = new LinkedHashMap<>();
    own.forEach(request -> texts.put(request, requests.texts(viewer, request.id())));
    model.addAttribute("extract", extract);
    model.addAttribute("words", new ValueWords(messages, LocaleContextHolder.getLocale()));
    model.addAttribute("requests", texts);
    model.addAttribute("fields", requests.correctable(SubjectKind.ACCOUNT));
    model.addAttribute("kinds", RequestKind.ofOneself());
    model.addAttribute("rules", deadlines.on(calendar.today()));
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
  }
}
