package vn.giaoban.document.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.CitedLine;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Effects;
import vn.giaoban.document.Lineage;
import vn.giaoban.document.RelationKind;
import vn.giaoban.document.Relations;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.WorkId;
import vn.giaoban.document.WorkLabel;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;

/** What stands above and below a document, here or not, and what holds of it on a day. */
@Controller
class LineagePages {

  private static final int LEVELS = 2;
  private static final int MOST_LEVELS = 5;

  private final Documents documents;
  private final Lineage lineage;
  private final Relations relations;
  private final Effects effects;
  private final Units units;
  private final OfficeCalendar calendar;

  LineagePages(
      Documents documents,
      Lineage lineage,
      Relations relations,
      Effects effects,
      Units units,
      OfficeCalendar calendar) {
    this.documents = documents;
    this.lineage = lineage;
    this.relations = relations;
    this.effects = effects;
    this.units = units;
    this.calendar = calendar;
  }

  @GetMapping("/van-ban/{document}/quan-he")
  @Needs(Documents.READ)
  String ofDocument(
      Viewer viewer,
      @PathVariable DocumentId document,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(name = "bac", defaultValue = "" + LEVELS) int levels,
      Model model) {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    var work = lineage.workOf(document);
    var cited = relations.cited(viewer, document);
    model.addAttribute("document", found);
    if (work.isEmpty()) {
      return "document/lineageUnknown";
    }
    var label = label(work.get(), found);
    model.addAttribute("page", page(viewer, label, found, cited, day, levels));
    return "document/lineage";
  }

  /** A document that is cited and not here, as far as the viewer can tell. */
  @GetMapping("/van-ban/chua-co/{work}")
  @Needs(Documents.READ)
  String ofPlaceholder(
      Viewer viewer,
      @PathVariable WorkId work,
      @RequestParam(name = "ngay", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate day,
      @RequestParam(name = "bac", defaultValue = "" + LEVELS) int levels,
      Model model) {
    var label = lineage.labels(viewer, List.of(work)).get(work);
    if (label == null) {
      throw new NotFound();
    }
    if (label.document() != null) {
      return "redirect:/van-ban/" + label.document() + "/quan-he";
    }
    model.addAttribute("page", page(viewer, label, null, List.of(), day, levels));
    return "document/lineage";
  }

  /** Confirms what the document is to one that it cites, or says what it is instead. */
  @PostMapping("/van-ban/{document}/quan-he/{relation}")
  @Needs(Documents.IMPORT)
  String decide(
      Viewer viewer,
      @PathVariable DocumentId document,
      @PathVariable UUID relation,
      @RequestParam int version,
      @RequestParam RelationKind kind,
      RedirectAttributes next) {
    var found = relations.decidable(viewer, document).orElseThrow(NotFound::new);
    Notice.tell(
        next, relations.decide(viewer, found, relation, version, kind), "lineage.done.decided");
    return "redirect:/van-ban/" + document + "/quan-he#dan-chieu";
  }

  /** Says from when and until when the document holds. */
  @PostMapping("/van-ban/{document}/hieu-luc")
  @Needs(Documents.IMPORT)
  String say(
      Viewer viewer,
      @PathVariable DocumentId document,
      @RequestParam int version,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      RedirectAttributes next) {
    var found = relations.decidable(viewer, document).orElseThrow(NotFound::new);
    Notice.tell(next, effects.say(viewer, found, version, from, until), "effect.done");
    return "redirect:/van-ban/" + document + "/quan-he#hieu-luc";
  }

  /** Says which of several documents a citation means. */
  @PostMapping("/van-ban/{document}/trich-dan/{citation}")
  @Needs(Documents.IMPORT)
  String settle(
      Viewer viewer,
      @PathVariable DocumentId document,
      @PathVariable UUID citation,
      @RequestParam(defaultValue = "") String work,
      RedirectAttributes next) {
    var found = relations.decidable(viewer, document).orElseThrow(NotFound::new);
    var chosen = work.isEmpty() ? null : WorkId.of(work);
    Notice.tell(next, relations.settle(viewer, found, citation, chosen), "lineage.done.settled");
    return "redirect:/van-ban/" + document + "/quan-he#dan-chieu";
  }

  /** The page is about this version, which need not be the latest. */
  private static WorkLabel label(WorkId work, StoredDocument document) {
    var header = document.header();
    return new WorkLabel(
        work,
        document.id(),
        header.kindName(),
        header.symbol(),
        header.issuer(),
        header.issuedOn(),
        header.title() == null ? document.fileName() : header.title());
  }

  private LineagePage page(
      Viewer viewer,
      WorkLabel label,
      @Nullable StoredDocument document,
      List<CitedLine> cited,
      @Nullable LocalDate asked,
      int levels) {
    var work = label.id();
    var day = asked == null ? calendar.today() : asked;
    int deep = Math.clamp(levels, 1, MOST_LEVELS);
    var around = lineage.around(viewer, work);
    var others =
        new ArrayList<>(
            around.stream()
                .flatMap(line -> Stream.of(line.subject(), line.object()))
                .distinct()
                .toList());
    var labels = lineage.labels(viewer, others);
    var above = lineage.above(viewer, work, deep);
    var below = lineage.below(viewer, work, deep);
    var holder = document == null ? null : document.holder();
    var plans =
        lineage.plans(viewer, work).stream().filter(plan -> !plan.unit().equals(holder)).toList();
    var silent = lineage.silent(viewer, work);
    return new LineagePage(
        label,
        day,
        lineage.inForce(label, around, labels, day),
        deep,
        above,
        below,
        LineagePicture.of(above, below),
        around,
        labels,
        plans,
        silent,
        units.named(
            Stream.concat(plans.stream().map(Lineage.OwnPlan::unit), silent.stream()).toList()),
        cited,
        document != null && relations.mayDecide(viewer, document));
  }
}
