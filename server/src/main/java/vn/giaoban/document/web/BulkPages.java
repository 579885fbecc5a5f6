package vn.giaoban.document.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.Archive;
import vn.giaoban.document.BulkFile;
import vn.giaoban.document.BulkImport;
import vn.giaoban.document.BulkImportId;
import vn.giaoban.document.BulkImports;
import vn.giaoban.document.BulkRunner;
import vn.giaoban.document.Documents;
import vn.giaoban.document.TemporaryFiles;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.WhoSees;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.CsvSheet;
import vn.giaoban.shared.web.Download;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** Imports of many files: sending them, watching them, and what became of each. */
@Controller
class BulkPages {

  private static final int FILES_A_PAGE = 50;
  private static final String LIST = "/van-ban/nhap-hang-loat";

  private final BulkImports imports;
  private final BulkRunner runner;
  private final Documents documents;
  private final TemporaryFiles temporary;
  private final Units units;
  private final WhoSees whoSees;
  private final Accounts accounts;
  private final MessageSource messages;

  BulkPages(
      BulkImports imports,
      BulkRunner runner,
      Documents documents,
      TemporaryFiles temporary,
      Units units,
      WhoSees whoSees,
      Accounts accounts,
      MessageSource messages) {
    this.whoSees = whoSees;
    this.imports = imports;
    this.runner = runner;
    this.documents = documents;
    this.temporary = temporary;
    this.units = units;
    this.accounts = accounts;
    this.messages = messages;
  }

  @GetMapping(LIST)
  @Needs(Documents.IMPORT)
  String list(Viewer viewer, Paging paging, Model model) {
    show(viewer, viewer.unit(), false, List.of(), paging, model);
    return "document/bulk";
  }

  @PostMapping(LIST)
  @Needs(Documents.IMPORT)
  Object start(
      Viewer viewer,
      Paging paging,
      @RequestParam(required = false) @Nullable UnitId holder,
      @RequestParam(defaultValue = "false") boolean declared,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      Model model) {
    var problems = new ArrayList<Problem>();
    if (!declared) {
      problems.add(Problem.at("declared", "document.problem.declaration"));
    }
    if (holder == null || !documents.mayImport(viewer, holder)) {
      problems.add(Problem.at("holder", "document.problem.holder"));
    }
    if (problems.isEmpty() && holder != null) {
      switch (start(viewer, holder, files == null ? List.of() : files)) {
        case Outcome.Accepted<BulkImportId>(var id) -> {
          runner.wake();
          return "redirect:" + LIST + "/" + id;
        }
        case Outcome.Refused<BulkImportId>(var refusals) -> problems.addAll(refusals);
      }
    }
    show(viewer, holder == null ? viewer.unit() : holder, declared, problems, paging, model);
    return new ModelAndView("document/bulk", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Outcome<BulkImportId> start(Viewer viewer, UnitId holder, List<MultipartFile> files) {
    var sent = new ArrayList<BulkImports.Sent>();
    try {
      try {
        for (var file : files) {
          var name = file.getOriginalFilename();
          // A form without a choice sends one part without a name.
          if (name != null && !name.isBlank() && !Archive.isOfTheSystem(name)) {
            var place = temporary.newFile();
            sent.add(new BulkImports.Sent(name, place));
            file.transferTo(place);
          }
        }
        return imports.start(viewer, holder, sent);
      } finally {
        for (var one : sent) {
          Files.deleteIfExists(one.file());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GetMapping(LIST + "/{id}/ai-xem")
  @Needs(Documents.IMPORT)
  ModelAndView whoSees(Viewer viewer, @PathVariable BulkImportId id, Paging paging) {
    var holder = imports.find(viewer, id).orElseThrow(NotFound::new).holder();
    return new ModelAndView(WhoSees.TEMPLATE)
        .addObject(
            "page",
            whoSees.page(
                viewer,
                Documents.IMPORT,
                List.of(holder),
                units.find(holder).orElseThrow().name(),
                LIST + "/" + id,
                paging));
  }

  @GetMapping(LIST + "/{id}")
  @Needs(Documents.IMPORT)
  String one(
      Viewer viewer,
      @PathVariable BulkImportId id,
      @RequestParam(name = "ket-qua", defaultValue = "") String result,
      Paging paging,
      Model model) {
    var found = imports.find(viewer, id).orElseThrow(NotFound::new);
    var wanted = result(result);
    var files =
        imports.files(id, wanted.orElse(null), new Paging(paging.page(), FILES_A_PAGE, "", false));
    model.addAttribute("bulk", found);
    model.addAttribute("files", files);
    model.addAttribute("wanted", wanted.map(BulkFile.Result::key).orElse(""));
    model.addAttribute(
        "labels",
        documents.titles(
            files.rows().stream()
                .flatMap(file -> Optional.ofNullable(file.document()).stream())
                .toList()));
    model.addAttribute("holder", units.named(List.of(found.holder())).get(found.holder()));
    model.addAttribute("startedBy", accounts.nameOf(found.startedBy()).orElse(""));
    return "document/bulkImport";
  }

  @PostMapping(LIST + "/{id}/tam-dung")
  @Needs(Documents.IMPORT)
  String pause(Viewer viewer, @PathVariable BulkImportId id, RedirectAttributes next) {
    Notice.tell(next, imports.pause(viewer, id), "bulk.done.paused");
    return "redirect:" + LIST + "/" + id;
  }

  @PostMapping(LIST + "/{id}/tiep-tuc")
  @Needs(Documents.IMPORT)
  String resume(Viewer viewer, @PathVariable BulkImportId id, RedirectAttributes next) {
    Notice.tell(next, imports.resume(viewer, id), "bulk.done.resumed");
    runner.wake();
    return "redirect:" + LIST + "/" + id;
  }

  @PostMapping(LIST + "/{id}/dung")
  @Needs(Documents.IMPORT)
  String stop(Viewer viewer, @PathVariable BulkImportId id, RedirectAttributes next) {
    Notice.tell(next, imports.stop(viewer, id), "bulk.done.stopped");
    return "redirect:" + LIST + "/" + id;
  }

  @GetMapping(LIST + "/{id}/ket-qua.csv")
  @Costly
  @Needs(Documents.IMPORT)
  ResponseEntity<byte[]> sheet(Viewer viewer, @PathVariable BulkImportId id, Locale locale) {
    var found = imports.find(viewer, id).orElseThrow(NotFound::new);
    var files = imports.files(id);
    var labels =
        documents.titles(
            files.stream().flatMap(file -> Optional.ofNullable(file.document()).stream()).toList());
    var sheet = new CsvSheet();
    sheet.row(
        words("bulk.number", locale),
        words("bulk.path", locale),
        words("bulk.result", locale),
        words("bulk.reason", locale),
        words("register.symbol", locale),
        words("register.document", locale));
    for (var file : files) {
      var label = file.document() == null ? null : labels.get(file.document());
      var result = file.result();
      var problem = file.problem();
      sheet.row(
          String.valueOf(file.number()),
          file.path() == null ? words("bulk.secret-path", locale) : file.path(),
          words(result == null ? "bulk.to-do" : "bulk.result." + result.key(), locale),
          problem == null
              ? ""
              : messages.getMessage(problem.key(), problem.arguments().toArray(), locale),
          label == null || label.symbol() == null ? "" : label.symbol(),
          label == null || label.title() == null ? "" : label.title());
    }
    return Download.csv("nhap-hang-loat-" + found.id() + ".csv", sheet);
  }

  private String words(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static Optional<BulkFile.Result> result(String key) {
    for (var one : BulkFile.Result.values()) {
      if (one.key().equals(key)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private void show(
      Viewer viewer,
      UnitId holder,
      boolean declared,
      List<Problem> problems,
      Paging paging,
      Model model) {
    var slice = imports.list(viewer, paging);
    model.addAttribute("units", units.where(viewer, Documents.IMPORT));
    model.addAttribute("holder", holder);
    model.addAttribute("declared", declared);
    model.addAttribute("problems", problems);
    model.addAttribute("slice", slice);
    model.addAttribute(
        "holders", units.named(slice.rows().stream().map(BulkImport::holder).distinct().toList()));
    model.addAttribute(
        "people",
        accounts.names(slice.rows().stream().map(BulkImport::startedBy).distinct().toList()));
    model.addAttribute("mostFiles", Archive.MOST_FILES);
    model.addAttribute("mostGigabytes", Archive.MOST_BYTES >> 30);
    model.addAttribute("mostMegabytes", Documents.MOST_BYTES >> 20);
  }
}
