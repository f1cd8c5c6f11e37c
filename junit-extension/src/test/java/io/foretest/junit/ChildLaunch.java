package io.foretest.junit;

import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Launches classes as a build tool does: with whatever services JUnit finds. */
final class ChildLaunch {
  private ChildLaunch() {}

  public static void main(String[] classNames) {
    launch(classNames);
    System.out.println("launched");
  }

  static void launch(String... classNames) {
    DiscoverySelector[] selectors = new DiscoverySelector[classNames.length];
    for (int i = 0; i < classNames.length; i++) {
      selectors[i] = DiscoverySelectors.selectClass(classNames[i]);
    }
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build());
  }
}
