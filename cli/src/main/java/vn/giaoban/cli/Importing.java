package vn.giaoban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.document.Archive;
import vn.giaoban.document.ArchiveRefused;
import vn.giaoban.document.BulkFile;
import vn.giaoban.document.DocumentLabel;
import vn.giaoban.document.Documents;
import vn.giaoban.document.ManyFiles;
import vn.giaoban.document.TemporaryFiles;
import vn.giaoban.organization.Unit;
import vn.giaoban.organization.Units;
import vn.giaoban.shared.Problem;

/**
 * Imports files, folders and archives, and says of each file what became of it. Told to end, it
 * finishes the batch at hand; run again, it goes on, because files that are there already are told
 * by their bytes.
 */
final class Importing {

  /** Of more files than this only those are named that need somebody's attention. */
  private static final int MOST_NAMED = 50;

  private static final long LONGEST_BATCH_SECONDS = 120;

  private final Messages messages;
  private final PrintWriter out;
  private final PrintWriter err;
  private final ConfigurableApplicationContext application;
  private final Documents documents;
  private final TemporaryFiles temporary;
  private final List<ManyFiles.Item> items = new ArrayList<>();
  private final Set<Path> unpacked = new HashSet<>();
  private final List<String> obstacles = new ArrayList<>();
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean stopping;
  private int done;
  private int failed;

  Importing(
      Messages messages,
      PrintWriter out,
      PrintWriter err,
      ConfigurableApplicationContext application) {
    this.messages = messages;
    this.out = out;
    this.err = err;
    this.application = application;
    this.documents = application.getBean(Documents.class);
    this.temporary = application.getBean(TemporaryFiles.class);
  }

  /**
   * @param unitCode the unit that is to hold the documents; null for that of the account
   * @param paths files, folders and archives
   * @return the exit code
   */
  int importAll(
      String login, @Nullable String unitCode, List<Path> paths, ManyFiles.Wishes wishes) {
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
    if (!documents.mayImport(viewer, holder)) {
      err.println(
          messages.text("error.prefix", messages.of(Problem.of("document.problem.holder"))));
      return Giaoban.FAILED;
    }
    ApplicationListener<ContextClosedEvent> stop = this::stop;
    application.addApplicationListener(stop);
    try {
      paths.forEach(this::list);
      var complete =
          Acting.as(
              viewer,
              () ->
                  application
                      .getBean(ManyFiles.class)
                      .importAll(viewer, holder, wishes, items.iterator(), new Order()));
      obstacles.forEach(err::println);
      failed += obstacles.size();
      if (!complete) {
        err.println(messages.text("import.stopped", done, items.size()));
      }
      if (failed > 0 && items.size() + obstacles.size() > 1) {
        err.println(messages.text("import.failed", failed, items.size() + obstacles.size()));
      }
      return failed == 0 && complete ? Giaoban.DONE : Giaoban.FAILED;
    } finally {
      unpacked.forEach(Importing::delete);
      finished.countDown();
    }
  }

  /** The database closes next: the batch at hand is to be stored first. */
  private void stop(ContextClosedEvent closing) {
    stopping = true;
    try {
      if (!finished.await(LONGEST_BATCH_SECONDS, TimeUnit.SECONDS)) {
        err.println(messages.text("import.cut-off"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void list(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> found = Files.walk(path)) {
          found
              .filter(Files::isRegularFile)
              .filter(file -> !Archive.isOfTheSystem(path.relativize(file).toString()))
              .sorted()
              .forEach(this::listFile);
        }
      } else {
        listFile(path);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      obstacles.add(messages.text("import.folder", path, e.getMessage()));
    }
  }

  private void listFile(Path file) {
    var obstacle = Obstacle.in(file);
    if (obstacle.isPresent()) {
      obstacles.add(messages.text(obstacle.get(), file));
      return;
    }
    try {
      if (Archive.isOne(file)) {
        Archive.unpack(file, new Unpacked(file));
      } else {
        add(file.toString(), file);
      }
    } catch (ArchiveRefused refused) {
      obstacles.add(messages.text("import.refused", file, messages.of(refused.problem())));
    } catch (IOException e) {
      obstacles.add(messages.text("import.folder", file, e.getMessage()));
    }
  }

  private void add(String path, Path file) {
    items.add(new ManyFiles.Item(items.size() + 1, path, file));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next start deletes what is left in the folder of this process.
    }
  }

  /** The files of an archive, which wait on the disk until they are imported. */
  private final class Unpacked implements Archive.Sink {

    private final Path archive;

    Unpacked(Path archive) {
      this.archive = archive;
    }

    @Override
    public boolean goesOn() {
      return !stopping;
    }

    @Override
    public Path place(String path) {
      var place = temporary.newFile();
      unpacked.add(place);
      return place;
    }

    @Override
    public void unpacked(String path, Path file) {
      add(archive + "/" + path, file);
    }

    @Override
    public void refused(String path, Problem problem) {
      obstacles.add(messages.text("import.refused", archive + "/" + path, messages.of(problem)));
    }
  }

  /** Prints what became of the files, batch by batch. */
  private final class Order implements ManyFiles.Order {

    @Override
    public boolean goesOn() {
      return !stopping;
    }

    @Override
    public void tell(List<BulkFile> batch) {
      var named = items.size() <= MOST_NAMED;
      var labels =
          documents.titles(batch.stream().flatMap(file -> file.documents().stream()).toList());
      for (var file : batch) {
        var item = items.get(file.number() - 1);
        if (unpacked.remove(item.file())) {
          delete(item.file());
        }
        var problem = file.problem();
        if (problem != null) {
          failed++;
          err.println(messages.text("import.refused", item.path(), messages.of(problem)));
        } else if (named) {
          var count = file.documents().size();
          if (count > 1) {
            out.println(messages.text("import.several", item.path(), count));
          }
          for (var document : file.documents()) {
            var words = words(Objects.requireNonNull(labels.get(document)));
            out.println(messages.text(key(file), item.path(), words));
          }
        }
      }
      done += batch.size();
      if (!named) {
        out.println(messages.text("import.progress", done, items.size(), failed));
      }
    }

    private static String words(DocumentLabel label) {
      return label.symbol() == null && label.title() == null
          ? label.shortName()
          : String.join(
              " ",
              Stream.of(label.kindName(), label.symbol(), label.title())
                  .filter(Objects::nonNull)
                  .toList());
    }

    private static String key(BulkFile file) {
      return switch (Objects.requireNonNull(file.result())) {
        case SAME_CONTENT -> "import.known";
        case SAME_SYMBOL -> "import.symbol";
        case NEW, WAITING, REFUSED -> "import.new";
      };
    }
  }
}
