package vn.giaoban.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.ChargeReader.Charge;

/**
 * Sorts the paragraphs of the body into those that instruct, those that assess and the rest, and
 * gives each instruction whom it charges: the bodies it names, or else those named nearest above.
 */
final class StatementReader {

  /** What was found, in the order of the text. */
  record Statements(List<Extraction.Finding> findings, List<Extraction.Requirement> requirements) {}

  /** What stands before a sentence that leads in is an assessment from so many characters on. */
  private static final int SHORTEST_ASSESSMENT = 60;

  /** A sentence that lost its stop has so many words at least. */
  private static final int SHORTEST_SENTENCE = 9;

  private final BodyReader bodies;
  private final ChargeReader charges;
  private final SectionReader sections;
  private final OrderWording wording;
  private final AssessmentReader assessments;
  private final FindingUnitReader units;
  private final TaskLabels labels;
  private final CellNames names;
  private final TaskTableReader tables;
  private final FindingTables findingTables;

  StatementReader(BodyReader bodies) {
    this.bodies = bodies;
    charges = new ChargeReader(bodies);
    sections = new SectionReader();
    wording = new OrderWording(bodies, charges);
    assessments = new AssessmentReader(bodies, wording);
    units = new FindingUnitReader(bodies);
    labels = new TaskLabels();
    names = new CellNames(bodies);
    tables = new TaskTableReader(labels, names);
    findingTables = new FindingTables(new ColumnHeads(labels));
  }

  Statements read(Layout layout, Extraction.Header header) {
    var run = new Run(layout, header);
    run.read();
    return new Statements(run.findings, run.tasks.requirements());
  }

  /** Without marker and without the stop at the end. */
  static Span span(Paragraph paragraph, String text) {
    int end = text.length();
    while (end > 1 && " .;,:/".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return paragraph.reading().span(0, end);
  }

  private final class Run {

    final List<Extraction.Finding> findings = new ArrayList<>();
    final TaskLines tasks;

    /** Where the last finding stood. */
    private int lastFinding = -1;

    private final Layout layout;
    private final Extraction.Header header;
    private final Passages passages;
    private final Context context;
    private final InstructionReader instructions;
    private final HomePlace home;
    private final Ranks ranks;
    private final NamesBelow namesBelow;
    private final MarkLegend legend = new MarkLegend();

    Run(Layout layout, Extraction.Header header) {
      this.layout = layout;
      this.header = header;
      passages = new Passages(layout.paragraphs());
      context = new Context(passages, charges, sections);
      namesBelow = new NamesBelow(bodies, passages);
      tasks = new TaskLines(layout.text(), passages, labels, names);
      boolean plans = !Objects.equals(header.kind(), "BC") && !Objects.equals(header.kind(), "TTr");
      instructions =
          new InstructionReader(
              passages, wording, assessments, labels, new Voice(bodies, header), plans);
      home = HomePlace.of(layout);
      ranks = new Ranks(header);
    }

    void read() {
      var found = new ArrayDeque<>(tables.read(layout));
      boolean hasRows = TableRow.mayBeIn(layout.text());
      for (int i = 0; i < passages.size(); i++) {
        var paragraph = passages.get(i);
        if (!found.isEmpty() && i >= found.getFirst().from()) {
          var table = found.removeFirst();
          tasks.addAll(table.tasks());
          table.faults().forEach(this::fault);
          i = table.to() - 1;
          continue;
        }
        var assessed = paragraph.title() ? null : findingTables.at(layout, i, hasRows);
        if (assessed != null) {
          assessed.rows().forEach(this::finding);
          i = assessed.to() - 1;
          continue;
        }
        boolean attached = paragraph.part() == Part.APPENDIX && paragraph.heading() != null;
        if ((paragraph.part() != Part.BODY && !attached) || paragraph.reading().isEmpty()) {
          continue;
        }
        if (paragraph.title()) {
          tasks.close();
          continue;
        }
        var listed = namesBelow.at(i, ContentReader.cut(paragraph.reading()).words());
        if (listed != null && listed(i, paragraph, listed)) {
          i = listed.last();
          continue;
        }
        paragraph(i, paragraph);
      }
    }

    /** Whether the sentence judges those whose names stand below it. */
    private boolean listed(int index, Paragraph paragraph, NamesBelow.Listed listed) {
      var kind =
          assessments.kind(
              context.purpose(index),
              listed.words(),
              passages.isPreamble(index),
              listedBefore(index));
      if (kind == null || !PraiseAndBlame.weighs(listed.words())) {
        return false;
      }
      tasks.close();
      var last = passages.get(listed.last());
      var span = new Span(span(paragraph, paragraph.text()).start(), span(last, last.text()).end());
      var notes = namesBelow.footnotes(index, listed.last());
      var named = units.read(listed.whole(), notes(notes), header, home);
      finding(kind, span, named, paragraph.heading(), notes);
      lastFinding = listed.last();
      return true;
    }

    private void paragraph(int index, Paragraph paragraph) {
      var words = ContentReader.cut(paragraph.reading()).words();
      var text = words.text();
      var purpose = context.purpose(index);
      boolean leadIn = Phrasing.leadsIn(words.plain());
      boolean marked = !paragraph.marker().isEmpty();
      if (!marked
          && MarkLegend.mayTell(words.plain())
          && legend.tells(paragraph.span().of(layout.text()))) {
        return;
      }
      if (leadIn && !marked) {
        context.leadsIn(index);
      }
      if (label(index, words)
          || (marked && Outline.isShorter(text, InstructionReader.SHORTEST))
          || tasks.attach(index, words)) {
        return;
      }
      boolean announces =
          leadIn
              && !marked
              && Parts.lastSentence(text) == 0
              && (sections.announces(words) || sections.ordersWhatFollows(words));
      var kind =
          (!marked && isFragment(text)) || announces
              ? null
              : assessments.kind(
                  purpose,
                  words,
                  goesOn(index, marked) || passages.isPreamble(index),
                  goesOn(index, marked) ? findings.getLast().kind() : listedBefore(index));
      if (kind != null && marked) {
        kind = Objects.requireNonNullElse(legend.of(paragraph.marker()), kind);
      }
      int last = kind == null && leadIn && !marked ? Parts.lastSentence(text) : 0;
      if (last > SHORTEST_ASSESSMENT) {
        var before = paragraph.reading().slice(0, last).words();
        kind = assessments.beforeOrders(before);
        words = kind == null ? words : before;
      }
      if (kind != null) {
        tasks.close();
        finding(kind, paragraph, words);
        lastFinding = index;
        return;
      }
      if (leadIn && (text.endsWith(":") || passages.isParent(index) || !marked)) {
        return;
      }
      if (instructions.instructs(index, purpose, words)) {
        boolean apart = instructions.standsApart(index, words);
        requirement(index, words, apart ? Charge.NOBODY : context.charge(index));
      } else {
        tasks.close();
      }
    }

    /** Before the first heading, going on with what assessed there. */
    private boolean goesOn(int index, boolean marked) {
      return !marked
          && index > 0
          && lastFinding == index - 1
          && passages.get(index).heading() == null;
    }

    /** A cell of a table that was set as lines: too short for a sentence, and not ended as one. */
    private static boolean isFragment(String text) {
      return !Parts.endsSentence(text) && Outline.isShorter(text, SHORTEST_SENTENCE);
    }

    /** A line about the tasks before it, or about the heading that is itself the task. */
    private boolean label(int index, Words words) {
      var text = words.text();
      boolean labelled = tasks.isLabel(index, text);
      var who = labelled ? null : tasks.who(index, words);
      if (!labelled && who == null) {
        return false;
      }
      if (labelled && tasks.isAbout(index, text)) {
        return true;
      }
      var title = tasks.titleOf(index);
      if (title != null) {
        var purpose = context.purpose(title);
        if (purpose == null || purpose.instructs()) {
          requirement(title, passages.get(title).reading().words(), context.charge(title));
        }
      }
      return who == null ? tasks.label(index, text) : tasks.give(index, who);
    }

    /** The kind of the finding right before this one in the same list. */
    private @Nullable FindingKind listedBefore(int index) {
      boolean listed = index > 0 && !passages.get(index).marker().isEmpty();
      return listed
              && lastFinding == index - 1
              && Objects.equals(passages.get(index).parent(), passages.get(index - 1).parent())
          ? findings.getLast().kind()
          : null;
    }

    private void finding(FindingKind kind, Paragraph paragraph, Words words) {
      var span = span(paragraph, words.text());
      var notes = paragraph.footnotes();
      finding(
          kind, span, units.read(words, notes(notes), header, home), paragraph.heading(), notes);
    }

    private void finding(FindingTables.Row row) {
      var what = ContentReader.cut(row.what());
      var where = ContentReader.cut(row.where()).words();
      var named = units.read(where, List.of(), header, home);
      var span = what.span(0, what.length());
      boolean other = named.isEmpty() && where.size() > 0;
      finding(row.kind(), span, other ? List.of(where.text()) : named, row.heading(), List.of());
    }

    private void fault(TaskTableReader.Fault fault) {
      var words = ContentReader.cut(fault.words());
      var span = words.span(0, words.length());
      var named = units.read(words.words(), List.of(), header, home);
      finding(FindingKind.LIMITATION, span, named, fault.heading(), List.of());
    }

    private void finding(
        FindingKind kind,
        Span span,
        List<String> named,
        @Nullable Integer heading,
        List<Integer> notes) {
      findings.add(
          new Extraction.Finding(kind, span.of(layout.text()), named, heading, notes, span));
    }

    private List<String> notes(List<Integer> notes) {
      if (notes.isEmpty()) {
        return List.of();
      }
      return notes.stream().map(note -> layout.footnotes().get(note).text()).toList();
    }

    /** Those it names, or the one below the speaker who is to order them. */
    private List<String> charged(int index, Words words, Charge own, Charge above) {
      var ordering = charges.ordering(words);
      if (!ordering.isEmpty() && ordering.stream().allMatch(ranks::isBelow)) {
        return ordering;
      }
      boolean orderedByTitle =
          above.responsible().size() == 1
              && !above.responsible().getFirst().contains(" các ")
              && ranks.isBelow(above.responsible().getFirst())
              && context.isNamedByTitle(index, above)
              && charges.ordersMany(words);
      return orderedByTitle ? above.responsible() : own.responsible();
    }

    private void requirement(int index, Words words, Charge above) {
      var paragraph = passages.get(index);
      var own = context.own(index, words);
      boolean directs = !above.responsible().isEmpty() && charges.mayDirect(words, own);
      boolean inherits = own.responsible().isEmpty() || directs;
      boolean each =
          !inherits && ThoseAbove.areMeant(bodies, words) && !above.responsible().isEmpty();
      var charged = inherits || each ? above.responsible() : charged(index, words, own, above);
      if (charged.isEmpty()) {
        charged = own.later().isEmpty() ? charges.directed(words) : own.later();
      }
      var responsible = home.full(charged);
      var coordinating =
          own.coordinating().isEmpty() && inherits ? above.coordinating() : own.coordinating();
      var span = span(paragraph, words.text());
      tasks.add(
          index,
          new Extraction.Requirement(
              span.of(layout.text()),
              responsible,
              home.full(coordinating),
              own.reportTo(),
              DeadlineReader.deadline(words),
              RecurrenceReader.recurrence(words),
              paragraph.heading(),
              span),
          !inherits);
      tasks.readWithin(words, !inherits);
    }
  }
}
