package vn.giaoban.cli;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.giaoban.audit.AuditVerification;
import vn.giaoban.audit.Proof;
import vn.giaoban.shared.OfficeCalendar;

/** Proves the audit log whole, or says where it was touched first. */
@Command(name = "verify-audit", mixinStandardHelpOptions = true)
final class VerifyAudit implements Callable<Integer> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(OfficeCalendar.ZONE);

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  VerifyAudit(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    var output = spec.commandLine();
    var settings = new HashMap<String, String>();
    if (data != null) {
      settings.put("giaoban.data", data.toString());
    }
    return new RunningServer(messages, output.getOut(), output.getErr())
        .with(settings, application -> tell(application.getBean(AuditVerification.class).verify()));
  }

  private int tell(Proof proof) {
    var output = spec.commandLine();
    switch (proof) {
      case Proof.Whole(var sealed, var unsealed) -> {
        output.getOut().println(messages.text("verify-audit.whole", sealed, unsealed));
        return Giaoban.DONE;
      }
      case Proof.OtherKey() -> output.getErr().println(messages.text("verify-audit.other-key"));
      case Proof.Broken(var touch, var at, var entry) -> {
        var how = touch.name().toLowerCase(Locale.ROOT);
        output.getErr().println(messages.text("verify-audit." + how, at));
        if (entry != null) {
          output
              .getErr()
              .println(
                  messages.text(
                      "verify-audit.entry",
                      entry.id(),
                      MOMENT.format(entry.at()),
                      entry.acting(),
                      entry.action(),
                      entry.subject()));
        }
      }
    }
    return Giaoban.FAILED;
  }
}
