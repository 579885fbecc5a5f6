package vn.giaoban.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.giaoban.backup.Made;
import vn.giaoban.backup.Manifest;
import vn.giaoban.backup.Restored;
import vn.giaoban.backup.Standing;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;

/** What is said of back-ups and restorations. Something that was not well makes the exit code 1. */
record BackupWords(Messages messages, PrintWriter out, PrintWriter err) {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(OfficeCalendar.ZONE);

  int made(Made made) {
    out.println(messages.text("backup.made", made.folder()));
    proof(made.manifest());
    out.println(
        messages.text("backup.keys." + made.manifest().keys().name().toLowerCase(Locale.ROOT)));
    out.println(
        messages.text(made.manifest().life() == null ? "backup.log.none" : "backup.log.goes-on"));
    return warnings(made.warnings());
  }

  int proved(Made made) {
    out.println(messages.text("verify-backup.whole", made.folder()));
    proof(made.manifest());
    return warnings(made.warnings());
  }

  private void proof(Manifest manifest) {
    out.println(messages.text("backup.moment", moment(manifest.moment())));
    out.println(
        messages.text(
            "backup.proof",
            manifest.rows().size(),
            manifest.allRows(),
            manifest.files(),
            manifest.sealed()));
  }

  int restored(Restored restored) {
    var until = restored.until();
    var moment =
        until != null
            ? messages.text("restore.until", moment(until), restored.manifest().name())
            : messages.text(
                restored.last() ? "restore.last" : "restore.backup",
                restored.manifest().name(),
                moment(restored.manifest().moment()));
    out.println(messages.text("restore.done", restored.data(), moment));
    out.println(messages.text("restore.proof", restored.rows(), restored.sealed()));
    if (restored.aside() != null) {
      out.println(messages.text("restore.aside", restored.aside()));
    }
    out.println(messages.text("restore.next"));
    return warnings(restored.warnings());
  }

  int standing(Standing standing) {
    out.println(
        standing.process() == null
            ? messages.text("status.stopped", standing.data())
            : messages.text("status.running", standing.data(), standing.process()));
    if (standing.folder() == null) {
      err.println(messages.text("status.no-folder"));
      return Giaoban.FAILED;
    }
    var newest = standing.newest();
    if (newest == null) {
      err.println(messages.text("status.none", standing.folder()));
      return Giaoban.FAILED;
    }
    out.println(
        messages.text(
            "status.backup", standing.number(), newest.name(), moment(newest.verified())));
    proof(newest);
    if (standing.lastOfLog() != null) {
      out.println(messages.text("status.log", moment(standing.lastOfLog())));
    }
    if (standing.old()) {
      err.println(messages.text("status.old", standing.hours()));
      return Giaoban.FAILED;
    }
    return Giaoban.DONE;
  }

  private int warnings(List<Problem> warnings) {
    warnings.forEach(warning -> err.println(messages.text("backup.warning", messages.of(warning))));
    return warnings.isEmpty() ? Giaoban.DONE : Giaoban.FAILED;
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant);
  }
}
