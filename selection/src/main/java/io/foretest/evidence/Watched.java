package io.foretest.evidence;

import io.foretest.protocol.CoverageAgent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jacoco.core.runtime.WildcardMatcher;

/** Which classes the agents watched. */
final class Watched {
  /** Of the JDK's own modules, in Java 9 and later, and of its extensions before. */
  private static final Set<String> FOREIGN_LOADERS =
      Set.of(
          "jdk.internal.loader.ClassLoaders$PlatformClassLoader",
          "jdk.internal.loader.ClassLoaders$BootClassLoader",
          "sun.misc.Launcher$ExtClassLoader");

  /** Loaders of what reflection generates. */
  private static final List<String> REFLECTION = List.of("sun.reflect.", "jdk.internal.reflect.");

  private final List<CoverageAgent> agents;

  Watched(List<CoverageAgent> agents) {
    this.agents = agents;
  }

  /** Whether every agent watched the class, wherever it was loaded. */
  boolean watches(String internalName) {
    String name = internalName.replace('/', '.');
    return agents.stream().allMatch(agent -> watches(agent, name));
  }

  /** What the agents were told to watch, for a person. */
  String settings() {
    return agents.stream()
        .map(
            agent ->
                "includes="
                    + agent.includes()
                    + ", excludes="
                    + agent.excludes()
                    + ", exclclassloader="
                    + agent.excludedLoaders())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static boolean watches(CoverageAgent agent, String name) {
    return new WildcardMatcher(agent.includes()).matches(name)
        && !new WildcardMatcher(agent.excludes()).matches(name)
        && watchesAllLoaders(agent);
  }

  /** Which loader a class has is not recorded; some of the JDK's own load none of ours. */
  private static boolean watchesAllLoaders(CoverageAgent agent) {
    return Arrays.stream(agent.excludedLoaders().split(":", -1)).allMatch(Watched::loadsNoneOfOurs);
  }

  /** A pattern that only loaders match of which no class path or module path is told. */
  private static boolean loadsNoneOfOurs(String pattern) {
    return pattern.isEmpty()
        || FOREIGN_LOADERS.contains(pattern)
        || REFLECTION.stream().anyMatch(pattern::startsWith);
  }
}
