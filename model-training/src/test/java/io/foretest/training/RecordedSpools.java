package io.foretest.training;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.history.BuildSpool;
import io.foretest.history.RecordedBuild;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.nio.file.Path;
import java.util.List;

/** Leaves builds behind as the plugin and the test JVMs do, for ingest to take. */
public final class RecordedSpools {
  private RecordedSpools() {}

  /** Writes one spool a build below the reactor's root. */
  public static void write(Path root, List<RecordedBuild> builds) throws Exception {
    for (RecordedBuild build : builds) {
      write(root, build);
    }
  }

  private static void write(Path root, RecordedBuild build) throws Exception {
    String id = build.info().id();
    Change change =
        new Change(
            build.info().commit(),
            new Baseline("base", Baseline.Source.PARENT, "HEAD^"),
            "main",
            false,
            null,
            build.info().startMillis(),
            build.files(),
            null);
    JvmInfo jvm = new JvmInfo(id + "-jvm", id, "g:m", 1, build.info().startMillis(), "17", "Linux");
    try (BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(root), id)) {
      spool.writeBuild(build.info(), change);
      try (JournalWriter journal = JournalWriter.create(spool.journalDir("g:m"), jvm)) {
        for (TestResult result : build.results()) {
          attempts(journal, result, build.info().startMillis());
        }
      }
    }
  }

  private static void attempts(JournalWriter journal, TestResult result, long start)
      throws Exception {
    if (result.verdict() == Verdict.FLAKY) {
      journal.record(attempt(result, start, 1, Outcome.FAILED));
      journal.record(attempt(result, start, 2, Outcome.PASSED));
    } else {
      boolean failed = result.verdict() == Verdict.FAILED;
      journal.record(attempt(result, start, 1, failed ? Outcome.FAILED : Outcome.PASSED));
    }
  }

  private static TestRecord attempt(TestResult result, long start, int number, Outcome outcome) {
    String name = result.test().className();
    return new TestRecord.Builder(name, name, "works()")
        .identity("[engine:e]/[class:" + name + "]/[method:works()]", "works()", "junit-jupiter")
        .started(start, number, "main")
        .ended(outcome, (long) (result.seconds() * 1e9))
        .build();
  }
}
