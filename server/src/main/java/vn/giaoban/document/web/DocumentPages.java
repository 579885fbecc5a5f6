package vn.giaoban.document.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeaderPart;
import vn.giaoban.document.Headers;
import vn.giaoban.document.Originals;
import vn.giaoban.document.Register;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.Versions;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.text.Extraction;

/** The header of one document, and its original. */
@Controller
class DocumentPages {

  private final Documents documents;
  private final Headers headers;
  private final Register register;
  private final Versions versions;
  private final Units units;
  private final WhoSees whoSees;
  private final Accounts accounts;

  DocumentPages(
      Documents documents,
      Headers headers,
      Register register,
      Versions versions,
      Units units,
      WhoSees whoSees,
      Accounts accounts) {
    this.documents = documents;
    this.headers = headers;
    this.register = register;
    this.versions = versions;
    this.units = units;
    this.whoSees = whoSees;
    this.accounts = accounts;
  }

  @GetMapping("/van-ban/{document}/ban-goc")
  @Needs(Documents.READ)
  Object original(Viewer viewer, @PathVariable DocumentId document, RedirectAttributes next) {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    try {
      var name =
          ContentDisposition.attachment()
              .filename(found.fileName(), StandardCharsets.UTF_8)
              .build();
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
          .contentType(MediaType.parseMediaType(found.mediaType()))
          .contentLength(found.size())
          .body(new InputStreamResource(documents.original(found)));
    } catch (Originals.Damaged damaged) {
      next.addFlashAttribute(
          Notice.ATTRIBUTE, Notice.refused(List.of(Problem.of("document.problem.damaged"))));
      return "redirect:/van-ban/" + document + "/thong-tin";
    }
  }

  @GetMapping("/van-ban/{document}/ai-xem")
  @Needs(Documents.READ)
  ModelAndView whoSees(Viewer viewer, @PathVariable DocumentId document, Paging paging) {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    var header = found.header();
    var name =
        header.symbol() != null
            ? header.symbol()
            : header.title() != null ? header.title() : found.fileName();
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer,
                Documents.READ,
                documents.places(found),
                name,
                "/van-ban/" + document,
                paging));
  }

  @GetMapping("/van-ban/{document}/thong-tin")
  @Needs(Documents.READ)
  String header(Viewer viewer, @PathVariable DocumentId document, Model model) {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    show(viewer, found, HeaderForm.of(found.header(), found.version()), List.of(), model);
    return "document/header";
  }

  @PostMapping("/van-ban/{document}/thong-tin")
  @Needs(Documents.IMPORT)
  Object complete(
      Viewer viewer,
      @PathVariable DocumentId document,
      HeaderForm form,
      Model model,
      RedirectAttributes next) {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    if (!headers.mayComplete(viewer, found)) {
      throw new NotFound();
    }
    var outcome = headers.complete(viewer, found, form.version(), form.values());
    if (outcome instanceof Outcome.Refused<List<DocumentId>>(var problems)) {
      show(viewer, found, form, problems, model);
      return new ModelAndView("document/header", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Notice.tell(next, outcome, "document.done.completed");
    return "redirect:/van-ban/" + document + "/thong-tin";
  }

  /** The warnings on the header. Those on sentences of the body stand on the document's page. */
  private static List<Extraction.Warning> onHeader(Extraction reading) {
    var header = reading.document().span();
    return reading.warnings().stream()
        .filter(warning -> {
          var place = warning.span();
          return place == null || (header != null && place.end() <= header.end());
        })
        .toList();
  }

  private void show(
      Viewer viewer,
      StoredDocument document,
      HeaderForm form,
      List<Problem> problems,
      Model model) {
    var completions = headers.completions(document.id());
    var names =
        accounts.names(
            completions.values().stream().map(Headers.Completion::by).distinct().toList());
    model.addAttribute("document", document);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("editable", headers.mayComplete(viewer, document));
    model.addAttribute(
        "lines",
        Arrays.stream(HeaderPart.values())
            .map(part -> {
              var completion = completions.get(part);
              return new HeaderLine(
                  part,
                  part == HeaderPart.ISSUED_ON ? "issuedOn" : part.key(),
                  document.read().text(part),
                  completion == null ? null : completion.value(),
                  completion == null ? null : names.get(completion.by()),
                  completion == null ? null : completion.at());
            })
            .toList());
    var reading = documents.reading(document.id());
    model.addAttribute("read", reading.document());
    model.addAttribute("warnings", onHeader(reading));
    var notes = documents.fileNotes(document.id());
    var encoding = notes.encoding();
    model.addAttribute("notes", notes);
    model.addAttribute(
        "decidedBy", encoding == null ? "" : accounts.nameOf(encoding.by()).orElse(""));
    var division = notes.part().decision();
    model.addAttribute(
        "dividedBy", division == null ? "" : accounts.nameOf(division.by()).orElse(""));
    model.addAttribute("sameFile", documents.sameFile(viewer, document.id()));
    model.addAttribute("twins", versions.twins(viewer, document.id()));
    model.addAttribute("kinds", register.knownKinds());
    model.addAttribute(
        "holder",
        Objects.requireNonNull(units.named(List.of(document.holder())).get(document.holder())));
    model.addAttribute("importedBy", accounts.nameOf(document.importedBy()).orElse(""));
  }
}
