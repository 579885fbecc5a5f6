package vn.giaoban.organization.people.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.PeopleColumn;
import vn.giaoban.organization.people.PeopleFiles;
import vn.giaoban.organization.people.PeoplePlan;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.sheets.Sheet;
import vn.giaoban.shared.sheets.SheetFile;
import vn.giaoban.shared.sheets.SheetRefused;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.Notice;

/** People from a table. */
@Controller
class PeopleFilePages {

  private final PeopleFiles files;

  PeopleFilePages(PeopleFiles files) {
    this.files = files;
  }

  @GetMapping("/nhan-su/nhap")
  @Needs(People.MANAGE)
  ModelAndView form() {
    return page(null, List.of());
  }

  /**
   * @param store false to look only
   */
  @PostMapping("/nhan-su/nhap")
  @Needs(People.MANAGE)
  ModelAndView read(
      Viewer viewer,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean store,
      RedirectAttributes next)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return page(null, List.of(Problem.at("file", "organization.file.none")));
    }
    Sheet sheet;
    var copy = Files.createTempFile("giaoban-", ".table");
    try {
      file.transferTo(copy);
      sheet = SheetFile.read(copy);
    } catch (SheetRefused refused) {
      return page(null, List.of(refused.problem()));
    } finally {
      Files.deleteIfExists(copy);
    }
    var plan = files.check(viewer, sheet);
    if (!store || !plan.problems().isEmpty()) {
      return page(plan, List.of());
    }
    var outcome = files.store(viewer, sheet);
    if (outcome instanceof Outcome.Refused<PeoplePlan>(var problems)) {
      return page(plan, problems);
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.done("people.done.imported", plan.entries().size(), plan.unchanged()));
    return new ModelAndView("redirect:/nhan-su");
  }

  private static ModelAndView page(@Nullable PeoplePlan plan, List<Problem> problems) {
    var page =
        new ModelAndView("people/import")
            .addObject("plan", plan)
            .addObject("columns", List.of(PeopleColumn.values()))
            .addObject("problems", problems);
    if (!problems.isEmpty() || (plan != null && !plan.problems().isEmpty())) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
