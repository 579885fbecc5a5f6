package vn.giaoban.directive.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Assignment;
import vn.giaoban.directive.AssignmentId;
import vn.giaoban.directive.Assignments;
import vn.giaoban.directive.EvidenceId;
import vn.giaoban.directive.Report;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Originals;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.FileName;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** What one unit holds: its reports, its evidence, and the check by somebody else. */
@Controller
class AssignmentPages {

  private static final ReportForm NOTHING_TYPED = new ReportForm("", "", "");

  private final Requirements requirements;
  private final Assignments assignments;
  private final Originals originals;
  private final Units units;
  private final Documents documents;

  AssignmentPages(
      Requirements requirements,
      Assignments assignments,
      Originals originals,
      Units units,
      Documents documents) {
    this.requirements = requirements;
    this.assignments = assignments;
    this.originals = originals;
    this.units = units;
    this.documents = documents;
  }

  @GetMapping("/nhiem-vu/{id}/{assignment}")
  @Needs(Requirements.READ)
  ModelAndView assignment(
      Viewer viewer, @PathVariable RequirementId id, @PathVariable AssignmentId assignment) {
    return page(viewer, found(viewer, id, assignment), NOTHING_TYPED, List.of());
  }

  /** The bytes of one file of evidence, as they came. */
  @GetMapping("/nhiem-vu/{id}/{assignment}/minh-chung/{evidence}")
  @Needs(Requirements.READ)
  ResponseEntity<InputStreamResource> download(
      Viewer viewer,
      @PathVariable RequirementId id,
      @PathVariable AssignmentId assignment,
      @PathVariable EvidenceId evidence) {
    found(viewer, id, assignment);
    var file = assignments.evidence(viewer, assignment, evidence).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(file.size())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new InputStreamResource(originals.open(file.original())));
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/bao-cao")
  @Needs(Requirements.REPORT)
  ModelAndView report(
      Viewer viewer,
      @PathVariable RequirementId id,
      @PathVariable AssignmentId assignment,
      @RequestParam int version,
      ReportForm form,
      @RequestParam(defaultValue = "false") boolean done,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      RedirectAttributes next)
      throws IOException {
    found(viewer, id, assignment);
    var percent = form.percentage();
    Outcome<AssignmentId> outcome;
    if (percent.isEmpty() && !form.percentText().isBlank()) {
      outcome = Outcome.refused(Problem.at("percent", "directive.problem.percent"));
    } else {
      var kept = new ArrayList<Report.File>();
      try {
        keep(files == null ? List.of() : files, kept);
        var report = new Report(percent.orElse(null), form.wordsText(), form.basisText(), kept);
        outcome =
            done
                ? assignments.reportDone(viewer, assignment, version, report)
                : assignments.report(viewer, assignment, version, report);
      } finally {
        kept.forEach(file -> delete(file.content()));
      }
    }
    return after(
        viewer,
        id,
        assignment,
        outcome,
        done ? "holding.done.reported-done" : "holding.done.reported",
        form,
        next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/tra-lai")
  @Needs(Requirements.VERIFY)
  ModelAndView returnIt(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::returnIt, "holding.done.returned", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/xac-minh")
  @Needs(Requirements.VERIFY)
  ModelAndView verify(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::verify, "holding.done.verified", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/ket-thuc")
  @Needs(Requirements.CLOSE)
  ModelAndView close(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::close, "holding.done.closed", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/mo-lai")
  @Needs(Requirements.CLOSE)
  ModelAndView reopen(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::reopen, "holding.done.reopened", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/tam-dung")
  @Needs(Requirements.ASSIGN)
  ModelAndView suspend(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::suspend, "holding.done.suspended", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/tiep-tuc")
  @Needs(Requirements.ASSIGN)
  ModelAndView resume(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::resume, "holding.done.resumed", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/khong-ap-dung")
  @Needs(Requirements.ASSIGN)
  ModelAndView notApplicable(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::notApplicable, "holding.done.set-aside", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/khoi-phuc")
  @Needs(Requirements.ASSIGN)
  ModelAndView restore(Viewer viewer, Step step, RedirectAttributes next) {
    return taken(viewer, step, assignments::restore, "holding.done.restored", next);
  }

  @PostMapping("/nhiem-vu/{id}/{assignment}/han")
  @Needs(Requirements.ASSIGN)
  ModelAndView reschedule(
      Viewer viewer,
      @PathVariable RequirementId id,
      @PathVariable AssignmentId assignment,
      @RequestParam int version,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    found(viewer, id, assignment);
    return after(
        viewer,
        id,
        assignment,
        assignments.reschedule(viewer, assignment, version, dueOn, reason),
        "holding.done.rescheduled",
        next);
  }

  /** Accepts or rejects one file of evidence. */
  @PostMapping("/nhiem-vu/{id}/{assignment}/minh-chung/{evidence}")
  @Needs(Requirements.VERIFY)
  ModelAndView review(
      Viewer viewer,
      @PathVariable RequirementId id,
      @PathVariable AssignmentId assignment,
      @PathVariable EvidenceId evidence,
      @RequestParam int version,
      @RequestParam boolean accepted,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    found(viewer, id, assignment);
    return after(
        viewer,
        id,
        assignment,
        assignments.review(viewer, assignment, version, evidence, accepted, reason),
        accepted ? "holding.done.evidence-accepted" : "holding.done.evidence-rejected",
        next);
  }

  /** A verb that takes nothing but words. */
  private interface Verb {
    Outcome<AssignmentId> of(Viewer viewer, AssignmentId assignment, int version, String words);
  }

  private ModelAndView taken(
      Viewer viewer, Step step, Verb verb, String done, RedirectAttributes next) {
    found(viewer, step.id(), step.assignment());
    var outcome = verb.of(viewer, step.assignment(), step.version(), step.words());
    return after(viewer, step.id(), step.assignment(), outcome, done, next);
  }

  private ModelAndView after(
      Viewer viewer,
      RequirementId id,
      AssignmentId assignment,
      Outcome<?> outcome,
      String done,
      RedirectAttributes next) {
    return after(viewer, id, assignment, outcome, done, NOTHING_TYPED, next);
  }

  private ModelAndView after(
      Viewer viewer,
      RequirementId id,
      AssignmentId assignment,
      Outcome<?> outcome,
      String done,
      ReportForm form,
      RedirectAttributes next) {
    if (outcome instanceof Outcome.Refused<?>(var problems)) {
      return page(viewer, found(viewer, id, assignment), form, problems);
    }
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(done));
    return new ModelAndView("redirect:/nhiem-vu/" + id + "/" + assignment);
  }

  private Assignment found(Viewer viewer, RequirementId id, AssignmentId assignment) {
    return assignments
        .find(viewer, assignment)
        .filter(held -> held.requirement().equals(id))
        .orElseThrow(NotFound::new);
  }

  private ModelAndView page(
      Viewer viewer, Assignment held, ReportForm form, List<Problem> problems) {
    var progress = assignments.progress(viewer, held.id());
    var history = assignments.history(viewer, held.id());
    var evidence = assignments.evidence(viewer, held.id());
    var shown = new ArrayList<UnitId>();
    shown.add(held.unit());
    shown.add(held.holder());
    shown.addAll(held.coOperating());
    progress.forEach(one -> shown.add(one.unit()));
    history.stream().map(line -> line.place()).filter(Objects::nonNull).forEach(shown::add);
    evidence.forEach(
        one -> Optional.ofNullable(one.reviewed()).ifPresent(by -> shown.add(by.unit())));
    if (held.verified() != null) {
      shown.add(held.verified().unit());
    }
    var page =
        new ModelAndView("directive/assignment")
            .addObject("held", held)
            .addObject("progress", progress)
            .addObject("evidence", evidence)
            .addObject("history", history)
            .addObject(
                "requirement",
                requirements.find(viewer, held.requirement()).orElseThrow(NotFound::new))
            .addObject("form", form)
            .addObject("problems", problems)
            .addObject("names", Names.of(units, shown, documents, List.of(held.document())));
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  /** Puts the files that were sent on the disk; {@code kept} names them even where one fails. */
  private static void keep(List<MultipartFile> files, List<Report.File> kept) throws IOException {
    for (var file : files) {
      var name = file.getOriginalFilename();
      if (name != null && !name.isBlank()) {
        var copy = Files.createTempFile("giaoban-evidence-", ".tmp");
        kept.add(
            new Report.File(
                FileName.lastPart(name),
                Objects.requireNonNullElse(file.getContentType(), "application/octet-stream"),
                copy));
        file.transferTo(copy);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
