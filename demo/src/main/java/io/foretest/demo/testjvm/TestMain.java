package io.foretest.demo.testjvm;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of a directory, and those that failed once more, as Surefire's reruns do. */
public final class TestMain {
  private TestMain() {}

  /**
   * @param arguments the directory of test classes
   */
  public static void main(String[] arguments) {
    List<DiscoverySelector> all =
        List.copyOf(DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(arguments[0]))));
    FailedTests failed = new FailedTests();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(request(all), failed);
      List<DiscoverySelector> again = failed.selectors();
      if (!again.isEmpty()) {
        session.getLauncher().execute(request(again));
      }
    }
  }

  private static LauncherDiscoveryRequest request(List<DiscoverySelector> selectors) {
    return LauncherDiscoveryRequestBuilder.request().selectors(selectors).build();
  }
}
