package vn.giaoban.document.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.RegisterWarnings;
import vn.giaoban.document.Versions;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** What a person says to warnings of the register, and of two documents under one symbol. */
@Controller
class WarningPages {

  private final Documents documents;
  private final RegisterWarnings warnings;
  private final Versions versions;

  WarningPages(Documents documents, RegisterWarnings warnings, Versions versions) {
    this.documents = documents;
    this.warnings = warnings;
    this.versions = versions;
  }

  @PostMapping("/van-ban/{document}/luu-y")
  @Needs(Documents.IMPORT)
  String seen(
      Viewer viewer,
      @PathVariable DocumentId document,
      @RequestParam String key,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes next) {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    Notice.tell(next, warnings.note(viewer, found, key, remark), "register-warning.done");
    return "redirect:/van-ban/" + document + "#so-van-ban";
  }

  @PostMapping("/van-ban/{document}/trung-so")
  @Needs(Documents.IMPORT)
  String settle(
      Viewer viewer,
      @PathVariable DocumentId document,
      @RequestParam DocumentId other,
      @RequestParam Versions.Verdict verdict,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes next) {
    var one = documents.find(viewer, document).orElseThrow(NotFound::new);
    var two = documents.find(viewer, other).orElseThrow(NotFound::new);
    if (verdict == Versions.Verdict.CORRECTED) {
      return "redirect:/van-ban/" + document + "/doi-chieu?voi=" + other;
    }
    Outcome<DocumentId> outcome = versions.settle(viewer, one, two, verdict, remark);
    Notice.tell(next, outcome, "header.twin.done");
    return "redirect:/van-ban/" + document + "/thong-tin";
  }
}
