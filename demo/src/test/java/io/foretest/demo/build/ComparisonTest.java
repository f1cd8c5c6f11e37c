package io.foretest.demo.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final BuildResult full = build(40, Set.of("ATest", "BTest"));

  @Test
  void aSelectedBuildThatFindsTheFaultIsFine() {
    Comparison comparison = new Comparison(full, build(5, Set.of("ATest")));
    assertThat(comparison.problems()).isEmpty();
    assertThat(comparison.missed()).containsExactly("BTest");
    assertThat(comparison.table()).contains("2 of 2", "1 of 2");
  }

  @Test
  void aMissedFaultIsAProblem() {
    assertThat(new Comparison(full, build(5, Set.of())).problems())
        .containsExactly("the selected build missed the fault");
  }

  @Test
  void aSelectionThatLeavesNothingOutIsAProblem() {
    assertThat(new Comparison(full, full).problems())
        .containsExactly("the selected build left nothing out");
  }

  @Test
  void aChangeWithoutAFaultIsAProblem() {
    BuildResult green = build(40, Set.of());
    assertThat(new Comparison(green, build(5, Set.of())).problems())
        .contains("the full build does not fail: the change brings in no fault");
  }

  private static BuildResult build(int classes, Set<String> failed) {
    Optional<Double> first = failed.isEmpty() ? Optional.empty() : Optional.of(0.5);
    return new BuildResult(failed.isEmpty(), classes, 3 * classes, failed, 2, first, 9, List.of());
  }
}
