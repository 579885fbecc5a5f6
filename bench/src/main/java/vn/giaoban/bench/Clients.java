package vn.giaoban.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several clients that ask without a pause, each one thing after the other. */
final class Clients {

  private static final int CLIENTS = 8;

  private Clients() {}

  /** So many calls more are made, before those that count. */
  static int warmingUp(int calls) {
    return Math.min(calls / 4, 200);
  }

  /** How long each of the calls took, the first ones to warm up not counted. */
  static Times ask(int calls, List<Runnable> different) throws InterruptedException {
    int warm = warmingUp(calls);
    var times = new ConcurrentLinkedQueue<Long>();
    var next = new AtomicInteger();
    var failure = new AtomicReference<@Nullable RuntimeException>();
    var ready = new CountDownLatch(CLIENTS);
    var threads = new ArrayList<Thread>();
    for (int client = 0; client < CLIENTS; client++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                ready.countDown();
                try {
                  ready.await();
                  for (int call = next.getAndIncrement();
                      call < calls + warm;
                      call = next.getAndIncrement()) {
                    long begin = System.nanoTime();
                    different.get(call % different.size()).run();
                    if (call >= warm) {
                      times.add(System.nanoTime() - begin);
                    }
                  }
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                } catch (RuntimeException failed) {
                  failure.set(failed);
                }
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
    return Times.of(times.stream().mapToLong(Long::longValue));
  }
}
