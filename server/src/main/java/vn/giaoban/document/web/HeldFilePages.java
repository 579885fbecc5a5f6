package vn.giaoban.document.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.giaoban.document.Cuts;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeldFile;
import vn.giaoban.document.HeldFileId;
import vn.giaoban.document.HeldFiles;
import vn.giaoban.document.Imported;
import vn.giaoban.document.Received;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/**
 * Files that wait for a person: those in a legacy encoding, before and after their conversion, and
 * those with several documents, with the places where they are to be cut.
 */
@Controller
class HeldFilePages {

  private static final String LIST = "/van-ban/cho-xac-nhan";

  /** A page shows the beginnings of so many. */
  private static final int FILES_A_PAGE = 10;

  /** The beginning of the names of the fields that say where a document begins. */
  private static final String CUT_FIELD = "cat-";

  private final HeldFiles held;
  private final Units units;
  private final WhoSees whoSees;
  private final Accounts accounts;

  HeldFilePages(HeldFiles held, Units units, WhoSees whoSees, Accounts accounts) {
    this.whoSees = whoSees;
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

  /** What a person can say about the documents of a file. */
  enum Answer {
    /** Shows what the chosen cuts make of it. */
    LOOK,
    SEVERAL,
    ONE
  }

  @GetMapping(LIST)
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

  @PostMapping(LIST)
  @Needs(Documents.IMPORT)
  String decideOnAll(
      Viewer viewer,
      @RequestParam(name = "file", defaultValue = "") List<HeldFileId> files,
      @RequestParam Decision decision,
      RedirectAttributes next) {
    return decide(viewer, files, decision, next);
  }

  @PostMapping(LIST + "/{file}")
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
      return "redirect:" + LIST;
    }
    var imported = new ArrayList<Imported>();
    var waiting = new ArrayList<HeldFileId>();
    var problems = new ArrayList<Problem>();
    for (var file : files) {
      var outcome =
          decision == Decision.WITHDRAW
              ? held.withdraw(viewer, file)
              : held.decide(viewer, file, decision == Decision.CONVERT);
      problems.addAll(outcome.problems());
      if (outcome instanceof Outcome.Accepted<?>(Received.Done(var one))) {
        imported.add(one);
      }
      if (outcome instanceof Outcome.Accepted<?>(Received.Waiting(var one, var what))) {
        waiting.add(one);
      }
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        !problems.isEmpty()
            ? Notice.refused(problems.stream().distinct().toList())
            : waiting.isEmpty()
                ? Notice.done(decision.done, files.size())
                : Notice.done("held.done.divide", imported.size(), waiting.size()));
    if (files.size() == 1 && waiting.size() == 1) {
      return "redirect:" + LIST + "/" + waiting.getFirst();
    }
    return imported.size() == 1 && files.size() == 1
        ? "redirect:/van-ban/" + imported.getFirst().id()
        : "redirect:" + LIST;
  }

  @GetMapping(LIST + "/{file}")
  @Needs(Documents.IMPORT)
  String division(
      Viewer viewer,
      @PathVariable HeldFileId file,
      @RequestParam(name = "cat", required = false) @Nullable List<String> cuts,
      Model model) {
    var wanted = cuts == null ? null : cuts(cuts);
    var division = held.division(viewer, file, wanted).orElseThrow(NotFound::new);
    model.addAttribute("division", division);
    model.addAttribute(
        "holder", units.named(List.of(division.file().holder())).get(division.file().holder()));
    model.addAttribute("sentBy", accounts.nameOf(division.file().sentBy()).orElse(""));
    return "document/heldDivision";
  }

  @GetMapping(LIST + "/{file}/ai-xem")
  @Needs(Documents.IMPORT)
  ModelAndView whoSees(Viewer viewer, @PathVariable HeldFileId file, Paging paging) {
    var found = held.division(viewer, file, null).orElseThrow(NotFound::new).file();
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer,
                Documents.IMPORT,
                List.of(found.holder()),
                found.fileName(),
                LIST + "/" + file,
                paging));
  }

  @PostMapping(LIST + "/{file}/van-ban")
  @Needs(Documents.IMPORT)
  String divide(
      Viewer viewer,
      @PathVariable HeldFileId file,
      @RequestParam Answer answer,
      @RequestParam(name = "shown", defaultValue = "") List<String> shown,
      @RequestParam Map<String, String> fields,
      RedirectAttributes next) {
    var chosen =
        cuts(
            fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(CUT_FIELD))
                .map(Map.Entry::getValue)
                .toList());
    if (answer == Answer.LOOK || (answer == Answer.SEVERAL && !chosen.equals(cuts(shown)))) {
      if (answer == Answer.SEVERAL) {
        next.addFlashAttribute(
            Notice.ATTRIBUTE, Notice.refused(List.of(Problem.of("document.problem.cuts-changed"))));
      }
      return look(file, chosen);
    }
    var outcome = held.divide(viewer, file, answer == Answer.ONE ? Cuts.NONE : chosen);
    if (outcome instanceof Outcome.Accepted<List<Imported>>(var documents)) {
      next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("held.done.divided", documents.size()));
      return documents.size() == 1
          ? "redirect:/van-ban/" + documents.getFirst().id()
          : "redirect:/van-ban/" + documents.getFirst().id() + "/thong-tin";
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.refused(outcome.problems()));
    return "redirect:" + LIST;
  }

  /** Whatever is no number of a line is no cut. */
  private static Cuts cuts(List<String> fields) {
    return new Cuts(
        fields.stream()
            .map(String::strip)
            .filter(field -> field.matches("\\d{1,7}"))
            .map(Integer::valueOf)
            .filter(line -> line > 1)
            .toList());
  }

  private static String look(HeldFileId file, Cuts cuts) {
    var query =
        cuts.lines().isEmpty()
            ? "cat="
            : cuts.lines().stream().map(line -> "cat=" + line).collect(Collectors.joining("&"));
    return "redirect:" + LIST + "/" + file + "?" + query;
  }
}
