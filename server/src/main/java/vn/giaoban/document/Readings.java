package vn.giaoban.document;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.formats.Limits;
import vn.giaoban.text.Division;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;

/**
 * Reads texts, not too many at a time, and turns readings into the JSON that is stored and back.
 */
@Component
class Readings {

  /**
   * Characters of text that may be in work at one time: reading takes many times the size of the
   * text in memory, and a small office has a small machine.
   */
  private static final int CHARACTERS_AT_A_TIME = Limits.standard().characters();

  private final DocumentReader reader = DocumentReader.standard();
  private final Semaphore characters = new Semaphore(CHARACTERS_AT_A_TIME, true);

  /** Of its own, so that what is stored does not change with the settings of the pages. */
  private final JsonMapper json = JsonMapper.builder().build();

  /** Takes the memory that a text of this length needs; waits until there is as much. */
  Turn turn(int length) {
    var taken = Math.clamp(length, 1, CHARACTERS_AT_A_TIME);
    characters.acquireUninterruptibly(taken);
    return () -> characters.release(taken);
  }

  /** The right to read one file; given back when closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  Extraction read(String text) {
    return reader.read(text);
  }

  /** Reads each part of a text by itself; places in a reading are places in its part. */
  List<Documents.ReadPart> read(String text, List<FilePart> parts) {
    return parts.stream()
        .map(part -> {
          var place = part.place();
          return new Documents.ReadPart(
              part, read(place == null ? text : text.substring(place.start(), place.end())));
        })
        .toList();
  }

  /** Where the documents of a text begin and end; takes little beside reading it. */
  static Division divide(String text) {
    return DocumentReader.standard().divide(text);
  }

  String json(Extraction reading) {
    return json.writeValueAsString(reading);
  }

  String jsonOf(List<FileNotes.Note> notes) {
    return json.writeValueAsString(notes);
  }

  List<FileNotes.Note> notes(String stored) {
    return List.of(json.readValue(stored, FileNotes.Note[].class));
  }

  Extraction reading(String stored) {
    return json.readValue(stored, Extraction.class);
  }
}
