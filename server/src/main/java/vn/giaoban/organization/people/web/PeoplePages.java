package vn.giaoban.organization.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaoban.access.Viewer;
import vn.giaoban.audit.AuditTrail;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.organization.people.People;
import vn.giaoban.organization.people.PeopleFiles;
import vn.giaoban.organization.people.PeopleFilter;
import vn.giaoban.organization.people.PersonRow;
import vn.giaoban.organization.people.Standing;
import vn.giaoban.organization.web.UnitNaming;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Paging;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.Slice;
import vn.giaoban.shared.UnitId;
import vn.giaoban.shared.sheets.XlsxSheet;
import vn.giaoban.shared.web.CsvSheet;
import vn.giaoban.shared.web.Download;
import vn.giaoban.shared.web.Needs;

/** The list of people, and the same as a table. */
@Controller
class PeoplePages {

  private final People people;
  private final PeopleFiles files;
  private final UnitNaming naming;
  private final AuditTrail trail;
  private final OfficeCalendar calendar;

  PeoplePages(
      People people, PeopleFiles files, Units units, AuditTrail trail, OfficeCalendar calendar) {
    this.people = people;
    this.files = files;
    this.naming = new UnitNaming(units);
    this.trail = trail;
    this.calendar = calendar;
  }

  @GetMapping("/nhan-su")
  @Needs(People.READ)
  ModelAndView list(Viewer viewer, PeopleQuery query, Paging paging) {
    var filter = filter(viewer, query);
    Slice<PersonRow> slice =
        filter instanceof Outcome.Accepted<PeopleFilter>(var asked)
            ? people.list(viewer, asked, paging)
            : new Slice<>(List.of(), 0, paging);
    trail.read(
        viewer, People.RECORDS, slice.rows().stream().map(row -> row.id().toString()).toList());
    return page(query, slice, filter.problems());
  }

  /**
   * @param cards whether the numbers of membership cards shall be in it
   */
  @GetMapping("/nhan-su/xuat.xlsx")
  @Needs(People.READ)
  Object workbook(
      Viewer viewer,
      PeopleQuery query,
      @RequestParam(name = "sothe", defaultValue = "false") boolean cards,
      Paging paging) {
    return switch (table(viewer, query, cards)) {
      case Outcome.Accepted<List<List<String>>>(var table) ->
          Download.xlsx("nhan-su.xlsx", XlsxSheet.bytes("Nhan su", table));
      case Outcome.Refused<List<List<String>>>(var problems) ->
          page(query, new Slice<>(List.of(), 0, paging), problems);
    };
  }

  /**
   * @param cards whether the numbers of membership cards shall be in it
   */
  @GetMapping("/nhan-su/xuat.csv")
  @Needs(People.READ)
  Object csv(
      Viewer viewer,
      PeopleQuery query,
      @RequestParam(name = "sothe", defaultValue = "false") boolean cards,
      Paging paging) {
    return switch (table(viewer, query, cards)) {
      case Outcome.Accepted<List<List<String>>>(var table) ->
          Download.csv("nhan-su.csv", CsvSheet.of(table));
      case Outcome.Refused<List<List<String>>>(var problems) ->
          page(query, new Slice<>(List.of(), 0, paging), problems);
    };
  }

  private Outcome<List<List<String>>> table(Viewer viewer, PeopleQuery query, boolean cards) {
    return filter(viewer, query).then(filter -> files.export(viewer, filter, cards));
  }

  private Outcome<PeopleFilter> filter(Viewer viewer, PeopleQuery query) {
    var problems = new ArrayList<Problem>();
    var unit = named(viewer, query.unit(), problems);
    var manager = named(viewer, query.manager(), problems);
    return problems.isEmpty()
        ? Outcome.accepted(
            new PeopleFilter(
                query.words(),
                unit,
                !query.direct(),
                standing(query.standing()).orElse(null),
                query.post().isBlank() ? null : query.post(),
                manager,
                query.gone()))
        : Outcome.refused(problems);
  }

  private @Nullable UnitId named(Viewer viewer, String typed, List<Problem> problems) {
    if (typed.isBlank()) {
      return null;
    }
    return switch (naming.one(viewer, typed, calendar.today(), Unit::isBody)) {
      case Outcome.Accepted(var unit) -> unit.id();
      case Outcome.Refused(var refused) -> {
        problems.addAll(refused);
        yield null;
      }
    };
  }

  private static Optional<Standing> standing(String typed) {
    return Arrays.stream(Standing.values()).filter(one -> one.name().equals(typed)).findFirst();
  }

  private ModelAndView page(PeopleQuery query, Slice<PersonRow> slice, List<Problem> problems) {
    var page =
        new ModelAndView("people/list")
            .addObject("query", query)
            .addObject("slice", slice)
            .addObject("posts", people.postKinds())
            .addObject("problems", problems);
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
