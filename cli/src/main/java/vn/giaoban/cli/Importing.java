package vn.giaoban.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.Imported;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/** Imports files one after the other and says of each what became of it. */
final class Importing {

  private final Messages messages;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ApplicationContext application;
  private final Documents documents;

  Importing(Messages messages, PrintWriter out, PrintWriter err, ApplicationContext application) {
    this.messages = messages;
    this.out = out;
    this.err = err;
    this.application = application;
    this.documents = application.getBean(Documents.class);
  }

  /**
   * @param unitCode the unit that is to hold the documents; null for that of the account
   * @return the exit code
   */
  int importAll(String login, @Nullable String unitCode, List<Path> files) {
    var viewer = application.getBean(Accounts.class).viewer(login).orElse(null);
    if (viewer == null) {
      err.println(messages.text("error.prefix", messages.text("import.account", login)));
      return Giaoban.FAILED;
    }
    var holder =
        unitCode == null
            ? viewer.unit()
            : application.getBean(Units.class).byCode(unitCode).map(Unit::id).orElse(null);
    if (holder == null) {
      err.println(messages.text("error.prefix", messages.text("import.unit", unitCode)));
      return Giaoban.FAILED;
    }
    int failed = 0;
    for (var file : files) {
      if (!importOne(viewer, holder, file)) {
        failed++;
      }
    }
    if (failed > 0 && files.size() > 1) {
      err.println(messages.text("import.failed", failed, files.size()));
    }
    return failed == 0 ? Giaoban.DONE : Giaoban.FAILED;
  }

  private boolean importOne(Viewer viewer, UnitId holder, Path file) {
    var obstacle = Obstacle.in(file);
    if (obstacle.isPresent()) {
      err.println(messages.text(obstacle.get(), file));
      return false;
    }
    return switch (documents.importFile(viewer, holder, file.toString(), file)) {
      case Outcome.Refused<Imported>(var problems) -> {
        err.println(messages.text("import.refused", file, inWords(problems)));
        yield false;
      }
      case Outcome.Accepted<Imported>(var imported) -> {
        var label = label(imported.id());
        out.println(
            switch (imported) {
              case Imported.New ignored -> messages.text("import.new", file, label);
              case Imported.SameContent ignored -> messages.text("import.known", file, label);
              case Imported.SameSymbol same ->
                  messages.text("import.symbol", file, label, same.others().size());
            });
        yield true;
      }
    };
  }

  private String inWords(List<Problem> problems) {
    return problems.stream().map(messages::of).collect(Collectors.joining(" "));
  }

  private String label(DocumentId document) {
    var label = Objects.requireNonNull(documents.titles(List.of(document)).get(document));
    return label.symbol() == null && label.title() == null
        ? label.shortName()
        : Stream.of(label.kindName(), label.symbol(), label.title())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
  }
}
