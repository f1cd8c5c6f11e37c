package io.foretest.maven;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * Work of which the tests need nothing, done while they run in processes of their own. It is kept
 * with the session in the JDK's own types: goal and participant can be of different class loaders.
 */
final class Meanwhile {
  private static final String KEY = "foretest.meanwhile";

  private final Queue<Object> works;

  private Meanwhile(Queue<Object> works) {
    this.works = works;
  }

  static Meanwhile of(MavenSession session) {
    return of(session.getRepositorySession().getData());
  }

  @SuppressWarnings("unchecked")
  static Meanwhile of(SessionData data) {
    synchronized (data) {
      if (data.get(KEY) instanceof Queue<?> existing) {
        return new Meanwhile((Queue<Object>) existing);
      }
      Queue<Object> works = new ConcurrentLinkedQueue<>();
      data.set(KEY, works);
      return new Meanwhile(works);
    }
  }

  /**
   * Starts the work.
   *
   * @param work tells its own trouble: what it throws is lost
   */
  void start(String name, Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    works.add(done);
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } finally {
                done.complete(null);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for all that was started. */
  void finish() {
    for (Object work = works.poll(); work != null; work = works.poll()) {
      if (work instanceof CompletableFuture<?> started) {
        started.join();
      }
    }
  }
}
