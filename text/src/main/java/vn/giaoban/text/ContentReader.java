package vn.giaoban.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a document says, once its form is known: citations, findings, requirements. */
final class ContentReader {

  /** What was read. */
  record Content(
      List<Extraction.Citation> citations,
      List<Extraction.Finding> findings,
      List<Extraction.Requirement> requirements,
      List<Extraction.Warning> warnings) {}

  /** A text that names other documents more often is no document but a list of them. */
  private static final int MOST_MENTIONS = 3_000;

  /** Prose of this length without a break is no prose: it is read up to here only. */
  private static final int LONGEST_PARAGRAPH = 20_000;

  private final KindTable kinds = KindTable.load();
  private final CitationReader citations;
  private final StatementReader statements;
  private final RequirementLint requirements;
  private final Map<String, LocalDate> congresses = congresses();

  ContentReader(BodyReader bodies) {
    citations = new CitationReader(kinds, bodies);
    statements = new StatementReader(bodies);
    requirements = new RequirementLint(bodies);
  }

  private static Map<String, LocalDate> congresses() {
    var days = new HashMap<String, LocalDate>();
    for (var line : Vocabulary.entries("congresses.txt")) {
      var fields = line.split("\t", -1);
      days.put(Spelling.plain(fields[0]), LocalDate.parse(fields[1]));
    }
    return Map.copyOf(days);
  }

  Content read(Layout layout, Extraction.Header header) {
    var warnings = new ArrayList<Extraction.Warning>();
    var ledger = new CitationLedger(kinds, header, congresses);
    var mentions = new ArrayList<Mention>();
    for (var paragraph : layout.paragraphs()) {
      if (paragraph.part() != Part.CLOSING && paragraph.part() != Part.ADDRESSEES) {
        for (var piece : TableRow.pieces(layout.text(), cut(paragraph.reading()))) {
          mentions.addAll(citations.read(piece));
        }
      }
    }
    if (mentions.size() > MOST_MENTIONS) {
      warnings.add(
          Extraction.Warning.of(
              "TOO_MANY_CITATIONS",
              List.of(String.valueOf(mentions.size()), String.valueOf(MOST_MENTIONS)),
              null,
              null));
      mentions.subList(MOST_MENTIONS, mentions.size()).clear();
    }
    mentions.sort((a, b) -> a.span().compareTo(b.span()));
    ledger.addAll(mentions);
    warnings.addAll(ledger.warnings());
    var said = statements.read(layout, header);
    warnings.addAll(requirements.check(layout, said.requirements()));
    return new Content(
        ledger.citations(), said.findings(), said.requirements(), List.copyOf(warnings));
  }

  static Reading cut(Reading reading) {
    return reading.length() > LONGEST_PARAGRAPH ? reading.slice(0, LONGEST_PARAGRAPH) : reading;
  }
}
