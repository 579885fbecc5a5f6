package vn.giaoban.privacy.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.privacy.DataRequest;
import vn.giaoban.privacy.Extracts;
import vn.giaoban.privacy.Privacy;
import vn.giaoban.privacy.RequestId;
import vn.giaoban.privacy.Requests;
import vn.giaoban.privacy.ValueWords;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;

/** What is held on somebody without an account, prepared for them because they asked for it. */
@Controller
class ExtractPages {

  private final Requests requests;
  private final Extracts extracts;
  private final Units units;
  private final MessageSource messages;
  private final OfficeCalendar calendar;

  ExtractPages(
      Requests requests,
      Extracts extracts,
      Units units,
      MessageSource messages,
      OfficeCalendar calendar) {
    this.requests = requests;
    this.extracts = extracts;
    this.units = units;
    this.messages = messages;
    this.calendar = calendar;
  }

  /**
   * @param words of a name, or a code
   */
  @GetMapping("/bao-ve-du-lieu/tim-nguoi")
  @Needs(Privacy.DECIDE)
  String find(
      Viewer viewer, @RequestParam(name = "tim", defaultValue = "") String words, Model model) {
    var found = requests.candidates(viewer, words);
    model.addAttribute("words", words);
    model.addAttribute("found", found.stream().limit(Requests.MOST_CANDIDATES).toList());
    model.addAttribute("more", found.size() > Requests.MOST_CANDIDATES);
    Map<UnitId, String> names =
        units
            .named(found.stream().map(Requests.Candidate::unit).collect(Collectors.toSet()))
            .values()
            .stream()
            .collect(Collectors.toMap(Unit::id, Unit::shortName));
    model.addAttribute("names", names);
    return "privacy/find";
  }

  @GetMapping("/bao-ve-du-lieu/{request}/trich-xuat")
  @Needs(Privacy.DECIDE)
  String extract(Viewer viewer, @PathVariable RequestId request, Model model) {
    var found = found(viewer, request);
    model.addAttribute("request", found);
    model.addAttribute("extract", extracts.of(viewer, found));
    model.addAttribute("words", new ValueWords(messages, LocaleContextHolder.getLocale()));
    model.addAttribute("by", viewer.name());
    model.addAttribute("today", calendar.today());
    return "privacy/extract";
  }

  @GetMapping("/bao-ve-du-lieu/{request}/trich-xuat.json")
  @Needs(Privacy.DECIDE)
  ResponseEntity<byte[]> json(Viewer viewer, @PathVariable RequestId request) {
    return ExtractDownload.json(extracts.of(viewer, found(viewer, request)), "trich-xuat.json");
  }

  @GetMapping("/bao-ve-du-lieu/{request}/trich-xuat.docx")
  @Needs(Privacy.DECIDE)
  ResponseEntity<byte[]> docx(Viewer viewer, @PathVariable RequestId request) {
    var found = found(viewer, request);
    return ExtractDownload.docx(
        extracts.of(viewer, found), messages, found.name(), "trich-xuat.docx");
  }

  private DataRequest found(Viewer viewer, RequestId request) {
    return requests.toAnswer(viewer, request).orElseThrow(NotFound::new);
  }
}
