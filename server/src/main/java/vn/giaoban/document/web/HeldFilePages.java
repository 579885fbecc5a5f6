package vn.giaoban.document.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeldFile;
import vn.giaoban.document.HeldFileId;
import vn.giaoban.document.HeldFiles;
import vn.giaoban.document.Imported;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;

/** Files in a legacy encoding, before and after their conversion, for a person to confirm. */
@Controller
class HeldFilePages {

  /** A page shows the beginnings of so many. */
  private static final int FILES_A_PAGE = 10;

  private final HeldFiles held;
  private final Units units;
  private final Accounts accounts;

  HeldFilePages(HeldFiles held, Units units, Accounts accounts) {
    this.held = held;
    this.units = units;
    this.accounts = accounts;
  }

  /** What a person can say about a file. */
  enum Decision {
    CONVERT("held.done.convert"),
    KEEP("held.done.keep"),
    WITHDRAW("held.done.withdraw");

    /** The message that says that it was done. */
    private final String done;

    Decision(String done) {
      this.done = done;
    }
  }

  @GetMapping("/van-ban/chuyen-ma")
  @Needs(Documents.IMPORT)
  String list(Viewer viewer, Paging paging, Model model) {
    var slice = held.list(viewer, new Paging(paging.page(), FILES_A_PAGE, "", false));
    model.addAttribute("slice", slice);
    model.addAttribute(
        "holders", units.named(slice.rows().stream().map(HeldFile::holder).distinct().toList()));
    model.addAttribute(
        "people", accounts.names(slice.rows().stream().map(HeldFile::sentBy).distinct().toList()));
    return "document/heldFiles";
  }

  @PostMapping("/van-ban/chuyen-ma")
  @Needs(Documents.IMPORT)
  String decideOnAll(
      Viewer viewer,
      @RequestParam(name = "file", defaultValue = "") List<HeldFileId> files,
      @RequestParam Decision decision,
      RedirectAttributes next) {
    return decide(viewer, files, decision, next);
  }

  @PostMapping("/van-ban/chuyen-ma/{file}")
  @Needs(Documents.IMPORT)
  String decideOnOne(
      Viewer viewer,
      @PathVariable HeldFileId file,
      @RequestParam Decision decision,
      RedirectAttributes next) {
    return decide(viewer, List.of(file), decision, next);
  }

  private String decide(
      Viewer viewer, List<HeldFileId> files, Decision decision, RedirectAttributes next) {
    if (files.isEmpty()) {
      next.addFlashAttribute(
          Notice.ATTRIBUTE, Notice.refused(List.of(Problem.of("document.problem.none-chosen"))));
      return "redirect:/van-ban/chuyen-ma";
    }
    var imported = new ArrayList<Imported>();
    var problems = new ArrayList<Problem>();
    for (var file : files) {
      var outcome =
          decision == Decision.WITHDRAW
              ? held.withdraw(viewer, file)
              : held.decide(viewer, file, decision == Decision.CONVERT);
      problems.addAll(outcome.problems());
      if (outcome instanceof Outcome.Accepted<?>(Imported one)) {
        imported.add(one);
      }
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        problems.isEmpty()
            ? Notice.done(decision.done, files.size())
            : Notice.refused(problems.stream().distinct().toList()));
    return imported.size() == 1 && files.size() == 1
        ? "redirect:/van-ban/" + imported.getFirst().id()
        : "redirect:/van-ban/chuyen-ma";
  }
}
