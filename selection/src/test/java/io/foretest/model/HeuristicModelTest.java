package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.history.ABuild;
import io.foretest.history.TestKey;
import io.foretest.history.Verdict;
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

  @Test
  void amongTestsThatNeverFailedTheOneOfTheChangedClassComesFirst() {
    double[] scores = new HeuristicModel().score(ofChange("src/main/java/a/Foo.java", 4));

    assertThat(scores[1]).isGreaterThan(scores[0]).isLessThan(0.2);
    assertThat(scores[0]).isGreaterThanOrEqualTo(0.001);
  }

  @Test
  void aTestThatFailsAgainAndAgainComesBeforeTheOneOfTheChangedClass() {
    double[] scores = new HeuristicModel().score(ofChange("src/main/java/a/Foo.java", 0));

    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  /** Two tests with a past: {@code b.BarTest}, which may fail from a build on, and a.FooTest. */
  private static FeatureTable ofChange(String path, int passedBuilds) {
    ABuild[] past = new ABuild[4];
    for (int i = 0; i < past.length; i++) {
      Verdict bar = i < passedBuilds ? Verdict.PASSED : Verdict.FAILED;
      past[i] = ABuild.number(i).runs(bar, "b.BarTest").passes("a.FooTest");
    }
    Baseline base = new Baseline("b", Baseline.Source.GIVEN, "given");
    Change change =
        new Change("c", base, "main", false, null, ABuild.START, List.of(ABuild.file(path)), null);
    List<Candidate> tests =
        List.of(
            new Candidate(ABuild.test("b.BarTest"), "", "", -1),
            new Candidate(ABuild.test("a.FooTest"), "", "", -1));
    return Features.extract(change, ABuild.historyOf(past), tests);
  }
}
