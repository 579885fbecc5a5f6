package vn.giaoban.formats;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker that does what the file tells it to, for worse than any reader would. */
final class UnrulyProgram {

  private UnrulyProgram() {}

  static void main() throws IOException, InterruptedException {
    WorkerProgram.serve(UnrulyProgram::obey);
  }

  private static Rendering obey(Path file, Limits limits, Runnable pageBegins) throws IOException {
    var order = Files.readString(file).strip();
    return switch (order) {
      case "crash" -> {
        Runtime.getRuntime().halt(134);
        yield said("never");
      }
      case "fail" -> throw new IllegalStateException("as ordered");
      case "hang" -> {
        hang();
        yield said("never");
      }
      case "pages" -> {
        while (true) {
          pageBegins.run();
        }
      }
      case "slow pages" -> {
        for (int i = 0; i < 3; i++) {
          rest(limits.time().toMillis() * 2 / 3);
          pageBegins.run();
        }
        yield said("read");
      }
      case "memory" -> {
        var all = new ArrayList<byte[]>();
        while (all.size() < Integer.MAX_VALUE) {
          all.add(new byte[1 << 20]);
        }
        yield said(all.toString());
      }
      case "depth" -> said("depth " + deeper(0));
      case "noise" -> {
        System.out.println("noise");
        System.err.println("noise".repeat(100_000));
        yield said("heard only this");
      }
      case "child" -> {
        var child = new ProcessBuilder("sleep", "1000").start();
        Files.writeString(Path.of(file + ".pid"), String.valueOf(child.pid()));
        hang();
        yield said("never");
      }
      case "process" -> said(String.valueOf(ProcessHandle.current().pid()));
      case "folder" -> said(Files.createTempFile("left", "over").toString());
      default -> said(reached(order));
    };
  }

  private static Rendering said(String text) {
    return new Rendering.Readable(text, Format.TEXT, 0, List.of(), null);
  }

  private static String reached(String order) {
    if (order.startsWith("http")) {
      return fetch(order);
    }
    return order.startsWith("host ") ? resolve(order.substring(5)) : order;
  }

  private static String resolve(String host) {
    try {
      return InetAddress.getByName(host).toString();
    } catch (IOException e) {
      return "unknown host";
    }
  }

  private static String fetch(String address) {
    try (var in = URI.create(address).toURL().openStream()) {
      return "fetched " + in.readAllBytes().length;
    } catch (IOException e) {
      return "not fetched";
    }
  }

  private static long deeper(long depth) {
    return depth < 0 ? 0 : deeper(depth + 1) + 1;
  }

  private static void hang() {
    rest(Long.MAX_VALUE);
  }

  private static void rest(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
