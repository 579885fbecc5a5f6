package vn.giaoban.directive.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Corrections;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.Versions;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** Two versions of a document side by side, and what becomes of the requirements of the older. */
@Controller
class ComparePages {

  private static final String KEEPS = "giu";
  private static final String GIVES_UP = "bo";

  private final Documents documents;
  private final Versions versions;
  private final Corrections corrections;

  ComparePages(Documents documents, Versions versions, Corrections corrections) {
    this.documents = documents;
    this.versions = versions;
    this.corrections = corrections;
  }

  /** The document as the correction of {@code older}; without it, of the one that it corrects. */
  @GetMapping("/van-ban/{document}/doi-chieu")
  @Costly
  @Needs(Documents.READ)
  String compare(
      Viewer viewer,
      @PathVariable DocumentId document,
      @RequestParam(name = "voi", required = false) @Nullable DocumentId other,
      Model model) {
    var newer = find(viewer, document);
    var standing = versions.standing(viewer, document);
    if (standing.older() != null && (other == null || standing.older().id().equals(other))) {
      var older = find(viewer, standing.older().id());
      model.addAttribute(
          "page",
          new ComparePage(
              older, newer, null, corrections.carried(viewer, older.id(), newer.id()), null));
      return "directive/compare";
    }
    if (other == null) {
      throw new NotFound();
    }
    var older = find(viewer, other);
    model.addAttribute(
        "page",
        new ComparePage(
            older,
            newer,
            corrections.compare(viewer, older, newer),
            List.of(),
            versions.mayCorrect(viewer, newer, older).orElse(null)));
    return "directive/compare";
  }

  @PostMapping("/van-ban/{document}/doi-chieu")
  @Needs(Requirements.CONFIRM)
  String correct(
      Viewer viewer,
      @PathVariable DocumentId document,
      @RequestParam(name = "voi") DocumentId other,
      @RequestParam String fingerprint,
      @RequestParam Map<String, String> form,
      RedirectAttributes next) {
    var newer = find(viewer, document);
    var older = find(viewer, other);
    var outcome = corrections.carryOver(viewer, older, newer, fingerprint, given(form));
    if (outcome instanceof Outcome.Accepted<Integer>(var carried)) {
      next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("compare.done", carried));
      return "redirect:/van-ban/" + document + "/doi-chieu";
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.refused(outcome.problems()));
    return "redirect:/van-ban/" + document + "/doi-chieu?voi=" + other;
  }

  /** "la-ID" says whether it stays or is given up, "vi-ID" why; without a why nothing is said. */
  private static Map<RequirementId, String> given(Map<String, String> form) {
    var given = new HashMap<RequirementId, String>();
    form.forEach((field, value) -> {
      if (field.startsWith("la-")) {
        var id = field.substring("la-".length());
        var reason = form.getOrDefault("vi-" + id, "").strip();
        if (KEEPS.equals(value)) {
          given.put(RequirementId.of(id), "");
        } else if (GIVES_UP.equals(value) && !reason.isEmpty()) {
          given.put(RequirementId.of(id), reason);
        }
      }
    });
    return given;
  }

  private StoredDocument find(Viewer viewer, DocumentId document) {
    return documents.find(viewer, document).orElseThrow(NotFound::new);
  }
}
