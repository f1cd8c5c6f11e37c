package io.foretest.junit;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records one execution of a test plan after the other. JUnit loads this class as a service, so
 * that recording works before Platform 1.8 and where no session is opened, too; {@link
 * SessionRecorder} registers another one. Whichever hears of an execution first records it.
 */
public final class ExecutionRecorder implements TestExecutionListener {
  private final JvmRecording jvm;
  private volatile @Nullable Execution execution;

  /** For JUnit, which finds the class as a service. */
  public ExecutionRecorder() {
    this(JvmRecording.ofThisJvm());
  }

  ExecutionRecorder(JvmRecording jvm) {
    this.jvm = jvm;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (execution == null) {
      jvm.guard(() -> execution = jvm.begin(plan));
    }
  }

  @Override
  public void executionSkipped(TestIdentifier id, String reason) {
    Execution current = execution;
    if (current != null) {
      jvm.guard(() -> current.skipped(id, reason));
    }
  }

  @Override
  public void executionStarted(TestIdentifier id) {
    Execution current = execution;
    if (current != null) {
      jvm.guard(() -> current.started(id));
    }
  }

  @Override
  public void executionFinished(TestIdentifier id, TestExecutionResult result) {
    Execution current = execution;
    if (current != null) {
      jvm.guard(() -> current.finished(id, result));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Execution current = execution;
    if (current != null && current.isOf(plan)) {
      execution = null;
      jvm.guard(() -> jvm.finish(plan));
    }
  }
}
