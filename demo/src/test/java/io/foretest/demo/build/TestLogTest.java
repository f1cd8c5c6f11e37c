package io.foretest.demo.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestLogTest {
  private long now;
  private final TestLog log = new TestLog(() -> now);

  @Test
  void countsClassesAndTestsAndNamesFailures() {
    at(10, "[INFO] Running org.example.ATest");
    at(
        11,
        "[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.9 s -- in"
            + " org.example.ATest");
    at(11, "[INFO] Running org.example.BTest");
    at(
        13,
        "[ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 1.9 s <<<"
            + " FAILURE! -- in org.example.BTest");
    at(
        14,
        "[ERROR] Tests run: 1, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 0.9 s <<<"
            + " ERROR! -- in org.example.CTest");
    at(15, "[ERROR] Tests run: 6, Failures: 1, Errors: 1, Skipped: 0");
    assertThat(log.classes()).isEqualTo(3);
    assertThat(log.tests()).isEqualTo(6);
    assertThat(log.failed()).containsExactly("BTest", "CTest");
    assertThat(log.testSeconds()).isEqualTo(4.0);
    assertThat(log.firstFailureSeconds()).contains(3.0);
  }

  @Test
  void aBuildWithoutTestsHasNoTimes() {
    at(1, "[INFO] BUILD SUCCESS");
    assertThat(log.classes()).isZero();
    assertThat(log.testSeconds()).isZero();
    assertThat(log.firstFailureSeconds()).isEmpty();
  }

  private void at(long seconds, String line) {
    now = TimeUnit.SECONDS.toNanos(seconds);
    log.accept(line);
  }
}
