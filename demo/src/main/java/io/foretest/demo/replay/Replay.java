package io.foretest.demo.replay;

import io.foretest.demo.files.Directories;
import io.foretest.demo.script.HistoryScript;
import io.foretest.demo.script.ScriptedCommit;
import io.foretest.history.BuildSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Replays a script: commit, compile, note the facts, test. Commits are made one after the other;
 * the tests of the last few run at the same time, each in a JVM of its own.
 */
public final class Replay {
  private static final Duration BETWEEN_COMMITS = Duration.ofHours(4);
  private static final int JVMS = 3;

  private record Running(Revision revision, Future<TestOutcome> outcome) {}

  private final HistoryScript script;
  private final Instant end;
  private final Workshop workshop;
  private final Recorder recorder;
  private final TestJvm tests;
  private final List<String> violations = new ArrayList<>();

  /**
   * @param end when the last commit was made; the others lie four hours apart before it
   */
  public Replay(HistoryScript script, ReplayPlaces places, Instant end) {
    String junit = JUnitPath.find();
    this.script = script;
    this.end = end;
    this.workshop = new Workshop(places.project(), places.snapshots(), junit);
    this.recorder = new Recorder(places.project());
    this.tests = new TestJvm(places.demoClasses(), places.extension(), junit);
  }

  /**
   * Replays everything.
   *
   * @param progress gets the summary so far after each commit
   * @throws IllegalStateException when the tests do not say what the script promises
   */
  public ReplaySummary run(Consumer<ReplaySummary> progress) throws IOException {
    ExecutorService jvms = Executors.newFixedThreadPool(JVMS);
    try {
      return run(jvms, progress);
    } finally {
      jvms.shutdownNow();
    }
  }

  private ReplaySummary run(ExecutorService jvms, Consumer<ReplaySummary> progress)
      throws IOException {
    Queue<Running> running = new ArrayDeque<>();
    running.add(start(jvms, workshop.start(timeOf(0))));
    ReplaySummary summary = ReplaySummary.NONE;
    for (ScriptedCommit commit : script.commits()) {
      running.add(start(jvms, workshop.next(commit, timeOf(commit.number()))));
      if (running.size() > JVMS) {
        summary = finish(running.remove(), summary, progress);
      }
    }
    while (!running.isEmpty()) {
      summary = finish(running.remove(), summary, progress);
    }
    if (!violations.isEmpty()) {
      throw new IllegalStateException(String.join("\n", violations));
    }
    return summary;
  }

  private Instant timeOf(int number) {
    List<ScriptedCommit> commits = script.commits();
    return end.minus(BETWEEN_COMMITS.multipliedBy(commits.size() - number));
  }

  private Running start(ExecutorService jvms, Revision revision) throws IOException {
    BuildSpool spool = recorder.open(revision);
    return new Running(revision, jvms.submit(() -> test(revision, spool)));
  }

  private TestOutcome test(Revision revision, BuildSpool spool) throws IOException {
    try (spool) {
      Path journals = spool.journalDir(Recorder.MODULE);
      tests.run(revision, spool.buildId(), Recorder.MODULE, journals);
      return TestOutcome.in(journals);
    } finally {
      Directories.delete(revision.classes());
      Directories.delete(revision.testClasses());
    }
  }

  private ReplaySummary finish(
      Running running, ReplaySummary before, Consumer<ReplaySummary> progress) throws IOException {
    ScriptedCommit commit = running.revision().scripted();
    TestOutcome outcome = outcome(running);
    Expectation.violation(commit, script.openFaults(commit.number()), outcome)
        .ifPresent(violations::add);
    ReplaySummary summary = before.plus(outcome);
    progress.accept(summary);
    return summary;
  }

  private static TestOutcome outcome(Running running) throws IOException {
    try {
      return running.outcome().get();
    } catch (ExecutionException e) {
      throw new IOException("the tests of a commit could not run", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
