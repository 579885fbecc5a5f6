package vn.giaoban.organization.web;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
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
import vn.giaoban.organization.Act;
import vn.giaoban.organization.TreeColumn;
import vn.giaoban.organization.TreeFiles;
import vn.giaoban.organization.TreePlan;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sheets.Sheet;
import vn.giaoban.shared.sheets.SheetFile;
import vn.giaoban.shared.sheets.SheetRefused;
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.shared.web.CsvSheet;
import vn.giaoban.shared.web.Download;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** The tree below a unit from a table and to one. */
@Controller
class TreeFilePages {

  private final Units units;
  private final TreeFiles files;
  private final OfficeCalendar calendar;

  TreeFilePages(Units units, TreeFiles files, OfficeCalendar calendar) {
    this.units = units;
    this.files = files;
    this.calendar = calendar;
  }

  @GetMapping("/to-chuc/{unit}/nhap")
  @Needs(Units.MANAGE)
  ModelAndView form(Viewer viewer, @PathVariable UnitId unit) {
    return page(manageable(viewer, unit), null, List.of());
  }

  /**
   * @param store false to look only
   */
  @PostMapping("/to-chuc/{unit}/nhap")
  @Needs(Units.MANAGE)
  ModelAndView read(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean store,
      @RequestParam(defaultValue = "") String actSymbol,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate actDay,
      @RequestParam(defaultValue = "") String actIssuer,
      @RequestParam(defaultValue = "") String actTitle,
      RedirectAttributes next)
      throws IOException {
    var below = manageable(viewer, unit);
    if (file == null || file.isEmpty()) {
      return page(below, null, List.of(Problem.at("file", "organization.file.none")));
    }
    Sheet sheet;
    var copy = Files.createTempFile("giaoban-", ".table");
    try {
      file.transferTo(copy);
      sheet = SheetFile.read(copy);
    } catch (SheetRefused refused) {
      return page(below, null, List.of(refused.problem()));
    } finally {
      Files.deleteIfExists(copy);
    }
    var plan = files.check(unit, sheet);
    if (!store || !plan.problems().isEmpty()) {
      return page(below, plan, List.of());
    }
    var outcome = files.store(viewer, unit, sheet, new Act(actSymbol, actDay, actIssuer, actTitle));
    if (outcome instanceof Outcome.Refused<TreePlan>(var problems)) {
      return page(below, plan, problems);
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        Notice.done("organization.done.imported", plan.entries().size(), plan.unchanged()));
    return new ModelAndView("redirect:/to-chuc/" + unit);
  }

  @GetMapping("/to-chuc/{unit}/xuat.xlsx")
  @Needs(Units.READ)
  ResponseEntity<byte[]> workbook(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    var table = table(viewer, unit, day);
    return Download.xlsx("to-chuc.xlsx", XlsxSheet.bytes("To chuc", table));
  }

  @GetMapping("/to-chuc/{unit}/xuat.csv")
  @Needs(Units.READ)
  ResponseEntity<byte[]> csv(
      Viewer viewer,
      @PathVariable UnitId unit,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day) {
    return Download.csv("to-chuc.csv", CsvSheet.of(table(viewer, unit, day)));
  }

  private List<List<String>> table(Viewer viewer, UnitId unit, @Nullable LocalDate day) {
    if (!units.mayRead(viewer, unit)) {
      throw new NotFound();
    }
    return files.export(viewer, unit, day == null ? calendar.today() : day);
  }

  private Unit manageable(Viewer viewer, UnitId unit) {
    if (!units.mayManage(viewer, unit)) {
      throw new NotFound();
    }
    return units.find(unit).filter(found -> !found.ended()).orElseThrow(NotFound::new);
  }

  private ModelAndView page(Unit unit, @Nullable TreePlan plan, List<Problem> problems) {
    var page =
        new ModelAndView("organization/import")
            .addObject("unit", unit)
            .addObject("plan", plan)
            .addObject("columns", List.of(TreeColumn.values()))
            .addObject("problems", problems);
    if (!problems.isEmpty() || (plan != null && !plan.problems().isEmpty())) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
