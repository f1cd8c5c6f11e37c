package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.TestKey;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeuristicModelTest {
  private static FeatureTable table(String feature, float... values) {
    Candidate candidate = new Candidate(new TestKey("g:m", "a.T"), "", "", -1);
    List<Candidate> candidates = Collections.nCopies(values.length, candidate);
    return new FeatureTable(List.of(feature), candidates, values);
  }

  @Test
  void theScoreIsTheRecentFailureRateAndOneHalfForANewTest() {
    double[] scores = new HeuristicModel().score(table("recent_failure_rate", 0.25f, Float.NaN));

    assertThat(scores).containsExactly(0.25, 0.5);
  }

  @Test
  void amongTestsThatNeverFailedTimeMayDecide() {
    assertThat(new HeuristicModel().score(table("recent_failure_rate", 0))[0]).isEqualTo(0.001);
  }

  @Test
  void itSupportsNoRecall() {
    assertThat(new HeuristicModel().threshold(0.9)).isZero();
  }

  @Test
  void aTableWithoutTheRateIsRefused() {
    assertThatThrownBy(() -> new HeuristicModel().score(table("other", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recent_failure_rate");
  }
}
