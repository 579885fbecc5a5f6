package vn.giaoban.formats;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

/**
 * The program of a worker: reads one file after another, as its input names them, until its input
 * ends. {@link ReadingWorker} is the other side.
 */
final class WorkerProgram {

  /** What reads; other programs of the tests read otherwise. */
  interface Reading {
    Rendering read(Path file, Limits limits, Runnable pageBegins) throws IOException;
  }

  /** The protocols behind which the files of the program itself are found. */
  private static final Set<String> OWN_PROTOCOLS = Set.of("file", "jar", "jrt");

  private static final int LONGEST_PATH = 10_000;

  private WorkerProgram() {}

  static void main() throws IOException, InterruptedException {
    serve((file, limits, pageBegins) -> FormatReader.within(limits, pageBegins).read(file));
  }

  static void serve(Reading reading) throws IOException, InterruptedException {
    var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    var out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    isolate();
    var limits = Wire.limits(in);
    say(Wire.Word.READY, out);
    var files = new LinkedBlockingQueue<Path>();
    Thread.ofPlatform().daemon().name("orders").start(() -> listen(in, files));
    while (true) {
      serve(files.take(), limits, reading, out);
    }
  }

  private static void serve(Path file, Limits limits, Reading reading, DataOutputStream out)
      throws IOException {
    Rendering rendering;
    try {
      rendering = reading.read(file, limits, () -> sayPage(out));
    } catch (StackOverflowError e) {
      rendering = Rendering.Unreadable.because("limit-depth", limits.depth());
    } catch (OutOfMemoryError e) {
      // Where the machine itself runs out it ends at once; this one a library threw.
      rendering = Rendering.Unreadable.because("limit-memory", limits.heapMegabytes());
    } catch (IOException | RuntimeException | LinkageError | AssertionError e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      Wire.write(Wire.Word.BROKEN, out);
      Wire.write(Wire.shortened(trace.toString()), out);
      out.flush();
      return;
    }
    Wire.write(Wire.Word.DONE, out);
    Wire.write(rendering, out);
    out.flush();
  }

  private static void say(Wire.Word word, DataOutputStream out) throws IOException {
    Wire.write(word, out);
    out.flush();
  }

  private static void sayPage(DataOutputStream out) {
    try {
      say(Wire.Word.PAGE, out);
    } catch (IOException e) {
      // The one who listens is gone, and the end of the input says so.
    }
  }

  /** Takes orders, and ends everything as soon as nobody gives any more. */
  private static void listen(DataInputStream in, BlockingQueue<Path> files) {
    try {
      while (true) {
        files.add(Path.of(Wire.string(in, LONGEST_PATH)));
      }
    } catch (EOFException e) {
      end(0);
    } catch (IOException e) {
      end(1);
    }
  }

  private static void end(int status) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Scratch.delete(Path.of(System.getProperty("java.io.tmpdir")));
    Runtime.getRuntime().halt(status);
  }

  /** No library of a reader may disturb what is said, or fetch what a file refers to. */
  private static void isolate() {
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    LogManager.getLogManager().reset();
    URL.setURLStreamHandlerFactory(
        protocol -> OWN_PROTOCOLS.contains(protocol) ? null : new NoConnection());
  }

  private static final class NoConnection extends java.net.URLStreamHandler {
    @Override
    protected java.net.URLConnection openConnection(URL url) throws IOException {
      throw new IOException("No connection to anywhere from here: " + url);
    }
  }
}
