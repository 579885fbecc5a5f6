package vn.giaoban.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.giaoban.access.Reminders;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Inbox;
import vn.giaoban.directive.Requirements;
import vn.giaoban.directive.WorkFilter;
import vn.giaoban.directive.WorkList;
import vn.giaoban.directive.WorkRow;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.organization.HandOvers;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.CsvSheet;
import vn.giaoban.shared.web.Download;
import vn.giaoban.shared.web.Needs;

/** The list of work, and what of it waits for the viewer. */
@Controller
class WorkPages {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final WorkList work;
  private final Inbox inbox;
  private final HandOvers handOvers;
  private final List<Reminders> reminders;
  private final Units units;
  private final Documents documents;
  private final MessageSource messages;
  private final OfficeCalendar calendar;

  WorkPages(
      WorkList work,
      Inbox inbox,
      HandOvers handOvers,
      List<Reminders> reminders,
      Units units,
      Documents documents,
      MessageSource messages,
      OfficeCalendar calendar) {
    this.work = work;
    this.inbox = inbox;
    this.handOvers = handOvers;
    this.reminders = reminders;
    this.units = units;
    this.documents = documents;
    this.messages = messages;
    this.calendar = calendar;
  }

  @GetMapping("/nhiem-vu")
  @Needs(Requirements.READ)
  String list(
      Viewer viewer, WorkForm form, Paging paging, HttpServletRequest request, Model model) {
    var filter = form.filter();
    var slice = work.page(viewer, filter, paging);
    var names = names(viewer);
    model.addAttribute("filter", filter);
    model.addAttribute("slice", slice);
    var asked = request.getQueryString();
    model.addAttribute("export", "/nhiem-vu/xuat.csv" + (asked == null ? "" : "?" + asked));
    model.addAttribute("names", names);
    model.addAttribute("documents", work.documents(viewer));
    model.addAttribute(
        "units", work.units(viewer).stream().sorted(Comparator.comparing(names::unit)).toList());
    // Where nothing is left of a list that has something, the reason is the filter.
    model.addAttribute("anyAtAll", !slice.isEmpty() || any(viewer));
    return "directive/work";
  }

  /** The list as the address asks for it, whole, as a table for a spreadsheet. */
  @GetMapping("/nhiem-vu/xuat.csv")
  @Costly
  @Needs(Requirements.READ)
  ResponseEntity<byte[]> export(Viewer viewer, WorkForm form, Paging paging, Locale locale) {
    var names = names(viewer);
    var sheet = new CsvSheet();
    sheet.row(
        List.of(
                "document",
                "sentence",
                "unit",
                "state",
                "due",
                "timeliness",
                "silent",
                "percent",
                "progress",
                "path")
            .stream()
            .map(column -> word("work.column." + column, locale))
            .toArray(String[]::new));
    work.each(viewer, form.filter(), paging, row -> sheet.row(cells(row, names, locale)));
    return Download.csv("nhiem-vu-" + calendar.today() + ".csv", sheet);
  }

  @GetMapping("/viec-cua-toi")
  @Needs(Requirements.READ)
  String inbox(Viewer viewer, Model model) {
    var waiting = inbox.waiting(viewer);
    var unconfirmed = inbox.unconfirmed(viewer);
    var rows = waiting.values().stream().flatMap(group -> group.rows().stream()).toList();
    var shown = new java.util.HashSet<DocumentId>();
    rows.forEach(row -> shown.add(row.document()));
    unconfirmed.forEach(one -> shown.add(one.document()));
    model.addAttribute("waiting", waiting);
    model.addAttribute("unconfirmed", unconfirmed);
    model.addAttribute("handOvers", handOvers.waiting(viewer));
    model.addAttribute(
        "reminders",
        reminders.stream().flatMap(module -> module.waiting(viewer).stream()).toList());
    model.addAttribute("own", viewer.unit());
    model.addAttribute(
        "names",
        Names.of(
            units,
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(viewer.unit()), rows.stream().map(WorkRow::unit))
                .toList(),
            documents,
            shown));
    return "directive/inbox";
  }

  private boolean any(Viewer viewer) {
    Slice<WorkRow> first = work.page(viewer, WorkFilter.all(), new Paging(1, 1, "", false));
    return first.total() > 0;
  }

  private Names names(Viewer viewer) {
    List<UnitId> shown = work.units(viewer);
    return Names.of(units, shown, documents, work.documents(viewer));
  }

  private String[] cells(WorkRow row, Names names, Locale locale) {
    var standing = row.standing();
    return new String[] {
      names.document(row.document()),
      row.quote(),
      row.unit() == null ? "" : names.unit(row.unit()),
      word(standing.state().key(), locale),
      day(standing.due()),
      word(standing.timeliness().key(), locale),
      standing.silent() ? String.valueOf(standing.daysSilent()) : "",
      row.percent() == null ? "" : String.valueOf(row.percent()),
      day(row.lastProgress()),
      row.path()
    };
  }

  private String word(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }
}
