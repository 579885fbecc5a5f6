package vn.giaoban.document.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.document.Documents;
import vn.giaoban.document.HeldFiles;
import vn.giaoban.document.Imported;
import vn.giaoban.document.Received;
import vn.giaoban.document.TemporaryFiles;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Needs;

/**
 * Brings documents in. One form for all: without a script it sends all files at once and gets a
 * page back; with one it sends a file at a time and gets the line on that file.
 */
@Controller
class ImportPage {

  private static final Logger LOG = LoggerFactory.getLogger(ImportPage.class);

  /** What the browser offers to choose; what a file is, is told by its content. */
  private static final String ACCEPTED =
      ".docx,.doc,.odt,.rtf,.pdf,.html,.htm,.txt,.md,.png,.jpg,.jpeg,.tif,.tiff";

  private final Documents documents;
  private final HeldFiles held;
  private final TemporaryFiles temporary;
  private final Units units;

  ImportPage(Documents documents, HeldFiles held, TemporaryFiles temporary, Units units) {
    this.documents = documents;
    this.held = held;
    this.temporary = temporary;
    this.units = units;
  }

  @GetMapping("/van-ban/nhap")
  @Needs(Documents.IMPORT)
  String form(Viewer viewer, Model model) {
    show(viewer, viewer.unit(), false, List.of(), List.of(), model);
    return "document/import";
  }

  @PostMapping("/van-ban/nhap")
  @Needs(Documents.IMPORT)
  ModelAndView bringIn(
      Viewer viewer,
      @RequestParam(required = false) @Nullable UnitId holder,
      @RequestParam(defaultValue = "false") boolean declared,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
      Model model) {
    List<MultipartFile> sent = files == null ? List.of() : files;
    // A form without a choice sends one part without a name.
    var chosen = sent.stream().filter(file -> !blank(file.getOriginalFilename())).toList();
    var problems = new ArrayList<Problem>();
    if (!declared) {
      problems.add(Problem.at("declared", "document.problem.declaration"));
    }
    if (chosen.isEmpty()) {
      problems.add(Problem.at("files", "document.problem.no-file"));
    }
    if (holder == null || !documents.mayImport(viewer, holder)) {
      problems.add(Problem.at("holder", "document.problem.holder"));
    }
    var lines = new ArrayList<ImportLine>();
    if (problems.isEmpty() && holder != null) {
      for (var file : chosen) {
        lines.add(bringIn(viewer, holder, file));
      }
    } else if (partial) {
      chosen.forEach(file -> lines.add(ImportLine.refused(name(file), problems)));
    }
    show(viewer, holder == null ? viewer.unit() : holder, declared, problems, lines, model);
    var refused = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView(
        partial ? "document/importLines" : "document/import", model.asMap(), refused);
  }

  private ImportLine bringIn(Viewer viewer, UnitId holder, MultipartFile sent) {
    var file = temporary.newFile();
    try {
      sent.transferTo(file);
      return bringIn(viewer, holder, sent, file);
    } catch (IOException | RuntimeException broken) {
      // The other files of the form are not to be lost with this one.
      LOG.error("Nhập văn bản không thành công", broken);
      return ImportLine.refused(name(sent), List.of(Problem.of("document.problem.failed")));
    } finally {
      delete(file);
    }
  }

  private ImportLine bringIn(Viewer viewer, UnitId holder, MultipartFile sent, Path file) {
    return switch (held.receive(viewer, holder, name(sent), file)) {
      case Outcome.Refused<Received>(var problems) -> ImportLine.refused(name(sent), problems);
      case Outcome.Accepted<Received>(Received.Done(var imported)) ->
          line(viewer, name(sent), imported);
      case Outcome.Accepted<Received>(Received.Waiting waiting) ->
          new ImportLine(
              name(sent),
              ImportLine.Result.WAITING,
              null,
              List.of(),
              List.of(),
              waiting,
              List.of());
    };
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.error("Không xóa được một tệp tạm vừa nhận; tệp sẽ bị xóa khi khởi động lại", e);
    }
  }

  private ImportLine line(Viewer viewer, String fileName, Imported imported) {
    var document = documents.find(viewer, imported.id()).orElseThrow();
    var others =
        imported instanceof Imported.SameSymbol alike
            ? documents.titles(alike.others()).values().stream().toList()
            : List.<DocumentLabel>of();
    var result =
        switch (imported) {
          case Imported.New added -> ImportLine.Result.NEW;
          case Imported.SameContent known -> ImportLine.Result.SAME_CONTENT;
          case Imported.SameSymbol alike -> ImportLine.Result.SAME_SYMBOL;
        };
    var notes = documents.fileNotes(imported.id()).notes();
    return new ImportLine(fileName, result, document, others, notes, null, List.of());
  }

  private void show(
      Viewer viewer,
      UnitId holder,
      boolean declared,
      List<Problem> problems,
      List<ImportLine> lines,
      Model model) {
    model.addAttribute("accepted", ACCEPTED);
    model.addAttribute("maxMegabytes", Documents.MOST_BYTES >> 20);
    model.addAttribute("units", units.where(viewer, Documents.IMPORT));
    model.addAttribute("holder", holder);
    model.addAttribute("declared", declared);
    model.addAttribute("problems", problems);
    model.addAttribute("lines", lines);
    model.addAttribute(
        "holders",
        units.named(
            lines.stream()
                .flatMap(line -> Stream.ofNullable(line.document()))
                .map(document -> document.holder())
                .collect(Collectors.toSet())));
  }

  private static String name(MultipartFile file) {
    var name = file.getOriginalFilename();
    return name == null ? "" : name;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
