package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConcurrentIngestTest {
  private static final int BUILDS = 20;
  private static final int JOURNALS = 4;

  @Parameter TestDatabase database;
  @TempDir Path reactor;

  private void spools() {
    for (int i = 0; i < BUILDS; i++) {
      ASpool build = ASpool.number(reactor, i).changes("C" + i);
      for (int j = 0; j < JOURNALS; j++) {
        build.passes("a.T" + j + "Test", "a.SharedTest");
      }
      build.over();
    }
  }

  private void assertEverythingIsThereOnce(HistoryStore store) {
    List<RecordedBuild> builds = new ArrayList<>();
    store.forEachBuild(builds::add);
    assertThat(builds).hasSize(BUILDS);
    assertThat(builds).allSatisfy(build -> assertThat(build.results()).hasSize(JOURNALS + 1));
    assertThat(builds).allSatisfy(build -> assertThat(build.files()).hasSize(1));
  }

  private static int journals(List<IngestReport> reports) {
    return reports.stream().mapToInt(IngestReport::journals).sum();
  }

  @Test
  void storesThatIngestTheSameSpoolsStoreEachJournalOnce() throws Exception {
    HistorySettings settings = database.fresh(reactor);
    spools();

    List<IngestReport> reports =
        atOnce(
            4,
            () -> {
              try (HistoryStore store = HistoryStore.open(settings)) {
                return store.ingest(BuildSpool.rootOf(reactor));
              }
            });

    assertThat(journals(reports)).isEqualTo(BUILDS * JOURNALS);
    assertThat(reports).flatExtracting(IngestReport::problems).isEmpty();
    try (HistoryStore store = HistoryStore.open(settings)) {
      assertThat(store.ingest(BuildSpool.rootOf(reactor)).journals()).isZero();
      assertEverythingIsThereOnce(store);
    }
  }

  @Test
  void aProcessThatIsKilledInTheMiddleLosesAndRepeatsNothing() throws Exception {
    HistorySettings settings = database.fresh(reactor);
    spools();
    Process child = IngestMain.start(settings, BuildSpool.rootOf(reactor));
    while (child.isAlive() && journalsLeft() > BUILDS * JOURNALS / 2) {
      Thread.sleep(1);
    }
    child.destroyForcibly().waitFor();

    try (HistoryStore store = HistoryStore.open(settings)) {
      assertThat(store.ingest(BuildSpool.rootOf(reactor)).problems()).isEmpty();
      assertEverythingIsThereOnce(store);
    }
    // One killed between a spool and its lock leaves the lock, which goes after a day.
    assertThat(BuildSpool.rootOf(reactor))
        .isDirectoryNotContaining(left -> !left.toString().endsWith(".lock"));
  }

  @Test
  void twoProcessesTakeWhatTheyFindTogether() throws Exception {
    HistorySettings settings = database.fresh(reactor);
    spools();
    Process first = IngestMain.start(settings, BuildSpool.rootOf(reactor));
    Process second = IngestMain.start(settings, BuildSpool.rootOf(reactor));

    int stored = IngestMain.journals(first) + IngestMain.journals(second);

    assertThat(stored).isEqualTo(BUILDS * JOURNALS);
    try (HistoryStore store = HistoryStore.open(settings)) {
      assertEverythingIsThereOnce(store);
    }
  }

  @Test
  void aSpoolThatAnotherProcessOwnsIsLeftAlone() throws Exception {
    Path root = BuildSpool.rootOf(reactor);
    ASpool.number(reactor, 1).passes("a.ATest").over();
    Process owner = IngestMain.startOwner(root, "other");

    try (HistoryStore store = database.open(reactor)) {
      assertThat(store.ingest(root).journals()).isEqualTo(1);
      assertThat(root.resolve("other")).isDirectory();
      owner.destroyForcibly().waitFor();
      store.ingest(root);
      assertThat(root.resolve("other")).doesNotExist();
    } finally {
      owner.destroyForcibly();
    }
  }

  private long journalsLeft() throws IOException {
    try {
      return SpoolReader.filesBelow(BuildSpool.rootOf(reactor), ".journal").size();
    } catch (UncheckedIOException e) {
      // A directory went while it was listed.
      return Files.exists(reactor) ? BUILDS * JOURNALS : 0;
    }
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch ready = new CountDownLatch(threads);
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      futures.add(
          pool.submit(
              () -> {
                ready.countDown();
                ready.await();
                return work.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get());
    }
    pool.shutdown();
    return results;
  }
}
