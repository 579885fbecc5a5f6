package vn.giaoban.document;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;

/**
 * Reads texts, not too many at a time, and turns readings into the JSON that is stored and back.
 */
@Component
class Readings {

  /**
   * Bytes of text that may be in work at one time: reading takes many times the size of the text in
   * memory, and a small office has a small machine.
   */
  private static final int BYTES_AT_A_TIME = (int) PlainText.MOST_BYTES;

  private final DocumentReader reader = DocumentReader.standard();
  private final Semaphore bytes = new Semaphore(BYTES_AT_A_TIME, true);

  /** Of its own, so that what is stored does not change with the settings of the pages. */
  private final JsonMapper json = JsonMapper.builder().build();

  /** Takes the memory that a file of this size needs; waits until there is as much. */
  Turn turn(long size) {
    var taken = Math.clamp(size, 1, BYTES_AT_A_TIME);
    bytes.acquireUninterruptibly(taken);
    return () -> bytes.release(taken);
  }

  /** The right to read one file; given back when closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  Extraction read(String text) {
    return reader.read(text);
  }

  String json(Extraction reading) {
    return json.writeValueAsString(reading);
  }

  Extraction reading(String stored) {
    return json.readValue(stored, Extraction.class);
  }
}
