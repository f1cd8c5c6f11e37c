package io.foretest.plan;

import io.foretest.history.TestKey;
import io.foretest.protocol.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody wants these tests in every build. */
final class AlwaysRule implements MustRunRule {
  private final List<TestPattern> patterns;
  private final Set<TestKey> tagged;

  AlwaysRule(List<TestPattern> patterns, Set<TestKey> tagged) {
    this.patterns = patterns;
    this.tagged = tagged;
  }

  @Override
  public Optional<Reason> check(Prospect prospect) {
    TestKey test = prospect.candidate().key();
    return tagged.contains(test.ofClass())
            || patterns.stream().anyMatch(pattern -> pattern.matches(test.className()))
        ? Optional.of(Reason.ALWAYS)
        : Optional.empty();
  }
}
