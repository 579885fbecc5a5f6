package vn.giaoban.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.formats.Rendering;
import vn.giaoban.shared.FileName;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * Imports many files: the next are read while those before are stored, a batch in one transaction.
 * Holds at most two batches and a few texts in memory.
 */
@Component
public class ManyFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ManyFiles.class);

  private static final int FILES_A_BATCH = 20;

  /** A batch with more text than this is stored at once. */
  private static final int CHARACTERS_A_BATCH = 500_000;

  /** Files read ahead of the batch: both readers stay busy. */
  private static final int AHEAD = 4;

  /** A longer text is read only when the batch takes it, so that not several are in memory. */
  private static final int CHARACTERS_READ_AHEAD = 200_000;

  private final Documents documents;
  private final HeldFiles held;
  private final Intake intake;
  private final Originals originals;
  private final Readings readings;
  private final OfficeCalendar calendar;
  private final TransactionTemplate transaction;

  ManyFiles(
      Documents documents,
      HeldFiles held,
      Intake intake,
      Originals originals,
      Readings readings,
      OfficeCalendar calendar,
      PlatformTransactionManager transactions) {
    this.documents = documents;
    this.held = held;
    this.intake = intake;
    this.originals = originals;
    this.readings = readings;
    this.calendar = calendar;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What to do with files in a legacy encoding. */
  public enum Legacy {
    /** Keep them until a person has looked at their conversion. */
    HOLD,
    /** Leave them and say so. */
    LEAVE,
    /** The person has said beforehand that they are to be converted. */
    CONVERT
  }

  /** What to do with files that look like several documents. */
  public enum Several {
    /** Keep them until a person has said where the documents begin. */
    HOLD,
    /** Leave them and say so. */
    LEAVE,
    /** The person has said beforehand that they are to be cut as the system proposes. */
    SPLIT,
    /** The person has said beforehand that each file is one document. */
    WHOLE
  }

  /** What the person wants where one would have to be asked. */
  public record Wishes(Legacy legacy, Several several) {

    /** Where a person can be asked later. */
    public static final Wishes ASK = new Wishes(Legacy.HOLD, Several.HOLD);
  }

  /**
   * A file to import.
   *
   * @param number by which the caller knows it
   * @param path where it was, for people; only its last part is kept with the document
   * @param file on the disk, complete; nobody changes it meanwhile
   */
  public record Item(int number, String path, Path file) {}

  /** Whoever ordered the import. */
  public interface Order {

    /** Whether to go on; asked before each batch is stored. */
    boolean goesOn();

    /** Notes what became of a batch, in the transaction that stores it. */
    default void note(List<BulkFile> batch) {}

    /** Tells what became of a batch, after it was stored. */
    void tell(List<BulkFile> batch);
  }

  /**
   * Imports the files in their order, each in the same way as {@link Documents#importFile}. Ends
   * early where the order does not go on; what was told of until then is stored, nothing else.
   *
   * @return whether the end of the files was reached
   */
  public boolean importAll(
      Viewer viewer, UnitId holder, Wishes wishes, Iterator<Item> items, Order order) {
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      return new Run(viewer, holder, wishes, items, order, readers).run();
    }
  }

  /** What was found out about a file before its batch is stored. */
  private sealed interface Examined {
    Item item();

    record Known(Item item, DocumentId document) implements Examined {}

    /** With a long text, which is still to be read. */
    record Found(Item item, Rendering.Readable found) implements Examined {}

    /**
     * What is stored of a file in the batch's transaction.
     *
     * @param text null where the file is to wait for a person
     */
    record Prepared(
        Item item,
        @Nullable FileText text,
        List<Documents.ReadPart> parts,
        Rendering.Readable found)
        implements Examined {}

    record Refused(Item item, Problem problem) implements Examined {}
  }

  /** What is stored in one transaction: files, and what is known of others without storing them. */
  private record Batch(List<Examined.Prepared> files, List<BulkFile> decided) {

    Batch() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    int size() {
      return files.size() + decided.size();
    }
  }

  private final class Run {

    private final Viewer viewer;
    private final UnitId holder;
    private final Wishes wishes;
    private final Iterator<Item> items;
    private final Order order;
    private final ExecutorService readers;

    /** What another thread writes is written in the same name. */
    private final Acting acting = Acting.present();

    private final ArrayDeque<Future<Examined>> ahead = new ArrayDeque<>();
    private Future<Boolean> storing = CompletableFuture.completedFuture(true);
    private Batch batch = new Batch();
    private int characters;

    Run(
        Viewer viewer,
        UnitId holder,
        Wishes wishes,
        Iterator<Item> items,
        Order order,
        ExecutorService readers) {
      this.viewer = viewer;
      this.holder = holder;
      this.wishes = wishes;
      this.items = items;
      this.order = order;
      this.readers = readers;
    }

    boolean run() {
      while (true) {
        while (ahead.size() < AHEAD && items.hasNext()) {
          var item = items.next();
          ahead.add(readers.submit(() -> examine(item)));
        }
        var next = ahead.poll();
        if (next == null) {
          return flush() && result(storing);
        }
        take(result(next));
        if ((batch.size() >= FILES_A_BATCH || characters > CHARACTERS_A_BATCH) && !flush()) {
          ahead.forEach(one -> one.cancel(true));
          return false;
        }
      }
    }

    private Examined examine(Item item) {
      try {
        var known = documents.withContent(viewer, holder, Originals.hashOf(item.file()));
        if (known.isPresent()) {
          return new Examined.Known(item, known.get());
        }
        return switch (intake.examine(viewer, item.file())) {
          case Outcome.Refused<Rendering.Readable>(var problems) ->
              new Examined.Refused(item, problems.getFirst());
          case Outcome.Accepted<Rendering.Readable>(var found) ->
              found.text().length() > CHARACTERS_READ_AHEAD
                  ? new Examined.Found(item, found)
                  : prepared(item, found);
        };
      } catch (RuntimeException e) {
        LOG.error("Không đọc được một tệp trong đợt nhập hàng loạt", e);
        return new Examined.Refused(item, Problem.of("document.problem.failed"));
      }
    }

    private Examined prepared(Item item, Rendering.Readable found) {
      if (found.conversion() != null && wishes.legacy() == Legacy.HOLD) {
        return held(item, found);
      }
      var choice = wishes.legacy() == Legacy.CONVERT ? LegacyText.CONVERT : LegacyText.REFUSE;
      return switch (documents.choose(viewer, item.path(), found, choice)) {
        case Outcome.Refused<FileText>(var problems) ->
            new Examined.Refused(item, problems.getFirst());
        case Outcome.Accepted<FileText>(var text) -> prepared(item, found, text);
      };
    }

    private Examined prepared(Item item, Rendering.Readable found, FileText text) {
      var division = Readings.divide(text.text());
      var several = division.isSeveral() ? wishes.several() : Several.WHOLE;
      return switch (several) {
        case HOLD -> held(item, found);
        case LEAVE ->
            new Examined.Refused(item, Problem.of(Documents.SEVERAL, division.pieces().size()));
        case WHOLE -> read(item, found, text, List.of(FilePart.WHOLE));
        case SPLIT ->
            read(
                item,
                found,
                text.withText(division.text()),
                HeldFiles.parts(Cuts.proposed(division), division.text(), viewer, calendar.now()));
      };
    }

    private static Examined held(Item item, Rendering.Readable found) {
      return new Examined.Prepared(item, null, List.of(), found);
    }

    private Examined read(
        Item item, Rendering.Readable found, FileText text, List<FilePart> parts) {
      try (var _ = readings.turn(text.text().length())) {
        return new Examined.Prepared(item, text, readings.read(text.text(), parts), found);
      }
    }

    private void take(Examined examined) {
      var item = examined.item();
      switch (examined) {
        case Examined.Known known ->
            batch
                .decided()
                .add(
                    BulkFile.of(
                        item.number(),
                        item.path(),
                        List.of(new Imported.SameContent(known.document()))));
        case Examined.Refused refused ->
            batch.decided().add(BulkFile.refused(item.number(), item.path(), refused.problem()));
        case Examined.Found found -> take(prepared(item, found.found()));
        case Examined.Prepared prepared -> {
          batch.files().add(prepared);
          characters += prepared.found().text().length();
        }
      }
    }

    /** Hands the batch on to be stored, after the one before; false where that was not to be. */
    private boolean flush() {
      if (!result(storing)) {
        return false;
      }
      var full = batch;
      batch = new Batch();
      characters = 0;
      storing = readers.submit(() -> acting.carryOn(() -> store(full)));
      return true;
    }

    /** False where the order does not go on. */
    private boolean store(Batch full) {
      if (!order.goesOn()) {
        return false;
      }
      try {
        store(full.files(), full.decided());
      } catch (DataAccessException | TransactionException broken) {
        // One of them is at fault, or another import was in the way: the others are not to suffer.
        LOG.info("Một loạt tệp không lưu được cùng nhau; lưu lại từng tệp", broken);
        store(List.of(), full.decided());
        full.files().forEach(this::storeAlone);
      }
      return true;
    }

    private void storeAlone(Examined.Prepared one) {
      try {
        store(List.of(one), List.of());
      } catch (DataAccessException | TransactionException broken) {
        LOG.error("Không lưu được một tệp trong đợt nhập hàng loạt", broken);
        var item = one.item();
        store(
            List.of(),
            List.of(
                BulkFile.refused(
                    item.number(), item.path(), Problem.of("document.problem.failed"))));
      }
    }

    private void store(List<Examined.Prepared> prepared, List<BulkFile> known) {
      if (prepared.isEmpty() && known.isEmpty()) {
        return;
      }
      var outcomes = new ArrayList<>(known);
      transaction.executeWithoutResult(_ -> {
        outcomes.addAll(storeRead(prepared));
        prepared.stream().filter(one -> one.text() == null).map(this::hold).forEach(outcomes::add);
        order.note(outcomes);
      });
      order.tell(outcomes);
    }

    private List<BulkFile> storeRead(List<Examined.Prepared> prepared) {
      var read = prepared.stream().filter(one -> one.text() != null).toList();
      if (read.isEmpty()) {
        return List.of();
      }
      var bytes = originals.storeAll(read.stream().map(one -> one.item().file()).toList());
      var files = new ArrayList<Documents.ReadFile>();
      for (int i = 0; i < read.size(); i++) {
        var one = read.get(i);
        files.add(
            new Documents.ReadFile(bytes.get(i), Objects.requireNonNull(one.text()), one.parts()));
      }
      var stored = documents.store(viewer, holder, files);
      return IntStream.range(0, read.size())
          .mapToObj(i ->
              BulkFile.of(read.get(i).item().number(), read.get(i).item().path(), stored.get(i)))
          .toList();
    }

    private BulkFile hold(Examined.Prepared one) {
      var item = one.item();
      held.hold(viewer, holder, FileName.lastPart(item.path()), one.found(), item.file());
      return new BulkFile(item.number(), item.path(), BulkFile.Result.WAITING, null, List.of());
    }

    private static <T> T result(Future<T> future) {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
