package io.foretest.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What decides about tests besides the compiled classes.
 *
 * @param environment as in {@link Origin#environment()}, now
 * @param testClasses binary names of the classes that are run as tests: a new one is nobody else's
 *     business
 * @param otherFiles from where a record comes to the files that changed since its commit and are no
 *     source, no build file and no documentation, in the modules that the tests can see; empty
 *     where git cannot compare with that commit
 */
public record Surroundings(
    Map<String, String> environment,
    Set<String> testClasses,
    Function<Origin, Optional<List<String>>> otherFiles) {
  public Surroundings {
    environment = Map.copyOf(environment);
    testClasses = Set.copyOf(testClasses);
  }
}
