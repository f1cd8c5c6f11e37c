package io.foretest.it;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import io.foretest.history.ModuleFacts;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The past of a generated reactor: commits of one class each, and what a full build of each would
 * have left, taken in as a build's end does it. Every second build has up to three failing tests,
 * among the first of their module, so that there is something to learn.
 */
final class GeneratedPast {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final int FRAGILE = 12;

  private final Project project;
  private final Path root;
  private final GeneratedReactor reactor;
  private final Random random = new Random(20_240_701);

  GeneratedPast(Project project, GeneratedReactor reactor) {
    this.project = project;
    this.root = project.path("");
    this.reactor = reactor;
  }

  /** Makes the builds, the last of them an hour ago. */
  void make(int builds) throws IOException, InterruptedException {
    long now = System.currentTimeMillis();
    try (HistoryStore store = HistoryStore.open(HistorySettings.embedded(root))) {
      for (int build = 0; build < builds; build++) {
        build(build, now - (builds - build) * HOUR_MILLIS);
        IngestReport report = store.ingest(BuildSpool.rootOf(root));
        if (!report.problems().isEmpty()) {
          throw new IllegalStateException(report.problems().toString());
        }
      }
    }
  }

  private void build(int number, long startMillis) throws IOException, InterruptedException {
    String parent = project.git().run("rev-parse", "HEAD");
    int module = random.nextInt(reactor.modules());
    String file =
        GeneratedReactor.sourceOf(
            module, "C" + random.nextInt(Math.min(FRAGILE, reactor.classes())));
    project.edit(file, "\n}\n", "\n // " + number + "\n}\n");
    project.commit("Change " + file);
    String commit = project.git().run("rev-parse", "HEAD");
    String id = "past-" + number;
    try (BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(root), id)) {
      spool.writeBuild(
          info(id, startMillis, commit, parent), change(file, startMillis, commit, parent));
      for (int ran = 0; ran < reactor.modules(); ran++) {
        leave(
            spool, ran, startMillis, number % 2 == 0 && ran == module ? 1 + random.nextInt(3) : 0);
      }
    }
  }

  private void leave(BuildSpool spool, int module, long startMillis, int failures)
      throws IOException {
    String name = GeneratedReactor.GROUP + ":" + GeneratedReactor.name(module);
    spool.writeModule(new ModuleFacts(name, GeneratedReactor.name(module), Map.of(), null));
    List<Integer> failing =
        random.ints(failures, 0, Math.min(FRAGILE, reactor.tests())).boxed().toList();
    JvmInfo jvm =
        new JvmInfo(
            spool.buildId() + "-" + module, spool.buildId(), name, 1, startMillis, "17", "any");
    try (JournalWriter journal = JournalWriter.create(spool.journalDir(name), jvm)) {
      for (int number = 0; number < reactor.tests(); number++) {
        for (String method : GeneratedReactor.testMethods()) {
          boolean failed = failing.contains(number) && method.equals("first");
          journal.record(test(module, number, method + "()", startMillis, failed));
        }
      }
    }
  }

  private TestRecord test(int module, int number, String method, long startMillis, boolean failed) {
    String name = GeneratedReactor.testClass(module, number);
    return new TestRecord.Builder(name, name, method)
        .identity("[class:" + name + "]/[method:" + method + "]", method, "junit-jupiter")
        .started(startMillis, 1, "main")
        .ended(failed ? Outcome.FAILED : Outcome.PASSED, 1_000_000L + random.nextInt(20_000_000))
        .failure(failed ? "java.lang.AssertionError" : null, failed ? "f" + number : null)
        .build();
  }

  private BuildInfo info(String id, long startMillis, String commit, String parent) {
    return new BuildInfo(
        id,
        startMillis,
        commit,
        parent,
        "main",
        false,
        "dana@example.org",
        null,
        null,
        BuildMode.FULL,
        "17",
        "any",
        IntStream.range(0, reactor.modules())
            .mapToObj(module -> GeneratedReactor.GROUP + ":" + GeneratedReactor.name(module))
            .toList());
  }

  private static Change change(String file, long startMillis, String commit, String parent) {
    return new Change(
        commit,
        new Baseline(parent, Baseline.Source.PARENT, "HEAD^"),
        "main",
        false,
        "dana@example.org",
        startMillis,
        List.of(
            new ChangedFile(file, null, FileStatus.MODIFIED, FileKind.MAIN_SOURCE, false, 1, 0, 0)),
        null);
  }
}
