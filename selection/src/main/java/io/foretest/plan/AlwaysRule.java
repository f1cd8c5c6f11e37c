package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.List;
import java.util.Optional;

/** Somebody wants these tests in every build. */
final class AlwaysRule implements MustRunRule {
  private final List<TestPattern> patterns;

  AlwaysRule(List<TestPattern> patterns) {
    this.patterns = patterns;
  }

  @Override
  public Optional<Reason> check(Prospect prospect) {
    String className = prospect.candidate().key().className();
    return patterns.stream().anyMatch(pattern -> pattern.matches(className))
        ? Optional.of(Reason.ALWAYS)
        : Optional.empty();
  }
}
