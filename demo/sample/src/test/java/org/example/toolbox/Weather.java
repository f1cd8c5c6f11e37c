package org.example.toolbox;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands for what makes tests flaky in real life, such as a slow network or a busy machine. The
 * system property {@code weather} names the test classes that are unlucky once in this JVM.
 */
public final class Weather {
  private static final Set<String> STORMS = ConcurrentHashMap.newKeySet();

  static {
    STORMS.addAll(Arrays.asList(System.getProperty("weather", "").split(",")));
  }

  private Weather() {}

  /** Fails the first time where the class is named, and never again. */
  public static void exposed(Class<?> test) {
    if (STORMS.remove(test.getSimpleName())) {
      fail("timed out after 200 ms");
    }
  }
}
