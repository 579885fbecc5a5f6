package vn.giaoban.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaoban.access.Accounts;
import vn.giaoban.access.Acting;
import vn.giaoban.access.Viewer;
import vn.giaoban.shared.Problem;

/**
 * Works the imports of many files off, one at a time on a thread of its own, each in the name and
 * with the rights that the account which started it has at that moment. One that was cut off goes
 * on at the file where it was.
 */
@Component
public class BulkRunner implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BulkRunner.class);

  private static final int FILES_LISTED = 200;
  private static final long LONGEST_WAIT_MILLIS = 60_000;

  private final BulkImports imports;
  private final ManyFiles many;
  private final Documents documents;
  private final Accounts accounts;
  private @Nullable Thread thread;
  private boolean asked;
  private volatile boolean closing;

  BulkRunner(BulkImports imports, ManyFiles many, Documents documents, Accounts accounts) {
    this.imports = imports;
    this.many = many;
    this.documents = documents;
    this.accounts = accounts;
  }

  /** A server that listens takes up what an earlier one left; a command beside it does not. */
  @EventListener
  void on(WebServerInitializedEvent started) {
    if (started.getWebServer().getPort() > 0) {
      imports.clearFolders();
      wake();
    }
  }

  /** Something may be to do. */
  public synchronized void wake() {
    asked = true;
    if (thread == null && !closing) {
      thread = Thread.ofVirtual().name("bulk-import").start(this::work);
    }
  }

  private void work() {
    while (more()) {
      try {
        workOff();
      } catch (RuntimeException | IOException e) {
        // The next one who asks, or the next start, tries again.
        LOG.error("Nhập hàng loạt bị ngắt", e);
      }
    }
  }

  /** Until nothing is left to do. */
  void workOff() throws IOException {
    for (var next = imports.next(); next.isPresent() && !closing; next = imports.next()) {
      run(next.get());
    }
  }

  private synchronized boolean more() {
    var more = asked && !closing;
    asked = false;
    if (!more) {
      thread = null;
      notifyAll();
    }
    return more;
  }

  private void run(BulkImport job) throws IOException {
    var viewer = accounts.viewer(job.startedBy()).orElse(null);
    if (viewer == null || !documents.mayImport(viewer, job.holder())) {
      imports.end(job.id(), Problem.of("document.problem.holder"));
      return;
    }
    try {
      if (job.listed() || unpack(job)) {
        Acting.as(viewer, new Job(job, viewer)::run);
      }
    } catch (ArchiveRefused refused) {
      imports.end(job.id(), refused.problem());
    }
  }

  /** Begins anew where it was cut off: until all is listed nothing is imported. */
  private boolean unpack(BulkImport job) throws IOException {
    var files = new ArrayList<BulkFile>();
    for (int i = 1; i <= job.archives().size(); i++) {
      var prefix = job.archives().size() > 1 ? job.archives().get(i - 1) + "/" : "";
      if (!Archive.unpack(imports.archive(job.id(), i), new Listing(job, prefix, files))) {
        return false;
      }
    }
    imports.listed(job.id(), files);
    for (int i = 1; i <= job.archives().size(); i++) {
      Files.deleteIfExists(imports.archive(job.id(), i));
    }
    return true;
  }

  private final class Listing implements Archive.Sink {

    private final BulkImport job;
    private final String prefix;
    private final List<BulkFile> files;

    Listing(BulkImport job, String prefix, List<BulkFile> files) {
      this.job = job;
      this.prefix = prefix;
      this.files = files;
    }

    private int number() {
      return job.total() + files.size() + 1;
    }

    @Override
    public boolean goesOn() {
      return !closing && imports.runs(job.id());
    }

    @Override
    public Path place(String path) throws IOException {
      var place = imports.file(job.id(), number());
      Files.deleteIfExists(place);
      return place;
    }

    @Override
    public void unpacked(String path, Path file) {
      files.add(new BulkFile(number(), prefix + path, null, null, List.of()));
    }

    @Override
    public void refused(String path, Problem problem) {
      files.add(BulkFile.refused(number(), prefix + path, problem));
    }
  }

  private final class Job implements ManyFiles.Order {

    private final BulkImport job;
    private final Viewer viewer;
    private boolean rightsLost;

    Job(BulkImport job, Viewer viewer) {
      this.job = job;
      this.viewer = viewer;
    }

    boolean run() {
      if (many.importAll(viewer, job.holder(), ManyFiles.Wishes.ASK, new ToDo(job), this)) {
        imports.end(job.id(), null);
      } else if (rightsLost) {
        imports.end(job.id(), Problem.of("document.problem.holder"));
      }
      return rightsLost;
    }

    @Override
    public boolean goesOn() {
      rightsLost = !documents.mayImport(viewer, job.holder());
      return !closing && !rightsLost && imports.runs(job.id());
    }

    @Override
    public void note(List<BulkFile> batch) {
      imports.note(job.id(), batch);
    }

    @Override
    public void tell(List<BulkFile> batch) {
      for (var file : batch) {
        try {
          Files.deleteIfExists(imports.file(job.id(), file.number()));
        } catch (IOException e) {
          LOG.warn("Không xóa được một tệp đã nhập xong; tệp sẽ bị xóa khi kết thúc đợt nhập", e);
        }
      }
    }
  }

  /** The files that are still to do, a page at a time. */
  private final class ToDo implements Iterator<ManyFiles.Item> {

    private final BulkImport job;
    private Iterator<BulkFile> page = List.<BulkFile>of().iterator();
    private int last;

    ToDo(BulkImport job) {
      this.job = job;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext()) {
        page = imports.toDo(job.id(), last, FILES_LISTED).iterator();
      }
      return page.hasNext();
    }

    @Override
    public ManyFiles.Item next() {
      var file = page.next();
      last = file.number();
      return new ManyFiles.Item(
          file.number(), String.valueOf(file.path()), imports.file(job.id(), file.number()));
    }
  }

  /** Lets the batch that is being stored end. */
  @Override
  public void destroy() throws InterruptedException {
    closing = true;
    synchronized (this) {
      var until = System.currentTimeMillis() + LONGEST_WAIT_MILLIS;
      while (thread != null && System.currentTimeMillis() < until) {
        wait(Math.max(1, until - System.currentTimeMillis()));
      }
    }
  }
}
