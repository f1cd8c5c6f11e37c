package io.foretest.demo.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a real Maven build did.
 *
 * @param green whether Maven called it a success
 * @param classes test classes that ran
 * @param tests tests that ran
 * @param failed simple names of the classes with a failure
 * @param testSeconds from the first test class's start to the last one's end
 * @param firstFailureSeconds from the first test class's start to the first failure
 * @param buildSeconds the whole build, Maven's own start included
 * @param console what Maven printed
 */
public record BuildResult(
    boolean green,
    int classes,
    int tests,
    Set<String> failed,
    double testSeconds,
    Optional<Double> firstFailureSeconds,
    double buildSeconds,
    List<String> console) {
  public BuildResult {
    failed = Set.copyOf(failed);
    console = List.copyOf(console);
  }
}
