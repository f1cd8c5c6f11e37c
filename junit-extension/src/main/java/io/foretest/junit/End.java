package io.foretest.junit;

import io.foretest.protocol.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/** How a node ended: its outcome, and what was thrown. */
final class End {
  private final Outcome outcome;
  private final @Nullable Throwable thrown;

  End(TestExecutionResult result) {
    this.outcome = outcome(result.getStatus());
    this.thrown = result.getThrowable().orElse(null);
  }

  private static Outcome outcome(TestExecutionResult.Status status) {
    switch (status) {
      case SUCCESSFUL:
        return Outcome.PASSED;
      case ABORTED:
        return Outcome.ABORTED;
      default:
        // FAILED, and whatever a later JUnit may add: nothing unknown passes.
        return Outcome.FAILED;
    }
  }

  Outcome outcome() {
    return outcome;
  }

  @Nullable String throwableClass() {
    return thrown == null ? null : thrown.getClass().getName();
  }

  @Nullable String failureHash() {
    return thrown == null ? null : FailureHash.of(thrown);
  }
}
