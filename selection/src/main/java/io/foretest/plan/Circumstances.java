package io.foretest.plan;

import io.foretest.history.TestKey;
import java.util.Optional;
import java.util.Set;

/**
 * What a selection is told besides its policy.
 *
 * @param given why everything has to run, where somebody else found out: tests were named on the
 *     command line, the bundle cannot be read
 * @param evidence what is proven
 * @param alreadyRan what the last selection ran; empty where none is recorded
 * @param divisible test classes of which a part of the methods may run; every other runs whole or
 *     not at all
 * @param tagged test classes that carry the tag of those that always run
 */
public record Circumstances(
    Optional<FallbackDecision> given,
    Evidence evidence,
    Optional<Set<TestKey>> alreadyRan,
    Set<TestKey> divisible,
    Set<TestKey> tagged) {
  public Circumstances {
    divisible = Set.copyOf(divisible);
    tagged = Set.copyOf(tagged);
    alreadyRan = alreadyRan.map(Set::copyOf);
  }

  /** Nothing special. */
  public static Circumstances ordinary() {
    return new Circumstances(
        Optional.empty(), Evidence.none(), Optional.empty(), Set.of(), Set.of());
  }

  /** Everything has to run. */
  public Circumstances fallingBack(FallbackDecision decision) {
    return new Circumstances(Optional.of(decision), evidence, alreadyRan, divisible, tagged);
  }

  /** With what is proven. */
  public Circumstances with(Evidence proof) {
    return new Circumstances(given, proof, alreadyRan, divisible, tagged);
  }

  /** After a selection that ran these tests. */
  public Circumstances after(Set<TestKey> ran) {
    return new Circumstances(given, evidence, Optional.of(ran), divisible, tagged);
  }

  /** With tests that always run. */
  public Circumstances alwaysRunning(Set<TestKey> tests) {
    return new Circumstances(given, evidence, alreadyRan, divisible, tests);
  }

  /** With classes of which a part of the methods may run. */
  public Circumstances dividing(Set<TestKey> classes) {
    return new Circumstances(given, evidence, alreadyRan, classes, tagged);
  }
}
