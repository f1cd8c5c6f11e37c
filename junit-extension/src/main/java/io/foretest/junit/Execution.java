package io.foretest.junit;

import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** The recording of one execution of a test plan: from JUnit's events to the journal's lines. */
final class Execution {
  private final TestPlan plan;
  private final Containers containers;
  private final JournalWriter journal;
  private final Attempts attempts;
  private final CoverageRecorder coverage;
  private final Map<String, Start> runningTests = new ConcurrentHashMap<>();

  Execution(TestPlan plan, JournalWriter journal, Attempts attempts, CoverageRecorder coverage) {
    this.plan = plan;
    this.containers = new Containers(plan);
    this.journal = journal;
    this.attempts = attempts;
    this.coverage = coverage;
  }

  boolean isOf(TestPlan other) {
    return plan == other;
  }

  void discovered() throws IOException {
    journal.discovered(containers.topLevelClasses());
  }

  void started(TestIdentifier id) throws IOException {
    if (id.isTest()) {
      testStarted(id);
    } else {
      containerStarted(containers.of(id));
    }
  }

  void finished(TestIdentifier id, TestExecutionResult result) throws IOException {
    long now = System.nanoTime();
    if (id.isTest()) {
      testFinished(id, new End(result), now);
    } else {
      containerFinished(id, containers.of(id), new End(result), now);
    }
  }

  void skipped(TestIdentifier id, @Nullable String reason) throws IOException {
    Place place = containers.place(id);
    String why = reason == null ? "" : reason;
    if (id.isTest() || !place.method().isEmpty()) {
      Start start = start(id);
      journal.record(Records.test(id, place, start).ended(Outcome.SKIPPED, 0).reason(why).build());
    } else {
      journal.record(Records.skippedClass(place, why));
    }
  }

  private void testStarted(TestIdentifier id) throws IOException {
    Start start = start(id);
    runningTests.put(id.getUniqueId(), start);
    try {
      start.number(journal.started(Records.test(id, containers.place(id), start).build()));
    } finally {
      start.begin();
      Container parent = containers.parentOf(id);
      if (parent != null) {
        parent.testStarted(start.nanos());
      }
    }
  }

  private void testFinished(TestIdentifier id, End end, long now) throws IOException {
    Start start = runningTests.remove(id.getUniqueId());
    Container parent = containers.parentOf(id);
    if (start != null && parent != null) {
      parent.testFinished(now);
    }
    write(id, containers.place(id), start, end, now);
  }

  private void containerStarted(Container container) throws IOException {
    Start start = new Start(1);
    container.started(start);
    Place place = container.place();
    if (place.startsTopLevelClass()) {
      coverage.classStarted(place.topLevelClass());
    }
    if (place.startsClass()) {
      start.number(journal.classStarted(place.topLevelClass(), place.className(), start.millis()));
    }
    start.begin();
  }

  private void containerFinished(TestIdentifier id, Container container, End end, long now)
      throws IOException {
    Place place = container.place();
    if (place.startsTopLevelClass()) {
      coverage.classEnded(place.topLevelClass());
    }
    if (place.startsClass()) {
      writeClass(container, container.end(end), now);
    } else if (end.outcome() != Outcome.PASSED && !place.method().isEmpty()) {
      // A factory or a provider of arguments that failed: no test below tells of it.
      write(id, place, container.start(), end, now);
    } else if (end.outcome() != Outcome.PASSED) {
      writeOther(container, end, now);
    }
  }

  /** An engine, or one run of a class template: a failure in the latter is one of the class. */
  private void writeOther(Container container, End end, long now) throws IOException {
    Container above = container.classAbove();
    if (above != null && end.outcome() == Outcome.FAILED) {
      above.failedBelow(end);
    } else {
      journal.record(Records.classRun(container, end, now));
    }
  }

  private void writeClass(Container container, End end, long now) throws IOException {
    Start start = container.start();
    if (start == null || start.number() == 0) {
      journal.record(Records.classRun(container, end, now));
    } else {
      journal.classFinished(start.number(), Records.classRun(container, end, now));
    }
  }

  /** Writes an end; with its beginning where the journal lacks that. */
  private void write(TestIdentifier id, Place place, @Nullable Start known, End end, long now)
      throws IOException {
    Start start = known == null ? start(id) : known;
    long nanos = Math.max(0, now - start.nanos());
    TestRecord record =
        Records.test(id, place, start)
            .ended(end.outcome(), nanos)
            .failure(end.throwableClass(), end.failureHash())
            .build();
    if (start.number() == 0) {
      journal.record(record);
    } else {
      journal.finished(start.number(), record);
    }
  }

  private Start start(TestIdentifier id) {
    return new Start(attempts.next(id.getUniqueId()));
  }
}
