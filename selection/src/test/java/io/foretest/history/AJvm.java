package io.foretest.history;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A test JVM and what it says, in a few words. */
final class AJvm {
  static final long SECOND = 1_000_000_000L;

  private final String jvmId;
  private final List<TestRecord> tests = new ArrayList<>();
  private final List<ClassRecord> classes = new ArrayList<>();
  private long startMillis = ABuild.START;
  private long pid;

  private AJvm(String jvmId) {
    this.jvmId = jvmId;
  }

  static AJvm named(String jvmId) {
    return new AJvm(jvmId);
  }

  AJvm start(long millis) {
    startMillis = millis;
    return this;
  }

  AJvm pid(long pid) {
    this.pid = pid;
    return this;
  }

  AJvm passes(String className) {
    return test(className, "works()", 1, Outcome.PASSED, SECOND);
  }

  AJvm fails(String className) {
    return test(className, "works()", 1, Outcome.FAILED, SECOND);
  }

  AJvm test(String className, String method, int attempt, Outcome outcome, long nanos) {
    String uniqueId = "[engine:e]/[class:" + className + "]/[method:" + method + "]";
    return test(
        new TestRecord.Builder(className, className, method)
            .identity(uniqueId, method, "junit-jupiter")
            .started(startMillis + tests.size(), attempt, "main")
            .ended(outcome, nanos)
            .build());
  }

  AJvm test(TestRecord test) {
    tests.add(test);
    return this;
  }

  AJvm container(String className, Outcome outcome, long fixtureNanos) {
    classes.add(
        new ClassRecord(
            className,
            className,
            outcome,
            startMillis,
            fixtureNanos,
            fixtureNanos,
            "",
            null,
            null));
    return this;
  }

  /** Writes its journal and ends in order. */
  Path write(Path directory, String module, String buildId) throws IOException {
    JournalWriter writer = open(directory, module, buildId);
    writer.close();
    return writer.file();
  }

  /** Writes its journal and does not end it. */
  JournalWriter open(Path directory, String module, String buildId) throws IOException {
    JvmInfo jvm = new JvmInfo(jvmId, buildId, module, pid, startMillis, "17.0.1", "Linux");
    JournalWriter writer = JournalWriter.create(directory, jvm);
    for (TestRecord test : tests) {
      if (test.outcome() == Outcome.UNFINISHED) {
        writer.started(test);
      } else {
        writer.record(test);
      }
    }
    for (ClassRecord run : classes) {
      writer.record(run);
    }
    return writer;
  }
}
