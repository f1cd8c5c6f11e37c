package io.foretest.maven;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * Work of which the tests need nothing, done while they run in processes of their own. It is kept
 * with the session in the JDK's own types: goal and participant can be of different class loaders.
 */
final class Meanwhile {
  private static final String KEY = "foretest.meanwhile";

  /** For so long the start of the tests' process keeps all processors of a small machine busy. */
  private static final long START_MILLIS = 1000;

  /** Each hurries one work on and waits for it. */
  private final Queue<Runnable> works;

  private Meanwhile(Queue<Runnable> works) {
    this.works = works;
  }

  static Meanwhile of(MavenSession session) {
    return of(session.getRepositorySession().getData());
  }

  @SuppressWarnings("unchecked")
  static Meanwhile of(SessionData data) {
    synchronized (data) {
      if (data.get(KEY) instanceof Queue<?> existing) {
        return new Meanwhile((Queue<Runnable>) existing);
      }
      Queue<Runnable> works = new ConcurrentLinkedQueue<>();
      data.set(KEY, works);
      return new Meanwhile(works);
    }
  }

  /**
   * Starts the work in a moment, and sooner where somebody waits for it.
   *
   * @param work tells its own trouble: what it throws is lost
   */
  void start(String name, Runnable work) {
    CountDownLatch hurry = new CountDownLatch(1);
    CompletableFuture<Void> done = new CompletableFuture<>();
    works.add(
        () -> {
          hurry.countDown();
          done.join();
        });
    now(
        name,
        () -> {
          try {
            hurry.await(START_MILLIS, TimeUnit.MILLISECONDS);
            work.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            done.complete(null);
          }
        });
  }

  /** Starts work that whoever needs it does, and says what is wrong with it, where it failed. */
  static void now(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, trouble) -> {});
    thread.start();
  }

  /** Waits for all that was started. */
  void finish() {
    for (Runnable work = works.poll(); work != null; work = works.poll()) {
      work.run();
    }
  }
}
