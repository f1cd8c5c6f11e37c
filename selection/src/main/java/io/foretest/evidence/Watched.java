package io.foretest.evidence;

import io.foretest.protocol.CoverageAgent;
import java.util.Arrays;
import java.util.List;
import org.jacoco.core.runtime.WildcardMatcher;

/** Which classes the agents watched. */
final class Watched {
  private final List<CoverageAgent> agents;

  Watched(List<CoverageAgent> agents) {
    this.agents = agents;
  }

  /** Whether every agent watched the class, wherever it was loaded. */
  boolean watches(String internalName) {
    String name = internalName.replace('/', '.');
    return agents.stream().allMatch(agent -> watches(agent, name));
  }

  private static boolean watches(CoverageAgent agent, String name) {
    return new WildcardMatcher(agent.includes()).matches(name)
        && !new WildcardMatcher(agent.excludes()).matches(name)
        && watchesAllLoaders(agent);
  }

  /** Which loader a class has is not recorded; the JDK's own for reflection load none of ours. */
  private static boolean watchesAllLoaders(CoverageAgent agent) {
    return Arrays.stream(agent.excludedLoaders().split(":", -1))
        .allMatch(pattern -> pattern.isEmpty() || pattern.startsWith("sun.reflect."));
  }
}
