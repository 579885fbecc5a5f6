package vn.giaoban.directive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giaoban.access.Viewer;
import vn.giaoban.directive.Requirement;
import vn.giaoban.directive.RequirementId;
import vn.giaoban.directive.RequirementState;
import vn.giaoban.directive.Requirements;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.RegisterWarnings;
import vn.giaoban.document.Relations;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.Versions;
import vn.giaoban.document.WorkLabel;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;
import vn.giaoban.shared.web.Notice;
import vn.giaoban.text.Confidence;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/** One document: its text as printed with what was read in it, and a person's word on each. */
@Controller
class ReviewPages {

  private static final Pattern PLACE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private static final int LONGEST_NAME = 60;

  private final Documents documents;
  private final Requirements requirements;
  private final Relations relations;
  private final Versions versions;
  private final RegisterWarnings registerWarnings;

  ReviewPages(
      Documents documents,
      Requirements requirements,
      Relations relations,
      Versions versions,
      RegisterWarnings registerWarnings) {
    this.documents = documents;
    this.requirements = requirements;
    this.relations = relations;
    this.versions = versions;
    this.registerWarnings = registerWarnings;
  }

  /**
   * A document with its reading and its requirements, as the viewer may see them.
   *
   * @param requirements as they stand in the text
   * @param doubts what the reader is not sure of, by the place in the text
   */
  private record Opened(
      StoredDocument document,
      Extraction reading,
      List<Requirement> requirements,
      Map<Span, Doubt> doubts,
      ReviewOrder order,
      boolean mayConfirm) {

    Requirement requirement(RequirementId id) {
      return requirements.stream()
          .filter(one -> one.id().equals(id))
          .findFirst()
          .orElseThrow(NotFound::new);
    }

    /** What the reader is not sure of; null where it is, or where a person has had a word. */
    @Nullable Doubt doubt(Requirement one) {
      return one.own() == RequirementState.PROPOSED ? doubts.get(one.span()) : null;
    }

    /** In the order in which they are gone through. */
    List<Requirement> listed() {
      return order == ReviewOrder.AS_PRINTED
          ? requirements
          : Stream.concat(
                  requirements.stream()
                      .filter(one -> doubt(one) != null)
                      .sorted(
                          Comparator.comparingDouble(
                              one -> Objects.requireNonNull(doubt(one)).sure())),
                  requirements.stream().filter(one -> doubt(one) == null))
              .toList();
    }

    @Nullable RequirementId firstProposed() {
      return firstProposed(listed());
    }

    /**
     * Where to go on after a word on {@code after}: the next of those that stood behind it {@code
     * before} that word and still wait for one, else the first of all that do.
     */
    @Nullable RequirementId nextProposed(RequirementId after, Opened before) {
      var behind =
          before.listed().stream()
              .map(Requirement::id)
              .dropWhile(id -> !id.equals(after))
              .skip(1)
              .flatMap(id -> requirements.stream().filter(one -> one.id().equals(id)))
              .toList();
      var next = firstProposed(behind);
      return next == null ? firstProposed() : next;
    }

    private static @Nullable RequirementId firstProposed(List<Requirement> among) {
      return among.stream()
          .filter(one -> one.own() == RequirementState.PROPOSED)
          .map(Requirement::id)
          .findFirst()
          .orElse(null);
    }
  }

  @GetMapping("/van-ban/{document}")
  @Needs(Documents.READ)
  ModelAndView document(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @RequestParam(name = "chon", required = false) @Nullable RequirementId chosen,
      @RequestParam(name = "viec", required = false) @Nullable String what,
      @RequestParam(name = "doan", required = false) @Nullable String place) {
    var opened = open(viewer, document, order);
    var kind = ReviewTask.Kind.of(what);
    var text = opened.reading().text();
    if (kind == ReviewTask.Kind.ADD && opened.mayConfirm()) {
      return page(viewer, opened, null, ReviewTask.adding(text, span(place, text), List.of()));
    }
    if (chosen == null
        || opened.requirements().stream().noneMatch(one -> one.id().equals(chosen))) {
      return page(viewer, opened, opened.firstProposed(), ReviewTask.none());
    }
    return page(
        viewer,
        opened,
        chosen,
        kind == ReviewTask.Kind.NONE || !opened.mayConfirm()
            ? ReviewTask.none()
            : ReviewTask.on(kind, opened.requirement(chosen), text, null, List.of()));
  }

  /** The form of one task alone, for a page that is already open; else the whole page with it. */
  @GetMapping("/van-ban/{document}/yeu-cau/{requirement}")
  @Needs(Requirements.CONFIRM)
  ModelAndView task(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam(name = "viec") String what,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
    if (partial == null) {
      return new ModelAndView(
          "redirect:/van-ban/%s?chon=%s#yc-%s".formatted(document, requirement, requirement));
    }
    var opened = open(viewer, document, order);
    if (!opened.mayConfirm()) {
      throw new NotFound();
    }
    var one = opened.requirement(requirement);
    var task =
        ReviewTask.on(ReviewTask.Kind.of(what), one, opened.reading().text(), null, List.of());
    var item = items(opened, requirement).stream().filter(task::isOn).findFirst().orElseThrow();
    return new ModelAndView("directive/reviewTask")
        .addObject("here", "/van-ban/" + document)
        .addObject("item", item)
        .addObject("task", task);
  }

  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/xac-nhan")
  @Needs(Requirements.CONFIRM)
  ModelAndView confirm(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      ReviewForm form,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    var terms = form.answering(opened.requirement(requirement).terms());
    return after(
        viewer,
        opened,
        requirement,
        requirements.confirm(viewer, requirement, version, terms),
        ReviewTask.Kind.CONFIRM,
        form,
        next,
        "reading.done.confirmed");
  }

  @PostMapping("/van-ban/{document}/xac-nhan-het")
  @Needs(Requirements.CONFIRM)
  String confirmAll(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    int confirmed = 0;
    var problems = new ArrayList<Problem>();
    if (!opened.mayConfirm()) {
      problems.add(Problem.of("directive.problem.not-permitted"));
    }
    for (var item : items(opened, null)) {
      if (item.proposed() && item.open().isEmpty()) {
        var one = item.requirement();
        var outcome = requirements.confirm(viewer, one.id(), one.version(), one.terms());
        if (outcome instanceof Outcome.Refused<RequirementId>(var reasons)) {
          problems.addAll(reasons);
        } else {
          confirmed++;
        }
      }
    }
    next.addFlashAttribute(
        Notice.ATTRIBUTE,
        problems.isEmpty()
            ? Notice.done("reading.done.confirmed-all", confirmed)
            : Notice.refused(problems.stream().distinct().toList()));
    return "redirect:/van-ban/" + document;
  }

  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/sua")
  @Needs(Requirements.CONFIRM)
  ModelAndView edit(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      @RequestParam(name = "then", required = false) @Nullable String then,
      ReviewForm form,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    var span = form.span(opened.requirement(requirement).span());
    var confirms = "confirm".equals(then);
    var outcome =
        confirms
            ? requirements.amendAndConfirm(viewer, requirement, version, span, form.terms())
            : requirements.amend(viewer, requirement, version, span, form.terms());
    return after(
        viewer,
        opened,
        requirement,
        outcome,
        ReviewTask.Kind.EDIT,
        form,
        next,
        confirms ? "reading.done.confirmed" : "reading.done.edited");
  }

  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/tach")
  @Needs(Requirements.CONFIRM)
  ModelAndView split(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      @RequestParam int at,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    return after(
        viewer,
        opened,
        requirement,
        requirements.split(viewer, requirement, version, at),
        ReviewTask.Kind.SPLIT,
        null,
        next,
        "reading.done.split");
  }

  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/ghep")
  @Needs(Requirements.CONFIRM)
  ModelAndView join(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      @RequestParam RequirementId other,
      @RequestParam int otherVersion,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    return after(
        viewer,
        opened,
        requirement,
        requirements.join(viewer, requirement, version, other, otherVersion),
        ReviewTask.Kind.CONFIRM,
        null,
        next,
        "reading.done.joined");
  }

  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/loai")
  @Needs(Requirements.CONFIRM)
  ModelAndView reject(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      ReviewForm form,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    var reason = Objects.requireNonNullElse(form.reason(), "");
    return after(
        viewer,
        opened,
        requirement,
        requirements.reject(viewer, requirement, version, reason),
        ReviewTask.Kind.REJECT,
        form,
        next,
        "reading.done.rejected");
  }

  /** Takes back that it was confirmed or rejected. */
  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/khoi-phuc")
  @Needs(Requirements.CONFIRM)
  ModelAndView restore(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    return after(
        viewer,
        opened,
        requirement,
        requirements.restore(viewer, requirement, version, ""),
        ReviewTask.Kind.CONFIRM,
        null,
        next,
        "reading.done.restored");
  }

  /** Says that the words of the corrected version have been seen. */
  @PostMapping("/van-ban/{document}/yeu-cau/{requirement}/xac-nhan-lai")
  @Needs(Requirements.CONFIRM)
  ModelAndView reconfirm(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @PathVariable RequirementId requirement,
      @RequestParam int version,
      RedirectAttributes next) {
    return after(
        viewer,
        open(viewer, document, order),
        requirement,
        requirements.reconfirm(viewer, requirement, version),
        ReviewTask.Kind.CONFIRM,
        null,
        next,
        "reading.done.reconfirmed");
  }

  @PostMapping("/van-ban/{document}/yeu-cau/moi")
  @Needs(Requirements.CONFIRM)
  ModelAndView add(
      Viewer viewer,
      ReviewOrder order,
      @PathVariable DocumentId document,
      @RequestParam(defaultValue = "") String place,
      RedirectAttributes next) {
    var opened = open(viewer, document, order);
    var text = opened.reading().text();
    var span = span(place, text);
    Outcome<RequirementId> outcome =
        span == null
            ? Outcome.refused(Problem.at("place", "reading.problem.no-place"))
            : requirements.add(viewer, document, span);
    return switch (outcome) {
      case Outcome.Refused<RequirementId>(var problems) -> {
        var page = page(viewer, opened, null, ReviewTask.adding(text, null, problems));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
      case Outcome.Accepted<RequirementId>(var id) -> {
        next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("reading.done.added"));
        yield toRequirement(document, id);
      }
    };
  }

  /** Back to the page: with the next to be decided on where it was done, else with the reasons. */
  private ModelAndView after(
      Viewer viewer,
      Opened opened,
      RequirementId requirement,
      Outcome<RequirementId> outcome,
      ReviewTask.Kind kind,
      @Nullable ReviewForm form,
      RedirectAttributes next,
      String done) {
    var document = opened.document().id();
    if (outcome instanceof Outcome.Refused<RequirementId>(var problems)) {
      var now = open(viewer, document, opened.order());
      var task =
          ReviewTask.on(kind, now.requirement(requirement), now.reading().text(), form, problems);
      var page = page(viewer, now, requirement, task);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var now = open(viewer, document, opened.order());
    next.addFlashAttribute(Notice.ATTRIBUTE, Notice.done(done));
    var still =
        now.requirements().stream()
            .filter(one -> one.id().equals(requirement))
            .anyMatch(one -> one.own() == RequirementState.PROPOSED);
    var goOn = still ? requirement : now.nextProposed(requirement, opened);
    return toRequirement(document, goOn == null ? requirement : goOn);
  }

  private static ModelAndView toRequirement(DocumentId document, RequirementId requirement) {
    return new ModelAndView(
        "redirect:/van-ban/%s?chon=%s#yc-%s".formatted(document, requirement, requirement));
  }

  private Opened open(Viewer viewer, DocumentId id, ReviewOrder order) {
    var document = documents.find(viewer, id).orElseThrow(NotFound::new);
    var reading = documents.reading(id);
    var all = requirements.ofDocument(viewer, id);
    if (all.isEmpty() && !reading.requirements().isEmpty()) {
      // The import tells of the document a moment after it is stored; a quick reader does not wait.
      requirements.propose(id, document.holder());
      all = requirements.ofDocument(viewer, id);
    }
    var shown = all;
    return new Opened(
        document,
        reading,
        shown.stream().filter(one -> !takenUp(one, shown)).toList(),
        Doubt.ofRequirements(reading, Confidence.of(reading)),
        order,
        requirements.mayConfirm(viewer, id));
  }

  /** Whether its words now belong to another requirement of the same list. */
  private static boolean takenUp(Requirement one, List<Requirement> all) {
    return all.stream()
        .anyMatch(
            other -> other.id().equals(one.supersededBy()) && other.span().contains(one.span()));
  }

  private ModelAndView page(
      Viewer viewer, Opened opened, @Nullable RequirementId chosen, ReviewTask task) {
    var items = items(opened, chosen);
    var byId =
        items.stream().collect(Collectors.toMap(item -> item.requirement().id(), item -> item));
    var reading = opened.reading();
    var confidence = Confidence.of(reading);
    return new ModelAndView("directive/document")
        .addObject(
            "document",
            new DocumentPage(
                opened.document(),
                name(opened.document()),
                MarkedText.of(reading.text(), DocumentMarks.of(reading, items)),
                reading,
                items,
                opened.listed().stream()
                    .map(one -> Objects.requireNonNull(byId.get(one.id())))
                    .toList(),
                opened.order(),
                DoubtfulFirst.of(reading.findings(), confidence.findings()),
                DoubtfulFirst.of(
                    cited(viewer, opened.document().id(), reading), confidence.citations()),
                reading.warnings().stream()
                    .filter(warning ->
                        items.stream().noneMatch(item -> isAbout(warning, item.requirement())))
                    .toList(),
                opened.mayConfirm(),
                items.stream().anyMatch(item -> item.requirement().mayAssign())))
        .addObject("notes", documents.fileNotes(opened.document().id()).notes())
        .addObject("task", task)
        .addObject("versions", versions.standing(viewer, opened.document().id()))
        .addObject("registerWarnings", registerWarnings.of(viewer, opened.document(), reading))
        .addObject("mayNote", registerWarnings.mayNote(viewer, opened.document()));
  }

  private static List<ReviewItem> items(Opened opened, @Nullable RequirementId chosen) {
    var items = new ArrayList<ReviewItem>();
    var all = opened.requirements();
    for (int i = 0; i < all.size(); i++) {
      var one = all.get(i);
      items.add(
          new ReviewItem(
              one,
              i + 1,
              one.id().equals(chosen),
              opened.doubt(one),
              i + 1 < all.size() && joinable(all.get(i + 1)) ? all.get(i + 1) : null,
              opened.reading().warnings().stream()
                  .filter(warning -> isAbout(warning, one))
                  .toList()));
    }
    return items;
  }

  private static boolean joinable(Requirement next) {
    return next.own() == RequirementState.PROPOSED || next.own() == RequirementState.CONFIRMED;
  }

  private static boolean isAbout(Extraction.Warning warning, Requirement requirement) {
    var span = warning.span();
    return span != null
        && span.start() < requirement.span().end()
        && requirement.span().start() < span.end();
  }

  private List<CitedDocument> cited(Viewer viewer, DocumentId self, Extraction reading) {
    var resolved = new HashMap<Integer, WorkLabel>();
    for (var line : relations.cited(viewer, self)) {
      if (line.work() != null && !self.equals(line.work().document())) {
        resolved.put(line.position(), line.work());
      }
    }
    var cited = new ArrayList<CitedDocument>();
    for (int i = 0; i < reading.citations().size(); i++) {
      cited.add(new CitedDocument(i + 1, reading.citations().get(i), resolved.get(i)));
    }
    return cited;
  }

  private static String name(StoredDocument document) {
    var header = document.header();
    return header.symbol() != null
        ? header.symbol()
        : header.title() != null
            ? BoardPage.shortened(header.title(), LONGEST_NAME)
            : document.fileName();
  }

  /** The place written as start-end; null where it is none in this text. */
  private static @Nullable Span span(@Nullable String place, String text) {
    var read = PLACE.matcher(place == null ? "" : place);
    if (!read.matches()) {
      return null;
    }
    int start = Integer.parseInt(read.group(1));
    int end = Integer.parseInt(read.group(2));
    return start < end && end <= text.length() ? new Span(start, end) : null;
  }
}
