package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.history.ABuild;
import io.foretest.history.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayZeroModelTest {
  @Test
  void itSupportsNoRecall() {
    assertThat(new DayZeroModel().threshold(0.9)).isZero();
  }

  @Test
  void aTableWithoutAFeatureIsRefused() {
    FeatureTable other = new FeatureTable(List.of("other"), List.of(), new float[0]);
    assertThatThrownBy(() -> new DayZeroModel().score(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the model needs the feature");
  }

  @Test
  void amongTestsThatNeverFailedTheOneOfTheChangedClassComesFirst() {
    double[] scores = new DayZeroModel().score(ofChange("src/main/java/a/Foo.java", 4));

    assertThat(scores[1]).isGreaterThan(scores[0]);
  }

  @Test
  void aTestThatFailsAgainAndAgainComesBeforeTheOneOfTheChangedClass() {
    double[] scores = new DayZeroModel().score(ofChange("src/main/java/a/Foo.java", 0));

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
