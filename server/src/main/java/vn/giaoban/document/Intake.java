package vn.giaoban.document;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Viewer;
import vn.giaoban.formats.FormatWorkers;
import vn.giaoban.formats.Rendering;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;

/**
 * What every file goes through before anything of it is kept: its text is taken out, and whoever
 * sends a state secret is turned away.
 */
@Component
class Intake {

  /** Files whose texts may be in memory at one time; a text can take 10 MB. */
  private static final int FILES_AT_A_TIME = 4;

  /** The beginning of the message keys of formats, which has the words for every reason. */
  private static final String UNREADABLE = "formats.unreadable.";

  private final FormatWorkers readers;
  private final JdbcClient jdbc;
  private final Semaphore files = new Semaphore(FILES_AT_A_TIME, true);

  Intake(FormatWorkers readers, JdbcClient jdbc) {
    this.readers = readers;
    this.jdbc = jdbc;
  }

  /** Takes the memory for the text of one file; waits until there is as much. */
  Readings.Turn turn() {
    files.acquireUninterruptibly();
    return files::release;
  }

  /**
   * Takes the text out and checks it.
   *
   * @return refused where there is no text, and where it bears the mark of a state secret; of that
   *     one only who tried and when is kept
   */
  Outcome<Rendering.Readable> examine(Viewer viewer, Path file) {
    return switch (readers.read(file)) {
      case Rendering.Unreadable(var reason, var values) ->
          Outcome.refused(Problem.of(UNREADABLE + reason, values.toArray()));
      case Rendering.Readable text when bearsSecrecyMark(text) -> {
        jdbc.sql("insert into document_refusal (account_id) values (:account)")
            .param("account", viewer.account().value())
            .update();
        yield Outcome.refused(Problem.of(Documents.SECRET));
      }
      case Rendering.Readable text -> Outcome.accepted(text);
    };
  }

  /** Whether a file that can be read bears the mark of a state secret. */
  boolean bearsSecrecyMark(Path file) {
    try (var _ = turn()) {
      return readers.read(file) instanceof Rendering.Readable text && bearsSecrecyMark(text);
    }
  }

  private static boolean bearsSecrecyMark(Rendering.Readable text) {
    var conversion = text.conversion();
    return SecrecyMark.standsIn(text.aside())
        || standsInAny(text.text())
        || (conversion != null && standsInAny(conversion.text()));
  }

  /** A mark is looked for where documents begin, and a file may have several. */
  private static boolean standsInAny(String text) {
    if (SecrecyMark.standsIn(text)) {
      return true;
    }
    var division = Readings.divide(text);
    return division.isSeveral()
        && division.pieces().stream().map(division::textOf).anyMatch(SecrecyMark::standsIn);
  }
}
