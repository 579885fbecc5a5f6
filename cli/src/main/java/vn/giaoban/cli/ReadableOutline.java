package vn.giaoban.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Extraction;

/** A reading of a document as a person would note it down. */
final class ReadableOutline {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final Messages messages;

  ReadableOutline(Messages messages) {
    this.messages = messages;
  }

  /** Several lines, the last without a line end. */
  String of(Extraction extraction) {
    var lines = new ArrayList<String>();
    header(extraction.document(), lines);
    section("outline.headings", extraction.headings().size(), lines);
    for (var heading : extraction.headings()) {
      lines.add("  ".repeat(heading.level()) + joined(" ", heading.marker(), heading.title()));
    }
    section("outline.requirements", extraction.requirements().size(), lines);
    for (int i = 0; i < extraction.requirements().size(); i++) {
      requirement(i + 1, extraction.requirements().get(i), lines);
    }
    section("outline.findings", extraction.findings().size(), lines);
    for (var finding : extraction.findings()) {
      lines.add(
          "  [" + messages.text("finding." + finding.kind()) + "] " + oneLine(finding.quote()));
      field("outline.units", String.join("; ", finding.units()), lines);
    }
    section("outline.citations", extraction.citations().size(), lines);
    for (var citation : extraction.citations()) {
      lines.add(
          "  "
              + joined(
                  " · ",
                  citation.symbol(),
                  citation.kind(),
                  date(citation.date()),
                  citation.issuer(),
                  citation.name()));
    }
    section("outline.footnotes", extraction.footnotes().size(), lines);
    for (var footnote : extraction.footnotes()) {
      lines.add("  " + joined(" ", footnote.mark(), oneLine(footnote.text())));
    }
    section("outline.warnings", extraction.warnings().size(), lines);
    for (var warning : extraction.warnings()) {
      lines.add("  " + warning.message());
      var quote = warning.quote();
      if (quote != null) {
        lines.add("      “" + oneLine(quote) + "”");
      }
    }
    return String.join("\n", lines);
  }

  private void header(Extraction.Header header, List<String> lines) {
    lines.add(joined(" ", header.kindName(), header.symbol()));
    if (lines.getFirst().isEmpty()) {
      lines.set(0, messages.text("outline.no.header"));
    }
    field("outline.title", header.title(), lines);
    field("outline.issuer", header.issuer(), lines);
    field("outline.behalf", header.onBehalfOf(), lines);
    field("outline.place", joined(", ", header.place(), date(header.date())), lines);
    var signatory = header.signatory();
    if (signatory != null) {
      field(
          "outline.signatory",
          joined(
              ", ",
              joined(" ", signatory.capacity(), signatory.body()),
              signatory.role(),
              signatory.name()),
          lines);
    }
    field("outline.recipients", String.join("; ", header.recipients()), lines);
  }

  private void requirement(int number, Extraction.Requirement requirement, List<String> lines) {
    lines.add("  " + number + ". " + oneLine(requirement.quote()));
    field("outline.responsible", String.join("; ", requirement.responsible()), lines);
    field("outline.coordinating", String.join("; ", requirement.coordinating()), lines);
    field("outline.report", requirement.reportTo(), lines);
    field("outline.deadline", requirement.deadline(), lines);
    var recurrence = requirement.recurrence();
    field(
        "outline.recurrence",
        recurrence == null ? null : messages.text("recurrence." + recurrence),
        lines);
  }

  private void section(String name, int size, List<String> lines) {
    lines.add("");
    lines.add(messages.text(name, size));
  }

  private void field(String name, @Nullable String value, List<String> lines) {
    if (value != null && !value.isEmpty()) {
      lines.add("      " + messages.text(name, oneLine(value)));
    }
  }

  private static @Nullable String date(@Nullable LocalDate date) {
    return date == null ? null : DATE.format(date);
  }

  private static String joined(String between, @Nullable String... parts) {
    var present = new ArrayList<String>();
    for (var part : parts) {
      if (part != null && !part.isEmpty()) {
        present.add(part);
      }
    }
    return String.join(between, present);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
