package io.foretest.plan;

import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.history.TestKey;
import java.util.Map;

/** What is proven about a test and the change, apart from any guess. */
@FunctionalInterface
public interface Evidence {
  /** The finding for one test. */
  TestEvidence.Finding of(Candidate candidate);

  /**
   * What recorded coverage says.
   *
   * @param tests by test class; of one that is absent nothing is known
   */
  static Evidence recorded(Map<TestKey, TestEvidence> tests) {
    Map<TestKey, TestEvidence> known = Map.copyOf(tests);
    return candidate -> {
      TestEvidence found = known.get(candidate.key().ofClass());
      return found == null ? TestEvidence.Finding.UNKNOWN : found.finding();
    };
  }

  /** Nothing is recorded of any test. */
  static Evidence none() {
    return candidate -> TestEvidence.Finding.UNKNOWN;
  }
}
