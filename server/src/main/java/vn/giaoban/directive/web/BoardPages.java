package vn.giaoban.directive.web;

import java.text.Collator;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Board;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.CsvSheet;
import vn.giaoban.shared.web.Download;
import vn.giaoban.shared.web.Needs;

/** The screen of the meeting, and the list of the silent. */
@Controller
class BoardPages {

  /** As many columns as can be read side by side, on a screen and on a sheet. */
  private static final int COLUMNS = 8;

  private static final int LONGEST_EXPORT = 200;

  private final Board board;
  private final Units units;
  private final Documents documents;
  private final OfficeCalendar calendar;

  BoardPages(Board board, Units units, Documents documents, OfficeCalendar calendar) {
    this.board = board;
    this.units = units;
    this.documents = documents;
    this.calendar = calendar;
  }

  @GetMapping("/giao-ban")
  @Needs(Requirements.READ)
  String board(Viewer viewer, WebRequest address, Paging paging, Model model) {
    var form = BoardForm.of(address::getParameter);
    var filter = form.filter();
    var rows = board.rows(viewer, filter, form.orderOr(Board.Order.DOCUMENT), paging);
    var shown = rows.rows().stream().map(Board.Row::requirement).toList();
    var holders = board.holders(viewer, filter, shown);
    var names = units.named(holders.stream().map(Board.Holder::unit).toList());
    var all = columns(holders, names);
    int pages = Math.max(1, (all.size() + COLUMNS - 1) / COLUMNS);
    int page = Math.clamp(form.columns(), 1, pages);
    var columns = all.subList((page - 1) * COLUMNS, Math.min(page * COLUMNS, all.size()));
    var aside = holders.stream().filter(Board.Holder::aside).map(Board.Holder::unit).toList();
    var wanted = new ArrayList<>(aside);
    columns.forEach(unit -> wanted.add(unit.id()));
    var cells = new HashMap<RequirementId, Map<UnitId, Board.Cell>>();
    for (var cell : board.cells(viewer, filter, shown, wanted)) {
      cells
          .computeIfAbsent(cell.requirement(), none -> new LinkedHashMap<>())
          .put(cell.unit(), cell);
    }
    var offered = board.documents(viewer);
    model.addAttribute("form", form);
    model.addAttribute(
        "board",
        new BoardPage(
            board.counts(viewer, filter),
            rows,
            columns,
            page,
            pages,
            all.size(),
            names,
            Set.copyOf(aside),
            cells,
            documents.titles(offered),
            offered,
            units.tree(viewer),
            asked(form)));
    return "directive/board";
  }

  @GetMapping("/giao-ban/im-lang")
  @Needs(Requirements.READ)
  String silent(
      Viewer viewer,
      WebRequest address,
      @RequestParam(name = "quiet", defaultValue = "false") boolean quiet,
      Paging paging,
      Model model) {
    var form = BoardForm.of(address::getParameter);
    var filter = form.filter();
    var silent = board.silent(viewer, filter, quiet ? new Paging(1, 1, "", false) : paging);
    var longest =
        board.silent(viewer, filter, new Paging(1, 1, "", false)).rows().stream()
            .mapToLong(line -> line.cell().standing().daysSilent())
            .max()
            .orElse(0);
    var quietLines = board.quiet(viewer, filter, quiet ? paging : new Paging(1, 1, "", false));
    var lines = quiet ? quietLines : silent;
    var offered = board.documents(viewer);
    model.addAttribute("form", form);
    model.addAttribute(
        "silence",
        new SilencePage(
            quiet,
            lines,
            silent.total(),
            board.silentUnits(viewer, filter),
            longest,
            quietLines.total(),
            named(lines.rows()),
            documents.titles(offered),
            offered,
            units.tree(viewer),
            asked(form)));
    return "directive/silence";
  }

  /** The list of the silent as a table for other programs; the same rights, filter and order. */
  @GetMapping("/giao-ban/im-lang.csv")
  @Costly
  @Needs(Requirements.READ)
  ResponseEntity<byte[]> silentCsv(
      Viewer viewer,
      WebRequest address,
      @RequestParam(name = "quiet", defaultValue = "false") boolean quiet) {
    var filter = BoardForm.of(address::getParameter).filter();
    var sheet = new CsvSheet();
    sheet.row(
        "Đơn vị",
        "Yêu cầu",
        "Văn bản",
        "Ngày giao",
        "Im lặng từ ngày",
        "Số ngày im lặng",
        "Bị trả lại",
        "Lần báo cáo cuối",
        "Số ngày từ lần báo cáo cuối",
        "Hạn",
        "Số ngày quá hạn",
        "Hồ sơ");
    for (int page = 1; ; page++) {
      var paging = new Paging(page, LONGEST_EXPORT, "", false);
      var lines =
          quiet ? board.quiet(viewer, filter, paging) : board.silent(viewer, filter, paging);
      write(sheet, lines.rows());
      if (page >= lines.pages()) {
        break;
      }
    }
    return Download.csv((quiet ? "lau-chua-bao-" : "im-lang-") + calendar.today() + ".csv", sheet);
  }

  private void write(CsvSheet sheet, List<Board.Line> lines) {
    var names = named(lines);
    var labels = documents.titles(lines.stream().map(Board.Line::document).toList());
    for (var line : lines) {
      var cell = line.cell();
      var standing = cell.standing();
      var unit = names.get(cell.unit());
      var label = labels.get(line.document());
      sheet.row(
          unit == null ? "" : unit.name(),
          line.quote().strip().replaceAll("\\s+", " "),
          label == null ? "" : label.shortName(),
          line.assignedOn().toString(),
          standing.silentSince() == null ? "" : standing.silentSince().toString(),
          standing.silent() ? String.valueOf(standing.daysSilent()) : "",
          standing.state() == RequirementState.RETURNED ? "x" : "",
          cell.lastWord() == null ? "" : cell.lastWord().toString(),
          cell.lastWord() == null
              ? ""
              : String.valueOf(ChronoUnit.DAYS.between(cell.lastWord(), calendar.today())),
          standing.due() == null ? "" : standing.due().toString(),
          standing.daysOverdue() == 0 ? "" : String.valueOf(standing.daysOverdue()),
          BoardPage.record(cell.requirement(), cell.assignment()));
    }
  }

  private Map<UnitId, Unit> named(List<Board.Line> lines) {
    var ids = new HashSet<UnitId>();
    lines.forEach(line -> ids.add(line.cell().unit()));
    return units.named(ids);
  }

  private @Nullable Unit asked(BoardForm form) {
    return form.unit() == null ? null : units.find(form.unit()).orElse(null);
  }

  /** Who holds most of what is shown comes first; then as a meeting goes round. */
  private List<Unit> columns(List<Board.Holder> holders, Map<UnitId, Unit> named) {
    var positions = new HashMap<String, Integer>();
    units.kinds().forEach(kind -> positions.put(kind.code(), kind.position()));
    var held = new HashMap<UnitId, Long>();
    holders.stream()
        .filter(holder -> !holder.aside())
        .forEach(holder -> held.put(holder.unit(), holder.held()));
    var alphabet = Collator.getInstance(Locale.of("vi"));
    return named.values().stream()
        .filter(unit -> held.containsKey(unit.id()))
        .sorted(
            Comparator.<Unit>comparingLong(unit -> -held.getOrDefault(unit.id(), 0L))
                .thenComparing(unit -> positions.getOrDefault(unit.kind(), 0))
                .thenComparing(Unit::shortName, alphabet)
                .thenComparing(unit -> unit.id().value()))
        .toList();
  }
}
