package vn.giaoban.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaoban.access.Viewer;
import vn.giaoban.formats.Rendering;
import vn.giaoban.shared.FileName;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Outcome;
import vn.giaoban.shared.Problem;
import vn.giaoban.shared.UnitId;

/**
 * Imports many files: the texts of the next are taken out while those before are stored, a batch in
 * one transaction. Holds at most one batch and a few texts in memory.
 */
@Component
public class ManyFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ManyFiles.class);

  private static final int FILES_A_BATCH = 20;

  /** A batch with more text than this is stored at once. */
  private static final int CHARACTERS_A_BATCH = 500_000;

  /** Texts taken out ahead: both readers stay busy while a batch is stored. */
  private static final int AHEAD = 4;

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

    record Read(Item item, Rendering.Readable found) implements Examined {}

    record Refused(Item item, Problem problem) implements Examined {}
  }

  /**
   * What is stored of a file in the batch's transaction.
   *
   * @param text null where the file is to wait for a person
   */
  private record Prepared(
      Item item,
      @Nullable FileText text,
      List<Documents.ReadPart> parts,
      Rendering.Readable found) {}

  private final class Run {

    private final Viewer viewer;
    private final UnitId holder;
    private final Wishes wishes;
    private final Iterator<Item> items;
    private final Order order;
    private final ExecutorService readers;
    private final ArrayDeque<Future<Examined>> ahead = new ArrayDeque<>();
    private final List<Prepared> batch = new ArrayList<>();
    private final List<BulkFile> decided = new ArrayList<>();
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
          return flush();
        }
        prepare(result(next));
        if ((batch.size() + decided.size() >= FILES_A_BATCH || characters > CHARACTERS_A_BATCH)
            && !flush()) {
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
          case Outcome.Accepted<Rendering.Readable>(var found) -> new Examined.Read(item, found);
        };
      } catch (RuntimeException e) {
        LOG.error("Không đọc được một tệp trong đợt nhập hàng loạt", e);
        return new Examined.Refused(item, Problem.of("document.problem.failed"));
      }
    }

    private void prepare(Examined examined) {
      var item = examined.item();
      switch (examined) {
        case Examined.Known known ->
            decided.add(
                BulkFile.of(
                    item.number(),
                    item.path(),
                    List.of(new Imported.SameContent(known.document()))));
        case Examined.Refused refused ->
            decided.add(BulkFile.refused(item.number(), item.path(), refused.problem()));
        case Examined.Read read -> prepare(item, read.found());
      }
    }

    private void prepare(Item item, Rendering.Readable found) {
      if (found.conversion() != null && wishes.legacy() == Legacy.HOLD) {
        hold(item, found);
        return;
      }
      var choice = wishes.legacy() == Legacy.CONVERT ? LegacyText.CONVERT : LegacyText.REFUSE;
      switch (documents.choose(viewer, item.path(), found, choice)) {
        case Outcome.Refused<FileText>(var problems) -> refuse(item, problems.getFirst());
        case Outcome.Accepted<FileText>(var text) -> prepare(item, found, text);
      }
    }

    private void prepare(Item item, Rendering.Readable found, FileText text) {
      var division = Readings.divide(text.text());
      var several = division.isSeveral() ? wishes.several() : Several.WHOLE;
      switch (several) {
        case HOLD -> hold(item, found);
        case LEAVE -> refuse(item, Problem.of(Documents.SEVERAL, division.pieces().size()));
        case WHOLE -> read(item, found, text, List.of(FilePart.WHOLE));
        case SPLIT ->
            read(
                item,
                found,
                text.withText(division.text()),
                HeldFiles.parts(Cuts.proposed(division), division.text(), viewer, calendar.now()));
      }
    }

    private void hold(Item item, Rendering.Readable found) {
      batch.add(new Prepared(item, null, List.of(), found));
      characters += found.text().length();
    }

    private void refuse(Item item, Problem problem) {
      decided.add(BulkFile.refused(item.number(), item.path(), problem));
    }

    private void read(Item item, Rendering.Readable found, FileText text, List<FilePart> parts) {
      try (var _ = readings.turn(text.text().length())) {
        batch.add(new Prepared(item, text, readings.read(text.text(), parts), found));
      }
      characters += text.text().length();
    }

    /** Stores the batch; false where the order does not go on. */
    private boolean flush() {
      if (!order.goesOn()) {
        ahead.forEach(one -> one.cancel(true));
        return false;
      }
      try {
        store(batch, decided);
      } catch (DataAccessException | TransactionException broken) {
        // One of them is at fault, or another import was in the way: the others are not to suffer.
        LOG.info("Một loạt tệp không lưu được cùng nhau; lưu lại từng tệp", broken);
        store(List.of(), decided);
        batch.forEach(this::storeAlone);
      }
      batch.clear();
      decided.clear();
      characters = 0;
      return true;
    }

    private void storeAlone(Prepared one) {
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

    private void store(List<Prepared> prepared, List<BulkFile> known) {
      if (prepared.isEmpty() && known.isEmpty()) {
        return;
      }
      var outcomes = new ArrayList<>(known);
      transaction.executeWithoutResult(_ -> {
        prepared.forEach(one -> outcomes.add(storeOne(one)));
        order.note(outcomes);
      });
      order.tell(outcomes);
    }

    private BulkFile storeOne(Prepared one) {
      var item = one.item();
      var text = one.text();
      if (text != null) {
        var original = originals.store(item.file());
        return BulkFile.of(
            item.number(),
            item.path(),
            documents.store(viewer, holder, original, text, one.parts()));
      }
      held.hold(viewer, holder, FileName.lastPart(item.path()), one.found(), item.file());
      return new BulkFile(item.number(), item.path(), BulkFile.Result.WAITING, null, List.of());
    }

    private static Examined result(Future<Examined> examined) {
      try {
        return examined.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
