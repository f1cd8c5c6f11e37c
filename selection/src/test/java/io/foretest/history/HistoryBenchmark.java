package io.foretest.history;

import io.foretest.protocol.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Measures the history; a program, not a test: {@code ingest} and {@code fill} work on a directory
 * of their own, {@code open} measures a cold JVM that reads what {@code fill} left.
 */
final class HistoryBenchmark {
  private HistoryBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[1]);
    HistorySettings settings =
        args.length > 2
            ? new HistorySettings(args[2], "postgres", null)
            : HistorySettings.embedded(directory);
    switch (args[0]) {
      case "ingest" -> ingest(settings, directory);
      case "fill" -> fill(settings, directory);
      case "open" -> open(settings);
      case "server" -> server();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void server() throws InterruptedException {
    System.out.println(TestDatabase.settings("").url());
    Thread.sleep(Long.MAX_VALUE);
  }

  private static void ingest(HistorySettings settings, Path directory) throws Exception {
    HistoryStore store = timed("open", () -> HistoryStore.open(settings));
    for (int round = 0; round < 4; round++) {
      AJvm jvm = AJvm.named("big-" + System.nanoTime());
      for (int i = 0; i < 100_000; i++) {
        jvm.test("p.C" + i / 20 + "Test", "m" + i % 20 + "()", 1, Outcome.PASSED, 1_000_000);
      }
      ASpool.of(directory, BuildSpool.newBuildId()).jvm(jvm).over();
      timed("100,000 executions", () -> store.ingest(BuildSpool.rootOf(directory)));
    }
    store.close();
  }

  /** 200 builds of 500 test classes with two methods each. */
  private static void fill(HistorySettings settings, Path directory) throws Exception {
    try (HistoryStore store = HistoryStore.open(settings)) {
      for (int build = 0; build < 200; build++) {
        AJvm jvm = AJvm.named("jvm-" + build + "-" + System.nanoTime());
        for (int i = 0; i < 500; i++) {
          jvm.passes("p.C" + i + "Test");
          boolean fails = (i * 31 + build) % 997 == 0;
          Outcome outcome = fails ? Outcome.FAILED : Outcome.PASSED;
          jvm.test("p.C" + i + "Test", "second()", 1, outcome, AJvm.SECOND);
        }
        String path = "src/main/java/p/C" + build % 90 + ".java";
        ASpool spool = ASpool.number(directory, build).changes(path).jvm(jvm);
        try (BuildSpool own = spool.running()) {
          timed("ingest of build " + build, () -> store.ingest(own));
        }
      }
    }
  }

  private static void open(HistorySettings settings) throws Exception {
    HistoryStore store = timed("open", () -> HistoryStore.open(settings));
    RunningHistory history =
        timed("before", () -> store.before(ASpool.changeAt(System.currentTimeMillis())));
    timed("before again", () -> store.before(ASpool.changeAt(System.currentTimeMillis())));
    System.out.println(history.builds() + " builds, " + history.tests().size() + " tests");
    timed("full commits", () -> store.fullBuildCommits(100));
    store.close();
  }

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    T result = work.call();
    long wall = System.nanoTime() - start;
    long used = threads.getCurrentThreadCpuTime() - cpu;
    System.out.println(
        what + ": " + wall / 1_000_000 + " ms, of which " + used / 1_000_000 + " ms on the CPU");
    return result;
  }
}
