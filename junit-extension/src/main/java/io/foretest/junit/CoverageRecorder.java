package io.foretest.junit;

import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records what each top-level test class of this JVM executes, where the build asks for it:
 * whenever one ends, a window ends with it. What the window holds goes to our own file, then to the
 * user's as the agent itself writes it, and only then is it cleared in the agent, so that nothing
 * of the user's is lost on the way.
 *
 * <p>A window that is missing would make a class look as if it executed less than it did. So the
 * first failure ends recording in this JVM, and takes back the journal's windows.
 */
final class CoverageRecorder {
  private final Stderr stderr;
  private final String jvmId = UUID.randomUUID().toString();
  private final ActiveClasses classes = new ActiveClasses();
  private boolean off;
  private boolean jvmEnds;
  private @Nullable Path journal;
  private @Nullable WatchingAgent agent;
  private @Nullable CoverageLog log;
  private long windows;
  private long resetMillis;

  CoverageRecorder(Stderr stderr) {
    this.stderr = stderr;
  }

  synchronized void journalOpened(Path file) {
    journal = file;
  }

  synchronized void journalClosed() {
    CoverageLog open = log;
    if (open != null) {
      guard(open::end);
    }
    journal = null;
    log = null;
    classes.clear();
  }

  synchronized void classStarted(String topLevelClass) {
    if (records()) {
      guard(this::prepare);
      classes.started(topLevelClass);
    }
  }

  /** Ends the class's last window. To be called before anybody is told that the class ended. */
  synchronized void classEnded(String topLevelClass) {
    if (records()) {
      guard(this::endWindow);
      classes.ended(topLevelClass);
      classes.nextWindow();
    }
  }

  private boolean records() {
    return !off && journal != null && Boolean.getBoolean(Handover.COVERAGE);
  }

  /** Opens the journal's files; before the first class of all, what ran until then is a window. */
  private void prepare() throws Exception {
    if (log != null || journal == null) {
      return;
    }
    if (agent == null) {
      agent = WatchingAgent.find();
      Runtime.getRuntime().addShutdownHook(new Thread(this::endOfJvm, "foretest-coverage-end"));
    }
    log = CoverageLog.create(journal, agent.description());
    if (windows == 0) {
      endWindow();
    }
  }

  private void endWindow() throws Exception {
    if (agent == null || log == null || jvmEnds) {
      throw new CoverageException("a class ended while the JVM did");
    }
    Hits hits = agent.jacoco().hits();
    requireSameStart(hits.start());
    String original = hits.sessionId();
    byte[] stream = hits.stream(name(original));
    log.append(stream);
    appendToUsers(agent, stream);
    hits.clear();
  }

  private String name(String originalSessionId) {
    return new CoverageWindow(jvmId, ++windows, originalSessionId, classes.inWindow()).sessionId();
  }

  private static void appendToUsers(WatchingAgent agent, byte[] stream) throws IOException {
    String file = agent.description().destFile().orElse(null);
    if (file != null) {
      new SharedExecFile(Paths.get(file)).append(stream);
    }
  }

  /** Whoever else resets the agent's data takes what a window would have held. */
  private void requireSameStart(long start) throws CoverageException {
    if (windows == 0) {
      resetMillis = start;
    } else if (start != resetMillis) {
      throw new CoverageException("something else resets the JaCoCo agent's data");
    }
  }

  /** Waits for a window that is being written; none follows it. */
  private synchronized void endOfJvm() {
    jvmEnds = true;
    CoverageLog open = log;
    if (open != null) {
      guard(open::end);
    }
  }

  /** Whatever goes wrong, the user's tests go on. */
  private void guard(Step step) {
    try {
      step.run();
    } catch (CoverageException e) {
      giveUp(String.valueOf(e.getMessage()));
    } catch (InvocationTargetException e) {
      giveUp(String.valueOf(e.getCause()));
    } catch (Throwable e) {
      giveUp(e.toString());
    }
  }

  private void giveUp(String why) {
    off = true;
    CoverageLog open = log;
    log = null;
    try {
      stderr.note("coverage is not recorded: " + why);
      if (open != null) {
        open.discard();
      }
    } catch (Throwable e) {
      // Nothing is left to be done about a file that cannot even be deleted.
    }
  }

  /** A step that may fail in any way. */
  private interface Step {
    void run() throws Exception;
  }
}
