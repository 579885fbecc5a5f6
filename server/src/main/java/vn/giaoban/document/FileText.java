package vn.giaoban.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaoban.formats.Format;
import vn.giaoban.formats.LegacyEncoding;
import vn.giaoban.formats.Rendering;
import vn.giaoban.shared.AccountId;
import vn.giaoban.shared.OfficeCalendar;

/**
 * The text of a file that is to be read as a document, and what is known of the file.
 *
 * @param encodings legacy encodings that were found; a decision on them was made
 * @param decision {@code CONVERTED} or {@code KEPT}; null where the text was in Unicode
 */
record FileText(
    String name,
    String text,
    Format format,
    int pages,
    List<FileNotes.Note> notes,
    List<String> encodings,
    @Nullable String decision,
    @Nullable UUID decidedBy,
    @Nullable OffsetDateTime decidedAt) {

  static final String CONVERTED = "CONVERTED";
  static final String KEPT = "KEPT";

  FileText {
    notes = List.copyOf(notes);
    encodings = List.copyOf(encodings);
  }

  static FileText of(String name, Rendering.Readable found) {
    var conversion = found.conversion();
    return new FileText(
        name,
        found.text(),
        found.format(),
        found.pages(),
        notes(found),
        conversion == null ? List.of() : names(conversion.encodings()),
        null,
        null,
        null);
  }

  FileText withText(String chosen) {
    return new FileText(
        name, chosen, format, pages, notes, encodings, decision, decidedBy, decidedAt);
  }

  /** The same with what a person said about the legacy encodings in it. */
  FileText decided(boolean converted, AccountId by, Instant at) {
    return new FileText(
        name,
        text,
        format,
        pages,
        notes,
        encodings,
        converted ? CONVERTED : KEPT,
        by.value(),
        at.atZone(OfficeCalendar.ZONE).toOffsetDateTime());
  }

  static List<FileNotes.Note> notes(Rendering.Readable found) {
    return found.remarks().stream()
        .map(remark -> new FileNotes.Note(remark.code(), remark.values()))
        .toList();
  }

  static List<String> names(Collection<LegacyEncoding> encodings) {
    return encodings.stream().sorted().map(LegacyEncoding::name).toList();
  }
}
