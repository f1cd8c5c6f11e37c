package io.foretest.junit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Records the executions of a launcher session, and closes their journal with it. JUnit loads this
 * class as a service, from Platform 1.8 on.
 */
public final class SessionRecorder implements LauncherSessionListener {
  private final JvmRecording jvm;

  /** For JUnit, which finds the class as a service. */
  public SessionRecorder() {
    this(JvmRecording.ofThisJvm());
  }

  SessionRecorder(JvmRecording jvm) {
    this.jvm = jvm;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    jvm.guard(
        () -> {
          jvm.sessionOpened();
          session.getLauncher().registerTestExecutionListeners(new ExecutionRecorder(jvm));
        });
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    jvm.guard(jvm::sessionClosed);
  }
}
