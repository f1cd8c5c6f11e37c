package io.foretest.junit;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Reason;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestPlan;

/**
 * What the executions in one JVM share: the journal, the attempts, and that only one of them is
 * recorded at a time. A test may itself launch JUnit; the tests that it launches are its fixtures,
 * not tests of the build.
 *
 * <p>A journal is open while a session is open, and without sessions while a plan is executed. It
 * is created when something is executed: discovery alone, as in Maven's own JVM, writes nothing.
 */
final class JvmRecording {
  /** The one thing that has to outlive sessions: attempts are counted over all of a JVM. */
  private static final JvmRecording THIS_JVM =
      new JvmRecording(JournalDirectory::find, new Stderr());

  private final Supplier<Optional<Path>> directory;
  private final Stderr stderr;
  private final CoverageRecorder coverage;
  private final Attempts attempts = new Attempts();
  private final Map<String, Reason> unwrittenLeftOut = new LinkedHashMap<>();
  private final Set<String> leftOut = new HashSet<>();
  private WeakReference<TestPlan> executed = new WeakReference<>(null);
  private int sessions;
  private @Nullable OpenJournal journal;

  JvmRecording(Supplier<Optional<Path>> directory, Stderr stderr) {
    this.directory = directory;
    this.stderr = stderr;
    this.coverage = new CoverageRecorder(stderr);
  }

  static JvmRecording ofThisJvm() {
    return THIS_JVM;
  }

  /** Runs one step of ours so that the user's test run never sees it fail. */
  void guard(Step step) {
    try {
      step.run();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      report(e);
    }
  }

  private void report(Throwable failure) {
    try {
      stderr.line(Fallback.INTERNAL, "a step of it failed, the tests go on: " + failure);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Even a throwable of the user's that cannot be printed fails no test run.
    }
  }

  /** The one line that says why something of ours steps aside; said once. */
  void complain(Fallback reason, String detail) {
    stderr.line(reason, detail);
  }

  synchronized void sessionOpened() {
    sessions++;
  }

  synchronized void sessionClosed() throws IOException {
    sessions = Math.max(0, sessions - 1);
    if (sessions == 0) {
      close();
    }
  }

  /** The execution to record; null where it is already recorded, is a test's own, or none is. */
  synchronized @Nullable Execution begin(TestPlan plan) throws IOException {
    if (executed.get() != null) {
      return null;
    }
    JournalWriter writer = open();
    if (writer == null) {
      return null;
    }
    executed = new WeakReference<>(plan);
    Execution execution = new Execution(plan, writer, attempts, coverage);
    execution.discovered();
    return execution;
  }

  synchronized void finish(TestPlan plan) throws IOException {
    if (executed.get() == plan) {
      executed = new WeakReference<>(null);
      if (sessions == 0) {
        close();
      }
    }
  }

  /** Notes a class that the plan keeps from running, in the journal or for when there is one. */
  synchronized void leftOut(String topLevelClass, Reason reason) throws IOException {
    if (!leftOut.add(topLevelClass)) {
      return;
    }
    unwrittenLeftOut.put(topLevelClass, reason);
    if (journal != null) {
      writeLeftOut(journal.writer());
    }
  }

  private @Nullable JournalWriter open() throws IOException {
    if (journal == null) {
      Path target = directory.get().orElse(null);
      if (target == null) {
        return null;
      }
      journal = OpenJournal.create(target, JvmInfo.ofThisJvm());
      coverage.journalOpened(journal.writer().file());
    }
    writeLeftOut(journal.writer());
    return journal.writer();
  }

  private void writeLeftOut(JournalWriter writer) throws IOException {
    for (Map.Entry<String, Reason> entry : unwrittenLeftOut.entrySet()) {
      writer.leftOut(entry.getKey(), entry.getValue());
    }
    unwrittenLeftOut.clear();
  }

  private void close() throws IOException {
    OpenJournal open = journal;
    journal = null;
    executed = new WeakReference<>(null);
    coverage.journalClosed();
    if (open != null) {
      open.close();
    }
  }

  /** A step that may fail in any way. */
  interface Step {
    void run() throws Exception;
  }
}
