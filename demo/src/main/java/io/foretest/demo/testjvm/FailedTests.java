package io.foretest.demo.testjvm;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Remembers which tests failed. */
final class FailedTests implements TestExecutionListener {
  private final List<DiscoverySelector> selectors = new ArrayList<>();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
      selectors.add(DiscoverySelectors.selectUniqueId(test.getUniqueIdObject()));
    }
  }

  List<DiscoverySelector> selectors() {
    return List.copyOf(selectors);
  }
}
